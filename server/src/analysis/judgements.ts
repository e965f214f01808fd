import { knownScales } from '../report/frameworks.ts';
import type { Layout } from '../report/layout.ts';
import type { Line } from '../report/lines.ts';
import { endsSentence } from '../report/lines.ts';
import { foldTitle, gradeLine } from '../report/vocabulary.ts';
import { contains } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import type { GradeMeaning, Judgement, JudgementScale, Section } from './model.ts';

const gradeWords =
  'outstanding|excellent|very good|reasonably good|not sufficiently good|good|satisfactory|adequate|requires? improvement(?: to be good)?|inadequate|unsatisfactory|weak|poor';
// Words may stand apart by a line end.
const anyBlank = gradeWords.replaceAll(' ', '\\s+');
const gradeAtEnd = new RegExp(
  `^(?!(?:what|how|who|where|why)\\b)[\\s\\S]*(?:\\b(?:is|are|as|judged|remains?)\\s+|:\\s*|\\b(?=requires?\\s))(${anyBlank})(?:,?\\s+because:?|[.:])?$`,
  'i',
);
const mostScaleLines = 60;

/** The judgements that a report states: beside, under and in its headings, and in its tables. */
export function findJudgements(
  layout: Layout,
  sections: readonly Section[],
  scale: JudgementScale | undefined,
): Judgement[] {
  const found = [...judgedSections(layout, sections), ...judgedRows(layout, scale), ...judgedInWords(layout)];
  const byPlace = new Map(found.map((judgement) => [judgement.grade.span.start, judgement]));
  return [...byPlace.values()].sort((a, b) => a.grade.span.start - b.grade.span.start);
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
    const stated = section.grade === undefined ? gradeInTitle(layout, section.title.span) : undefined;
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
    if (grade !== undefined) return [{ area: title.value, areaSpan: title.span, grade }];
    const stated = gradeInTitle(layout, title.span);
    return stated === undefined ? [] : [{ area: title.value, areaSpan: title.span, grade: stated }];
  });
}

/** "…: requires improvement to be good", "The graded judgement for adoption is that it is good". */
function gradeInTitle(layout: Layout, span: Span): { value: string; span: Span } | undefined {
  const text = layout.source.slice(span);
  const match = gradeAtEnd.exec(text);
  const word = match?.[1];
  if (match === null || word === undefined) return undefined;
  const start = span.start + text.lastIndexOf(word);
  return { value: word.replace(/\s+/g, ' '), span: { start, end: start + word.length } };
}

/** Rows of tables: an area and its grade side by side, or the grade on the line below. */
function judgedRows(layout: Layout, scale: JudgementScale | undefined): Judgement[] {
  const figures = new Set(scale?.grades.flatMap(({ figure }) => (figure === undefined ? [] : [figure])));
  const found: Judgement[] = [];
  let area: Line[] = [];
  for (const line of layout.body) {
    if (layout.headingLines.has(line.index)) {
      area = [];
      continue;
    }
    const cells = cellsOf(line);
    const graded = cells.slice(1).filter((cell) => gradeLine.test(cell.text) || figures.has(cell.text));
    const first = cells[0];
    if (graded.length > 0 && first !== undefined && /\p{L}/u.test(first.text)) {
      for (const cell of graded)
        found.push(toJudgement(first.text, { start: first.start, end: first.start + first.text.length }, cell));
      area = [];
    } else if (gradeLine.test(line.text)) {
      const start = area[0];
      const end = area.at(-1);
      if (start !== undefined && end !== undefined)
        found.push(toJudgement(area.map((each) => each.text).join(' '), { start: start.start, end: end.end }, line));
      area = [];
    } else if (endsSentence(line.text) || line.width > 70) area = [];
    else area = [...area.slice(-2), line];
  }
  return found;
}

const inWords = new RegExp(
  `\\b(?:judged|rated|graded|grade of|judgement of)\\b[^.;\\n]{0,50}?\\b(${gradeWords})\\b`,
  'gi',
);

/** "Overall we rated the council as inadequate": the area is what is said before. */
function judgedInWords(layout: Layout): Judgement[] {
  return layout.body.flatMap((line) => {
    if (layout.headingLines.has(line.index)) return [];
    return [...line.text.matchAll(inWords)].map((match): Judgement => {
      const word = match[1] ?? '';
      const start = line.start + match.index + match[0].length - word.length;
      const before = line.text
        .slice(Math.max(0, match.index - 80), match.index)
        .replace(/^\S*\s/, '')
        .trim();
      return {
        area: before,
        areaSpan: { start: line.start, end: line.start + match.index },
        grade: { value: word, span: { start, end: start + word.length } },
      };
    });
  });
}

function toJudgement(area: string, areaSpan: Span, cell: { readonly text: string; readonly start: number }): Judgement {
  return {
    area: area.replace(/^\d+(?:\.\d+)*\.?\s+/, ''),
    areaSpan,
    grade: { value: cell.text, span: { start: cell.start, end: cell.start + cell.text.length } },
  };
}

