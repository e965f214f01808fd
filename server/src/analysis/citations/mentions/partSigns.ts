import { foldWhite } from '../../../text/letters/whiteSpace.ts';
import { REPORT_OR_BODY } from '../whose/documentWords.ts';

/* What is said of parts of reports and not of laws, and the other way round. Words are folded, those behind begin right there. */

/** "Section IV of the Report", where the report calls itself "this Report". */
export const ofTheReport = /^\sof\sthe\sReport\b/u;
const thisReport = /\b[Tt]his\sReport\b/;

/** "Recommendation 2 of the Committee", "Chapter 2 of the report": what a dissent that is printed with a report says of it. */
export const ofTheMajority =
  /^\sof\sthe\s(?:(?:[Cc]ommittee|[Mm]ajority)(?:[’']s)?(?:\s[Rr]eport)?|(?:main\s)?[Rr]eport)(?!\s(?:of|on|by)\b|[\p{L}-])/u;
const dissent =
  /^\W{0,4}(?:dissenting|minority|supplementary|additional|separate)\s(?:opinion|report|views|comments|statement)\b/imu;

/** True for a text with a heading such as "Dissenting opinion of the Official Opposition". */
export function holdsDissent(text: string): boolean {
  return dissent.test(text);
}

/** True for a text that calls itself "this Report". */
export function callsItselfReport(text: string): boolean {
  return thisReport.test(text);
}

/** "of the report" behind a number. */
const ofReport = /^\s(?:of|in)\sthe\s(?:present\s)?report(?=\s)/;

/** "Section II of the report contains": what a summary says of its report, at the beginning of a sentence. */
export function opensSummary(before: string, behind: string): boolean {
  const length = ofReport.exec(behind)?.[0].length;
  return length !== undefined && /^\.?\s*$/.test(before) && doesSomething.test(behind.slice(length));
}

/** "see supra at Section II", "infra, Part V". */
export const pointedAt = /\b(?:supra|infra),?\s(?:at\s|in\s)?$/iu;
/** "annex I to it": to what the sentence speaks of; "section 2 of that chapter" may be the report’s. */
export const ofThat =
  /^\s(?:to|of)\s(?:it|them|that(?!\s(?:[Cc]hapter|[Pp]art|[Ss]ection|[Aa]nnex|[Aa]ppendix)\b)|those|his|her|their)\b/u;
/** "section 2 of that Chapter", "section 2 of Chapter 5". */
export const ofPart =
  /^\s(?:of|in)\s(?:(?:that|the same)\s(?:chapter|part|section|annex|appendix)\b|(?:chapter|part)\s[\dA-Z])/i;
/** "section 5.3 applies": what sections of standards and laws do. */
export const lawDoes = /^\s(?:appl|requir|prohibit|impos|permit|oblig|provid)/;
/** "The Act is described in Part 12": the report says so there. */
export const toldIn =
  /\b(?:described|discussed|considered|explained|summari[sz]ed|addressed|dealt with|examined|outlined)\s(?:\p{L}+\s){0,3}in\s$/u;
/** "In Section C we describe the law", "In sections 4 and 5 it turns to", "In section 2 the Board sets out": what stands right behind. */
export const authorBehind =
  /^,?\s(?:(?:I|we)\s(?:\p{L}+\s){0,2}\p{L}|(?:it|the\s\p{Lu}\p{Ll}+)\s(?:will\s|then\s|now\s|also\s)?(?:sets|turns|deals|address(?:es)?|(?:describ|consider|explain|examin|summari[sz]|review|outlin)e?s)\b)/u;
/** "The lessons from the matters in section 4". */
export const toldThere =
  /\b(?:matters|events|issues|findings|points|evidence|analysis|discussion|concerns)\s(?:(?:described|discussed|set\sout|raised|identified)\s)?in\s$/u;
/** What a section of a report does. */
export const doesSomething =
  /^\s+(?:and|or|below|above|about|describes?|say|says|tells?|shows?|follows?|sets?|deals?|considers?|explains?|discuss(?:es)?|contains?|looks?|examines?|covers?|address(?:es)?|summari[sz]es?|outlines?|presents?|details?|gives?|provides?|lists?|reviews?|turns?|analyses?|identif(?:y|ies)|makes?|reflects?|records?|reproduces?|explores?|illustrates?|compares?|concerns?|complements?|traces?|focus(?:es)?|assess(?:es)?|evaluates?|concludes?|continues?|introduces?|begins?|will|can|should|may|had|also|we|I|he|she|it|they|there|for|on|as|where|which|that|is|are|was|has|have|to|in|at\sparas?\.?|at\sparagraphs?)\b/u;
/** A word or sign before "section 3" with which reports point to their own. */
export const pointsTo = /(?:\b(?:see|in|at|as|from|also|and|or|of|by|throughout|with|under|per|cf)|[(,;])\s*$/iu;
/** What a section of a report does, and one of a law does not. */
export const explains =
  /^\s+(?:(?:and|to)\s\S{1,6}\s)?(?:describes?|explains?|discuss(?:es)?|considers?|looks?|examines?|summari[sz]es?|outlines?|details?|reviews?|analyses?)\b/u;
/** What may follow a section that is perhaps a law’s: "in section 3, we". */
export const mayGoOn = /^\s*(?:[,.;:)]|(?:at|above|below|and|we|I|deals with|sets out|contains|presents|covers)\b)/;
/** "In Report 398 the Committee made Recommendation 6": of a report with a number. */
export const inNumberedReport = /\b[Ii]n\s(?:\p{L}+\s){0,4}[Rr]eport\s(?:[Nn]o\.?\s)?\d[\w/-]*[^.;()]*$/u;
/** "Our predecessors said in 2011 (recommendation 4)": in a year, and so in another report. */
export const inYear =
  /\b(?:said|recommended|found|reported|asked|made|noted|warned)\s(?:[^.;:()]{0,40}\s)?in\s(?:\p{Lu}\p{Ll}+\s)?(?:19|20)\d\d\s$/u;
/** "A previous audit had recommended that it do so (recommendation 2)". */
export const earlierRecommended =
  /\b(?:[Pp]revious|[Ee]arlier|[Ll]ast)\s(?:\p{L}+\s){0,3}(?:report|audit|review|inspection)\b[^.;:]{0,40}\brecommended\b[^.;:()]{0,50}$/u;
/** "The Harbour Council recommended (recommendation 2)": a body that is neither the author nor called as authors call themselves. */
const bodyRecommended = /(?<body>\p{Lu}[\p{L}’'-]*)\s(?:(?:had|has|also)\s)?(?:recommended|proposed|suggested)\s$/u;
const ownBody =
  /^(?:We|I|It|They|Committee|Sub-Committee|Commission|Inquiry|Panel|Board|Inspectorate|Ombudsman|Review|Team)$/;

/** True if the words before a bracket say that somebody else recommends. */
export function isRecommendedByOther(words: string, author: string | undefined): boolean {
  const body = bodyRecommended.exec(words)?.groups?.['body'];
  return body !== undefined && body !== author && !ownBody.test(body);
}
/** "Our 2019 report made five recommendations. Recommendation 2 has been met." */
export const ofReportBefore =
  /\b(?:(?:19|20)\d\d|[Pp]revious|[Ll]ast|[Ee]arlier)\s(?:\p{Ll}+\s){0,2}(?:report|review|inspection|audit|study)\b[^.;:()]*\brecommend(?:ations?|ed)\b[^.;:()]*\.\s(?:Recommendations?\s[^.;:()]*\.\s)?$/u;
/** "… as in its report 21/2013. Recommendation 2 was carried out." */
export const numberedReportBefore = /\b(?:report|review|study)\s(?:[Nn]o\.?\s)?\d[\w/-]{1,12}\)?[^.;:()]{0,60}\.\s$/u;
/** "It made nine recommendations. Recommendation 3 was": who made them before, and is no author of now. */
export const madeBefore = /\bmade\s\p{Ll}+\srecommendations\b[^.;:()]{0,60}[.;]\s(?:of which\s)?$/u;
/** What is told of a recommendation that was made before. */
export const happened = /^\s(?:was|were|has|have|had|remains?)\b/;
/** "(Repeated recommendation 1.19)" is one of the report before. */
export const repeatedBefore = /\b(?:repeated|previous|earlier)\s(?:main\s)?$/i;
/** "the Harbour Review (", "Sailor’s Report 2009 (": who else recommended. */
export const reportBefore = new RegExp(String.raw`\b${REPORT_OR_BODY}(?:\s\p{Lu}\S*|\s\d{4})?[’']?s?\s*$`, 'u');
/** "The Mission accepted recommendation 1", "our response to Recommendation 2": what those who are asked do with what the report asks. */
export const answers =
  /\b(?:accept|reject|implement|address|endorse)(?:ed|s)?\s$|\b(?:(?:agree|concur)(?:d|ed|red|s)?\swith|our\sresponses?\sto)\s$/;
/** "accepted recommendation 1 of that report". */
export const ofThose = /^\s(?:of|from|in|to)\s(?:that|the|its|his|her|their|those|\d)\b/;

/** "Chapter 2 deals with boats, Chapter 3 with ropes": what the first said is left out of the next. */
export function goesOnListing(text: string, start: number, kind: string, last: Listed | undefined): boolean {
  if (last?.kind !== kind || start - last.end > longestListed) return false;
  return listsOn.test(foldWhite(text.slice(last.end, start)));
}

const longestListed = 150;
const listsOn = /^\s\p{Ll}[^.;:()]*[,;]\s(?:and\s|while\s)?(?:in\s)?$/u;

/** The mention before another. */
export interface Listed {
  readonly kind: string;
  /** Offset behind its last number. */
  readonly end: number;
}

/** "14 This is said in the lease (Appendix 6)": an annex in a bracket that holds nothing else. */
export function isAnnexAlone(text: string, start: number, end: number, kind: string): boolean {
  return (
    (kind === 'annex' || kind === 'appendix') &&
    opensBracket.test(text.slice(Math.max(0, start - 5), start)) &&
    text[end] === ')'
  );
}

const opensBracket = /\((?:see\s)?$/i;

/** "In its comments, reproduced in appendix VI", "The Minister wrote to us (Annex B)": the report's own annexes hold it. */
export function isReproduced(text: string, start: number, end: number, kind: string): boolean {
  if (kind !== 'annex' && kind !== 'appendix') return false;
  if (isAnnexAlone(text, start, end, kind)) return true;
  const before = foldWhite(text.slice(Math.max(0, start - 40), start));
  return (
    reproduced.test(before) ||
    referredTo.test(before) ||
    (before.endsWith(' at ') && !/^\s(?:of|to)\b/.test(text.slice(end, end + 4)))
  );
}

/** "We refer to what she says in Annex B". */
const referredTo = /(?<!\p{L})(?:I|[Ww]e) (?:refer|return|turn) to [^.;:()]* (?:in|at) $/u;
const reproduced =
  /\b(?:reproduced|reprinted|contained|listed|set out|given|included|summari[sz]ed|attached|provided|printed|shown) (?:in full )?(?:in|at|as) $/i;
