import type { DocumentText } from '../../documents/compose.ts';
import { DocumentTexts } from './documentTexts.ts';
import type { KnownOf } from './documentTexts.ts';
import { sourceUri } from './documentUris.ts';
import { FileError } from './fileSystem.ts';
import type { FileSystem } from './fileSystem.ts';

/** Files that reports are read from. */
export interface ReportFiles extends FileSystem {
  /** What is known of a text that `readFile` gave. */
  readonly knownOf?: KnownOf;
}

/**
 * The same files, and PDF and Word files as texts by the URIs of the documents that show them. One is made at a time.
 * @param make makes a text of the bytes of such a file; rejects with words for the reader
 * @param texts remembers what is known of them
 */
export function withDocuments(
  files: FileSystem,
  make: (bytes: Uint8Array) => Promise<DocumentText>,
  texts = new DocumentTexts(),
): ReportFiles {
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = before.then(act);
    before = turn.catch(() => undefined);
    return turn;
  };
  const read = async (uri: string, source: string): Promise<Uint8Array> => {
    const bytes = await files.readFile(source);
    try {
      const made = await make(bytes);
      texts.learn(uri, made);
      return new TextEncoder().encode(made.text);
    } catch (error) {
      throw new FileError('unavailable', error instanceof Error ? error.message : String(error));
    }
  };
  return {
    readFile: (uri) => {
      const source = sourceUri(uri);
      return source === uri ? files.readFile(uri) : inTurn(() => read(uri, source));
    },
    knownOf: texts.knownOf,
    stat: (uri) => files.stat(sourceUri(uri)),
    readFolder: (uri) => files.readFolder(uri),
    writeFile: (uri, bytes) => files.writeFile(uri, bytes),
    rename: (from, to) => files.rename(from, to),
    delete: (uri) => files.delete(uri),
  };
}
