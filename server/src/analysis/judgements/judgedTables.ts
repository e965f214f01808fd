import type { Layout } from '../../report/layout.ts';
import type { Line } from '../../report/lines/lines.ts';
import { lineTest } from '../../report/lines/lineMemo.ts';
import { endsSentence } from '../../report/lines/lines.ts';
import { endsAsSentence, hasColumns } from '../../report/lines/lineTests.ts';
import { runsAround } from '../../report/lines/runsAround.ts';
import { connectingWords, gradeLine, tableHead } from '../../report/vocabulary.ts';
import type { Span } from '../../text/span.ts';
import { cellsIn } from './cells.ts';
import type { Cell } from './cells.ts';
import { canNameArea, gradeInTitle, isOfEarlier, judgedArea } from './judgedTitles.ts';
import { isGradePiece, rowsOf, sidesOf } from './judgedSides.ts';
import type { Row } from './judgedSides.ts';
import type { Judgement } from '../model.ts';

/** Words of an area or of a grade; both may run over lines, and a grade may stand beside any line of its area. */
interface Piece {
  readonly text: string;
  readonly span: Span;
  readonly firstLine: number;
  readonly lastLine: number;
}

/**
 * The judgements in tables of two columns, where areas and grades are wrapped or stand one under the other, and the lines
 * that they stand on. A table whose grades cannot be told apart gives none.
 */
export function judgedTables(
  layout: Layout,
  readAlready: ReadonlySet<number>,
): { readonly judgements: Judgement[]; readonly lines: Set<number> } {
  const judgements: Judgement[] = [];
  const lines = new Set<number>();
  for (const table of tablesOf(layout.body.filter(({ index }) => !readAlready.has(index)))) {
    const found = sidesOf(rowsOf(table)).flatMap(readTable);
    if (found.length < LEAST_ROWS) continue;
    judgements.push(...found);
    for (const line of table) lines.add(line.index);
  }
  return { judgements, lines };
}

const LEAST_ROWS = 2;

/** Lines before the first grade that may hold its area. */
const LINES_OF_AN_AREA = 3;
/** Wider lines without columns are running text. */
const TEXT_WIDTH = 75;

/** Runs of short lines without sentences among which are grades. */
function tablesOf(body: readonly Line[]): Line[][] {
  const isRow = (line: Line): boolean => (line.isNarrowerThan(TEXT_WIDTH) || hasColumns(line)) && !endsAsSentence(line);
  return Array.from(runsAround(body, hasGrade, isRow), ({ from, to }) => {
    const run = body.slice(from, to);
    return run.slice(Math.max(0, run.findIndex(hasGrade) - LINES_OF_AN_AREA));
  });
}

const hasGrade = lineTest((line) => cellsIn(line).some(({ text }) => isGradePiece(text)));

function readTable(table: readonly Row[]): Judgement[] {
  const areas: Piece[] = [];
  const grades: Piece[] = [];
  for (const { line, cells } of table)
    for (const cell of cells) {
      const piece = pieceOf(cell, line);
      if (endsSentenceOfJudgement(areas.at(-1), piece)) joinLast(areas, piece);
      else if (goesOnAsGrade(grades.at(-1), piece)) lengthenLast(grades, piece);
      else if (isGradePiece(cell.text)) grades.push(piece);
      else if (tableHead.test(cell.text) || !/\p{L}/u.test(cell.text)) continue;
      else if (goesOnAsArea(areas.at(-1), piece)) joinLast(areas, piece);
      else areas.push(piece);
    }
  const named = areas.map((area, at) => (thisInspection.test(area.text) ? namedAbove(areas, at) : area));
  const titles = named.flatMap(inTitle);
  const untitled = named.filter((area) => inTitle(area).length === 0);
  return [
    ...titles,
    ...pair(
      untitled,
      grades.filter(({ text }) => gradeLine.test(text)),
    ),
  ];
}

const thisInspection = /^this\s+inspection:?$/iu;

