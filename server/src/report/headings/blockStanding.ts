import type { Line } from '../lines/lines.ts';
import { startsUpper } from '../lines/lines.ts';
import { COLUMNS } from '../lines/lineCharacters.ts';
import { lineTest } from '../lines/lineMemo.ts';
import { beginsLower, endsAsSentence, isGrade, isTableHead } from '../lines/lineTests.ts';
import { gradeLine, roleOf } from '../vocabulary.ts';
import { isDivisionTitle } from './divisionTitles.ts';
import type { Block, HeadingContext } from './headingBlocks.ts';
import { gapBefore } from './headingBlocks.ts';
import { enumerated, isEnumerated, leadsIn, opensLettered } from './titleSigns.ts';

/* How a block of lines stands among its neighbours, and how its lines are set. */

/** The heading before a block. */
export type Above = { readonly lastLine: number } | undefined;

/** One word may be anything; above a paragraph's number, behind a sentence or another heading, it is most likely a heading. */
export function costOfOneWord(context: HeadingContext, block: Block, above: Above): number {
  const [before, next] = [context.body[block.first - 1], context.body[block.last + 1]];
  const isOverNumber = next !== undefined && (context.startsNumber(next.index) || isOverTitle(context, block.last));
  const leads = isOverNumber && /^\p{Lu}[\p{L}-]{3}/u.test(block.title);
  if (leads && (before === undefined || endsAsSentence(before) || above?.lastLine === before.index)) return 0.2;
  if (
    before !== undefined &&
    next !== undefined &&
    above?.lastLine === before.index &&
    isOverText(context, block, next)
  )
    return 0.6;
  return gapBefore(context, block.first) ? 1 : 2;
}

/**
 * "Our findings:" heads a list or a text; what leads in to somebody’s words, or to the items of a list, does not, if it has no
 * usual name.
 */
export function costOfColon(context: HeadingContext, block: Block, isUsual: boolean): number {
  const { title } = block;
  const [before, next] = [context.body[block.first - 1], context.body[block.last + 1]];
  if (!/:(?:\s?[-–—])?$/.test(title)) return 0;
  if ((next !== undefined && hasTab(next)) || leadsIn.test(title)) return -4;
  if (next !== undefined && (context.isBullet(next) || isLetteredItem(next)) && !isUsual) return -2;
  // The last sentence of a paragraph may begin its line, and announce a quotation.
  const isBelowText = before?.isWiderThan(55) === true && !gapBefore(context, block.first);
  return isBelowText && title.length > longestLabel ? -1.5 : -0.5;
}

/** A label before a colon has no more characters. */
const longestLabel = 60;

/** True for a word of some letters with a gap on either side, above a line of text. */
function isOverText(context: HeadingContext, { last, first, title }: Block, next: Line): boolean {
  const end = context.body[last];
  const isApart = end !== undefined && next.index - end.index > 1 && gapBefore(context, first);
  return isApart && /^\p{Lu}\p{Ll}{3}/u.test(title) && next.isWiderThan(55) && startsUpper(next.text);
}

/** "(a) find out what walls cost;", "a    find out …": what a list with letters looks like. */
const letteredItem = /^(?:\([a-z]{1,3}\)|[a-z]{1,3}[.)]|[a-z](?=\s{2}))\s/;

/** "**Coram** :Chua J", "_Contract_ – _Breach_", "Contract – Breach – Damages": a label with its value, the keywords of a judgment. */
export const isLabelOrKeywords = lineTest((text) =>
  /^\*\*[^*]{1,40}\*\*\s?:\s?\S|^_[^_]{1,60}_(?:\s[–—-]\s_[^_]{1,60}_){1,8}$|^\p{Lu}\p{L}[^–—\d]{1,50}(?:\s[–—]\s\p{Lu}[^–—\d]{1,60}){2,8}$/u.test(
    text,
  ),
);

/** "Boats⇥2", "Good⇥Better than expected", "Boats⇥Ropes⇥People": a row of a table, with tabs between its cells. */
export const isRow = lineTest(
  (text) => {
    const cells = text.split('\t');
    return (
      cells.length > 2 ||
      (cells.length === 2 && (/^[\d.,%/–-]{1,8}$/.test(cells[1] ?? '') || gradeLine.test(cells[0] ?? '')))
    );
  },
  { only: COLUMNS },
);

/** "Local services⇥Council services" right above a row: the heads of its columns, the first of which has none. */
export function headsRows(line: Line, next: Line | undefined): boolean {
  return next?.index === line.index + 1 && hasTab(line) && isRow(next) && !startsWithFigure(line);
}

const startsWithFigure = lineTest((text) => /^\p{N}/u.test(text));

/** A line in the bold type of Markdown: "**_The facts_**". */
export const isWhollyBold = lineTest(
  (text) => (/^(?:\*\*|__)[^*]/.test(text) && /[^*](?:\*\*|__)$/.test(text)) || /^\*{3}[^*]+\*{3}$/.test(text),
);

