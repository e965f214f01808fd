import type { Line } from './lines.ts';
import { endsSentence, startsLower } from './lines.ts';

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

interface Candidate {
  readonly label: string;
  readonly parts: readonly string[];
  readonly shape: string;
  readonly line: number;
  readonly textLine: number;
  readonly start: number;
  readonly textStart: number;
  readonly own: number;
}

/**
 * Finds the numbered paragraphs of a text. Any line may begin with a number (a wrapped sentence, a footnote, a table);
 * paragraphs are told from those by following one another: the best chain of numbers over the whole text, in which a
 * step of one is good, a gap costs, and beginning again at 1 costs most (annexes, boards of their own).
 * `skip` holds line numbers that cannot start a paragraph (furniture, contents).
 */
export function findPrintedNumbers(lines: readonly Line[], skip: (line: number) => boolean): PrintedNumber[] {
  const candidates = findCandidates(lines, skip);
  const shapes = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const list = shapes.get(candidate.shape);
    if (list === undefined) shapes.set(candidate.shape, [candidate]);
    else list.push(candidate);
  }
  const runs = [...shapes.values()].flatMap((list) => bestRuns(list));
  const longest = Math.max(0, ...runs.map((run) => run.length));
  const kept = runs
    .filter((run) => (run.length >= 3 || (run.length === 2 && longest >= 10)) && isProse(run, lines))
    .sort((a, b) => firstLine(a) - firstLine(b));
  const main = kept.reduce<Candidate[] | undefined>(
    (best, run) => (best === undefined || run.length > best.length ? run : best),
    undefined,
  );
  const found: PrintedNumber[] = [];
  let next = 1;
  for (const run of kept) {
    const series = run === main ? 0 : next++;
    for (const { label, line, textLine, start, textStart } of run) {
      found.push({ label, line, textLine, start, end: start + label.length, textStart, series });
    }
  }
  return found.sort((a, b) => a.line - b.line);
}

function firstLine(run: readonly Candidate[]): number {
  return run[0]?.line ?? 0;
}

// "57.", "57)", "[57]", "57" alone or before blanks, "1.12", "A3.4."
const numberAtStart = /^(\[?)([A-Z]{0,2}\d{1,4}(?:\.\d{1,3}){0,3})([.)\]]?)(?=\s|$)\s*/;

function findCandidates(lines: readonly Line[], skip: (line: number) => boolean): Candidate[] {
  const candidates: Candidate[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    if (line.blank || skip(line.index)) continue;
    const match = numberAtStart.exec(line.text);
    if (match !== null) {
      const candidate = toCandidate(match, line, previous, lines, skip);
      if (candidate !== undefined) candidates.push(candidate);
    }
    previous = line;
  }
  return candidates;
}

function toCandidate(
  match: RegExpExecArray,
  line: Line,
  previous: Line | undefined,
  lines: readonly Line[],
  skip: (line: number) => boolean,
): Candidate | undefined {
  const [whole, open = '', label = '', mark = ''] = match;
  if ((open === '[') !== (mark === ']')) return undefined;
  const parts = label.split('.');
  if (parts.length === 1 && /^[A-Z]/.test(label)) return undefined;
  if (parts.length === 1 && Number(label) > 1999) return undefined;
  const rest = line.text.slice(whole.length);
  const alone = rest === '';
  const following = alone ? nextText(lines, line.index, skip) : undefined;
  if (alone && following === undefined) return undefined;
  const text = alone ? (following?.text ?? '') : rest;
  let own = 1;
  if (startsLower(text)) own -= 2;
  if (mark === '' && parts.length === 1) own -= alone ? 1.5 : 0.8;
  const before = lines[line.index - 1];
  const afterGap = before === undefined || before.blank;
  if (previous !== undefined && !afterGap && !endsSentence(previous.text) && previous.width > 45) own -= 1.5;
  // A lone date, a sum, a share: "14 September", "31 March", "20 per cent".
  if (
    mark === '' &&
    /^(?:%|per cent|[A-Z][a-z]+ \d{4}|January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
      text,
    )
  )
    own -= 2;
  if (isCell(text, line, lines)) own -= 1.5;
  const startOffset = line.start + open.length;
  return {
    label,
    parts,
    shape: `${open}${parts.length === 1 ? '' : `${/^[A-Z]*/.exec(label)?.[0] ?? ''}.`}`,
    line: line.index,
    textLine: following?.index ?? line.index,
    start: startOffset,
    textStart: following?.start ?? line.start + whole.length,
    own,
  };
}

function nextText(lines: readonly Line[], from: number, skip: (line: number) => boolean): Line | undefined {
  for (let at = from + 1; at < Math.min(lines.length, from + 12); at++) {
    const line = lines[at];
    // A page number can come to stand between a paragraph's number and its text.
    if (line === undefined || line.blank || skip(at) || /^\d{1,3}$/.test(line.text)) continue;
    return numberAtStart.test(line.text) && !/\p{L}/u.test(line.text) ? undefined : line;
  }
  return undefined;
}

