import { analyse, beginAnalysis } from '../analysis/analyse.ts';
import type { AnalysisOptions, EarlierReading } from '../analysis/analyse.ts';
import type { Report } from '../analysis/model.ts';
import { OUTLINE_PARTS } from '../analysis/stages.ts';
import type { ReportPart } from '../analysis/stages.ts';
import { isReportLike, recognise } from '../report/recognition/recognise.ts';
import { matchesAnyGlob } from '../text/glob.ts';
import { SourceText } from '../text/sourceText.ts';
import type { Steps } from '../text/stages/steps.ts';
import type { KnownOf } from './files/documentTexts.ts';
import { LongReading, OutdatedError } from './longReading.ts';

/** One version of one open report: what every feature works on. Its lists are read when they are first looked at. */
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

/** Globs that decide before the text is looked at. */
export interface FileRules {
  readonly treatAsReport: readonly string[];
  readonly never: readonly string[];
}

/** Longer texts than this (UTF-16 code units) are not analysed; even a public inquiry’s report has fewer. */
export const MOST_CHARACTERS = 20_000_000;
export const MOST_LINES = 500_000;

/** Texts longer than this are read as a whole and in slices, so that other requests are answered meanwhile. */
export const MOST_AT_ONCE = 1_000_000;

/** So long after a change a long text is not read on behind its outline: the next key is likely to come, in milliseconds. */
const TYPING_RESTS = 300;

/** Language of plain text that was recognised as a report, or that the reader wants to be one. */
const REPORT_LANGUAGE = 'report';

/** `recognise` needs the head of a text only. */
const HEAD_CHARACTERS = 65_536;

/** A version of a document that is being read. */
interface Pending {
  readonly version: number;
  readonly reading: LongReading<ReportDocument>;
}

/**
 * The open reports, each analysed once per version, when something first asks. A document that is no report is
 * undefined here, so every feature leaves it alone. Long ones are read in slices, and no further once they have changed.
 */
export class Reports {
  readonly #find: (uri: string) => OpenDocument | undefined;
  readonly #knownOf: KnownOf;
  readonly #read = new Map<string, { version: number; document: ReportDocument | undefined }>();
  readonly #pending = new Map<string, Pending>();
  /** The last reading of each, for the next version. */
  readonly #begun = new Map<string, BegunReading>();
  readonly #listeners: ((reading: LongReading<ReportDocument>) => void)[] = [];
  #rules: FileRules = { treatAsReport: [], never: [] };

  /** `knownOf` tells what is known of a text besides its characters. */
  constructor(find: (uri: string) => OpenDocument | undefined, knownOf: KnownOf = () => undefined) {
    this.#find = find;
    this.#knownOf = knownOf;
  }

  /** Tells of each long report when its reading begins. */
  onLongReading(listener: (reading: LongReading<ReportDocument>) => void): void {
    this.#listeners.push(listener);
  }

  /** True if a document is open and a report; at the cost of a look at its head. */
  has(uri: string): boolean {
    const open = this.#find(uri);
    return open !== undefined && isReport(open, this.#rules);
  }

  /** A report, without waiting: a long one that is not read yet is undefined, and its reading begins. */
  get(uri: string): ReportDocument | undefined {
    const document = this.read(uri);
    if (!(document instanceof Promise)) return document;
    // Whoever waits is told of failures; here nobody does.
    document.catch(() => undefined);
    return undefined;
  }

  /**
   * A report: at once, or for a long one when it is read, or as much of it as the outline needs. Rejects with an
   * `OutdatedError` if it changes meanwhile.
   */
  read(
    uri: string,
    needs: 'all' | 'outline' = 'all',
  ): ReportDocument | undefined | Promise<ReportDocument | undefined> {
    const open = this.#find(uri);
    if (open === undefined) return undefined;
    const known = this.#read.get(uri);
    if (known?.version === open.version) return known.document;
    if (!isReport(open, this.#rules)) return this.#keep(open, undefined);
    const text = open.getText();
    if (text.length > MOST_AT_ONCE) return this.#readLong(open, text, needs);
    return this.#keep(open, documentOf(open, this.#begin(open, text)));
  }

  /** Resolves when the reading of a long report is over that goes on; undefined where none does. */
  reading(uri: string): Promise<void> | undefined {
    return this.#pending.get(uri)?.reading.finished;
  }

  /** The newest version of a report, however often it changes while it is read; undefined for what is none. */
  async latest(uri: string): Promise<ReportDocument | undefined> {
    for (;;) {
      try {
        return await this.read(uri);
      } catch (error) {
        if (!(error instanceof OutdatedError)) throw error;
      }
    }
  }

  /** A document is not as it was read any more; its next version is read with the help of this one. */
  changed(uri: string): void {
    this.#read.delete(uri);
    this.#pending.get(uri)?.reading.stop();
    this.#pending.delete(uri);
  }

  /** Forgets what was read of a document: it was closed. */
  drop(uri: string): void {
    this.changed(uri);
    this.#begun.delete(uri);
  }

  /** Sets the reader's globs; what is open is judged anew. */
  setRules(rules: FileRules): void {
    this.#rules = rules;
    this.#read.clear();
  }

  #keep({ uri, version }: OpenDocument, document: ReportDocument | undefined): ReportDocument | undefined {
    this.#read.set(uri, { version, document });
    return document;
  }

  async #readLong(open: OpenDocument, text: string, needs: 'all' | 'outline'): Promise<ReportDocument | undefined> {
    const { uri } = open;
    const pending = this.#pending.get(uri);
    const reading = pending?.version === open.version ? pending.reading : this.#beginLong(open, text);
    if (needs === 'outline') return reading.outline;
    const document = await reading.result;
    if (this.#pending.get(uri)?.reading === reading) {
      this.#pending.delete(uri);
      // Settings may say now that it is none.
      if (isReport(open, this.#rules)) this.#read.set(uri, { version: document.version, document });
    }
    return this.#read.get(uri)?.document;
  }

  #beginLong(open: OpenDocument, text: string): LongReading<ReportDocument> {
    this.changed(open.uri);
    const rest = this.#begun.has(open.uri) ? TYPING_RESTS : 0;
    const begun = this.#begin(open, text);
    const document = documentOf(open, begun);
    const reading = new LongReading(document, { outline: begun.steps(OUTLINE_PARTS), all: begun.steps(), rest });
    this.#pending.set(open.uri, { version: open.version, reading });
    this.#listeners.forEach((listener) => {
      listener(reading);
    });
    return reading;
  }

