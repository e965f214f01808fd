import { rankOf } from '../../report/headings/divisionTitles.ts';
import { clean } from '../../report/headings/headingBlocks.ts';
import type { Heading } from '../../report/headings/headings.ts';
import type { Layout } from '../../report/layout.ts';
import { endsSentence } from '../../report/lines/lines.ts';
import type { SectionRole } from '../../report/vocabulary.ts';
import { foldTitle, isTimescale, roleOf } from '../../report/vocabulary.ts';
import type { CaseTitle } from './caseTitle.ts';
import { caseTitle } from './caseTitle.ts';
import { coverLines, titleLine } from './coverTitle.ts';
import type { Section, SectionKind } from '../model.ts';
import { levelsByRank } from './ranks.ts';

interface Placed {
  readonly heading: Heading;
  readonly role: SectionRole | undefined;
  readonly folded: string;
  level: number;
  cover: boolean;
}

/**
 * The sections of a report, nested as a careful reader nests them, who has no fonts to go by either: the contents page
 * tells the main headings (its indents the levels, where they survived), a heading right above another holds it, a title
 * that comes again stands where it stood before, and what is not in the contents lies below what is.
 */
export function findSections(layout: Layout): Section[] {
  const named = caseTitle(layout);
  const placed = layout.headings
    .filter(({ firstLine }) => named === undefined || firstLine > named.lastLine)
    .map((heading): Placed => ({
      heading,
      role: roleOf(heading.title),
      folded: foldTitle(heading.title),
      level: 1,
      cover: false,
    }));
  if (named === undefined) markCover(layout, placed);
  const main = placed.filter((each) => !each.cover);
  const listed = main.filter((each) => each.heading.inContents);
  if (main.every(({ heading }) => heading.level !== undefined)) {
    levelsAsStated(placed, main);
    return withLetter(layout, toSections(layout, placed, named));
  }
  if (listed.length >= 3) {
    levelsOfListed(layout, main, listed);
    levelsOfUnlisted(layout, main);
  } else levelsWithoutContents(layout, main);
  applyRanks(layout, main);
  return withLetter(layout, toSections(layout, placed, named));
}

/** Levels as Markdown states them; where the title of the report is one of them, the outermost behind it are of level 1, too. */
function levelsAsStated(placed: readonly Placed[], main: readonly Placed[]): void {
  const outermost = main.length < placed.length ? Math.min(...main.map(({ heading }) => heading.level ?? 1)) : 1;
  for (const each of main) each.level = (each.heading.level ?? 1) - outermost + 1;
}

/** Where numbers and names before titles order the report they decide; what has none lies below what has. */
function applyRanks(layout: Layout, main: readonly Placed[]): void {
  const levels = levelsByRank(main);
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
function directlyAbove(layout: Layout, upper: Heading, lower: Heading): boolean {
  for (let line = upper.lastLine + 1; line < lower.firstLine; line++) {
    if (layout.lines[line]?.blank === true || layout.furniture.has(line) || layout.headingLines.has(line)) continue;
    return false;
  }
  return true;
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

function levelsOfListed(layout: Layout, main: readonly Placed[], listed: readonly Placed[]): void {
  const indents = indentLevels(layout);
  if (indents !== undefined) {
    const turns = new Map<string, number>();
    for (const each of listed) {
      const turn = turns.get(each.folded) ?? 0;
      turns.set(each.folded, turn + 1);
      const levels = indents.get(each.folded) ?? [];
      each.level = levels[turn] ?? levels.at(-1) ?? 2;
    }
    return;
  }
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

const kindOfRole: Readonly<Record<SectionRole, SectionKind>> = {
  contents: 'contents',
  summary: 'summary',
  recommendations: 'recommendations',
  findings: 'findings',
  annex: 'annex',
  front: 'other',
  back: 'other',
  profile: 'other',
  grades: 'table',
};

/** "IV. Conclusions and recommendations" and "Part 3: Recommendations" hold what such titles do without what numbers them. */
function kindOf({ role, heading }: Placed): SectionKind {
  const named = role ?? roleOf(heading.title.replace(enumeration, ''));
  return named === undefined ? 'other' : kindOfRole[named];
}

const enumeration =
  /^(?:(?:chapter|part|section)\s+)?(?:[IVXL]{1,6}|[A-Z](?=[.)])|\d{1,2}(?:\.\d{1,2})*)(?:\s*[.):–—-]\s*|\s+)(?=\p{Lu})/iu;

function toSections(layout: Layout, placed: readonly Placed[], named: CaseTitle | undefined): Section[] {
  const end = layout.source.length;
  const sections: Section[] = [];
  const open: number[] = [];
  const entries = placed.filter((each, at) => !each.cover || at === 0);
  const withContents: {
    start: number;
    end: number;
    title: string;
    level: number;
    kind: SectionKind;
    heading: Heading | undefined;
  }[] = entries.map((each) => ({
    start: each.heading.start,
    end: each.heading.end,
    title: each.heading.title,
    level: each.level,
    kind: each.cover ? 'cover' : kindOf(each),
    heading: each.heading,
  }));
  const title = named ?? titleLine(layout, placed);
  if (title !== undefined) {
    withContents.unshift({
      start: title.start,
      end: title.end,
      title: 'title' in title ? title.title : title.text.replace(/[*_#]+/g, '').trim(),
      level: 1,
      kind: 'cover',
      heading: undefined,
    });
  }
  const contents = layout.contents === undefined ? undefined : layout.lines[layout.contents.heading];
  if (contents !== undefined) {
    withContents.push({
      start: contents.start,
      end: contents.end,
      title: clean(contents.text),
      level: 1,
      kind: 'contents',
      heading: undefined,
    });
    withContents.sort((a, b) => a.start - b.start);
  }
  withContents.forEach((each, at) => {
    // By the levels told, not by how deep they came to stand: those of Markdown may begin at 4, and leave some out.
    while (open.length > 0 && (withContents[open.at(-1) ?? 0]?.level ?? 0) >= each.level) open.pop();
    const next = withContents.slice(at + 1).find((other) => other.level <= each.level);
    const grade = each.heading?.grade;
    sections.push({
      title: { value: each.title, span: { start: each.start, end: each.end } },
      level: open.length + 1,
      kind: each.kind,
      span: { start: each.start, end: next?.start ?? end },
      parent: open.at(-1),
      ...(grade === undefined ? {} : { grade: { value: grade.value, span: { start: grade.start, end: grade.end } } }),
    });
    open.push(at);
  });
  return sections;
}

/** A letter holds its headings: from salutation to signature it is one section. */
function withLetter(layout: Layout, sections: Section[]): Section[] {
  const { salutation } = layout;
  if (salutation === undefined) return sections;
  const end = layout.source.length;
  const before = sections.filter((section) => section.span.start < salutation.start);
  const inside = sections.filter((section) => section.span.start >= salutation.start);
  const letter: Section = {
    title: { value: salutation.text, span: { start: salutation.start, end: salutation.end } },
    level: 1,
    kind: 'letter',
    span: { start: salutation.start, end },
    parent: undefined,
  };
  const shift = before.length + 1;
  return [
    ...before.map((section) => ({
      ...section,
      span: { start: section.span.start, end: Math.min(section.span.end, salutation.start) },
    })),
    letter,
    ...inside.map((section) => ({
      ...section,
      level: section.level + 1,
      parent:
        section.parent === undefined || section.parent < before.length
          ? before.length
          : section.parent - before.length + shift,
    })),
  ];
}
