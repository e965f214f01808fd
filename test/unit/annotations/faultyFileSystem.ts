import { FileError } from '../../../server/src/workspace/files/fileSystem.ts';
import type {
  FileErrorKind,
  FileStat,
  FileSystem,
  FolderEntry,
} from '../../../server/src/workspace/files/fileSystem.ts';
import type { MemoryFileSystem } from '../../memoryFileSystem.ts';

/** What goes wrong at one step. `die`: the process is killed there. `half`: it writes half of the bytes, then fails. */
export type Fault = 'none' | 'fail' | 'full' | 'read-only' | 'half' | 'quietly-half' | 'die' | 'die-half' | 'die-after';

const KINDS: Readonly<Partial<Record<Fault, FileErrorKind>>> = {
  fail: 'unavailable',
  full: 'no-space',
  'read-only': 'read-only',
  half: 'no-space',
};

/** What a killed process waits for. */
const NEVER = new Promise<never>(() => undefined);

/**
 * One process's way to files that it shares with others. `next` decides before each step what goes wrong, and may let
 * others go first. `isTwoSteps`: renaming over a file deletes it first, as some editors' file systems do.
 */
export class FaultyFileSystem implements FileSystem {
  readonly #disk: MemoryFileSystem;
  readonly #next: (step: string) => Promise<Fault>;
  readonly #isTwoSteps: boolean;
  isDead = false;
  #die: () => void = () => undefined;
  /** Resolves when the process is killed. */
  readonly death = new Promise<void>((resolve) => {
    this.#die = resolve;
  });

  constructor(disk: MemoryFileSystem, next: (step: string) => Promise<Fault>, isTwoSteps: boolean) {
    this.#disk = disk;
    this.#next = next;
    this.#isTwoSteps = isTwoSteps;
  }

  readFile(uri: string): Promise<Uint8Array> {
    return this.#step('readFile', () => this.#disk.readFile(uri));
  }

  writeFile(uri: string, bytes: Uint8Array): Promise<void> {
    const half = (): Promise<void> => this.#disk.writeFile(uri, bytes.slice(0, Math.floor(bytes.length / 2)));
    return this.#step('writeFile', () => this.#disk.writeFile(uri, bytes), half);
  }

  async rename(from: string, to: string): Promise<void> {
    if (this.#isTwoSteps) await this.#step('delete', () => this.#disk.delete(to).catch(() => undefined));
    await this.#step('rename', () => this.#disk.rename(from, to));
  }

  delete(uri: string): Promise<void> {
    return this.#step('delete', () => this.#disk.delete(uri));
  }

  stat(uri: string): Promise<FileStat> {
    return this.#step('stat', () => this.#disk.stat(uri));
  }

  readFolder(uri: string): Promise<readonly FolderEntry[]> {
    return this.#step('readFolder', () => this.#disk.readFolder(uri));
  }

  async #step<T>(step: string, act: () => Promise<T>, half?: () => Promise<T>): Promise<T> {
    if (this.isDead) return NEVER;
    const fault = await this.#next(step);
    const kind = KINDS[fault];
    if ((fault === 'half' || fault === 'quietly-half' || fault === 'die-half') && half !== undefined) {
      const result = await half();
      if (fault === 'quietly-half') return result;
    }
    if (fault === 'die-after') await act();
    if (fault === 'die' || fault === 'die-half' || fault === 'die-after') {
      this.isDead = true;
      this.#die();
      return NEVER;
    }
    if (kind !== undefined) throw new FileError(kind, `${step} failed on purpose`);
    return act();
  }
}
