import { touches } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';

/**
 * What English inspection reports say in when something is wrong, and when something takes too long: general words, none of
 * any field of inspection. On reports that mark their findings "(Recommendation)" the marked paragraphs have three times
 * as many of the first kind as the others.
 */
const shortcoming =
  /\b(?:not|no|nor|neither|never|none|without|lack(?:s|ed|ing)?|insufficient\w*|inconsisten\w*|inadequa\w*|incomplete\w*|unclear|unable|unaware|uneven|unsatisfactor\w*|ineffective\w*|inappropriate\w*|inaccura\w*|too|however|although|but|despite|yet|delays?|delayed|drift|slow\w*|late|weak\w*|poor\w*|limited|limits?|limiting|variable|varies|vary|variability|fail\w*|few|fewer|only|difficult\w*|shortfalls?|shortages?|gaps?|backlogs?|hinder\w*|hamper\w*|under-?developed|overdue|absen(?:ce|t)|miss(?:ed|es)|remains?|decline\w*|need(?:s|ed)?\s+to|could|further|cannot|unmet|rarely|seldom|less|concern(?:s|ed|ing)?|impede\w*|undermin\w*|still|little|barriers?|deficien\w*|unnecessar\w*|overly|minority)\b|n[’']t\b/gi;
const duration =
  /\b(?:time(?:ly|liness|scales?)?|prompt\w*|delays?|delayed|drift|late|slow\w*|swift\w*|quick\w*|overdue|days|weeks|months|backlogs?|wait\w*)\b/i;
/** One may stand in praise ("not only"); more than two say no more than two. */
const enough = 2;

/** From 0 (nothing wrong) to 1: how much a passage reads like a criticism. */
export function criticism(text: string): number {
  let count = 0;
  shortcoming.lastIndex = 0;
  while (count < enough && shortcoming.exec(text) !== null) count++;
  return count / enough;
}

/** True if a passage speaks of how long something takes. */
export function speaksOfTime(text: string): boolean {
  return duration.test(text);
}

/** Some reports mark their findings so: "(Recommendation)". */
export function isMarkedFinding(text: string): boolean {
  return /\(\s{0,3}recommendations?\b/i.test(text);
}

/** The mark around `offset` of a text, without its brackets; undefined for one with a number, or elsewhere. */
export function bareMarkAt(text: string, offset: number): Span | undefined {
  const from = Math.max(0, offset - longestMark);
  for (const { index, 0: whole } of text.slice(from, offset + longestMark).matchAll(bareMark)) {
    const span = { start: from + index + 1, end: from + index + whole.length - 1 };
    if (touches(span, offset)) return span;
  }
  return undefined;
}

const bareMark = /\(recommendations?\)/gi;
const longestMark = 20;

/** The sentences of a passage without their full stops; the first says what it is about. */
export function sentencesOf(text: string): string[] {
  return text.split(/[.!?]["”’)]?\s+(?=[A-Z(•\uF06E])/);
}
