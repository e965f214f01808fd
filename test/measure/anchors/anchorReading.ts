import { analyse } from '../../../server/src/analysis/analyse.ts';
import { anchorAll } from '../../../server/src/annotations/anchors/anchor.ts';
import type { Anchor, AnchorState } from '../../../server/src/annotations/anchors/anchor.ts';
import { AnchorText } from '../../../server/src/annotations/anchors/anchorText.ts';
import type { Annotation } from '../../../server/src/annotations/annotation.ts';
import { describe } from '../../../server/src/annotations/anchors/describe.ts';
import type { Letters } from '../../../server/src/text/letters/letters.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';
import type { Span } from '../../../server/src/text/span.ts';
import { finish } from '../../../server/src/text/stages/steps.ts';
import { textFacts } from '../../../server/src/workspace/index/entry/textFacts.ts';
import { align, follow } from './alignment.ts';
import type { LetterMap } from './alignment.ts';
import { anchorLikeHypothesis } from './hypothesis.ts';
import { editAtRandom } from './randomEdits.ts';
import { randomFrom } from '../../random.mjs';

/** Lengths of passages, in words: a word, a few, a sentence, a paragraph, several paragraphs. */
const WORDS = [1, 3, 8, 20, 60, 150, 400];
const PASSAGES = 56;
/** Hypothesis takes long where nothing is found exactly: a part of the passages is enough to compare. */
const COMPARED = 4;

type Verdict = 'right' | 'wrong';
/** A passage of which less is left than this is gone: the right answer is that it is unplaced, or what is left of it. */
const GONE = 0.3;

/** What comes between two parts of a passage: furniture of a page, lines that were lost in the other form; in letters. */
const MOST_BETWEEN = 600;

/** One text in one form, read. */
export interface Form {
  readonly text: AnchorText;
  readonly letters: Letters;
}

export function readForm(source: string): Form {
  const text = new SourceText(source);
  const report = analyse(text);
  const prepared = finish(
    AnchorText.read(source, textFacts({ uri: 'file:///a.txt', version: 1, source: text, report })),
  );
  const letters = prepared.letters.at(-1);
  if (letters === undefined) throw new Error('no letters');
  return { text: prepared, letters };
}

/** Random passages of a form, as annotations, with their place in its letters. */
function annotateAtRandom(
  form: Form,
  random: () => number,
  count: number = PASSAGES,
): { annotation: Annotation; place: Span }[] {
  const words = [...form.text.source.matchAll(/\S+/g)];
  const made: { annotation: Annotation; place: Span }[] = [];
  for (let number = 0; number < count; number++) {
    const length = WORDS[number % WORDS.length] ?? 1;
    const first = Math.floor(random() * Math.max(1, words.length - length));
    const start = words[first]?.index ?? 0;
    const last = words[Math.min(words.length, first + length) - 1];
    const end = last === undefined ? start : last.index + last[0].length;
    const target = describe(form.text, { start, end }, 'report.txt');
    const place = { start: form.letters.fromSource(start), end: form.letters.fromSource(end) };
    if (target === undefined || place.start === place.end) continue;
    const id = `urn:uuid:${number}`;
    made.push({
      annotation: {
        id,
        type: 'Annotation',
        motivation: 'highlighting',
        created: '2026-11-22T00:00:00Z',
        body: [],
        target,
      },
      place,
    });
  }
  return made;
}

/** Counts what is right, by state; `hypothesis` is the comparison. */
export class AnchoringMeasurement {
  readonly #tallies = new Map<string, { right: number; wrong: number }>();
  readonly wrong: string[] = [];
  #given = 0;
  #answered = 0;
  #torn = 0;

  /** Anchors passages of one form in another form of the same text. */
  compare(kind: string, name: string, before: Form, after: Form, random: () => number): void {
    this.#check(kind, name, before, after, align(before.letters, after.letters), random);
  }

  /** Anchors passages in the text after random edits, one in `every` words. */
  edit(kind: string, name: string, before: Form, random: () => number, every: number): void {
    const { text, originOf } = editAtRandom(before.text.source, random, every);
    const after = readForm(text);
    const map = new Int32Array(before.letters.text.length).fill(-1);
    for (let at = 0; at < after.letters.text.length; at++) {
      const origin = originOf[after.letters.toSource(at)] ?? -1;
      if (origin >= 0) map[before.letters.fromSource(origin)] = at;
    }
    this.#check(kind, name, before, after, map, random);
  }

