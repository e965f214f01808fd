import { FILE_REQUESTS } from '../../../server/src/protocol/files.ts';
import type { FileFailure, FileParams, RenameParams, WriteFileParams } from '../../../server/src/protocol/files.ts';
import { fromBase64, toBase64 } from '../../../server/src/text/bytes/base64.ts';
import { FileError } from '../../../server/src/workspace/files/fileSystem.ts';
import type { FileSystem } from '../../../server/src/workspace/files/fileSystem.ts';

/** What a client says that offers these files, for `inMemory`. */
export function answersFrom(files: FileSystem): Record<string, (params: never) => unknown> {
  const answer =
    <P>(act: (params: P) => Promise<unknown>) =>
    (params: P): Promise<unknown> =>
      act(params).then(
        (result) => result ?? null,
        (error: unknown): FileFailure => ({
          failure: error instanceof FileError ? error.kind : 'of no kind',
          message: (error as Error).message,
        }),
      );
  return {
    [FILE_REQUESTS.readFile]: answer(async ({ uri }: FileParams) => ({ base64: toBase64(await files.readFile(uri)) })),
    [FILE_REQUESTS.writeFile]: answer(({ uri, base64 }: WriteFileParams) => files.writeFile(uri, fromBase64(base64))),
    [FILE_REQUESTS.rename]: answer(({ from, to }: RenameParams) => files.rename(from, to)),
    [FILE_REQUESTS.delete]: answer(({ uri }: FileParams) => files.delete(uri)),
    [FILE_REQUESTS.stat]: answer(({ uri }: FileParams) => files.stat(uri)),
    [FILE_REQUESTS.readFolder]: answer(({ uri }: FileParams) => files.readFolder(uri)),
  };
}
