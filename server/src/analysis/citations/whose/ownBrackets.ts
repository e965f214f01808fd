import { otherParty, reportYear } from '../../../report/recognition/caseReferences.ts';
import { isOfOtherJudge, isTheirs, isToldOf } from './otherJudges.ts';
import { amongThose, forReasons, pointsInside } from './ownWords.ts';
import { isNamedSource, namesJudge } from './sourcesBefore.ts';
import { isSaidBySomebody } from './speakers.ts';
import { allWordsBefore, wordsBefore, wordsBehind } from './wordsAround.ts';

const caseBefore = new RegExp(String.raw`${otherParty}|${reportYear}\s+(?:\d+\s+)?\p{Lu}`, 'u');

/**
 * True if numbers in square brackets, from `start` to `end`, are a judgment's own paragraphs: "[9] and [10] above",
 * "as set out at [23]"; not those behind a case's name or behind what somebody else said.
 */
export function areOwnBrackets(text: string, start: number, end: number, tellsOfJudges: boolean): boolean {
  const behind = wordsBehind(text, end);
  const words = wordsBefore(text, start, undefined).replace(pointedly, ' ');
  const isInside = pointsInside(text, end);
  if ((isInside && ownAside.test(words)) || authorPoints.test(words)) return true;
  if (isNamedSource(words.replace(/[\s,]*\b(?:at|see|in|and)\b[\s,(]*$/u, ' '))) return false;
  if (isInside) return !/\b(?:n|note|fn)\.? ?\d+,? (?:at )?$/u.test(words);
  if (placedBefore.test(words) || amongThose.test(allWordsBefore(text, start))) return true;
  if (tellsOfJudges && isOfOtherJudge(text, start)) return false;
  // "at [10] and at [64]": of the same.
  const first = firstOfList(text, start);
  if (first !== undefined) return areOwnBrackets(text, first, text.indexOf(']', first) + 1, tellsOfJudges);
  if (/^\s*,?\s*(?:(?:of|per|in)\s|there(?:of|in)\b)/u.test(behind) || namesJudge(behind)) return false;
  if (quotedBefore.test(words)) return false;
  // "According to Lord Sail (with whom Lady Oar agreed), at [93]".
  if (/\),?\s(?:at|in)\s$/u.test(words)) return false;
  if (caseBefore.test(words) || isSaidBySomebody(words)) return false;
  if (isToldOf(words, behind) || isTheirs(words)) return false;
  const pointer = /(\S+)\s+(?:at|in|see|from)\s+(?:paragraphs?\s+|paras?\.?\s+)?\(?$/iu.exec(words);
  if (pointer === null)
    return /(?:^|\s|\()(?:see|cf)(?:\s(?:also|again|further|in particular|especially|generally))?,?\s+\(?$/iu.test(
      words,
    );
  const word = (pointer[1] ?? '').replace(/[,;:)]+$/, '');
  if (word === 'there') return false;
  if (partBefore.test(words)) return true;
  if (/^\p{Lu}|\d$|[’']s$/u.test(word) && !/^(?:I|We)$/.test(word)) return false;
  if (forReasons.test(words)) return true;
  if (tellsOfJudges && judgesMatter.test(words) && !authorRepeats.test(words)) return false;
  if (
    /^(?:judgment|judgement|decision|ruling|reasons|case|speech|opinion|statement|affidavit|report|court|argument|skeleton|submissions?|defence)$/iu.test(
      word,
    )
  )
    return false;
  if (/(?<!\p{L})(?:I|[Ww]e)\s(?:(?:have|had|also|already)\s){0,2}$/u.test(words.slice(0, pointer.index))) return true;
  return !/^(?:said|says|held|holds|stated|states|observed|observes|explained|explains|noted|notes|put it|added|acknowledged|opined|emphasised|ruled|reasoned|found|finds|concluded|recorded|remarked)$/iu.test(
    word,
  );
}

/** "see above at", "as mentioned above (at", "and below at"; not "Mast v Oar, above, at". */
const placedBefore = /(?:^|[\s(]\p{Ll}+|\()\s?(?:above|below)\s\(?(?:at|in)\s$/u;
/** "I refer in particular to", "As explained at" at the beginning of a sentence. */
const authorPoints =
  /(?<!\p{L})(?:I|[Ww]e)\s(?:also\s|would\s|again\s)?(?:refer|return|come)\s(?:(?:also|again|back|in particular)\s)?to\s$|(?:^|[.;]\s)As\s(?:(?:already|previously|just)\s)?(?:explained|noted|stated|observed|found|recorded|mentioned|discussed|indicated)\s(?:earlier\s)?(?:at|in)\s$/u;
/** "Mast v Oar at [20] (reproduced at", before "above": the report's own place of what another says. */
const ownAside = /\(\p{Ll}+(?:\s\p{Ll}+){0,4}\s(?:at|in)\s$/u;
/** "“the right ceases to exist”: at", "the court held that the right had ceased: at": of what is quoted or told. */
const quotedBefore = /(?:[”"]\s?(?:,\s|\()?|:\s)at\s$/u;
/** "the GD, especially at": what is pointed at stands before. */
const pointedly = /,?\s(?:especially|particularly|in particular|notably)(?=\s(?:at|in)\s$)/u;
/** The offset of the bracket that begins a list; undefined for one that does not stand in a list, or in a very long one. */
function firstOfList(text: string, start: number): number | undefined {
  let at = start;
  for (let listed = 0; listed <= longestList; listed++) {
    const before = listedBefore.exec(text.slice(Math.max(0, at - 24), at))?.[0];
    if (before === undefined) return at === start ? undefined : at;
    at -= before.length;
  }
  return undefined;
}

/** So many brackets follow one another at most. */
const longestList = 20;
const listedBefore = /\[\d{1,3}\],?\s(?:and|or)\s(?:at|in)\s$/u;
/** "I deal with Issue 3 at [105]": with a part of the judgment. */
const partBefore = /\b(?:issues?|grounds?|questions?|section|part) [\w()]{1,4} (?:at|in)\s$/iu;
/** "the finding at [24] cannot stand": in a judgment on appeal that of the judge below. */
const judgesMatter = /(?<!\p{L})(?:th\w+|his|her|its) (?:findings?|conclusions?|reasoning) (?:at|in)\s$/u;
/** "I repeat the findings at [57]". */
const authorRepeats =
  /(?<!\p{L})(?:I|[Ww]e) (?:have |had |also )?(?:repeat|refer to|recall|made|make|set out)\b[^.;:]*$/u;
