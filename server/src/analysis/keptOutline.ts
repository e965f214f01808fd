import type { Line } from '../report/line.ts';
import { looksSame } from '../report/lineMemo.ts';
import { mayTellPages, readLineOfPage } from '../report/lines.ts';
import type { CutText } from '../report/sameLines.ts';
import { SameLines } from '../report/sameLines.ts';
import { unrecorded } from '../text/recording.ts';
import type { Recording } from '../text/recording.ts';
import type { SourceText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { MovedOffsets, sameEnds } from './movedOffsets.ts';
import type { Outline } from './stages.ts';

/** The outline of a version of a text with what it was worked out from. */
export interface ReadOutline {
  readonly cut: CutText;
  readonly recording: Recording;
  readonly outline: Outline;
}

/** More changed lines than these are read anew; they are compared one by one. */
const MOST_CHANGED = 200;

/**
 * The outline of a text, if all that the outline of an earlier version was worked out from is as it was there: no line came
 * or went, and each that changed gives the same answers to all that was asked of it. Its places are moved to where they
 * are now. undefined where something may have changed. It is always what a fresh reading gives.
 */
export function keepOutline({ cut, recording, outline }: ReadOutline, source: SourceText): Outline | undefined {
  return unrecorded(() => {
    if (recording.readsAll || cut.source.lineCount !== source.lineCount) return undefined;
    const { from, to } = new SameLines(cut, source).changed;
    if (to - from > MOST_CHANGED) return undefined;
    const changes = changedLines(cut, source, from, to);
    if (changes === undefined || !recording.checks.every((check) => check(changes))) return undefined;
    const places = changes.map(changedPlace);
    if (recording.spans.some((span) => places.some((place) => meets(span, place)))) return undefined;
    return new MovedOffsets({ before: cut.source, after: source, from, to, changes }).moved(outline);
  });
}

export interface Change {
  readonly before: Line;
  readonly after: Line;
}

/** The characters that a change took out, or those between which it put some in. */
function changedPlace({ before, after }: Change): Span {
  const { head, tail } = sameEnds(before.text, after.text);
  return { start: before.start + head, end: before.end - tail };
}

/** True if two stretches share a place, be it an end of both. */
function meets(one: Span, other: Span): boolean {
  return one.start <= other.end && one.end >= other.start;
}

/** The lines before and after, if all look the same; else undefined. */
function changedLines(cut: CutText, source: SourceText, from: number, to: number): Change[] | undefined {
  const changes: Change[] = [];
  for (let index = from; index < to; index++) {
    const before = cut.lines[index];
    const after = before === undefined ? undefined : readLineOfPage(source, index, before.page);
    if (before === undefined || after === undefined || mayTellPages(cut.source.lineText(index))) return undefined;
    if (!standsSame(cut.source, before, source, after)) return undefined;
    if (before.blank ? !after.blank : after.blank || !looksSame(before, after)) return undefined;
    changes.push({ before, after });
  }
  return changes;
}

/** True if as many blanks stand before both, and no page begins there. */
function standsSame(earlier: SourceText, before: Line, later: SourceText, after: Line): boolean {
  const lead = (source: SourceText, line: Line): string =>
    source.slice({ start: source.lineStart(line.index), end: line.start });
  return before.indent === after.indent && lead(earlier, before) === lead(later, after);
}
