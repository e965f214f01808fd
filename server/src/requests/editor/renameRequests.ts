import type { Connection, FileOperationRegistrationOptions, FileRename } from 'vscode-languageserver';
import { describeError } from '../../answer.ts';
import type { KeptAnnotations } from '../../following/keptAnnotations.ts';
import type { State } from '../../state.ts';
import type { FileSystem } from '../../workspace/files/fileSystem.ts';
import { annotationsIn } from '../../workspace/annotations/orphanSidecars.ts';
import { childUri, folderOf, normalUri } from '../../workspace/files/uris.ts';

/** Which renames the server wants to hear of: any, as any file or folder may be a report or hold some. */
export const RENAMES: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: '**/*' } }] };

/**
 * Annotations go along with a report that was renamed or moved in the editor. They are moved after the report, and not by
 * an edit that the editor is asked for before, as VS Code would ask its reader about “refactoring changes” each time.
 */
export function followRenames(connection: Connection, kept: KeptAnnotations, state: State): void {
  const { fileSystem: files } = state.files;
  connection.workspace.onDidRenameFiles(async ({ files: renames }) => {
    for (const one of renames) {
      try {
        await takeAlong(one, kept, files);
      } catch (error) {
        connection.console.error(`annotations of ${one.oldUri} do not go along: ${describeError(error)}`);
      }
    }
  });
}

async function takeAlong({ oldUri, newUri }: FileRename, kept: KeptAnnotations, files: FileSystem): Promise<void> {
  const [from, to] = [normalUri(oldUri), normalUri(newUri)];
  // What is not written yet goes where the file was, and from there along with it.
  await kept.get(from)?.save();
  if (await isThere(files, from)) return;
  await moveFile(files, kept.wantedPlace(from), kept.wantedPlace(to));
  // Reports that have moved with their folder; beside them, their files of annotations have moved already.
  await moveFile(files, folderKept(kept, from), folderKept(kept, to));
  await kept.nameSource(newUri);
}

/** Moves a file of annotations, or a folder of them. */
async function moveFile(files: FileSystem, from: string, to: string): Promise<void> {
  if (from === to || !(await isThere(files, from))) return;
  if (!(await isThere(files, to))) await files.rename(from, to);
  else if (await isTakenOver(files, from, to)) await files.delete(from);
}

/** The report may have been opened under its new name before: it was known by its text then, and has its annotations. */
async function isTakenOver(files: FileSystem, from: string, to: string): Promise<boolean> {
  const [before, now] = [await annotationsIn(files, from), await annotationsIn(files, to)];
  const ids = new Set(now.map(({ id }) => id));
  return before.length > 0 && before.every(({ id }) => ids.has(id));
}

/** Where the files of annotations of the reports in a folder are kept. */
function folderKept(kept: KeptAnnotations, folder: string): string {
  return folderOf(kept.wantedPlace(childUri(folder, 'any')));
}

function isThere(files: FileSystem, uri: string): Promise<boolean> {
  return files.stat(uri).then(
    () => true,
    () => false,
  );
}
