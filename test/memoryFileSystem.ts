import { FileError } from '../server/src/workspace/files/fileSystem.ts';
import type { FileStat, FileSystem, FolderEntry } from '../server/src/workspace/files/fileSystem.ts';
import { isWithin } from '../server/src/workspace/files/uris.ts';

/** Files in memory, by normal URI. There is no clock in it: each writing is a millisecond later than the one before. */
export class MemoryFileSystem implements FileSystem {
  readonly #files = new Map<string, { bytes: Uint8Array; modified: number }>();
  /** Normal URIs of files that may not be written. */
  readonly readOnly = new Set<string>();
  /** What was asked, as "readFile file:///a.txt". */
  readonly asked: string[] = [];
  #now = 0;

  /** @param texts file URI → text */
  constructor(texts: Readonly<Record<string, string>> = {}) {
    for (const [uri, text] of Object.entries(texts)) this.put(uri, text);
  }

  /** Writes a file as another program does: no rights are asked. */
  put(uri: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.#files.set(uri, { bytes, modified: ++this.#now });
  }

  /** The text of a file; undefined if there is none. */
  text(uri: string): string | undefined {
    const file = this.#files.get(uri);
    return file === undefined ? undefined : new TextDecoder().decode(file.bytes);
  }

  get uris(): string[] {
    return [...this.#files.keys()].sort();
  }

  readFile(uri: string): Promise<Uint8Array> {
    return this.#answer('readFile', uri, () => this.#find(uri).bytes.slice());
  }

  writeFile(uri: string, bytes: Uint8Array): Promise<void> {
    return this.#answer('writeFile', uri, () => {
      this.#mayWrite(uri);
      this.put(uri, bytes.slice());
    });
  }

  rename(from: string, to: string): Promise<void> {
    return this.#answer('rename', from, () => {
      this.#mayWrite(from);
      this.#mayWrite(to);
      const moved = this.uris.filter((uri) => isWithin(uri, from));
      if (moved.length === 0) this.#find(from);
      for (const uri of moved) {
        const file = this.#find(uri);
        this.#files.delete(uri);
        this.#files.set(to + uri.slice(from.length), file);
      }
    });
  }

  delete(uri: string): Promise<void> {
    return this.#answer('delete', uri, () => {
      this.#mayWrite(uri);
      const gone = this.uris.filter((one) => isWithin(one, uri));
      if (gone.length === 0) this.#find(uri);
      gone.forEach((one) => this.#files.delete(one));
    });
  }

  stat(uri: string): Promise<FileStat> {
    return this.#answer('stat', uri, () => {
      const isFolder = !this.#files.has(uri) && this.uris.some((one) => isWithin(one, uri));
      if (isFolder) return { kind: 'folder', size: 0, modified: 0 };
      const { bytes, modified } = this.#find(uri);
      return { kind: 'file', size: bytes.length, modified };
    });
  }

  readFolder(uri: string): Promise<readonly FolderEntry[]> {
    return this.#answer('readFolder', uri, () => {
      const entries = new Map<string, FolderEntry>();
      const folder = `${uri.replace(/\/$/, '')}/`;
      for (const file of this.uris.filter((one) => one.startsWith(folder))) {
        const [first = '', ...rest] = file.slice(folder.length).split('/');
        const name = decodeURIComponent(first);
        entries.set(name, { name, kind: rest.length === 0 ? 'file' : 'folder' });
      }
      if (entries.size === 0) this.#find(uri);
      return [...entries.values()];
    });
  }

  async #answer<T>(method: string, uri: string, act: () => T): Promise<T> {
    this.asked.push(`${method} ${uri}`);
    await Promise.resolve();
    return act();
  }

  #find(uri: string): { bytes: Uint8Array; modified: number } {
    const file = this.#files.get(uri);
    if (file === undefined) throw new FileError('missing', `there is no ${uri}`);
    return file;
  }

  #mayWrite(uri: string): void {
    if (this.readOnly.has(uri)) throw new FileError('read-only', `${uri} may not be written`);
  }
}
