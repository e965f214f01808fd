import { foldWhite } from '../../../text/letters/whiteSpace.ts';
import { openBracket, sentenceBefore } from '../whose/wordsAround.ts';
import type { ReadLabel } from './labels.ts';
import { areDeep, areLettered, areRoman } from './labels.ts';
import type { Listed } from './partSigns.ts';
import { answers, isReproduced, lawDoes, ofPart, ofThose, pointsTo } from './partSigns.ts';

/** A place that names a section, recommendation or the like, in the text that it was found in. */
export interface Named {
  readonly text: string;
  /** Offsets of its word, and behind its last number. */
  readonly start: number;
  readonly end: number;
  /** "section", "recommendation", "finding" …, as `FoundMention` has it. */
  readonly kind: string;
  readonly labels: readonly ReadLabel[];
  /** True for findings, lessons and what else is numbered one by one. */
  readonly isItem: boolean;
  /** True in the report of a committee that speaks of itself as one. */
  readonly isCommittee: boolean;
  /** True for a report that calls itself "this Report". */
  readonly isReport: boolean;
  /** True for a report with a dissent behind it. */
  readonly hasDissent?: boolean;
  /** By what name the report speaks of its author. */
  readonly author: string | undefined;
  /** The mention before it. */
  readonly last: Listed | undefined;
}

/** With the words around it, each worked out when a rule first asks for it. */
export class Mentioned {
  readonly named: Named;
  #behind: string | undefined;
  #before: string | undefined;

  constructor(named: Named) {
    this.named = named;
  }

  get isRecommendation(): boolean {
    return this.named.kind === 'recommendation';
  }

  /** The words behind its last number, folded. */
  get behind(): string {
    return (this.#behind ??= foldWhite(this.named.text.slice(this.named.end, this.named.end + 60)));
  }

  /** The words before it in its sentence, folded. */
  get before(): string {
    return (this.#before ??= sentenceBefore(this.named.text, this.named.start));
  }

  /** Offset of the bracket that it stands in. */
  get open(): number | undefined {
    return openBracket(this.named.text, this.named.start);
  }

  /** So many characters right before it. */
  right(before: number): string {
    const { text, start } = this.named;
    return text.slice(Math.max(0, start - before), start);
  }

  /** "The Mission accepted recommendation 1": of this report, if it does not say of which. */
  get isAnswer(): boolean {
    const { text, end } = this.named;
    return this.isRecommendation && answers.test(this.right(24)) && !ofThose.test(foldWhite(text.slice(end, end + 30)));
  }

  /** "reproduced in appendix VI": an annex that holds what others wrote. */
  get isReproduced(): boolean {
    const { text, start, end, kind } = this.named;
    return isReproduced(text, start, end, kind);
  }

  /** True if it is said to be in a part of the report: "section 2 of Chapter 5". */
  get isOfPart(): boolean {
    return this.isReproduced || ofPart.test(this.behind);
  }

  /** Laws hardly have sections 2.3.1, nor IV.B, nor D. */
  get isLikeNoLaws(): boolean {
    const { kind, labels } = this.named;
    return (
      (kind === 'section' && (areRoman(labels) || areLettered(labels))) ||
      (areDeep(labels) && !lawDoes.test(this.behind))
    );
  }

  /** "see section 3", "in section 3": words point to it. */
  get isPointedTo(): boolean {
    return pointsTo.test(this.before);
  }
}
