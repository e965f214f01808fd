import { lineTest } from '../../report/lines/lineMemo.ts';
import { beginsUpper, endsAsSentence, isGrade } from '../../report/lines/lineTests.ts';
import type { Layout } from '../../report/layout.ts';
import type { Line } from '../../report/lines/lines.ts';
import { gradeLine } from '../../report/vocabulary.ts';
import type { Span } from '../../text/span.ts';
import { cellsOf, mayHaveCells } from './cells.ts';
import type { Cell } from './cells.ts';
import { columnOf, isEarlierColumn, isGradePiece } from './judgedSides.ts';
import type { Row } from './judgedSides.ts';
import { canNameArea } from './judgedTitles.ts';
import type { Judgement, JudgementScale } from '../model.ts';

const NO_CELLS: readonly Cell[] = [];

/** Rows of tables: an area and its grade side by side, or the grade on the line below. */
export function judgedRows(
  layout: Layout,
  scale: JudgementScale | undefined,
  readAlready: ReadonlySet<number>,
): Judgement[] {
  const figures = new Set(scale?.grades.flatMap(({ figure }) => (figure === undefined ? [] : [figure])));
  const { body } = layout;
  const found: Judgement[] = [];
  // The first line that can belong to the next area.
  let behind = 0;
  let heads: Row | undefined;
  body.forEach((line, at) => {
    const isApart = layout.headingLines.has(line.index) || readAlready.has(line.index);
    // A line of one cell says nothing of others.
    const cells = !isApart && mayHaveCells(line) ? cellsOf(line) : NO_CELLS;
    const row = cells.length === 0 ? undefined : readRow({ line, cells }, heads, (text) => figures.has(text));
    if (row !== undefined) found.push(...row);
    else if (!isApart && isGrade(line)) found.push(...gradedBelow(areaAbove(body, at, behind), line));
    if (isApart || row !== undefined || isGrade(line)) behind = at + 1;
    if (row === undefined && cells.length > 2) heads = { line, cells };
  });
  return found;
}

/** An area has no more lines. */
const LINES_OF_AN_AREA = 3;

/** "Are services safe?", "How good is our leadership?": areas that end as sentences do. */
const asksWhatIsJudged = lineTest((text) => text.length < 90 && /^(?:Is|Are|How)\s[^.?!]+\?$/u.test(text));

/** The lines right above a grade that may name what it judges, none before `from`. */
function areaAbove(body: readonly Line[], grade: number, from: number): readonly Line[] {
  const least = Math.max(from, grade - LINES_OF_AN_AREA);
  let first = grade;
  for (let line = body[first - 1]; line !== undefined && first > least; line = body[first - 1]) {
    const below = first < grade ? body[first] : undefined;
    if (below === undefined && asksWhatIsJudged(line)) return [line];
    if (endsAsSentence(line) || line.isWiderThan(70)) break;
    // A capital behind a blank line began the area.
    if (below !== undefined && below.index - line.index > 1 && beginsUpper(below)) break;
    first--;
  }
  return body.slice(first, grade);
}

function gradedBelow(area: readonly Line[], grade: Line): Judgement[] {
  const start = area[0];
  const end = area.at(-1);
  if (start === undefined || end === undefined || !canBeArea(start, end, grade)) return [];
  const name = area.map(({ text }) => text).join(' ');
  if (!canNameArea(name)) return [];
  return [toJudgement(name, { start: start.start, end: end.end }, grade)];
}

/**
 * The judgements of a line with an area and its grade; undefined if it holds none. Of several grades behind one area, those
 * count whose columns have a head: "Surgery: Safe". Without heads nobody can tell what each word is; figures are told all.
 */
function readRow(row: Row, heads: Row | undefined, isFigure: (text: string) => boolean): Judgement[] | undefined {
  const groups: { area: Cell; grades: Cell[] }[] = [];
  for (const cell of row.cells) {
    const last = groups.at(-1);
    const isGradeCell = gradeLine.test(cell.text) || isFigure(cell.text);
    if (!isGradeCell && isGradePiece(cell.text)) return undefined;
    if (!isGradeCell) groups.push({ area: cell, grades: [] });
    // "Good  2": the figure of the grade before it.
    else if (last === undefined || (isFigure(cell.text) && last.grades.some(({ text }) => gradeLine.test(text))))
      continue;
    else last.grades.push(cell);
  }
  const judged = groups.filter(({ area, grades }) => grades.length > 0 && canNameArea(area.text));
  if (judged.length === 0) return undefined;
  return judged.flatMap(({ area, grades }) => {
    const [grade, second] = grades;
    const span = { start: area.start, end: area.start + area.text.length };
    if (grade === undefined) return [];
    if (second === undefined) return [toJudgement(area.text, span, grade)];
    if (grades.every(({ text }) => isFigure(text))) return grades.map((one) => toJudgement(area.text, span, one));
    return heads === undefined ? [] : underHeads(area.text, span, grades, { row, heads });
  });
}

/** Column heads that name what all rows tell: of them the area alone is said. */
const headOfWhole = /^(?:(?:this|current)\s+(?:inspection|rating|grade|judge?ment)|overall|grade|rating|judge?ment)$/iu;

function underHeads(
  area: string,
  span: Span,
  grades: readonly Cell[],
  { row, heads }: { readonly row: Row; readonly heads: Row },
): Judgement[] {
  const found = grades.flatMap((grade) => {
    const head = headOver(heads, row, grade);
    return head === undefined ? [] : [{ head: head.text, grade }];
  });
  if (new Set(found.map(({ head }) => head)).size < grades.length) return [];
  return found
    .filter(({ head }) => !isEarlierColumn(head))
    .map(({ head, grade }) => toJudgement(headOfWhole.test(head) ? area : `${area}: ${head}`, span, grade));
}

/** The head that stands over a grade, or beside it by less than its width. */
function headOver(heads: Row, { line }: Row, grade: Cell): Cell | undefined {
  const from = columnOf(line, grade);
  const to = from + grade.text.length;
  return heads.cells.find((head) => {
    const start = columnOf(heads.line, head);
    return start < to && from < start + head.text.length;
  });
}

/** The end of a sentence that was wrapped, or of an area whose first line was lost, names nothing. */
function canBeArea(first: Line, last: Line, grade: Line): boolean {
  if (!canNameArea(first.text) || /\b(?:is|are|was|were|be|as|to|and|of|not|now)$|,$/iu.test(last.text)) return false;
  return !grade.text.endsWith('.') || last.end - first.start < LONGEST_BEFORE_STOP;
}

const LONGEST_BEFORE_STOP = 60;

function toJudgement(area: string, areaSpan: Span, cell: { readonly text: string; readonly start: number }): Judgement {
  return {
    area: area.replace(/^\d+(?:\.\d+)*[.:)]?\s+/u, ''),
    areaSpan,
    grade: { value: cell.text, span: { start: cell.start, end: cell.start + cell.text.length } },
  };
}
