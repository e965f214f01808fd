import { readLetters } from '../../text/letters/letters.ts';
import type { Letters } from '../../text/letters/letters.ts';
import { digestOf, normaliseSteps } from '../../text/letters/normalText.ts';
import type { NormalText } from '../../text/letters/normalText.ts';
import type { Span } from '../../text/span.ts';
import type { Steps } from '../../text/stages/steps.ts';
import { SeedIndex } from './seeds.ts';

/** What is known of a text beyond its characters; all offsets are of that text. */
export interface TextFacts {
  /** Running heads, page numbers, footnotes: sorted spans that interrupt passages and belong to none. */
  readonly furniture?: readonly Span[];
  /** The number of the paragraph at an offset, where it is printed or surely recovered. */
  readonly paragraphAt?: (offset: number) => string | undefined;
  /** The page at an offset, 1-based, where the text tells pages. */
  readonly pageAt?: (offset: number) => number | undefined;
}

/** One version of a text, prepared for describing passages and finding them again. */
export class AnchorText {
  readonly source: string;
  readonly facts: TextFacts;
  /** All of it, normalised: what positions are counted in. */
  readonly whole: NormalText;
  /** The same without furniture: what quotes are taken from. */
  readonly running: NormalText;
  readonly digest: string;
  /** The letters of the running text, then those of all of it, for passages in footnotes. */
  readonly letters: readonly Letters[];
  readonly #indexes = new Map<Letters, SeedIndex>();

  private constructor(
    source: string,
    facts: TextFacts,
    normal: { whole: NormalText; running: NormalText },
    letters: readonly Letters[],
  ) {
    this.source = source;
    this.facts = facts;
    this.whole = normal.whole;
    this.running = normal.running;
    this.digest = digestOf(normal.whole);
    this.letters = letters;
  }

  /** Prepares a text in pieces. */
  static *read(source: string, facts: TextFacts = {}): Steps<AnchorText> {
    const { furniture = [] } = facts;
    const whole = yield* normaliseSteps(source);
    if (furniture.length === 0) {
      return new AnchorText(source, facts, { whole, running: whole }, [yield* readLetters(source)]);
    }
    const running = yield* normaliseSteps(source, furniture);
    const letters = [yield* readLetters(source, furniture), yield* readLetters(source)];
    return new AnchorText(source, facts, { whole, running }, letters);
  }

  /** The places of all short pieces of `letters`, made when a passage is first not found as it stood. */
  indexOf(letters: Letters): SeedIndex {
    const index = this.#indexes.get(letters) ?? new SeedIndex(letters.text);
    this.#indexes.set(letters, index);
    return index;
  }
}
