import { URI } from 'vscode-uri';
import { DOCUMENT_SCHEME, documentPlace, sourcePlace } from '../../text/documentUris.ts';

/** Endings of files that are shown as reports by documents of their own. */
export const DOCUMENT_ENDINGS = ['pdf', 'docx'] as const;

const ending = new RegExp(`\\.(?:${DOCUMENT_ENDINGS.join('|')})$`, 'i');

/** The document that a file is read in as a report: of a PDF or Word file another one, else the file itself. */
export function shownUri(uri: string): string {
  const parsed = URI.parse(uri);
  if (parsed.scheme === DOCUMENT_SCHEME || !ending.test(parsed.path)) return uri;
  return parsed.with(documentPlace(parsed)).toString();
}

/** The file that a document shows; of a document that is a file, that file. */
export function sourceUri(uri: string): string {
  if (!uri.startsWith(`${DOCUMENT_SCHEME}:`)) return uri;
  const parsed = URI.parse(uri);
  return parsed.with(sourcePlace(parsed.authority)).toString();
}

/** True if this document shows a PDF as text. */
export function showsPdf(uri: string): boolean {
  const source = sourceUri(uri);
  return source !== uri && /\.pdf$/i.test(source);
}
