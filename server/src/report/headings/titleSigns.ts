import { lineTest } from '../lines/lineMemo.ts';
import { startsUpper } from '../lines/lines.ts';
import { gradeLine } from '../vocabulary.ts';
import { opensOpinion } from './courtPeople.ts';
import { isDivisionTitle } from './divisionTitles.ts';

/* What the words of a title say for or against it, wherever it stands. */

/** "Effectiveness of the harbour: Good". */
export function gradeBehindColon(title: string): boolean {
  const value = /:\s*(\S.*)$/.exec(title)?.[1];
  return value !== undefined && gradeLine.test(value);
}

/** "Telephone: …", "Published: …": what covers and tables have before a colon. */
const labelled =
  /^(?:[\p{L}']+ ){0,3}(?:inspectors?|dates?|published|publication|refs?|reference(?: no\.?)?|e-?mail|telephone|tel|textphone|website|web|audience|age group|urn|unique reference|contact|address|note|source|isbn|team|chair|number)\s*:/iu;
/** "Paragraph 2.35", "Paragraphs 4 to 7": where what stands above or below is dealt with. */
const placeAlone = /^(?:paragraphs?|paras?\.?|pages?)\s\d[\d.]*(?:(?:,|\sand|\sto|\s?[–-])\s?\d[\d.]*)*$/i;
/** "Chapter 3 The boats", "PART II – ROPES", "Annex B: Who was heard"; not with its page, "Annex B Who was heard 33". */
export const opensDivision =
  /^(?:chapter|part|section|annex(?:e|ure)?|appendix)\s(?:\d{1,2}|[IVX]{1,5}|[A-Z])(?:\s?[:.–—-]\s?|\s)\p{Lu}(?!.*\s\d{1,3}$)/iu;
/** "Judgment: Compliant" below the text of a regulation: the grade of what stands above. */
const gradeAlone = /^(?:judge?ment|rating|grade)\s?:\s/i;
/** What covers say of the publication: "Published July 2020", "HC 963", "Ordered by the House to be printed". */
const imprint =
  /^(?:(?:(?:first|report) )?(?:published|printed)(?: (?:by|on|in|and)\b| (?:\d{1,2} )?\p{Lu}\p{Ll}+ \d{4}|:)|ordered (?:by|to be printed)\b|presented to (?:the )?(?:house|parliament|scottish)\b|laid before\b|by authority of\b|(?:HC|HL|Cm|Cmnd|Cmd|CP|NIA|SP)\.? (?:paper )?\d+(?:[-–]\w+)?(?: |$)|ISBN\b|ISSN\b|(?:approved|reserved) judgment$|royal courts of justice\b)/iu;
export const bareDate =
  /^(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{4}$/i;

/** "The harbours: Final Report": what stands behind the colon is no name. */
const ofReports = /\b(?:reports?|review|inquiry|volume|part|summary|response|study|investigation|statement)\b/i;

/** "Quality assurance manager: Bob Morton": what stands behind the colon is names. */
export function namesAPerson(title: string): boolean {
  if (isDivisionTitle(title)) return false;
  const value = /:\s+(\S.*)$/.exec(title)?.[1];
  if (value === undefined || gradeLine.test(value) || ofReports.test(value)) return false;
  // "Regulation: the Harbour Commission" says of what; "Issue 4: Maintenance of the Wife" is counted.
  if (/^(?:\(|the\s)/.test(value) || /\s\d{1,2}:\s/.test(title)) return false;
  const words = value
    .split(/[\s,]+/)
    .filter((word) => /^\p{L}/u.test(word) && !/^(?:and|of|the|de|van|von)$/.test(word));
  return words.length >= 2 && words.every((word) => startsUpper(word));
}

/** "We are making the following two recommendations:", "The committee recommends:": no title speaks of its author. */
export const announcesSeveral =
  /^(?:We|I)\b.*\bfollowing (?:\p{L}+ ){0,5}\p{L}+:$|\b[Tt]he following (?:\p{L}+ ){0,9}\p{L}+:$|\b(?:recommends?|urges?|agrees?)(?: that)?:$/u;
/** "… the accreditation of status. 11": a sentence with the mark of its footnote. */
export const endsWithMark =
  /(?<!\b(?:[Nn]os?|[Vv]ol|[Aa]rts?|[Pp]aras?|[Ff]ig|[Ss]ched|[Ss]ects?|[Cc]h|[Cc]l|[Cc]onds?|[Rr]egs?|[Aa]pp|[Pp]t))(?<=\p{Ll}{2})\.[’”"')]?\s?\d{1,3}$/u;

/** "2 July 2014: the meeting", "1981–86 repairs of the quay": the narrative of inquiries is headed so. */
export const opensWithDate =
  /^(?:\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:19|20)\d\d(?:\s?[–-]\s?\d{2,4})?)\b.*\p{L}{3}/u;

/** A title says hardly ever that something is so; it may ask, or announce what follows. */
export const statement =
  /^(?!(?:What|How|Why|Who|When|Where|Which)\b|.*\bfollowing\b)(?:There (?:is|are|was|were)\b|.*?\p{Ll} (?:is|are|was|were|has|have|had) \p{Ll}|.*?\p{Ll}s that \p{Ll})/u;

/** "On 11 August the operator replied:", "The letter read as follows:": somebody's words come next. */
export const leadsIn =
  /\b(?:said|says|stated|states|wrote|writes|replied|told|asked|added|read|reads|explained|held|observed|recommended|responded|advised|commented|noted|recorded|continued|reported|submitted|concluded|provide[sd]|following|follows|below|should|must)(?: (?:us|me|them|that|as follows))?:(?:\s?[-–—])?$/iu;

/** "Figure 4: The harbour at night" is the title of a picture. */
export function isCaption(title: string): boolean {
  return /^(?:figures?|fig\.|tables?|exhibits?|box|photo(?:graph)?|image|map|chart|plate|graph|diagram)\s+(?:[A-Z]?\d|[IVX]{1,5}(?:$|[.:]))/i.test(
    title,
  );
}

/** What committees note of their meetings: "Adjourned till Tuesday", "Resolved, That …". */
export const isMinute = /^(?:adjourned (?:till|until)\b|ordered, |resolved, |members present\b|summary agreed to)/i;

/** "The Board should buy ropes. …… Page 9": a list of what stands elsewhere. */
const leadersBehind = /(?:\.{3}|…)[\s.…]{0,80}(?:[Pp]age\s)?\d{1,4}$/;

/** "The law – paras [36]-[42]" in a list of parts; "Oar v. Mast, § 38, 17", "Oar (at [28]) said that": a piece of a paragraph. */
const citesPlaces = /\bparas?\.?\s\[?\d[\d.]*\]?\s?[-–]\s?\[?\d[\d.]*\]?\.?$|,\s§\s?\d|\bat\s\[\d/i;
/** "Second, did the notice meet it?", "Similarly, Dr Oar stated:": the end of a paragraph. */
const goesOnCounting = /^(?:First|Second|Third|Fourth|Fifth|Last|Final|Similar|According)(?:ly)?,\s/;

/** "Paragraph 10 provides", "“18. In this Part –", "Boats -> Ropes", "Day 1; Day 2;": what stands alone on a line and is no title. */
export function isPieceOfText(title: string): boolean {
  if (leadersBehind.test(title) || goesOnCounting.test(title) || citesPlaces.test(title)) return true;
  if (/^[“"][^”"]*$|[–—]$|[-–]>|^>\s|;[^;]*;/u.test(title)) return !opensOpinion.test(title);
  if (/^(?:I|We)\b.*:$|\b(?:at|in|see) para(?:graph)?s?\.?$|\bpara(?:graph)?s?\.?\s\[?\d[^:]*:$/u.test(title))
    return true;
  // "STC 98/21E Fuel drain": a row of a table of what has such codes; "OS 675/2017" is a case.
  if (/^[A-Z]{2,4}\s\d+\s?[/-](?!(?:19|20)\d\d\b)/.test(title)) return true;
  return /\d.*\s(?:provides|provided|states|stated|reads|says|said)$|\([^()]{12,}$/u.test(title);
}

/** "Telephone: …", "Judgment: Compliant": a label with what it labels. */
export function isLabelled(title: string): boolean {
  // Most titles have no colon.
  return (title.includes(':') && (labelled.test(title) || gradeAlone.test(title))) || placeAlone.test(title);
}

/** Addresses, imprints, and values behind a colon: "www.harbour.example", "HC 963", "Boats: 12", "Heard: 9 May 2020". */
export function isOfCover(title: string): boolean {
  if (/@|https?:|www\./.test(title) || imprint.test(title)) return true;
  return title.includes(':') && (datedLabel.test(title) || /:\s*[\d,.]+\s?%?$/.test(title));
}

/** "Hearing: 17–19 November 2020", "Date of judgment: 6 September 2019". */
const datedLabel = /^[\p{L} ]{3,40}:\s[\d\s,–-]{1,12}(?:and\s\d{1,2}\s)?\p{Lu}\p{Ll}{2,8}\s(?:19|20)\d\d$/u;

/** "(1) Was there a duty?", "(a) The facts", "(B) The law", "c) The evidence", "d. Other issues": how courts and inquiries number their headings. */
export const enumerated = /^(?:\((?:\d{1,2}|[A-Za-z]|[ivx]{1,5}|[IVX]{1,5})\)|[a-z][).])\s+\p{Lu}/u;

export const isEnumerated = lineTest((text) => enumerated.test(text));

/** "a The Department should …": auditors letter their recommendations so. */
export const opensLettered = /^(?:\([a-z]\)|[a-z][.)]?)\s\p{Lu}/u;