/** "Overall effectiveness" of "Overall effectiveness  Previous inspection: …", where below stands "This inspection: …". */
function namedAbove(areas: readonly Piece[], at: number): Piece {
  const own = areas[at] as Piece;
  const above = areas
    .slice(0, at)
    .findLast(({ text, lastLine }) => !isOfEarlier(text) && own.firstLine - lastLine <= LARGEST_GAP);
  return above === undefined ? own : { ...own, text: above.text, span: above.span };
}

function pieceOf({ text, start }: Cell, line: Line): Piece {
  return { text, span: { start, end: start + text.length }, firstLine: line.index, lastLine: line.index };
}

function joinLast(pieces: Piece[], next: Piece): void {
  const last = pieces.pop();
  if (last === undefined) return;
  const span = { start: last.span.start, end: next.span.end };
  pieces.push({ text: `${last.text} ${next.text}`, span, firstLine: last.firstLine, lastLine: next.lastLine });
}

/** A grade keeps the place of its first words: beside the others stands its area. */
function lengthenLast(grades: Piece[], next: Piece): void {
  const last = grades.pop();
  if (last !== undefined) grades.push({ ...last, text: `${last.text} ${next.text}`, lastLine: next.lastLine });
}

/** "Children’s services in Harbour Town require improvement to be", "good" */
function endsSentenceOfJudgement(last: Piece | undefined, next: Piece): boolean {
  return last !== undefined && next.firstLine - last.lastLine <= 1 && /\b(?:is|are|be|requires?)$/iu.test(last.text);
}

/** A title among the rows that says its grade itself. */
function inTitle({ text, span }: Piece): Judgement[] {
  // Counted from the end: lines before it may have been joined with other blanks than they have.
  const grade = gradeInTitle(text, span.end - text.length);
  return grade === undefined ? [] : [{ area: judgedArea(text), areaSpan: span, grade }];
}

/** "Requires" – "improvement" – "to be good" */
function goesOnAsGrade(last: Piece | undefined, next: Piece): boolean {
  if (last === undefined || !/^(?:improvement|to be good|be good|good)\b/iu.test(next.text)) return false;
  return (
    next.firstLine - last.lastLine <= 2 && gradeLine.test(`${last.text} ${next.text}`) && !/^good$/iu.test(last.text)
  );
}

/** An area goes on in small letters, or right below where it cannot end. */
function goesOnAsArea(last: Piece | undefined, next: Piece): boolean {
  if (last === undefined || last.text.length > LONGEST_AREA || endsSentence(last.text)) return false;
  const gap = next.firstLine - last.lastLine;
  if (/^\p{Ll}/u.test(next.text)) return gap <= LARGEST_GAP;
  const lastWord = /(\p{L}+)$/u.exec(last.text)?.[1]?.toLowerCase();
  return gap <= 1 && lastWord !== undefined && connectingWords.has(lastWord);
}

const LONGEST_AREA = 160;
/** A grade and blank lines may stand between the lines of an area. */
const LARGEST_GAP = 4;

/** Each grade with the last area that begins at or above its end; none at all if two grades would share an area. */
function pair(areas: readonly Piece[], grades: readonly Piece[]): Judgement[] {
  const above = grades.map((grade) => areas.findLast((area) => area.firstLine <= grade.lastLine));
  const isClear = new Set(above).size === grades.length && !above.includes(undefined);
  // Columns that were extracted one after the other still count the same.
  const isByColumn = areas.length === grades.length && (areas.at(-1)?.lastLine ?? 0) < (grades[0]?.firstLine ?? 0);
  if (!isClear && !isByColumn) return [];
  return grades.flatMap((grade, at): Judgement[] => {
    const area = isClear ? above[at] : areas[at];
    // "A service that exceeds what is required" explains a grade.
    if (area === undefined || !canNameArea(area.text)) return [];
    const name = area.text.replace(/^\d+(?:\.\d+)*\.?\s+/u, '').replace(/(?:\s+(?:is|are))?[.:]?$/u, '');
    const value = grade.text.replace(/[.*]+$/u, '');
    const end = Math.min(grade.span.end, grade.span.start + value.length);
    return [{ area: name, areaSpan: area.span, grade: { value, span: { start: grade.span.start, end } } }];
  });
}
