import { foldWhite } from '../../../text/letters/whiteSpace.ts';
import { namesLaw } from '../whose/citedLaws.ts';
import { standsBehindDocument } from '../whose/documentBrackets.ts';
import { isOfAnother } from '../whose/otherDocuments.ts';
import { committeeBefore } from '../whose/ownCommittee.ts';
import { authorSays, forReasons, pointsInside } from '../whose/ownWords.ts';
import type { Rule } from '../whose/rules.ts';
import { firstThatHolds } from '../whose/rules.ts';
import { areDeep, areLettered, areRoman } from './labels.ts';
import {
  authorBehind,
  doesSomething,
  earlierRecommended,
  explains,
  goesOnListing,
  happened,
  inNumberedReport,
  inYear,
  isRecommendedByOther,
  madeBefore,
  mayGoOn,
  numberedReportBefore,
  ofReportBefore,
  ofThat,
  ofTheMajority,
  ofTheReport,
  opensSummary,
  pointedAt,
  repeatedBefore,
  reportBefore,
  toldIn,
  toldThere,
} from './partSigns.ts';
import { allWordsBefore } from '../whose/wordsAround.ts';
import type { Named } from './mentioned.ts';
import { Mentioned } from './mentioned.ts';

/**
 * Whose a section, recommendation or annex is that a text names: plainly its own, since nothing else can be meant; its own;
 * perhaps, if its headings have numbers; or another document’s.
 */
export type Owner = 'plain' | 'own' | 'perhaps' | 'other';