/** A line in the italic type of Markdown: "_What was the relevant transaction?_". */
export const isWhollyItalic = lineTest((text) => /^(?:_[^_]+_|\*[^*]+\*)$/.test(text));

/** "Figure 2" or "(b)" alone on its line: what follows is its caption or its text. */
export function isNamedAbove(before: Line | undefined): boolean {
  return before !== undefined && namesNext(before);
}

const namesNext = lineTest((text) =>
  /^(?:(?:figure|table|exhibit|box|chart)\s(?:[A-Z]?\d{1,3}(?:\.\d{1,3})?|[IVX]{1,5})[.:]?|\(?(?:[a-z]|[ivx]{1,4})[.)])$/i.test(
    text,
  ),
);

/** "Type of flight: Ferry flight", not "Theme 2: Ropes". */
const hasValue = lineTest((text) => /^\p{Lu}[^:.]{2,40}[^:.\d]:\s+\S.{0,60}[^.:?]$/u.test(text));

/** True for such a label right above or below another. */
export function isOneOfLabels(body: readonly Line[], first: number, last: number): boolean {
  const [before, line, next] = [body[first - 1], body[first], body[last + 1]];
  return line !== undefined && hasValue(line) && [before, next].some((each) => each !== undefined && hasValue(each));
}

/** True between the end of a sentence and a number or running text, with gaps: what stands so heads the paragraphs. */
export function standsBetween({ body, startsNumber }: HeadingContext, { first, last }: Block): boolean {
  const [before, line, end, next] = [body[first - 1], body[first], body[last], body[last + 1]];
  if (before === undefined || line === undefined || end === undefined || next === undefined) return false;
  const isApart = line.index - before.index > 1 && next.index - end.index > 1;
  return (
    isApart && endsAsSentence(before) && (startsNumber(next.index) || (next.isWiderThan(55) && !beginsLower(next)))
  );
}

/** True between the end of a sentence and a paragraph whose number stands before wide text: no head of a table does. */
export function standsBetweenParagraphs(context: HeadingContext, block: Block): boolean {
  const before = context.body[block.first - 1];
  return before !== undefined && endsAsSentence(before) && standsOverParagraph(context, block);
}

/** True above a paragraph’s number, with wide text behind it or, where it stands alone on its line, below it. */
function standsOverParagraph({ body, startsNumber }: HeadingContext, { last }: Block): boolean {
  const [next, behind] = [body[last + 1], body[last + 2]];
  if (next === undefined || !startsNumber(next.index)) return false;
  return next.isWiderThan(55) || (isNumberAlone(next) && behind?.isWiderThan(55) === true);
}

const isNumberAlone = lineTest((text) => /^\[?\d{1,4}[.\]]?$/.test(text));

/** "Background.", "The relevant legal principles.": a title with a stop behind it, over the paragraphs of a judgment. */
export function isTitleWithStop(context: HeadingContext, block: Block): boolean {
  const { title } = block;
  if (title.length > longestWithStop || !title.endsWith('.') || !standsOverParagraph(context, block)) return false;
  if (saysSomething.test(title)) return false;
  // The first stands below the cover, which ends with no sentence.
  const isUsual = fewWords.test(title) && roleOf(title.slice(0, -1)) !== undefined;
  if (isUsual && (gapBefore(context, block.first) || standsBetweenParagraphs(context, block))) return true;
  return standsBetween(context, block) && namesMatter.test(title);
}

const longestWithStop = 60;
const fewWords = /^\p{Lu}\p{Ll}+(?:\s\p{L}+){0,3}\.$/u;
const namesMatter = /^\p{Lu}[\p{L}’'-]+(?:\s[\p{L}’'-]+){1,6}\.$/u;
/** A verb, or what may be one. */
const saysSomething =
  /\s(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should|shall|not|follow|follows|fails?|succeeds?|\p{L}+ed)\b/iu;

/** "Introduction", right below "Chapter 4: The harbour". */
const hasUsualName = lineTest((text) => roleOf(text) !== undefined);
const hasTab = lineTest((text) => text.includes('\t'));
const isLetteredItem = lineTest((text) => letteredItem.test(text));
const endsWithSign = lineTest((text) => /[.!?:;)’”]$/.test(text));

const goesOnWithin = lineTest((text) => /^(?:\p{Ll}|\(\p{Lu}[^()]{1,60}\)[;.,])/u.test(text));

/**
 * True in the middle of a sentence: wide text goes on in lower case behind what stands alone on its line, or the words right
 * below wide text tell more of it: "… and nobody told", "General Mast that he and".
 */
export function standsInSentence(context: HeadingContext, { first, last, title }: Block): boolean {
  const { body, lossy, isBullet } = context;
  const [before, next] = [body[first - 1], body[last + 1]];
  if (lossy || before === undefined || next === undefined || !before.isWiderThan(55) || endsWithSign(before))
    return false;
  if (tellsMore.test(title) && !gapBefore(context, first)) return true;
  return goesOnWithin(next) && !isBullet(next) && !isLetteredItem(next);
}

