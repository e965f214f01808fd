import { mergeSidecars } from '../../annotations/sidecar/merge.ts';
import { EMPTY_SIDECAR, printSidecar } from '../../annotations/sidecar/printSidecar.ts';
import type { Sidecar } from '../../annotations/sidecar/printSidecar.ts';
import type { ParsedSidecar } from '../../annotations/sidecar/sidecar.ts';
import { decodeUtf8, encodeUtf8 } from '../../text/bytes/utf8.ts';
import { FileError } from '../files/fileSystem.ts';
import type { FileErrorKind, FileSystem } from '../files/fileSystem.ts';
import { childUri, folderOf, nameOf } from '../files/uris.ts';

/** Where a file of annotations is, whose writer this is, and what only the outside world has. */
export interface SidecarPlace {
  readonly uri: string;
  /** The name of the report: it names the collection in the file. */
  readonly reportName: string;
  /** Where the last good file is kept while a new one takes its place. */
  readonly backupUri: string;
}

export interface Surroundings {
  readonly files: FileSystem;
  /** Tells this window from others; no two alike. Letters and digits. */
  readonly writer: string;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
}

export interface FoundSidecar {
  readonly sidecar: ParsedSidecar;
  /** What this window had when it wrote that itself: it is no news, but for what others' changes were put into it. */
  readonly madeFrom?: Sidecar;
}

/** Why nothing was written. `unreadable`: the file there is malformed; it is not touched. `busy`: others write on and on. */
export type SaveFailure = Exclude<FileErrorKind, 'missing'> | 'unreadable' | 'busy';

export type Saved =
  | { readonly isSaved: true; readonly sidecar: ParsedSidecar }
  | {
      readonly isSaved: false;
      readonly failure: SaveFailure;
      /** The file that is there and cannot be read. */
      readonly found?: ParsedSidecar;
      /** What was written beside it and stands for it, because the file itself is gone. */
      readonly standIn?: Sidecar;
    };

/** A writer that has said for so long that it is writing has died. Of the file system's own clock; in milliseconds. */
const DEAD_AFTER = 30_000;
const MOST_TRIES = 25;
const MOST_RENAMES = 4;

/**
 * One file of annotations, written so that nothing gets lost. At every moment the file is the old or the new one, whole:
 * a second file is written beside it, read back, and renamed. Writers of the same file take turns: each announces itself
 * by a file of its own and looks for others before it reads what is there and merges (Lamport's and Dekker's idea, for
 * file systems without locks). Programs that do not take part, such as git, are noticed by reading again right before
 * the rename.
 */
export class SidecarFile {
  readonly place: SidecarPlace;
  readonly #surroundings: Surroundings;
  readonly #folder: string;
  readonly #name: string;
  /** Says that this writer is at work. */
  readonly #ownClaim: string;
  /** The new file, until it takes the old one's place. */
  readonly #second: string;
  /** What this window last wrote beside the file, and what of it was its own. */
  #written: { readonly text: string; readonly ours: Sidecar } | undefined;

  constructor(place: SidecarPlace, surroundings: Surroundings) {
    this.place = place;
    this.#surroundings = surroundings;
    this.#folder = folderOf(place.uri);
    this.#name = nameOf(place.uri);
    this.#ownClaim = childUri(this.#folder, `.${this.#name}.${surroundings.writer}.lock`);
    this.#second = childUri(this.#folder, `.${this.#name}.${surroundings.writer}.new`);
  }

  /** What the file says; without a file, nothing. Rejects with a `FileError` if it is there and cannot be read. */
  async read(): Promise<FoundSidecar> {
    return this.#readText();
  }

  /** Deletes the file; it is then in its backup only. Rejects with a `FileError` if it cannot be deleted. */
  async remove(): Promise<void> {
    const { text } = await this.#readText();
    if (text === undefined) return;
    await this.#keep(text);
    await this.#surroundings.files.delete(this.place.uri);
  }

