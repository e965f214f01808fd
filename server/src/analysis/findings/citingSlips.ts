import type { SourceText } from '../../text/sourceText.ts';
import { contains, lastStartingAtOrBefore } from '../../text/span.ts';
import { likelyIn } from './findings.ts';
import { likeliestShifts, MOST_OUT } from './likeliestShifts.ts';
import type { Shift } from './likeliestShifts.ts';
import { askingParts } from './likelyFindings.ts';
import type { CitationTarget, Report } from '../model.ts';

/** A number in a recommendation that, like those beside it, does not fit the paragraph of that number but one near it. */
export interface CitingSlip {
  /** Indices of the citation, of its number, and of the paragraph that seems to be meant. */
  readonly citation: number;
  readonly target: number;
  readonly meant: number;
  /** By how many paragraphs the number is too high; below 0: too low. */
  readonly by: number;
  /** (0, 1): how likely it is out by as many. */
  readonly confidence: number;
}

/** Numbers next to each other in the order of their paragraphs, all too high or all too low; in reading order. */
export type SlippedRun = readonly CitingSlip[];

/** That fewer numbers fit better a few paragraphs on may be chance. */
const LEAST_FITTING = 4;
/** A paragraph fits if it is so many times likelier than the average one. */
const FITTING = 4;
const LEAST_CONFIDENCE = 0.9;
const MOST_CONFIDENCE = 0.97;
/** Recommendations times paragraphs: beyond this, comparing them would take seconds. */
const MOST_PAIRS = 200_000;

/**
 * The numbers in recommendations that seem to be out by some paragraphs: their authors went by a draft with paragraphs that
 * the report lacks, or without some that it has. One citation that fits another paragraph better proves nothing; many in a
 * row that fit the one before theirs do. Only of printed numbers: where numbers were lost it cannot be told whether it is
 * they or the citations that are out.
 */
export function findCitingSlips(source: SourceText, report: Report): SlippedRun[] {
  const series = mainSeries(report);
  const cited = citedNumbers(report, series);
  const parts = new Set(cited.map(({ part }) => part));
  if (cited.length < LEAST_FITTING || parts.size * series.length > MOST_PAIRS) return [];
  const likely = likelyIn(source, report);
  const fits = new Map([...parts].map((part) => [part, likely.fitsOf(part)]));
  const fit = ({ part, place }: CitedNumber, by: number): number => fits.get(part)?.get(series[place - by] ?? -1) ?? 0;
  const shifts = likeliestShifts(cited.map((number) => (by) => fit(number, by)));
  return runsOf(cited, shifts).flatMap((run): SlippedRun[] => {
    const sure = run.filter(({ shift }) => shift.confidence >= LEAST_CONFIDENCE);
    const fitting = sure.filter(({ number, shift }) => fit(number, shift.by) >= FITTING);
    if (new Set(fitting.map(({ number }) => number.place)).size < LEAST_FITTING) return [];
    const slips = sure.flatMap(({ number: { citation, target, place }, shift: { by, confidence } }): CitingSlip[] => {
      const meant = series[place - by];
      return meant === undefined
        ? []
        : [{ citation, target, meant, by, confidence: Math.min(MOST_CONFIDENCE, confidence) }];
    });
    return [slips.sort((a, b) => a.citation - b.citation || a.target - b.target)];
  });
}

/** The printed paragraphs of the main series, as indices. */
function mainSeries({ paragraphs }: Report): number[] {
  return paragraphs.flatMap(({ number }, index) =>
    number?.source === 'printed' && number.series === 0 ? [index] : [],
  );
}

interface ShiftedNumber {
  readonly number: CitedNumber;
  readonly shift: Shift;
}

/** Numbers next to each other that are all too high, or all too low. */
function runsOf(cited: readonly CitedNumber[], shifts: readonly Shift[]): ShiftedNumber[][] {
  const runs: ShiftedNumber[][] = [];
  let before = 0;
  cited.forEach((number, nth) => {
    const shift = shifts[nth] ?? { by: 0, confidence: 0 };
    const side = Math.sign(shift.by);
    if (side !== before) runs.push([]);
    if (side !== 0) runs.at(-1)?.push({ number, shift });
    before = side;
  });
  return runs.filter(({ length }) => length > 0);
}

/** A number that is cited in a recommendation. */
interface CitedNumber {
  readonly citation: number;
  readonly target: number;
  /** Where its paragraph stands in the main series, or would stand. */
  readonly place: number;
  /** Index of what cites it among `askingParts`. */
  readonly part: number;
}

/** The single numbers in recommendations, in the order of their paragraphs. */
function citedNumbers(report: Report, series: readonly number[]): CitedNumber[] {
  const places = new Map(series.map((paragraph, place) => [paragraph, place]));
  const parts = askingParts(report);
  const found = report.citations.flatMap(({ span, targets, isNote, isMinute }, citation): CitedNumber[] => {
    const part = lastStartingAtOrBefore(parts, span.start);
    const around = parts[part]?.span;
    if (around === undefined || !contains(around, span) || isNote === true || isMinute === true) return [];
    return targets.flatMap((each, target) => {
      const place = placeOf(report, places, each);
      return place === undefined ? [] : [{ citation, target, place, part }];
    });
  });
  return found.sort((a, b) => a.place - b.place || a.citation - b.citation);
}

/** Where the paragraph of a single number stands; of a number just beyond the last one, where it would. */
function placeOf(
  report: Report,
  places: ReadonlyMap<number, number>,
  { first, last, paragraphs: [paragraph], inferred }: CitationTarget,
): number | undefined {
  if (first === undefined || first !== last || inferred !== undefined) return undefined;
  if (paragraph !== undefined) return places.get(paragraph);
  const [end = -1, place = -1] = [...places].at(-1) ?? [];
  const beyond = Number(first) - Number(report.paragraphs[end]?.number?.label);
  return beyond > 0 && beyond <= MOST_OUT ? place + beyond : undefined;
}