  #check(kind: string, name: string, before: Form, after: Form, map: LetterMap, random: () => number): void {
    const made = annotateAtRandom(before, random);
    const anchors = finish(
      anchorAll(
        after.text,
        made.map(({ annotation }) => annotation),
      ),
    );
    this.#given += made.length;
    this.#answered += anchors.length;
    made.forEach(({ annotation, place }, at) => {
      const anchor = anchors[at];
      if (anchor === undefined) return;
      if (isTorn(map, place)) {
        this.#torn++;
        return;
      }
      const verdict = judge(before, after, map, place, anchor.span);
      this.#count(kind, anchor.state, verdict);
      if (verdict === 'wrong') this.wrong.push(tell(kind, name, before, after, map, place, anchor));
      if (at % COMPARED !== 0) return;
      const found = anchorLikeHypothesis(after.text.whole.text, annotation.target);
      const span = found && after.text.whole.spanInSource(found);
      this.#count(kind, span === undefined ? 'hypothesis: none' : 'hypothesis', judge(before, after, map, place, span));
    });
  }

  #count(kind: string, state: AnchorState | 'hypothesis' | 'hypothesis: none', verdict: Verdict): void {
    for (const key of [`${kind}|${state}`, `all|${state}`]) {
      const tally = this.#tallies.get(key) ?? { right: 0, wrong: 0 };
      tally[verdict]++;
      this.#tallies.set(key, tally);
    }
  }

  /** One line for each kind of change and state. */
  table(): string[] {
    const rows = [...this.#tallies].sort(([a], [b]) => (a < b ? -1 : 1));
    const printed = rows.map(([key, { right, wrong }]) => {
      const [kind = '', state = ''] = key.split('|');
      const total = right + wrong;
      const share = ((100 * right) / total).toFixed(2).padStart(6);
      return `${kind.padEnd(20)} ${state.padEnd(17)} ${String(total).padStart(6)}  ${share} % right`;
    });
    return [
      ...printed,
      `passages whose parts were moved apart, not counted above: ${this.#torn}`,
      `lost: ${this.#given - this.#answered} of ${this.#given}`,
    ];
  }
}

/** True if the parts of a passage stand in another order now, or far from each other: there is no right answer. */
function isTorn(map: LetterMap, { start, end }: Span): boolean {
  let previous = -1;
  for (let at = start; at < end; at++) {
    const to = map[at] ?? -1;
    if (to < 0) continue;
    if (previous >= 0 && (to < previous || to - previous > MOST_BETWEEN)) return true;
    previous = to;
  }
  return false;
}

/** True to life: the span shown, in letters, has the ends that are left of the passage. */
function judge(before: Form, after: Form, map: LetterMap, place: Span, span: Span | undefined): Verdict {
  const left = follow(map, place.start, place.end);
  if (span === undefined) return left === undefined || left.share < GONE ? 'right' : 'wrong';
  const shown = { start: after.letters.fromSource(span.start), end: after.letters.fromSource(span.end) };
  // The same words that stand only once in both texts are the same passage, wherever the diff saw it.
  const words = before.letters.text.slice(place.start, place.end);
  if (words.length >= 30 && after.letters.text.slice(shown.start, shown.end) === words) {
    const isSingle = [before, after].every(({ letters: { text } }) => text.indexOf(words) === text.lastIndexOf(words));
    if (isSingle) return 'right';
  }
  if (left === undefined) return 'wrong';
  const tolerance = Math.max(8, 0.1 * (place.end - place.start));
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance;
  return isNear(shown.start, left.start) && isNear(shown.end, left.end) ? 'right' : 'wrong';
}

function tell(
  kind: string,
  name: string,
  before: Form,
  after: Form,
  map: LetterMap,
  place: Span,
  anchor: Anchor,
): string {
  const left = follow(map, place.start, place.end);
  const letters = (form: Form, span: Span): string => {
    const text = form.letters.text.slice(span.start, span.end);
    return text.length > 90 ? `${text.slice(0, 45)}…${text.slice(-45)} (${text.length})` : text;
  };
  const shown = anchor.span && {
    start: after.letters.fromSource(anchor.span.start),
    end: after.letters.fromSource(anchor.span.end),
  };
  return [
    `${kind} ${anchor.state} ${anchor.score.toFixed(2)} ${name}`,
    `  passage ${letters(before, place)}`,
    `  left    ${left === undefined ? '–' : `${left.share.toFixed(2)} ${letters(after, left)}`}`,
    `  shown   ${shown === undefined ? '–' : letters(after, shown)}`,
  ].join('\n');
}

/**
 * Milliseconds of processor time for reading a text and finding `count` passages of another form in it, and for the longest
 * step; other work on the machine does not count.
 */
export function time(before: Form, source: string, count: number): { total: number; longest: number } {
  const annotations = annotateAtRandom(before, randomFrom(7), count).map(({ annotation }) => annotation);
  const text = new SourceText(source);
  const facts = textFacts({ uri: 'file:///a.txt', version: 1, source: text, report: analyse(text) });
  const steps = (function* (): Generator<undefined, Anchor[], undefined> {
    return yield* anchorAll(yield* AnchorText.read(source, facts), annotations);
  })();
  let longest = 0;
  const begun = process.cpuUsage();
  for (;;) {
    const started = process.cpuUsage();
    const { done } = steps.next();
    longest = Math.max(longest, process.cpuUsage(started).user / 1000);
    if (done === true) return { total: process.cpuUsage(begun).user / 1000, longest };
  }
}
