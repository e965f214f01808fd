import type { DocumentText } from '../documents/compose.ts';
import type { Known } from '../report/knownHeadings.ts';
import { normalUri } from './uris.ts';

/** The texts that were made of PDF and Word files, with what is known of them besides, as long as they may be open. */
export class DocumentTexts {
  readonly #texts = new Map<string, DocumentText>();

  /** Remembers the text of the document that shows a file. */
  set(uri: string, text: DocumentText): void {
    this.#texts.set(normalUri(uri), text);
  }

  /** What is known of a document besides its text; undefined where it is another text by now. */
  knownOf(uri: string, text: string): Known | undefined {
    const made = this.#texts.get(normalUri(uri));
    return made?.text === text ? { headings: made.headings } : undefined;
  }

  drop(uri: string): void {
    this.#texts.delete(normalUri(uri));
  }
}
