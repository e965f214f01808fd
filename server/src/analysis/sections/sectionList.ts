import { clean } from '../../report/headings/headingBlocks.ts';
import type { Heading } from '../../report/headings/headings.ts';
import type { Layout } from '../../report/layout.ts';
import type { Line } from '../../report/lines/lines.ts';
import type { SectionRole } from '../../report/vocabulary.ts';
import { roleOf } from '../../report/vocabulary.ts';
import type { Section, SectionKind } from '../model.ts';
import type { CaseTitle } from './caseTitle.ts';
import { titleLine } from './coverTitle.ts';
import type { Placed } from './levels.ts';

/** What becomes a section: a heading, the title of the report, or that of its contents page. */
interface Entry {
  /** Offsets of its title. */
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly level: number;
  readonly kind: SectionKind;
  readonly heading?: Heading;
}

/**
 * The sections that headings begin, each to the next of its level or a higher one, sorted by start. `named` is the name of
 * the case where the report is a judgment whose cover gives it.
 */
export function toSections(layout: Layout, placed: readonly Placed[], named: CaseTitle | undefined): Section[] {
  const entries = entriesOf(layout, placed, named);
  const sections: Section[] = [];
  /** The sections around the one that is looked at, by index. */
  const open: number[] = [];
  entries.forEach(({ start, end, title, level, kind, heading }, at) => {
    // By the levels told, not by how deep they came to stand: those of Markdown may begin at 4, and leave some out.
    while (open.length > 0 && (entries[open.at(-1) ?? 0]?.level ?? 0) >= level) open.pop();
    const next = entries.slice(at + 1).find((other) => other.level <= level);
    const grade = heading?.grade;
    sections.push({
      title: { value: title, span: { start, end } },
      level: open.length + 1,
      kind,
      span: { start, end: next?.start ?? layout.source.length },
      parent: open.at(-1),
      ...(grade === undefined ? {} : { grade: { value: grade.value, span: { start: grade.start, end: grade.end } } }),
    });
    open.push(at);
  });
  return sections;
}

/** The headings but for the subtitles, with the title and the contents page where no heading is theirs. */
function entriesOf(layout: Layout, placed: readonly Placed[], named: CaseTitle | undefined): Entry[] {
  const entries = placed
    .filter((each, at) => !each.cover || at === 0)
    .map((each): Entry => {
      const { heading, level } = each;
      const { start, end, title } = heading;
      return { start, end, title, level, kind: each.cover ? 'cover' : kindOf(each), heading };
    });
  const title = named === undefined ? titleLine(layout, placed) : undefined;
  if (named !== undefined) entries.unshift(entryOfLine(named, named.title, 'cover'));
  if (title !== undefined) entries.unshift(entryOfLine(title, title.text.replace(/[*_#]+/g, '').trim(), 'cover'));
  const contents = layout.contents === undefined ? undefined : layout.lines[layout.contents.headingLine];
  if (contents === undefined) return entries;
  entries.push(entryOfLine(contents, clean(contents.text), 'contents'));
  return entries.sort((a, b) => a.start - b.start);
}

function entryOfLine({ start, end }: Line | CaseTitle, title: string, kind: SectionKind): Entry {
  return { start, end, title, level: 1, kind };
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

/** A letter holds its headings: from salutation to signature it is one section. */
export function withLetter(layout: Layout, sections: Section[]): Section[] {
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
