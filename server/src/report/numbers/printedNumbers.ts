import type { Line } from '../lines/lines.ts';
import { lineTest } from '../lines/lineMemo.ts';
import { endsAsSentence } from '../lines/lineTests.ts';
import type { Candidate } from './numberCandidates.ts';
import { findCandidates } from './numberCandidates.ts';
import type { NumberedTitle } from './numberedTitles.ts';
import { bareNumerals } from './bareNumerals.ts';
import { TitleReader } from './numberedTitles.ts';
import { bestRuns, lastNumber } from './numberRuns.ts';
import { bracketedParagraphs } from './bracketedParagraphs.ts';

/** A paragraph number as printed at the start of a line. */
export interface PrintedNumber {
  /** Without its final dot or bracket: "57", "5.27", "A1.15". */
  readonly label: string;
  /** 0-based line on which the number stands. */
  readonly line: number;
  /** 0-based line on which the paragraph's text begins; later than `line` where the number stands alone. */
  readonly textLine: number;
  /** Offsets of the label. */
  readonly start: number;
  readonly end: number;
  /** Offset at which the paragraph's text begins. */
  readonly textStart: number;
  /** Which run of numbers it belongs to, in reading order of the runs; 0 is the longest. */
  readonly series: number;
}

/** What numbers stand before: paragraphs, and headings. */
export interface Numbering {
  readonly numbers: readonly PrintedNumber[];
  /** Numbers at the starts of lines that are neither; some may number recommendations. */
  readonly others: readonly Candidate[];
  readonly titles: readonly NumberedTitle[];
}

/**
 * Finds the numbered paragraphs and headings of a text. Any line may begin with a number (a wrapped sentence, a footnote,
 * a table); paragraphs are told from those by following one another: the best chain of numbers over the whole text, in
 * which a step of one is good, a gap costs, and beginning again costs most (annexes, boards of their own). What follows
 * one another but is titles is headings.
 * `skip` holds line numbers that cannot start a paragraph (furniture, contents).
 */
export function findPrintedNumbers(lines: readonly Line[], skip: (line: number) => boolean): Numbering {
  const candidates = findCandidates(lines, skip);
  const reader = new TitleReader(lines, candidates, skip);
  const all = [...byShape(candidates).values()].flatMap((list) => joinSeries(bestRuns(list, favouring(list))));
  const titles = reader.titlesAmong(all);
  const series = all.map((run) => run.filter((each) => !titles.has(each.line)));
  const longest = Math.max(0, ...series.map((run) => run.length));
  const kept = series
    .filter((run) => run.length >= 3 || (run.length === 2 && longest >= 10))
    // "R1 Raise standards of writing": school inspectors put no stops.
    .filter((run) => isProse(run, lines) || areRecommendations(run))
    .filter((run) => !isLettered(run[0]) || (run[0] !== undefined && isFirst(run[0])) || areRecommendations(run))
    .sort((a, b) => firstLine(a) - firstLine(b));
  const main = kept.reduce<Candidate[] | undefined>(
    (best, run) => (best === undefined || run.length > best.length ? run : best),
    undefined,
  );
  const found: PrintedNumber[] = [];
  let next = 1;
  for (const run of kept) {
    if (main === undefined || !isListInside(run, main)) found.push(...inSeries(run, run === main ? 0 : next++));
  }
  const taken = new Set(found.map(({ line }) => line));
  const beside = reader.titlesBeside(taken, titles);
  beside.push(...bareNumerals(lines, skip));
  for (const { firstLine } of beside) taken.add(firstLine);
  const bracketed = bracketedParagraphs(lines, (line) => skip(line) || taken.has(line), found.length);
  return {
    numbers: [...inSeries(bracketed, 0), ...(bracketed.length === 0 ? found : behindThem(found))].sort(
      (a, b) => a.line - b.line,
    ),
    others: candidates.filter(({ line }) => !taken.has(line)),
    titles: beside,
  };
}

/** Other numbers where the paragraphs have theirs in brackets: none of those is of the main series. */
function behindThem(found: readonly PrintedNumber[]): PrintedNumber[] {
  return found.map((number) => ({ ...number, series: number.series + 1 }));
}

