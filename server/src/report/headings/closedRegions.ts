import type { Line } from '../lines/lines.ts';
import { isMarkedHeading } from './knownHeadings.ts';
import { ADDRESS_SIGN, COLUMNS, FIGURE } from '../lines/lineCharacters.ts';
import { lineTest } from '../lines/lineMemo.ts';
import {
  beginsLower,
  endsAsSentence,
  hasColumns,
  hasSeveralGrades,
  isGrade,
  isGradeHead,
  isRestOfGrades,
  mayOpenGrade,
} from '../lines/lineTests.ts';
import { runsAround } from '../lines/runsAround.ts';
import { gradeLine, judgementSentence } from '../vocabulary.ts';

/**
 * Lines in which no heading can stand: addresses and imprints, that is runs of short lines among which are postcodes,
 * telephone numbers or web addresses. Returns line numbers.
 */
export function findAddresses(body: readonly Line[]): Set<number> {
  const isShort = (line: Line): boolean =>
    line.isNarrowerThan(60) && (!endsAsSentence(line) || isContact(line)) && !isMarkedHeading(line);
  const found = new Set<number>();
  for (const { from, to } of runsAround(body, isContact, isShort)) {
    const run = body.slice(from, endOfAddress(body, from, to));
    // What stands right above running text is a heading rather than the last line of an address.
    const last = run.at(-1);
    if (from + run.length < body.length && last !== undefined && !isContact(last)) run.pop();
    const first = run.findIndex(isContact);
    for (const line of run.slice(Math.max(0, first - 5))) found.add(line.index);
  }
  return found;
}

/** Where short lines behind the last postcode or number are an address no more: on the next page, or where text is wrapped narrowly. */
function endOfAddress(body: readonly Line[], from: number, to: number): number {
  let contact = to - 1;
  while (contact > from && !isContactAt(body, contact)) contact--;
  for (let at = contact + 1; at < to; at++) {
    const [line, next] = [body[at], body[at + 1]];
    const isText = line?.isWiderThan(40) === true && next !== undefined && beginsLower(next);
    if (isText || line?.page !== body[contact]?.page) return at;
  }
  return to;
}

function isContactAt(body: readonly Line[], at: number): boolean {
  const line = body[at];
  return line !== undefined && isContact(line);
}

/** Lines of tables of judgements: in runs of short lines, no sentences, from the first area to the last of several grades. */
export function findGradeTables(body: readonly Line[], leastGrades: number): Set<number> {
  const isRow = (line: Line): boolean => (line.isNarrowerThan(75) || hasColumns(line)) && !endsAsSentence(line);
  const found = new Set<number>();
  for (const { from, to } of runsAround(body, mayHoldGrade, isRow)) {
    const run = body.slice(from, to);
    const grades = run.flatMap((line, at) => (isOrOpensGrade(line, run[at + 1]) ? [at] : []));
    const first = Math.max(0, (grades[0] ?? 0) - mostLinesOfAnArea);
    if (grades.length >= leastGrades)
      for (const line of run.slice(first, lastOf(run, grades.at(-1) ?? 0) + 1))
        if (!statesJudgement(line)) found.add(line.index);
    for (const line of [...belowGrades(run), ...severalGrades(run)]) found.add(line.index);
  }
  return found;
}

const endsWithGrade = lineTest((text) => gradeAtEnd.test(text), { only: COLUMNS });

/** Without such a line no run of lines is a table of judgements. */
function mayHoldGrade(line: Line): boolean {
  const isOfOne = isGrade(line) || endsWithGrade(line) || mayOpenGrade(line);
  return isOfOne || isGradeHead(line) || hasSeveralGrades(line) || isRestOfGrades(line);
}

const mostLinesOfAnArea = 2;

/** The lines of a table with a column for each grade: its head, and what stands in columns or away from the margin below. */
function belowGrades(run: readonly Line[]): readonly Line[] {
  const at = run.findIndex(isGradeHead);
  const head = run[at];
  if (head === undefined) return [];
  const below = run.slice(at);
  const end = below.findIndex((line) => !hasColumns(line) && line.indent <= head.indent + LEAST_ASIDE);
  return end < 0 ? below : below.slice(0, end);
}

/** The rows of tables that hold several grades, with what their grades go on with on the next line. */
function severalGrades(run: readonly Line[]): Line[] {
  return run.filter((line, at) => {
    const above = run[at - 1];
    return hasSeveralGrades(line) || (isRestOfGrades(line) && above !== undefined && hasColumns(above));
  });
}

