import { anchorAll } from '../../annotations/anchors/anchor.ts';
import type { Anchor } from '../../annotations/anchors/anchor.ts';
import { AnchorText } from '../../annotations/anchors/anchorText.ts';
import type { TextFacts } from '../../annotations/anchors/anchorText.ts';
import type { Annotation, SpecificResource } from '../../annotations/annotation.ts';
import { describe } from '../../annotations/anchors/describe.ts';
import { EditedPlaces } from '../../annotations/anchors/moveByEdits.ts';
import type { Edit } from '../../annotations/anchors/moveByEdits.ts';
import type { Steps } from '../../text/stages/steps.ts';
import { Slices } from '../slices.ts';

/** Less than this is typed, not pasted. */
const SHORTEST_PASTE = 20;

/**
 * The text of one report and where its annotations stand in it. While the text is edited here the places follow exactly;
 * passages are looked for only when annotations are new, or an edit swallowed them.
 */
export class AnnotatedText {
  #source: string;
  readonly #places: EditedPlaces<Anchor>;
  /** The target that each annotation was anchored by. */
  readonly #targets = new Map<string, SpecificResource>();
  /** Annotations whose passages were edited since their selectors were written. */
  readonly #touched = new Set<string>();
  #prepared: AnchorText | undefined;

  constructor(source: string) {
    this.#source = source;
    this.#places = new EditedPlaces(source, new Map<string, Anchor>());
  }

  /** Follows what was edited; `source` is the text after the last of `edits`. */
  follow(edits: readonly Edit[], source: string): void {
    for (const [id, touch] of this.#places.follow(edits, source)) {
      this.#touched.add(id);
      if (touch === 'swallowed') this.#targets.delete(id);
    }
    // What was cut out may come back somewhere else.
    const isPasted = edits.some(({ text }) => text.length >= SHORTEST_PASTE);
    for (const [id, { state }] of isPasted ? this.#places.places : []) {
      if (state === 'unplaced') this.#targets.delete(id);
    }
    this.#source = source;
    this.#prepared = undefined;
  }

  /** Where the annotations stand in the text of today, by id. Calls `facts` only if passages must be looked for. */
  async anchors(annotations: readonly Annotation[], facts: () => TextFacts): Promise<ReadonlyMap<string, Anchor>> {
    for (;;) {
      const missing = annotations.filter(({ id, target }) => this.#targets.get(id) !== target);
      if (missing.length === 0) return this.#places.places;
      const source = this.#source;
      const found = await new Slices().run(this.#search(missing, facts));
      if (source !== this.#source) continue;
      this.#places.correct(found);
      for (const { id, target } of missing) this.#targets.set(id, target);
    }
  }

  *#search(annotations: readonly Annotation[], facts: () => TextFacts): Steps<[string, Anchor][]> {
    const text = yield* this.prepare(facts);
    const anchors = yield* anchorAll(text, annotations);
    return anchors.map((found, at) => [annotations[at]?.id ?? '', found]);
  }

  /** The text of today, prepared for describing and finding passages. */
  *prepare(facts: () => TextFacts): Steps<AnchorText> {
    const source = this.#source;
    const prepared = this.#prepared ?? (yield* AnchorText.read(source, facts()));
    if (source === this.#source) this.#prepared = prepared;
    return prepared;
  }

  /**
   * The annotations whose passages were edited, with selectors that fit the text of today; so they are found again after
   * it was closed. Each is told once.
   */
  *describeEdited(annotations: readonly Annotation[], facts: () => TextFacts): Steps<Annotation[]> {
    const edited = annotations.filter(({ id }) => this.#touched.has(id));
    this.#touched.clear();
    if (edited.length === 0) return [];
    const text = yield* this.prepare(facts);
    return edited.flatMap((annotation) => {
      const place = this.#places.places.get(annotation.id);
      if (place?.span === undefined || place.state === 'likely') return [];
      const target = describe(text, place.span, annotation.target.source);
      if (target === undefined) return [];
      const described = { ...annotation, target: { ...annotation.target, ...target } };
      this.#targets.set(annotation.id, described.target);
      return [described];
    });
  }

  /** The reader said where an annotation belongs. */
  place(annotation: Annotation, anchored: Anchor): void {
    this.#places.set(annotation.id, anchored);
    this.#targets.set(annotation.id, annotation.target);
  }
}
