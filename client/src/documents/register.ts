import { window, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import { DOCUMENT_SCHEME } from '../../../server/src/text/documentUris.ts';
import type { LazyClient } from '../lazyClient.ts';
import { DOCUMENT_EDITOR, DocumentEditor } from './documentEditor.ts';
import { DocumentFiles } from './documentFiles.ts';
import { DocumentReader } from './documentReader.ts';
import type { DocumentParts } from './openAsReport.ts';

/** What is needed to show PDF and Word files as reports. */
export function documentParts(lazy: LazyClient): DocumentParts {
  const reader = new DocumentReader(lazy);
  return { reader, files: new DocumentFiles(reader) };
}

/** The documents that show PDF and Word files, and a place in "Reopen Editor With…". */
export function registerDocuments(parts: DocumentParts): Disposable[] {
  return [
    workspace.registerFileSystemProvider(DOCUMENT_SCHEME, parts.files, { isReadonly: true, isCaseSensitive: true }),
    window.registerCustomEditorProvider(DOCUMENT_EDITOR, new DocumentEditor(parts)),
  ];
}
