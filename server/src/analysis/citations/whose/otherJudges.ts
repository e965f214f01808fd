import { forReasons } from './ownWords.ts';
import { opensNumber } from './wordsAround.ts';
import { occursAtLeast } from '../../../text/occurrences.ts';
import { foldWhite } from '../../../text/letters/whiteSpace.ts';

/*
 * A judgment tells what the judge below and other courts said, and where: "the Judge said in paragraph 82 …, and that he
 * would not have done so (paragraph 83)", "The Court of Appeal upheld that decision …: see paras 62-63". Long sentences may
 * part who spoke from the number.
 */

/** So often a text must speak of judges and courts that are not its author. */
const leastJudges = 5;
const longestSentence = 700;

const judge =
  '[Tt]he\\s(?:[Tt]rial\\s|[Pp]rimary\\s|[Ss]entencing\\s|[Mm]otion\\s|[Ll]earned\\s|[Dd]eputy\\s|[Cc]ircuit\\s|[Dd]istrict\\s)?(?:[Jj]udge|Recorder|Magistrate|Master)';
/** Not "the Court" and "the Tribunal" alone, by which some courts speak of themselves. */
const court =
  "(?:Court\\sof\\s(?:Appeal|Session|Justice|Human\\sRights)|(?:Supreme|High|Divisional|Federal)\\sCourt|[Cc]ourt\\sbelow|House\\sof\\sLords|Privy\\sCouncil|Judicial\\sCommittee|(?:Upper|First-tier|Employment|Appeal)\\sTribunal|Grand\\sChamber|Strasbourg\\s[Cc]ourt|ECtHR|CJEU|ECJ|\\p{Lu}[\\p{L}’'-]{1,30}\\s(?:L?JJ?|MR|V-C|CJ|LCJ|[CL]\\.J)\\.?|L(?:ord|ady)\\s(?:Chief\\s)?(?:Justice\\s)?\\p{Lu}[\\p{L}’'-]{1,30}(?:\\s(?:MR|LC|CJ))?)";
const aJudge = new RegExp(`\\b(?:${judge}|${court})(?!\\p{L})`, 'gu');
/** What stands between those and what they did: "in Mast v Oar also", "(with whom Lady Sail agreed)". */
const aside = '(?:,[^,]{0,60},|\\s\\([^()]{0,60}\\)|\\s(?:in|at|of)\\s[^,.;:]{1,50}?)?';
const verb =
  '\\s(?:\\p{Ll}+ly\\s|also\\s|then\\s|had\\s|has\\s){0,2}(?:was|did|had|\\p{Ll}+ed|said|held|upheld|found|thought|went|gave|made|took|saw|set|put|began|drew|dealt|wrote|felt|says|finds)\\b';
const pronoun =
  '\\b(?:[Hh]e|[Ss]he)\\s(?:\\p{Ll}+ly\\s|also\\s|further\\s|then\\s|later\\s|nevertheless\\s){0,2}(?:said|held|found|thought|gave|put|set\\sout|relied|added|observed|concluded|considered|explained|noted|commented|decided|accepted|rejected|dealt|referred|recorded|stated|remarked|reasoned|summarised|sets\\sout|says|states|explains|describes|records|refers|argues|submits|contends)\\b';
const did = new RegExp(`\\b(?:${judge}|${court})${aside}${verb}|${pronoun}`, 'gu');
const authors = /(?<!\p{L})(?:I|[Ww]e|[Mm]y|[Oo]ur)(?!\p{L})/gu;
const sentenceEnd = /[\p{Ll}\d)]{2}[”"’]?[.!?]['’”)]?\s(?=[\p{Lu}“])/gu;

/** True for a text that tells again and again what judges and courts did. */
export function tellsOfJudges(text: string): boolean {
  return occursAtLeast(text, aJudge, leastJudges);
}

/** True if a judge or court, and not the author, is whom the sentence before an offset spoke of last; quoted words apart. */
export function isOfOtherJudge(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - longestSentence), start);
  const paragraph = before.split(opensNumber).at(-1) ?? before;
  const words = foldWhite(paragraph).replace(/“[^”]*(?:”|$)/gu, ' “” ');
  let from = 0;
  for (const match of words.matchAll(sentenceEnd)) from = match.index + match[0].length;
  const sentence = words.slice(from);
  return lastOf(sentence, did) > lastOf(sentence, authors);
}

/** "He referred at paragraph 29", "He continued at", "the judge dealt with this at [57]": what those do in their own text who speak without a name. */
const speakerDid =
  /\b(?:he|she|judge|court|tribunal|inspector|reporter|magistrate|adjudicator|LJ|J|Lord President|Lord Chief Justice|Master of the Rolls)\s(?:(?:had|has|also|then|rightly|later|further|first)\s){0,2}(?:referred|found|considered|dealt|addressed|discussed|rejected|recorded|identified|quoted|summarised|turned|directed|reminded|continued|set\sout)\b[^.;:()]{0,60}\s(?:at|in)\s$/iu;
