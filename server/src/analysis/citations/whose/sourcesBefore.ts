/* Sources right beside a number: signatures of papers, neutral citations, dates, titles, volumes, names. */

/** "paragraph 12, Schedule 2", "para 4, Vol 2", "paragraph 3, HC 123", "paragraph 004 Reference ID: 68-004". */
const sourceBehind =
  /^\s*,?\s*(?:\(?(?:sch(?:ed(?:ule)?)?\.?|vol(?:ume)?\.?)\s+[\dIVX]+|\([A-Z]{1,6}\/\S|pp?\.?\s?\d|https?:|Reference\sID|HC\s|HL\s|Cmn?d?\.?\s|CP\s|ibid|op\.? ?cit)/iu;
/** "per Lord Sailor", "(Lady Mast)": who wrote it. */
const judgeBehind = /^\s*,?\s*\(?(?:per|citing|quoting)\s+\p{Lu}|^\s*\(?(?:Lord|Lady|Sir|Dame|Mrs? Justice)\s/u;

/** True if the words behind a number say whose judgment it is of. */
export function namesJudge(behind: string): boolean {
  return judgeBehind.test(behind);
}

/** What stands for a source, or names it, as a word. */
const sourceWords = [
  '[Ii]bid',
  String.raw`[Oo]p\.? ?cit`,
  String.raw`[Ll]oc\.? ?cit`,
  String.raw`[Vv]ol(?:ume)?\.?\s?[\dIVX]+`,
  String.raw`[Ss]ch(?:ed(?:ule)?)?\.?\s+\d+\w?`,
  // "Annex 2 to the letter"
  String.raw`[Aa]nnexe?\s+\S{1,4}\s+(?:to|of)\s.{0,40}`,
  'HC',
  'HL',
  'Cmn?d?',
  'CP',
  String.raw`Evs?\.?\s\d+`,
  String.raw`[Nn]ote\s\d+`,
  // "2019 EWCA 12"
  String.raw`(?:19|20)\d\d(?:\s\(\d{1,2}\))?\s[A-Z]{2,8}\s\d+`,
  String.raw`n\.?\s?\d+`,
].join('|');
const sources = [
  String.raw`\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Ww]hose)`,
  String.raw`\b(?:${sourceWords})\b[^;()[\]]{0,25}`,
  // "INQ017584", "HMG/0012"
  String.raw`\b[A-Z]{2,6}[-_/ ]?\d{4,}[\w/-]*\)?[^;()]{0,20}`,
  // "A/73/5 (Vol. V), "
  String.raw`\S*[^\s/(]\/[^\s/]\S*(?:\s\((?:[Vv]ol|[Pp]art|[Ss]upp)[^()]{1,12}\))?,?\s*`,
  // "[2017] UKSC 5", "(2019) 4 SCC 17"
  String.raw`[[(]\d{4}(?:[–-]\d{2,4})?[\])][^;]{0,50}`,
  // "Mast v Oar"
  String.raw`\sv\.?\s(?:the\s)?\p{Lu}[^;]{0,60}`,
  // "EWHC 12 (QB)"
  String.raw`\s[A-Z]{2,8}\s\d{1,4}\s\([A-Z]{1,6}\),?`,
  // "above, n 12"
  String.raw`\b(?:above|supra),?\s(?:n|note|fn)\.?\s?\d+[^;()]{0,12}`,
  // "Oar’s"
  "[’']s?",
];
/** Sources right before a number: signatures of papers, neutral citations, names of cases, "ibid." */
const sourceBefore = new RegExp(String.raw`(?:${sources.join('|')})\s*(?:at|see|in|and)?[\s,:]*$`, 'u');
/** "Report of 12 May 2014, paragraph 4": a date right before a number; before "above" it is that of something else. */
const dateBefore =
  /(?:\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{4}(?:,[^;()[\]]{0,25})?|\b(?:19|20)\d\d[a-z]?,)\s*(?:at|see|in|and)?[\s,:]*$/u;
/** "the affidavit at p 3442, para 21", "OS 675 p 39 at para 7": papers are cited so; a report says "page 12, paragraph 3". */
const atPageOf = /(?:\S\sat|\d)\spp?\.?\s?\d{1,5}(?:[–-]\d{1,5})?,?\s(?:at\s)?$/u;
/** "“Maritime transport”, paragraph 12": behind the title of something. */
const titleBefore = /[”"](?:,\s?(?:at\s)?|\s?\)\s(?:at|in)\s)$/u;
/** A name directly before the word: "the Code, paragraph 12". */
const nameBefore = /(?:^|[\s(‘“'"])(\p{Lu}[\p{L}\d’'&.-]*)(?:,|:)?\s+(?:at\s+)?$/u;
/** "Appendix B, paragraph B2", "this Report at paragraph 4": the letter is no name. */
const partBefore =
  /\b(?:(?:annexe?|appendix|part|chapter|section)\s[\dA-Z][\dA-Z.()-]{0,9}(?:,\s[‘“][^’”]{2,80}[’”])?|(?:this|our|present)\s\p{L}+|(?<!proposed\s)(?:findings|conclusions)\sof\s(?:fact|law)),?\s+(?:at\s+)?$/iu;
/** Words with a capital that can stand before a number without naming a document. */
const noName =
  /^(?:See|In|At|As|And|From|To|Under|By|With|For|The|This|That|These|Those|Both|Only|While|But|Also|Or|If|Of|Per|Our|We|I|It|Following|However|Although|Compare|Contrast|Cf|Conclusions?|Recommendations?|Findings?|Above|Below|Read|Until|After|Before|Paragraphs?|Paras?|Pages?|Sections?|Chapters?|Figures?|Tables?|Box|Unlike|Like|Per|Through|On|Where|When|Since|Because|Again|Thus|Hence|Accordingly|Moreover|Furthermore|Similarly|Likewise|Notwithstanding|Subject|Regarding|Concerning|Considering|Despite|About|A|An|One|Two|Three|Its|Their|Each|Every|All|Some|No|Implementing|Accepting|Addressing|Adopting|Endorsing)$/;

/** "EU:C:2012:80, ": the European identifier of a case, with names of parties and dates that may stand behind it. */
const identifierBefore = /\b[A-Z]{2}:[A-Z]{1,7}:\d{4}:\w{1,12}\)?[^;()]{0,20}$/u;
/** "Monitored Recommendation R7": of what kind it is. */
const isKind = /^\p{Lu}\p{Ll}{3,}ed$/u;

/** True if words end in a source: a signature, a neutral citation, the name of a case. */
export function isNamedSource(inside: string): boolean {
  return sourceBefore.test(inside) || identifierBefore.test(inside);
}

/** "Dunn 2, paragraph 17": the second statement of a witness. */
const numberedWitness = /(?<![\p{L}\d])(\p{Lu}[\p{L}’'-]{2,})\s\d{1,2}(?:,|\sat|,\sat)\s$/u;
/** What bears such numbers in reports themselves. */
const isPart =
  /^(?:Volumes?|Parts?|Chapters?|Sections?|Annex(?:es|e)?|Appendi(?:x|ces)|Schedules?|Pages?|Box(?:es)?|Figures?|Tables?|Recommendations?|Conclusions?|Findings?|Lessons?|Issues?|Grounds?|Questions?|Themes?|Case|Study|Paragraphs?|Phase|Module|Stage|Objective|Criterion|Goal|Principle|Area|Priority)$/iu;

/** True if words end in a witness and the number of his statement. */
function isWitness(inside: string): boolean {
  const name = numberedWitness.exec(inside)?.[1];
  return name !== undefined && !isPart.test(name);
}

/** True if words end in what tells sources apart: such a name, a date, a title in quotation marks, a page of something. */
export function endsInMark(inside: string): boolean {
  return (
    isNamedSource(inside) || isWitness(inside) || [dateBefore, titleBefore, atPageOf].some((mark) => mark.test(inside))
  );
}

/** True if the words behind a number go on with a volume, a page, a signature, or who wrote it. */
export function goesOnWithSource(behind: string): boolean {
  return sourceBehind.test(behind) || judgeBehind.test(behind);
}

/** True for a word with a capital right before a number that may be the name of a document: "the Code, paragraph 12". */
export function endsInName(inside: string): boolean {
  const name = nameBefore.exec(inside)?.[1];
  return name !== undefined && !noName.test(name) && !isKind.test(name) && !partBefore.test(inside);
}
