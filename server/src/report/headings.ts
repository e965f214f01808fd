import type { Steps } from '../text/steps.ts';
import type { Contents } from './contents.ts';
import { isDivisionTitle } from './divisionTitles.ts';
import type { Block, HeadingContext } from './headingBlocks.ts';
import { clean, endsOpen, gapBefore, leftColumn, readBlock } from './headingBlocks.ts';
import type { Line } from './lines.ts';
import { endsSentence, startsUpper } from './lines.ts';
import { beginsLower, endsAsSentence, isGrade } from './lineTests.ts';
import type { NumberedTitle } from './numberedTitles.ts';
import { foldTitle, gradeLine, judgementSentence, roleOf, tableHead } from './vocabulary.ts';

/** A heading; its title may run over several lines. */
export interface Heading {
  readonly title: string;
  /** 0-based lines of the title. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Offsets of the title's first and last character; between them may stand line ends. */
  readonly start: number;
  readonly end: number;
  /** A grade printed beside or under it. */
  readonly grade: { readonly value: string; readonly start: number; readonly end: number } | undefined;
  /** True if nothing but a table or list row follows: a label, not a section. */
  readonly inContents: boolean;
  /** The number before it, where its place among numbered headings is known: "3.2". */
  readonly number?: string;
  /** Where it is known beyond the plain text; 1 is outermost. */
  readonly level?: number;
}

/** Lines that are looked at in one step. */
const LINES_A_STEP = 500;

/**
 * Finds the headings, in steps, by how they stand: a block of short lines that is no sentence, with the text going on anew
 * behind it.
 */
export function* findHeadings(context: HeadingContext): Steps<Heading[]> {
  const { body } = context;
  const listed = listedTitles(context.contents);
  const headings: Heading[] = [];
  let ofPeople = false;
  let pause = LINES_A_STEP;
  for (let at = 0; at < body.length; at++) {
    if (at >= pause) {
      pause = at + LINES_A_STEP;
      yield;
    }
    const line = body[at];
    if (line !== undefined && line.width > 55 && endsAsSentence(line)) ofPeople = false;
    const title = line === undefined ? undefined : context.numbered.get(line.index);
    if (title !== undefined) {
      const last = lastOf(body, at, title);
      headings.push(numberedHeading(context, at, last, title, listed));
      ofPeople = false;
      at = last;
      continue;
    }
    const block = readBlock(context, at, listed);
    if (block === undefined) continue;
    if (score(context, block, listed) < 1) continue;
    if (ofPeople && !listed.has(foldTitle(block.title)) && roleOf(block.title) === undefined) continue;
    headings.push(toHeading(context, block, listed));
    ofPeople = peopleTitle.test(block.title);
    at = block.last;
  }
  return dropLists(context, dropEchoes(context, headings));
}

/** Index in `body` of the last line of a numbered heading that begins at `first`. */
function lastOf(body: readonly Line[], first: number, title: NumberedTitle): number {
  let last = first;
  while ((body[last + 1]?.index ?? Infinity) <= title.lastLine) last++;
  return last;
}

function numberedHeading(
  context: HeadingContext,
  first: number,
  last: number,
  { label }: NumberedTitle,
  listed: ReadonlyMap<string, number>,
): Heading {
  const title = context.body
    .slice(first, last + 1)
    .map(({ text }) => clean(text))
    .join(' ');
  return { ...toHeading(context, { first, last, title, grade: undefined }, listed), number: label };
}

/** Under such a heading stand names, one a line. */
const peopleTitle = /^(?:the |list of )?(?:\p{L}+ ){0,2}(?:team|members(?:hip)?|witnesses|signatories|authors)$/iu;

function listedTitles(contents: Contents | undefined): Map<string, number> {
  const titles = new Map<string, number>();
  for (const entry of contents?.entries ?? []) titles.set(foldTitle(entry.title), entry.firstLine);
  return titles;
}

function gradeBehindColon(title: string): boolean {
  const value = /:\s*(\S.*)$/.exec(title)?.[1];
  return value !== undefined && gradeLine.test(value);
}