/** A short text without the end of a sentence, followed by another such: a cell of a table or an entry of a list. */
function isCell(text: string, line: Line, lines: readonly Line[]): boolean {
  if (text.length > 60 || endsSentence(text)) return false;
  const next = lines[line.index + 1];
  return next === undefined || next.blank || numberAtStart.test(next.text) || /\S\s{6,}\S/.test(text);
}

/** Paragraphs hold sentences; the rows of a table and the entries of a list do not. Long runs are paragraphs anyway. */
function isProse(run: readonly Candidate[], lines: readonly Line[]): boolean {
  if (run.length > 8) return true;
  const prose = run.filter(({ textLine }, at) => {
    const end = Math.min(run[at + 1]?.line ?? lines.length, textLine + 8, lines.length);
    for (let line = textLine; line < end; line++)
      if (!lines[line]?.blank && endsSentence(lines[line]?.text ?? '')) return true;
    return false;
  });
  return prose.length * 2 > run.length;
}

/** How far `after` is from `before` in counting: 1 for the next number, undefined where they cannot be in one run. */
function steps(before: readonly string[], after: readonly string[]): number | undefined {
  if (before.length === 1 && after.length === 1) return Number(after[0]) - Number(before[0]);
  const same = commonPrefix(before, after);
  if (before.length === after.length && same === before.length - 1) return difference(before[same], after[same]);
  // 4.2 → 4.2.1 (one deeper), 4.27 → 5.1 and 4.2.9 → 4.3 (the next at a higher level)
  if (after.length === before.length + 1 && same === before.length && after[same] === '1') return 1;
  const rest = after.slice(same + 1);
  const jump = difference(before[same], after[same]);
  if (jump === 1 && rest.every((part) => part === '1')) return 1;
  return jump !== undefined && jump > 0 && jump <= 3 && rest.every((part) => Number(part) <= 2) ? 2 + jump : undefined;
}

function commonPrefix(a: readonly string[], b: readonly string[]): number {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  return same;
}

function difference(a: string | undefined, b: string | undefined): number | undefined {
  const first = /\d+$/.exec(a ?? '')?.[0];
  const second = /\d+$/.exec(b ?? '')?.[0];
  if (first === undefined || second === undefined) return undefined;
  if ((a ?? '').slice(0, -first.length) !== (b ?? '').slice(0, -second.length)) return undefined;
  return Number(second) - Number(first);
}

const lookBack = 60;

/** The best chains through the candidates of one shape; each chain is cut where the numbers begin again. */
function bestRuns(candidates: readonly Candidate[]): Candidate[][] {
  const score = new Float64Array(candidates.length);
  const from = new Int32Array(candidates.length).fill(-1);
  const restart = new Uint8Array(candidates.length);
  let bestSoFar = -1;
  candidates.forEach((candidate, at) => {
    const first = isFirst(candidate);
    let best = candidate.own - (first ? 0 : 2 + Math.min(6, 0.2 * lastNumber(candidate)));
    for (let back = at - 1; back >= Math.max(0, at - lookBack); back--) {
      const previous = candidates[back];
      if (previous === undefined) continue;
      const distance = steps(previous.parts, candidate.parts);
      if (distance === undefined || distance < 0 || distance > 12) continue;
      const total = (score[back] ?? 0) + candidate.own + stepWorth(distance);
      if (total > best) {
        best = total;
        from[at] = back;
        restart[at] = 0;
      }
    }
    if (first && bestSoFar >= 0) {
      const total = (score[bestSoFar] ?? 0) + candidate.own - 2.5;
      if (total > best) {
        best = total;
        from[at] = bestSoFar;
        restart[at] = 1;
      }
    }
    score[at] = best;
    if (bestSoFar < 0 || best > (score[bestSoFar] ?? 0)) bestSoFar = at;
  });
  const runs: Candidate[][] = [];
  let run: Candidate[] = [];
  for (let at = bestSoFar; at >= 0; at = from[at] ?? -1) {
    const candidate = candidates[at];
    if (candidate !== undefined) run.push(candidate);
    if ((from[at] ?? -1) < 0 || restart[at] === 1) {
      runs.push(run.reverse());
      run = [];
    }
  }
  return runs.filter((each) => sum(each) > 1.5);
}

/** The next number is worth most; a gap costs the more the wider it is, a number printed twice costs as well. */
function stepWorth(distance: number): number {
  if (distance === 1) return 2;
  return distance === 0 ? -2.2 : -0.6 * distance;
}

function sum(run: readonly Candidate[]): number {
  return run.reduce((total, candidate) => total + candidate.own, 0);
}

function isFirst(candidate: Candidate): boolean {
  return lastNumber(candidate) <= 1;
}

function lastNumber(candidate: Candidate): number {
  return Number(/\d+$/.exec(candidate.parts.at(-1) ?? '')?.[0] ?? 0);
}
