/**
 * What each step of an alignment is worth. A score is a sum of these: above zero, the reading is more likely right than
 * wrong; the difference of two scores says how much likelier one reading is (natural logarithm of the odds).
 *
 * They were fitted as a logistic model to the labelled definitions of inspection passages and of the Ab3P corpus
 * (Sohn et al. 2008) and rounded: the same few numbers serve every text.
 */
export interface Weights {
  /** A character that begins a word; begins a part of a hyphenated word; begins a small word such as "and". */
  readonly start: number;
  readonly partStart: number;
  readonly smallStart: number;
  /** A later character of the same word, where it stands at the joint of a compound: "tetra|ethyl". */
  readonly joint: number;
  /** A word of which only the inside is matched. */
  readonly enter: number;
  /** A character that stands for nothing. */
  readonly dropUpper: number;
  readonly dropLower: number;
  readonly dropDigit: number;
  readonly dropSign: number;
  readonly dropPlural: number;
  /** A word that has no character. */
  readonly skipSmall: number;
  readonly skipWord: number;
  readonly skipPart: number;
  readonly skipShort: number;
  readonly skipBracketed: number;
  /** Words are left over behind the last match: "children in need meetings (CIN)". */
  readonly trail: number;
  /** Going on over a sign. */
  readonly dash: number;
  readonly quote: number;
  readonly page: number;
  /** Where the long form starts: in the middle of a phrase, of a name, of a compound; behind a slash; at a small word. */
  readonly startMiddle: number;
  readonly startName: number;
  readonly startPart: number;
  readonly startSlash: number;
  readonly startSmall: number;
  readonly startArticle: number;
  /** A compound taken in whole though its first part has no character: "2,6-diaminopurine (DAP)", "c-Jun kinase (JK)". */
  readonly prefixLocant: number;
  readonly prefixWord: number;
  /** Each character begins a word, each word has a character, small words apart. */
  readonly perfect: number;
  /** Every reading of any short form, and what its look adds. */
  readonly bias: number;
  readonly oneCharacter: number;
  readonly oneLower: number;
  readonly twoCharacters: number;
  readonly lookWord: number;
  readonly lookDigits: number;
  readonly spaced: number;
  /** No space before the bracket; a bracket that lists several things. */
  readonly tight: number;
  readonly listed: number;
  /** Other arrangements than "long form (SHORT)". */
  readonly within: number;
  readonly reversed: number;
  readonly reversedNoun: number;
}

export const weights: Weights = {
  start: 1.1,
  partStart: 0.6,
  smallStart: 0,
  joint: 0.5,
  enter: -1.7,
  dropUpper: -2.1,
  dropLower: -1.4,
  dropDigit: -1.6,
  dropSign: -2.8,
  dropPlural: 0.4,
  skipSmall: -1.2,
  skipWord: -0.8,
  skipPart: 0.1,
  skipShort: -1.1,
  skipBracketed: -2.1,
  trail: -0.8,
  dash: -0.3,
  quote: -0.3,
  page: -0.5,
  startMiddle: -0.6,
  startName: -0.9,
  startPart: -3.5,
  startSlash: 0.6,
  startSmall: 0.4,
  startArticle: -2.1,
  prefixLocant: 0.3,
  prefixWord: -0.3,
  perfect: 2.7,
  bias: 2.1,
  oneCharacter: -0.1,
  oneLower: -0.5,
  twoCharacters: -0.1,
  lookWord: -1.8,
  lookDigits: -0.5,
  spaced: -1.4,
  tight: -2.2,
  listed: -0.4,
  within: -1.1,
  reversed: -1.7,
  reversedNoun: -1,
};
