import { unrecorded } from '../../text/stages/recording.ts';
import type { Steps } from '../../text/stages/steps.ts';
import type { Contents } from '../pages/contents.ts';
import { opensOpinion } from './courtPeople.ts';
import { rankOf } from './divisionTitles.ts';
import type { Block, HeadingContext } from './headingBlocks.ts';
import { clean, leftColumn, mostLines, readBlock } from './headingBlocks.ts';
import { isOneOfLabels, isWhollyBold } from './blockStanding.ts';
import { score } from './headingScore.ts';
import { dependOn } from '../lines/line.ts';
import type { Line } from '../lines/lines.ts';
import { startsUpper } from '../lines/lines.ts';
import { beginsLower, endsAsSentence, isGrade, mayOpenGrade } from '../lines/lineTests.ts';
import type { NumberedTitle } from '../numbers/numberedTitles.ts';
import { placeInBody } from '../lines/placeInBody.ts';
import { RejectedPlaces } from '../lines/rejectedPlaces.ts';
import { foldTitle, gradeLine, roleOf } from '../vocabulary.ts';

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

/** So many lines before and behind the first line of a block can be looked at with it. */
const LINES_BEFORE = 2;
const LINES_BEHIND = mostLines + 2;
/** Lines that are looked at in one step. */
const LINES_A_STEP = 500;
/** Wider, in average letters, is no row of a list. */
const WIDE_LINE = 110;
const WIDE_WHERE_KNOWN = 55;
/** Names and what people do are not so wide; the text of the next page may be. */
const WIDE_TEXT = 70;
/** So wide is a sentence of some words. */
const SENTENCE = 40;

/**
 * Finds the headings, in steps, by how they stand: a block of short lines that is no sentence, with the text going on anew
 * behind it.
 */
export function* findHeadings(context: HeadingContext): Steps<Heading[]> {
  const { body } = context;
  const listed = listedTitles(context.contents);
  const headings: Heading[] = [];
  const rejected = new RejectedPlaces<Heading | undefined>(
    body,
    { before: LINES_BEFORE, behind: LINES_BEHIND },
    (changed, at, above) => headingBlock({ ...context, body: changed }, at, listed, above) !== undefined,
  );
  dependOn((changes) => rejected.leave(changes));
  let ofPeople = false;
  let pause = LINES_A_STEP;
  for (let at = 0; at < body.length; at++) {
    if (at >= pause) {
      pause = at + LINES_A_STEP;
      yield;
    }
    const line = body[at];
    if (ofPeople && line !== undefined && line.isWiderThan(55) && endsAsSentence(line)) ofPeople = false;
    const title = line === undefined ? undefined : context.numbered.get(line.index);
    if (title !== undefined) {
      const last = lastOf(body, at, title);
      headings.push(numberedHeading(context, at, last, title, listed));
      ofPeople = false;
      at = last;
      continue;
    }
    const above = headings.at(-1);
    // Most lines are no heading: these are looked at again where one changes, instead of remembering what was read of them.
    if (unrecorded(() => headingBlock(context, at, listed, above)) === undefined) {
      rejected.add(at, above);
      continue;
    }
    const block = headingBlock(context, at, listed, above);
    if (block === undefined) continue;
    const isOpen = ofPeople || opensEntries(above?.title ?? '', block.title);
    const isUsual = roleOf(block.title) !== undefined || peopleTitle.test(block.title);
    const [last, next] = [body[block.last], body[block.last + 1]];
    const isOverText = next?.isWiderThan(WIDE_TEXT) === true && next.page === last?.page;
    if (isOpen && !isUsual && !isOverText && !listed.has(foldTitle(block.title))) continue;
    headings.push(toHeading(context, block, listed));
    ofPeople = peopleTitle.test(block.title);
    at = block.last;
  }
  return dropLists(context, dropEchoes(context, headings)).filter((heading) => !isLabel(context, heading));
}

/** "Type of flight: Ferry flight" above "Location: Gatwick"; they stay until lists are told. */
function isLabel({ body }: HeadingContext, { firstLine, lastLine, title, inContents, level }: Heading): boolean {
  if (inContents || level !== undefined || roleOf(title) !== undefined) return false;
  return isOneOfLabels(body, placeInBody(body, firstLine), placeInBody(body, lastLine));
}

