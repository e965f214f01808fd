import { rankOf } from '../../report/headings/divisionTitles.ts';
import type { Heading } from '../../report/headings/headings.ts';
import type { Layout } from '../../report/layout.ts';
import { endsSentence } from '../../report/lines/lines.ts';
import { foldTitle, roleOf } from '../../report/vocabulary.ts';
import type { Section } from '../model.ts';
import { caseTitle, isOfCourtCover } from './caseTitle.ts';
import { coverLines } from './coverTitle.ts';
import type { Placed } from './levels.ts';
import { directlyAbove, findLevels } from './levels.ts';
import { toSections, withLetter } from './sectionList.ts';

/**
 * The sections of a report, nested as a careful reader nests them, who has no fonts to go by either: the contents page
 * tells the main headings (its indents the levels, where they survived), a heading right above another holds it, a title
 * that comes again stands where it stood before, and what is not in the contents lies below what is.
 */
export function findSections(layout: Layout): Section[] {
  const named = caseTitle(layout);
  const placed = layout.headings
    .filter((heading) => named === undefined || (heading.firstLine > named.lastLine && !isOnCover(layout, heading)))
    .map((heading): Placed => ({
      heading,
      role: roleOf(heading.title),
      folded: foldTitle(heading.title),
      level: 1,
      cover: false,
    }));
  if (named === undefined) markCover(layout, placed);
  findLevels(
    layout,
    placed,
    placed.filter((each) => !each.cover),
  );
  return withLetter(layout, toSections(layout, placed, named));
}

/** True for a line on the cover of a judgment that names a court or a party. */
function isOnCover({ numbers, lines }: Layout, { firstLine, title }: Heading): boolean {
  return firstLine < (numbers[0]?.line ?? lines.length) && isOfCourtCover(title);
}

/** The stack of titles at the very top: the first is the title of the report, the rest its subtitles. */
function markCover(layout: Layout, placed: Placed[]): void {
  const first = placed[0];
  const firstText = layout.body[0];
  if (
    first === undefined ||
    first.role !== undefined ||
    rankOf(first.heading.title, first.heading.number) !== undefined ||
    firstText === undefined ||
    first.heading.firstLine !== firstText.index ||
    layout.salutation !== undefined
  )
    return;
  first.cover = true;
  for (let at = 1; at < placed.length; at++) {
    const each = placed[at];
    const before = placed[at - 1];
    if (each === undefined || before === undefined || each.heading.firstLine > coverLines) return;
    if (each.heading.inContents || each.role !== undefined || /judg|overall/i.test(each.folded)) return;
    if (rankOf(each.heading.title, each.heading.number) !== undefined) return;
    if (!directlyAbove(layout, before.heading, each.heading) || opensText(layout, each.heading)) return;
    each.cover = true;
  }
}

/** True if running text follows right below a heading: it heads that text, and is no subtitle. */
function opensText(layout: Layout, heading: Heading): boolean {
  const next = layout.body.find((line) => line.index > heading.lastLine);
  if (next === undefined || layout.headingLines.has(next.index) || next.index - heading.lastLine > 3) return false;
  return next.width > 55 || endsSentence(next.text);
}
