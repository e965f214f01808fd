import { encodeUtf8 } from '../../text/bytes/utf8.ts';
import { contentOf } from '../files/fileTexts.ts';
import { normalUri } from '../files/uris.ts';
import type { ReportDocument } from '../reports.ts';
import { openEntry } from './entry/indexedReport.ts';
import type { IndexedReport } from './entry/indexedReport.ts';
import type { IndexSurroundings } from './indexSurroundings.ts';
import type { KnownFiles } from './knownFiles.ts';

/** The reports that are open in the editor, as they are on the screen. URIs of documents are as the client writes them. */
export class OpenReports {
  readonly #surroundings: IndexSurroundings;
  readonly #files: KnownFiles;
  readonly #entries = new Map<string, { readonly document: ReportDocument; readonly indexed: IndexedReport }>();

  constructor(surroundings: IndexSurroundings, files: KnownFiles) {
    this.#surroundings = surroundings;
    this.#files = files;
  }

  /** The URI of the open document that a URI in any spelling means. */
  uriOf(uri: string): string | undefined {
    const normal = normalUri(uri);
    return this.#surroundings.openUris().find((open) => normalUri(open) === normal);
  }

  /** What is known of an open document; undefined for what is no report, or not read yet. */
  get(uri: string): IndexedReport | undefined {
    const document = this.#surroundings.openReport(uri);
    if (document === undefined) return this.#asFile(uri);
    const known = this.#entries.get(uri);
    if (known?.document === document) return known.indexed;
    const inFile = (): IndexedReport | undefined => this.#asInFile(uri, document);
    const indexed = openEntry(uri, document, this.#surroundings.summarise, inFile);
    this.#entries.set(uri, { document, indexed });
    return indexed;
  }

  /** Resolves when one of which nothing is known yet is read, or has changed; undefined where there is none. */
  unread(): Promise<void> | undefined {
    const { openUris, reading } = this.#surroundings;
    // Asking for it begins its reading.
    const uri = openUris().find((open) => this.get(open) === undefined && reading(open) !== undefined);
    return uri === undefined ? undefined : reading(uri);
  }

  /** A document was closed. */
  forget(uri: string): void {
    this.#entries.delete(uri);
  }

  /** Of a long report that is being read for the first time: what is known of its file. */
  #asFile(uri: string): IndexedReport | undefined {
    const isFirst = !this.#entries.has(uri) && this.#surroundings.reading(uri) !== undefined;
    return isFirst ? this.#files.get(normalUri(uri))?.indexed : undefined;
  }

  /** What is known of the file of an open report, where that is UTF-8 and has the very text that is on the screen. */
  #asInFile(uri: string, { source }: ReportDocument): IndexedReport | undefined {
    const normal = normalUri(uri);
    const { hash, indexed } = this.#files.get(normal) ?? {};
    if (indexed === undefined || contentOf(normal, encodeUtf8(source.text)) !== hash) return undefined;
    return indexed;
  }
}
