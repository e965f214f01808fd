/**
 * From server: files of the editor, by URI; its methods are those of `FileSystem`, and `FILE_REQUESTS` their requests. A
 * client that answers them says so: `initializationOptions.files` is true. Bytes are base64. What fails is answered with a
 * `FileFailure`.
 */
export const FILE_REQUESTS = {
  readFile: 'report/fs/readFile',
  writeFile: 'report/fs/writeFile',
  rename: 'report/fs/rename',
  delete: 'report/fs/delete',
  stat: 'report/fs/stat',
  readFolder: 'report/fs/readFolder',
} as const;

export interface FileParams {
  readonly uri: string;
}
export interface WriteFileParams extends FileParams {
  readonly base64: string;
}
export interface RenameParams {
  readonly from: string;
  readonly to: string;
}

/** Answer to `report/fs/readFile`. */
export interface FileContent {
  readonly base64: string;
}
export interface FileFailure {
  /** The kind of a `FileError`. */
  readonly failure: string;
  /** For the log. */
  readonly message: string;
}
