import { analyse, analyseInSteps } from '../analysis/analyse.ts';
import type { Report } from '../analysis/model.ts';
import type { Known } from '../report/knownHeadings.ts';
import { recognise } from '../report/recognise.ts';
import { matchesAnyGlob } from '../text/glob.ts';
import { SourceText } from '../text/sourceText.ts';
import { finish } from '../text/steps.ts';

/** One version of one open report, read: what every feature works on. */
export interface ReportDocument {
  readonly uri: string;
  readonly version: number;
  readonly source: SourceText;
  readonly report: Report;
}

/** A document as the editor keeps it. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly languageId: string;
  getText(): string;
}

type KnownOf = (uri: string, text: string) => Known | undefined;

/** Globs that decide before the text is looked at. */
export interface FileRules {
  readonly treatAsReport: readonly string[];
  readonly never: readonly string[];
}

/** Longer texts than this (UTF-16 code units) are not analysed; editors themselves give up highlighting there. */
export const MOST_CHARACTERS = 20_000_000;
export const MOST_LINES = 300_000;

/** Language of plain text that was recognised as a report, or that the reader wants to be one. */
const REPORT_LANGUAGE = 'report';

/** `recognise` needs the head of a text only. */
const HEAD_CHARACTERS = 65_536;

/**
 * The open reports, each analysed once per version, when something first asks. A document that is no report is
 * undefined here, so every feature leaves it alone.
 */
export class Reports {
  readonly #find: (uri: string) => OpenDocument | undefined;
  readonly #knownOf: KnownOf;
  readonly #read = new Map<string, { version: number; document: ReportDocument | undefined }>();
  #rules: FileRules = { treatAsReport: [], never: [] };

  /** `knownOf` tells what is known of a text besides its characters. */
  constructor(find: (uri: string) => OpenDocument | undefined, knownOf: KnownOf = () => undefined) {
    this.#find = find;
    this.#knownOf = knownOf;
  }

  /** True if a document is open and a report; at the cost of a look at its head. */
  has(uri: string): boolean {
    const open = this.#find(uri);
    return open !== undefined && isReport(open, this.#rules);
  }

  get(uri: string): ReportDocument | undefined {
    const open = this.#find(uri);
    if (open === undefined) return undefined;
    const known = this.#read.get(uri);
    if (known?.version === open.version) return known.document;
    const document = isReport(open, this.#rules) ? readReport(open, this.#knownOf) : undefined;
    this.#read.set(uri, { version: open.version, document });
    return document;
  }

  /** Forgets what was read of a document: it changed, or was closed. */
  drop(uri: string): void {
    this.#read.delete(uri);
  }

  /** Sets the reader's globs; what is open is judged anew. */
  setRules(rules: FileRules): void {
    this.#rules = rules;
    this.#read.clear();
  }
}

function isReport(open: OpenDocument, rules: FileRules): boolean {
  return open.languageId === REPORT_LANGUAGE || isReportText(open.uri, open.getText(), rules);
}

/** True if the reader's rules or else the text say that this is a report. */
export function isReportText(uri: string, text: string, rules: FileRules): boolean {
  return verdictOf(rules, uri) ?? recognise(text.slice(0, HEAD_CHARACTERS)).isReport;
}

/** What the reader's rules say of a file, whatever its text; undefined if nothing. */
export function verdictOf({ never, treatAsReport }: FileRules, uri: string): boolean | undefined {
  if (matchesAnyGlob(never, uri)) return false;
  return matchesAnyGlob(treatAsReport, uri) ? true : undefined;
}

function readReport(open: OpenDocument, knownOf: KnownOf): ReportDocument {
  const { uri, version } = open;
  const text = open.getText();
  return { uri, version, ...finish(readInSteps(text, knownOf(uri, text))) };
}

/** Reads a text as a report, in steps. */
export function* readInSteps(
  text: string,
  known?: Known,
): Generator<undefined, Pick<ReportDocument, 'source' | 'report'>> {
  if (isTooLarge(text)) return readTooLarge(text);
  const source = new SourceText(text);
  return { source, report: yield* analyseInSteps(source, known) };
}

function isTooLarge(text: string): boolean {
  return text.length > MOST_CHARACTERS || hasMore(text, '\n', MOST_LINES) || hasMore(text, '\r', MOST_LINES);
}

/** True if `sign` stands in `text` at least `most` times; reads no further than it must. */
function hasMore(text: string, sign: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0 && count < most; at = text.indexOf(sign, at + 1)) count++;
  return count >= most;
}

/** A report without content but for the problem that says why; its source is the text's first line. */
function readTooLarge(text: string): Pick<ReportDocument, 'source' | 'report'> {
  const [firstLine = ''] = text.slice(0, 200).split(/\r|\n/, 1);
  const span = { start: 0, end: firstLine.length };
  const nothing = analyse(new SourceText(''));
  const problem = { code: 'text-too-large', span, detail: [String(text.length)] } as const;
  return { source: new SourceText(firstLine), report: { ...nothing, problems: [problem] } };
}
