import type { TextPlaces } from '../../text/bytes/packedText.ts';
import { candidatesIn, isFolder, mayBeReport } from '../candidates.ts';
import { shownUri, sourceUri } from '../files/documentUris.ts';
import { ClosedReports } from './closedReports.ts';
import type { FileChange } from '../files/fileChange.ts';
import type { TextFile } from '../files/fileTexts.ts';
import { FolderReader } from './folderReader.ts';
import { IndexCache } from './cache/indexCache.ts';
import type { IndexedReport } from './entry/indexedReport.ts';
import type { IndexSurroundings } from './indexSurroundings.ts';
import { KnownFiles } from './knownFiles.ts';
import { OpenReports } from './openReports.ts';
import { ReadingQueue } from './reading/readingRun.ts';
import type { ReadingRun } from './reading/readingRun.ts';
import { beginReading, isReportText, verdictOf } from '../reports.ts';
import type { FileRules, ReportDocument } from '../reports.ts';
import { Slices } from '../slices.ts';
import { isWithin, normalUri } from '../files/uris.ts';

export type { IndexedReport } from './entry/indexedReport.ts';

/** Milliseconds between two words to those who follow the index while it grows. */
const TELL_PAUSE = 400;

/**
 * The reports of the workspace folders, open or not. They are read in the background once `start` was called; whoever
 * asks meanwhile gets what is ready. Of reports that are not open, a summary is kept.
 */
export class ReportIndex {
  readonly #surroundings: IndexSurroundings;
  readonly #slices = new Slices(true);
  readonly #reader: FolderReader;
  readonly #queue: ReadingQueue<TextFile>;
  readonly #files: KnownFiles;
  readonly #open: OpenReports;
  readonly #closed: ClosedReports;
  readonly #listeners: (() => void)[] = [];
  readonly #runListeners: ((run: ReadingRun) => void)[] = [];
  #isStarted = false;
  #loading: Promise<void> | undefined;
  #lastTold = 0;

