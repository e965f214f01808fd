import type { IndexCache } from './cache/indexCache.ts';
import type { ClosedReport, KnownFile } from './entry/indexedReport.ts';
import { LeastRecent } from '../leastRecent.ts';

/** Reports whose file is gone that are remembered: one that moves goes before it comes. */
const MOST_GONE = 100;

/** A report of which only the first pages were read, and the hash of its text. */
interface FirstLook {
  readonly report: ClosedReport;
  readonly hash: string;
}

/** What is known of the files of the folders, by normal URI. Knows what must be written to the cache. */
export class KnownFiles {
  readonly #cache: IndexCache;
  readonly #files = new Map<string, KnownFile>();
  readonly #byHash = new Map<string, ClosedReport>();
  readonly #gone = new LeastRecent<ClosedReport>(MOST_GONE, () => 1);
  readonly #firstLooks = new Map<string, FirstLook>();
  readonly #changed = new Set<string>();
  #saving: Promise<void> = Promise.resolve();

  constructor(cache: IndexCache) {
    this.#cache = cache;
  }

  get(uri: string): KnownFile | undefined {
    return this.#files.get(uri);
  }

  /** All files of which something is known. */
  uris(): string[] {
    return [...new Set([...this.#files.keys(), ...this.#firstLooks.keys()])];
  }

  reports(): ClosedReport[] {
    return [...this.#files.values()].flatMap(({ indexed }) => indexed ?? []);
  }

  /** Reports of which only the first pages were read. */
  firstLooks(): ClosedReport[] {
    return [...this.#firstLooks.values()].map(({ report }) => report);
  }

  isLookedAt(uri: string): boolean {
    return this.#firstLooks.has(uri);
  }

  /** The report of a file, or a first look at it. */
  report(uri: string): ClosedReport | undefined {
    return this.#files.get(uri)?.indexed ?? this.#firstLooks.get(uri)?.report;
  }

  /** A report of a file of which nothing else is known yet. */
  lookedAt(report: ClosedReport, hash: string): void {
    this.#firstLooks.set(report.uri, { report, hash });
  }

  /** How sure a first look at the same text was that it is a report. */
  likenessOf(uri: string, hash: string): number | undefined {
    const look = this.#firstLooks.get(uri);
    return look?.hash === hash ? look.report.summary.identity.likeness : undefined;
  }

  /** Leaves only those first looks that are wanted. */
  forgetLooks(isWanted: (uri: string) => boolean): void {
    for (const uri of this.#firstLooks.keys()) if (!isWanted(uri)) this.#firstLooks.delete(uri);
  }

  /** A report with this content, whatever its file: it need not be read again. */
  withContent(hash: string): ClosedReport | undefined {
    return this.#byHash.get(hash) ?? this.#gone.get(hash);
  }

  set(uri: string, file: KnownFile): void {
    this.#firstLooks.delete(uri);
    this.#files.set(uri, file);
    this.#changed.add(uri);
    if (file.hash !== undefined && file.indexed !== undefined) this.#byHash.set(file.hash, file.indexed);
  }

  delete(uri: string): void {
    this.#firstLooks.delete(uri);
    const file = this.#files.get(uri);
    if (file === undefined) return;
    this.#files.delete(uri);
    this.#changed.add(uri);
    if (file.hash === undefined || file.indexed === undefined) return;
    this.#byHash.delete(file.hash);
    this.#gone.set(file.hash, file.indexed);
  }

  /** Makes sure that a file is read again; until then what was known of it counts. */
  doubt(uri: string): void {
    const file = this.#files.get(uri);
    if (file !== undefined) this.#files.set(uri, { ...file, stamp: undefined, hash: undefined });
  }

  /** Takes what an earlier start had learnt, as far as it is not known better. */
  async load(isWanted: (uri: string, file: KnownFile) => boolean): Promise<void> {
    const kept = [...(await this.#cache.load())].sort(([one], [other]) => (one < other ? -1 : 1));
    for (const [uri, file] of kept) {
      if (this.#files.has(uri) || !isWanted(uri, file)) continue;
      this.set(uri, file);
      this.#changed.delete(uri);
    }
  }

  /** Writes what has changed since the last time. */
  save(): Promise<void> {
    this.#saving = this.#saving.then(() => {
      const changed = [...this.#changed];
      this.#changed.clear();
      return this.#cache.save(this.#files, changed);
    });
    return this.#saving;
  }
}