  /** Writes `ours`, merged with what others wrote since `base` was read. Never rejects. */
  async save(base: Sidecar, ours: Sidecar): Promise<Saved> {
    try {
      if (!(await this.#claim())) return { isSaved: false, failure: 'busy' };
      try {
        return await this.#write(base, ours);
      } finally {
        await this.#release();
      }
    } catch (error) {
      return { isSaved: false, failure: failureOf(error) };
    }
  }

  async #write(base: Sidecar, ours: Sidecar): Promise<Saved> {
    for (let round = 0; round < MOST_TRIES; round++) {
      const found = await this.#readText();
      if (!found.sidecar.isReadable) return { isSaved: false, failure: 'unreadable', found: found.sidecar };
      const merged = mergeSidecars(found.madeFrom ?? base, ours, found.sidecar);
      const text = printSidecar(merged, this.place.reportName);
      const isNothingNew = text === found.text || (found.text === undefined && !found.isStandIn && isEmpty(merged));
      if (isNothingNew) return { isSaved: true, sidecar: { ...found.sidecar, ...merged } };
      this.#written = { text, ours };
      await this.#writeSecond(text);
      if (found.text !== undefined) await this.#keep(found.text);
      if ((await this.#readText()).text !== found.text) continue;
      const failure = await this.#rename();
      if (failure !== undefined) {
        const isGone = (await this.#readIfThere(this.place.uri)) === undefined;
        return { isSaved: false, failure, ...(isGone ? { standIn: merged } : {}) };
      }
      await this.#clear();
      return { isSaved: true, sidecar: await parsed(text) };
    }
    return { isSaved: false, failure: 'busy' };
  }

  /** Writes the new file beside the old one, and reads it back: a full disk does not always say so. */
  async #writeSecond(text: string): Promise<void> {
    const { files } = this.#surroundings;
    const second = this.#second;
    await files.writeFile(second, encodeUtf8(text));
    if (decodeUtf8(await files.readFile(second)) === text) return;
    await files.delete(second);
    throw new FileError('no-space', `${second} was not written whole`);
  }

  /** Keeps the last good file. Without it nothing is lost yet, so a failure here does not stop the saving. */
  async #keep(text: string): Promise<void> {
    await this.#surroundings.files.writeFile(this.place.backupUri, encodeUtf8(text)).catch(ignore);
  }

  /** Virus scanners and sync programs hold files open for a moment, so a failure is tried again. */
  async #rename(): Promise<SaveFailure | undefined> {
    const { files, wait } = this.#surroundings;
    for (let tries = 1; ; tries++) {
      try {
        await files.rename(this.#second, this.place.uri);
        return undefined;
      } catch (error) {
        if (tries === MOST_RENAMES) return failureOf(error);
        await wait(50 * tries);
      }
    }
  }

  /** The file; where it is missing because a writer died while putting the new one in its place, that one. */
  async #readText(): Promise<FoundSidecar & { readonly text: string | undefined; readonly isStandIn: boolean }> {
    const bytes = await this.#readIfThere(this.place.uri);
    if (bytes !== undefined) {
      const text = decodeUtf8(bytes);
      return { text, sidecar: await parsed(text), isStandIn: false };
    }
    for (const second of await this.#seconds()) {
      const left = await this.#readIfThere(second);
      const text = left && decodeUtf8(left);
      const sidecar = await parsed(text);
      if (!sidecar.isReadable) continue;
      const isOwn = second === this.#second && text === this.#written?.text;
      return {
        text: undefined,
        sidecar,
        isStandIn: true,
        ...(isOwn && this.#written ? { madeFrom: this.#written.ours } : {}),
      };
    }
    return { text: undefined, sidecar: NO_FILE, isStandIn: false };
  }

  async #readIfThere(uri: string): Promise<Uint8Array | undefined> {
    try {
      return await this.#surroundings.files.readFile(uri);
    } catch (error) {
      ignoreMissing(error);
      return;
    }
  }

  /** Announces this writer. True if no other one is at work; the announcement then stands until `#release`. */
  async #claim(): Promise<boolean> {
    const { files, wait, random } = this.#surroundings;
    for (let tries = 1; tries <= MOST_TRIES; tries++) {
      await files.writeFile(this.#ownClaim, encodeUtf8('Report Lens is writing the annotations beside this file.\n'));
      try {
        const others = await this.#others();
        if (others.length === 0) return true;
      } catch (error) {
        await this.#release();
        throw error;
      }
      await files.delete(this.#ownClaim).catch(ignore);
      await wait(Math.ceil(random() * 20 * tries));
    }
    return false;
  }

  /** The announcements of others that may be at work. Those of the dead are cleared away with what they left. */
  async #others(): Promise<string[]> {
    const { files } = this.#surroundings;
    const own = this.#ownClaim;
    const { modified } = await files.stat(own);
    const alive: string[] = [];
    for (const uri of await this.#besides('lock')) {
      if (uri === own) continue;
      // One that cannot be looked at just now may be at work: only one that is gone does not count.
      const stat = await files.stat(uri).catch(ignoreMissing);
      if (stat === undefined) continue;
      if (modified - stat.modified < DEAD_AFTER) alive.push(uri);
      else await files.delete(uri).catch(ignore);
    }
    return alive;
  }

  async #release(): Promise<void> {
    const { files } = this.#surroundings;
    // Some file systems replace a file by deleting it first: if that was as far as it went, the second file is all.
    const isThere = await files.stat(this.place.uri).then(() => true, ignore);
    if (isThere === true) await files.delete(this.#second).catch(ignore);
    await files.delete(this.#ownClaim).catch(ignore);
  }

  /** Deletes what writers that died have left. Only while this one has the turn, and the file is whole. */
  async #clear(): Promise<void> {
    const seconds = await this.#besides('new').catch(() => []);
    for (const uri of seconds) await this.#surroundings.files.delete(uri).catch(ignore);
  }

  /** The files that were to take this one's place, the last written first: that was whoever had the turn last. */
  async #seconds(): Promise<string[]> {
    const { files } = this.#surroundings;
    const uris = await this.#besides('new');
    const stats = await Promise.all(uris.map((uri) => files.stat(uri).catch(ignoreMissing)));
    const dated = uris.flatMap((uri, at) => {
      const modified = stats[at]?.modified;
      return modified === undefined ? [] : { uri, modified };
    });
    return dated.sort((a, b) => b.modified - a.modified).map(({ uri }) => uri);
  }