/** True right below wide text that is no title, with a gap behind: what heads the next text stands nearer to that. */
export function endsParagraph(context: HeadingContext, { first, last }: Block, above: Above): boolean {
  const [before, end, next] = [context.body[first - 1], context.body[last], context.body[last + 1]];
  if (before === undefined || end === undefined || next === undefined || gapBefore(context, first)) return false;
  const isGapBehind = next.index - end.index > 1 && next.page === end.page;
  return isGapBehind && before.isWiderThan(55) && above?.lastLine !== before.index;
}

const tellsMore = /\p{L}\sthat\s(?:the|he|she|it|they|we|I|there|this|no|\p{L}+tion)\s/u;

/** True if a line of text announces what comes: "The letter said:" is followed by somebody's words, or by a list. */
export function followsColon(before: Line | undefined): boolean {
  return before !== undefined && announces(before);
}

const announces = lineTest((text) => leadsIn.test(text));

/** True for what stands right above a paragraph's number and below the end of a sentence or another heading, without gaps. */
export function standsOnNumber(
  { body, startsNumber }: HeadingContext,
  { first, last, title }: Block,
  above: Above,
): boolean {
  const [before, next] = [body[first - 1], body[last + 1]];
  if (before === undefined || next === undefined || !startsNumber(next.index) || title.length > longestAbove)
    return false;
  return endsAsSentence(before) || above?.lastLine === before.index;
}

const longestAbove = 110;

/** "(1) Was there a duty?" apart from the text, above a paragraph’s number: an item of a list has neighbours. */
export function isEnumeratedTitle(context: HeadingContext, block: Block, above: Above): boolean {
  const [before, next] = [context.body[block.first - 1], context.body[block.last + 1]];
  if (!enumerated.test(block.title) || next === undefined) return false;
  const isOverNumber = context.startsNumber(next.index) || isOverTitle(context, block.last);
  // Committees of Congress head unnumbered text so: "(2) Regulatory Failure: Case Study of a Harbour".
  if (!isOverNumber && !(inTitleCase(block.title) && next.isWiderThan(55) && startsUpper(next.text))) return false;
  if (standsBetween(context, block) || above?.lastLine === before?.index) return true;
  // Without gaps: short, behind a sentence. The last item of a list stands behind another, which ends with a semicolon.
  return (
    before !== undefined &&
    endsAsSentence(before) &&
    (block.title.endsWith('?') || block.title.length <= longestEnumerated)
  );
}

const longestEnumerated = 60;

/** True if all long words have capitals, and there are several. */
function inTitleCase(title: string): boolean {
  const words = title.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? [];
  return words.length > 1 && words.every((word) => startsUpper(word) || /^(?:from|with|into|over|under)$/.test(word));
}

/** True if the block is set off from the line before it by space or because that line ends short. */
export function standsApart(context: HeadingContext, block: Block): boolean {
  const line = context.body[block.first];
  const previous = context.body[block.first - 1];
  return (
    line === undefined ||
    previous === undefined ||
    gapBefore(context, block.first) ||
    context.measure.endsShort(previous, line)
  );
}

/** True if what follows a block begins anew: behind a gap, with a number, a bullet, a grade, or another heading’s words. */
export function opensAnew(context: HeadingContext, block: Block, hasRole: boolean): boolean {
  const [last, next] = [context.body[block.last], context.body[block.last + 1]];
  return (
    last === undefined ||
    next === undefined ||
    next.index - last.index > 1 ||
    context.startsNumber(next.index) ||
    context.isBullet(next) ||
    isOverEnumerated(context, block.last) ||
    isGrade(next) ||
    isTableHead(next) ||
    (hasRole && opensLettered.test(next.text)) ||
    (isDivisionTitle(block.title) && hasUsualName(next))
  );
}

/** True above another short title that itself stands above a paragraph's number: "Chronology", "Overview", "75. In 2015 …". */
function isOverTitle({ body, startsNumber }: HeadingContext, last: number): boolean {
  const [title, next] = [body[last + 1], body[last + 2]];
  if (title === undefined || next === undefined || !startsNumber(next.index)) return false;
  // "(a) Was there a reasonable expectation?" is longer.
  if (isEnumerated(title)) return title.isNarrowerThan(WIDE_TITLE) && (asksSomething(title) || !endsAsSentence(title));
  return title.isNarrowerThan(NARROW_TITLE) && !beginsLower(title) && !endsAsSentence(title);
}

const asksSomething = lineTest((text) => text.endsWith('?'));

/** True above "(a) The facts", which stands above a paragraph's number. */
function isOverEnumerated(context: HeadingContext, last: number): boolean {
  const title = context.body[last + 1];
  return title !== undefined && isEnumerated(title) && isOverTitle(context, last);
}

const NARROW_TITLE = 40;
const WIDE_TITLE = 75;