interface Cell {
  readonly text: string;
  readonly start: number;
}

/** The cells of a line: what tabs or wide blanks separate. */
export function cellsOf(line: Line): Cell[] {
  if (!line.text.includes('\t') && !line.text.includes('   ')) return [{ text: line.text, start: line.start }];
  const cells: Cell[] = [];
  for (const match of line.text.matchAll(/[^\t\s](?:[^\t\s]|[ \u00a0]{1,2}(?=[^\t\s]))*/g))
    cells.push({ text: match[0], start: line.start + match.index });
  return cells;
}

/** The scale of grades: as the report prints it, else the usual one that has all the grades seen. */
export function findScale(layout: Layout, sections: readonly Section[]): JudgementScale | undefined {
  const printed = scaleInBrackets(layout) ?? scaleInRows(layout);
  if (printed !== undefined) return printed;
  const seen = new Set<string>();
  for (const { grade } of judgedSections(layout, sections)) seen.add(foldGrade(grade.value));
  for (const { grade } of judgedRows(layout, undefined)) seen.add(foldGrade(grade.value));
  if (seen.size === 0) return undefined;
  const known = knownScales.find(({ grades }) =>
    [...seen].every((grade) => grades.some((each) => each.grade === grade || each.also?.includes(grade) === true)),
  );
  if (known === undefined) return undefined;
  return {
    source: 'known',
    name: known.name,
    grades: known.grades.map(({ grade, meaning }) => ({ grade: capital(grade), meaning })),
  };
}

function foldGrade(grade: string): string {
  return grade
    .toLowerCase()
    .replace(/\(?\bgrade\s*\d\)?|\d|[().:*]/g, '')
    .trim();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "(4: excellent/outstanding; 3: good; 2: adequate; 1: inadequate)" */
function scaleInBrackets(layout: Layout): JudgementScale | undefined {
  for (const line of layout.body) {
    if (line.text.length > 400 || !line.text.includes('(')) continue;
    const grades: GradeMeaning[] = [];
    for (const match of line.text.matchAll(/(\d)\s?[:=–-]\s?([a-z][a-z/ ]{2,40})(?=[;,)])/gi)) {
      const [, figure = '', name = ''] = match;
      const start = line.start + match.index;
      grades.push({ grade: capital(name.trim()), figure, meaning: '', span: { start, end: start + match[0].length } });
    }
    if (
      grades.length >= 3 &&
      grades.filter(({ grade }) => grade.split('/').some((each) => gradeLine.test(each))).length >= 3
    ) {
      return { source: 'printed', name: `${grades.length} grades`, grades };
    }
  }
  return undefined;
}

/** A table whose rows begin with a grade and go on with what it means. */
function scaleInRows(layout: Layout): JudgementScale | undefined {
  for (let at = 0; at < layout.body.length; at++) {
    const first = layout.body[at];
    if (first === undefined || !scaleRow.test(first.text)) continue;
    const grades = readRows(layout.body.slice(at, at + mostScaleLines));
    if (grades.length >= 3) return { source: 'printed', name: `${grades.length} grades`, grades };
  }
  return undefined;
}

const scaleRow = new RegExp(
  `^\\W{0,3}(${gradeWords})\\W{0,3}(?:\\(?grade\\s*(\\d)\\)?)?(?:\\t\\s*|\\s{2,}|\\s*[:–-]\\s+|\\s+(?=An? )|$)(.*)$`,
  'i',
);

function readRows(lines: readonly Line[]): GradeMeaning[] {
  const rows: { grade: string; figure: string | undefined; meaning: string; span: Span }[] = [];
  for (const line of lines) {
    const match = scaleRow.exec(line.text);
    const current = rows.at(-1);
    if (match !== null && !rows.some((row) => row.grade === capital((match[1] ?? '').toLowerCase()))) {
      const [, grade = '', figure, meaning = ''] = match;
      const start = line.start + line.text.indexOf(grade);
      rows.push({
        grade: capital(grade.toLowerCase()),
        figure,
        meaning: meaning.trim(),
        span: { start, end: start + grade.length },
      });
    } else if (current === undefined || match !== null || /^\d+\.|:$/.test(line.text) || line.text.length > 160) break;
    else if (rows.length < 6 && current.meaning.length < 300 && !endsSentence(current.meaning)) {
      // A cell may be wrapped; what follows the last row's own end is no part of it.
      if (current.meaning !== '' && /^\p{Lu}/u.test(line.text)) break;
      current.meaning = `${current.meaning} ${line.text}`.trim();
    } else break;
  }
  const described = rows.filter(({ meaning }) => meaning.split(/\s+/).length >= 3);
  if (described.length < 3 || described.length < rows.length - 1) return [];
  return rows.map(({ grade, figure, meaning, span }) => ({
    grade,
    meaning,
    span,
    ...(figure === undefined ? {} : { figure }),
  }));
}
