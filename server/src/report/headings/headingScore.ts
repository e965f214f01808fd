import type { SectionRole } from '../vocabulary.ts';
import { foldTitle, judgementSentence, roleOf, tableHead } from '../vocabulary.ts';
import type { Line } from '../lines/lines.ts';
import { endsSentence } from '../lines/lines.ts';
import { beginsLower } from '../lines/lineTests.ts';
import { isDocumentCode } from '../numbers/documentCodes.ts';
import type { Above } from './blockStanding.ts';
import {
  costOfColon,
  costOfOneWord,
  endsParagraph,
  followsColon,
  headsRows,
  isEnumeratedTitle,
  isLabelOrKeywords,
  isNamedAbove,
  isRow,
  isWhollyBold,
  isWhollyItalic,
  opensAnew,
  standsApart,
  isTitleWithStop,
  standsBetween,
  standsBetweenParagraphs,
  standsInSentence,
  standsOnNumber,
} from './blockStanding.ts';
import { isBoxLabel } from './boxLabels.ts';
import { namesPeopleOfCourt } from './courtPeople.ts';
import type { Block, HeadingContext } from './headingBlocks.ts';
import { endsOpen, gapBefore } from './headingBlocks.ts';
import {
  announcesSeveral,
  bareDate,
  endsWithMark,
  gradeBehindColon,
  isCaption,
  isLabelled,
  isMinute,
  isOfCover,
  isPieceOfText,
  namesAPerson,
  opensDivision,
  opensWithDate,
  statement,
} from './titleSigns.ts';

/** Lines that may be a heading, with what several signs ask of them. */
interface Candidate {
  readonly context: HeadingContext;
  readonly block: Block;
  readonly title: string;
  /** The title without a number before it: "Conclusions" of "6 Conclusions". */
  readonly bare: string;
  readonly role: SectionRole | undefined;
  /** True if the contents page lists it. */
  readonly isListed: boolean;
  /** True for a sentence that states a judgement: "The overall effectiveness is good." */
  readonly isStated: boolean;
  readonly isSentence: boolean;
  readonly isBold: boolean;
  /** True if what follows begins anew. */
  readonly isAnew: boolean;
  readonly first: Line;
  readonly last: Line;
  readonly next: Line | undefined;
  /** The heading before it. */
  readonly above: Above;
}

/** Something that a reader sees, and what it counts for a heading, or against; 0 where it is not there. */
interface Sign {
  readonly name: string;
  readonly weight: (candidate: Candidate) => number;
}

/** A sign that counts the same wherever it is there. */
function sign(name: string, weight: number, isThere: (candidate: Candidate) => boolean): Sign {
  return { name, weight: (candidate) => (isThere(candidate) ? weight : 0) };
}

