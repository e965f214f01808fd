import type { Range } from 'vscode-languageserver-types';
import type { IndexedReport } from '../workspace/index/reportIndex.ts';
import type { Place } from '../workspace/index/entry/reportSummary.ts';
import type { ReportDocument } from '../workspace/reports.ts';

/** All reports of the folder that are read, or looked at (`isFirstLook`); asked for only where they matter. */
export type Folder = () => readonly IndexedReport[];

/** Where only the document itself is known. */
export const NO_FOLDER: Folder = () => [];

/** The reports of the folder, and that of `document` among them; undefined where the folder is not known. */
export function inFolder(
  document: ReportDocument,
  folder: Folder,
): { readonly self: IndexedReport; readonly all: readonly IndexedReport[] } | undefined {
  const all = folder();
  const self = all.find(({ uri }) => uri === document.uri);
  return self === undefined ? undefined : { self, all };
}

/** A place as the index keeps it, as LSP has it. */
export function placeToRange([line, character, endLine, endCharacter]: Place): Range {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}
