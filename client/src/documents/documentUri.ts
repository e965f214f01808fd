import type { Uri } from 'vscode';
import { DOCUMENT_SCHEME, documentPlace, sourcePlace } from '../../../server/src/text/documentUris.ts';

/** The document that shows a PDF or Word file as a report. */
export function toDocumentUri(source: Uri): Uri {
  return source.with({ ...documentPlace(source), query: '', fragment: '' });
}

/** The file that a document shows; undefined for a document of another kind. */
export function toSourceUri(document: Uri): Uri | undefined {
  return document.scheme === DOCUMENT_SCHEME ? document.with(sourcePlace(document.authority)) : undefined;
}

/** True for a file that is a PDF or Word file by its name. */
export function isDocumentFile({ path }: Uri): boolean {
  return /\.(?:pdf|docx)$/i.test(path);
}