/** The block of lines from one on, if they are a heading by themselves; `above` is the heading before them. */
function headingBlock(
  context: HeadingContext,
  at: number,
  listed: ReadonlyMap<string, number>,
  above: Heading | undefined,
): Block | undefined {
  const block = readBlock(context, at, listed);
  return block === undefined || score(context, block, listed, above) < 1 ? undefined : block;
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

/** "Regulation 23: Governance and management": what regulators look at, each with a few words below it. */
const countedTitle =
  /^(?:regulation|standard|principle|criterion|outcome|theme)\s\d{1,3}[A-Z]?(?:\.\d{1,2})*\s?[:–-]\s/i;

/** Under such a heading stand dates, names and what was resolved, up to the next usual heading. */
const minutesTitle = /^(?:formal )?minutes(?: of proceedings)?$/i;
/** "ORR Office of Rail and Road" under "Appendix A – Glossary of abbreviations". */
const abbreviationsTitle = /\b(?:glossary|abbreviations|acronyms)\b/i;
const abbreviation = /^(?=\p{Lu})[\p{Lu}\d&/-]{2,10}s?\s+\p{Lu}?\p{Ll}/u;

function opensEntries(above: string, title: string): boolean {
  return minutesTitle.test(above) || (abbreviationsTitle.test(above) && abbreviation.test(title));
}

/** Under such a heading stand names, one a line. */
const peopleTitle =
  /^(?:(?:annex|appendix)\s\S{1,5}\s?[:–—-]?\s)?(?:the |list of )?(?:\p{L}+ ){0,2}(?:team|members(?:hip)?|commissioners|personnel|witnesses|signatories|authors)(?: and declarations of interests?)?$/iu;

function listedTitles(contents: Contents | undefined): Map<string, number> {
  const titles = new Map<string, number>();
  for (const entry of contents?.entries ?? []) titles.set(foldTitle(entry.title), entry.firstLine);
  return titles;
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
  if (
    second !== undefined &&
    beginsLower(second) &&
    mayOpenGrade(line) &&
    gradeLine.test(`${line.text} ${second.text}`)
  ) {
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

/** True for a sentence between blank lines, below one heading and above another: a short paragraph, not a row of a list. */
function isSentenceApart(above: Heading | undefined, line: Line | undefined, below: Heading): boolean {
  if (above === undefined || line === undefined || !endsAsSentence(line) || !line.isWiderThan(SENTENCE)) return false;
  return line.index - above.lastLine > 1 && below.firstLine - line.index > 1 && startsUpper(line.text);
}

/** True for what fonts, tags or Markdown tell for a heading. */
function isMarked({ known, lines }: HeadingContext, { firstLine }: Heading): boolean {
  const line = lines[firstLine];
  return known?.has(firstLine) === true || (line !== undefined && isWhollyBold(line));
}

/** Labels in a picture, "632.97", "km", "Pukekohe", are that narrow, in average letters. */
const NARROW_LABEL = 20;
const mostLabels = 6;

function areLabels({ startsNumber, isBullet }: HeadingContext, between: readonly Line[]): boolean {
  if (between.length > mostLabels) return false;
  return between.every(
    (line) =>
      line.isNarrowerThan(NARROW_LABEL) && !endsAsSentence(line) && !startsNumber(line.index) && !isBullet(line),
  );
}

/**
 * Many short lines on end with no text between them are a list, a table or the labels of a picture; what is a section's usual name stays, and what
 * Markdown marks as a heading. Where more than the plain text is known a paragraph is one line, and that line is text.
 */
function dropLists(context: HeadingContext, headings: readonly Heading[]): Heading[] {
  const kept: Heading[] = [];
  let stack: Heading[] = [];
  const close = (): void => {
    const graded = stack.filter((heading) => heading.grade !== undefined);
    if (graded.length >= 3)
      stack = stack.filter((heading) => heading.grade === undefined && roleOf(heading.title) !== undefined);
    const last = stack.at(-1);
    const next = last === undefined ? undefined : context.body[placeInBody(context.body, last.lastLine) + 1];
    const leads =
      next !== undefined && (context.startsNumber(next.index) || context.isBullet(next) || next.isWiderThan(55));
    const plain = stack.filter(
      (heading) =>
        !(heading === last && leads) &&
        !heading.inContents &&
        !isMarked(context, heading) &&
        rankOf(heading.title, heading.number) === undefined &&
        !countedTitle.test(heading.title) &&
        roleOf(heading.title) === undefined &&
        !opensOpinion.test(heading.title) &&
        heading.grade === undefined,
    );
    if (stack.length > 3 && plain.length > 2) kept.push(...stack.filter((heading) => !plain.includes(heading)));
    else kept.push(...stack);
    stack = [];
  };
  // A paragraph may be one long line, as in Markdown.
  const holdsText = (line: Line): boolean =>
    context.startsNumber(line.index) || line.width > (context.known === undefined ? WIDE_LINE : WIDE_WHERE_KNOWN);
  for (const heading of headings) {
    const before = stack.at(-1);
    const at = placeInBody(context.body, heading.firstLine);
    const beforeAt = before === undefined ? -9 : placeInBody(context.body, before.lastLine);
    const between = before === undefined ? [] : context.body.slice(beforeAt + 1, at);
    const isText = between.length > 1 ? !areLabels(context, between) : isSentenceApart(before, between[0], heading);
    if (isText || between.some(holdsText)) close();
    stack.push(heading);
  }
  close();
  return kept;
}