/** Blanks before what stands in a column, in a line of its own. */
const LEAST_ASIDE = 4;

const statesJudgement = lineTest((text) => judgementSentence.test(text));

/** The last line of a grade that may run over two. */
function lastOf(run: readonly Line[], grade: number): number {
  const text = run[grade]?.text ?? '';
  return !gradeLine.test(text) && gradeLine.test(`${text} ${run[grade + 1]?.text ?? ''}`) ? grade + 1 : grade;
}

/** Longer lines are no rest of a grade, whatever is typed into them. */
const mayEndGrade = lineTest((text) => text.length < 60);

function isOrOpensGrade(line: Line, next: Line | undefined): boolean {
  return (
    isGrade(line) ||
    endsWithGrade(line) ||
    (next !== undefined && mayOpenGrade(line) && mayEndGrade(next) && gradeLine.test(`${line.text} ${next.text}`))
  );
}

const gradeAtEnd = /(?<!\s)\s{3,}(?:outstanding|good|requires|adequate|satisfactory|inadequate)(?: improvement.*)?$/i;

interface Imprint {
  /** 0-based. */
  readonly firstLine: number;
}

/**
 * The publisher's imprint at the end: copyright, licence, how to get copies, addresses. It begins behind the line `after`,
 * where the last numbered paragraph begins.
 */
export function findImprint(lines: readonly Line[], body: readonly Line[], after: number): Imprint | undefined {
  const tail = body.slice(-45).filter(({ index }) => index > after);
  const at = tail.findIndex(isImprint);
  if (at < 0) return undefined;
  // It begins behind the gap before the first such line; the publisher introduces himself there.
  for (let back = at; back > Math.max(0, at - 16); back--) {
    const line = tail[back];
    if (line !== undefined && back > 0 && gapAbove(lines, line) >= 2) return { firstLine: line.index };
  }
  const line = tail[at];
  return line === undefined ? undefined : { firstLine: line.index };
}

function gapAbove(lines: readonly Line[], line: Line): number {
  let gap = 0;
  while (lines[line.index - gap - 1]?.blank === true) gap++;
  return gap;
}

const isImprint = lineTest((text) => imprint.test(text));

const imprint =
  /crown copyright|©|open government licence|copy of this document|you may re-?use this|\bISBN\b|large print or|alternative formats?\b|^(?:designed (?:and|&) )?printed (?:and \w+ )?(?:in|on|by) |\bprinted (?:in the u|on (?:\d|recycled|paper)|by (?:the )?(?:stationery|aps|tso|hmso))|all rights reserved|this (?:report|publication) is available (?:at|from)/i;

/**
 * The parts of a letter that are not its text: what stands above the salutation, and the signature. Returns line numbers,
 * those of salutation and close where the text is a letter.
 */
export function findLetter(body: readonly Line[]): {
  closed: Set<number>;
  salutationLine: number | undefined;
  signatureLine: number | undefined;
} {
  const closed = new Set<number>();
  const head = body.slice(0, 60);
  const found = head.findIndex((line) => salutes(line) && line.isNarrowerThan(90));
  // A letter that is annexed to a report stands below its text.
  const textAbove = head.slice(0, Math.max(0, found)).filter((line) => line.isWiderThan(55) && endsAsSentence(line));
  const at = textAbove.length < leastText ? found : -1;
  const from = body.findIndex((line, index) => index > at && closes(line));
  if (at >= 0) for (const line of body.slice(0, at + 1)) closed.add(line.index);
  for (const line of from < 0 ? [] : body.slice(from, from + 24)) closed.add(line.index);
  return { closed, salutationLine: body[at]?.index, signatureLine: at < 0 ? undefined : body[from]?.index };
}

/** So many lines of text above a salutation show that the text is no letter. */
const leastText = 3;

const salutes = lineTest((text) => /^Dear \p{Lu}|^Dear (?:local|colleagues?|all)\b|^Annwyl \p{Lu}/u.test(text));
const closes = lineTest((text) => /^(?:Yours (?:sincerely|faithfully|truly)|Yn gywir)\b/i.test(text));

const isContact = lineTest((text) => contact.test(text), { only: FIGURE | ADDRESS_SIGN });

// British postcodes, telephone numbers, e-mail and web addresses.
const contact =
  /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b(?:tel|telephone|textphone|text phone|phone|fax|[TEWF])[:.]? *\+? ?[\d(][\d ()]{6,}|^\+?\d[\d ()-]{8,}$|[^\s@]@[^\s@]+\.\S|\bwww\.|https?:\/\//i;
