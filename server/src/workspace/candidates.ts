import { EXPORT_ENDINGS } from '../text/exportEndings.ts';
import { DOCUMENT_ENDINGS, shownUri } from './files/documentUris.ts';
import type { FileSystem } from './files/fileSystem.ts';
import { childUri, nameOf } from './files/uris.ts';

/** Texts that may be reports, by their names' endings; their content decides. */
export const REPORT_ENDINGS = ['txt', 'text', 'md', 'report'] as const;

/** Folders that hold programs' things, not readers'. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '__pycache__']);

/** A folder in a folder in a folder: more than this is a loop or a mistake. */
const DEEPEST = 40;

const ending = new RegExp(`\\.(?:${[...REPORT_ENDINGS, ...DOCUMENT_ENDINGS].join('|')})$`, 'i');

/** What Report Lens itself makes of a report: a copy with notes, or a list of them. The report would be there twice. */
const exported = Object.values(EXPORT_ENDINGS).map((each) => `.${each}`);

/** True if the name of a file is that of a text, PDF or Word file that may be a report, and not that of an export of ours. */
export function mayBeReport(uri: string): boolean {
  const name = nameOf(uri);
  return !name.startsWith('.') && ending.test(name) && !exported.some((each) => name.toLowerCase().endsWith(each));
}

/**
 * The URIs of all files below `folder` that may be reports, folder by folder, in the order of their names. Hidden folders
 * are left out; PDF and Word files are named by the documents that show them. `complain` is told of each folder that
 * cannot be read.
 */
export function candidatesIn(
  files: FileSystem,
  folder: string,
  complain: (message: string) => void,
): AsyncGenerator<string> {
  return filesIn(files, folder, { accepts: mayBeReport, complain });
}

/** The same for any kind of file: those that `accepts` takes by their URI. */
export async function* filesIn(
  files: FileSystem,
  folder: string,
  { accepts, complain }: { readonly accepts: (uri: string) => boolean; readonly complain: (message: string) => void },
): AsyncGenerator<string> {
  const waiting = [{ uri: folder, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { uri: around, depth } = next;
    const entries = await files.readFolder(around).catch((error: unknown) => {
      complain(`folder not read: ${around}: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    });
    const sorted = [...entries].sort((one, other) => (one.name < other.name ? -1 : 1));
    for (const { name, kind } of sorted) {
      if (kind === 'file' && accepts(childUri(around, name))) yield shownUri(childUri(around, name));
    }
    if (depth === DEEPEST) continue;
    for (const { name, kind } of sorted.reverse()) {
      if (kind === 'folder' && !name.startsWith('.') && !SKIPPED_FOLDERS.has(name))
        waiting.push({ uri: childUri(around, name), depth: depth + 1 });
    }
  }
}

/** True for a folder; false for a file, and for what is not there. */
export async function isFolder(files: FileSystem, uri: string): Promise<boolean> {
  return files.stat(uri).then(
    ({ kind }) => kind === 'folder',
    () => false,
  );
}
