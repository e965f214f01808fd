import type { Annotation } from '../../annotations/annotation.ts';
import { mergeSidecars } from '../../annotations/sidecar/merge.ts';
import { EMPTY_SIDECAR, printSidecar } from '../../annotations/sidecar/printSidecar.ts';
import type { Sidecar } from '../../annotations/sidecar/printSidecar.ts';
import type { SidecarProblem } from '../../annotations/sidecar/sidecar.ts';
import { FileError } from '../files/fileSystem.ts';
import { SidecarFile } from './sidecarFile.ts';
import type { FoundSidecar, SaveFailure, SidecarPlace, Surroundings } from './sidecarFile.ts';

/** What one action does to one annotation: `undefined` before makes it, `undefined` after deletes it. */
export interface AnnotationChange {
  readonly before: Annotation | undefined;
  readonly after: Annotation | undefined;
}

/** How the annotations of a report are kept just now. */
export interface KeepingStatus {
  /** URI of the file that holds them, or would. */
  readonly sidecar: string;
  /** True if that is not where the reader wanted them, because it cannot be written there. */
  readonly isElsewhere: boolean;
  /** Why the last changes are in memory only; undefined if everything is saved. */
  readonly failure: SaveFailure | undefined;
  /** What is wrong in the file. */
  readonly problems: readonly SidecarProblem[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface AnnotationSurroundings extends Surroundings {
  /** Does something later, for another try at saving. */
  readonly later: (milliseconds: number, act: () => void) => void;
}

/** Waits before another try at saving; then always the last. */
const RETRIES = [2_000, 5_000, 15_000, 60_000];
const MOST_UNDO = 500;

interface Place {
  readonly file: SidecarFile;
  /** What was last read or written there. */
  base: Sidecar;
  problems: readonly SidecarProblem[];
}

/**
 * The annotations of one report: what is in its file, and what the reader did since. Every action takes effect in memory
 * at once and is saved right after; what cannot be saved stays here and is tried again.
 */
export class ReportAnnotations {
  readonly #places: readonly Place[];
  readonly #later: AnnotationSurroundings['later'];
  readonly #changed: () => void;
  #current: Sidecar = EMPTY_SIDECAR;
  /** Index of the place that is written. */
  #at = 0;
  #failure: SaveFailure | undefined;
  #isDirty = false;
  #retries = 0;
  #work: Promise<void> = Promise.resolve();
  #loading: Promise<void> | undefined;
  readonly #done: (readonly AnnotationChange[])[] = [];
  readonly #undone: (readonly AnnotationChange[])[] = [];

  /** `places`: where to keep them, the wanted one first. `changed` is called when something here is other than before. */
  constructor(places: readonly SidecarPlace[], surroundings: AnnotationSurroundings, changed: () => void) {
    this.#places = places.map((place) => ({
      file: new SidecarFile(place, surroundings),
      base: EMPTY_SIDECAR,
      problems: [],
    }));
    this.#later = surroundings.later;
    this.#changed = changed;
  }

  /** What there is now, saved or not. */
  get annotations(): readonly Annotation[] {
    return this.#current.annotations;
  }

  /** Where they are kept, and whether all is saved. */
  get status(): KeepingStatus {
    return {
      sidecar: this.#places[this.#at]?.file.place.uri ?? '',
      isElsewhere: this.#at > 0,
      failure: this.#failure,
      problems: this.#places.flatMap(({ problems }) => problems),
      canUndo: this.#done.length > 0,
      canRedo: this.#undone.length > 0,
    };
  }

  /** One of them by its id. */
  get(id: string): Annotation | undefined {
    return this.#current.annotations.find((annotation) => annotation.id === id);
  }

  /**
   * Reads the files, once. A file that cannot be read is in `status`; rejects only where something else fails than a file,
   * and reads again with the next call.
   */
  load(): Promise<void> {
    this.#loading ??= this.#inTurn(() => this.#readPlaces()).catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  /** Reads the files again, because they changed, and keeps what is not saved yet. */
  async reload(): Promise<void> {
    await this.load();
    await this.#inTurn(() => this.#readPlaces());
    if (this.#isDirty) await this.save();
  }

  /** One action of the reader; one step for undo. Resolves when it is saved, or cannot be (see `status`). */
  async apply(changes: readonly AnnotationChange[]): Promise<void> {
    if (changes.length === 0) return;
    this.#done.push(changes);
    if (this.#done.length > MOST_UNDO) this.#done.shift();
    this.#undone.length = 0;
    await this.#perform(changes);
  }

  /** Something that no reader did and no reader wants to undo, such as selectors that follow an edited text. */
  async amend(annotations: readonly Annotation[]): Promise<void> {
    await this.complete(annotations.map((after) => ({ before: this.get(after.id), after })));
  }

  /** Takes the last action back; false if there is none. What others changed since stays. */
  async undo(): Promise<boolean> {
    const changes = this.#done.pop();
    if (changes === undefined) return false;
    this.#undone.push(changes);
    await this.#perform(backwards(changes));
    return true;
  }

  /** Takes the last action back as if it had not been done: it cannot be done again. */
  async withdraw(): Promise<void> {
    const changes = this.#done.pop();
    if (changes !== undefined) await this.#perform(backwards(changes));
  }

  /** Does what was begun before this window was opened; what of it is done already stays as it is. */
  async complete(changes: readonly AnnotationChange[]): Promise<void> {
    if (changes.length > 0) await this.#perform(changes);
  }

  /** Does again what `undo` took back; false if there is nothing. */
  async redo(): Promise<boolean> {
    const changes = this.#undone.pop();
    if (changes === undefined) return false;
    this.#done.push(changes);
    await this.#perform(changes);
    return true;
  }

  /** Tries to save what is not saved yet. */
  async save(): Promise<void> {
    await this.load();
    await this.#inTurn(() => this.#savePlaces());
  }

  #perform(changes: readonly AnnotationChange[]): Promise<void> {
    const pick = (side: 'before' | 'after'): Sidecar => ({
      ...EMPTY_SIDECAR,
      annotations: changes.flatMap((change) => change[side] ?? []),
    });
    this.#current = mergeSidecars(pick('before'), pick('after'), this.#current);
    this.#isDirty = true;
    this.#changed();
    return this.save();
  }

  /** Reading and writing of one report's files never overlap within this window. */
  #inTurn(act: () => Promise<void>): Promise<void> {
    const done = this.#work.then(act);
    // What fails stops nothing that comes behind it.
    this.#work = done.catch(() => undefined);
    return done;
  }

  async #readPlaces(): Promise<void> {
    const before = this.#current;
    for (const place of this.#places) {
      try {
        this.#take(place, await place.file.read());
      } catch (error) {
        // Nothing can be said of it; saving will tell why. A missing folder is a missing file.
        if (!(error instanceof FileError)) throw error;
      }
    }
    const isUnreadable = this.#places.some(({ problems }) => problems.some(isFatal));
    if (isUnreadable) this.#failure = 'unreadable';
    else if (!this.#isDirty) this.#failure = undefined;
    if (before !== this.#current || isUnreadable) this.#changed();
  }

  /** Takes in what a file says now. */
  #take(place: Place, { sidecar: found, madeFrom }: FoundSidecar): void {
    place.problems = found.problems;
    if (!found.isReadable) return;
    const { annotations, kept, rest } = found;
    const theirs = { annotations, kept, rest };
    if (printSidecar(theirs, '') === printSidecar(place.base, '')) return;
    this.#current = mergeSidecars(madeFrom ?? place.base, this.#current, theirs);
    place.base = theirs;
  }

  async #savePlaces(): Promise<void> {
    if (!this.#isDirty) return;
    await this.#readSpare();
    let failure: SaveFailure | undefined;
    for (const [at, place] of this.#places.entries()) {
      failure = await this.#saveAt(place);
      if (failure !== 'read-only') this.#at = at;
      if (failure !== 'read-only') break;
    }
    this.#failure = failure;
    if (failure === undefined) {
      this.#retries = 0;
      if (this.#at === 0) await this.#clearSpare();
    } else if (failure !== 'unreadable') this.#tryLater();
    this.#changed();
  }

  /** Takes in what was kept elsewhere while the wanted place could not be written. */
  async #readSpare(): Promise<void> {
    for (const place of this.#places.slice(1)) {
      const found = await place.file.read().catch(ignoreFileError);
      if (found !== undefined) this.#take(place, found);
    }
  }

  /** All that was kept elsewhere is where it belongs now; a second file of it would only grow old. */
  async #clearSpare(): Promise<void> {
    for (const place of this.#places.slice(1)) {
      if (place.base === EMPTY_SIDECAR) continue;
      await place.file.remove().catch(ignoreFileError);
      place.base = EMPTY_SIDECAR;
    }
  }

  async #saveAt(place: Place): Promise<SaveFailure | undefined> {
    const ours = this.#current;
    const saved = await place.file.save(place.base, ours);
    if (!saved.isSaved) {
      if (saved.found !== undefined) place.problems = saved.found.problems;
      if (saved.standIn !== undefined) {
        this.#current = mergeSidecars(ours, this.#current, saved.standIn);
        place.base = saved.standIn;
      }
      return saved.failure;
    }
    const { annotations, kept, rest, problems } = saved.sidecar;
    const written = { annotations, kept, rest };
    // What the reader did while this was being written comes on top.
    this.#isDirty = this.#current !== ours;
    this.#current = mergeSidecars(ours, this.#current, written);
    place.base = written;
    place.problems = problems;
    return this.#isDirty ? this.#saveAt(place) : undefined;
  }

  #tryLater(): void {
    const wait = RETRIES[Math.min(this.#retries, RETRIES.length - 1)] ?? 0;
    this.#retries++;
    this.#later(wait, () => {
      void this.save();
    });
  }
}

function backwards(changes: readonly AnnotationChange[]): AnnotationChange[] {
  return changes.map(({ before, after }) => ({ before: after, after: before })).reverse();
}

function ignoreFileError(error: unknown): undefined {
  if (!(error instanceof FileError)) throw error;
  return undefined;
}

function isFatal({ code }: SidecarProblem): boolean {
  return code === 'malformed' || code === 'conflict-marker' || code === 'not-a-collection' || code === 'too-large';
}
