import { DOCUMENT, NAMED_PAPER, REPORT_OR_BODY, SPOKEN, TITLED, WRITTEN } from './documentWords.ts';
import { isSaidBySomebody } from './speakers.ts';
import { wordsBefore } from './wordsAround.ts';

/* Documents before the bracket that a number stands in: "in her statement (paragraph 12)". */

/** True if all that a bracket lists, of which `inside` stands before the number, is of one document. */
export function listsOneSource(inside: string): boolean {
  return severalOfOne.test(inside);
}

/** "The Government’s guidance (paragraphs 3–5) says": true if the document before the bracket speaks behind it. */
export function isOfSpeakingDocument(inside: string, behind: string, words: string): boolean {
  return !opensPointer.test(inside) && goesOnToSay.test(behind) && documentAtEnd.test(words);
}

/** "Mr Mast explained (see paragraph 12)", "As I explained above (at para. 63)": the report points to where it tells of something. */
export function pointsToWhatWasSaid(inside: string, words: string, author?: string): boolean {
  return (opensPointer.test(inside) && isSaidBySomebody(words, author)) || authorAtEnd.test(words);
}

/** "I have explained", "As we noted above": what the author did, right before a bracket. */
const authorAtEnd =
  /(?<!\p{L})(?:I|[Ww]e)\s(?:(?:have|had|also|already)\s){0,3}(?:\p{L}+ed|said|set\sout|found|held|made|gave)\s(?:above|below|earlier|later)\s*$/u;

/** "(A/HRC/50/30/Add.1, para. 10, and": what follows in the bracket is of the same document. */
const severalOfOne = /(?:^|[\s(])[^\s()]+\/[^\s()]+\/[^\s();]+[^;()]*$/u;
/** "The Government’s guidance (paragraphs 3–5) says": the document speaks. */
const goesOnToSay =
  /^[^()]{0,12}\)\s(?:says?|said|states?|stated|sets?|requires?|required|asks?|asked|provides?|explains?|recommends?|defines?|allows?)\b/u;
/** "The Resolution (see Appendix 2) states": who reads on is pointed to a place in the report. */
const opensPointer = /^\s*see\b/i;
const documentAtEnd = new RegExp(`\\b(?<!\\bthis )(?:${DOCUMENT}|book)(?:\\s\\d{4}(?:[-–]\\d{2,4})?)?\\s*$`, 'iu');

/** True for a bracket right behind the name of a document: "the Parking Strategy 2015-2020 (section 5", "the Fuel Manual (chapter 4". */
export function standsBehindDocument(text: string, open: number): boolean {
  if (opensPointer.test(text.slice(open + 1, open + 8))) return false;
  const words = wordsBefore(text, open, undefined);
  return [
    namedAtEnd,
    ownedAtEnd,
    numberedAtEnd,
    seriesAtEnd,
    inEarlier,
    titledOfYear,
    datedAtEnd,
    ofYear,
    rulesAtEnd,
    titledAtEnd,
  ].some((pattern) => pattern.test(words));
}

/** "Our Report Shifting the Balance (": one that has a title. */
const titledAtEnd =
  /\b(?:[Oo]ur|[Tt]heir|[Ii]ts|[Tt]hat)\s(?:\p{L}+\s){0,2}[Rr]eport,?\s(?:on\s)?\p{Lu}[^.;:()]{2,80}$/u;

const namedAtEnd = new RegExp(String.raw`\p{Lu}[\p{L}’'-]+\s${TITLED}(?:\s\d{4}(?:[-–]\d{2,4})?)?\s*$`, 'u');

/** "Report 461 (", "MAIB report 12/2018 (", "Audit Report No. 34, 2013-14 (": by its number. */
const numberedAtEnd =
  /\b(?:[Rr]eport|[Rr]eview|[Ss]tudy|[Bb]ulletin|[Dd]igest|[Cc]ircular)\s(?:[Nn]o\.?\s)?(?=[\w/-]{0,12}\d)[\w/-]{1,16}(?:,?\s(?:of\s)?\d{4}(?:[-–]\d{2,4})?)?\s*$/u;

/** "MGN 448 (M) (", "PSI 64/2011 (", "ISO 9001:2015 (": one of a numbered series, by its letters. */
const seriesAtEnd =
  /\b(?:(?:MGN|MSN|MIN|CAP|AC|AMC|AIC|TSO|FAR|PSI|PSO|PD|HSG|INDG|ACOP|HTM|HBN|QS|TA|CG|NG|IEC|ISO|BS|EN|RIS|GERT|STANAG)\s?\d[\w.:/-]*|[A-Z]{2,6}\s\d{1,4}\/(?:19|20)?\d\d)(?:\s\([A-Z](?:\+[A-Z]){0,2}\))?\s*$/u;