/** Numbers as those of one series. */
export function inSeries(run: readonly Candidate[], series: number): PrintedNumber[] {
  return run.map(({ label, line, textLine, start, textStart }) => ({
    label,
    line,
    textLine,
    start,
    end: start + label.length,
    textStart,
    series,
  }));
}

/** True for "R1" and its like, which must begin at the beginning: others are references of something. */
function isLettered(candidate: Candidate | undefined): boolean {
  return candidate?.parts.length === 1 && /^[A-Z]/.test(candidate.label);
}

/** "R12", "R13", "R14", prisons' "S41", "S42", "S43": recommendations that are counted through all parts of a report. */
function areRecommendations(run: readonly Candidate[]): boolean {
  const steps = run.slice(1).map((each, at) => lastNumber(each) - lastNumber(run[at] ?? each));
  return (
    run.length >= 3 && run.every(({ label }) => /^(?:M?R|S|HP)\d/.test(label)) && steps.every((step) => step === 1)
  );
}

function byShape(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const shapes = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const list = shapes.get(candidate.shape);
    if (list === undefined) shapes.set(candidate.shape, [candidate]);
    else list.push(candidate);
  }
  return shapes;
}

/** So many numbers with a dot that follow one another show that paragraphs have one. */
const enoughDots = 8;
const leastShareOfDots = 0.25;
const costOfMissingDot = 1.7;
const costOfQuoted = 1.7;

/**
 * Where paragraphs have a dot, numbers without (footnotes, rows of tables) count only where one of those is missing; where
 * they have none, a list with dots that stands between two of them counts less.
 */
function favouring(list: readonly Candidate[]): ((candidate: Candidate) => number) | undefined {
  const plain = list.filter(({ sign, parts }) => sign === '' && parts.length === 1);
  const dotted = list.filter(({ sign }) => sign === '.');
  if (plain.length < enoughDots || dotted.length === 0) return undefined;
  const plainRun = longestOf(joinSeries(bestRuns(plain)));
  const dottedRuns = bestRuns(dotted);
  const runOfDots = longestOf(joinSeries(dottedRuns)).length;
  if (runOfDots >= enoughDots && runOfDots >= plainRun.length * leastShareOfDots)
    return (each) => (each.sign === '' ? each.own - costOfMissingDot : each.own);
  const quoted = listsBetween(dottedRuns, plainRun);
  return quoted.size === 0 ? undefined : (each) => (quoted.has(each) ? each.own - costOfQuoted : each.own);
}

function longestOf(runs: readonly Candidate[][]): Candidate[] {
  return runs.reduce((best, run) => (run.length > best.length ? run : best), []);
}

/**
 * The numbers of lists from 1 on, in reading order, each of which stands between two numbers of a longer run that follow
 * one another: 11, "1. 2. 3.", 12.
 */
function listsBetween(lists: readonly Candidate[][], run: readonly Candidate[]): Set<Candidate> {
  const found = new Set<Candidate>();
  let next = 0;
  for (const list of lists) {
    const [first] = list;
    if (first === undefined || lastNumber(first) !== 1 || run.length < Math.max(enoughDots, list.length)) continue;
    while ((run[next]?.line ?? Infinity) <= first.line) next++;
    const [before, after] = [run[next - 1], run[next]];
    if (before === undefined || after === undefined || lastNumber(after) !== lastNumber(before) + 1) continue;
    if ((list.at(-1)?.line ?? 0) < after.line) for (const each of list) found.add(each);
  }
  return found;
}

function firstLine(run: readonly Candidate[]): number {
  return run[0]?.line ?? 0;
}

/** How many numbers a series may leave out where something else (a quoted report, lost pages) stands in its place. */
const widestGap = 60;

/**
 * Joins runs (in reading order) to series: a stretch that does not begin at 1 goes on with the series whose end is
 * nearest below it. Lists that stand inside such a series, before it goes on, are no paragraphs of their own.
 */
