import type { DocumentContent, ReadOptions } from './content.ts';
import { DocumentError } from './content.ts';
import { readPdf } from './pdf/readPdf.ts';
import { readWord } from './word/readWord.ts';

type DocumentKind = 'pdf' | 'word';

/** PDF readers look for the sign among the first bytes, as there may be some of a mail or a web server before it. */
const HEAD = 1024;

/** Tells a PDF or Word file by its first bytes. */
function kindOf(bytes: Uint8Array): DocumentKind | 'old-word' | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return 'word';
  return head.startsWith('\u00d0\u00cf\u0011\u00e0') ? 'old-word' : undefined;
}

/** Reads a PDF or Word file. Throws a DocumentError that says why there is no text. */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<DocumentContent> {
  const kind = kindOf(bytes);
  if (kind === undefined) throw new DocumentError('not-a-document');
  if (kind === 'old-word') throw new DocumentError('old-word');
  if (bytes.length > options.limits.bytes) throw new DocumentError('too-many-bytes', String(bytes.length));
  return kind === 'word' ? readWord(bytes, options) : await readPdf(bytes, options);
}
