import { sourceUri } from './documentUris.ts';
import { FileError } from './fileSystem.ts';
import type { FileSystem } from './fileSystem.ts';

/**
 * The same files, and PDF and Word files as texts by the URIs of the documents that show them. One is made at a time.
 * @param textOf makes a text of the bytes of such a file; rejects with words for the reader
 */
export function withDocuments(files: FileSystem, textOf: (bytes: Uint8Array) => Promise<string>): FileSystem {
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = before.then(act);
    before = turn.catch(() => undefined);
    return turn;
  };
  const make = async (source: string): Promise<Uint8Array> => {
    const bytes = await files.readFile(source);
    try {
      return new TextEncoder().encode(await textOf(bytes));
    } catch (error) {
      throw new FileError('unavailable', error instanceof Error ? error.message : String(error));
    }
  };
  return {
    readFile: (uri) => {
      const source = sourceUri(uri);
      return source === uri ? files.readFile(uri) : inTurn(() => make(source));
    },
    stat: (uri) => files.stat(sourceUri(uri)),
    readFolder: (uri) => files.readFolder(uri),
    writeFile: (uri, bytes) => files.writeFile(uri, bytes),
    rename: (from, to) => files.rename(from, to),
    delete: (uri) => files.delete(uri),
  };
}
