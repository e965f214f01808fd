import type { Layout } from '../../report/layout.ts';
import type { Line } from '../../report/lines/lines.ts';
import { lineTest } from '../../report/lines/lineMemo.ts';
import type { SectionRole } from '../../report/vocabulary.ts';
import { beginsLower, beginsUpper, endsAsSentence, isGrade, isTableHead } from '../../report/lines/lineTests.ts';
import { roleOf } from '../../report/vocabulary.ts';
import { wordsBetween } from './lineWords.ts';
import type { PairWords } from './lineWords.ts';

/** A line with its surroundings, before its signs are named. */
export interface Seen {
  readonly line: Line;
  readonly at: number;
  readonly previous: Line | undefined;
  /** The title above it, if it is the first line below a heading. */
  readonly title: string | undefined;
  readonly role: SectionRole | undefined;
  /** On the first line of a page: by how many blank lines more than pages usually begin with it stands below the page before. */
  readonly pageGap: number | undefined;
  readonly isLastOnPage: boolean;
}

/** What kind of place a line is, by itself and the line above: classes of which the names of signs are made. */
export interface LinePlace {
  readonly above: string;
  readonly end: string;
  readonly begin: string;
  readonly spare: string;
  /** What its words tell; undefined below a heading. */
  readonly words: PairWords | undefined;
}

/** The lines of the body that are no heading, no table and, but right below a heading, no bullet. */
export function runningLines(layout: Layout, pageTops: ReadonlySet<number>): Seen[] {
  const found: Seen[] = [];
  const pageGaps = gapsOfPages(layout, pageTops);
  let titleBefore: string | undefined;
  let role: SectionRole | undefined;
  layout.body.forEach((line, at) => {
    const previous = layout.body[at - 1];
    const title = titleBefore ?? (previous === undefined ? undefined : layout.headingLines.get(previous.index)?.title);
    titleBefore = undefined;
    const heading = layout.headingLines.get(line.index);
    // What stands at the back has sections of its own, whose titles tell nothing.
    if (heading !== undefined) role = roleOf(heading.title) ?? (role === 'back' ? 'back' : undefined);
    const next = layout.body[at + 1];
    if (title !== undefined && endsTitle(layout, line, next)) titleBefore = title;
    else if (role !== 'profile' && isTitle(layout, line, previous, next)) titleBefore = line.text;
    else if (title !== undefined ? !isHeadingOrTable(layout, line) : !isSetApart(layout, line))
      found.push({
        line,
        at,
        previous,
        title,
        role,
        pageGap: pageGaps.get(at),
        isLastOnPage: pageTops.has(at + 1),
      });
  });
  return found;
}

/**
 * By how many blank lines more than usual each page stands below the one before. What is usual is seen where a sentence goes
 * on over the page: a number that stood on a line of its own left room besides.
 */
function gapsOfPages({ body }: Layout, pageTops: ReadonlySet<number>): Map<number, number> {
  const gaps = new Map<number, number>();
  const going: number[] = [];
  for (const at of pageTops) {
    const [line, previous] = [body[at], body[at - 1]];
    if (line === undefined || previous === undefined) continue;
    const gap = line.index - previous.index - 1;
    gaps.set(at, gap);
    if (beginsLower(line) && !endsAsSentence(previous)) going.push(gap);
  }
  going.sort((a, b) => a - b);
  const usual = going[going.length >> 1] ?? Math.min(...gaps.values());
  return new Map(Array.from(gaps, ([at, gap]) => [at, Math.max(0, gap - usual)]));
}

/** True for lines where no paragraph goes on: headings, tables, letter heads and bullets. */
function isSetApart(layout: Layout, line: Line): boolean {
  return isHeadingOrTable(layout, line) || layout.isBullet(line);
}

function isHeadingOrTable(layout: Layout, line: Line): boolean {
  return (
    layout.headingLines.has(line.index) ||
    layout.closed.has(line.index) ||
    layout.gradeTables.has(line.index) ||
    isGrade(line) ||
    isTableHead(line)
  );
}