/** The rules: the first that holds decides. Behind a rule stands why it is not lower. */
const rules: readonly Rule<Mentioned, Owner>[] = [
  // What reports say of themselves, and what is said of others, in words right beside the number.
  {
    // First, since the words between were read with the mention before.
    name: 'the report goes on to list its own: “Chapter 2 deals with boats, Chapter 3 with ropes”',
    verdict: 'own',
    holds: ({ named: { text, start, kind, last } }) => goesOnListing(text, start, kind, last),
  },
  {
    // Before documents: "of the report" names one.
    name: 'a summary says what stands where: “Section II of the report contains”',
    verdict: 'own',
    holds: ({ isRecommendation, before, behind }) => !isRecommendation && opensSummary(before, behind),
  },
  {
    // Before documents: "of the Report" names one.
    name: 'of the Report, as it calls itself',
    verdict: 'plain',
    holds: ({ named: { isReport, text, end } }) => isReport && ofTheReport.test(text.slice(end, end + 24)),
  },
  {
    // Before documents, as above.
    name: 'what a dissent says of the report that it is printed with: “Recommendation 2 of the Committee”',
    verdict: 'plain',
    holds: ({ named: { hasDissent, text, end } }) =>
      hasDissent === true && ofTheMajority.test(foldWhite(text.slice(end, end + 40))),
  },
  {
    // Before "above", which is said of sources as well. What answers or holds another’s words names that other anyway.
    name: 'the words around name another document',
    verdict: 'other',
    holds: (mentioned) => !mentioned.isAnswer && !mentioned.isReproduced && isOfAnotherDocument(mentioned),
  },
  {
    // Before "above", for "annex I to it, above".
    name: 'of what the sentence speaks of: “annex I to it”',
    verdict: 'other',
    holds: ({ isRecommendation, behind }) => !isRecommendation && ofThat.test(behind),
  },
  {
    // Before brackets and laws: it is said of the number alone.
    name: 'pointed inside: “above”, “of this report”, “infra”',
    verdict: 'plain',
    holds: (mentioned) =>
      pointsInside(mentioned.named.text, mentioned.named.end) || pointedAt.test(mentioned.right(12)),
  },
  {
    name: 'in a bracket behind the name of a document: “the Fuel Manual (chapter 4)”',
    verdict: 'other',
    holds: ({ named: { text }, open, isRecommendation, isReproduced: isHeld }) =>
      open !== undefined && !isHeld && !isRecommendation && standsBehindDocument(text, open),
  },
  // Recommendations and findings, which laws do not have.
  {
    name: 'a recommendation repeated from the report before',
    verdict: 'other',
    holds: (mentioned) => mentioned.isRecommendation && repeatedBefore.test(mentioned.right(24)),
  },
  {
    name: 'a recommendation of a report with a number: “In Report 398 it made Recommendation 6”, “Report 461 (Recommendation 2)”',
    verdict: 'other',
    holds: ({ isRecommendation, before, open, named: { text } }) =>
      isRecommendation && (inNumberedReport.test(before) || (open !== undefined && standsBehindDocument(text, open))),
  },
  {
    name: 'a recommendation in a bracket behind a year, or who asked before: “they said in 2011 (recommendation 4)”',
    verdict: 'other',
    holds: ({ isRecommendation, open, named: { text } }) =>
      isRecommendation &&
      open !== undefined &&
      (inYear.test(foldWhite(text.slice(Math.max(0, open - 70), open))) ||
        earlierRecommended.test(foldWhite(text.slice(Math.max(0, open - 110), open)))),
  },
  {
    name: 'a recommendation in a bracket behind somebody who recommends: “the Harbour Council recommended (recommendation 2)”',
    verdict: 'other',
    holds: ({ isRecommendation, open, named: { text, author } }) =>
      isRecommendation &&
      open !== undefined &&
      isRecommendedByOther(foldWhite(text.slice(Math.max(0, open - 70), open)), author),
  },
  {
    name: 'a recommendation or finding in a bracket behind another report: “the Harbour Review (recommendation 3)”',
    verdict: 'other',
    holds: (mentioned) => isRecommended(mentioned) && isBehindReport(mentioned),
  },
  {
    name: 'the sentence before tells of another report: “Our 2019 report made five recommendations. Recommendation 2”',
    verdict: 'other',
    holds: ({ isRecommendation, behind, named: { text, start } }) =>
      isRecommendation &&
      (ofReportBefore.test(allWordsBefore(text, start)) ||
        (happened.test(behind) &&
          [numberedReportBefore, madeBefore].some((pattern) => pattern.test(allWordsBefore(text, start))))),
  },
  {
    // Before what is said of laws.
    name: 'any other recommendation or finding',
    verdict: 'own',
    holds: isRecommended,
  },
  // Chapters, sections, parts and annexes, which laws may have as well.
  {
    name: 'the number goes on as a law’s: “section 3/A”',
    verdict: 'other',
    holds: ({ behind }) => /^\s?\(\d|^[–/-]/.test(behind),
  },
  {
    // Before what no report says of its parts.
    name: 'its author says it there: “what I say in section 2.1”, “In Section C we describe”, “for the reasons in section 5”',
    verdict: 'own',
    holds: ({ before, behind }) =>
      authorSays.test(before) ||
      forReasons.test(before) ||
      (/(?:^|\s)In\s$/u.test(before) && authorBehind.test(behind) && !namesLaw(behind.slice(0, lawsName))),
  },
  {
    name: 'words go on that no report says of its parts: “section 5 applies”',
    verdict: 'other',
    holds: (mentioned) => /^\s\p{Ll}/u.test(mentioned.behind) && !mayBeOwn(mentioned),
  },
  {
    name: 'a chapter',
    verdict: 'own',
    holds: ({ named: { kind } }) => kind === 'chapter',
  },
  {
    name: 'an annex of a law that the clause names',
    verdict: 'other',
    holds: ({ named: { kind }, before }) =>
      isAnnex(kind) && namesLaw(lastClause(before)) && !/[(]\s*(?:see )?$/.test(before),
  },
  {
    name: 'any other annex',
    verdict: 'own',
    holds: ({ named: { kind } }) => isAnnex(kind),
  },
  {
    name: 'a heading, which laws do not count: “under heading (b)”; goods have numbers of four figures',
    verdict: 'own',
    holds: ({ named: { kind } }) => kind === 'heading',
  },
  // Sections and parts alone are left.
  {
    // Before laws: "The Act is described in Part 12".
    name: 'something is told there: “described in Part 12”',
    verdict: 'own',
    holds: ({ before }) => toldIn.test(before),
  },
  {
    // Before all that follows: near a law, how a section is printed tells nothing.
    name: 'the sentence names a law',
    verdict: 'other',
    holds: ({ before, behind }) => namesLaw(before) || namesLaw(behind.split(/[.;]/)[0] ?? ''),
  },
  {
    name: 'in a part of the report: “section 2 of Chapter 5”',
    verdict: 'own',
    holds: ({ isOfPart }) => isOfPart,
  },
  {
    name: 'numbered as no law is: “Part IV”, “section (C)”',
    verdict: 'own',
    holds: ({ named: { labels, kind } }) => areRoman(labels) || (kind === 'section' && areLettered(labels)),
  },
  {
    name: 'named with a capital, pointed to with its parts, or to be seen: “Section 3”, “in section 3.2”, “see section 3”; not “under Section 3”',
    verdict: 'own',
    holds: ({ named: { text, start, labels }, before, isPointedTo }) =>
      (/^[SP]/.test(text.slice(start, start + 1)) && !/\bunder\s*$/i.test(before)) ||
      (isPointedTo && labels.every(({ first }) => first.includes('.'))) ||
      /\bsee(?: also)?\s*$/iu.test(before),
  },
  {
    name: 'it explains something: “section 3 describes”',
    verdict: 'own',
    holds: ({ behind }) => explains.test(behind),
  },
  {
    name: 'pointed to, and the sentence goes on as reports do: “in section 3, we”; not “under section 3”',
    verdict: 'perhaps',
    holds: ({ behind, before, isPointedTo }) => isPointedTo && !/\bunder\s*$/i.test(before) && mayGoOn.test(behind),
  },
  {
    name: 'what reports tell is there: “the matters in section 4”',
    verdict: 'perhaps',
    holds: ({ before }) => toldThere.test(before),
  },
  {
    name: 'numbered with parts, and said to do what parts of reports do: “what sections 2.3 and 2.4 show”',
    verdict: 'perhaps',
    holds: ({ named: { labels }, before, behind }) =>
      areDeep(labels) && !/\bunder\s*$/i.test(before) && doesSomething.test(behind),
  },
  {
    name: 'a section of which nothing tells that it is the report’s',
    verdict: 'other',
    holds: () => true,
  },
];

/** Whose the place is that a text names, by the words around it, and the rule that says so. */
export function ownerOf(named: Named): Rule<Mentioned, Owner> | undefined {
  return firstThatHolds(rules, new Mentioned(named));
}

function isOfAnotherDocument({ named: { text, start, end, isCommittee, author }, open }: Mentioned): boolean {
  const from = isCommittee ? start - committeeBefore(text, start) : start;
  return isOfAnother(text, from, end, { open, author });
}

function isRecommended({ isRecommendation, named: { isItem } }: Mentioned): boolean {
  return isRecommendation || isItem;
}

function isBehindReport({ named: { text }, open }: Mentioned): boolean {
  return open !== undefined && reportBefore.test(text.slice(Math.max(0, open - 60), open));
}

/** True for what goes on in lower case as parts of reports do: "section 5 describes", "section 2 of Chapter 5". */
function mayBeOwn({ named: { kind }, behind, isOfPart, isLikeNoLaws }: Mentioned): boolean {
  return kind === 'chapter' || isOfPart || isLikeNoLaws || doesSomething.test(behind);
}

function isAnnex(kind: string): boolean {
  return kind === 'annex' || kind === 'appendix';
}

/** "the Act" and the like take no more characters. */
const lawsName = 16;

function lastClause(sentence: string): string {
  return sentence.slice(sentence.lastIndexOf(';') + 1);
}
