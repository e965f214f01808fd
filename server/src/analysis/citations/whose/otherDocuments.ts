import { endsInSource, isBracketOfSource } from './citedSources.ts';
import { isOfLaw } from './citedLaws.ts';
import {
  isBracketOfAnother,
  isBracketOfReport,
  isOfSpeakingDocument,
  isPageOfDocument,
  listsOneSource,
  pointsToWhatWasSaid,
} from './documentBrackets.ts';
import {
  endsInDocument,
  endsInDocumentAndComma,
  goesOnWithDocument,
  isPartOfSource,
  isSourceThenComma,
} from './namedDocuments.ts';
import { isOfOtherJudge, isToldOf } from './otherJudges.ts';
import { authorSays, isOfPaper, isSaidOwn, isSetOutThere, isToldByAuthor, isToldThere, namesPart } from './ownWords.ts';
import type { Rule } from './rules.ts';
import { firstThatHolds } from './rules.ts';
import { endsInMark, endsInName, goesOnWithSource, isNamedSource } from './sourcesBefore.ts';
import { isSaidAt, isSaidBySomebody } from './speakers.ts';
import { wordsBefore, wordsBehind } from './wordsAround.ts';

/*
 * Most numbers that reports of committees, inquiries and courts cite are not their own: "paragraph 5 of Schedule 2",
 * "Smith’s second statement, paragraph 12", "[2004] EWCA Civ 12 at [23]". The words around a number say so. In doubt a
 * citation is taken for another document's: an answer that is not there is better than a wrong one.
 */

/** What is known of a citation beside its place. */
export interface CitedAs {
  /** Offset of the bracket that it stands in, if any. */
  readonly open: number | undefined;
  /** True for "para", with which sources are cited, and not for "paragraph", which also begins a clause. */
  readonly isShort?: boolean;
  /** True in a text that cites many cases, where a name before a bracket is a case’s: "applied in Pike (para 14)". */
  readonly citesCases?: boolean;
  /** By what name the report speaks of its author. */
  readonly author?: string | undefined;
  /** True in a judgment on appeal, which tells what the judge below said. */
  readonly tellsOfJudges?: boolean;
}

/** A citation with the words around it, folded. */
interface Cited extends CitedAs {
  readonly text: string;
  /** Offset of its keyword. */
  readonly start: number;
  /** The words behind its last number; `next` the same without a bracket that closes there. */
  readonly behind: string;
  readonly next: string;
  /** The words before its keyword in the sentence, and in the bracket if it stands in one. */
  readonly inside: string;
  /** The words before the bracket; empty outside brackets. */
  readonly words: string;
}

const OWN = false;
const OTHER = true;

/**
 * What the words around a citation say: true for another document’s. The first rule that holds decides; where none does,
 * the citation is the report’s own. Behind a rule stands why it is not lower.
 */
