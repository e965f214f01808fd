import { unrecorded } from '../../text/stages/recording.ts';
import type { SourceText } from '../../text/sourceText.ts';
import type { Span } from '../../text/span.ts';
import type { Line } from '../lines/line.ts';
import { partsThatSee } from '../lines/lineMemo.ts';
import { mayMarkPage, readLineOfPage } from '../lines/lines.ts';
import { MovedOffsets, sameEnds } from './movedOffsets.ts';
import type { CutText } from '../lines/sameLines.ts';
import { sameLinesAtEnds } from '../lines/sameLines.ts';

/** More changed lines than these are read anew; they are compared one by one. */
const MOST_CHANGED = 200;

/** A line that changed. */
export interface Change {
  readonly before: Line;
  readonly after: Line;
  /** The parts of a recorded reading (`Recording.part`) to which it looks otherwise, as bits. */
  readonly seenBy: number;
}

/** How a text differs from an earlier version in which no line came or went: some lines changed, each by itself. */
export interface ChangedText {
  readonly changes: readonly Change[];
  /** Where characters were taken out of the earlier text, or some put in between. */
  readonly places: readonly Span[];
  /** The parts to which one of the changed lines looks otherwise, as bits. */
  readonly seenBy: number;
  /** Moves places to where they are now. */
  readonly moved: MovedOffsets;
}

/** The lines of a text that may differ from those of an earlier one, in order; undefined where lines may have come or gone. */
export function linesToCompare(before: SourceText, after: SourceText): readonly number[] | undefined {
  if (before.lineCount !== after.lineCount) return undefined;
  const { atStart, atEnd } = unrecorded(() => sameLinesAtEnds(before, after));
  return Array.from({ length: Math.max(0, after.lineCount - atEnd - atStart) }, (_, nth) => atStart + nth);
}

/** What is known of how a text differs from an earlier one: what did in the version before, and the lines that may since. */
interface Differences {
  readonly before: readonly Change[];
  readonly now: readonly number[];
}

/**
 * Compares a text with an earlier one of as many lines; undefined where pages may begin elsewhere, or much changed. A line
 * that was changed once costs no more with each further version.
 */
export function compareTexts(cut: CutText, source: SourceText, known: Differences): ChangedText | undefined {
  return unrecorded(() => {
    const now = changedLines(cut, source, known.now);
    if (now === undefined) return undefined;
    const again = new Set(known.now);
    const others = known.before.filter(({ before }) => !again.has(before.index));
    const changes = [...others.map((change) => sameChange(change, cut, source)), ...now];
    if (changes.length > MOST_CHANGED) return undefined;
    changes.sort((a, b) => a.before.index - b.before.index);
    return {
      changes,
      places: changes.map(changedPlace),
      seenBy: changes.reduce((parts, { seenBy }) => parts | seenBy, 0),
      moved: new MovedOffsets({ before: cut.source, after: source, changes }),
    };
  });
}

/** A change that was there in the version before: the same blanks stand before both lines. */
function sameChange({ before, after, seenBy }: Change, cut: CutText, source: SourceText): Change {
  const lead = before.start - cut.source.lineStart(before.index);
  const characters = source.lineStart(before.index) + lead - after.start;
  return { before, after: after.movedBy({ lines: 0, characters, pages: 0 }), seenBy };
}

/** The characters that a change took out, or those between which it put some in. */
function changedPlace({ before, after }: Change): Span {
  const { head, tail } = sameEnds(before.text, after.text);
  return { start: before.start + head, end: before.end - tail };
}

/** The lines before and after; undefined if one begins otherwise. */
function changedLines(cut: CutText, source: SourceText, lines: readonly number[]): Change[] | undefined {
  const changes: Change[] = [];
  for (const index of lines) {
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
