import { analyse } from '../../server/src/analysis/analyse.ts';
import { findingsOf } from '../../server/src/analysis/findings/findings.ts';
import type { Report } from '../../server/src/analysis/model.ts';
import { SourceText } from '../../server/src/text/sourceText.ts';
import type { Degraded } from './degrade.ts';
import { degradeLines } from './degrade.ts';

/** Lower bounds of the bands of confidence, highest first. */
const BANDS = [0.9, 0.8, 0.7, 0.6, 0] as const;
/** A report with fewer numbered paragraphs says little of how well numbers are recovered. */
const LEAST_PARAGRAPHS = 20;

const COLUMNS: readonly (readonly [title: string, width: number])[] = [
  ['sections', 8],
  ['paragraphs', 10],
  ['recovered (≥ .9, ≥ .8, less)', 30],
  ['lost', 5],
  ['citations (led, nowhere)', 25],
  ['recommendations (cited, likely, none)', 37],
];

/** The first line of the table that `add` gives the other lines of. */
export const heading = `${COLUMNS.map(([title, width]) => title.padStart(width)).join('  ')}  file`;

interface Band {
  right: number;
  wrong: number;
  /** Sum of the confidences stated. */
  stated: number;
}

/** Gathers what is read in a folder of reports. */
export class Measurement {
  readonly #bands: Band[] = BANDS.map(() => ({ right: 0, wrong: 0, stated: 0 }));
  #silent = 0;
  #measured = 0;

  /** Reads one text and returns its line of the table. */
  add(name: string, text: string): string {
    const source = new SourceText(text);
    const report = analyse(source);
    this.#measureRecovery(text, source, report);
    const cells = [
      String(report.sections.length),
      String(report.paragraphs.filter(({ number }) => number !== undefined).length),
      recoveredByBand(report),
      String(report.paragraphs.filter(({ lost }) => lost !== undefined).length),
      citations(report),
      recommendations(source, report),
    ];
    return `${cells.map((cell, at) => cell.padStart(COLUMNS[at]?.[1] ?? 0)).join('  ')}  ${name}`;
  }

  /** How often recovered numbers were right, by the confidence stated with them. */
  calibration(): string {
    if (this.#measured === 0)
      return `No text here has ${LEAST_PARAGRAPHS} paragraphs numbered without a gap: nothing to measure recovery on.`;
    const rows = this.#bands.map(({ right, wrong, stated }, at) => {
      const all = right + wrong;
      const cells = [
        bandName(at),
        right,
        wrong,
        all === 0 ? '–' : percent(right / all),
        all === 0 ? '–' : percent(stated / all),
      ];
      return cells.map((cell) => String(cell).padStart(12)).join('');
    });
    return [
      `Recovery of lost numbers, measured on ${this.#measured} well-numbered texts of this folder after damaging them:`,
      ['confidence', 'right', 'wrong', 'right %', 'stated %'].map((title) => title.padStart(12)).join(''),
      ...rows,
      `Paragraphs without a number shown: ${this.#silent}`,
    ].join('\n');
  }

  #measureRecovery(text: string, source: SourceText, report: Report): void {
    if (!isWellNumbered(report)) return;
    this.#measured++;
    const damaged = degradeLines(text);
    const expected = survivingStarts(source, report, damaged);
    const read = new SourceText(damaged.text);
    for (const { span, number } of analyse(read).paragraphs) {
      if (number?.source !== 'recovered') continue;
      const line = read.lineAt(span.start);
      const isRight = expected.get(line) === number.label;
      const band = this.#bands[BANDS.findIndex((least) => number.confidence >= least)];
      if (band === undefined) continue;
      band[isRight ? 'right' : 'wrong']++;
      band.stated += number.confidence;
      expected.delete(line);
    }
    this.#silent += expected.size;
  }
}

/** True if the main series counts from 1 without a gap or a repetition, all printed. */
export function isWellNumbered({ paragraphs }: Report): boolean {
  const labels = paragraphs.flatMap(({ number }) => (number?.series === 0 ? [number] : []));
  return (
    labels.length >= LEAST_PARAGRAPHS &&
    labels.every(({ label, source }, at) => source === 'printed' && label === String(at + 1))
  );
}

/** For each paragraph the line of the damaged text on which its first words that survive stand, with its number. */
export function survivingStarts(source: SourceText, report: Report, damaged: Degraded): Map<number, string> {
  const furniture = new Set(report.furniture.map(({ span }) => source.lineAt(span.start)));
  const lines = damaged.text.split('\n');
  const starts = new Map<number, string>();
  let at = 0;
  for (const { span, number } of report.paragraphs) {
    if (number?.series !== 0) continue;
    const [first, last] = [source.lineAt(span.start), source.lineAt(span.end)];
    while (
      at < lines.length &&
      ((damaged.lineOf[at] ?? 0) < first || lines[at]?.trim() === '' || furniture.has(damaged.lineOf[at] ?? -1))
    )
      at++;
    if ((damaged.lineOf[at] ?? Infinity) <= last) starts.set(at, number.label);
  }
  return starts;
}

function recoveredByBand({ paragraphs }: Report): string {
  const sure = paragraphs.flatMap(({ number }) => (number?.source === 'recovered' ? [number.confidence] : []));
  const high = sure.filter((confidence) => confidence >= 0.9).length;
  const fair = sure.filter((confidence) => confidence >= 0.8).length;
  return sure.length === 0 ? '–' : `${sure.length} (${high}, ${fair - high}, ${sure.length - fair})`;
}

function citations(report: Report): string {
  const targets = report.citations.flatMap((citation) => citation.targets);
  const led = targets.filter(({ paragraphs }) => paragraphs.length > 0).length;
  return targets.length === 0 ? '–' : `${targets.length} (${led}, ${targets.length - led})`;
}

function recommendations(source: SourceText, report: Report): string {
  const kinds = report.recommendations.map((_, index) => findingsOf(source, report, index)[0]?.kind);
  const count = (kind: (typeof kinds)[number]): number => kinds.filter((each) => each === kind).length;
  return kinds.length === 0 ? '–' : `${kinds.length} (${count('cited')}, ${count('likely')}, ${count(undefined)})`;
}

function bandName(at: number): string {
  const [from, to] = [BANDS[at], BANDS[at - 1]];
  return to === undefined ? `${from ?? 0} – 1` : `${from ?? 0} – ${to}`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
