import { opensOpinion } from './courtPeople.ts';
import { rankOf } from './divisionTitles.ts';
import type { HeadingContext } from './headingBlocks.ts';
import { isOneOfLabels, isWhollyBold } from './blockStanding.ts';
import type { Line } from '../lines/lines.ts';
import { startsUpper } from '../lines/lines.ts';
import { endsAsSentence } from '../lines/lineTests.ts';
import { placeInBody } from '../lines/placeInBody.ts';
import { foldTitle, roleOf } from '../vocabulary.ts';

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

/** Wider, in average letters, is no row of a list. */
const WIDE_LINE = 110;
const WIDE_WHERE_KNOWN = 55;
/** So wide is a sentence of some words. */
const SENTENCE = 40;

/**
 * The headings of a text among what stands as headings do: without those that come twice on end, and without the rows of
 * lists and tables.
 */
export function findHeadings(context: HeadingContext, titles: readonly Heading[]): Heading[] {
  return dropLists(context, dropEchoes(context, titles)).filter((heading) => !isLabel(context, heading));
}

/** "Type of flight: Ferry flight" above "Location: Gatwick"; they stay until lists are told. */
function isLabel({ body }: HeadingContext, { firstLine, lastLine, title, inContents, level }: Heading): boolean {
  if (inContents || level !== undefined || roleOf(title) !== undefined) return false;
  return isOneOfLabels(body, placeInBody(body, firstLine), placeInBody(body, lastLine));
}

/** "Regulation 23: Governance and management": what regulators look at, each with a few words below it. */
const countedTitle =
  /^(?:regulation|standard|principle|criterion|outcome|theme)\s\d{1,3}[A-Z]?(?:\.\d{1,2})*\s?[:–-]\s/i;

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
