import { opensNumber } from './numberedLines.ts';
import { occursAtLeast } from '../text/occurrences.ts';
import { foldWhite } from '../text/whiteSpace.ts';

/*
 * A judgment on appeal tells what the judge below said, and where: "the Judge said in paragraph 82 …, and that he would not
 * have done so (paragraph 83)". Long sentences may part the judge from the number.
 */

/** So often a text must speak of "the judge" who is not its author. */
const leastJudges = 5;
const longestSentence = 700;

const aJudge = /\bthe\s(?:trial\s|learned\s|deputy\s|circuit\s|district\s)?judge\b/giu;
const did =
  /\b[Tt]he\s(?:[Tt]rial\s|[Ll]earned\s|[Dd]eputy\s|[Cc]ircuit\s|[Dd]istrict\s)?(?:[Jj]udge|Recorder|Magistrate)(?:,[^,]{0,60},)?\s(?:\p{Ll}+ly\s|also\s|then\s|had\s|has\s)?(?:was|did|had|\p{Ll}+ed|said|held|found|thought|went|gave|made|took|saw|set|put|began|drew|dealt|wrote|felt|says|finds)\b|\b(?:[Hh]e|[Ss]he)\s(?:\p{Ll}+ly\s|also\s|further\s|then\s|later\s){0,2}(?:said|held|found|thought|added|observed|concluded|considered|explained|noted|commented|decided|accepted|rejected|dealt|referred|recorded|stated|remarked|reasoned)\b/gu;
const authors = /(?<!\p{L})(?:I|[Ww]e|[Mm]y|[Oo]ur)(?!\p{L})/gu;
const sentenceEnd = /[\p{Ll}\d)]{2}[”"’]?[.!?]['’”)]?\s(?=[\p{Lu}“])/gu;

/** True for a text that tells again and again what the judge did. */
export function tellsOfJudge(text: string): boolean {
  return occursAtLeast(text, aJudge, leastJudges);
}

/** True if the judge below, and not the author, is whom the sentence before an offset spoke of last; quoted words apart. */
export function isOfJudgeBelow(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - longestSentence), start);
  const paragraph = before.split(opensNumber).at(-1) ?? before;
  const words = foldWhite(paragraph).replace(/“[^”]*(?:”|$)/gu, ' “” ');
  let from = 0;
  for (const match of words.matchAll(sentenceEnd)) from = match.index + match[0].length;
  const sentence = words.slice(from);
  return lastOf(sentence, did) > lastOf(sentence, authors);
}

function lastOf(words: string, pattern: RegExp): number {
  let last = -1;
  for (const { index } of words.matchAll(pattern)) last = index;
  return last;
}
