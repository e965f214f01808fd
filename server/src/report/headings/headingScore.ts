import type { Line } from '../lines/lines.ts';
import { isBoxLabel } from './boxLabels.ts';
import { namesPeopleOfCourt } from './courtPeople.ts';
import { isDivisionTitle } from './divisionTitles.ts';
import { isDocumentCode } from '../numbers/documentCodes.ts';
import type { Block, HeadingContext } from './headingBlocks.ts';
import { endsOpen, enumerated, gapBefore, isOverTitle, opensLettered } from './headingBlocks.ts';
import { COLUMNS } from '../lines/lineCharacters.ts';
import { lineTest } from '../lines/lineMemo.ts';
import { endsSentence, startsUpper } from '../lines/lines.ts';
import { beginsLower, endsAsSentence, isGrade, isTableHead } from '../lines/lineTests.ts';
import { foldTitle, gradeLine, judgementSentence, roleOf, tableHead } from '../vocabulary.ts';

function gradeBehindColon(title: string): boolean {
  const value = /:\s*(\S.*)$/.exec(title)?.[1];
  return value !== undefined && gradeLine.test(value);
}

const labelled =
  /^(?:[\p{L}']+ ){0,3}(?:inspectors?|dates?|published|publication|reference(?: no\.?)?|e-?mail|telephone|tel|textphone|website|web|audience|age group|urn|unique reference|contact|address|note|source|isbn|team|chair)\s*:/iu;
/** "Judgment: Compliant" below the text of a regulation: the grade of what stands above. */
const gradeAlone = /^(?:judge?ment|rating|grade)\s?:\s/i;
/** What covers say of the publication: "Published July 2020", "HC 963", "Ordered by the House to be printed". */
const imprint =
  /^(?:(?:(?:first|report) )?(?:published|printed)(?: (?:by|on|in|and)\b| (?:\d{1,2} )?\p{Lu}\p{Ll}+ \d{4}|:)|ordered (?:by|to be printed)\b|presented to (?:the )?(?:house|parliament|scottish)\b|laid before\b|by authority of\b|(?:HC|HL|Cm|Cmnd|Cmd|CP|NIA|SP)\.? (?:paper )?\d+(?:[-–]\w+)?(?: |$)|ISBN\b|ISSN\b)/iu;
const bareDate =
  /^(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{4}$/i;

/** "The harbours: Final Report": what stands behind the colon is no name. */
const ofReports = /\b(?:reports?|review|inquiry|volume|part|summary|response|study|investigation|statement)\b/i;

/** "Quality assurance manager: Bob Morton": what stands behind the colon is names. */
function namesAPerson(title: string): boolean {
  if (isDivisionTitle(title)) return false;
  const value = /:\s+(\S.*)$/.exec(title)?.[1];
  if (value === undefined || gradeLine.test(value) || value.startsWith('(') || ofReports.test(value)) return false;
  const words = value
    .split(/[\s,]+/)
    .filter((word) => /^\p{L}/u.test(word) && !/^(?:and|of|the|de|van|von)$/.test(word));
  return words.length >= 2 && words.every((word) => startsUpper(word));
}

/** The heading before. */
type Above = { readonly lastLine: number } | undefined;

/** Positive from 1 on: a heading. Every part of the sum is something that a reader sees. */
export function score(
  context: HeadingContext,
  block: Block,
  listed: ReadonlyMap<string, number>,
  above: Above,
): number {
  const { body, measure } = context;
  const first = body[block.first];
  const last = body[block.last];
  const next = body[block.last + 1];
  if (first === undefined || last === undefined) return 0;
  const { title } = block;
  const isSentence = endsSentence(title) && !/\?$/.test(title);
  if (isSentence && !judgementSentence.test(title)) return -5;
  let sum = knownScore(context, block);
  const isListed = listed.has(foldTitle(title));
  // "6 Conclusions and recommendations" alone at the head of a chapter’s page.
  const bare = title.replace(/^\d{1,2}[.)]?\s+(?=\p{Lu})/u, '');
  const role = roleOf(bare);
  if (isListed) sum += 3;
  if (role !== undefined) sum += 1;
  if (/^(?:[A-Z]|[IVXL]{2,6})\.\s+\p{Lu}/u.test(title)) sum += 0.8;
  if (block.grade !== undefined) sum += 1;
  const stated = judgementSentence.test(title);
  if (stated || gradeBehindColon(title)) sum += 1.4;
  if (isSentence) sum -= stated && title.length < 130 && standsApart(context, block) ? 0.5 : 5;
  if (/[,;]$/.test(title)) sum -= 4;
  if (isPieceOfText(title) || isBoxLabel(context, block)) sum -= 3;
  if (followsColon(body[block.first - 1]) && !isListed) sum -= 2;
  if (/:(?:\s?[-–—])?$/.test(title)) {
    const isOverList = next !== undefined && (context.isBullet(next) || isLetteredItem(next));
    const opensList = isOverList && role === undefined && !stated;
    sum -= (next !== undefined && hasTab(next)) || leadsIn.test(title) ? 4 : opensList ? 2 : 0.5;
  }
  if (endsOpen(title) && !isListed) sum -= 1.5;
  if (/[a-z\d]{2,}[.;] (?:\d{1,3} )?[A-Z]/.test(title)) sum -= 2;
  if (endsWithMark.test(title) || (role === undefined && announcesSeveral.test(title))) sum -= 4;
  if (labelled.test(title) || gradeAlone.test(title) || tableHead.test(title)) sum -= 4;
  if (/^(?:[[(©]|crown copyright|yours (?:sincerely|faithfully))/i.test(title) || namesAPerson(title))
    sum -= isEnumeratedTitle(context, block, above) ? 0.3 : 4;
  if (/@|https?:|www\./.test(title) || imprint.test(title) || /:\s*[\d,.]+\s?%?$/.test(title)) sum -= 4;
  // On a cover, not over the text of a chronology.
  if (bareDate.test(title) && (next === undefined || !next.isWiderThan(55))) sum -= 4;
  if (/\s\|\s?(?:\d{1,4})?$|^\d{1,4}\s?\|\s/.test(title)) sum -= 4;
  if (isRow(first) || headsRows(first, next)) sum -= 4;
  if (isLabelOrKeywords(first) || isMinute.test(title)) sum -= 4;
  if (namesPeopleOfCourt(title, next)) sum -= 4;
  if (title.length > longestStatement && statement.test(title)) sum -= 1.5;
  // Where paragraphs are not wrapped, a long line is a paragraph, or a piece of one.
  if (!measure.wrapped && first.isWiderThan(LONG_TITLE) && !isListed && !/:$/.test(title)) sum -= 1.5;
  const isBold = block.first === block.last && isWhollyBold(first);
  if (isBold) sum += 1.2;
  const isItalic = block.first === block.last && isWhollyItalic(first) && standsBetween(context, block);
  if (isItalic) sum += first.isWiderThan(LONG_TITLE) ? 2.5 : 1;
  if (!(isBold ? /\p{L}{2}/u : /\p{L}{3}/u).test(title) || isDocumentCode(title)) sum -= 4;
  if (/^\p{N}/u.test(title) && (bare === title || (role === undefined && block.first > 0)))
    sum -= opensWithDate.test(title) && standsApart(context, block) ? 0.5 : 2;
  // The words behind a heading begin anew, and it does not fill its line.
  const gapAfter = next === undefined || next.index - last.index > 1;
  const anew =
    next === undefined ||
    gapAfter ||
    context.startsNumber(next.index) ||
    context.isBullet(next) ||
    isGrade(next) ||
    isTableHead(next) ||
    (role !== undefined && opensLettered.test(next.text)) ||
    (isDivisionTitle(title) && hasUsualName(next));
  // Where a number on a line of its own was lost, the first line of its paragraph looks like a title.
  if (context.lossy && !anew && !stated && !isListed && statement.test(title)) sum -= 2;
  if (next !== undefined && !anew) {
    if (!beginsLower(next)) sum += measure.endsShort(last, next) ? 1 : -2;
    else if (context.lossy) sum += measure.endsShort(last, next) ? 0.4 : -2;
    else sum -= 5;
  } else sum += 0.7;
  if (!/\s/.test(title) && role === undefined && !isListed) sum -= costOfOneWord(context, block, above);
  if (gapBefore(context, block.first)) sum += 0.4;
  if (isCaption(title) || isNamedAbove(body[block.first - 1])) sum -= 4;
  if (standsBetween(context, block)) sum += 0.5;
  if (standsOnNumber(context, block, above)) sum += 0.4;
  if (standsInSentence(context, block)) sum -= 4;
  sum += measure.fillsLess(last, 0.75) ? 0.6 : measure.fillsLess(last, 0.9) ? 0.2 : -0.3;
  return sum;
}

/** One word may be anything; above a paragraph's number, behind a sentence or another heading, it is most likely a heading. */
function costOfOneWord(context: HeadingContext, block: Block, above: Above): number {
  const [before, next] = [context.body[block.first - 1], context.body[block.last + 1]];
  const isOverNumber = next !== undefined && (context.startsNumber(next.index) || isOverTitle(context, block.last));
  const leads = isOverNumber && /^\p{Lu}[\p{L}-]{3}/u.test(block.title);
  if (leads && (before === undefined || endsAsSentence(before) || above?.lastLine === before.index)) return 0.2;
  return gapBefore(context, block.first) ? 1 : 2;
}

/** "We are making the following two recommendations:", "The committee recommends:": no title speaks of its author. */
const announcesSeveral =
  /^(?:We|I|The)\b.*\bfollowing (?:\p{L}+ ){0,5}\p{L}+:$|\b(?:recommends?|urges?|agrees?)(?: that)?:$/u;
/** "… the accreditation of status. 11": a sentence with the mark of its footnote. */
const endsWithMark =
  /(?<!\b(?:[Nn]os?|[Vv]ol|[Aa]rts?|[Pp]aras?|[Ff]ig|[Ss]ched|[Ss]ects?|[Cc]h|[Cc]l|[Cc]onds?|[Rr]egs?|[Aa]pp|[Pp]t))(?<=\p{Ll}{2})\.[’”"')]?\s?\d{1,3}$/u;

/** "2 July 2014: the meeting", "1981–86 repairs of the quay": the narrative of inquiries is headed so. */
const opensWithDate =
  /^(?:\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:19|20)\d\d(?:\s?[–-]\s?\d{2,4})?)\b.*\p{L}{3}/u;

/** A title says hardly ever that something is so; it may ask, or announce what follows. */
const statement =
  /^(?!(?:What|How|Why|Who|When|Where|Which)\b|.*\bfollowing\b)(?:There (?:is|are|was|were)\b|.*?\p{Ll} (?:is|are|was|were|has|have|had) \p{Ll}|.*?\p{Ll}s that \p{Ll})/u;

/** "(a) find out what walls cost;", "a    find out …": what a list with letters looks like. */
const letteredItem = /^(?:\([a-z]{1,3}\)|[a-z]{1,3}[.)]|[a-z](?=\s{2}))\s/;

/** "On 11 August the operator replied:", "The letter read as follows:": somebody's words come next. */
const leadsIn =
  /\b(?:said|says|stated|states|wrote|writes|replied|told|asked|added|read|reads|explained|held|observed|recommended|responded|advised|commented|noted|recorded|continued|reported|submitted|concluded|provide[sd]|following|follows|below|should|must)(?: (?:us|me|them|that|as follows))?:(?:\s?[-–—])?$/iu;

/**
 * Where fonts, tags or Markdown told the headings, they weigh more than how lines stand. Somebody's Markdown often marks the
 * chapters alone: what stands above a paragraph's number there may be a heading all the same.
 */
function knownScore({ known, isWholeKnown, body, startsNumber }: HeadingContext, block: Block): number {
  if (known === undefined) return 0;
  if (known.has(body[block.first]?.index ?? -1)) return 3;
  const next = body[block.last + 1];
  return !isWholeKnown && next !== undefined && startsNumber(next.index) ? -0.6 : -2;
}

/** "Figure 4: The harbour at night" is the title of a picture. */
function isCaption(title: string): boolean {
  return /^(?:figures?|fig\.|tables?|exhibits?|box|photo(?:graph)?|image|map|chart|plate|graph|diagram)\s+[A-Z]?\d/i.test(
    title,
  );
}

/** "**Coram** :Chua J", "_Contract_ – _Breach_ – _Damages_": a label with its value, the keywords of a judgment. */
const isLabelOrKeywords = lineTest((text) =>
  /^\*\*[^*]{1,40}\*\*\s?:\s?\S|^_[^_]{1,60}_(?:\s[–—-]\s_[^_]{1,60}_){1,8}$/.test(text),
);

/** "Boats⇥2", "Good⇥Better than expected", "Boats⇥Ropes⇥People": a row of a table, with tabs between its cells. */
const isRow = lineTest(
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
function headsRows(line: Line, next: Line | undefined): boolean {
  return next?.index === line.index + 1 && hasTab(line) && isRow(next) && !startsWithFigure(line);
}

const startsWithFigure = lineTest((text) => /^\p{N}/u.test(text));

/** What committees note of their meetings: "Adjourned till Tuesday", "Resolved, That …". */
const isMinute = /^(?:adjourned (?:till|until)\b|ordered, |resolved, |members present\b|summary agreed to)/i;
const LONG_TITLE = 75;
/** What says something and is longer is rather a piece of a paragraph. */
const longestStatement = 150;
/** A line in the bold type of Markdown: "**_The facts_**". */
export const isWhollyBold = lineTest(
  (text) => (/^(?:\*\*|__)[^*]/.test(text) && /[^*](?:\*\*|__)$/.test(text)) || /^\*{3}[^*]+\*{3}$/.test(text),
);

/** A line in the italic type of Markdown: "_What was the relevant transaction?_". */
const isWhollyItalic = lineTest((text) => /^(?:_[^_]+_|\*[^*]+\*)$/.test(text));

/** "Figure 2" or "(b)" alone on its line: what follows is its caption or its text. */
function isNamedAbove(before: Line | undefined): boolean {
  return before !== undefined && namesNext(before);
}

const namesNext = lineTest((text) =>
  /^(?:(?:figure|table|exhibit|box|chart)\s[A-Z]?\d{1,3}(?:\.\d{1,3})?[.:]?|\(?(?:[a-z]|[ivx]{1,4})[.)])$/i.test(text),
);

/** True between the end of a sentence and a number or running text, with gaps: what stands so heads the paragraphs. */
function standsBetween({ body, startsNumber }: HeadingContext, { first, last }: Block): boolean {
  const [before, line, end, next] = [body[first - 1], body[first], body[last], body[last + 1]];
  if (before === undefined || line === undefined || end === undefined || next === undefined) return false;
  const isApart = line.index - before.index > 1 && next.index - end.index > 1;
  return (
    isApart && endsAsSentence(before) && (startsNumber(next.index) || (next.isWiderThan(55) && !beginsLower(next)))
  );
}

/** "Introduction", right below "Chapter 4: The harbour". */
const hasUsualName = lineTest((text) => roleOf(text) !== undefined);
const hasTab = lineTest((text) => text.includes('\t'));
const isLetteredItem = lineTest((text) => letteredItem.test(text));
const endsWithSign = lineTest((text) => /[.!?:;)’”]$/.test(text));

const goesOnWithin = lineTest((text) => /^(?:\p{Ll}|\(\p{Lu}[^()]{1,60}\)[;.,])/u.test(text));

/** True in the middle of a sentence: wide text goes on in lower case behind what stands alone on its line. */
function standsInSentence({ body, lossy, isBullet }: HeadingContext, { first, last }: Block): boolean {
  const [before, next] = [body[first - 1], body[last + 1]];
  if (lossy || before === undefined || next === undefined || !before.isWiderThan(55)) return false;
  return !endsWithSign(before) && goesOnWithin(next) && !isBullet(next) && !isLetteredItem(next);
}

/** "Paragraph 10 provides", "“18. In this Part –", "Boats -> Ropes", "Day 1; Day 2;": what stands alone on a line and is no title. */
function isPieceOfText(title: string): boolean {
  if (/^[“"][^”"]*$|[–—]$|[-–]>|^>\s|;[^;]*;/u.test(title)) return true;
  if (/^(?:I|We)\b.*:$|\b(?:at|in|see) para(?:graph)?s?\.?$|\bpara(?:graph)?s?\.?\s\[?\d[^:]*:$/u.test(title))
    return true;
  return /\d.*\s(?:provides|provided|states|stated|reads|says|said)$/u.test(title);
}

/** True if a line of text announces what comes: "The letter said:" is followed by somebody's words, or by a list. */
function followsColon(before: Line | undefined): boolean {
  return before !== undefined && announces(before);
}

const announces = lineTest((text) => leadsIn.test(text));

/** True for what stands right above a paragraph's number and below the end of a sentence or another heading, without gaps. */
function standsOnNumber({ body, startsNumber }: HeadingContext, { first, last, title }: Block, above: Above): boolean {
  const [before, next] = [body[first - 1], body[last + 1]];
  if (before === undefined || next === undefined || !startsNumber(next.index) || title.length > longestAbove)
    return false;
  return endsAsSentence(before) || above?.lastLine === before.index;
}

const longestAbove = 110;

/** "(1) Was there a duty?" apart from the text, above a paragraph’s number: an item of a list has neighbours. */
function isEnumeratedTitle(context: HeadingContext, block: Block, above: Above): boolean {
  const [before, next] = [context.body[block.first - 1], context.body[block.last + 1]];
  if (!enumerated.test(block.title) || next === undefined) return false;
  if (!context.startsNumber(next.index) && !isOverTitle(context, block.last)) return false;
  if (standsBetween(context, block) || above?.lastLine === before?.index) return true;
  // Without gaps: short, behind a sentence. The last item of a list stands behind another, which ends with a semicolon.
  return (
    before !== undefined &&
    endsAsSentence(before) &&
    (block.title.endsWith('?') || block.title.length <= longestEnumerated)
  );
}

const longestEnumerated = 60;

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
