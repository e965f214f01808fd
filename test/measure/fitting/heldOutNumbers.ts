import { surestPlace } from '../../../server/src/analysis/numbering/likelyParagraphs.ts';
import { LEAST_LED } from '../../../server/src/analysis/citations/targets/resolve.ts';
import { LEAST_SHOWN } from '../../../server/src/analysis/paragraphs/paragraphs.ts';
import type { Oracle } from './numberOracles.ts';
import type { Found, NumberLesson } from './numberFitting.ts';
import { recoverWith } from './numberFitting.ts';

export { fitNumbers, numberLessonOf } from './numberFitting.ts';
export { oracles } from './numberOracles.ts';
import type { StartWeights } from '../../../server/src/analysis/numbering/startOdds.ts';

/** Lower bounds of the bands of confidence, highest first. */
const BANDS = [0.97, 0.9, LEAST_SHOWN, 0.7, 0.6, 0] as const;
const MOST_WRONG = 0.03;

/** How well lost numbers of reports are recovered with weights that were fitted on others. */
export class HeldOutNumbers {
  readonly #isCited: boolean;
  readonly #found: Found[] = [];
  readonly #citations = { right: 0, wrong: 0, nowhere: 0 };
  readonly #hidden = { right: 0, wrong: 0, nowhere: 0 };
  #paragraphs = 0;

  readonly #oracle: Oracle | undefined;

  /** `isCited` tells whether what citations tell of numbers is used; an oracle what is known besides. */
  constructor(isCited: boolean, oracle?: Oracle) {
    this.#isCited = isCited;
    this.#oracle = oracle;
  }

  add(lesson: NumberLesson, weights: StartWeights): void {
    const found = recoverWith(lesson, weights, this.#isCited, this.#oracle);
    this.#found.push(...found);
    this.#paragraphs += lesson.starts.size;
    for (const number of lesson.cited) {
      const [best] = found.filter((each) => each.number === number).sort((a, b) => b.confidence - a.confidence);
      if (best === undefined || best.confidence < LEAST_LED) this.#citations.nowhere++;
      else this.#citations[best.isRight ? 'right' : 'wrong']++;
    }
    if (this.#isCited && this.#oracle === undefined) this.#addHidden(lesson, found);
  }

  /** Where citations lead if their own number is lost, too. */
  #addHidden({ hiddenAt, starts }: NumberLesson, found: readonly Found[]): void {
    const lines = new Set(found.map(({ line }) => line));
    for (const { number, places } of hiddenAt([...lines])) {
      const surest = surestPlace(places);
      if (surest === undefined) this.#hidden.nowhere++;
      else this.#hidden[starts.get(surest.place.line)?.number === number ? 'right' : 'wrong']++;
    }
  }

  /** A table of what is right by confidence, what is shown of it, and where citations lead. */
  report(): string {
    const rows = BANDS.map((least, at) => {
      const band = this.#found.filter(
        ({ confidence }) => confidence >= least && confidence < (BANDS[at - 1] ?? Infinity),
      );
      const stated = band.reduce((sum, { confidence }) => sum + confidence, 0);
      const right = rightOf(band);
      return [least.toFixed(2), right, band.length - right, share(right, band.length), share(stated, band.length)];
    });
    const lines = [
      this.#isCited ? 'With what citations tell:' : 'Without what citations tell:',
      ...[['confidence', 'right', 'wrong', 'right %', 'stated %'], ...rows].map((cells) =>
        cells.map((cell) => String(cell).padStart(11)).join(''),
      ),
      this.#shown(),
      `Best guesses: ${share(rightOf(this.#found), this.#paragraphs)} % of all right. ${this.#mostWrong()}`,
    ];
    if (!this.#isCited) return lines.join('\n');
    return [
      ...lines,
      this.#led(),
      `Citations of one number, hidden: ${this.#hidden.right} lead right, ${this.#hidden.wrong} elsewhere, ${this.#hidden.nowhere} nowhere.`,
    ].join('\n');
  }

  /** What is shown and where citations lead, in one line, with the name of the oracle. */
  summary(): string {
    return `If it were known, ${this.#oracle?.name ?? ''}:\n  ${this.#shown()} ${this.#led()}`;
  }

  #shown(): string {
    const shown = this.#found.filter(({ confidence }) => confidence >= LEAST_SHOWN);
    const right = rightOf(shown);
    const wrong = share(shown.length - right, shown.length);
    return `Shown (from ${LEAST_SHOWN} on): ${share(right, this.#paragraphs)} % of all right, ${wrong} % of those shown wrong.`;
  }

  #led(): string {
    const { right, wrong, nowhere } = this.#citations;
    return `Citations: ${right} lead right, ${wrong} elsewhere, ${nowhere} nowhere.`;
  }

  /** From which confidence on no more than so many would be wrong. */
  #mostWrong(): string {
    const sorted = [...this.#found].sort((a, b) => b.confidence - a.confidence);
    let right = 0;
    let best = { right: 0, confidence: 1 };
    sorted.forEach(({ confidence, isRight }, at) => {
      if (isRight) right++;
      if (1 - right / (at + 1) <= MOST_WRONG) best = { right, confidence };
    });
    const from = best.confidence.toFixed(2);
    return `Up to ${100 * MOST_WRONG} % wrong: from ${from} on, ${share(best.right, this.#paragraphs)} % of all right.`;
  }
}

function rightOf(found: readonly Found[]): number {
  return found.filter(({ isRight }) => isRight).length;
}

function share(part: number, all: number): string {
  return all === 0 ? '–' : ((100 * part) / all).toFixed(1);
}
