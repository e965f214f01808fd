import type { Layout } from '../report/layout.ts';
import type { Line } from '../report/lines.ts';
import { endsAsSentence, isGrade } from '../report/lineTests.ts';
import { foldTitle, gradeLine } from '../report/vocabulary.ts';
import type { JoinedText } from '../text/joinedText.ts';
import { contains } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { cellsOf, mayHaveCells } from './cells.ts';
import { judgedTables } from './judgedTables.ts';
import { canNameArea, gradeInTitle, judgedArea } from './judgedTitles.ts';
import { judgedInWords } from './judgedWords.ts';
import { findScale } from './judgementScale.ts';
import type { Judgement, JudgementScale, Section } from './model.ts';

/**
 * The judgements that a report states of its own inspection, beside, under and in its headings, in its tables and in its
 * words, with the scale that they belong to. What it says of others, and of inspections before, is left out.
 */
export function findJudgements(
  layout: Layout,
  sections: readonly Section[],
  joined: JoinedText,
): { readonly judgements: Judgement[]; readonly scale: JudgementScale | undefined } {
  const inSections = judgedSections(layout, sections);
  const tables = judgedTables(layout);
  const rows = judgedRows(layout, undefined, tables.lines);
  const inWords = judgedInWords(layout.body, joined, sections);
  const seen = [...inSections, ...tables.judgements, ...rows, ...inWords].map(({ grade }) => grade.value);
  const scale = findScale(layout, seen);
  const withFigures = scale?.source === 'printed' ? judgedRows(layout, scale, tables.lines) : rows;
  const found = [...inWords, ...inSections, ...withFigures, ...tables.judgements];
  const byPlace = new Map(found.map((judgement) => [judgement.grade.span.start, judgement]));
  const judgements = [...byPlace.values()].sort((a, b) => a.grade.span.start - b.grade.span.start);
  return { judgements, scale };
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

/** Rows of tables: an area and its grade side by side, or the grade on the line below. */
function judgedRows(layout: Layout, scale: JudgementScale | undefined, readAlready: ReadonlySet<number>): Judgement[] {
  const figures = new Set(scale?.grades.flatMap(({ figure }) => (figure === undefined ? [] : [figure])));
  const found: Judgement[] = [];
  let area: Line[] = [];
  for (const line of layout.body) {
    if (layout.headingLines.has(line.index) || readAlready.has(line.index)) {
      area = [];
      continue;
    }
    // A line of one cell says nothing of others.
    const cells = mayHaveCells(line) ? cellsOf(line) : [];
    const graded = cells.slice(1).filter((cell) => gradeLine.test(cell.text) || figures.has(cell.text));
    const first = cells[0];
    if (graded.length > 0 && first !== undefined && canNameArea(first.text)) {
      for (const cell of graded)
        found.push(toJudgement(first.text, { start: first.start, end: first.start + first.text.length }, cell));
      area = [];
    } else if (isGrade(line)) {
      const start = area[0];
      const end = area.at(-1);
      const name = area.map((each) => each.text).join(' ');
      if (start !== undefined && end !== undefined && canBeArea(start, end, line))
        found.push(toJudgement(name, { start: start.start, end: end.end }, line));
      area = [];
    } else if (endsAsSentence(line) || line.isWiderThan(70)) area = [];
    else area = [...area.slice(-2), line];
  }
  return found;
}

/** The end of a sentence that was wrapped, or of an area whose first line was lost, names nothing. */
function canBeArea(first: Line, last: Line, grade: Line): boolean {
  if (!canNameArea(first.text) || /\b(?:is|are|was|were|be|as|to|and|of|not|now)$/iu.test(last.text)) return false;
  return !grade.text.endsWith('.') || last.end - first.start < LONGEST_BEFORE_STOP;
}

const LONGEST_BEFORE_STOP = 60;

function toJudgement(area: string, areaSpan: Span, cell: { readonly text: string; readonly start: number }): Judgement {
  return {
    area: area.replace(/^\d+(?:\.\d+)*\.?\s+/, ''),
    areaSpan,
    grade: { value: cell.text, span: { start: cell.start, end: cell.start + cell.text.length } },
  };
}