function joinSeries(runs: readonly Candidate[][]): Candidate[][] {
  let series: Candidate[][] = [];
  for (const run of runs.flatMap(stretches)) {
    const at = nearestBelow(series, run[0]);
    const earlier = series[at];
    if (earlier === undefined) series.push([...run]);
    else {
      series = series.filter((inner, index) => index <= at || !isInnerList(inner, earlier, run));
      earlier.push(...run);
    }
  }
  return series;
}

/** A run of plain numbers cut where it leaves some out: what follows may belong to another series. */
function stretches(run: readonly Candidate[]): Candidate[][] {
  const cut: Candidate[][] = [];
  for (const each of run) {
    const last = cut.at(-1)?.at(-1);
    const isNext = last !== undefined && (each.parts.length > 1 || lastNumber(each) - lastNumber(last) <= 1);
    if (isNext) cut.at(-1)?.push(each);
    else cut.push([each]);
  }
  return cut;
}

/** Index of the series that a stretch goes on with; -1 for none. */
function nearestBelow(series: readonly (readonly Candidate[])[], first: Candidate | undefined): number {
  if (first === undefined || isFirst(first)) return -1;
  let best = -1;
  let least = Infinity;
  series.forEach((each, index) => {
    const last = each.at(-1);
    if (last === undefined || !goesOn(last, first)) return;
    const gap = first.parts.length === 1 ? lastNumber(first) - lastNumber(last) : 1;
    if (gap <= least) [best, least] = [index, gap];
  });
  return best;
}

function isFirst(candidate: Candidate): boolean {
  return candidate.parts.length === 1
    ? lastNumber(candidate) <= 1
    : candidate.parts.slice(1).every((part) => part === '1');
}

function goesOn(last: Candidate | undefined, next: Candidate): boolean {
  if (last === undefined) return false;
  if (last.parts.length === 1) {
    const gap = lastNumber(next) - lastNumber(last);
    return gap > 0 && gap <= widestGap;
  }
  for (let at = 0; at < Math.max(last.parts.length, next.parts.length); at++) {
    const before = last.parts[at] ?? '0';
    const after = next.parts[at] ?? '0';
    if (before === after) continue;
    const digits = (part: string): number => Number(/\d+$/.exec(part)?.[0] ?? 0);
    return digits(after) > digits(before) && digits(after) - digits(before) <= widestGap;
  }
  return false;
}

const longestList = 20;

/** A plain list that stands between two numbers that follow closely: "1. … 2. … 3. …" inside paragraph 140. */
function isInnerList(inner: readonly Candidate[], before: readonly Candidate[], after: readonly Candidate[]): boolean {
  const last = before.at(-1);
  const next = after[0];
  if (last === undefined || next === undefined || next.parts.length > 1) return false;
  if (lastNumber(next) - lastNumber(last) > 2) return false;
  return inner.length < before.length + after.length || (inner.length <= longestList && after.length >= 3);
}

/** True for a short plain list that stands inside one paragraph of a series with another kind of numbers. */
function isListInside(run: readonly Candidate[], main: readonly Candidate[]): boolean {
  const [first, last] = [run[0], run.at(-1)];
  if (run === main || first === undefined || last === undefined || run.length > longestList) return false;
  if (isLettered(first) || first.parts.length > 1 || first.shape === main[0]?.shape) return false;
  const after = main.findIndex(({ line }) => line > first.line);
  return after > 0 && (main[after]?.line ?? 0) > last.line;
}

/** "… of their harbours; and" is an item of a list, too. */
const endsWithSemicolon = lineTest((text) => /;(?:\s(?:and|or))?$/.test(text));

/** Paragraphs hold sentences; the rows of a table and the entries of a list do not. Long runs are paragraphs anyway. */
export function isProse(run: readonly Candidate[], lines: readonly Line[]): boolean {
  if (run.length > 8) return true;
  const prose = run.filter(({ textLine }, at) => {
    const end = Math.min(run[at + 1]?.line ?? lines.length, textLine + 8, lines.length);
    for (let line = textLine; line < end; line++) {
      const each = lines[line];
      if (each !== undefined && (endsWithSemicolon(each) || endsAsSentence(each))) return true;
    }
    return false;
  });
  return prose.length * 2 > run.length;
}