  constructor(surroundings: IndexSurroundings) {
    this.#surroundings = surroundings;
    const { files, cache, log } = surroundings;
    this.#closed = new ClosedReports(files, (uri, text) => this.#readText(uri, text));
    this.#files = new KnownFiles(new IndexCache({ files, place: cache, slices: this.#slices, log }));
    this.#open = new OpenReports(surroundings, this.#files);
    this.#reader = new FolderReader({
      surroundings,
      slices: this.#slices,
      files: this.#files,
      left: () => this.left,
      onTaken: (uri) => {
        this.#closed.forget(uri);
        if (Date.now() - this.#lastTold > TELL_PAUSE) this.#tell();
      },
    });
    this.#queue = new ReadingQueue(this.#reader, (run) => {
      this.#runListeners.forEach((listener) => {
        listener(run);
      });
      void run.finished.then(() => {
        this.#tell();
        void this.kept();
      });
    });
  }

  /** All reports that are ready; those that are open as they are on the screen. */
  all(): readonly IndexedReport[] {
    return this.#withOpen(this.#files.reports());
  }

  /** The same, and those of which only the first pages were read yet (`isFirstLook`): who and when of all, sooner. */
  named(): readonly IndexedReport[] {
    return this.#withOpen([...this.#files.reports(), ...this.#files.firstLooks()]);
  }

  /** The report of a URI in any spelling, be it a first look; undefined for what is no report or not seen yet. */
  get(uri: string): IndexedReport | undefined {
    const open = this.#open.uriOf(uri);
    return open === undefined ? this.#files.report(normalUri(uri)) : this.#open.get(open);
  }

  /** A report with its text and all that was read of it: the open one, or the file's. undefined for what is no report. */
  async read(uri: string): Promise<ReportDocument | undefined> {
    const open = this.#open.uriOf(uri);
    if (open !== undefined) return this.#surroundings.readOpen(open);
    return this.#closed.read(normalUri(uri));
  }

  /** The text of a report that is known; undefined if there is none any more, or another one that is not read yet. */
  async text(report: IndexedReport): Promise<TextPlaces | undefined> {
    const open = this.#open.uriOf(report.uri);
    if (open !== undefined) return (await this.#surroundings.readOpen(open))?.source;
    const text = await this.#closed.text(report.uri, report.summary.length);
    if (text === undefined) this.filesChanged([{ uri: report.uri, kind: 'changed' }]);
    return text;
  }

  /** Files that may be reports and are not read yet. */
  get left(): number {
    return this.#queue.left;
  }

  /** Those of them of which nothing is known. */
  get unseen(): number {
    return this.left - this.#files.firstLooks().length;
  }

  /** True while files are being looked for or read, or open reports of which nothing is known yet. */
  get isReading(): boolean {
    return this.#queue.isGoing || this.unread() !== undefined;
  }

  /** Resolves when an open report of which nothing is known yet is read, or has changed; undefined where there is none. */
  unread(): Promise<void> | undefined {
    return this.#open.unread();
  }

  /** Resolves when what is known is written where the next start finds it. */
  kept(): Promise<void> {
    return this.#files.save();
  }

  /** Stops reading, and resolves when what is known is kept. */
  end(): Promise<void> {
    this.#queue.stop();
    return this.kept();
  }

  /** Tells when reports came, changed or went; now and then while there are many. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Tells of each run of reading when it begins, and at once of the one that is going on. */
  onRun(listener: (run: ReadingRun) => void): void {
    this.#runListeners.push(listener);
    const { going } = this.#queue;
    if (going !== undefined) listener(going);
  }

  /** Reads all files of the folders that may be reports, and from then on those that change. Later calls do nothing. */
  start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.restart();
  }

  /** Looks through the folders again: there are others, or the reader had stopped it. Does nothing before `start`. */
  restart(): void {
    if (!this.#isStarted) return;
    for (const uri of this.#files.uris()) if (!this.#isInside(uri)) this.#files.delete(uri);
    if (this.#surroundings.folders().length > 0) this.#queue.add(this.#candidates());
  }

  /** Sets the reader's globs; files on which they have another say now are judged anew. */
  setRules(rules: FileRules): void {
    this.#reader.rules = rules;
    this.#files.forgetLooks((uri) => verdictOf(rules, uri) !== false);
    const doubtful = this.#files.uris().filter((uri) => !this.#isKnownRightly(uri));
    doubtful.forEach((uri) => {
      this.#files.doubt(uri);
    });
    this.#closed.forgetReports();
    if (doubtful.length > 0) this.restart();
  }

  /** Files have changed, or folders with all that is in them. URIs are normal. */
  filesChanged(changes: readonly FileChange[]): void {
    if (!this.#isStarted) return;
    const inside = changes.filter(({ uri }) => this.#isInside(uri));
    if (inside.length > 0) this.#queue.add(this.#touched(inside));
  }

  /** All files that may be reports, then those that are known and gone; after what an earlier start has kept. */
  async *#candidates(): AsyncGenerator<string> {
    const { files, folders, log } = this.#surroundings;
    this.#loading ??= this.#files.load((uri, file) => this.#isInside(uri) && this.#reader.fits(uri, file));
    await this.#loading;
    this.#tell();
    const found = new Set<string>();
    for (const root of folders()) {
      for await (const uri of candidatesIn(files, root, log)) {
        found.add(uri);
        yield uri;
      }
    }
    for (const uri of this.#files.uris()) if (!found.has(uri)) yield uri;
  }

  async *#touched(changes: readonly FileChange[]): AsyncGenerator<string> {
    const { files, log } = this.#surroundings;
    for (const { uri, kind } of changes) {
      for (const known of [...this.#files.uris(), ...this.#queue.reading])
        if (isWithin(sourceUri(known), sourceUri(uri))) yield known;
      if (kind === 'deleted') continue;
      if (mayBeReport(uri)) yield shownUri(uri);
      else if (kind === 'created' && (await isFolder(files, uri))) yield* candidatesIn(files, uri, log);
    }
  }

  /** Also true where nothing is known for sure. */
  #isKnownRightly(uri: string): boolean {
    const file = this.#files.get(uri);
    return file === undefined || this.#reader.fits(uri, file);
  }

  #isInside(uri: string): boolean {
    return this.#surroundings.folders().some((folder) => isWithin(sourceUri(uri), folder));
  }

  /** A text as a report with all its parts. */
  async #readText(uri: string, text: string): Promise<ReportDocument | undefined> {
    await this.#slices.rest();
    if (!isReportText(uri, text, this.#reader.rules)) return undefined;
    const { source, report, steps } = beginReading(text, { known: this.#surroundings.files.knownOf?.(uri, text) });
    await this.#slices.run(steps());
    return { uri, version: 0, source, report };
  }

  /** Open reports, and of others those that are not open. */
  #withOpen(closed: readonly IndexedReport[]): IndexedReport[] {
    const uris = this.#surroundings.openUris();
    const open = new Set(uris.map(normalUri));
    return [...uris.flatMap((uri) => this.#open.get(uri) ?? []), ...closed.filter(({ uri }) => !open.has(uri))];
  }

  /** An open report was read after others had asked in vain. */
  opened(): void {
    this.#tell();
  }

  /** A document was closed: what counts is its file. */
  closed(uri: string): void {
    this.#open.forget(uri);
    this.filesChanged([{ uri: normalUri(uri), kind: 'changed' }]);
  }

  #tell(): void {
    this.#lastTold = Date.now();
    this.#listeners.forEach((listener) => {
      listener();
    });
  }
}