/** "Its findings of fact are at": theirs of whom the sentence before told. */
const theirsAt =
  /^(?:Its|His|Her|Their)\s(?:\p{Ll}+\s){1,5}(?:is|are|was|were|begins?|appears?)\s(?:set\sout\s|recorded\s|summarised\s)?(?:at|in)\s$/u;
/** "the judge’s analysis at", "in Lord Mast’s words at": in that judge’s own judgment. */
const judgesWords =
  /(?:\b(?:judge|recorder|magistrate|tribunal|court|Court\sof\s(?:Appeal|Session)|LJ|J)|\b(?:Lord|Lady|Sir)\s\p{Lu}\p{L}+)[’']s\s(?:\p{L}+\s){0,2}\p{L}+,?\s(?:at|in)\s$/u;
/** "for the reasons given by the judge at", "as was said by Sail LJ, at". */
const byJudge = new RegExp(`\\bby\\s(?:${judge}|${court})(?:\\s[^.;:()]{0,30})?,?\\s(?:at|in)\\s$`, 'u');
const stillIn = /\b[Ss]till\s(?:at|in)\s$/u;
const sentenceBegins = /(?:^|\s)(?:At|In)\s$/u;
const teller =
  "(?:s?he|(?:[Tt]he\\s)?(?:\\p{Ll}+\\s)?(?:[Jj]udge|[Cc]ourt|[Tt]ribunal|[Rr]ecorder|[Mm]agistrate|[Mm]aster|arbitrators?)|L(?:ord|ady)\\s\\p{Lu}[\\p{L}’'-]{1,30}|\\p{Lu}[\\p{L}’'-]{1,30}\\s(?:L?JJ?|MR|CJ))";
const told =
  '(?:said|says|held|holds|f(?:ound|inds)|set|sets|dealt|deals|went|goes|gave|gives|drew|draws|puts?|(?:stat|not|refus|conclud|describ|observ|summaris|cit|quot|continu)e(?:s|d)|identifi(?:es|ed)|(?:record|consider|reject|accept|refer|explain|add|address|ask|turn|express|direct|remind|remark|comment)(?:s|ed|es|red))';
/** "In para 36, after saying that they had a chart, the judge added": what comes before is told of the same. */
const firstSaying = '(?:,?\\s(?:after|before|having|in|when|while)\\s\\p{Ll}+(?:ing|ed|t)\\b[^.;:]{0,160})?';
const tellerBehind = new RegExp(
  `^(?:\\s?\\([a-z0-9]{1,4}\\))*${firstSaying},?\\s${teller}\\s(?:\\p{Ll}+ly\\s|also\\s|then\\s|had\\s){0,2}${told}\\b`,
  'u',
);
/** "where at paragraph 33 the Defendant stated", "at paragraph 4 Ms Oar says": whoever is not the court says it in a paper. */
const party =
  '(?:[Tt]he\\s(?:\\p{L}[\\p{L}-]*\\s){0,2}\\p{L}[\\p{L}-]*|(?:Mr|Mrs|Ms|Miss|Dr|Sir|Professor)\\s\\p{Lu}[\\p{L}’-]*)';
const clauseBegins = /(?:^|\s)(?:[Aa]t|[Ii]n)\s$/u;
const partyBehind = new RegExp(`^,?\\s${party}\\s(?:\\p{Ll}+ly\\s|also\\s|then\\s|had\\s){0,2}${told}\\b`, 'u');
/** "the decision of the Court of Appeal, as explained at". */
const decisionOf = new RegExp(
  `\\b(?:decision|judgment|ruling|order)\\sof\\s(?:${judge}|(?:the\\s)?${court}),?(?:\\sas\\s\\p{Ll}+)?\\s(?:at|in)\\s$`,
  'u',
);
const behindAside = /\),\sat\s$/u;

/**
 * True for a place in what somebody wrote of whom the text tells, by the words of its sentence before and behind it: "At
 * para 19, he recorded", "still in para 22", "The conclusion of his survey (“the Survey”), at paragraph 6".
 */
export function isToldOf(words: string, behind: string, inJudgment = false): boolean {
  if ([speakerDid, judgesWords, byJudge, decisionOf, stillIn, behindAside].some((pattern) => pattern.test(words)))
    return true;
  if (sentenceBegins.test(words) && tellerBehind.test(behind)) return true;
  return inJudgment && clauseBegins.test(words) && !forReasons.test(words) && partyBehind.test(behind);
}

/** True for "Its findings of fact are at", before a number as only judgments print it: of whom the sentence before told. */
export function isTheirs(words: string): boolean {
  return theirsAt.test(words);
}

function lastOf(words: string, pattern: RegExp): number {
  let last = -1;
  for (const { index } of words.matchAll(pattern)) last = index;
  return last;
}
