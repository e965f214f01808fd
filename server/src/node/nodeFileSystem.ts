import type { Dirent } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileError } from '../workspace/files/fileSystem.ts';
import type { FileErrorKind, FileSystem, FolderEntry } from '../workspace/files/fileSystem.ts';

/** The files of this machine, by `file:` URIs. */
export const nodeFileSystem: FileSystem = {
  readFile: (uri) =>
    attempt(async () => {
      // Not a copy, nor a `Buffer`, whose methods are others.
      const { buffer, byteOffset, length } = await readFile(pathOf(uri));
      return new Uint8Array(buffer, byteOffset, length);
    }),
  writeFile: (uri, bytes) =>
    attempt(async () => {
      await mkdir(dirname(pathOf(uri)), { recursive: true });
      await writeFile(pathOf(uri), bytes);
    }, 'read-only'),
  rename: (from, to) => attempt(() => rename(pathOf(from), pathOf(to)), 'read-only'),
  delete: (uri) => attempt(() => rm(pathOf(uri), { recursive: true }), 'read-only'),
  stat: (uri) =>
    attempt(async () => {
      const found = await stat(pathOf(uri));
      return {
        kind: found.isDirectory() ? 'folder' : 'file',
        size: found.size,
        modified: Math.trunc(found.mtimeMs),
      } as const;
    }),
  readFolder: (uri) =>
    attempt(async () => {
      const path = pathOf(uri);
      const entries = await readdir(path, { withFileTypes: true });
      return (await Promise.all(entries.map((entry) => asFolderEntry(path, entry)))).flat();
    }),
};

function pathOf(uri: string): string {
  try {
    return fileURLToPath(uri);
  } catch {
    throw new FileError('unavailable', `${uri} is no file of this machine`);
  }
}

/** What a method's errors mean; `denied` is what a lack of rights means to it. */
async function attempt<T>(act: () => Promise<T>, denied: FileErrorKind = 'unavailable'): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof FileError) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new FileError(kindOf(code, denied), message);
  }
}

function kindOf(code: string, denied: FileErrorKind): FileErrorKind {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missing';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return denied;
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'no-space';
    default:
      return 'unavailable';
  }
}

/** One entry or none. A link to a file is a file; a link to a folder may lead in circles and is left out. */
async function asFolderEntry(folder: string, entry: Dirent): Promise<FolderEntry[]> {
  const { name } = entry;
  if (entry.isFile()) return [{ name, kind: 'file' }];
  if (entry.isDirectory()) return [{ name, kind: 'folder' }];
  if (!entry.isSymbolicLink()) return [];
  const target = await stat(join(folder, name)).catch(() => undefined);
  return target?.isFile() === true ? [{ name, kind: 'file' }] : [];
}
