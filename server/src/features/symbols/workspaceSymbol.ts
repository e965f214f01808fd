import { SymbolKind } from 'vscode-languageserver-types';
import type { SymbolInformation } from 'vscode-languageserver-types';
import { BestHits } from '../../workspace/search/bestHits.ts';
import type { IndexedReport } from '../../workspace/index/reportIndex.ts';
import { placeToRange } from '../folder.ts';
import { TOP } from '../links/otherReports.ts';
import { messages } from '../words/messages.ts';
import { fold } from '../words/prose.ts';
import { namesOf } from '../words/reportName.ts';
import type { NamedThing } from './symbolNames.ts';
import { foldName, isLossy, tableOf } from './symbolTable.ts';
import type { SymbolTable } from './symbolTable.ts';

/** Editors show a short list; more than this helps nobody. */
const MOST_SYMBOLS = 300;
/**
 * The same where the query begins with the name of a report. VS Code asks for the first word alone ("Medway" of "Medway
 * 2015 ¶57") and filters what it gets by the others.
 */
const MOST_OF_REPORTS = 2000;
/** So much of a name must be there: anything begins with one letter. */
const LEAST_OF_NAME = 3;
/** Things that are looked at because of their reports alone, of which none is better than another. */
const MOST_EQUAL = 5000;

/**
 * Sections, numbered paragraphs, recommendations, terms and judgements of all reports that hold all words of the query in
 * any case and order, each word in the name of the thing or of its report: "Medway 2015 ¶57". Best first; an empty query
 * means everything. Of reports that were only looked at yet (`isFirstLook`) the names alone are found, before all else.
 * @param kinds those that the client knows; of other kinds nothing is told
 */
export function workspaceSymbol(
  reports: readonly IndexedReport[],
  query: unknown,
  kinds: readonly SymbolKind[],
): SymbolInformation[] {
  const wanted = readQuery(query);
  const isOfReports = reports.some((report) => isNamed(report, wanted.words[0]));
  const best = new BestHits<Match>(isOfReports ? MOST_OF_REPORTS : MOST_SYMBOLS);
  const search: Search = { ...wanted, kinds: new Set(kinds), best, equal: 0 };
  for (const report of reports) matchesIn(report, search);
  return [...unreadReports(reports, search), ...best.hits().hits.flatMap((match) => toSymbol(match, wanted))];
}

/** What is in them is not known yet: where all words are of its name, a report itself is what can be meant. */
function unreadReports(reports: readonly IndexedReport[], { words, kinds }: Search): SymbolInformation[] {
  const kind = SymbolKind.File;
  if (words.length === 0 || !kinds.has(kind)) return [];
  const found = reports.filter(
    (report) => report.summary.isFirstLook === true && words.every((word) => namesOf(report).words.includes(word)),
  );
  return found.slice(0, MOST_SYMBOLS).map((report) => ({
    name: namesOf(report).name,
    kind,
    location: { uri: report.uri, range: placeToRange(TOP) },
    containerName: messages.notReadYet(),
  }));
}

/** True if a word of a report's name begins with `word`, or is it. */
function isNamed(report: IndexedReport, word: string | undefined): boolean {
  if (word === undefined || word.length < LEAST_OF_NAME) return false;
  return ` ${namesOf(report).name.toLowerCase()}`.includes(` ${word}`);
}

/** Makes what searches for symbols look through, so that the first of them need not wait for it. */
export function* prepareSymbols(reports: readonly IndexedReport[]): Generator<undefined, undefined> {
  for (const { summary } of reports) {
    tableOf(summary);
    yield;
  }
  return undefined;
}

interface Query {
  readonly words: readonly string[];
  /** "57" of "¶57", "para 57". */
  readonly number: string | undefined;
  readonly hasSign: boolean;
  /** True if names of things as the table has them tell whether they hold the words. */
  readonly isExact: boolean;
}

interface Search extends Query {
  readonly kinds: ReadonlySet<SymbolKind>;
  readonly best: BestHits<Match>;
  /** Things that were looked at because of their reports alone. */
  equal: number;
}

interface Match {
  readonly report: IndexedReport;
  /** Its number in the table of the report. */
  readonly thing: number;
  readonly score: number;
  /** True if the query's first word is one of the report's name alone. */
  readonly isByReport: boolean;
}

function readQuery(query: unknown): Query {
  const text = typeof query === 'string' ? fold(query).toLowerCase() : '';
  const sign = /(?:^|\s)(?:¶\s?|(?:para|paragraph|paragraphs)\s)([a-z]?\d[\d.]{0,9})(?=\s|$)/u.exec(text);
  const rest = sign === null ? text : `${text.slice(0, sign.index)} ${text.slice(sign.index + sign[0].length)}`;
  const words = rest.split(/\s+/).filter((word) => word !== '');
  return {
    words,
    isExact: !words.some(isLossy),
    number: sign?.[1]?.replace(/\.$/, ''),
    hasSign: text.includes('¶'),
  };
}

