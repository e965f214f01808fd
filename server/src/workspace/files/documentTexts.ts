import type { DocumentText } from '../../documents/compose.ts';
import type { Known } from '../../report/headings/knownHeadings.ts';
import { hashOf } from '../../text/bytes/contentHash.ts';
import { encodeUtf8 } from '../../text/bytes/utf8.ts';
import { normalUri } from './uris.ts';

/** What is known of a text, or one in UTF-8, besides its characters; undefined if nothing. */
export type KnownOf = (uri: string, text: string | Uint8Array) => Known | undefined;

interface Learnt {
  readonly hash: string;
  readonly known: Known;
}

/** What was learnt of PDF and Word files when texts were made of them: of all a little, of those on the screen everything. */
export class DocumentTexts {
  readonly #learnt = new Map<string, Learnt>();
  readonly #shown = new Map<string, DocumentText>();

  /** Remembers what is known of the text of the document that shows a file. */
  learn(uri: string, { text, headings, continued, footnotes }: DocumentText): void {
    this.#learnt.set(normalUri(uri), { hash: hashOfText(text), known: { headings, continued, footnotes } });
  }

  /** Remembers all of a document that will be on the screen, until `drop`. */
  show(uri: string, text: DocumentText): void {
    this.learn(uri, text);
    this.#shown.set(normalUri(uri), text);
  }

  /** What is known of a document besides its text; undefined where it is another text by now. */
  readonly knownOf: KnownOf = (uri, text) => {
    const learnt = this.#learnt.get(normalUri(uri));
    return learnt !== undefined && learnt.hash === hashOfText(text) ? learnt.known : undefined;
  };

  /** A document on the screen with the places of its words; undefined where it is another text by now. */
  shown(uri: string, text: string): DocumentText | undefined {
    const shown = this.#shown.get(normalUri(uri));
    return shown?.text === text ? shown : undefined;
  }

  /** It is on the screen no more. */
  drop(uri: string): void {
    this.#shown.delete(normalUri(uri));
  }
}

function hashOfText(text: string | Uint8Array): string {
  return hashOf(typeof text === 'string' ? encodeUtf8(text) : text);
}
