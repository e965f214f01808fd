import type { Addition, PlacedProblem, readGlossary } from '../../glossary/reader.mjs';
import { BUILT_IN, BUILT_IN_GLOSSARY, Glossary } from '../analysis/terms/known/glossary.ts';
import type { GlossaryEntry } from '../analysis/terms/known/glossary.ts';
import { decode } from '../text/bytes/decode.ts';
import { matchesAnyGlob } from '../text/glob.ts';
import { filesIn } from './candidates.ts';
import { FileError } from './files/fileSystem.ts';
import type { FileSystem } from './files/fileSystem.ts';
import { isWithin, nameOf, normalUri } from './files/uris.ts';

export type GlossaryReader = typeof readGlossary;

/** One glossary of the reader's team, as far as it could be read. */
export interface GlossaryFile {
  /** Normal URI. */
  readonly uri: string;
  /** For the reader: its path in the folder that is open, with that folder's name where there are several. */
  readonly name: string;
  readonly text: string;
  readonly entries: readonly GlossaryEntry[];
  readonly problems: readonly PlacedProblem[];
  /** Where a further entry goes; undefined in a broken file. */
  readonly addition: Addition | undefined;
}

export interface TeamSurroundings {
  readonly files: FileSystem;
  /** Normal URIs of the folders that are open. */
  readonly folders: () => readonly string[];
  /** The text of a document that the client has open; it counts more than the file. */
  readonly openText: (uri: string) => string | undefined;
  /** The YAML reader is large: it is loaded with the first glossary. */
  readonly loadReader: () => Promise<GlossaryReader>;
  /** Called after each change of `files` and `glossary`; with the file that is new, other, or gone. */
  readonly changed: (uri: string) => void;
  readonly log: (message: string) => void;
}

/** The glossaries in the open folders, above the built-in one. Nothing is read before `start`. */
export class TeamGlossaries {
  readonly #around: TeamSurroundings;
  readonly #read = new Map<string, GlossaryFile>();
  /** The last reading begun of each file: an earlier one that ends later is dropped. */
  readonly #turns = new Map<string, number>();
  #globs: readonly string[] = [];
  #started: Promise<void> | undefined;
  #glossary = BUILT_IN_GLOSSARY;

  constructor(around: TeamSurroundings) {
    this.#around = around;
  }

  /** By name; what an earlier one says counts more. */
  get files(): readonly GlossaryFile[] {
    return [...this.#read.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** All layers: the team's files, then the built-in glossary. */
  get glossary(): Glossary {
    return this.#glossary;
  }

  /** True if the reader's settings make this file a glossary. Clients may send anything as a URI. */
  isGlossary(uri: unknown): uri is string {
    return typeof uri === 'string' && matchesAnyGlob(this.#globs, uri);
  }

  /** Looks for glossaries, the first time that it is called. Resolves when they have been read. */
  start(): Promise<void> {
    return (this.#started ??= this.#lookForFiles());
  }

  /** What files are glossaries; those that are none any more are forgotten. */
  setGlobs(globs: readonly string[]): void {
    if (globs.join('\n') === this.#globs.join('\n')) return;
    this.#globs = globs;
    this.#lookAgain();
  }

  /** The folders that are open are others now. */
  foldersChanged(): void {
    this.#lookAgain();
  }

  /** A file, or a folder with all that is in it, came, went, or has another content; or a document of it was edited. */
  changed(uri: string): void {
    if (this.#started === undefined) return;
    const normal = normalUri(uri);
    if (this.isGlossary(normal)) void this.#update(normal);
    else if (!/\.[a-z]{1,8}$/i.test(nameOf(normal))) this.#lookAgain();
  }

  #lookAgain(): void {
    if (this.#started === undefined) return;
    for (const uri of this.#read.keys()) {
      if (!this.isGlossary(uri) || !this.#isInFolders(uri)) this.#set(uri, undefined);
    }
    this.#started = this.#lookForFiles();
  }

  async #lookForFiles(): Promise<void> {
    const { files, folders, log } = this.#around;
    const found = new Set<string>(this.#read.keys());
    for (const folder of folders()) {
      for await (const uri of filesIn(files, folder, { accepts: (one) => this.isGlossary(one), complain: log })) {
        found.add(normalUri(uri));
      }
    }
    await Promise.all([...found].map((uri) => this.#update(uri)));
  }

  async #update(uri: string): Promise<void> {
    const turn = (this.#turns.get(uri) ?? 0) + 1;
    this.#turns.set(uri, turn);
    try {
      const text = await this.#textOf(uri);
      const file = text === undefined ? undefined : await this.#parse(uri, text);
      if (this.#turns.get(uri) === turn && (file !== undefined || this.#read.has(uri))) this.#set(uri, file);
    } catch (error) {
      this.#around.log(`glossary not read: ${uri}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** undefined for a file that is not there, or not in a folder that is open. */
  async #textOf(uri: string): Promise<string | undefined> {
    if (!this.isGlossary(uri) || !this.#isInFolders(uri)) return undefined;
    const open = this.#around.openText(uri);
    if (open !== undefined) return open;
    try {
      const decoded = decode(await this.#around.files.readFile(uri));
      if ('refused' in decoded) throw new Error('it is no text');
      return decoded.text;
    } catch (error) {
      if (error instanceof FileError && error.kind === 'missing') return undefined;
      throw error;
    }
  }

  async #parse(uri: string, text: string): Promise<GlossaryFile> {
    const read = await this.#around.loadReader();
    return { uri, name: this.#nameOf(uri), text, ...read(text) };
  }

  #set(uri: string, file: GlossaryFile | undefined): void {
    if (file === undefined) this.#read.delete(uri);
    else this.#read.set(uri, file);
    const team = this.files.map(({ name, entries }) => ({ kind: 'team' as const, name, entries }));
    this.#glossary = team.length === 0 ? BUILT_IN_GLOSSARY : new Glossary([...team, BUILT_IN]);
    this.#around.changed(uri);
  }

  #isInFolders(uri: string): boolean {
    return this.#around.folders().some((folder) => isWithin(uri, folder));
  }

  #nameOf(uri: string): string {
    const folders = this.#around.folders();
    const folder = folders.find((one) => isWithin(uri, one)) ?? '';
    const path = uri.slice(folder.length).replace(/^\//, '');
    const readable = path.split('/').map(decodedPart).join('/');
    return folders.length > 1 ? `${nameOf(folder)}/${readable}` : readable;
  }
}

function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
