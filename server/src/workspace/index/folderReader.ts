import { authorityKey } from '../../analysis/identity/authorityNames.ts';
import { isReportLike } from '../../report/recognition/recognise.ts';
import { sourceUri } from '../files/documentUris.ts';
import { readTextFile } from '../files/fileTexts.ts';
import type { TextFile } from '../files/fileTexts.ts';
import { normalUri } from '../files/uris.ts';
import { verdictOf } from '../reports.ts';
import type { FileRules } from '../reports.ts';
import type { Slices } from '../slices.ts';
import { EntryReader } from './reading/entryReader.ts';
import type { ClosedReport, KnownFile } from './entry/indexedReport.ts';
import type { IndexSurroundings } from './indexSurroundings.ts';
import type { KnownFiles } from './knownFiles.ts';
import type { Reader, Taken } from './reading/readingRun.ts';
import type { UnreadText } from './reading/unreadText.ts';

/** Where more files wait than can be read in a moment, the first pages of all of them are read before any is read whole. */
const MANY = 32;

interface Parts {
  readonly surroundings: IndexSurroundings;
  readonly slices: Slices;
  readonly files: KnownFiles;
  /** How many files wait to be read. */
  readonly left: () => number;
  /** Is told of each file that was taken, and is not as it was known. */
  readonly onTaken: (uri: string) => void;
}

type LoadedText = Extract<TextFile, { kind: 'text' }>;

/** Reads the files of the folder, for what is known of them. */
export class FolderReader implements Reader<TextFile> {
  readonly #parts: Parts;
  readonly #entries: EntryReader;
  /** The reader's globs. Whoever sets others looks after what is known already. */
  rules: FileRules = { treatAsReport: [], never: [] };

  constructor(parts: Parts) {
    this.#parts = parts;
    const { summarise, processes, log } = parts.surroundings;
    this.#entries = new EntryReader({ slices: parts.slices, summarise, processes, log });
  }

  get atOnce(): number {
    return this.#entries.atOnce;
  }

  load(uri: string): Promise<TextFile> {
    const { surroundings, files } = this.#parts;
    return readTextFile(surroundings.files, uri, files.get(uri)?.stamp);
  }

  async take(uri: string, loaded: TextFile): Promise<Taken> {
    if (loaded.kind === 'unchanged') return 'read';
    const taken = await this.#learn(uri, loaded);
    this.#parts.onTaken(uri);
    return taken;
  }

  async #learn(uri: string, loaded: Exclude<TextFile, { kind: 'unchanged' }>): Promise<Taken> {
    const { surroundings, files } = this.#parts;
    if (loaded.kind === 'missing') files.delete(uri);
    else if (loaded.kind === 'refused') {
      surroundings.log(`not read: ${uri}: ${loaded.reason}`);
      files.set(uri, { stamp: loaded.stamp, hash: undefined, indexed: undefined });
    } else {
      const judged = await this.#judge(uri, loaded);
      if (judged === 'left' || judged === 'again') return judged;
      files.set(uri, judged);
    }
    return 'read';
  }

  /** A PDF or Word file takes long before its first page is known. */
  isSlow(uri: string): boolean {
    return sourceUri(uri) !== uri;
  }

  /** First those of the authorities of the open reports, which links lead to; at last those that are slow. */
  inOrder(uris: readonly string[]): readonly string[] {
    const near = new Set(this.#parts.surroundings.openUris().flatMap((uri) => this.#authorityOf(normalUri(uri)) ?? []));
    const rank = (uri: string): number => {
      if (this.isSlow(uri)) return 2;
      return near.has(this.#authorityOf(uri) ?? '') ? 0 : 1;
    };
    return [...uris].sort((one, other) => rank(one) - rank(other));
  }

  #authorityOf(uri: string): string | undefined {
    const { files } = this.#parts;
    const name = files.report(uri)?.summary.identity.authority?.value;
    return name === undefined ? undefined : authorityKey(name);
  }

  end(): void {
    this.#entries.end();
  }

  /** True if the reader's globs, as they are now, would lead to what is known of a file. */
  fits(uri: string, { indexed, isRuledOut }: KnownFile): boolean {
    const verdict = verdictOf(this.rules, uri);
    if (verdict !== undefined) return verdict === (indexed !== undefined);
    return indexed === undefined ? isRuledOut !== true : isReportLike(indexed.summary.identity.likeness);
  }

  /** What a text is: the same as one that is known, a report, or none; else why that is not known yet. */
  async #judge(uri: string, loaded: LoadedText): Promise<KnownFile | Exclude<Taken, 'read'>> {
    const { files } = this.#parts;
    const { stamp } = loaded;
    const hash = loaded.hash();
    const rules = this.rules;
    if (verdictOf(rules, uri) === false) return { stamp, hash, indexed: undefined, isRuledOut: true };
    const same = files.withContent(hash);
    if (same !== undefined) {
      const file = { stamp, hash, indexed: { ...same, uri } };
      if (this.fits(uri, file)) return file;
    }
    const extent = this.#isForFirstLook(uri) ? 'first pages' : 'all';
    const likeness = files.likenessOf(uri, hash);
    const indexed = await this.#read({ uri, bytes: loaded.bytes, rules, extent, likeness });
    if (indexed === 'left') return indexed;
    // The reader's globs may have changed meanwhile.
    if (rules !== this.rules) return this.#judge(uri, loaded);
    if (extent === 'all' || indexed === undefined) return { stamp, hash, indexed };
    files.lookedAt(indexed, hash);
    return 'again';
  }

  /** Not where something is known, which counts until it is known better. */
  #isForFirstLook(uri: string): boolean {
    const { files, left } = this.#parts;
    if (this.isSlow(uri) || files.report(uri) !== undefined) return false;
    return left() >= MANY;
  }

  /** undefined for what is no report, or cannot be read. */
  async #read(text: Omit<UnreadText, 'known'>): Promise<ClosedReport | 'left' | undefined> {
    const { surroundings, left } = this.#parts;
    const { uri, bytes } = text;
    try {
      const known = surroundings.files.knownOf?.(uri, bytes);
      const read = await this.#entries.read({ ...text, known }, left());
      return read === 'ended' ? 'left' : read;
    } catch (error) {
      surroundings.log(`not read: ${uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return undefined;
    }
  }
}
