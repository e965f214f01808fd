import { ListsByKey } from '../../../text/listsByKey.ts';
import type { Layout } from '../../../report/layout.ts';
import type { Line } from '../../../report/lines/lines.ts';
import { romanValue } from '../../../text/numbers/romanNumbers.ts';
import type { JoinedText } from '../../../text/joinedText.ts';
import type { Span } from '../../../text/span.ts';
import { foldWhite } from '../../../text/letters/whiteSpace.ts';
import { namesLaw } from '../whose/citedLaws.ts';
import { isOfAnother } from '../whose/otherDocuments.ts';
import { pointsInside } from '../whose/ownWords.ts';
import { openBracket, sentenceBefore } from '../whose/wordsAround.ts';
import type { FoundMention, MentionTarget } from './mentions.ts';
import { answers } from './partSigns.ts';

/** "(a) …", "a) …", "(iv) …", "(3) …", "a. …" at the start of a line; a figure with a stop is rather a paragraph's number. */
const marker = /^(?:\(?([a-z]|[ivxl]{2,6}|\d{1,2})\)|([a-z])\.)\s/;
/** Lines behind the last line of an item in which the next may begin. */
const longestItem = 60;
/** Lines of an item that are shown. */
const mostShown = 6;
/** Lines above a list that may say what it lists. */
const mostLead = 4;

interface List {
  /** The items by what is printed before them, in order. */
  readonly items: Map<string, Span>;
  /** Where in `body` the last item begins. */
  last: number;
  /** What stands above: the words that lead to it, and the heading. */
  readonly lead: string;
  readonly start: number;
}

/** Where an item of a list is meant from. */
interface Pointed {
  /** What the items are called: "concern", "complaint". */
  readonly kind: string;
  readonly labels: readonly string[];
  readonly offset: number;
  readonly side: 'above' | 'below' | undefined;
}

/** The lists of a report whose items bear letters or numbers, each item on a line of its own. */
export class ListItems {
  readonly #byLabel = new ListsByKey<List>();

  constructor(layout: Pick<Layout, 'body' | 'headings' | 'headingLines' | 'numbers'>) {
    const { body, headings, headingLines } = layout;
    const numbered = new Set(layout.numbers.map(({ line }) => line));
    const isApart = (line: Line): boolean => headingLines.has(line.index) || numbered.has(line.index);
    let open: List[] = [];
    let heading = -1;
    body.forEach((line, at) => {
      while ((headings[heading + 1]?.firstLine ?? Infinity) <= line.index) heading++;
      const match = marker.exec(line.text);
      if (match === null) return;
      const label = match[1] ?? match[2] ?? '';
      open = open.filter((list) => at - list.last <= longestItem);
      const list = open.findLast(({ items }) => follows(label, [...items.keys()].at(-1) ?? ''));
      const span = { start: line.start, end: endOfItem(body, at, isApart) };
      if (list === undefined && !opensList.test(label)) return;
      const held = list ?? {
        items: new Map(),
        last: at,
        lead: leadOf(body, at, headings[heading]?.title),
        start: line.start,
      };
      if (list === undefined) open.push(held);
      held.items.set(label, span);
      held.last = at;
      this.#byLabel.add(label, held);
    });
  }

  /**
   * The items that are meant: of the list above or below that is pointed to, of the nearest one before whose lead or heading
   * names what they are called, or of the only one that has them; else none.
   */
  find({ kind, labels, offset, side }: Pointed): readonly Span[] {
    const all = (this.#byLabel.get(labels[0] ?? '') ?? []).filter(({ items }) =>
      labels.every((each) => items.has(each)),
    );
    const list = side === 'below' ? all.find(({ start }) => start > offset) : before(all, kind, offset, side);
    return list === undefined ? [] : labels.flatMap((label) => list.items.get(label) ?? []);
  }

  /** The labels from one to another in a list that has both; those two alone where none has. */
  between(first: string, last: string): readonly string[] {
    if (first === last) return [first];
    const list = this.#byLabel.get(first)?.find(({ items }) => items.has(last));
    const labels = [...(list?.items.keys() ?? [])];
    const from = labels.indexOf(first);
    const to = labels.indexOf(last);
    return from >= 0 && to > from ? labels.slice(from, to + 1) : [first, last];
  }

  get isEmpty(): boolean {
    return this.#byLabel.size === 0;
  }
}

const opensList = /^(?:a|i|1)$/;

function before(all: readonly List[], kind: string, offset: number, side: Pointed['side']): List | undefined {
  const earlier = all.filter(({ start }) => start < offset);
  const named = earlier.findLast(({ lead }) => lead.includes(kind));
  if (named !== undefined || side === 'above') return named ?? earlier.at(-1);
  return all.length === 1 ? all[0] : undefined;
}

/** True for "c" behind "b", "iv" behind "iii", "3" behind "2". */
function follows(label: string, last: string): boolean {
  if (/^\d/.test(label) !== /^\d/.test(last)) return false;
  if (/^\d/.test(label)) return Number(label) === Number(last) + 1;
  if (label.length === 1 && last.length === 1 && label.charCodeAt(0) === last.charCodeAt(0) + 1) return true;
  return roman.test(label) && roman.test(last) && romanValue(label) === romanValue(last) + 1;
}

const roman = /^[ivxl]+$/;

function endOfItem(body: readonly Line[], at: number, isApart: (line: Line) => boolean): number {
  let end = at;
  while (end - at < mostShown) {
    const [line, next] = [body[end], body[end + 1]];
    if (line === undefined || next === undefined || next.index - line.index > 1) break;
    if (marker.test(next.text) || isApart(next)) break;
    end++;
  }
  return body[end]?.end ?? 0;
}