const signs: readonly Sign[] = [
  { name: 'fonts, tags or Markdown tell', weight: knownScore },
  // Lists of figures stand below contents pages.
  sign('the contents page lists it', 3, ({ isListed, title }) => isListed && !isCaption(title)),
  sign('a usual name: “Recommendations”', 1, ({ role }) => role !== undefined),
  sign('a letter or Roman number before it', 0.8, ({ title }) => /^(?:[A-Z]|[IVXL]{2,6})\.\s+\p{Lu}/u.test(title)),
  sign('a part of the report by name and number: “Chapter 3 The boats”', 0.5, ({ title }) => opensDivision.test(title)),
  sign('a grade beside it', 1, ({ block }) => block.grade !== undefined),
  sign(
    'it states a judgement, or has a grade behind a colon',
    1.4,
    ({ isStated, title }) => isStated || gradeBehindColon(title),
  ),
  {
    name: 'a sentence; one that states a judgement may stand apart',
    weight: ({ isSentence, isStated, title, context, block }) =>
      !isSentence ? 0 : isStated && title.length < 130 && standsApart(context, block) ? -0.5 : -5,
  },
  sign('it ends with a comma or semicolon', -4, ({ title }) => /[,;]$/.test(title) && !opensOrder.test(title)),
  sign(
    'a piece of text, or the label of a box',
    -3,
    ({ title, context, block }) => isPieceOfText(title) || isBoxLabel(context, block),
  ),
  sign(
    'the line before announces it: “The letter said:”',
    -2,
    ({ context, block, isListed }) => followsColon(context.body[block.first - 1]) && !isListed,
  ),
  {
    name: 'it ends with a colon',
    weight: ({ context, block, role, isStated }) => costOfColon(context, block, role !== undefined || isStated),
  },
  sign(
    'it ends in the middle: “of the”',
    -1.5,
    ({ title, isListed, isAnew }) => endsOpen(title) && !isListed && !(isAnew && opensDivision.test(title)),
  ),
  sign('a sentence ends within it', -2, ({ title }) => /[a-z\d]{2,}[.;] (?:\d{1,3} )?[A-Z]/.test(title)),
  sign(
    'the mark of a footnote at its end, or it announces several',
    -4,
    ({ title, role }) => endsWithMark.test(title) || (role === undefined && announcesSeveral.test(title)),
  ),
  // "a. Who died", "b. When and where": the items of a list need no stop.
  sign(
    'an item of a list with letters',
    -4,
    ({ title, context, block, above, isListed }) =>
      /^[a-z]\.\s/.test(title) && !isListed && !isEnumeratedTitle(context, block, above),
  ),
  sign(
    'a label with its value, or the head of a table',
    -4,
    ({ title, context, block }) =>
      isLabelled(title) || (tableHead.test(title) && !standsBetweenParagraphs(context, block)),
  ),
  {
    name: 'a bracket, the end of a letter, or the name of a person; a numbered one may be a heading',
    weight: ({ title, context, block, above }) =>
      !/^(?:[[(©]|crown copyright|yours (?:sincerely|faithfully))/i.test(title) && !namesAPerson(title)
        ? 0
        : isEnumeratedTitle(context, block, above)
          ? -0.3
          : -4,
  },
  sign('an address, an imprint, or a value', -4, ({ title }) => isOfCover(title)),
  // On a cover, not over the text of a chronology.
  sign('a date alone', -4, ({ title, next }) => bareDate.test(title) && (next === undefined || !next.isWiderThan(55))),
  sign('a running head with a bar', -4, ({ title }) => /\s\|\s?(?:\d{1,4})?$|^\d{1,4}\s?\|\s/.test(title)),
  sign(
    'a row of a table, or the heads of its columns',
    -4,
    ({ first, next }) => isRow(first) || headsRows(first, next),
  ),
  sign(
    'keywords of a judgment, or minutes',
    -4,
    ({ first, title }) => isLabelOrKeywords(first) || isMinute.test(title),
  ),
  sign('people of a court', -4, ({ title, next }) => namesPeopleOfCourt(title, next)),
  sign('a long statement', -1.5, ({ title }) => title.length > LONGEST_STATEMENT && statement.test(title)),
  // A paragraph then, or a piece of one.
  sign(
    'a long line where paragraphs are not wrapped',
    -1.5,
    ({ context, first, isListed, title }) =>
      !context.measure.wrapped && first.isWiderThan(LONG_TITLE) && !isListed && !/:$/.test(title),
  ),
  sign('bold', 1.2, ({ isBold }) => isBold),
  {
    name: 'italic, between text',
    weight: ({ context, block, first }) =>
      block.first !== block.last || !isWhollyItalic(first) || !standsBetween(context, block)
        ? 0
        : first.isWiderThan(LONG_TITLE)
          ? 2.5
          : 1,
  },
  sign(
    'no word in it, or the code of a document',
    -4,
    ({ isBold, title }) => !(isBold ? /\p{L}{2}/u : /\p{L}{3}/u).test(title) || isDocumentCode(title),
  ),
  {
    name: 'a figure first; “6 Conclusions” is a title, and a narrative has dates',
    weight: ({ title, bare, role, context, block }) => {
      if (!/^\p{N}/u.test(title) || (bare !== title && (role !== undefined || block.first === 0))) return 0;
      return opensWithDate.test(title) && standsApart(context, block) ? -0.5 : -2;
    },
  },
  // Where a number on a line of its own was lost, the first line of its paragraph looks like a title.
  sign(
    'a statement amid text with lost lines',
    -2,
    ({ context, isAnew, isStated, isListed, title }) =>
      context.lossy && !isAnew && !isStated && !isListed && statement.test(title),
  ),
  { name: 'the text behind begins anew, and the line does not fill its width', weight: breakBehind },
  {
    name: 'one word',
    weight: ({ title, role, isListed, context, block, above }) =>
      !/\s/.test(title) && role === undefined && !isListed ? -costOfOneWord(context, block, above) : 0,
  },
  sign('a gap before it', 0.4, ({ context, block }) => gapBefore(context, block.first)),
  sign(
    'the caption of a figure',
    -4,
    ({ title, context, block }) => isCaption(title) || isNamedAbove(context.body[block.first - 1]),
  ),
  // Captions stand below pictures.
  sign('a label at the foot of a picture', -1.2, ({ next, isListed }) => isNamedAbove(next) && !isListed),
  sign('between a sentence and a number or text, with gaps', 0.5, ({ context, block }) =>
    standsBetween(context, block),
  ),
  sign('right above the number of a paragraph', 0.4, ({ context, block, above }) =>
    standsOnNumber(context, block, above),
  ),
  sign('in the middle of a sentence', -4, ({ context, block }) => standsInSentence(context, block)),
  sign('the last line of a paragraph', -1.2, ({ context, block, above }) => endsParagraph(context, block, above)),
  {
    name: 'how far it fills its line',
    weight: ({ context: { measure }, last }) =>
      measure.fillsLess(last, 0.75) ? 0.6 : measure.fillsLess(last, 0.9) ? 0.2 : -0.3,
  },
];

/**
 * How much like a heading a block of lines is: from 1 on it is one. `listed` are the titles of the contents page, folded;
 * `above` is the heading before. The sum of all signs.
 */
export function score(
  context: HeadingContext,
  block: Block,
  listed: ReadonlyMap<string, number>,
  above: Above,
): number {
  const { body } = context;
  const { title } = block;
  const [first, last] = [body[block.first], body[block.last]];
  if (first === undefined || last === undefined) return 0;
  const isStated = judgementSentence.test(title);
  const whole = opensDivision.test(title) ? title.replace(placeBehind, '') : title;
  const isSentence = endsSentence(whole) && !/\?$/.test(title) && !isTitleWithStop(context, block);
  if (isSentence && !isStated) return NO_HEADING;
  const bare = title.replace(/^\d{1,2}[.)]?\s+(?=\p{Lu})/u, '');
  const role = roleOf(isSentence ? bare : bare.replace(/\.$/, ''));
  const candidate: Candidate = {
    context,
    block,
    title,
    bare,
    role,
    isListed: listed.has(foldTitle(title)),
    isStated,
    isSentence,
    isBold: block.first === block.last && isWhollyBold(first),
    isAnew: opensAnew(context, block, role !== undefined),
    first,
    last,
    next: body[block.last + 1],
    above,
  };
  let sum = 0;
  for (const { weight } of signs) sum += weight(candidate);
  return sum;
}

const NO_HEADING = -5;
/** "FOR THESE REASONS, THE COURT, UNANIMOUSLY," over what is ordered. */
const opensOrder = /^FOR (?:THESE|THE FOREGOING|THOSE) REASONS,\P{Ll}*$/u;
/** "Appendix 3: Methods (paragraph 1.5)": where the report speaks of it. */
const placeBehind = /\s?\((?:see\s)?para(?:graph)?s?\.?\s[\d.,\s]{1,40}(?:(?:and|to)\s[\d.]{1,9})?\)$/i;
/** Columns from which on a line is long for a title. */
const LONG_TITLE = 75;
/** What says something and is longer, in characters, is rather a piece of a paragraph. */
const LONGEST_STATEMENT = 150;

/**
 * Where fonts, tags or Markdown told the headings, they weigh more than how lines stand. Somebody's Markdown often marks the
 * chapters alone: what stands above a paragraph's number, or in bold type, there may be a heading all the same.
 */
function knownScore({ context, first, next, isBold }: Candidate): number {
  if (context.known === undefined) return 0;
  if (context.known.has(first.index)) return 3;
  const isOver = next !== undefined && context.startsNumber(next.index);
  return !context.isWholeKnown && (isOver || isBold) ? -0.6 : -2;
}

/** The words behind a heading begin anew, and it does not fill its line. */
function breakBehind({ context, block, last, next, isAnew, isListed }: Candidate): number {
  const { measure, lossy } = context;
  if (next === undefined || isAnew) return 0.7;
  if (!beginsLower(next)) return measure.endsShort(last, next) ? 1 : -2;
  // "Glossary" over its first word.
  if (!lossy) return isListed && gapBefore(context, block.first) ? 0 : -5;
  return measure.endsShort(last, next) ? 0.4 : -2;
}
