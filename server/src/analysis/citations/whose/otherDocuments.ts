import { endsInSource, isBracketOfSource } from './citedSources.ts';
import { isOfLaw } from './citedLaws.ts';
import { isOfOtherJudge, isToldOf } from './otherJudges.ts';
import { foldWhite } from '../../../text/whiteSpace.ts';
import { occursAtLeast } from '../../../text/occurrences.ts';

/*
 * Most numbers that reports of committees, inquiries and courts cite are not their own: "paragraph 5 of Schedule 2",
 * "Smith’s second statement, paragraph 12", "[2004] EWCA Civ 12 at [23]". The words around a number say so. In doubt a
 * citation is taken for another document's: an answer that is not there is better than a wrong one.
 */

/** How far around a citation its words are read, in characters. */
const reachBefore = 110;
const reachBehind = 90;

/** Documents that are cited by paragraph; a capital or a qualifier before them tells that another one is meant. */
const documentNoun =
  '(?:act|advice|agreement|article|appendix to|annex to|bill|charter|circular|code|comments?|commentary|convention|decision|declaration|directive|' +
  'evidence|framework|guidance|guidelines?|handbook|instruction|judgment|judgement|law|letter|manual|memorandum|minute|' +
  'minutes|notes|opinion|order|paper|plan|policy|proof|protocol|regulations?|report|resolution|response|review|rules?|ruling|' +
  'schedule|statement|statute|strategy|study|submissions?|terms of reference|transcript|treaty|white paper|green paper)';

/** Laws and what binds like them: "of this Act" is said in words that are quoted. */
const bindingNoun =
  '(?:acts?|agreement|article|bill|charter|circular|clause|code|constitution|contract|convention|covenant|directive|guidance|guidelines?|handbook|' +
  'instrument|law|licence|manual|order|policy|protocol|regulations?|resolution|rules?|schedule|standard|statute|subsection|title|treaty)';
/** "of this report", "of these conclusions", "above": the report itself. */
const ownBehind = new RegExp(
  '^[\\s,]*(?:\\([a-z0-9]{1,4}\\)\\s*)*[,\\s]*(?:\\(?(?:above|below|supra|infra|earlier|later|overleaf|hereto)\\b|' +
    '(?:in|to)\\s+(?:this|the present|our present)\\s+(?:report|chapter|part|section|volume|judgment|decision|document|paper|annex|appendix|letter|(?:concluding\\s)?observations|review|study|note|list|views|opinion)\\b|' +
    `of\\s+(?:this|these|the present|our present)\\s+(?!(?:\\p{L}+\\s)?${bindingNoun}\\b)\\p{L})`,
  'iu',
);
/** Places inside the report: whether it has them is seen when the citation is resolved. */
const placeBehind =
  /^[\s,]*(?:of|in|to)\s+(?:(?:chapter|part|section|annexe?|appendix)\s+[\dA-Z]|that\s(?:chapter|part|section|annexe?|appendix)\b|the\s(?:executive\s)?(?:summary|introduction)\b)/iu;