/** "our 2018/19 report (": one of an earlier year. */
const datedAtEnd =
  /\b(?:19|20)\d\d(?:[/–-]\d{2,4})?\s(?:\p{Ll}+\s)?(?:report|review|inspection|audit|study|survey)\s*$/iu;
/** "Our report of 2015 on boats (", "the audit dated May 2012 (": of a year. */
const ofYear =
  /\b(?:[Rr]eport|[Rr]eview|[Aa]udit|[Ss]tudy)\s(?:of|for|dated)\s(?:\p{Lu}\p{Ll}+\s)?(?:19|20)\d\d\b[^.;:()]{0,80}$/u;
/** "Working Together 2018 (": a title with its year, and no month. */
const titledOfYear =
  /\p{Lu}\p{L}+\s(?:(?:of|to|for|and|the|on|in)\s){0,2}(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter)\s)\p{Lu}\p{L}{2,}\s(?:19|20)\d\d\s*$/u;
/** "In our 2018/19 inspection we asked for it (", "By its previous report it had found (": told of what stands in it. */
const inEarlier =
  /\b(?:[Oo]ur|[Ii]ts|[Tt]heir)\s(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth)\s(?:[Ss]pecial\s)?[Rr]eport(?:\s(?:on|of)\s[^.,;:()]{1,40})?\s*$|\b[Ii]n\sour\sreport\son\s[^.;:()]*$|\b(?:[Ii]n|[Bb]y)\s(?:its|our|their|his|her|that|the)\s(?:\p{Ll}+\s)?(?:(?:previous|earlier|last|first|second|interim|thematic|annual|recent|(?:19|20)\d\d(?:[/–-]\d{2,4})?)\s){1,2}(?:\p{Ll}+\s){0,2}(?:report|review|inspection|audit|study)\b[^.;:()]*$/u;
/** "the bruising protocol (section 2)": rules are cited by section. */
const rulesAtEnd =
  /\b(?:the|an?|its|their)\s(?:[\p{L}-]+\s){0,3}(?:protocol|policy|procedures?|manual|handbook|code|lease|contract|agreement|licence)\s*$/iu;

/** "the Commission’s advice (chapter 4)", "the review by the school (section 4)". */
const ownedAtEnd = new RegExp(
  `(?:(?:[’']s|s[’']|\\b(?:his|her|their|its))\\s(?:[\\p{L}\\d-]+\\s){0,3}${DOCUMENT}|\\b(?<!\\b(?:this|our)\\s(?:\\p{L}+\\s)?)${DOCUMENT}\\s(?:by|of|from)\\s[^.;:()]{2,40})\\s*$`,
  'iu',
);

/** "the Council’s annual plan (page 40, ": a page of what somebody has written. */
export function isPageOfDocument(inside: string, words: string): boolean {
  return /^pages?\s\d/i.test(inside) && possessedAtEnd.test(words);
}

const possessedAtEnd = new RegExp(`(?:[’']s|s[’'])\\s(?:[\\p{L}\\d-]+\\s){0,3}${DOCUMENT}\\s*$`, 'iu');

/** "The Sailor Report said the same in 2009 (paragraph 27)". */
const reportSaid = new RegExp(
  String.raw`\p{Lu}[\p{L}’'-]+\s${REPORT_OR_BODY}\s(?:(?:had|has|also|then|itself)\s)*(?:said|says|found|held|recommended|concluded|noted|observed|stated|warned|asked|suggested|described|explained)\b[^.;:()]{0,80}$`,
  'u',
);

/**
 * "in her statement (", "the Calcutt Report (": true if the words before a bracket name somebody’s document, or say what
 * somebody said who is not the `author` of the report; in a text that cites many cases a name is a case’s: "applied in Pike (".
 */
export function isBracketOfAnother(words: string, citesCases: boolean, author?: string): boolean {
  if (
    titledAtEnd.test(words) ||
    quotedBy.test(words) ||
    itself.test(words) ||
    resolution.test(words) ||
    ofYear.test(words) ||
    ofSomebody.test(words) ||
    shortOfSomebody.test(words) ||
    letter.test(words) ||
    documentSaid.test(words) ||
    isSaidBySomebody(words, author) ||
    reportSaid.test(words)
  )
    return true;
  if (writingOfSomebody.test(words) || namedPaper.test(words) || /\bof which\s*$/.test(words)) return true;
  if (judgeAtEnd.test(words) || lawReportAtEnd.test(words)) return true;
  return citesCases && /\p{Lu}\p{Ll}+(?:\s\(?[Nn]o\.?\s?\d\)?)?\s*$/u.test(words);
}

