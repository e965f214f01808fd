import type { Line } from '../../report/lines.ts';
import { endsSentence, startsLower, startsUpper } from '../../report/lines.ts';
import type { Measure } from '../../report/measure.ts';

/**
 * How likely it is that a numbered paragraph starts on a line, from layout and sense alone, as log odds against the line
 * going on with the paragraph before. There are two ways in which a paragraph outlives the loss of its number:
 * - `own`: the number stood on a line of its own. The paragraph is whole, begins with a capital, and where the number
 *   stood a gap is left.
 * - `inline`: the number stood at the start of the first line, which is lost with it. The paragraph begins in the middle
 *   of a sentence, mostly in lower case, and the line before ends a sentence.
 * `plain` is how well the line suits running text without numbers, where paragraphs begin with capitals.
 *
 * The values are rounded log ratios of counts over real reports whose numbers are known (test/measure prints them); what
 * matters is their order of magnitude.
 */
export interface StartEvidence {
  readonly line: number;
  readonly own: number;
  readonly inline: number;
  /** As `inline`, for the first number that stands inline behind numbers on lines of their own. */
  readonly turn: number;
  readonly plain: number;
  readonly reason: StartReason;
  /** True if the line is the first below a heading. */
  readonly belowHeading: boolean;
}

export type StartReason =
  'short-line' | 'lower-case-start' | 'blank-line' | 'section-start' | 'page-break' | 'sentence-end';

const never = -30;

/**
 * The evidence at one body line; undefined where no paragraph can start or nothing hints at it. `gap` counts the blank
 * lines above. Where a number stood on its own line, two are left (one below a heading); where a bullet stood so, three
 * (its line stays, empty).
 */
export function startEvidence(
  line: Line,
  previous: Line | undefined,
  belowHeading: boolean,
  measure: Measure,
  gap: number,
): StartEvidence | undefined {
  const lower = startsLower(line.text);
  const upper = startsUpper(line.text);
  const at = (own: number, inline: number, plain: number, reason: StartReason, turn = inline): StartEvidence => ({
    line: line.index,
    own,
    inline,
    turn,
    plain,
    reason,
    belowHeading,
  });
  if (belowHeading || previous === undefined) {
    if (lower) return at(never, gap === 0 ? 5 : gap === 1 ? 3 : -1, 0, 'section-start');
    return gap === 0
      ? at(never, 2.5, 3, 'section-start')
      : at(upper ? (gap === 1 ? 5 : 1) : never, 1.5, gap === 1 ? 1 : 3, 'section-start');
  }
  if (marginalNote.test(line.text) || (openCitation.test(previous.text) && restOfCitation.test(line.text)))
    return undefined;
  // A citation right behind another has lost the words that it belongs to.
  if (citationLine.test(line.text))
    return citedAlready.test(previous.text) && gap === 0 ? at(never, 4, 0, 'lower-case-start') : undefined;
  const sentence = endsSentence(previous.text) || openCitation.test(previous.text);
  const short = measure.endsShort(previous, line);
  if (sentence && lower) {
    const base = short || gap > 0 ? 7 : 4;
    // One blank line is left where numbers on lines of their own give way to inline ones, and hardly anywhere else.
    return at(never, gap === 1 ? base - 3 : base, 1.5, 'lower-case-start', gap === 0 ? base - 2 : base);
  }
  if (sentence && gap === 0) {
    if (short) return at(never, 4, 6.5, 'short-line', 2);
    const odd = fragment.test(line.text) ? 0.5 : -3.5 + (measure.fill(previous) < 0.93 ? 0.8 : -0.3);
    return at(never, odd, 0, 'sentence-end', odd - 2);
  }
  if (sentence && gap === 1) return short ? at(3, -2, 3.5, 'blank-line', 1.5) : at(2, -1, 2, 'blank-line', 0.5);
  if (sentence && gap === 2) return short ? at(6, 2, 4, 'blank-line') : at(1.5, -2.5, 1.5, 'page-break');
  if (sentence) return short ? at(3, 2, 5.5, 'blank-line') : at(0.5, -2.5, 1.5, 'page-break');
  if (upper && gap > 1) return at(0, never, 0, 'page-break');
  if (lower && gap === 0 && asksForNoun.test(previous.text) && isVerb.test(line.text))
    return at(never, -1, 0, 'lower-case-start');
  if (lower && gap === 0 && numberLost.test(previous.text)) return at(never, -1, 0, 'lower-case-start');
  if (lower && gap === 0 && short) return at(never, -3.5, 0, 'short-line');
  return undefined;
}

/** A citation whose end was lost with the line behind it: "(paragraph". */
const openCitation = /\((?:pages?|paragraphs?|paras?\.?|recommendations?)\b[^()]*$/i;

/** The rest of a citation, wrapped. */
const citationLine = /^\((?:pages?|paragraphs?|paras?)\b/i;

/** The end of a line that closes a citation: "(paragraph 67)." */
const citedAlready = /\((?:pages?|paragraphs?|paras?)\b[^()]*\)\.?$/i;

/** "(Recommendation)" on a line of its own. */
const marginalNote = /^\((?:recommendations?|see)\b/i;

const restOfCitation = /^(?:[^()]{0,60}\)|pages?\b|paragraphs?\b|paras?\b|and\b|to\b)/i;

/** Beginnings that no sentence has: a short form in brackets, a name with the sentence's end behind it. */
const fragment = /^(?:\(|\p{Lu}[\p{L}-]+[.;] )/u;

/** A line that ends so and one that begins so are no sentence: what stood between them is lost, and a number with it. */
const asksForNoun =
  /\b(?:in|at|of|by|the|an?|from|for|with|since|over|last|until|about|around|approximately|than|between|January|February|March|April|May|June|July|August|September|October|November|December)$/;
const isVerb = /^(?:are|is|was|were|has|have|had|will)\b/;

/** What stands before a number: the line behind began with it, and went with it. */
const numberLost = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
