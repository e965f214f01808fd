export interface Weights {
  start: number; partStart: number; next: number; inner: number; innerJoint: number; prefixLocant: number; startSlash: number; oneLower: number; repeated: number; cutTrail: number; startNever: number; perfect: number; innerVowel: number; rotatedSub: number; same: number; contains: number; reused: number; rotated: number; reversed: number; within: number; beforeNoun: number; clean: number; listed: number; roman: number; prefixWord: number; enter: number; stopStart: number;
  dropLetter: number; dropLower: number; dropDigit: number; dropSign: number; dropPlural: number;
  skipStop: number; skipWord: number; skipPart: number; skipShort: number; skipBracketed: number;
  trail: number; trailMore: number;
  comma: number; dash: number; quote: number; page: number;
  startMid: number; startStop: number; startPart: number; startCapital: number;
  bias: number; one: number; two: number; word: number; name: number; mixed: number; digits: number; spaced: number; tight: number; extra: number;
}
export const weights: Weights = {
  start: 2, partStart: 1.5, next: 0.5, inner: 0, innerJoint: 0.5, oneLower: -2, repeated: 0.5, cutTrail: -0.5, startNever: -2, perfect: 1, innerVowel: -0.3, rotatedSub: 0, same: -5, contains: -1, reused: 1, rotated: -2, reversed: 1, within: 1, beforeNoun: -1, clean: 0.5, startSlash: -1, listed: -2, roman: -5, prefixLocant: -0.5, prefixWord: -2, enter: -2, stopStart: 0,
  dropLetter: -5, dropLower: -3, dropDigit: -2, dropSign: -1, dropPlural: 0,
  skipStop: -0.5, skipWord: -3, skipPart: -0.7, skipShort: -2, skipBracketed: -0.2,
  trail: -2, trailMore: -3,
  comma: -0.7, dash: -1, quote: -0.3, page: -1,
  startMid: -0.5, startStop: -2, startPart: -2, startCapital: -0.5,
  bias: -1.5, one: -2, two: -0.5, word: -3, name: -2, mixed: 0, digits: 0, spaced: -1, tight: -2, extra: -1,
};
