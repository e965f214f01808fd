import type { Connection } from 'vscode-languageserver';
import { FILE_REQUESTS } from '../protocol/files.ts';
import type { FileContent, FileFailure, FileParams, RenameParams, WriteFileParams } from '../protocol/files.ts';
import { fromBase64, toBase64 } from '../text/bytes/base64.ts';
import { FILE_ERROR_KINDS, FileError } from '../workspace/files/fileSystem.ts';
import type { FileStat, FileSystem, FolderEntry } from '../workspace/files/fileSystem.ts';

/** The files of the editor, wherever it has them from. For clients that answer `FILE_REQUESTS`. */
export function clientFileSystem(connection: Connection): FileSystem {
  const ask = async <R>(request: string, params: FileParams | RenameParams | WriteFileParams): Promise<R> => {
    const answer = await connection.sendRequest<R | FileFailure>(request, params).catch(asFailure);
    if (!isFailure(answer)) return answer;
    const kind = FILE_ERROR_KINDS.find((one) => one === answer.failure) ?? 'unavailable';
    throw new FileError(kind, answer.message);
  };
  return {
    readFile: async (uri) => fromBase64((await ask<FileContent>(FILE_REQUESTS.readFile, { uri })).base64),
    writeFile: (uri, bytes) => ask(FILE_REQUESTS.writeFile, { uri, base64: toBase64(bytes) }),
    rename: (from, to) => ask(FILE_REQUESTS.rename, { from, to }),
    delete: (uri) => ask(FILE_REQUESTS.delete, { uri }),
    stat: (uri) => ask<FileStat>(FILE_REQUESTS.stat, { uri }),
    readFolder: (uri) => ask<FolderEntry[]>(FILE_REQUESTS.readFolder, { uri }),
  };
}

/** For clients that have no files to offer. */
export function noFileSystem(): FileSystem {
  const refuse = (): Promise<never> =>
    Promise.reject(new FileError('unavailable', 'this editor does not offer its files to Report Lens'));
  return { readFile: refuse, writeFile: refuse, rename: refuse, delete: refuse, stat: refuse, readFolder: refuse };
}

/** A client that cannot even answer. */
function asFailure(error: unknown): FileFailure {
  return { failure: 'unavailable', message: error instanceof Error ? error.message : String(error) };
}

function isFailure(answer: unknown): answer is FileFailure {
  return typeof answer === 'object' && answer !== null && 'failure' in answer;
}
