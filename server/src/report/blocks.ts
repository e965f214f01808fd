import type { Layout } from './layout.ts';
import type { Line } from './lines/lines.ts';
import { lineTest } from './lines/lineMemo.ts';
import { endsAsSentence, endsWithColon } from './lines/lineTests.ts';

/** A stretch of running text that a reader sees as one: a paragraph, a bullet, a row of a list. */
export interface Block {
  readonly kind: 'text' | 'bullet';
  /** Body lines, in order. */
  readonly lines: readonly Line[];
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts running lines (no headings among them) into blocks: a bullet opens one, a gap opens one unless a sentence runs over
 * it, and so does a line behind one that ends a sentence short of the measure. What is known to go on from another page opens none.
 */
export function cutBlocks(layout: Layout, lines: readonly Line[]): Block[] {
  const groups: { kind: Block['kind']; lines: Line[] }[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const group = groups.at(-1);
    const bullet = layout.isBullet(line);
    if (group === undefined || previous === undefined || bullet || opensBlock(layout, previous, line)) {
      groups.push({ kind: bullet ? 'bullet' : 'text', lines: [line] });
    } else group.lines.push(line);
    previous = line;
  }
  return groups.map(({ kind, lines: members }) => ({
    kind,
    lines: members,
    start: members[0]?.start ?? 0,
    end: members.at(-1)?.end ?? 0,
  }));
}

function opensBlock(layout: Layout, previous: Line, line: Line): boolean {
  if (layout.continued.has(line.index)) return false;
  if (endsWithName(previous)) return true;
  const ended = endsAsSentence(previous) || endsWithColon(previous);
  if (!layout.measure.wrapped) return line.index - previous.index > 1 ? ended || previous.isNarrowerThan(110) : true;
  const isApart = line.index - previous.index > 1 && !interrupted(layout, previous, line);
  // Where nobody asks how wide a line is, nothing depends on it.
  return isApart === ended ? ended : layout.measure.endsShort(previous, line);
}

/** "… for all panels. (Recommendation 1)", whatever room is left behind it. */
const endsWithName = lineTest((text) => /[.”]\s\(recommendation\s\d{1,3}\)$/i.test(text));

/** True if only a page break or furniture lies between two lines. */
function interrupted(layout: Layout, previous: Line, line: Line): boolean {
  if (line.page !== previous.page) return true;
  for (let at = previous.index + 1; at < line.index; at++) if (layout.furniture.has(at)) return true;
  return false;
}
