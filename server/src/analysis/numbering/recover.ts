import type { FoundCitation } from '../citations.ts';
import type { Layout } from '../../report/layout.ts';
import type { Line } from '../../report/lines.ts';
import { gradeLine, roleOf, tableHead } from '../../report/vocabulary.ts';
import type { Decision, Place } from './lattice.ts';
import { decide } from './lattice.ts';
import type { StartEvidence, StartReason } from './startEvidence.ts';
import { startEvidence } from './startEvidence.ts';

/** A paragraph start with its number, both recovered. */
export interface RecoveredStart {
  /** 0-based line: the first line of the paragraph that survives. */
  readonly line: number;
  readonly number: number;
  /** (0, 1]: posterior of this number on this line. */
  readonly confidence: number;
  readonly reason: StartReason;
  /** True if a recommendation cites this number and speaks of the same matter. */
  readonly cited: boolean;
}

export interface Recovery {
  readonly starts: readonly RecoveredStart[];
  /** For each number the line on which it most likely stands, with the share of all sequences that put it there. */
  readonly likeliest: ReadonlyMap<string, { readonly line: number; readonly confidence: number }>;
}

/** What citations tell of lost numbers: how well the text at a place suits what is said where a number is cited. */
export interface CitedMatter {
  /** Log odds for number `n` on a paragraph that starts at `line`; 0 where nothing cites `n`. */
  readonly support: (line: number, n: number) => number;
  /** For a citation whose own number was lost: the places that suit it, best first. */
  readonly senseOf: (citation: FoundCitation) => readonly PlaceOfSense[];
}

export interface PlaceOfSense {
  readonly line: number;
  readonly score: number;
  /** What place and citation share, for the reader. */
  readonly words: () => readonly string[];
}

const noStartBelowHeading = -3.5;
/** Words without a number may lead in to the numbered paragraphs of a section. */
const leadInBelowHeading = -2;

/** Recovers the starts and numbers of paragraphs in a text whose numbers were lost. Empty where nothing was lost. */
export function recoverStarts(
  layout: Layout,
  evidence: readonly PriorEvidence[],
  cited: CitedMatter | undefined,
): Recovery {
  const printed = new Map(
    layout.numbers.filter((each) => each.series === 0).map((each) => [each.line, Number(each.label)]),
  );
  const places = evidence.map(({ start, prior }): Place => ({
    own: start.own,
    inline: start.inline,
    turn: start.turn,
    plain: start.plain,
    skip: !start.belowHeading ? 0 : start.own < 0 && start.plain > 0 ? leadInBelowHeading : noStartBelowHeading,
    boundary: start.belowHeading,
    prior,
    printed: printed.get(start.line),
    cited: cited === undefined ? undefined : (n) => cited.support(start.line, n),
  }));
  const { decisions, likeliest } = decide(places);
  return {
    starts: decisions.flatMap((decision) => toStart(decision, evidence, cited)),
    likeliest: new Map(
      [...likeliest].map(([number, { place, confidence }]) => [
        String(number),
        { line: evidence[place]?.start.line ?? 0, confidence: stated(confidence) },
      ]),
    ),
  };
}

/** The lines on which a paragraph is not unlikely to start, for comparing matter. */
export function possibleStarts(evidence: readonly PriorEvidence[]): number[] {
  return evidence.filter(({ start }) => Math.max(start.own, start.inline) > 0).map(({ start }) => start.line);
}

/**
 * The most that is ever claimed. Above it the model is surer than it has a right to be: of the numbers for which it says
 * 0.9 to 1, nine in ten are right and no more the higher it goes, because a start without a trace is outside its evidence
 * (`npm run measure`).
 */
const mostConfidence = 0.9;

function stated(confidence: number): number {
  return Math.min(mostConfidence, confidence);
}

function toStart(
  { place, number, confidence }: Decision,
  evidence: readonly PriorEvidence[],
  cited: CitedMatter | undefined,
): RecoveredStart[] {
  const start = evidence[place]?.start;
  if (start === undefined) return [];
  return [
    {
      line: start.line,
      number,
      confidence: stated(confidence),
      reason: start.reason,
      cited: (cited?.support(start.line, number) ?? 0) > 0.5,
    },
  ];
}

/** Where a paragraph may start, and how usual numbers are in such a section. */
export interface PriorEvidence {
  readonly start: StartEvidence;
  readonly prior: number;
}

/** Sentences end at the measure by chance; so near behind a start that is all that it is. */
const nearStart = 3;
const farFromStart = 5;

/** All places where a paragraph may start, in order; none where the text lost nothing. */
export function collectEvidence(layout: Layout): PriorEvidence[] {
  if (!layout.lossy) return [];
  const found: PriorEvidence[] = [];
  const printedLines = new Set(layout.numbers.map((each) => each.line));
  let lastStart = 0;
  layout.body.forEach((line, at) => {
    if (
      layout.headingLines.has(line.index) ||
      layout.closed.has(line.index) ||
      layout.gradeTables.has(line.index) ||
      gradeLine.test(line.text) ||
      tableHead.test(line.text) ||
      layout.isBullet(line)
    )
      return;
    const previous = layout.body[at - 1];
    const heading = previous === undefined ? undefined : layout.headingLines.get(previous.index);
    const gap = previous === undefined ? 0 : line.index - previous.index - 1;
    const start = printedLines.has(line.index)
      ? printedStart(line, heading !== undefined)
      : startEvidence(line, previous, heading !== undefined, layout.measure, gap);
    if (start === undefined) return;
    const since = at - lastStart;
    const nearby = start.reason !== 'sentence-end' ? 0 : since < nearStart ? -1.5 : since > farFromStart ? 0.6 : 0;
    if (Math.max(start.own, start.inline) > 1) lastStart = at;
    const beforeContents = layout.contents !== undefined && line.index < layout.contents.heading;
    found.push({
      start: nearby === 0 ? start : { ...start, inline: start.inline + nearby, turn: start.turn + nearby },
      prior: heading === undefined ? 0 : priorOf(heading.title) - (beforeContents ? 1.5 : 0),
    });
  });
  return found;
}

/** A number that survived: a paragraph starts there. */
function printedStart(line: Line, belowHeading: boolean): StartEvidence {
  return { line: line.index, own: 6, inline: 6, turn: 6, plain: 0, reason: 'section-start', belowHeading };
}

/** Whether sections of that name are numbered more often than not, as log odds. */
function priorOf(title: string): number {
  switch (roleOf(title)) {
    case 'recommendations':
    case 'findings':
      return 0.6;
    case 'back':
      return -1;
    case 'profile':
      return -2;
    case 'summary':
      return -0.5;
    default:
      return 0;
  }
}
