import { recorded, Recording } from '../../text/stages/recording.ts';
import { isSameData } from '../../text/stages/sameData.ts';
import type { SourceText } from '../../text/sourceText.ts';
import type { Span } from '../../text/span.ts';
import { Stage } from '../../text/stages/stage.ts';
import { finish } from '../../text/stages/steps.ts';
import type { Steps } from '../../text/stages/steps.ts';
import type { Change, ChangedText } from './changedText.ts';
import { changedPlace, compareTexts, partsThatSeeOne } from './changedText.ts';
import type { Hunk } from './hunks.ts';
import { hunkBetween } from './hunks.ts';
import type { CutText } from '../lines/sameLines.ts';

/** What was read of one part of a text, in which version, and what that was read from. */
export interface ReadPart {
  readonly cut: CutText;
  readonly recording: Recording;
  readonly value: unknown;
}

/** What was read of a version of a text. */
export interface ReadParts {
  readonly source: SourceText;
  /** By their names: some may have been read in a version before. */
  readonly parts: ReadonlyMap<string, ReadPart>;
  /** What has changed since each of the versions in which they were read; no line came or went. */
  readonly changed: ReadonlyMap<CutText, readonly Change[]>;
}

/** What becomes of a part in a version of a text. */
interface Outcome<T> {
  /** Worked out when it is asked for: most parts are only asked whether they are other than before. */
  readonly value: () => T;
  /** False if it is what it was, but for places that moved. */
  readonly isOther: boolean;
}

/** A part as it was in an earlier version, in which all that it is read from was the same, and what changed since. */
export interface EarlierPart<T> {
  readonly value: T;
  readonly change: ChangedText;
}

/** One part of what is read. */
export class Part<T> extends Stage<T> {
  readonly outcome: Stage<Outcome<T>>;

  constructor(outcome: Stage<Outcome<T>>) {
    super(function* () {
      return (yield* outcome.steps()).value();
    });
    this.outcome = outcome;
  }
}

/** Parts that others are read from. */
export type Needs = readonly Part<unknown>[];

/**
 * Reads a text in parts. A part is what it was in an earlier version, its places moved, if the parts that it is read from
 * are, and nothing that it looked at itself has changed; else it is read. It is always what a fresh reading gives.
 */
export class PartReader {
  readonly #cut: Stage<CutText>;
  readonly #source: SourceText;
  #earlier: ReadParts | undefined;
  /** How many parts were named. */
  #count = 0;
  /** Those that are read. */
  readonly #read = new Map<string, ReadPart>();
  /** The lines that may differ from those of the version before. */
  readonly #changedNow: Stage<Hunk | undefined>;
  /** How the text differs from those that parts were read in. */
  readonly #compared = new Map<CutText, ChangedText | undefined>();

  /** @param cut the lines of `source`, which are needed only if something is read */
  constructor(cut: Stage<CutText>, source: SourceText, earlier?: ReadParts) {
    this.#cut = cut;
    this.#source = source;
    this.#earlier = earlier;
    this.#changedNow = Stage.from([], () => (earlier === undefined ? undefined : hunkBetween(earlier.source, source)));
  }

  /**
   * A part with a name of its own: plain data in which places are offsets called `start`, `end` and `textStart`, and lines
   * are called `line` or end with `Line`, or are keys of maps and members of sets. `read` may use the values of what it
   * `needs`, the lines, by questions that are recorded, and what it was earlier.
   */
  part<T>(name: string, needs: Needs, read: (earlier?: EarlierPart<T>) => Steps<T>): Part<T> {
    this.#count++;
    return new Part(new Stage(() => this.#become(name, needs, read)));
  }

  /**
   * Hands all parts over for the next version to be read from; undefined if some were not read, or it was done before. They
   * are not kept here: what was recorded may hold this reader, and so would each version the one before.
   */
  handOver(): ReadParts | undefined {
    if (this.#read.size < this.#count) return undefined;
    const parts = new Map(this.#read);
    const changed = new Map([...parts.values()].map(({ cut }) => [cut, this.#compared.get(cut)?.changes ?? []]));
    this.#read.clear();
    this.#compared.clear();
    this.#earlier = undefined;
    return { source: this.#source, parts, changed };
  }

  *#become<T>(name: string, needs: Needs, read: (earlier?: EarlierPart<T>) => Steps<T>): Steps<Outcome<T>> {
    for (const { outcome } of needs) yield* outcome.steps();
    const earlier = this.#earlier?.parts.get(name);
    const change = earlier === undefined ? undefined : this.#changeSince(earlier.cut);
    const isFromSame = needs.every(({ outcome }) => outcome.ready?.isOther === false);
    const isSameSoFar = earlier !== undefined && change !== undefined && isFromSame;
    if (isSameSoFar && leaves(change, earlier)) {
      this.#read.set(name, earlier);
      return keptOutcome(earlier.value as T, change, read);
    }
    const recording = new Recording(bitOf(name));
    const value = yield* recorded(recording, read(isSameSoFar ? { value: earlier.value as T, change } : undefined));
    const cut = yield* this.#cut.steps();
    this.#read.set(name, { cut, recording, value });
    const before = change?.moved.moved(earlier?.value);
    return newOutcome(value, before === undefined || !isSameData(before.value, value));
  }

  #changeSince(cut: CutText): ChangedText | undefined {
    if (!this.#compared.has(cut)) {
      const before = this.#earlier?.changed.get(cut);
      const now = this.#changedNow.value;
      const isComparable = before !== undefined && now !== undefined;
      this.#compared.set(cut, isComparable ? compareTexts(cut, this.#source, { before, now }) : undefined);
    }
    return this.#compared.get(cut);
  }
}

/* Outcomes outlive the reading that they come of: they must hold nothing of it, as all that a function sees is held with it. */

function newOutcome<T>(value: T, isOther: boolean): Outcome<T> {
  return { value: () => value, isOther };
}

/** A part that is what it was. Where a place of it cannot be told any more it is found again; nothing else is other then. */
function keptOutcome<T>(earlier: T, { moved }: ChangedText, read: () => Steps<T>): Outcome<T> {
  const value = (): T => (moved.moved(earlier) ?? { value: finish(recorded(undefined, read())) }).value;
  return { value, isOther: false };
}

/** True if a change leaves all that a part was read from as it was. */
function leaves({ changes }: ChangedText, { recording }: ReadPart): boolean {
  if (changes === undefined || recording.readsAll || (partsThatSeeOne(changes) & recording.part) !== 0) return false;
  const places = recording.spans.length === 0 ? [] : changes.map(changedPlace);
  if (recording.spans.some((span) => places.some((place) => meets(span, place)))) return false;
  return recording.leaves(changes);
}

/** True if two stretches share a place, be it an end of both. */
function meets(one: Span, other: Span): boolean {
  return one.start <= other.end && one.end >= other.start;
}

const bits = new Map<string, number>();
/** Bits of a small integer. */
const MOST_PARTS = 30;

/** The bit of a part. */
function bitOf(name: string): number {
  const bit = bits.get(name) ?? 1 << bits.size;
  if (bits.size === MOST_PARTS && !bits.has(name)) throw new RangeError(`more than ${String(MOST_PARTS)} parts`);
  bits.set(name, bit);
  return bit;
}