const labelled =
  /^(?:[\p{L}']+ ){0,3}(?:inspectors?|dates?|published|publication|reference(?: no\.?)?|e-?mail|telephone|tel|textphone|website|web|audience|age group|urn|unique reference|contact|address|note|source|isbn|team|chair)\s*:/iu;
/** What covers say of the publication: "Published July 2020", "HC 963", "Ordered by the House to be printed". */
const imprint =
  /^(?:(?:(?:first|report) )?(?:published|printed)(?: (?:by|on|in|and)\b| (?:\d{1,2} )?\p{Lu}\p{Ll}+ \d{4}|:)|ordered (?:by|to be printed)\b|presented to (?:the )?(?:house|parliament|scottish)\b|laid before\b|by authority of\b|(?:HC|HL|Cm|Cmnd|Cmd|CP|NIA|SP)\.? (?:paper )?\d+(?:[-–]\w+)?(?: |$)|ISBN\b|ISSN\b)/iu;
const bareDate =
  /^(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{4}$/i;

/** "Quality assurance manager: Bob Morton": what stands behind the colon is names. */
function namesAPerson(title: string): boolean {
  if (isDivisionTitle(title)) return false;
  const value = /:\s+(\S.*)$/.exec(title)?.[1];
  if (value === undefined || gradeLine.test(value) || value.startsWith('(')) return false;
  const words = value
    .split(/[\s,]+/)
    .filter((word) => /^\p{L}/u.test(word) && !/^(?:and|of|the|de|van|von)$/.test(word));
  return words.length >= 2 && words.every((word) => startsUpper(word));
}

/** Positive from 1 on: a heading. Every part of the sum is something that a reader sees. */
function score(context: HeadingContext, block: Block, listed: ReadonlyMap<string, number>): number {
  const { body, measure } = context;
  const first = body[block.first];
  const last = body[block.last];
  const next = body[block.last + 1];
  if (first === undefined || last === undefined) return 0;
  const { title } = block;
  const isSentence = endsSentence(title) && !/\?$/.test(title);
  if (isSentence && !judgementSentence.test(title)) return -5;
  let sum = knownScore(context, first);
  const isListed = listed.has(foldTitle(title));
  const role = roleOf(title);
  if (isListed) sum += 3;
  if (role !== undefined) sum += 1;
  if (block.grade !== undefined) sum += 1;
  const stated = judgementSentence.test(title);
  if (stated || gradeBehindColon(title)) sum += 1.4;
  if (isSentence) sum -= stated && title.length < 130 && standsApart(context, block) ? 0.5 : 5;
  if (/[,;]$/.test(title)) sum -= 4;
  if (/:$/.test(title)) {
    const isOverList = next !== undefined && (context.isBullet(next) || letteredItem.test(next.text));
    const opensList = isOverList && role === undefined && !stated;
    sum -= next?.text.includes('\t') === true ? 4 : opensList ? 2 : 0.5;
  }
  if (endsOpen(title) && !isListed) sum -= 1.5;
  if (/[a-z]{2,}[.;] [A-Z]/.test(title)) sum -= 2;
  if (labelled.test(title) || tableHead.test(title)) sum -= 4;
  if (/^(?:[(©]|crown copyright|yours (?:sincerely|faithfully))/i.test(title) || namesAPerson(title)) sum -= 4;
  if (/@|https?:|www\./.test(title) || imprint.test(title) || /:\s*[\d,.]+\s?%?$/.test(title)) sum -= 4;
  // On a cover, not over the text of a chronology.
  if (bareDate.test(title) && (next === undefined || next.width <= 55)) sum -= 4;
  if (!/\p{L}{3}/u.test(title)) sum -= 4;
  if (/^\p{N}/u.test(title)) sum -= 2;
  // The words behind a heading begin anew, and it does not fill its line.
  const gapAfter = next === undefined || next.index - last.index > 1;
  const anew =
    next === undefined ||
    gapAfter ||
    context.startsNumber(next.index) ||
    context.isBullet(next) ||
    isGrade(next) ||
    tableHead.test(next.text);
  if (next !== undefined && !anew) {
    if (!beginsLower(next)) sum += measure.endsShort(last, next) ? 1 : -2;
    else if (context.lossy) sum += measure.endsShort(last, next) ? 0.4 : -2;
    else sum -= 5;
  } else sum += 0.7;
  if (!/\s/.test(title) && role === undefined && !isListed) sum -= gapBefore(context, block.first) ? 1 : 2;
  if (gapBefore(context, block.first)) sum += 0.4;
  if (isCaption(title)) sum -= 4;
  if (standsBetween(context, block)) sum += 0.5;
  if (standsInSentence(context, block)) sum -= 4;
  const fill = measure.fill(last);
  sum += fill < 0.75 ? 0.6 : fill < 0.9 ? 0.2 : -0.3;
  return sum;
}

/** "(a) find out what walls cost;", "a    find out …": what a list with letters looks like. */
const letteredItem = /^(?:\([a-z]{1,3}\)|[a-z]{1,3}[.)]|[a-z](?=\s{2}))\s/;

/** Where fonts, tags or Markdown told the headings, they weigh more than how lines stand. */
function knownScore({ known }: HeadingContext, first: Line): number {
  if (known === undefined) return 0;
  return known.has(first.index) ? 3 : -2;
}

/** "Figure 4: The harbour at night" is the title of a picture. */
function isCaption(title: string): boolean {
  return /^(?:figures?|fig\.|tables?|box|photo(?:graph)?|image|map|chart|plate|graph|diagram)\s+[A-Z]?\d/i.test(title);
}

/** True between the end of a sentence and a number or running text, with gaps: what stands so heads the paragraphs. */
function standsBetween({ body, startsNumber }: HeadingContext, { first, last }: Block): boolean {
  const [before, line, end, next] = [body[first - 1], body[first], body[last], body[last + 1]];
  if (before === undefined || line === undefined || end === undefined || next === undefined) return false;
  const isApart = line.index - before.index > 1 && next.index - end.index > 1;
  return isApart && endsAsSentence(before) && (startsNumber(next.index) || (next.width > 55 && !beginsLower(next)));
}

/** True in the middle of a sentence: wide text goes on in lower case behind what stands alone on its line. */
function standsInSentence({ body, lossy, isBullet }: HeadingContext, { first, last }: Block): boolean {
  const [before, next] = [body[first - 1], body[last + 1]];
  if (lossy || before === undefined || next === undefined || before.width <= 55) return false;
  return !/[.!?:;)’”]$/.test(before.text) && beginsLower(next) && !isBullet(next) && !letteredItem.test(next.text);
}

/** True if the block is set off from the line before it by space or because that line ends short. */
function standsApart(context: HeadingContext, block: Block): boolean {
  const line = context.body[block.first];
  const previous = context.body[block.first - 1];
  return (
    line === undefined ||
    previous === undefined ||
    gapBefore(context, block.first) ||
    context.measure.endsShort(previous, line)
  );
}

function toHeading(context: HeadingContext, block: Block, listed: ReadonlyMap<string, number>): Heading {
  const first = context.body[block.first];
  const last = context.body[block.last];
  const start = first?.start ?? 0;
  const end = last === undefined ? start : last.start + leftColumn(last).text.length;
  const level = context.known?.get(first?.index ?? -1);
  return {
    title: block.title,
    firstLine: first?.index ?? 0,
    lastLine: last?.index ?? 0,
    start,
    end,
    grade: block.grade ?? gradeBelow(context, block.last),
    inContents: listed.has(foldTitle(block.title)),
    ...(level === undefined ? {} : { level }),
  };
}

function gradeBelow(context: HeadingContext, last: number): Heading['grade'] {
  const line = context.body[last + 1];
  const second = context.body[last + 2];
  if (line === undefined) return undefined;
  if (second !== undefined && beginsLower(second) && gradeLine.test(`${line.text} ${second.text}`)) {
    return { value: `${clean(line.text)} ${clean(second.text)}`, start: line.start, end: second.end };
  }
  if (!isGrade(line)) return undefined;
  return { value: clean(line.text), start: line.start, end: line.end };
}

/** A title right below the same title (in a box, a table head) is one heading. */
function dropEchoes(context: HeadingContext, headings: readonly Heading[]): Heading[] {
  return headings.filter((heading, at) => {
    const before = headings[at - 1];
    if (before === undefined || foldTitle(before.title) !== foldTitle(heading.title)) return true;
    return context.body.some((line) => line.index > before.lastLine && line.index < heading.firstLine);
  });
}

/**
 * Many short lines on end with no text between them are a list or a table; what is a section's usual name stays, and what
 * Markdown marks as a heading. Where more than the plain text is known a paragraph is one line, and that line is text.
 */
function dropLists(context: HeadingContext, headings: readonly Heading[]): Heading[] {
  const order = new Map(context.body.map((line, at) => [line.index, at]));
  const kept: Heading[] = [];
  let stack: Heading[] = [];
  const close = (): void => {
    const graded = stack.filter((heading) => heading.grade !== undefined);
    if (graded.length >= 3)
      stack = stack.filter((heading) => heading.grade === undefined && roleOf(heading.title) !== undefined);
    const last = stack.at(-1);
    const next = last === undefined ? undefined : context.body[(order.get(last.lastLine) ?? 0) + 1];
    const leads = next !== undefined && (context.startsNumber(next.index) || context.isBullet(next) || next.width > 55);
    const plain = stack.filter(
      (heading) =>
        !(heading === last && leads) &&
        !heading.inContents &&
        heading.number === undefined &&
        heading.level === undefined &&
        roleOf(heading.title) === undefined &&
        heading.grade === undefined,
    );
    if (stack.length > 3 && plain.length > 2) kept.push(...stack.filter((heading) => !plain.includes(heading)));
    else kept.push(...stack);
    stack = [];
  };
  for (const heading of headings) {
    const before = stack.at(-1);
    const at = order.get(heading.firstLine) ?? 0;
    const beforeAt = before === undefined ? -9 : (order.get(before.lastLine) ?? 0);
    const between = context.body[beforeAt + 1];
    const isText = context.known !== undefined && at - beforeAt === 2 && between !== undefined && between.width > 55;
    if (before !== undefined && (isText || at - beforeAt > 2)) close();
    stack.push(heading);
  }
  close();
  return kept;
}
