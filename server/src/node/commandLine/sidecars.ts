import { parseSidecar } from '../../annotations/sidecar/sidecar.ts';
import type { Annotation } from '../../annotations/annotation.ts';
import { decodeUtf8 } from '../../text/bytes/utf8.ts';
import { FileError } from '../../workspace/files/fileSystem.ts';
import type { Environment } from './command.ts';

/** A file of annotations as a command line reads it. */
export interface ReadAnnotations {
  /** True if there is such a file. */
  readonly isThere: boolean;
  readonly annotations: readonly Annotation[];
  /** False if entries of the file were not understood. */
  readonly isWhole: boolean;
}

/**
 * Reads a file of annotations and says what is wrong in it. undefined if it cannot be read at all, or is not there
 * although it was named; where it only may be there (`mayBeMissing`), a missing one holds nothing.
 */
export async function readAnnotations(
  file: { readonly name: string; readonly uri: string },
  mayBeMissing: boolean,
  { files, complain }: Environment,
): Promise<ReadAnnotations | undefined> {
  const { name, uri } = file;
  const isThere = await files.stat(uri).then(() => true, isElsewhere);
  if (!isThere && mayBeMissing) return { isThere, annotations: [], isWhole: true };
  const bytes = await files.readFile(uri).catch(() => undefined);
  const text = bytes && decodeUtf8(bytes);
  if (text === undefined) {
    complain(`${name}: ${bytes === undefined ? 'this file cannot be read' : 'this is no text in UTF-8'}`);
    return undefined;
  }
  const { annotations, problems, isReadable } = parseSidecar(text);
  for (const { line, character, code, detail } of problems) {
    complain(`${name}:${line + 1}:${character + 1}: ${code} ${detail}`);
  }
  return isReadable ? { isThere, annotations, isWhole: problems.length === 0 } : undefined;
}

function isElsewhere(error: unknown): boolean {
  return !(error instanceof FileError && error.kind === 'missing');
}
