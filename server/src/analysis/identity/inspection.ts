import { inspectionKinds } from '../../report/inspectionKinds.ts';
import type { InspectionKind } from '../../report/inspectionKinds.ts';
import { anyInspectorate, inspectorates, parliament } from '../../report/inspectorates.ts';
import type { Line } from '../../report/lines/lines.ts';
import type { JoinedText } from '../../text/joinedText.ts';
import type { Stated } from '../../text/span.ts';
import type { Front } from './front.ts';

/** What shows that a body wrote the report or took part, rather than being spoken of. */
const authorship =
  /\b(?:carried\s+out|conducted|undertaken|undertook|produces\s+this\s+report|inspected\s+by|inspection\s+by|report\s+by|report\s+of|inspectors?\s+from|regulates\s+and\s+inspects|jointly|asks?\s+(?:that\s+)?the|(?:report|review|letter|bulletin)\s+(?:is|was)\s+published\s+by|contract\s+number)\b/iu;
/** The same behind the text, where other bodies’ inspections are spoken of too. */
const closingAuthorship = /\b(?:produces\s+this\s+report|regulates\s+and\s+inspects)\b/iu;
const address = /(?:www\.|@|gov\.uk\/)(ofsted|cqc|hmic(?:frs)?|estyn|careinspectorate|nao)\b/iu;
const addressees: Readonly<Record<string, string>> = {
  ofsted: 'Ofsted',
  cqc: 'Care Quality Commission',
  hmic: 'HMICFRS',
  hmicfrs: 'HMICFRS',
  estyn: 'Estyn',
  careinspectorate: 'Care Inspectorate',
  nao: 'National Audit Office',
};

/** The bodies that inspected, each where the report first says so; empty where it does not. */
export function findInspectorates(front: Front): Stated<string>[] {
  const inHead = inspectoratesInHead(front);
  if (inHead.length > 0) return inHead;
  const behind = [...namedAsAuthors(front.tail, closingAuthorship), ...inOwnWords(front.tail)];
  return inOrder(behind.length > 0 ? behind : [...inAddress(front.head), ...inAddress(front.tail)]);
}

/** The same, of those that the first page names in words. */
export function inspectoratesInHead(front: Front): Stated<string>[] {
  return inOrder([
    ...namedAsAuthors(front.head, authorship),
    ...onLines(front),
    ...inOwnWords(front.head),
    ...findCommittee(front.head),
  ]);
}

