import { linesValue, lineTest, lineValue } from '../../report/lines/lineMemo.ts';
import type { Line } from '../../report/lines/lines.ts';
import { endsSentence } from '../../report/lines/lines.ts';
import { judgementSentence } from '../../report/vocabulary.ts';

/** What the words of a line, and of the one above it, tell of a paragraph that starts between them. */
export interface PairWords {
  /** True if the line above may end a paragraph. */
  readonly ends: boolean;
  /** True if the line goes on with a citation, or is one that belongs to what stands above it: right above, or further up. */
  readonly goesOnCiting: { readonly next: boolean; readonly apart: boolean };
  /** True if two lines in a row are hardly ever so in one sentence. */
  readonly isCutOff: boolean;
  /** The signs that they bear. */
  readonly signs: readonly string[];
}

/** Reads the words of two lines of the body, of which the second stands below the first. */
export function wordsBetween(before: Line, line: Line): PairWords {
  return readPair([before, line]);
}

const readPair = linesValue(([before = '', text = '']): PairWords => {
  const ends = endsParagraph(before);
  return {
    ends,
    goesOnCiting: { next: goesOnCiting(before, text, true), apart: goesOnCiting(before, text, false) },
    isCutOff: !ends && isCutOff(before, text),
    signs: wordSigns(before, text, ends),
  };
});

/** The signs of two lines by their words; `isSentenceEnd` tells whether the first ends a sentence. */
function wordSigns(before: string, text: string, isSentenceEnd: boolean): string[] {
  const signs: string[] = [];
  if (openCitation.test(before)) signs.push('citation cut');
  if (citationLine.test(text)) signs.push('second citation');
  if (isSentenceEnd && fragment.test(text)) signs.push(text.startsWith('(') ? 'bracket' : 'fragment');
  if (isSentenceEnd) return signs;
  if (year.test(before)) signs.push('year');
  if (!asksForNoun.test(before)) return signs;
  if (asksForNumber.test(before)) signs.push('asks for number');
  signs.push(
    isVerb.test(text)
      ? 'noun lost'
      : numberLost.test(before)
        ? 'number lost'
        : goesOnAfterNoun.test(text)
          ? 'noun left out'
          : 'asks for noun',
  );
  return signs;
}

/** What a sentence that begins with the line opens with: words that go on with what was said, or others. */
export const openingOf = lineValue((text): string => openings.find(({ words }) => words.test(text))?.name ?? 'other');

const openings = [
  { name: 'this', words: /^(?:This|These|Those|Such|That)\b/ },
  { name: 'they', words: /^(?:They|Their|It|Its|He|She|His|Her|Both|Some|Others?)\b/ },
  { name: 'however', words: /^(?:However|Although|While|Whilst|Where|When|As|Despite|But|If|Since|Because|Once)\b/ },
  { name: 'in', words: /^(?:In|At|For|On|During|By|From|Of)\b/ },
  { name: 'the', words: /^(?:The|A|An|All|Most|Many|No|There)\b/ },
] as const;

/** A citation that is cut, and not gone on with, ended the paragraph, too. */
function endsParagraph(text: string): boolean {
  return (
    (endsSentence(text) && !shortened.test(text)) ||
    openCitation.test(text) ||
    (judgementLine.test(text) && judgementSentence.test(text))
  );
}

/** "The graded judgement for adoption performance is that it is good" */
const judgementLine = /^(?:The )?(?:graded |overall )?judge?ment /i;

function goesOnCiting(before: string, text: string, isNext: boolean): boolean {
  if (marginalNote.test(text) || (openCitation.test(before) && restOfCitation.test(text))) return true;
  // A citation right behind another has lost the words that it belongs to.
  return citationLine.test(text) && !(isNext && citedAlready.test(before));
}

/** True for words below a heading that lead in to a list or stand in its place, and so bear no number. */
export const leadsIn = lineTest((text) => leadIn.test(text));

function isCutOff(before: string, text: string): boolean {
  if (!asksForNoun.test(before)) return year.test(before);
  return (
    [isVerb, goesOnAfterNoun].some((words) => words.test(text)) ||
    [numberLost, asksForNumber].some((words) => words.test(before))
  );
}

/** The full stop at the end of a line belongs to a short form behind which a sentence goes on. */
const shortened = /(?:^|[\s(])(?:e\.g|i\.e|cf|vs|approx|para|paras|pp?|nos?|St|Mrs?|Ms|Dr)\.$/;

/** "The inspection did not find any areas for priority action." */
const leadIn =
  /^(?:(?:The (?:inspection|inspectors|review)|Inspectors) (?:did not|has not|have not|found no|identified no)\b|There (?:are|were) no (?:areas|recommendations|priorit)|The following (?:recommendations|areas|actions|priorities)\b|\p{Ll}+:$)/u;

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
  /\b(?:in|at|of|by|the|an?|from|for|with|since|over|last|until|about|around|approximately|than|between|aged|of which|under|least|only|just|January|February|March|April|May|June|July|August|September|October|November|December)$/;
const isVerb = /^(?:are|is|was|were|has|have|had|will|do|does|can|may|should)\b/;
const goesOnAfterNoun = /^(?:of|in|to|for|with|by|from|at|on|and|or|but|that|which|who|than|as|after)\b/;

/** What often stands before a number. */
const asksForNumber =
  /\b(?:last|over|as of|ages? of|aged|since|until|about|around|approximately|between|than|in|at|of which|under|least|only|just)$/;
/** A sentence that lost its full stop, or its last line. */
const year = /\b(?:19|20)\d\d$/;

/** What stands before a number: the line behind began with it, and went with it. */
const numberLost = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