/** "What Dame Ruth Hale said in the Estuary Inquiry: “a list that nobody reads” (". */
const quotedBy =
  /\p{Lu}[\p{L}’'-]+\s(?:said|wrote|held|found|put\sit|stated|observed)\s(?:in|of)\s[^.;:()]{1,60}:\s[“‘"][^”"]{1,90}[”’"]\s*$/u;

/** "the Calcutt Report (", "the Financial Memorandum (", "INQ017584 (". */
const namedPaper = new RegExp(
  String.raw`\p{Lu}[\p{L}’'-]+\s${NAMED_PAPER}\s*$|\b[A-Z]{2,6}[-_/ ]?\d{4,}[\w/-]*,?\s*$`,
  'u',
);

/** "resolution 48/218 B (", "decision 2/101 (": by its number. */
const resolution = /\b(?:resolutions?|decisions?)\s[A-Z\d]{1,5}[/-]\d{1,4}(?:\s[A-Z]{1,3})?(?:\s\(\d{4}\))?\s*$/iu;

/** "The prospectus itself (page 12, ": what is set against what others say of it. */
const itself = /\b(?:the|that|an?)\s(?:\p{L}+\s)?(?!report|chapter|part|section)\p{L}{4,}\sitself\s*$/iu;

/** "O’Sail J. (", "Mast and Oar LJJ (", "Lord Sail (". */
const judgeAtEnd =
  /\p{Lu}[\p{L}’'-]+,?\s(?:L?JJ?A?|MR|L?CJ|[LC]\.\s?J\.|JJ?\.(?:A\.)?)\s*$|\bL(?:ord|ady)\s(?:Justice\s)?\p{Lu}[\p{L}’'-]+\s*$/u;

/** "(2019) 4 SCC 17 (", "[2015] UKSC 11 (". */
const lawReportAtEnd = /[[(](?:18|19|20)\d\d[\])],?\s(?:\d{1,3}\s)?\p{Lu}[\p{L}.() ]{1,20}\s\d{1,5}\s*$/u;

/** "In our 2019 report (paragraph 3)", "MGN 448 (M) (paragraph 3.1)"; "our 2019 report (see Part 3)" points to where this one tells of it. */
export function isBracketOfReport(inside: string, words: string): boolean {
  return (
    !opensPointer.test(inside) &&
    [datedAtEnd, numberedAtEnd, inEarlier, seriesAtEnd, titledOfYear].some((pattern) => pattern.test(words))
  );
}

/** The document of a person or another body, directly before a bracket. */
const ofSomebody = new RegExp(
  String.raw`\b(?:his|her)\s(?:[\p{L}\d]+\s){0,2}report\s*$|(?:\b(?:his|her|their)|[’']s)\s+(?:[\p{L}\d]+\s+){0,2}${SPOKEN}\s*$`,
  'iu',
);

/** "the decision letter (", "the first affidavit (": the text calls itself otherwise. */
const letter = /\b(?:[Tt]he|an?)\s\p{L}+\s(?:letter|affidavit|statement|e-?mail)\s*$/u;
/** "the GP’s IMR (": a document by the first letters of its name. */
const shortOfSomebody = /[’']s?\s[A-Z]{2,6}\s*$/u;
/** "The Government’s response to that report said (", "their letter also says (". */
const documentSaid =
  /\b(?<!\b(?:this|our|my)\s)(?:response|reply|letter|memorandum|statement|submissions?|guidance|policy|that\s(?:report|review|study))\s(?:[^.;:()]{0,60}\s)?(?:said|says|stated?|states|noted?|notes|recorded|explained|explains|(?:accept|agree|reject|argue|add|confirm)(?:e?d|s)(?:\s[^.,;:()]{1,40})?)\s*$/iu;
/** "The Trust’s memorandum was plain about that (": what somebody wrote is the matter of the sentence. */
const writingOfSomebody = new RegExp(
  String.raw`(?:\b(?:his|her|their|its)|[’']s|s[’'])\s(?:[\p{L}\d]+\s){0,2}${WRITTEN}\s[^.;()]{0,80}$`,
  'iu',
);
