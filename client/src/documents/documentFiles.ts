import { Disposable, EventEmitter, FileChangeType, FilePermission, FileSystemError, FileType, workspace } from 'vscode';
import type { FileChangeEvent, FileStat, FileSystemProvider, Uri } from 'vscode';
import type { DocumentReader } from './documentReader.ts';
import { toDocumentUri, toSourceUri } from './documentUri.ts';

/** Tells the editor that the text is UTF-8 whatever its settings say; it is not part of the text. */
const BYTE_ORDER_MARK = '\ufeff';

interface Made {
  readonly bytes: Uint8Array;
  /** Of the file that it was made from. */
  readonly modified: number;
}

/** The files of the scheme `report-lens-document`: PDF and Word files as text. Nobody can write them. */
export class DocumentFiles implements FileSystemProvider {
  readonly #reader: DocumentReader;
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly #made = new Map<string, Made>();

  readonly onDidChangeFile = this.#changed.event;

  constructor(reader: DocumentReader) {
    this.#reader = reader;
  }

  /** Keeps a text that was made of a file, so that opening the document does not make it again. */
  async keep(source: Uri, text: string): Promise<void> {
    const { mtime } = await workspace.fs.stat(source);
    const bytes = new TextEncoder().encode(BYTE_ORDER_MARK + text);
    this.#made.set(toDocumentUri(source).toString(), { bytes, modified: mtime });
  }

  watch(uri: Uri): Disposable {
    const source = toSourceUri(uri);
    if (source === undefined) return new Disposable(() => undefined);
    const watcher = workspace.createFileSystemWatcher(source.fsPath);
    const tell = (type: FileChangeType): void => {
      this.#made.delete(uri.toString());
      this.#changed.fire([{ type, uri }]);
    };
    return Disposable.from(
      watcher,
      watcher.onDidChange(() => {
        tell(FileChangeType.Changed);
      }),
      watcher.onDidCreate(() => {
        tell(FileChangeType.Created);
      }),
      watcher.onDidDelete(() => {
        tell(FileChangeType.Deleted);
      }),
    );
  }

  async stat(uri: Uri): Promise<FileStat> {
    const { ctime, mtime, size } = await statOf(sourceOf(uri), uri);
    const made = this.#made.get(uri.toString());
    return {
      type: FileType.File,
      ctime,
      mtime,
      size: made?.bytes.length ?? size,
      permissions: FilePermission.Readonly,
    };
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    const source = sourceOf(uri);
    const made = this.#made.get(uri.toString());
    const { mtime } = await statOf(source, uri);
    if (made?.modified === mtime) return made.bytes;
    const answer = await this.#reader.read(source, 'text');
    if ('problem' in answer) throw FileSystemError.Unavailable(answer.problem);
    await this.keep(source, answer.text);
    return this.#made.get(uri.toString())?.bytes ?? new Uint8Array();
  }

  readDirectory(): [string, FileType][] {
    return [];
  }

  createDirectory(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }
}

function sourceOf(uri: Uri): Uri {
  const source = toSourceUri(uri);
  if (source === undefined) throw FileSystemError.FileNotFound(uri);
  return source;
}

/** Facts on the file that a document shows; one that is gone is gone for the editor, too. */
async function statOf(source: Uri, shown: Uri): Promise<FileStat> {
  try {
    return await workspace.fs.stat(source);
  } catch (error) {
    throw error instanceof FileSystemError && error.code === 'FileNotFound'
      ? FileSystemError.FileNotFound(shown)
      : error;
  }
}