  /** The files that writers of this one have beside it. */
  async #besides(ending: 'lock' | 'new'): Promise<string[]> {
    try {
      const entries = await this.#surroundings.files.readFolder(this.#folder);
      const names = entries.map(({ name }) => name);
      const ours = names.filter((name) => name.startsWith(`.${this.#name}.`) && name.endsWith(`.${ending}`));
      return ours.sort().map((name) => childUri(this.#folder, name));
    } catch (error) {
      if (error instanceof FileError && error.kind === 'missing') return [];
      throw error;
    }
  }
}

/** What reads such files is loaded with the first one: most reports have none. `text` is undefined for bytes that are none. */
async function parsed(text: string | undefined): Promise<ParsedSidecar> {
  if (text === undefined) return NO_TEXT;
  const { parseSidecar } = await import('../../annotations/sidecar/sidecar.ts');
  return parseSidecar(text);
}

const NO_FILE: ParsedSidecar = { ...EMPTY_SIDECAR, isReadable: true, problems: [] };
const NO_TEXT: ParsedSidecar = {
  ...EMPTY_SIDECAR,
  isReadable: false,
  problems: [{ code: 'malformed', detail: 'NotUtf8', line: 0, character: 0 }],
};

function isEmpty({ annotations, kept, rest }: Sidecar): boolean {
  return annotations.length === 0 && kept.length === 0 && Object.keys(rest).length === 0;
}

function failureOf(error: unknown): SaveFailure {
  const kind = error instanceof FileError ? error.kind : 'unavailable';
  return kind === 'missing' ? 'unavailable' : kind;
}

/** An older file taken for the newest, because that could not be looked at just now, would bring old notes back. */
function ignoreMissing(error: unknown): undefined {
  if (error instanceof FileError && error.kind === 'missing') return undefined;
  throw error;
}

function ignore(): undefined {
  return undefined;
}
