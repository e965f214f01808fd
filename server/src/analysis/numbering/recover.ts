import type { FoundCitation } from '../citations.ts';
import type { Layout } from '../../report/layout.ts';
import type { Line } from '../../report/lines.ts';
import { startsLower, startsUpper } from '../../report/lines.ts';
import { gradeLine, roleOf, tableHead } from '../../report/vocabulary.ts';
import type { Steps } from '../../text/steps.ts';
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
  /** What `support` goes by, as data: where it is the same, so is all support. */
  readonly supported: () => unknown;
  /** For a citation whose own number was lost: the places that suit it, best first. */
  readonly senseOf: (citation: FoundCitation) => readonly PlaceOfSense[];
}

export interface PlaceOfSense {
  readonly line: number;
  readonly score: number;
  /** What place and citation share, for the reader. */
  readonly words: () => readonly string[];
}

/**
 * Log odds that the authors cite every paragraph by the number before it, or behind it: they count one out in one report
 * of eight that cite. So no agreement of citations, which then all err alike, makes a number more than fairly sure.
 */
const authorsAreOut = -2;
const noStartBelowHeading = -3.5;
/** Words without a number may lead in to the numbered paragraphs of a section. */
const leadInBelowHeading = -2;

/** Recovers the starts and numbers of paragraphs in a text whose numbers were lost, in steps. Empty where nothing was lost. */
export function* recoverStarts(
  layout: Layout,
  evidence: readonly PriorEvidence[],
  cited: CitedMatter | undefined,
): Steps<Recovery> {
  const printed = new Map(
    layout.numbers.filter((each) => each.series === 0).map((each) => [each.line, Number(each.label)]),
  );
  const placesWith = (shift: number): Place[] =>
    evidence.map(({ start, prior }) => ({
      own: start.own,
      inline: start.inline,
      turn: start.turn,
      plain: start.plain,
      skip: !start.belowHeading ? 0 : start.own < 0 && start.plain > 0 ? leadInBelowHeading : noStartBelowHeading,
      boundary: start.belowHeading,
      prior,
      printed: printed.get(start.line),
      cited: cited === undefined ? undefined : (n) => cited.support(start.line, n + shift),
    }));
  const readings = [{ places: placesWith(0), prior: 0 }];
  if (cited !== undefined)
    for (const shift of [-1, 1]) readings.push({ places: placesWith(shift), prior: authorsAreOut });
  const { decisions, likeliest } = yield* decide(readings);
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
 * The most that is ever claimed: a start without a trace is outside the evidence, so no number is certain
 * (`npm run measure` counts how many are right).
 */
const mostConfidence = 0.95;

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
  let titleBefore: string | undefined;
  let role: ReturnType<typeof roleOf>;
  layout.body.forEach((line, at) => {
    const title = titleBefore;
    titleBefore = undefined;
    role =
      roleOf(layout.headingLines.get(line.index)?.title ?? '') ??
      (layout.headingLines.has(line.index) ? undefined : role);
    if (role !== 'profile' && isTitle(layout, line, layout.body[at - 1], layout.body[at + 1])) {
      titleBefore = line.text;
      return;
    }
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
    const heading = title ?? (previous === undefined ? undefined : layout.headingLines.get(previous.index)?.title);
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
      prior:
        heading === undefined
          ? 0
          : priorOf(heading) - (beforeContents ? 1.5 : 0) - (leadsIn.test(line.text) ? leadInIsPlain : 0),
    });
  });
  return found;
}

/**
 * Words below a heading that stand for a list or in its place: they bear no number. "The inspection did not find any areas
 * for priority action."
 */
const leadsIn =
  /^(?:(?:The (?:inspection|inspectors|review)|Inspectors) (?:did not|has not|have not|found no|identified no)\b|There (?:are|were) no (?:areas|recommendations|priorit)|The following (?:recommendations|areas|actions|priorities)\b|\p{Ll}+:$)/u;
const leadInIsPlain = 5;

/**
 * A line that is no heading by what stands behind it, because that lost its beginning: it stands below a blank line, ends
 * neither a sentence nor at the measure, and the next goes on in lower case with a word that would have fitted on it.
 */
function isTitle(layout: Layout, line: Line, previous: Line | undefined, next: Line | undefined): boolean {
  if (next === undefined || layout.headingLines.has(line.index) || layout.headingLines.has(next.index)) return false;
  if (layout.closed.has(line.index) || layout.gradeTables.has(line.index) || gradeLine.test(line.text)) return false;
  return (
    line.index - (previous?.index ?? 0) > 1 &&
    next.index === line.index + 1 &&
    startsUpper(line.text) &&
    startsLower(next.text) &&
    !/[.,;:!?)(]$/.test(line.text) &&
    layout.measure.fill(line) < titleFill &&
    layout.measure.endsShort(line, next)
  );
}

/** A line that fills more of the measure than this is none. */
const titleFill = 0.8;

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