  #begin({ uri }: OpenDocument, text: string): BegunReading {
    const begun = beginReading(text, { known: this.#knownOf(uri, text), before: this.#begun.get(uri)?.earlier() });
    this.#begun.set(uri, begun);
    return begun;
  }
}

function isReport(open: OpenDocument, rules: FileRules): boolean {
  // Clients may send anything.
  const text: unknown = open.getText();
  return open.languageId === REPORT_LANGUAGE || (typeof text === 'string' && isReportText(open.uri, text, rules));
}

/** True if the reader's rules or else the text say that this is a report; `likeness` is what the text is known to say. */
export function isReportText(uri: string, text: string, rules: FileRules, likeness?: number): boolean {
  return verdictOf(rules, uri) ?? isReportLike(likeness ?? recognise(text.slice(0, HEAD_CHARACTERS)).likeness);
}

/** What the reader's rules say of a file, whatever its text; undefined if nothing. */
export function verdictOf({ never, treatAsReport }: FileRules, uri: string): boolean | undefined {
  if (matchesAnyGlob(never, uri)) return false;
  return matchesAnyGlob(treatAsReport, uri) ? true : undefined;
}

function documentOf({ uri, version }: OpenDocument, { source, report }: BegunReading): ReportDocument {
  return { uri, version, source, report };
}

/** A text as a report, and the way to read it in steps. */
interface BegunReading extends Pick<ReportDocument, 'source' | 'report'> {
  /** Reads some lists of the report, by default all. */
  readonly steps: (parts?: readonly ReportPart[]) => Steps<Report>;
  /** What the next version can be read from. */
  readonly earlier: () => EarlierReading;
}

/** Begins to read a text as a report; sooner done where it is nearly the same as `before`. */
export function beginReading(text: string, surroundings: AnalysisOptions = {}): BegunReading {
  const earlier = surroundings.before?.source;
  if (text.length > MOST_CHARACTERS || hasTooManyLines(text, earlier)) return readTooLarge(text);
  const source = new SourceText(text, earlier);
  return source.lineCount > MOST_LINES ? readTooLarge(text) : { source, ...beginAnalysis(source, surroundings) };
}

/** True if a text has too many lines for cutting it into them; not where it has hardly more characters than an earlier one. */
function hasTooManyLines(text: string, earlier: SourceText | undefined): boolean {
  if (earlier !== undefined && text.length < earlier.length + MOST_LINES) return false;
  return hasTooMany(text, '\n') || hasTooMany(text, '\r');
}

/** True if a sign that ends lines stands in `text` too often; reads no further than it must. */
function hasTooMany(text: string, sign: string): boolean {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0 && count < MOST_LINES; at = text.indexOf(sign, at + 1)) count++;
  return count >= MOST_LINES;
}

/** A report without content but for the problem that says why; its source is the text's first line. */
function readTooLarge(text: string): BegunReading {
  const [firstLine = ''] = text.slice(0, 200).split(/\r|\n/, 1);
  const span = { start: 0, end: firstLine.length };
  const problem = { code: 'text-too-large', span, detail: [String(text.length)] } as const;
  const report = { ...analyse(new SourceText('')), problems: [problem] };

  const steps = function* (): Steps<Report> {
    return report;
  };
  return { source: new SourceText(firstLine), report, steps, earlier: () => ({}) };
}