const rules: readonly Rule<Cited, boolean>[] = [
  // Behind the number: nearest to it, and said of the number alone.
  {
    // Before "of this report is own": a judgment calls itself by fewer names.
    name: 'a paper before the court: “of this document”',
    verdict: OTHER,
    reads: 'next',
    holds: ({ tellsOfJudges, next }) => tellsOfJudges === true && isOfPaper(next),
  },
  {
    // Before "above is own": what is above is then the source.
    name: 'a source before, “above” behind: “Mast v Oar, above, at”',
    verdict: OTHER,
    reads: 'next',
    holds: ({ next, inside }) => isSaidOwn(next) && isNamedSource(inside) && !authorSays.test(inside),
  },
  {
    // Before all that names others: they often stand in the same sentence.
    name: 'said to be the report’s own: “above”, “of this report”',
    verdict: OWN,
    reads: 'next',
    holds: ({ next }) => isSaidOwn(next),
  },
  {
    // Before documents behind, since chapters and annexes are named alike.
    name: 'a part of the report behind: “of Chapter 5”',
    verdict: OWN,
    reads: 'next',
    holds: ({ next }) => namesPart(next),
  },
  {
    // Whose words they are reaches over the whole sentence, and so over what stands nearer.
    name: 'another judge speaks in the sentence',
    verdict: OTHER,
    holds: ({ tellsOfJudges, text, start }) => tellsOfJudges === true && isOfOtherJudge(text, start),
  },
  {
    name: 'a source or document behind: “of Schedule 2”, “per Lord Sailor”',
    verdict: OTHER,
    reads: 'next',
    holds: ({ next }) => goesOnWithSource(next) || goesOnWithDocument(next),
  },
  {
    // Before what stands right before the number: the document whose paragraph is told of stands there.
    name: 'the report tells of it there: “Schedule 1 is considered in”',
    verdict: OWN,
    reads: 'inside',
    holds: ({ inside }) => isToldThere(inside),
  },
  {
    name: 'a speaker before, the verb behind: “the judge, in paragraph 4, said”',
    verdict: OTHER,
    reads: 'next',
    holds: ({ next, inside }) => isSaidAt(inside, next),
  },
  {
    name: 'words of laws: “pursuant to paragraph 4”, “paragraph 4 provides that”',
    verdict: OTHER,
    holds: ({ next, inside, text, start }) =>
      (next !== '' || inside !== '') && isOfLaw(paragraphWord.test(text.slice(start, start + 4)) ? inside : '', next),
  },
  // Right before the number.
  {
    // Before names and commas: no source stands before it.
    name: 'pointed back or on, with nothing named: “see supra, para 70”',
    verdict: OWN,
    reads: 'inside',
    holds: ({ inside }) => pointsBack.test(inside),
  },
  {
    name: 'a signature, a case, a date, a title or the page of a paper before',
    verdict: OTHER,
    reads: 'inside',
    holds: ({ inside }) => endsInMark(inside),
  },
  {
    name: 'somebody’s document before: “her second statement at”',
    verdict: OTHER,
    reads: 'inside',
    holds: ({ inside, open }) => endsInDocument(inside, open !== undefined),
  },
  {
    name: 'a name right before: “the Code, paragraph 12”',
    verdict: OTHER,
    reads: 'inside',
    holds: ({ inside }) => endsInName(inside),
  },
  {
    name: 'a document and a comma before: “the explanatory notes, para 22”',
    verdict: OTHER,
    reads: 'inside',
    holds: ({ inside }) => endsInDocumentAndComma(inside),
  },
  {
    // Before who else speaks in the sentence.
    name: 'its author says it there: “She could not hear what I describe at”',
    verdict: OWN,
    reads: 'inside',
    holds: ({ inside }) => isToldByAuthor(inside),
  },
  {
    name: 'somebody says it there: “Lord Wave said at para 15”',
    verdict: OTHER,
    reads: 'inside',
    holds: ({ inside, behind, author, citesCases, tellsOfJudges }) =>
      // In an adviser’s mouth it is the report’s; a judge speaks of what other judges set out.
      (isSaidBySomebody(inside, author) && !(citesCases !== true && isSetOutThere(inside))) ||
      // "as the Court found in Section I", where the Court is the author.
      (isToldOf(inside, behind, tellsOfJudges === true) && !(author && inside.includes(`he ${author} `))),
  },
  {
    // Of "paragraph" in running text a comma before tells nothing: a clause begins with it.
    name: 'anything but a place of the report and a comma before: “5th edition, para 12”',
    verdict: OTHER,
    reads: 'inside',
    holds: ({ inside, open, isShort }) => (open !== undefined || isShort === true) && isSourceThenComma(inside),
  },
  {
    name: 'a page or part of a source before: “Report 465, Recommendation 3, paragraph 4”',
    verdict: OTHER,
    reads: 'inside',
    holds: ({ inside, open }) => isPartOfSource(inside, open !== undefined) || endsInSource(inside),
  },
  // Before the bracket: farthest from the number, asked last.
  {
    name: 'no bracket',
    verdict: OWN,
    holds: ({ open }) => open === undefined,
  },
  {
    name: 'the bracket lists one document, or what stands before it speaks behind it',
    verdict: OTHER,
    holds: ({ inside, behind, words }) => listsOneSource(inside) || isOfSpeakingDocument(inside, behind, words),
  },
  {
    // Before documents: "Mr Mast explained (see paragraph 12)" names one as well.
    name: 'the bracket points to where the report tells of it: “(see”',
    verdict: OWN,
    holds: ({ inside, words, author }) => pointsToWhatWasSaid(inside, words, author),
  },
  {
    name: 'a document before the bracket: “in her statement (paragraph 12)”',
    verdict: OTHER,
    holds: ({ inside, words, citesCases, author }) =>
      isBracketOfAnother(words, citesCases === true, author) ||
      isBracketOfReport(inside, words) ||
      isPageOfDocument(inside, words) ||
      isBracketOfSource(inside, words, citesCases === true),
  },
];

const paragraphWord = /^(?:para|¶)/i;
const pointsBack =
  /(?:^|\b(?:see|see also|cf\.|as noted|as stated|recall) |[;(] ?)(?:supra|infra|above|below),? (?:at )?$/iu;

/**
 * True if the words around the citation from `start` (its keyword) to `end` (behind its last number) say that another
 * document is meant, or leave it in doubt.
 */
export function isOfAnother(text: string, start: number, end: number, citedAs: CitedAs): boolean {
  const { open } = citedAs;
  const behind = wordsBehind(text, end);
  const cited: Cited = {
    ...citedAs,
    text,
    start,
    behind,
    // Most brackets hold nothing but the citation, and close behind it.
    next: behind.startsWith(')') ? '' : behind,
    inside: wordsBefore(text, start, open),
    words: open === undefined ? '' : wordsBefore(text, open, undefined),
  };
  return firstThatHolds(rules, cited)?.verdict ?? OWN;
}
