import { decode } from '../../text/bytes/decode.ts';
import type { PackedText, TextPlaces } from '../../text/bytes/packedText.ts';
import type { FileSystem } from '../files/fileSystem.ts';
import { readPacked, readTextFile } from '../files/fileTexts.ts';
import { LeastRecent } from '../leastRecent.ts';
import type { ReportDocument } from '../reports.ts';

/** Characters of reports that stay in memory after they were asked for; a report has about 60,000. */
const MOST_KEPT = 1_500_000;
/** Bytes of texts alone that stay in memory: a search looks up words in a hundred reports, the next one in much the same. */
const MOST_TEXT = 24_000_000;

/** Files of reports as somebody asked for them, read whole or only their texts; those asked for last stay in memory. */
export class ClosedReports {
  readonly #files: FileSystem;
  readonly #analyse: (uri: string, text: string) => Promise<ReportDocument | undefined>;
  readonly #documents = new LeastRecent<ReportDocument>(MOST_KEPT, ({ source }) => source.text.length);
  readonly #texts = new LeastRecent<PackedText>(MOST_TEXT, ({ size }) => size);

  /** @param analyse reads a text as a report; undefined for what is none */
  constructor(files: FileSystem, analyse: (uri: string, text: string) => Promise<ReportDocument | undefined>) {
    this.#files = files;
    this.#analyse = analyse;
  }

  /** The report of a file with all that is read of it; undefined for what is none. URIs are normal. */
  async read(uri: string): Promise<ReportDocument | undefined> {
    const kept = this.#documents.get(uri);
    if (kept !== undefined) return kept;
    const loaded = await readTextFile(this.#files, uri);
    const decoded = loaded.kind === 'text' ? decode(loaded.bytes) : undefined;
    if (decoded === undefined || 'refused' in decoded) return undefined;
    const document = await this.#analyse(uri, decoded.text);
    if (document !== undefined) this.#documents.set(uri, document);
    return document;
  }

  /** The text of a file; undefined if it has not the length (in UTF-16 code units) that is known of it, or is gone. */
  async text(uri: string, length: number): Promise<TextPlaces | undefined> {
    const kept = this.#documents.get(uri)?.source ?? this.#texts.get(uri);
    if (kept !== undefined) return kept;
    const packed = await readPacked(this.#files, uri);
    if (packed?.length !== length) return undefined;
    this.#texts.set(uri, packed);
    return packed;
  }

  /** A file has changed, or gone. */
  forget(uri: string): void {
    this.#documents.delete(uri);
    this.#texts.delete(uri);
  }

  /** What counts as a report has changed. */
  forgetReports(): void {
    this.#documents.clear();
  }
}
