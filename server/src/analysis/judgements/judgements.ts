import type { Layout } from '../../report/layout.ts';
import { foldTitle } from '../../report/vocabulary.ts';
import type { JoinedText } from '../../text/joinedText.ts';
import { contains } from '../../text/span.ts';
import { judgedColumns } from './judgedColumns.ts';
import { judgedRows } from './judgedRows.ts';
import { judgedTables } from './judgedTables.ts';
import { gradeInTitle, isOfEarlier, judgedArea } from './judgedTitles.ts';
import { judgedInWords } from './judgedWords.ts';
import { findScale } from './judgementScale.ts';
import type { Judgement, JudgementScale, Section } from '../model.ts';

/**
 * The judgements that a report states of its own inspection, beside, under and in its headings, in its tables and in its
 * words, with the scale that they belong to. What it says of others, and of inspections before, is left out.
 */
export function findJudgements(
  layout: Layout,
  sections: readonly Section[],
  joinLines: () => JoinedText,
): { readonly judgements: Judgement[]; readonly scale: JudgementScale | undefined } {
  const inSections = judgedSections(layout, sections);
  const columns = judgedColumns(layout);
  const tables = judgedTables(layout, columns.lines);
  const read = new Set([...columns.lines, ...tables.lines]);
  const rows = judgedRows(layout, undefined, read);
  const inWords = judgedInWords(layout.body, joinLines, sections);
  const seen = [...inSections, ...tables.judgements, ...rows, ...inWords].map(({ grade }) => grade.value);
  const scale = findScale(layout, [...seen, ...columns.grades]);
  const withFigures = scale?.source === 'printed' ? judgedRows(layout, scale, read) : rows;
  const stated = [...inWords, ...inSections, ...withFigures, ...tables.judgements];
  const found = stated.filter(({ area }) => !isOfEarlier(area) && !/^This\s+is\b/u.test(area));
  const byPlace = new Map(found.map((judgement) => [judgement.grade.span.start, judgement]));
  // In columns many areas share the place of one grade.
  const judgements = [...byPlace.values(), ...columns.judgements].sort((a, b) => placeOf(a) - placeOf(b));
  return { judgements, scale };
}

/** Where a reader sees the judgement: in columns the area stands below its grade. */
function placeOf({ grade, areaSpan }: Judgement): number {
  return Math.max(grade.span.start, areaSpan.start);
}

/**
 * Gives sections the grade that stands elsewhere than beside their heading: in the title itself ("…: good"), or only in a
 * table of the report ("Being healthy … 3").
 */
export function withGrades(
  layout: Layout,
  sections: readonly Section[],
  judgements: readonly Judgement[],
  scale: JudgementScale | undefined,
): Section[] {
  const byArea = new Map<string, Judgement>();
  for (const judgement of judgements) {
    const area = foldTitle(judgement.area);
    if (!byArea.has(area)) byArea.set(area, judgement);
  }
  return sections.map((section) => {
    const stated = gradeInTitle(layout.source.slice(section.title.span), section.title.span.start);
    if (stated !== undefined) return { ...section, grade: stated };
    const judgement = section.grade === undefined ? byArea.get(foldTitle(section.title.value)) : undefined;
    if (judgement === undefined || contains(section.span, judgement.grade.span)) return section;
    const named = scale?.grades.find(({ figure }) => figure === judgement.grade.value);
    const value = named === undefined ? judgement.grade.value : `${named.grade} (${judgement.grade.value})`;
    return { ...section, grade: { value, span: judgement.grade.span } };
  });
}

function judgedSections(layout: Layout, sections: readonly Section[]): Judgement[] {
  return sections.flatMap((section): Judgement[] => {
    const { title, grade } = section;
    // What a title says itself is surer than what stands under it, perhaps of a row whose area was lost.
    const stated = gradeInTitle(layout.source.slice(title.span), title.span.start) ?? grade;
    if (stated === undefined) return [];
    return [{ area: judgedArea(title.value), areaSpan: title.span, grade: stated }];
  });
}
