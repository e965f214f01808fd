import { foldWhite } from '../../../text/letters/whiteSpace.ts';
import { QUOTED_LAW } from '../whose/documentWords.ts';
import { isOfAnother } from '../whose/otherDocuments.ts';
import { pointsInside } from '../whose/ownWords.ts';
import type { Rule } from '../whose/rules.ts';
import { firstThatHolds } from '../whose/rules.ts';
import { openBracket } from '../whose/wordsAround.ts';

/** A name with a number, as headings have it, in running text. */
export interface Headed {
  readonly text: string;
  /** Offsets of the name, and behind its last number. */
  readonly start: number;
  readonly end: number;
  /** In lower case and the singular. */
  readonly name: string;
  /** True in a text that cites many cases. */
  readonly isJudgment: boolean;
}

/** With the words around it, folded. */
interface HeadedAmongWords extends Headed {
  readonly before: string;
  readonly behind: string;
  readonly isOfLaws: boolean;
}

const reach = 60;
/** What laws and codes number too. */
const ofLaws = new RegExp(`^(?:${QUOTED_LAW}|principle|condition|amendment|criterion)$`, 'iu');
/** "ground 2 of his notice", "Issue 3 in that case". */
const ofAnother = /^\s(?:of|in)\s(?:that|his|her|their|its|the\s(?:previous|earlier|first|second|other))\b/;
/** "is discussed under", "as described in": something is told there. */
const told =
  '(?:described|discussed|considered|addressed|covered|outlined|detailed|explained|reported|set\\sout|dealt\\swith|judged|examined|noted|evidenced|mentioned|identified|say|said)(?:\\s(?:further|above|below|elsewhere|more\\sfully|in\\sdetail))?';
const seen = String.raw`\b(?:see(?:\salso)?|refer(?:red)?\sto|under`;
/** What a case is argued by, also in lower case: "The appeal fails on ground 1". */
const ofArgument = /^(?:ground|issue|question|head|allegation)$/;
/** Not "no issue 2 years ago". */
const goesOnPlainly =
  /^(?:[.,;:)]|\s\(|\s(?:and|or|but|is|was|are|were|must|may|should|would|fails?|failed|succeeds?|succeeded|falls|stands|has|had|does|did|in|at|on|as|for|that|which|because|since|itself|alone)\b)/;
const pointing = new RegExp(`${seen}|${told}\\s(?:in|at|with))\\s$`, 'i');
const pointingUnder = new RegExp(String.raw`\b(?:see(?:\salso)?|${told}\sunder)\s$`, 'i');
const pointingIn = /\b(?:in|at|on|as\sto|regarding|concerning|in\s(?:respect|relation)\s(?:of|to))\s$/i;

/** Whether a heading of the report is meant: the first that holds decides. Behind a rule stands why it is not lower. */
const rules: readonly Rule<HeadedAmongWords, boolean>[] = [
  {
    name: 'of somebody’s: “ground 2 of his notice”',
    verdict: false,
    reads: 'behind',
    holds: ({ behind }) => ofAnother.test(behind),
  },
  {
    // Before all that points to it: "see Regulation 17 of the Harbours Order".
    name: 'the words around name another document',
    verdict: false,
    holds: ({ text, start, end }) => isOfAnother(text, start, end, { open: openBracket(text, start) }),
  },
  {
    // Before laws: "Regulation 17 below" is under its heading.
    name: 'pointed inside: “above”, “of this report”',
    verdict: true,
    holds: ({ text, end }) => pointsInside(text, end),
  },
  {
    name: 'what laws number as well, with no law behind: “required under Regulation 17”; judges name laws so',
    verdict: true,
    holds: ({ isOfLaws, isJudgment, before }) =>
      isOfLaws && (pointingUnder.test(before) || (!isJudgment && /\bunder\s$/i.test(before))),
  },
  {
    name: 'what laws number as well',
    verdict: false,
    holds: ({ isOfLaws }) => isOfLaws,
  },
  {
    name: 'alone in a bracket: “(key question 2)”',
    verdict: true,
    holds: ({ text, end, before }) => before.endsWith('(') && text[end] === ')',
  },
  {
    name: 'pointed to: “see Issue 2”, “considered in key question 2”',
    verdict: true,
    holds: ({ before }) => pointing.test(before),
  },
  {
    // "Harbours do well in key question 2" speaks of all harbours.
    name: 'a place, and the name as headings print it: “in Issue 2”',
    verdict: true,
    holds: ({ before, text, start }) => pointingIn.test(before) && isCapital(text, start),
  },
  {
    name: 'a judgment goes through its matter under it: “That goes to Issue 2”',
    verdict: true,
    holds: ({ isJudgment, text, start, name, behind }) =>
      isJudgment && (isCapital(text, start) || (ofArgument.test(name) && goesOnPlainly.test(behind))),
  },
];

/** True if the words around a name with a number say that the report's part of that heading is meant. */
export function isHeadingMeant(headed: Headed): boolean {
  const { text, start, end, name } = headed;
  const among: HeadedAmongWords = {
    ...headed,
    before: foldWhite(text.slice(Math.max(0, start - reach), start)),
    behind: foldWhite(text.slice(end, end + reach)),
    isOfLaws: ofLaws.test(name),
  };
  return firstThatHolds(rules, among)?.verdict === true;
}

function isCapital(text: string, at: number): boolean {
  return /^\p{Lu}/u.test(text.slice(at, at + 2));
}
