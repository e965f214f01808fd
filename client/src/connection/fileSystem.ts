import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import { FILE_REQUESTS } from '../../../server/src/protocol/files.ts';
import type {
  FileContent,
  FileFailure,
  FileParams,
  RenameParams,
  WriteFileParams,
} from '../../../server/src/protocol/files.ts';
import { fromBase64, toBase64 } from '../../../server/src/text/bytes/base64.ts';

const ANSWERS: Readonly<Record<string, (params: never) => Promise<unknown>>> = {
  [FILE_REQUESTS.readFile]: async ({ uri }: FileParams): Promise<FileContent> => {
    return { base64: toBase64(await workspace.fs.readFile(Uri.parse(uri, true))) };
  },
  [FILE_REQUESTS.writeFile]: async ({ uri, base64 }: WriteFileParams) => {
    await workspace.fs.writeFile(Uri.parse(uri, true), fromBase64(base64));
  },
  [FILE_REQUESTS.rename]: async ({ from, to }: RenameParams) => {
    await workspace.fs.rename(Uri.parse(from, true), Uri.parse(to, true), { overwrite: true });
  },
  [FILE_REQUESTS.delete]: async ({ uri }: FileParams) => {
    await workspace.fs.delete(Uri.parse(uri, true), { recursive: true });
  },
  [FILE_REQUESTS.stat]: async ({ uri }: FileParams) => {
    const { type, size, mtime } = await workspace.fs.stat(Uri.parse(uri, true));
    const kind = (type & FileType.Directory) === 0 ? 'file' : 'folder';
    return { kind, size, modified: mtime };
  },
  [FILE_REQUESTS.readFolder]: async ({ uri }: FileParams) => {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
    return entries.flatMap(([name, type]) => {
      if ((type & FileType.File) !== 0) return [{ name, kind: 'file' }];
      // A link to a folder may lead in circles.
      return type === FileType.Directory ? [{ name, kind: 'folder' }] : [];
    });
  },
};

/** The answer to a request of the server for files: those of the editor, on this machine, a remote one, or virtual. */
export async function answerFileRequest(request: string, params: unknown): Promise<unknown> {
  try {
    return (await ANSWERS[request]?.(params as never)) ?? null;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { failure: failureOf(error), message } satisfies FileFailure;
  }
}

/** The kind of `FileError` that an error of the editor is. */
function failureOf(error: unknown): string {
  if (!(error instanceof FileSystemError)) return 'unavailable';
  switch (error.code) {
    case 'FileNotFound':
    case 'FileNotADirectory':
      return 'missing';
    case 'NoPermissions':
      return 'read-only';
    default:
      return /ENOSPC|EDQUOT|EFBIG|quota/i.test(error.message) ? 'no-space' : 'unavailable';
  }
}