const documentBehind = new RegExp(
  `^(?:[\\s,(]*\\([a-z0-9]{1,4}\\))*[\\s,(]*(?:(?:of|to|in|from|under|per)\\s+(?:[^\\s.;:()]+\\s+){0,6}?${documentNoun}\\b|of\\s+(?!the (?:above|following)\\b)\\S|(?:in|to|from)\\s+(?:her|his|their)\\s)`,
  'iu',
);
/** "paragraph 12, Schedule 2", "para 4, Vol 2", "paragraph 3, HC 123". */
const sourceBehind =
  /^\s*,?\s*(?:\(?(?:sch(?:ed(?:ule)?)?\.?|vol(?:ume)?\.?)\s+[\dIVX]+|\([A-Z]{1,6}\/\S|pp?\.?\s?\d|https?:|HC\s|HL\s|Cmn?d?\.?\s|CP\s|ibid|op\.? ?cit)/iu;
/** "per Lord Sailor", "(Lady Mast)": who wrote it. */
const judgeBehind = /^\s*,?\s*\(?(?:per|citing|quoting)\s+\p{Lu}|^\s*\(?(?:Lord|Lady|Sir|Dame|Mrs? Justice)\s/u;

/** True if the words behind a number say whose judgment it is of. */
export function namesJudge(behind: string): boolean {
  return judgeBehind.test(behind);
}

/** Sources right before a number: signatures of papers, neutral citations, names of cases, "ibid." */
const sourceBefore =
  /(?:\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Ww]hose)|\b(?:[Ii]bid|[Oo]p\.? ?cit|[Ll]oc\.? ?cit|[Vv]ol(?:ume)?\.?\s?[\dIVX]+|[Ss]ch(?:ed(?:ule)?)?\.?\s+\d+\w?|[Aa]nnexe?\s+\S{1,4}\s+(?:to|of)\s.{0,40}|HC|HL|Cmn?d?|CP|Evs?\.?\s\d+|[Nn]ote\s\d+|(?:19|20)\d\d\s[A-Z]{2,8}\s\d+|n\.?\s?\d+)\b[^;()[\]]{0,25}|\b[A-Z]{2,6}[-_/ ]?\d{4,}[\w/-]*\)?[^;()]{0,20}|\S*[^\s/(]\/[^\s/]\S*,?\s*|[[(]\d{4}[\])][^;]{0,50}|\sv\.?\s(?:the\s)?\p{Lu}[^;]{0,60}|\b(?:above|supra),?\s(?:n|note|fn)\.?\s?\d+[^;()]{0,12}|[’']s?)\s*(?:at|see|in|and)?[\s,:]*$/u;
/** "Report of 12 May 2014, paragraph 4": a date right before a number; before "above" it is that of something else. */
const dateBefore =
  /(?:\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{4}(?:,[^;()[\]]{0,25})?|\b(?:19|20)\d\d[a-z]?,)\s*(?:at|see|in|and)?[\s,:]*$/u;
/** "“Maritime transport”, paragraph 12": behind the title of something. */
const titleBefore = /[”"](?:,\s?(?:at\s)?|\s?\)\s(?:at|in)\s)$/u;
/** "in her statement (", "Mr Mast’s first statement at": somebody's own document. */
const documentBefore = new RegExp(
  `(?:\\b(?:his|her|their|its|whose|that|another|previous|earlier|interim|first|second|third|fourth|fifth|final|draft|joint|annual|\\d{4})|[’']s|s[’'])\\s+(?:[\\p{L}\\d’'-]+\\s+){0,3}${documentNoun}\\b(?:(?!\\s(?:is|was|are|were|has|had)\\s)[^.;:()]){0,25}[\\s,(]*(?:at|see|in)?[\\s,]*$`,
  'iu',
);
/** "I return to Ms Hale’s evidence at paragraph 18.12": the report tells of it there. */
const tellsOfEvidence =
  /(?<!\p{L})(?:I|[Ww]e)\s(?:(?:shall|will|have|also|further)\s){0,2}(?:return(?:ed)?|turn(?:ed)?|come|came|deal|dealt|address(?:ed)?|discuss(?:ed)?|consider(?:ed)?|describe[d]?|summarise[d]?)\s[^.;:()]{0,60}\bevidence\s(?:at|in)\s$/u;
/** "(Mast statement, paragraph 12)"; outside brackets the document needs a name. */
const document = new RegExp(
  `(?<!\\bthis\\s|\\bthe\\s)\\b${documentNoun}(?:\\s\\d{1,2})?[\\s,:;]*(?:at|see)?[\\s,]*$`,
  'iu',
);
const namedDocument = new RegExp(`\\p{Lu}[\\p{L}’'-]+\\s${documentNoun}[\\s,:]*(?:at|see)?[\\s,]*$`, 'u');
/** "the explanatory notes, para 22": with a comma between a document needs no name. */
const documentThenComma = new RegExp(
  `(?<!\\b(?:this|our)\\s)\\b(?:${documentNoun}|(?:question on )?notice)(?:\\s(?:no\\.?\\s)?(?:\\d[\\d.]{0,6}|[IVX]{1,5})(?:\\([a-z\\d]{1,3}\\))*(?:(?:\\sof\\s|/)\\d{4}(?:[–-]\\d{2,4})?|\\s\\(\\d{4}\\))?)?[,:]\\s*(?:at|see)?\\s*$`,
  'iu',
);
/** "general comment No. 2 (2007) on boats by harbours, paragraphs 8": what bears a number of its own is named before the comma. */
const numberedThenComma = new RegExp(
  `\\b(?:${documentNoun}|recommendation)\\s(?:nos?\\.?\\s)\\d{1,4}(?:\\s\\(\\d{4}\\))?\\s[^.;()]{2,80},\\s$`,
  'iu',
);
/**
 * What may stand before a comma and a number: "page 12, paragraph 32", "Conclusion, Paragraph 17", "Chapter 5, para 3",
 * "see, for example, para 4". Anything else there is a source: "5th edition, paragraph 12", "commentary, para. 6".
 */
const ownBeforeComma =
  /(?:^|[\s(,;])(?:(?:pages?|chapters?|parts?|sections?|annexe?|appendix|figures?|tables?|box|volume|paragraphs?|paras?\.?|recommendations?)\s[\p{L}\d.–-]{1,8}|conclusions?|recommendations?|findings?|for (?:example|instance)|in particular|e\.?g\.?|i\.?e\.?|above|below|see|cf\.?|also|and|or|inter alia|\[?\d{1,4}(?:\.\d{1,3})*\]?)$/iu;
/** "Lord Wave said (at para 15)", "the judge held, at para 3,": somebody’s own words. */
const somebodySaid =
  /(?<subject>[\p{L}’'.]+)\s(?:(?:had|has|also|then|rightly|later)\s)*(?:said|says|held|holds|stated|states|observed|observes|explained|explains|noted|notes|put|added|concluded|remarked|commented|wrote|acknowledged|opined|emphasised|accepted|ruled|reasoned|recognised|cautioned)\b,?[^.;:(),]{0,60},?\s?(?:at|in)?\s?$/u;
/** "The Sailor Report said the same in 2009 (paragraph 27)". */
const reportSaid =
  /\p{Lu}[\p{L}’'-]+\s(?:Report|Review|Inquiry|Enquiry|Committee|Commission|Panel|Audit|Study)\s(?:(?:had|has|also|then|itself)\s)*(?:said|says|found|held|recommended|concluded|noted|observed|stated|warned|asked|suggested|described|explained)\b[^.;:()]{0,80}$/u;
/** "The judge, in paragraph 4, said". */
const speakerBefore = /(?:\b(?:judge|tribunal|court|he|she|counsel)|\p{Lu}\p{Ll}+),\s(?:in|at)\s*$/u;
const saysBehind = /^,?\s(?:said|says|held|holds|stated|states|observed|noted|explained|concluded)\b/u;
/** Those who speak without a name. */
const speakers =
  /^(?:he|she|they|judge|judges|court|tribunal|counsel|appellants?|respondents?|claimants?|defendants?)$/u;
/** A name directly before the word: "the Code, paragraph 12". */
const nameBefore = /(?:^|[\s(‘“'"])(\p{Lu}[\p{L}\d’'&.-]*)(?:,|:)?\s+(?:at\s+)?$/u;
/** "Appendix B, paragraph B2", "this Report at paragraph 4": the letter is no name. */
const partBefore =
  /\b(?:(?:annexe?|appendix|part|chapter|section)\s[\dA-Z][\dA-Z.()-]{0,9}|(?:this|our|present)\s\p{L}+|(?<!proposed\s)(?:findings|conclusions)\sof\s(?:fact|law)),?\s+(?:at\s+)?$/iu;
/** Words with a capital that can stand before a number without naming a document. */
const noName =
  /^(?:See|In|At|As|And|From|To|Under|By|With|For|The|This|That|These|Those|Both|Only|While|But|Also|Or|If|Of|Per|Our|We|I|It|Following|However|Although|Compare|Contrast|Cf|Conclusions?|Recommendations?|Findings?|Above|Below|Read|Until|After|Before|Paragraphs?|Paras?|Pages?|Sections?|Chapters?|Figures?|Tables?|Box|Unlike|Like|Per|Through|On|Where|When|Since|Because|Again|Thus|Hence|Accordingly|Moreover|Furthermore|Similarly|Likewise|Notwithstanding|Subject|Regarding|Concerning|Considering|Despite|About|Implementing|Accepting|Addressing|Adopting|Endorsing)$/;

const paragraphWord = /^(?:para|¶)/i;

/** What is known of a citation beside its place. */
export interface CitedAs {
  /** Offset of the bracket that it stands in, if any. */
  readonly open: number | undefined;
  /** True for "para", with which sources are cited, and not for "paragraph", which also begins a clause. */
  readonly isShort?: boolean;
  /** True in a text that cites many cases, where a name before a bracket is a case’s: "applied in Pike (para 14)". */
  readonly citesCases?: boolean;
  /** True in a judgment on appeal, which tells what the judge below said. */
  readonly tellsOfJudges?: boolean;
}

/**
 * True if the words around the citation from `start` (its keyword) to `end` (behind its last number) say that another
 * document is meant, or leave it in doubt.
 */
export function isOfAnother(text: string, start: number, end: number, citedAs: CitedAs): boolean {
  const { open, isShort, citesCases } = citedAs;
  const behind = wordsBehind(text, end);
  if (ownBehind.test(behind)) return isNamedSource(wordsBefore(text, start, open));
  if (placeBehind.test(behind)) return false;
  if (citedAs.tellsOfJudges === true && isOfOtherJudge(text, start)) return true;
  if (sourceBehind.test(behind) || judgeBehind.test(behind) || documentBehind.test(behind)) return true;
  if (saysBehind.test(behind) && speakerBefore.test(wordsBefore(text, start, open))) return true;
  const inside = wordsBefore(text, start, open);
  if (isOfLaw(paragraphWord.test(text.slice(start, start + 4)) ? inside : '', behind)) return true;
  if (isNamedSource(inside) || dateBefore.test(inside) || titleBefore.test(inside)) return true;
  const isDocument = documentBefore.test(inside) || (open === undefined ? namedDocument : document).test(inside);
  if (isDocument && !tellsOfEvidence.test(inside)) return true;
  const name = nameBefore.exec(inside)?.[1];
  if (name !== undefined && !noName.test(name) && !partBefore.test(inside)) return true;
  if (
    documentThenComma.test(inside) ||
    numberedThenComma.test(inside) ||
    isSaidBySomebody(inside) ||
    isToldOf(inside, behind)
  )
    return true;
  if ((open !== undefined || isShort === true) && isSourceThenComma(inside)) return true;
  if (isPartOfSource(inside, open !== undefined) || endsInSource(inside)) return true;
  if (open === undefined) return false;
  // "in her statement (paragraph 12)": the document stands before the bracket.
  const words = wordsBefore(text, open, undefined);
  const says = !opensPointer.test(inside) && goesOnToSay.test(behind) && documentAtEnd.test(words);
  if (severalOfOne.test(inside) || says) return true;
  if (opensPointer.test(inside) && isSaidBySomebody(words)) return false;
  return isBracketOfAnother(words, citesCases === true) || isBracketOfSource(inside, words, citesCases === true);
}

/** "(A/HRC/50/30/Add.1, para. 10, and": what follows in the bracket is of the same document. */
const severalOfOne = /(?:^|[\s(])[^\s()]+\/[^\s()]+\/[^\s();]+[^;()]*$/u;
/** "The Government’s guidance (paragraphs 3–5) says": the document speaks. */
const goesOnToSay =
  /^[^()]{0,12}\)\s(?:says?|said|states?|stated|sets?|requires?|required|asks?|asked|provides?|explains?|recommends?|defines?|allows?)\b/u;
/** "The Resolution (see Appendix 2) states": who reads on is pointed to a place in the report. */
const opensPointer = /^\s*see\b/i;
const documentAtEnd = new RegExp(`\\b(?<!\\bthis )(?:${documentNoun}|book)(?:\\s\\d{4}(?:[-–]\\d{2,4})?)?\\s*$`, 'iu');

/** True for a bracket right behind the name of a document: "the Parking Strategy 2015-2020 (section 5", "the Fuel Manual (chapter 4". */
export function standsBehindDocument(text: string, open: number): boolean {
  if (opensPointer.test(text.slice(open + 1, open + 8))) return false;
  const words = wordsBefore(text, open, undefined);
  return namedAtEnd.test(words) || ownedAtEnd.test(words);
}

const namedAtEnd =
  /\p{Lu}[\p{L}’'-]+\s(?:Act|Code|Framework|Guidance|Guidelines|Handbook|Manual|Memorandum|Notes|Plan|Policy|Regulations|Rules|Standards?|Strategy)(?:\s\d{4}(?:[-–]\d{2,4})?)?\s*$/u;

/** "the Commission’s advice (chapter 4)", "the review by the school (section 4)". */
const ownedAtEnd = new RegExp(
  `(?:(?:[’']s|s[’']|\\b(?:his|her|their|its))\\s(?:[\\p{L}\\d-]+\\s){0,3}${documentNoun}|\\b(?<!\\b(?:this|our)\\s(?:\\p{L}+\\s)?)${documentNoun}\\s(?:by|of|from)\\s[^.;:()]{2,40})\\s*$`,
  'iu',
);

/** "(JCPAA Report 465, Recommendation 3, paragraph 4)": what stands before a page or recommendation is the source. */
function isPartOfSource(inside: string, isBracketed: boolean): boolean {
  const source = inside.replace(partThenComma, '');
  if (source === inside || source === '') return false;
  return documentThenComma.test(source) || (isBracketed && isSourceThenComma(source));
}

const partThenComma =
  /(?<!\p{L})(?:recommendations?|pages?|p\.|chapters?|figures?|tables?|box)\s[\p{L}\d.–-]{1,8},\s(?:at\s)?$/iu;

function isSourceThenComma(inside: string): boolean {
  const source = /^(.*\S),\s(?:at\s)?$/s.exec(inside)?.[1];
  return source !== undefined && !ownBeforeComma.test(source);
}

function isBracketOfAnother(words: string, citesCases: boolean): boolean {
  if (ofSomebody.test(words) || isSaidBySomebody(words) || reportSaid.test(words)) return true;
  if (writingOfSomebody.test(words) || namedPaper.test(words) || /\bof which\s*$/.test(words)) return true;
  return citesCases && /\p{Lu}\p{Ll}+(?:\s\(?[Nn]o\.?\s?\d\)?)?\s*$/u.test(words);
}

/** "the Calcutt Report (", "the Financial Memorandum (", "INQ017584 (". */
const namedPaper =
  /\p{Lu}[\p{L}’'-]+\s(?:Report|Review|Inquiry|Enquiry|Study|Memorandum|Notes|Paper)\s*$|\b[A-Z]{2,6}[-_/ ]?\d{4,}[\w/-]*,?\s*$/u;

/** True if what stands before is what a person or a court said; what "I" or "we" said is the report's own. */
export function isSaidBySomebody(words: string): boolean {
  const subject = somebodySaid.exec(words)?.groups?.['subject'];
  if (subject === undefined || ownCommittee.test(words)) return false;
  return speakers.test(subject) || (/^\p{Lu}/u.test(subject) && !noSubject.test(subject));
}

/** "as the Committee notes in": how committees speak of themselves; of others they say what those found or held. */
const ownCommittee = /\bthe Committee (?:notes|says|states|explains|observes|concludes) (?:at|in)\s$/u;

/** Words with a capital before a verb that are nobody's name. */
const noSubject = /^(?:I|We|It|This|That|These|Those|There|What|As|Which|Who)$/;

/** True for a text that cites at least three cases by their references: "[2015] UKSC 11", "[1932] AC 562". */
export function citesCases(text: string): boolean {
  return occursAtLeast(text, caseReference, leastCases);
}

const caseReference = /\[(?:18|19|20)\d\d\]\s(?:\d\s)?[A-Z]{2}/g;
const leastCases = 3;

/** True if the words behind a number say that it is the report's own: "above", "of this report". */
export function pointsInside(text: string, end: number): boolean {
  return ownBehind.test(wordsBehind(text, end));
}

/**
 * True if the words around a number in a footnote say that the report itself is meant: "see paragraph 12 above", or a
 * note that begins with "See". Whether they name a source as well is seen by `isOfAnother`.
 */
export function isPlainlyOwn(text: string, start: number, end: number): boolean {
  const words = fold(text.slice(Math.max(0, start - reachBefore), start));
  if (pointsInside(text, end) || isWholeNote(text, start, end)) return true;
  return opensWithSee.test(words) && !goesOnWithSource.test(words);
}

/** "12 Paragraph 8.193": a note that says nothing else. */
function isWholeNote(text: string, start: number, end: number): boolean {
  return /^\W{0,4}(?:\d{1,3}\W{0,4})?$/u.test(text.slice(0, start)) && /^[.;]?\s*$/u.test(text.slice(end));
}

/** "Mast, para. 30. See also para. 40": of the same source. */
const goesOnWithSource = /\b(?:paras?|pp?|vol)\.?\s?\d.*\balso\s$/iu;
/** "8 See", "…; see also", "above, and": what a footnote says before it names a place of its own report. */
const opensWithSee = /(?:(?:^|[.;]\s)\W{0,3}(?:\d{1,3}\W{0,3}\s)?(?:see|see also|cf\.?)|\b(?:above|below),?\sand)\s$/iu;

/** The document of a person or another body, directly before a bracket. */
const ofSomebody =
  /\b(?:his|her)\s(?:[\p{L}\d]+\s){0,2}report\s*$|(?:\b(?:his|her|their)|[’']s)\s+(?:[\p{L}\d]+\s+){0,2}(?:statement|evidence|judgment|ruling|decision|letter|transcript|submissions?|opinion)\s*$/iu;

/** "The Trust’s memorandum was plain about that (": what somebody wrote is the matter of the sentence. */
const writingOfSomebody =
  /(?:\b(?:his|her|their|its)|[’']s|s[’'])\s(?:[\p{L}\d]+\s){0,2}(?:letter|memorandum|statement|submissions?|judgment|testimony|affidavit|transcript|skeleton argument)\s[^.;()]{0,80}$/iu;

/** True if words end in a source: a signature, a neutral citation, the name of a case. */
export function isNamedSource(inside: string): boolean {
  return sourceBefore.test(inside);
}

/** The words before an offset in its sentence, and inside its bracket. */
export function wordsBefore(text: string, start: number, open: number | undefined): string {
  const from = Math.max(open === undefined ? 0 : open + 1, start - reachBefore);
  const words = fold(text.slice(from, start));
  let sentence = 0;
  // "… at the end of this Report. Chapter 2": a sentence begins with what is cited.
  if (/^\p{Lu}/u.test(text.slice(start, start + 2)) && sentenceJustEnded.test(words)) return '';
  for (const match of words.matchAll(sentenceEnd)) sentence = match.index + match[0].length;
  return sentence === 0 ? words : words.slice(sentence);
}

/** Where a sentence ends and the next begins: behind a stop that follows a word in lower case. */
const sentenceJustEnded = /(?:\p{Ll}{4}|\bMay)[.!?]['’”)]?\s$/u;
const sentenceEnd = /[\p{Ll}\d)]{2}[.!?]['’”)]?\s(?=\p{Lu})/gu;

/** The words behind an offset, as far as they are read. */
export function wordsBehind(text: string, end: number): string {
  return fold(text.slice(end, end + reachBehind));
}

/** Words on one line, one blank between them, without the signs of emphasis in Markdown: "_Spandeck_ at", "_supra_". */
function fold(text: string): string {
  return /[\n*_]| {2}/.test(text) ? foldWhite(text.replace(/[*_]+/g, '')) : text;
}
