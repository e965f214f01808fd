import { SymbolKind } from 'vscode-languageserver-types';
import type { SymbolInformation } from 'vscode-languageserver-types';
import type { IndexedReport } from '../workspace/reportIndex.ts';
import { placeToRange } from './folder.ts';
import { fold } from './prose.ts';
import { reportName, reportWords } from './reportName.ts';
import type { NamedThing } from './symbolNames.ts';
import { foldName, isLossy, tableOf } from './symbolTable.ts';

/** Editors show a short list; more than this helps nobody. */
const MOST_SYMBOLS = 300;
/**
 * The same where the query is the name of a report. VS Code asks for the first word alone ("Medway" of "Medway 2015 ¶57")
 * and filters what it gets by the others.
 */
const MOST_OF_REPORTS = 2000;
/** Matches that are looked at before the best are chosen. */
const MOST_MATCHES = 5000;

/**
 * Sections, numbered paragraphs, recommendations, terms and judgements of all reports that hold all words of the query in
 * any case and order, each word in the name of the thing or of its report: "Medway 2015 ¶57". Best first; an empty query
 * means everything.
 * @param kinds those that the client knows; of other kinds nothing is told
 */
export function workspaceSymbol(
  reports: readonly IndexedReport[],
  query: unknown,
  kinds: readonly SymbolKind[],
): SymbolInformation[] {
  const wanted = readQuery(query);
  const known = new Set(kinds);
  const matches: Match[] = [];
  for (const report of reports) {
    if (matches.length >= MOST_MATCHES) break;
    matchesIn(report, wanted, known, matches);
  }
  const names = new Map<IndexedReport, string>();
  const about = (report: IndexedReport): string => {
    const name = names.get(report) ?? reportName(report);
    names.set(report, name);
    return name;
  };
  return matches
    .sort((one, other) => other.score - one.score)
    .slice(0, matches.some(({ isByReport }) => isByReport) ? MOST_OF_REPORTS : MOST_SYMBOLS)
    .flatMap((match) => toSymbol(match, wanted, about(match.report)));
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
  return {
    words: rest.split(/\s+/).filter((word) => word !== ''),
    number: sign?.[1]?.replace(/\.$/, ''),
    hasSign: text.includes('¶'),
  };
}

function matchesIn(report: IndexedReport, query: Query, kinds: ReadonlySet<SymbolKind>, matches: Match[]): void {
  const about = reportWords(report);
  const inName = query.words.filter((word) => !about.includes(word));
  const table = tableOf(report.summary);
  const isExact = !query.words.some(isLossy);
  const rarest = longest(inName);
  for (const thing of table.find(rarest === undefined ? undefined : foldName(rarest))) {
    if (!kinds.has(table.kindOf(thing))) continue;
    if (query.number !== undefined && table.labelOf(thing) !== query.number) continue;
    const name = isExact ? table.nameOf(thing) : (table.thing(thing)?.name.toLowerCase() ?? '');
    if (!inName.every((word) => name.includes(word))) continue;
    const [first] = query.words;
    const isByReport = first !== undefined && !name.includes(first);
    const label = table.labelOf(thing);
    const score = scoreOf({ name, label, kind: table.kindOf(thing) }, query);
    matches.push({ report, thing, score: score + (isByReport && label !== undefined ? 1 : 0), isByReport });
    if (matches.length >= MOST_MATCHES) return;
  }
}

/**
 * The number itself counts most, then words at the start of the name, then the starts of words; all is equal to no query.
 * Name and label are in small letters.
 */
function scoreOf({ name, label, kind }: Pick<NamedThing, 'name' | 'label' | 'kind'>, { words, number }: Query): number {
  if (words.length === 0 && number === undefined) return 0;
  let score = number === undefined ? 0 : 4;
  for (const word of words) {
    if (label === word) score += 4;
    const at = name.indexOf(word);
    if (at === 0) score += 2;
    else if (at > 0 && !/[\p{L}\p{N}]/u.test(name[at - 1] ?? ' ')) score += 1;
  }
  return score + (kind === SymbolKind.Constant ? 0.5 : 0) - name.length / 1000;
}

/** The longest word is likely the rarest. */
function longest(words: readonly string[]): string | undefined {
  return words.reduce<string | undefined>((best, word) => (word.length > (best?.length ?? 0) ? word : best), undefined);
}

/**
 * Editors go on to filter by what was typed: the first word must be in the name, others may be in the container. So a
 * name that was found by its report's begins with that, and its number with the sign for paragraphs.
 */
function toSymbol({ report, thing, isByReport }: Match, { hasSign }: Query, about: string): SymbolInformation[] {
  const table = tableOf(report.summary);
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