/** Each once, where it is named first among `all`, in the order of the text. */
function inOrder(all: readonly Stated<string>[]): Stated<string>[] {
  const found = new Map<string, Stated<string>>();
  for (const stated of all) if (!found.has(stated.value)) found.set(stated.value, stated);
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

/** In sentences that speak of carrying out or reporting. */
function namedAsAuthors(piece: JoinedText, signs: RegExp): Stated<string>[] {
  return [...piece.text.matchAll(/[^.;]{12,900}/gu)].flatMap((sentence) => {
    if (!signs.test(sentence[0]) || !anyInspectorate.test(sentence[0])) return [];
    return inspectorates.flatMap(({ name, printed }): Stated<string>[] => {
      const match = printed.exec(sentence[0]);
      if (match === null) return [];
      const start = sentence.index + match.index;
      return [{ value: name, span: piece.spanInSource({ start, end: start + match[0].length }) }];
    });
  });
}

/** "© HMICFRS 2022", "The Care Quality Commission aims to …": words that a body prints on its own reports only. */
const ownWordsOf = ({ source }: RegExp): RegExp =>
  new RegExp(`©\\s*${source}\\s+(?:19|20)\\d\\d\\b|${source}(?:\\s+\\([A-Z]+\\))?\\s+aims\\s+to\\b`, 'u');
const ownWords = inspectorates.map(({ name, printed }) => ({ name, pattern: ownWordsOf(printed) }));
const ownWordsOfAny = ownWordsOf(anyInspectorate);
/** What stands in all of them, and in few texts. */
const inAllOwnWords = /©|\baims\s+to\b/u;

function inOwnWords(piece: JoinedText): Stated<string>[] {
  if (!inAllOwnWords.test(piece.text) || !ownWordsOfAny.test(piece.text)) return [];
  return ownWords.flatMap(({ name, pattern }): Stated<string>[] => {
    const match = pattern.exec(piece.text);
    if (match === null) return [];
    return [{ value: name, span: piece.spanInSource({ start: match.index, end: match.index + match[0].length }) }];
  });
}

/** Alone on a line of the titles or over two, perhaps with its short name in brackets, or behind "by". */
function onLines(front: Front): Stated<string>[] {
  const addressee = linesOfAddressee(front);
  return front.titles.flatMap((line, at): Stated<string>[] => {
    if (addressee.has(line)) return [];
    const next = front.titles[at + 1];
    const isTorn = next !== undefined && next.index - line.index === 1 && !addressee.has(next);
    return [...aloneOn(line), ...(isTorn ? aloneOver(line, next) : [])];
  });
}

/** What may stand beside the name of a body that wrote a report. */
const besideName =
  /\([^()]*\)|\bby\b|\b(?:letter|report|bulletin)\b|[^\p{L}]|(?:January|February|March|April|May|June|July|August|September|October|November|December)/giu;
/** Letters that may be left beside it. */
const MOST_BESIDE = 3;

function aloneOn(line: Line): Stated<string>[] {
  return namesAlone(line.text).map(({ name, from, to }) => ({
    value: name,
    span: { start: line.start + from, end: line.start + to },
  }));
}

/** "Estyn, Her Majesty’s Inspectorate for Education⏎and Training in Wales" */
function aloneOver(line: Line, next: Line): Stated<string>[] {
  const turn = line.text.length + 1;
  return namesAlone(`${line.text} ${next.text}`).flatMap(({ name, from, to }): Stated<string>[] =>
    from < turn && to > turn ? [{ value: name, span: { start: line.start + from, end: next.start + to - turn } }] : [],
  );
}

function namesAlone(text: string): { readonly name: string; readonly from: number; readonly to: number }[] {
  if (!anyInspectorate.test(text)) return [];
  return inspectorates.flatMap(({ name, printed }) => {
    const match = printed.exec(text);
    if (match === null || text.replace(match[0], '').replace(besideName, '').length > MOST_BESIDE) return [];
    return [{ name, from: match.index, to: match.index + match[0].length }];
  });
}

const personsTitle = /^\W*(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Lord|Lady|Baroness|Councillor|Cllr)\b/u;

/** From the name of the person that a letter is written to down to the salutation: nobody there is its author. */
function linesOfAddressee({ titles, salutation }: Front): ReadonlySet<Line> {
  if (salutation === undefined) return new Set();
  const above = titles.filter(({ start }) => start < salutation);
  const from = above.findLastIndex(({ text }) => personsTitle.test(text));
  return new Set(from < 0 ? [] : above.slice(from));
}

const committee = new RegExp(
  `(?:${parliament.source})\\s+((?:\\p{Lu}[\\p{L},]*\\s+|and\\s+|of\\s+|on\\s+){1,8}Committee|Committee\\s+of\\s+Public\\s+Accounts)`,
  'u',
);

/** "House of Commons⏎Education Committee" */
function findCommittee(head: JoinedText): Stated<string>[] {
  const match = committee.exec(head.text);
  const printed = match?.[1];
  if (match === null || printed === undefined) return [];
  const start = match.index + match[0].lastIndexOf(printed);
  const value = match[0].replace(/\s+/gu, ' ');
  return [{ value, span: head.spanInSource({ start, end: start + printed.length }) }];
}

function inAddress(piece: JoinedText): Stated<string>[] {
  const match = address.exec(piece.text);
  const value = addressees[match?.[1]?.toLowerCase() ?? ''];
  if (match === null || value === undefined) return [];
  return [{ value, span: piece.spanInSource({ start: match.index, end: match.index + match[0].length }) }];
}

/** How far into the first page the kind is looked for where no title says it. */
const KIND_CHARACTERS = 2500;

/** "This inspection", "the inspection took place": in running text other words may speak of any inspection or review. */
const ofThisReport =
  /(?<![\p{L}-])(?:this\s+(?:\p{Ll}+\s+)?(?:inspection|review)|(?:inspection|review)\s+(?:(?:took\s+place|team\b)|was\s+(?:carried\s+out|conducted|undertaken)))(?!\p{L})/iu;

/** What kind of inspection it was: as the titles say it, else the first sentences. */
export function findKind({ head, titles }: Front): Stated<string> | undefined {
  const end = titles.at(-1)?.end ?? 0;
  const titleText = head.text.slice(0, head.fromSource(end));
  const opening = head.text.slice(0, KIND_CHARACTERS);
  const isOfThis = ofThisReport.test(opening);
  return kindIn(titleText, head, () => true) ?? kindIn(opening, head, ({ scope }) => scope !== 'general' || isOfThis);
}

function kindIn(text: string, head: JoinedText, fits: (kind: InspectionKind) => boolean): Stated<string> | undefined {
  for (const kind of inspectionKinds) {
    const { name, printed } = kind;
    const match = fits(kind) ? printed.exec(text) : null;
    if (match !== null)
      return {
        value: name,
        span: head.spanInSource({ start: match.index, end: match.index + match[0].length }),
      };
  }
  return undefined;
}

const frameworkSentence =
  /\b(?:in\s+line\s+with|in\s+accordance\s+with|according\s+to|under|using|against|follow(?:s|ed|ing)|requirements\s+of)\s+(?:the\s+)?[*_“"‘]*((?:[^.;:()]{3,90}?(?:\([A-Z]{2,8}\)\s+)?|[A-Z]{2,8}\s+)framework|Framework\s+for\s+[^.;:()*_]{5,80})/u;

/** The framework that the inspection followed, as the text names it. */
export function findFramework(front: Front): Stated<string> | undefined {
  for (const piece of [front.head, front.tail]) {
    const match = frameworkSentence.exec(piece.text);
    const printed = match?.[1]?.trim();
    if (match === null || printed === undefined) continue;
    // The framework of an inspection before this one is another.
    if (/\b(?:previous|last|since)\b[^.]*$/iu.test(piece.text.slice(Math.max(0, match.index - 120), match.index)))
      continue;
    const start = match.index + match[0].lastIndexOf(printed);
    return {
      value: printed.replace(/\s+/gu, ' '),
      span: piece.spanInSource({ start, end: start + printed.length }),
    };
  }
  return undefined;
}
