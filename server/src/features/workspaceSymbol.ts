import { SymbolKind } from 'vscode-languageserver-types';
import type { SymbolInformation } from 'vscode-languageserver-types';
import type { IndexedReport } from '../workspace/reportIndex.ts';
import type { ReportSummary } from '../workspace/reportSummary.ts';
import { fold } from './prose.ts';
import { reportName, reportWords } from './reportName.ts';
import { thingsOf } from './symbolNames.ts';
import type { NamedThing } from './symbolNames.ts';

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
  const matches: Match[] = [];
  for (const report of reports) {
    if (matches.length >= MOST_MATCHES) break;
    matchesIn(report, wanted, kinds, matches);
  }
  return matches
    .sort((one, other) => other.score - one.score)
    .slice(0, matches.some(({ isByReport }) => isByReport) ? MOST_OF_REPORTS : MOST_SYMBOLS)
    .map((match) => toSymbol(match, wanted));
}

interface Query {
  readonly words: readonly string[];
  /** "57" of "¶57", "para 57". */
  readonly number: string | undefined;
  readonly hasSign: boolean;
}

interface Match {
  readonly report: IndexedReport;
  readonly thing: NamedThing;
  readonly score: number;
  /** True if the query's first word is one of the report's name alone. */
  readonly isByReport: boolean;
}

/** The names of a report's things, small letters, one on each line; `starts` are the offsets of the lines. */
interface Names {
  readonly things: readonly NamedThing[];
  readonly lines: string;
  readonly starts: Uint32Array;
}

const namesOf = new WeakMap<ReportSummary, Names>();

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

function matchesIn(report: IndexedReport, query: Query, kinds: readonly SymbolKind[], matches: Match[]): void {
  const about = reportWords(report);
  const inName = query.words.filter((word) => !about.includes(word));
  const names = readNames(report.summary);
  for (const thing of candidates(names, longest(inName))) {
    if (!kinds.includes(thing.kind)) continue;
    if (query.number !== undefined && thing.label?.toLowerCase() !== query.number) continue;
    const name = thing.name.toLowerCase();
    if (!inName.every((word) => name.includes(word))) continue;
    const [first] = query.words;
    const isByReport = first !== undefined && !name.includes(first);
    const score = scoreOf(thing, name, query) + (isByReport && thing.label !== undefined ? 1 : 0);
    matches.push({ report, thing, score, isByReport });
    if (matches.length >= MOST_MATCHES) return;
  }
}

/** The number itself counts most, then words at the start of the name, then the starts of words; all is equal to no query. */
function scoreOf(thing: NamedThing, name: string, { words, number }: Query): number {
  if (words.length === 0 && number === undefined) return 0;
  let score = number === undefined ? 0 : 4;
  for (const word of words) {
    if (thing.label?.toLowerCase() === word) score += 4;
    const at = name.indexOf(word);
    if (at === 0) score += 2;
    else if (at > 0 && !/[\p{L}\p{N}]/u.test(name[at - 1] ?? ' ')) score += 1;
  }
  return score + (thing.kind === SymbolKind.Constant ? 0.5 : 0) - name.length / 1000;
}

function readNames(summary: ReportSummary): Names {
  const known = namesOf.get(summary);
  if (known !== undefined) return known;
  const things = thingsOf(summary);
  const starts = new Uint32Array(things.length);
  let lines = '';
  things.forEach(({ name }, index) => {
    starts[index] = lines.length;
    lines += `${name.toLowerCase()}\n`;
  });
  const names = { things, lines, starts };
  namesOf.set(summary, names);
  return names;
}

/** The things whose name holds `word`, each once; all of them for no word. */
function* candidates({ things, lines, starts }: Names, word: string | undefined): Generator<NamedThing> {
  if (word === undefined) {
    yield* things;
    return;
  }
  for (let at = lines.indexOf(word); at >= 0;) {
    const index = lineAt(starts, at);
    const thing = things[index];
    if (thing !== undefined) yield thing;
    const next = starts[index + 1];
    if (next === undefined) return;
    at = lines.indexOf(word, next);
  }
}

function lineAt(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The longest word is likely the rarest. */
function longest(words: readonly string[]): string | undefined {
  return words.reduce<string | undefined>((best, word) => (word.length > (best?.length ?? 0) ? word : best), undefined);
}

/**
 * Editors go on to filter by what was typed: the first word must be in the name, others may be in the container. So a
 * name that was found by its report's begins with that, and its number with the sign for paragraphs.
 */
function toSymbol({ report, thing, isByReport }: Match, { hasSign }: Query): SymbolInformation {
  const { name, kind, place, section, label } = thing;
  const title = report.summary.sections[section ?? -1]?.title;
  const about = reportName(report);
  const signed = (hasSign || isByReport) && label !== undefined ? `¶${name}` : name;
  return {
    name: isByReport ? `${about} ${signed}` : signed,
    kind,
    location: {
      uri: report.uri,
      range: {
        start: { line: place[0], character: place[1] },
        end: { line: place[2], character: place[3] },
      },
    },
    containerName: title === undefined ? about : `${about} › ${title}`,
  };
}
