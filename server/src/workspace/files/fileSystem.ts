export interface FileStat {
  readonly kind: 'file' | 'folder';
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/**
 * Files by URI, wherever they are. Every method rejects with a `FileError`. Writing is plain: who must not lose what was
 * there writes a second file and renames it.
 */
export interface FileSystem {
  readFile(uri: string): Promise<Uint8Array>;
  /** Makes the folders around it where they are missing. */
  writeFile(uri: string, bytes: Uint8Array): Promise<void>;
  /** Replaces what is at `to`. */
  rename(from: string, to: string): Promise<void>;
  /** Deletes a file, or a folder with all that is in it. */
  delete(uri: string): Promise<void>;
  stat(uri: string): Promise<FileStat>;
  /** Files and folders in a folder, in no order. Links to folders and things that are neither are left out. */
  readFolder(uri: string): Promise<readonly FolderEntry[]>;
}

export const FILE_ERROR_KINDS = ['missing', 'read-only', 'no-space', 'unavailable'] as const;
/** `missing`: nothing is there. `read-only`: it may not be written. `no-space`: the disk is full. */
export type FileErrorKind = (typeof FILE_ERROR_KINDS)[number];

/** Why a file could not be read or written; `message` is for the log. */
export class FileError extends Error {
  readonly kind: FileErrorKind;

  constructor(kind: FileErrorKind, message: string) {
    super(message);
    this.name = 'FileError';
    this.kind = kind;
  }
}

/** `files`, kept to what `isAllowed` allows; anything else is `unavailable`, whether it is there or not. */
export function confine(files: FileSystem, isAllowed: (uri: string) => boolean): FileSystem {
  const check = async (...uris: readonly string[]): Promise<void> => {
    const outside = uris.find((uri) => !isAllowed(uri));
    if (outside !== undefined) throw new FileError('unavailable', `${outside} is outside the folders that are open`);
    return Promise.resolve();
  };
  return {
    readFile: (uri) => check(uri).then(() => files.readFile(uri)),
    writeFile: (uri, bytes) => check(uri).then(() => files.writeFile(uri, bytes)),
    rename: (from, to) => check(from, to).then(() => files.rename(from, to)),
    delete: (uri) => check(uri).then(() => files.delete(uri)),
    stat: (uri) => check(uri).then(() => files.stat(uri)),
    readFolder: (uri) => check(uri).then(() => files.readFolder(uri)),
  };
}

/** Each request goes to the file system that `choose` names for its URI; renaming, to that of the old name. */
export function dispatch(choose: (uri: string) => FileSystem): FileSystem {
  return {
    readFile: (uri) => choose(uri).readFile(uri),
    writeFile: (uri, bytes) => choose(uri).writeFile(uri, bytes),
    rename: (from, to) => choose(from).rename(from, to),
    delete: (uri) => choose(uri).delete(uri),
    stat: (uri) => choose(uri).stat(uri),
    readFolder: (uri) => choose(uri).readFolder(uri),
  };
}
