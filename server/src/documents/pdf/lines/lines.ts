import { raisedFigures } from '../../../text/numbers/figures.ts';
import type { PrintedPiece } from '../../content.ts';
import type { Run, Tag } from './runs.ts';
import { oneLine } from '../../../text/letters/whiteSpace.ts';

/** A stretch of a line without a gap as wide as between columns. */
export interface Segment {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** True if its first letters are painted in a font of signs. */
  readonly isSign: boolean;
  /** Where what follows its first run begins: the words behind a sign or number. */
  readonly secondX: number | undefined;
  readonly tag: Tag | undefined;
  /** What it was put together of, blanks left out. */
  readonly pieces: readonly PrintedPiece[];
}

/** A printed line, or a part of one that stands in a column of its own. */
export interface Line {
  /** Baseline, growing downwards. */
  readonly y: number;
  readonly x0: number;
  readonly x1: number;
  readonly size: number;
  readonly bold: boolean;
  readonly artifact: boolean;
  readonly segments: readonly Segment[];
  readonly tag: Tag | undefined;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface OpenLine {
  y: number;
  x0: number;
  x1: number;
  size: number;
  readonly artifact: boolean;
  readonly runs: (Run & { readonly raised?: true })[];
}

/** Baselines as near as this, in parts of the smaller size, are one line. */
const SAME_BASELINE = 0.25;
/** Gaps in parts of the size: wider is a space, wider is another column. */
const SPACE = 0.12;
const COLUMN = 1.5;
/** So many lines back a run may belong; runs come sorted by baseline. */
const REACH = 14;

/** Puts runs together to lines, from top to bottom; turned text follows, each run a line. */
export function toLines(runs: readonly Run[]): Line[] {
  const upright = runs.filter((run) => run.upright);
  const solid = upright.filter(({ text }) => text.trim() !== '').sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: OpenLine[] = [];
  for (const run of solid) addTo(lines, run);
  joinRaised(lines);
  lines.sort((a, b) => a.y - b.y || a.x0 - b.x0);
  addBlanks(
    lines,
    upright.filter(({ text }) => text.trim() === ''),
  );
  const turned = runs.filter((run) => !run.upright && run.text.trim() !== '').map((run) => newLine(run));
  return [...lines, ...turned].map(closeLine).filter(({ segments }) => segments.length > 0);
}

function newLine(run: Run): OpenLine {
  const { y, x, width, size, artifact } = run;
  return { y, x0: x, x1: x + width, size, artifact, runs: [run] };
}

function addTo(lines: OpenLine[], run: Run): void {
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - REACH); at--) {
    const line = lines[at];
    if (line?.artifact !== run.artifact) continue;
    if (Math.abs(line.y - run.y) > SAME_BASELINE * Math.min(run.size, line.size)) continue;
    line.runs.push(run);
    line.size = Math.max(line.size, run.size);
    line.x0 = Math.min(line.x0, run.x);
    line.x1 = Math.max(line.x1, run.x + run.width);
    return;
  }
  lines.push(newLine(run));
}

/** Footnote marks: short and small, a little above a line, touching its letters. They join that line. */
function joinRaised(lines: OpenLine[]): void {
  for (let at = lines.length - 1; at >= 0; at--) {
    const small = lines[at];
    if (small === undefined || small.runs.some(({ text }) => text.trim().length > 3)) continue;
    const near = lines.slice(Math.max(0, at - REACH), at + REACH);
    const hosts = small.runs.map((run) => near.find((line) => carries(line, small, run)));
    if (hosts.some((host) => host === undefined)) continue;
    small.runs.forEach((run, nth) => hosts[nth]?.runs.push({ ...run, raised: true }));
    lines.splice(at, 1);
  }
}

function carries(line: OpenLine, small: OpenLine, run: Run): boolean {
  if (line === small || line.artifact !== small.artifact || small.size >= 0.85 * line.size) return false;
  const lift = line.y - small.y;
  if (lift <= 0 || lift >= 0.7 * line.size) return false;
  // A mark may stand a little before the words of its note.
  if (run.x < line.x0 && line.x0 - (run.x + run.width) < 1.5 * line.size) return true;
  const touch = 0.35 * line.size;
  return line.runs.some(
    (each) => Math.abs(each.x + each.width - run.x) < touch || Math.abs(run.x + run.width - each.x) < touch,
  );
}

/** Blanks say that there is a space where the gap is too narrow to tell ("1." " " "The …"). */
function addBlanks(lines: readonly OpenLine[], blanks: readonly Run[]): void {
  const byPlace = new Map<number, OpenLine[]>();
  for (const line of lines) {
    const place = Math.round(line.y / 4);
    for (const near of [place - 1, place, place + 1]) byPlace.set(near, [...(byPlace.get(near) ?? []), line]);
  }
  for (const blank of blanks) {
    const line = byPlace
      .get(Math.round(blank.y / 4))
      ?.find((each) => Math.abs(each.y - blank.y) <= SAME_BASELINE * Math.min(blank.size || each.size, each.size));
    if (line !== undefined && blank.x < line.x1) line.runs.push({ ...blank, text: ' ' });
  }
}

function closeLine({ y, x0, x1, size, artifact, runs }: OpenLine): Line {
  runs.sort((a, b) => a.x - b.x || (a.text === ' ' ? -1 : 0));
  let bold = 0;
  let all = 0;
  for (const { text, bold: isBold } of runs) {
    const letters = text.trim().length;
    all += letters;
    if (isBold) bold += letters;
  }
  const segments = toSegments(runs, size);
  const tag = usualOf(runs, (run) => run.tag);
  return { y, x0, x1, size: usualOf(runs, (run) => run.size) ?? size, bold: bold > all * 0.7, artifact, segments, tag };
}

/** What holds for most letters: a big initial, or the sign before an item, does not count. */
function usualOf<T>(runs: readonly Run[], of: (run: Run) => T | undefined): T | undefined {
  const letters = new Map<T, number>();
  for (const run of runs) {
    const value = of(run);
    if (value !== undefined) letters.set(value, (letters.get(value) ?? 0) + run.text.trim().length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function toSegments(runs: readonly (Run & { readonly raised?: true })[], size: number): Segment[] {
  const segments: (Writable<Segment> & { readonly pieces: PrintedPiece[] })[] = [];
  let spaced = false;
  for (const run of runs) {
    const last = segments.at(-1);
    if (run.text === ' ') {
      spaced = true;
      continue;
    }
    const text = run.raised === true && /^[\d,\s]+$/.test(run.text) ? raisedFigures(run.text) : run.text;
    const gap = last === undefined ? 0 : run.x - last.x1;
    if (last === undefined || gap > COLUMN * size) {
      const { x, width, isSign, tag } = run;
      segments.push({ text, x0: x, x1: x + width, isSign, secondX: undefined, tag, pieces: [pieceOf(run, text)] });
    } else {
      const touches = !spaced && gap <= SPACE * size;
      last.text += touches || /\s$/.test(last.text) || /^\s/.test(text) ? text : ` ${text}`;
      last.x1 = Math.max(last.x1, run.x + run.width);
      last.tag ??= run.tag;
      last.secondX ??= run.x;
      last.pieces.push(pieceOf(run, text));
    }
    spaced = false;
  }
  return segments.map((segment) => ({ ...segment, text: oneLine(segment.text) })).filter(({ text }) => text !== '');
}

function pieceOf({ box, upright }: Run, text: string): PrintedPiece {
  return { ...box, text, ...(upright ? {} : { isTurned: true }) };
}