function leadOf(body: readonly Line[], at: number, heading: string | undefined): string {
  const above = body.slice(Math.max(0, at - mostLead), at).map(({ text }) => text.slice(-longestLead));
  return [heading ?? '', ...above].join(' ').toLowerCase();
}

const longestLead = 400;

/** What reports call the items of their lists. */
const nouns =
  'points?|items?|parts?|concerns?|matters?|complaints?|issues?|allegations?|questions?|bullets?|heads?|objectives?|criteri(?:a|on)|conditions?|reasons?|options?|recommendations?|terms?\\sof\\sreference';
const oneLabel = '\\(?(?:[a-z]|[ivxl]{2,6}|\\d{1,2})\\)';
const named = new RegExp(
  `(?<![\\p{L}\\d-])(?:(${nouns})\\s{1,3}(?=${oneLabel})|(?<=\\b(?:at|in|see|under|of|with|by|from)\\s)(?=${oneLabel}\\s(?:above|below)\\b))`,
  'giu',
);
const labelHere = new RegExp(`^${oneLabel}`, 'u');
const goesOn = /^(?:,\s(?:and\s|or\s)?|\s(?:and|or)\s)/;
const goesTo = /^(?:\sto\s|\s?[-–]\s?)/;
const mostLabels = 12;
/** Over so many characters a list is not named again. */
const reachOfList = 400;
/** "part (d) of the complaint": what is listed. */
const ofWhat = /^\sof\s(?:the|this|our|his|her|their|(?:Mr|Mrs|Ms|Dr)\s\p{Lu}[\p{L}-]*[’']s)\s(\p{Ll}+)\b(?!\sof\b)/u;
const ofSomething = /^\s(?:of|in|to|under)\s(?!(?:section|paragraph|part|chapter)\s\d)/;
const listed = /^(?:complaint|concern|list|allegation|terms|question|issue|objective|recommendation)/;

/** The places that name items of a list of the report: "concerns (1) to (3)", "points (a) and (c) above", "part d) of the complaint". */
export function findListMentions(joined: JoinedText, lists: ListItems): FoundMention[] {
  if (lists.isEmpty) return [];
  const { text } = joined;
  let last: { readonly noun: string; readonly kind: string; readonly end: number } | undefined;
  return [...text.matchAll(named)].flatMap(({ 0: words, 1: noun = '', index }): FoundMention[] => {
    const targets = readItems(joined, index + words.length);
    const end = targets.at(-1)?.until;
    // "(paragraph 4, recommendation 3)": the bracket closes another.
    const isHalf = text[index + words.length] !== '(' && openBracket(text, index) !== undefined;
    if (end === undefined || isHalf) return [];
    const behind = foldWhite(text.slice(end, end + 60));
    const what = ofWhat.exec(behind)?.[1];
    const isPlain = pointsInside(text, end);
    if (ofSomething.test(behind) && !isPlain && !listed.test(what ?? '')) return [];
    if (!isPlain && namesLaw(sentenceBefore(text, index))) return [];
    const isAnswer = /^recommend/i.test(noun) && answers.test(text.slice(Math.max(0, index - 24), index));
    if (!isAnswer && what === undefined && isOfAnother(text, index, end, { open: undefined })) return [];
    // "parts (a) and (c) of the complaint … part (b)".
    const isSame = last !== undefined && stemOf(noun) === last.noun && index - last.end < reachOfList;
    const kind = what === undefined && isSame ? (last?.kind ?? '') : stemOf(what ?? noun);
    last = { noun: stemOf(noun), kind, end };
    const side = isPlain ? (/^[\s,]*below\b/.test(behind) ? 'below' : 'above') : undefined;
    const span = joined.spanInSource({ start: index, end });
    return [{ span, kind, isListed: true, ...(side === undefined ? {} : { side }), targets }];
  });
}

/** "complaint" of "complaints", "criteri" of "criteria". */
function stemOf(noun: string): string {
  return noun
    .toLowerCase()
    .replace(/criteri(?:a|on)/, 'criteri')
    .replace(/complaints?/, 'complain')
    .replace(/s$/, '');
}

function readItems(joined: JoinedText, from: number): (MentionTarget & { readonly until: number })[] {
  const { text } = joined;
  const targets: (MentionTarget & { readonly until: number })[] = [];
  let at = from;
  while (targets.length < mostLabels) {
    const gap = targets.length === 0 ? '' : goesOn.exec(foldEnds(text.slice(at, at + 12)))?.[0];
    const first =
      gap === undefined ? undefined : labelHere.exec(text.slice(at + gap.length, at + gap.length + 10))?.[0];
    if (gap === undefined || first === undefined) break;
    const start = at + gap.length;
    let until = start + first.length;
    const dash = goesTo.exec(foldEnds(text.slice(until, until + 8)))?.[0];
    const last =
      dash === undefined ? undefined : labelHere.exec(text.slice(until + dash.length, until + dash.length + 10))?.[0];
    if (dash !== undefined && last !== undefined) until += dash.length + last.length;
    targets.push({
      span: joined.spanInSource({ start, end: until }),
      first: bare(first),
      last: bare(last ?? first),
      until,
    });
    at = until;
  }
  return targets;
}

/** Line ends as blanks, one for one. */
function foldEnds(text: string): string {
  return text.replace(/\n/g, ' ');
}

function bare(label: string): string {
  return label.replace(/[()]/g, '');
}
