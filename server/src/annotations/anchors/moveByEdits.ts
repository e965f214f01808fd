import { hashOf } from '../../text/bytes/hash.ts';
import type { Span } from '../../text/span.ts';

/** What was between two offsets was replaced by `text`. Offsets are those of the text right before this edit. */
export interface Edit extends Span {
  readonly text: string;
}

/** Where a span is after an edit. */
export interface MovedSpan {
  readonly span: Span;
  /** `clear`: the edit was elsewhere. `inside`: in or at the edge of the passage. `swallowed`: all of the passage went. */
  readonly touch: 'clear' | 'inside' | 'swallowed';
}

/** What replaces a passage is at least one part in so many as long. */
const LEAST_LEFT = 4;

/**
 * Where `span` is after `edit`. What is typed at its edges does not belong to it; what replaces a part of it, or exactly
 * all of it, does, but for the first letter of something new that is typed over it. A span of which nothing is left is
 * empty.
 */
export function moveByEdit({ start, end }: Span, edit: Edit): MovedSpan {
  const shift = edit.text.length - (edit.end - edit.start);
  const behind = edit.start + edit.text.length;
  if (edit.start >= end) return { span: { start, end }, touch: 'clear' };
  if (edit.end <= start) return { span: { start: start + shift, end: end + shift }, touch: 'clear' };
  const isTypedOver = edit.start === start && edit.end === end && LEAST_LEFT * edit.text.length < end - start;
  if (edit.start >= start && edit.end <= end && end + shift > start && !isTypedOver)
    return { span: { start, end: end + shift }, touch: 'inside' };
  if (edit.start <= start && edit.end >= end) return { span: { start: behind, end: behind }, touch: 'swallowed' };
  if (edit.start < start) return { span: { start: behind, end: end + shift }, touch: 'inside' };
  return { span: { start, end: edit.start }, touch: 'inside' };
}

/** More states of a text than these are not remembered; a change is one for each key pressed. */
const MOST_STATES = 2_000;
/** Comparing states means reading all of the text at each change. */
const LONGEST_TEXT = 5_000_000;

/**
 * Things with places in a text that is being edited. Undo, redo, or typing the same again gives every place back exactly:
 * where the text is as it was before, everything is where it was then. That also holds for undone edits that swallowed
 * passages, and however an editor cuts its undoing into changes.
 */
export class EditedPlaces<T extends { readonly span?: Span }> {
  #places: Map<string, T>;
  /** By digest of the text; the oldest first. */
  readonly #states = new Map<string, Map<string, T>>();
  #digest: string;

  constructor(text: string, places: ReadonlyMap<string, T>) {
    this.#places = new Map(places);
    this.#digest = digest(text);
  }

  /** Today's places by id. */
  get places(): ReadonlyMap<string, T> {
    return this.#places;
  }

  /** Puts in what the reader made, changed or (`undefined`) took away: where it was before does not come back. */
  set(id: string, place: T | undefined): void {
    const places = new Map(this.#places);
    if (place === undefined) places.delete(id);
    else places.set(id, place);
    this.#places = places;
    for (const state of this.#states.values()) state.delete(id);
  }

  /** Puts in places that were found again in the text of today; going back to an earlier text leads where it did. */
  correct(corrections: Iterable<readonly [string, T]>): void {
    this.#places = new Map([...this.#places, ...corrections]);
  }

  /** Follows edits, one after the other, to the text that they led to. Tells whose passages were touched, and how. */
  follow(edits: readonly Edit[], text: string): ReadonlyMap<string, 'inside' | 'swallowed'> {
    const touched = new Map<string, 'inside' | 'swallowed'>();
    if (edits.length === 0) return touched;
    this.#remember();
    const moved = new Map<string, T>();
    for (const [id, place] of this.#places) {
      let { span } = place;
      for (const edit of edits) {
        if (span === undefined) break;
        const { span: next, touch } = moveByEdit(span, edit);
        span = next;
        if (touch !== 'clear' && touched.get(id) !== 'swallowed') touched.set(id, touch);
      }
      moved.set(id, span === undefined ? place : { ...place, span });
    }
    this.#digest = digest(text);
    const before = this.#states.get(this.#digest);
    for (const [id, place] of before ?? []) {
      if (!moved.has(id)) continue;
      moved.set(id, place);
      if (touched.has(id)) touched.set(id, 'inside');
    }
    this.#places = moved;
    return touched;
  }

  /** The first time that a text was seen counts, so that going there again always leads to the same. */
  #remember(): void {
    if (this.#digest === '') return;
    const known = this.#states.get(this.#digest);
    this.#states.set(this.#digest, known === undefined ? this.#places : new Map([...this.#places, ...known]));
    if (this.#states.size <= MOST_STATES) return;
    const [oldest] = this.#states.keys();
    if (oldest !== undefined) this.#states.delete(oldest);
  }
}

/** Empty for a text that is too long to compare. */
function digest(text: string): string {
  return text.length > LONGEST_TEXT ? '' : hashOf(text);
}
