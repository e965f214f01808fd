import { unrecorded } from '../../text/stages/recording.ts';
import type { SourceText } from '../../text/sourceText.ts';
import type { Span } from '../../text/span.ts';
import type { Line } from '../lines/line.ts';
import { partsThatSee } from '../lines/lineMemo.ts';
import { mayMarkPage, readLineOfPage } from '../lines/lines.ts';
import type { Hunk } from './hunks.ts';
import { afterHunk } from './hunks.ts';
import { MovedOffsets, sameEnds } from './movedOffsets.ts';
import type { CutText } from '../lines/sameLines.ts';

/** More changed lines than these are not compared one by one. */
const MOST_CHANGED = 200;

/** A line that changed. */
export interface Change {
  readonly before: Line;
  readonly after: Line;
  /** The parts of a recorded reading (`Recording.part`) to which it looks otherwise, as bits. */
  readonly seenBy: number;
}

/** How a text differs from an earlier version. */
export interface ChangedText {
  /** Where no line came or went: the lines that changed, each by itself. */
  readonly changes?: readonly Change[];
  /** The lines that changed, came or went. */
  readonly hunks: readonly Hunk[];
  /** Moves places to where they are now. */
  readonly moved: MovedOffsets;
}

/** What is known of how a text differs from an earlier one: what did in the version before, and the lines that may since. */
interface Differences {
  readonly before: readonly Change[];
  readonly now: Hunk;
}

/**
 * Compares a text with an earlier one; undefined where pages may begin elsewhere. A line that was changed once costs no more
 * with each further version.
 */
export function compareTexts(cut: CutText, source: SourceText, known: Differences): ChangedText | undefined {
  return unrecorded(() => {
    const changes = cut.source.lineCount === source.lineCount ? changesSince(cut, source, known) : undefined;
    if (changes !== undefined) {
      const hunks = changes.map(({ before: { index } }): Hunk => {
        const line = { from: index, to: index + 1 };
        return { before: line, after: line };
      });
      return { changes, hunks, moved: new MovedOffsets({ before: cut.source, after: source, hunks, changes }) };
    }
    const { before, now } = known;
    if (!staysOnPages(cut, source, now)) return undefined;
    const hunks = afterHunk(
      before.map((change) => change.before.index),
      now,
    );
    return { hunks, moved: new MovedOffsets({ before: cut.source, after: source, hunks }) };
  });
}

/** The lines that changed where none came or went; undefined where one begins otherwise, or much changed. */
function changesSince(cut: CutText, source: SourceText, { before, now }: Differences): Change[] | undefined {
  const changes = changedLines(cut, source, now);
  if (changes === undefined) return undefined;
  for (const change of before) if (!holds(now, change.before.index)) changes.push(sameChange(change, cut, source));
  return changes.length > MOST_CHANGED ? undefined : changes.sort((a, b) => a.before.index - b.before.index);
}

function holds({ before: { from, to } }: Hunk, line: number): boolean {
  return line >= from && line < to;
}

/** A change that was there in the version before: the same blanks stand before both lines. */
function sameChange({ before, after, seenBy }: Change, cut: CutText, source: SourceText): Change {
  const lead = before.start - cut.source.lineStart(before.index);
  const characters = source.lineStart(before.index) + lead - after.start;
  return { before, after: after.movedBy({ lines: 0, characters, pages: 0 }), seenBy };
}

/** The parts to which one of some changed lines looks otherwise, as bits. */
export function partsThatSeeOne(changes: readonly Change[]): number {
  return changes.reduce((parts, { seenBy }) => parts | seenBy, 0);
}

/** The characters that a change took out, or those between which it put some in. */
export function changedPlace({ before, after }: Change): Span {
  const { head, tail } = sameEnds(before.text, after.text);
  return { start: before.start + head, end: before.end - tail };
}

/** The lines before and after; undefined if one begins otherwise. */
function changedLines(cut: CutText, source: SourceText, { before: { from, to } }: Hunk): Change[] | undefined {
  const changes: Change[] = [];
  for (let index = from; index < to; index++) {
    const [earlier, later] = [cut.source.lineText(index), source.lineText(index)];
    if (earlier === later && lengthWithEnd(cut.source, index) === lengthWithEnd(source, index)) continue;
    const before = cut.lines[index];
    const after = before === undefined ? undefined : readLineOfPage(source, index, before.page);
    if (before === undefined || after === undefined || mayMarkPage(earlier)) return undefined;
    // The first and last form feed of a text change what its lines may tell.
    if (earlier.includes('\f') !== later.includes('\f')) return undefined;
    if (!standsSame(cut.source, before, source, after) || changes.length === MOST_CHANGED) return undefined;
    changes.push({ before, after, seenBy: partsThatSee(before, after) });
  }
  return changes;
}

function lengthWithEnd(source: SourceText, line: number): number {
  return source.lineStart(line + 1) - source.lineStart(line);
}

/** True if the same blanks stand before both, and something behind them on both or on none. */
function standsSame(earlier: SourceText, before: Line, later: SourceText, after: Line): boolean {
  const lead = (source: SourceText, line: Line): string =>
    source.slice({ start: source.lineStart(line.index), end: line.start });
  return before.blank === after.blank && before.indent === after.indent && lead(earlier, before) === lead(later, after);
}

/** True if other lines in the place of some leave all others on their pages: none of both marks a page, nor stands before the first. */
function staysOnPages(cut: CutText, source: SourceText, { before, after }: Hunk): boolean {
  const isPlain = (text: SourceText, from: number, to: number): boolean => {
    for (let line = from; line < to; line++) {
      const words = text.lineText(line);
      if (words.includes('\f') || mayMarkPage(words)) return false;
    }
    return true;
  };
  const first = cut.lines.findIndex(({ blank }) => !blank);
  if (first < 0 || first >= before.from) return false;
  return isPlain(cut.source, before.from, before.to) && isPlain(source, after.from, after.to);
}
