import type { Uri } from 'vscode';
import type { Annotations } from '../annotations/entries/annotations.ts';
import { toSourceUri } from '../documents/documentUri.ts';
import type { DocumentParts } from '../documents/openAsReport.ts';
import type { LazyClient } from '../connection/lazyClient.ts';

export const SHOW_PAGE_COMMAND = 'reportLens.showPage';

/** What pages are made from. */
export interface PageSurroundings {
  readonly lazy: LazyClient;
  readonly annotations: Annotations;
  readonly documents: DocumentParts;
  /** Where the extension is installed. */
  readonly extension: Uri;
}

/** True for a document that shows a PDF: its pages can be drawn. */
export function hasPages(uri: Uri): boolean {
  return toSourceUri(uri) !== undefined && /\.pdf$/i.test(uri.path);
}