function matchesIn(report: IndexedReport, search: Search): void {
  const { words, number, kinds, best } = search;
  const about = namesOf(report).words;
  const inName = words.filter((word) => !about.includes(word));
  const table = tableOf(report.summary);
  const rarest = longest(inName);
  if (rarest === undefined) {
    table.each((thing) => {
      if (search.equal < MOST_EQUAL && lookAt(report, thing, inName, search)) search.equal++;
    });
    return;
  }
  // Most searches are for one word, of which a folder has ten thousands: where it was found says all.
  const isAlone = words.length === 1 && number === undefined && search.isExact;
  table.find(foldName(rarest), (thing, at) => {
    if (!isAlone) lookAt(report, thing, inName, search);
    else if (kinds.has(table.kindOf(thing)))
      best.add({ report, thing, score: scoreAt(table, thing, at, rarest), isByReport: false });
  });
}

/** Adds a thing to what was found if it is what the query means; tells whether it was. */
function lookAt(report: IndexedReport, thing: number, inName: readonly string[], search: Search): boolean {
  const { words, number, kinds, best, isExact } = search;
  const table = tableOf(report.summary);
  const kind = table.kindOf(thing);
  if (!kinds.has(kind)) return false;
  const label = table.labelOf(thing);
  if (number !== undefined && label !== number) return false;
  const name = isExact ? table.nameOf(thing) : (table.thing(thing)?.name.toLowerCase() ?? '');
  if (!inName.every((word) => name.includes(word))) return false;
  const [first] = words;
  const isByReport = first !== undefined && !name.includes(first);
  const score = scoreOf({ name, label, kind }, search) + (isByReport && label !== undefined ? 1 : 0);
  best.add({ report, thing, score, isByReport });
  return true;
}

/**
 * The number itself counts most, then words at the start of the name, then the starts of words; all is equal to no query.
 * Name and label are in small letters.
 */
function scoreOf({ name, label, kind }: Pick<NamedThing, 'name' | 'label' | 'kind'>, { words, number }: Query): number {
  if (words.length === 0 && number === undefined) return 0;
  let score = number === undefined ? 0 : LABEL_POINTS;
  for (const word of words) {
    if (label === word) score += LABEL_POINTS;
    const at = name.indexOf(word);
    score += placePoints(at, () => !/[\p{L}\p{N}]/u.test(name[at - 1] ?? ' '));
  }
  return score + namePoints(kind, name.length);
}

/** The same for a thing in whose name a query of one word first stands at `at`. */
function scoreAt(table: SymbolTable, thing: number, at: number, word: string): number {
  const isLabel = at === 0 && table.labelOf(thing) === word;
  const place = placePoints(at, () => table.beginsWord(thing, at));
  return (isLabel ? LABEL_POINTS : 0) + place + namePoints(table.kindOf(thing), table.lengthOf(thing));
}

const LABEL_POINTS = 4;

/** What a word counts at a place in a name; -1 is no place. */
function placePoints(at: number, beginsWord: () => boolean): number {
  if (at === 0) return 2;
  return at > 0 && beginsWord() ? 1 : 0;
}

function namePoints(kind: SymbolKind, length: number): number {
  return (kind === SymbolKind.Constant ? 0.5 : 0) - length / 1000;
}

/** The longest word is likely the rarest. */
function longest(words: readonly string[]): string | undefined {
  return words.reduce<string | undefined>((best, word) => (word.length > (best?.length ?? 0) ? word : best), undefined);
}

/**
 * Editors go on to filter by what was typed: the first word must be in the name, others may be in the container. So a
 * name that was found by its report's begins with that, and its number with the sign for paragraphs.
 */
function toSymbol({ report, thing, isByReport }: Match, { hasSign }: Query): SymbolInformation[] {
  const table = tableOf(report.summary);
  const about = namesOf(report).name;
  const found = table.thing(thing);
  if (found === undefined) return [];
  const { name, kind, place, section, label } = found;
  const title = section === undefined ? undefined : table.titleOf(section);
  const signed = (hasSign || isByReport) && label !== undefined ? `¶${name}` : name;
  return [
    {
      name: isByReport ? `${about} ${signed}` : signed,
      kind,
      location: { uri: report.uri, range: placeToRange(place) },
      containerName: title === undefined ? about : `${about} › ${title}`,
    },
  ];
}
