import type { Heading } from '../../report/headings/headings.ts';
import type { Layout } from '../../report/layout.ts';
import type { SectionRole } from '../../report/vocabulary.ts';
import { foldTitle, isTimescale } from '../../report/vocabulary.ts';
import { levelsByRank } from './ranks.ts';

/** A heading on its way to be a section: 1 is the outermost level. */
export interface Placed {
  readonly heading: Heading;
  readonly role: SectionRole | undefined;
  /** Its title, folded. */
  readonly folded: string;
  level: number;
  /** True for the title of the report and its subtitles. */
  cover: boolean;
}

/** Finds the level of each heading; `placed` are all, `main` those that are not on the cover. */
export function findLevels(layout: Layout, placed: readonly Placed[], main: readonly Placed[]): void {
  if (main.every(({ heading }) => heading.level !== undefined)) {
    levelsAsStated(placed, main);
    return;
  }
  const listed = main.filter((each) => each.heading.inContents);
  if (listed.length >= LEAST_LISTED) {
    levelsOfListed(layout, main, listed);
    levelsOfUnlisted(layout, main);
  } else levelsWithoutContents(layout, main);
  applyRanks(layout, main);
}

/** Fewer headings than these that a contents page lists say nothing of the others. */
const LEAST_LISTED = 3;

/** Levels as Markdown states them; where the title of the report is one of them, the outermost behind it are of level 1, too. */
function levelsAsStated(placed: readonly Placed[], main: readonly Placed[]): void {
  const outermost = main.length < placed.length ? Math.min(...main.map(({ heading }) => heading.level ?? 1)) : 1;
  for (const each of main) each.level = (each.heading.level ?? 1) - outermost + 1;
}

/** Where numbers and names before titles order the report they decide; what has none lies below what has. */
function applyRanks(layout: Layout, main: readonly Placed[]): void {
  const levels = levelsByRank(main, (upper, lower) => directlyAbove(layout, upper, lower));
  let roof = -1;
  main.forEach((each, at) => {
    const level = levels.get(at);
    if (level !== undefined) {
      each.level = level;
      roof = at;
    } else if (levels.size > 0) each.level = childLevel(layout, main, at, roof);
  });
}

/** True if nothing but blank lines, grades and furniture lies between two headings. */
export function directlyAbove(layout: Layout, upper: Heading, lower: Heading): boolean {
  for (let line = upper.lastLine + 1; line < lower.firstLine; line++) {
    if (layout.lines[line]?.blank === true || layout.furniture.has(line) || layout.headingLines.has(line)) continue;
    return false;
  }
  return true;
}

/** The levels of the headings that the contents page lists, by its indents where they survived. */
function levelsOfListed(layout: Layout, main: readonly Placed[], listed: readonly Placed[]): void {
  const indents = indentLevels(layout);
  if (indents === undefined) {
    levelsByRoofs(layout, main, listed);
    return;
  }
  const turns = new Map<string, number>();
  for (const each of listed) {
    const turn = turns.get(each.folded) ?? 0;
    turns.set(each.folded, turn + 1);
    const levels = indents.get(each.folded) ?? [];
    each.level = levels[turn] ?? levels.at(-1) ?? 2;
  }
}

/** Without indents: what stands right above another listed heading is the roof over it, and what comes twice lies below. */
function levelsByRoofs(layout: Layout, main: readonly Placed[], listed: readonly Placed[]): void {
  const times = new Map<string, number>();
  for (const each of listed) times.set(each.folded, (times.get(each.folded) ?? 0) + 1);
  const titles = new Set(listed.map((each) => each.folded));
  let container: Placed | undefined;
  let inner: Placed | undefined;
  for (const each of listed) {
    const holds = standsOver(layout, main, each, titles);
    const repeated = (times.get(each.folded) ?? 0) > 1;
    if (each.role === 'annex' || (each.role === 'back' && !repeated)) {
      each.level = 1;
      [container, inner] = [undefined, undefined];
    } else if (container === undefined || (holds && !repeated)) {
      each.level = 1;
      [container, inner] = [holds ? each : undefined, undefined];
    } else if (!repeated) {
      each.level = 2;
      inner = undefined;
    } else if (holds) {
      each.level = 2;
      inner = each;
    } else each.level = inner === undefined ? 2 : 3;
  }
}

/** True if a further main heading follows with no text between: the first is only the roof over it. */
function standsOver(layout: Layout, main: readonly Placed[], each: Placed, titles: ReadonlySet<string>): boolean {
  let at = main.indexOf(each);
  for (let upper = each; ; upper = main[at] ?? upper) {
    const lower = main[++at];
    if (lower === undefined || !directlyAbove(layout, upper.heading, lower.heading)) return false;
    if (titles.has(lower.folded)) return true;
  }
}

/** Levels by the indents of the contents page, if it has more than one; a title that comes twice has two. */
function indentLevels(layout: Layout): Map<string, number[]> | undefined {
  const entries = layout.contents?.entries ?? [];
  const indents = [...new Set(entries.map((entry) => entry.indent))].sort((a, b) => a - b);
  if (indents.length < 2 || indents.length > 4) return undefined;
  const levels = new Map<string, number[]>();
  for (const entry of entries) {
    const title = foldTitle(entry.title);
    levels.set(title, [...(levels.get(title) ?? []), indents.indexOf(entry.indent) + 1]);
  }
  return levels;
}

/** Headings that the contents page leaves out lie below the last one that it lists. */
function levelsOfUnlisted(layout: Layout, main: readonly Placed[]): void {
  main.forEach((each, at) => {
    if (each.heading.inContents) return;
    const roof = main.slice(0, at).findLast((other) => other.heading.inContents);
    each.level = childLevel(layout, main, at, roof === undefined ? -1 : main.indexOf(roof));
  });
}

function levelsWithoutContents(layout: Layout, main: readonly Placed[]): void {
  main.forEach((each, at) => {
    each.level = childLevel(layout, main, at, -1);
  });
}

/** The level of a heading below the main heading at `roof` (-1: none), from the headings between the two. */
function childLevel(layout: Layout, main: readonly Placed[], at: number, roof: number): number {
  const each = main[at];
  if (each === undefined) return 1;
  const base = (main[roof]?.level ?? 0) + 1;
  const before = main[at - 1];
  if (before === undefined || at - 1 === roof) return base;
  const between = main.slice(roof + 1, at);
  if (isTimescale(each.folded)) {
    const same = between.findLast((other) => isTimescale(other.folded));
    const over = between.findLast((other) => other.role === 'recommendations' && !isTimescale(other.folded));
    return same?.level ?? (over?.level ?? (main[roof]?.role === 'recommendations' ? base - 1 : before.level)) + 1;
  }
  const twin = between.findLast((other) => other.folded === each.folded);
  if (twin !== undefined) return twin.level;
  if (each.role === 'back' || each.role === 'annex') return base;
  if (directlyAbove(layout, before.heading, each.heading)) return before.level + 1;
  const kin = each.role === undefined ? undefined : between.findLast((other) => other.role === each.role);
  if (kin !== undefined) return kin.level;
  return each.role === undefined ? before.level : base;
}