/** The class of a line among others. */
export function placeOf(layout: Layout, { line, previous, title, pageGap }: Seen): LinePlace {
  const blanks = previous === undefined ? 0 : line.index - previous.index - 1;
  const gap = String(Math.min(blanks, 3));
  const begin = beginsLower(line) ? 'lower' : beginsUpper(line) ? 'upper' : 'other';
  if (previous === undefined || title !== undefined)
    return {
      above: `head${gap}`,
      end: '',
      begin: layout.isBullet(line) ? 'bullet' : begin,
      spare: '',
      words: undefined,
    };
  const words = wordsBetween(previous, line);
  const end = words.ends ? 'full' : 'open';
  const above = pageGap === undefined ? `gap${gap}` : `page${Math.min(pageGap, 2)}`;
  return { above, end, begin, spare: spareOf(layout, previous, line), words };
}

/** How much room the line above leaves behind its end, in classes. */
function spareOf(layout: Layout, previous: Line, line: Line): string {
  if (!layout.isBullet(previous) && layout.measure.endsShort(previous, line)) {
    return layout.measure.fillsLess(previous, 0.5) ? 'half' : layout.measure.fillsLess(previous, 0.8) ? 'much' : 'some';
  }
  return layout.measure.fillsLess(previous, 0.93) ? 'little' : 'none';
}

/** True where a paragraph starts beyond much doubt: sentences that lost their beginning, gaps that numbers left. */
export function isClear(place: LinePlace | undefined): boolean {
  if (place === undefined) return false;
  const { above, end, begin } = place;
  if (above.startsWith('head')) return true;
  return end === 'full' && (begin === 'lower' || (above === 'gap2' && begin === 'upper'));
}

/**
 * True for the rest of a citation, and for a line in the middle of a sentence on which nothing hints at a start: most lines
 * are of that kind.
 */
export function goesOn({ above, end, begin, spare, words }: LinePlace): boolean {
  if (words === undefined) return false;
  if (above === 'gap0' ? words.goesOnCiting.next : words.goesOnCiting.apart) return true;
  if (above !== 'gap0' || end === 'full' || begin === 'upper' || (spare !== 'none' && spare !== 'little')) return false;
  return !words.isCutOff;
}

/** True if a new paragraph can be seen to begin on a line, whole: room above it, and a capital. */
export function opensVisibly({ above, end, begin, spare }: LinePlace): boolean {
  return end === 'full' && begin === 'upper' && (!above.endsWith('0') || !['little', 'none'].includes(spare));
}

/**
 * A line that is no heading by what stands behind it, because that lost its beginning: it stands below a blank line, ends
 * neither a sentence nor at the measure, and the next goes on in lower case with a word that would have fitted on it.
 */
function isTitle(layout: Layout, line: Line, previous: Line | undefined, next: Line | undefined): boolean {
  if (next === undefined || layout.headingLines.has(line.index) || layout.headingLines.has(next.index)) return false;
  if (layout.closed.has(line.index) || layout.gradeTables.has(line.index) || isGrade(line)) return false;
  return (
    (line.index - (previous?.index ?? 0) > 1 || (previous !== undefined && endsAsSentence(previous))) &&
    next.index === line.index + 1 &&
    beginsUpper(line) &&
    beginsLower(next) &&
    !endsWithSign(line) &&
    layout.measure.fillsLess(line, titleFill) &&
    layout.measure.endsShort(line, next)
  );
}

/** The rest of a title that was not seen to go on: it ends short and as no sentence, and what follows does not go on with it. */
function endsTitle(layout: Layout, line: Line, next: Line | undefined): boolean {
  if (next === undefined || isHeadingOrTable(layout, line) || layout.isBullet(line)) return false;
  return (
    beginsLower(line) &&
    !endsWithSign(line) &&
    layout.measure.fillsLess(line, titleFill) &&
    beginsLower(next) &&
    layout.measure.endsShort(line, next)
  );
}

/** No title ends so. */
const endsWithSign = lineTest((text) => /[.,;:!?)(]$/.test(text));

/** A line that fills more of the measure than this is none. */
const titleFill = 0.8;
