import { remembered } from '../../text/stages/remembered.ts';
import { ownReference } from './caseReferences.ts';
import { counterFamilies, counterPhrases } from './recogniseCounterSigns.ts';
import type { PhraseGroup, WordFamily } from './recogniseGroups.ts';
import { counterHeadingCap, counterHeadings, headingCap, headingWeights } from './recogniseHeadings.ts';
import { readLineSigns } from './recogniseLines.ts';
import type { LineSigns } from './recogniseLines.ts';
import {
  bodyPhrases,
  citationPhrases,
  letterPhrases,
  openingPhrases,
  printPhrases,
  registerPhrases,
  reportFamilies,
  titlePhrases,
  welshFamily,
  welshPhrases,
} from './recogniseSigns.ts';
import { countPhrases, indexPhrases, readWords } from './recogniseWords.ts';
import type { PhraseCounts } from './recogniseWords.ts';

/** Whether a text is a report for readers, judged by its content. */
export interface Recognition {
  readonly isReport: boolean;
  /** How sure we are that it is one, 0 to 1; see `isReportLike`. */
  readonly likeness: number;
  /** The evidence in words, for the log: what speaks for it, then what speaks against it, each with its points. */
  readonly reasons: readonly string[];
}

/** UTF-16 code units that are looked at: the first pages say what a text is. */
const examined = 16_384;
/** Words of the first page, with the formal words of a report's opening. */
const firstPage = 600;
/** Points from which a text is a report, and the points that make a clear case of a doubtful one. */
const threshold = 7;
const spread = 2;
/** Shares of words are taken of at least so many: two telling words do not make a report of a note. */
const fewestWords = 200;
/** Uses of a family's words that earn its whole weight. */
const fewestUses = 3;
/** Points of form that every report of some length has; what is missing to them counts against a text. */
const leastForm = 3;

interface Evidence {
  readonly points: number;
  readonly reason: string;
  /** The name of the group of words that it was told by, if any. */
  readonly group?: string;
}

/**
 * Tells by content whether `text` (plain text or Markdown) is a report of an inspectorate, auditor, committee, inquiry or the
 * like. Adds up the points of all evidence; any text gives an answer, at a cost that does not grow with its length.
 */
export function recognise(text: string): Recognition {
  return recogniseHead(text.slice(0, examined));
}

/** The heads of the documents that somebody works on: they are asked about again after every key. */
const heads = 16;

const recogniseHead = remembered(judge, heads, examined);

function judge(text: string): Recognition {
  const head = withLineFeeds(text);
  if (isBinary(head)) return { isReport: false, likeness: 0, reasons: ['not a text: control characters'] };
  const words = readWords(head);
  const signs = readLineSigns(head);
  const anywhere = countPhrases(words, contentIndex);
  const form = evidenceOfForm(words, anywhere, signs);
  const formPoints = sumOf(form);
  const evidence = [...form, ...evidenceOfWords(words, anywhere, isJudgment(words, signs)), ...evidenceOfLines(signs)];
  const shapeless = { points: -Math.max(0, leastForm - formPoints), reason: 'hardly the shape of a report' };
  if (shapeless.points < 0) evidence.push(shapeless);
  const points = sumOf(evidence);
  const likeness = words.length === 0 ? 0 : 1 / (1 + Math.exp((threshold - points) / spread));
  const reasons = evidence.sort((one, other) => other.points - one.points).map(inWords);
  return { isReport: isReportLike(likeness), likeness, reasons };
}

/** True if a text of such a likeness is a report. */
export function isReportLike(likeness: number): boolean {
  return likeness >= 0.5;
}

const allFamilies: readonly WordFamily[] = [...reportFamilies, welshFamily, ...counterFamilies];
/** Groups of words that tell of what courts decide about. */
const matterOfCourts: ReadonlySet<string | undefined> = new Set(['a licence or contract', 'terms of computing']);
const courtWords = reportFamilies.find(({ name }) => name === 'a case')?.words ?? new Set<string>();
const familiesOfWord = new Map<string, number[]>();
allFamilies.forEach((one, index) => {
  for (const word of one.words) familiesOfWord.set(word, [...(familiesOfWord.get(word) ?? []), index]);
});
const contentGroups: readonly PhraseGroup[] = [bodyPhrases, registerPhrases, welshPhrases];
const phrasesOf = (groups: readonly PhraseGroup[]): string[] => groups.flatMap((group) => [...group.weights.keys()]);
const titleIndex = indexPhrases(phrasesOf([titlePhrases]));
const openingIndex = indexPhrases(phrasesOf([openingPhrases]));
const contentIndex = indexPhrases([
  ...phrasesOf([...contentGroups, ...counterPhrases, printPhrases]),
  ...citationPhrases,
  ...Object.values(letterPhrases).flat(),
]);

/** What shows the shape of a report: titles, headings, numbers, citations, marks of print, the form of a letter. */
function evidenceOfForm(words: readonly string[], anywhere: PhraseCounts, signs: LineSigns): Evidence[] {
  const citations = citationPhrases.reduce((sum, phrase) => sum + (anywhere.get(phrase) ?? 0), 0);
  return [
    ...evidenceOfPhrases(titlePhrases, countPhrases(readWords(signs.titles), titleIndex), 1),
    ...evidenceOfPhrases(openingPhrases, countPhrases(words.slice(0, firstPage), openingIndex), 1),
    ...evidenceOfPhrases(printPhrases, anywhere, 1),
    ...evidenceOfLetter(anywhere),
    evidenceOfHeadings(signs, headingWeights, headingCap, 1),
    {
      points: signs.numbered < 3 ? 0 : Math.min(2.5, signs.numbered / 5),
      reason: `numbered paragraphs (${signs.numbered} in a row)`,
    },
    { points: Math.min(2, 0.7 * citations), reason: `citations of paragraphs (${citations})` },
    { points: ownReference(signs.titles) !== undefined ? 3 : 0, reason: 'bears a neutral citation' },
    {
      points: between.test(signs.titles) && inTheCase.test(signs.titles) ? 1.5 : 0,
      reason: 'names the parties of a case',
    },
    { points: isJudgment(words, signs) ? 4 : 0, reason: `a judgment (${signs.cases} cases cited)` },
  ].filter((item) => item.points !== 0);
}

/** How the parties are set out on the first page. */
const between = /^(?:b ?e ?t ?w ?e ?e ?n ?:?|.{2,80} (?:v|-v-) .{2,80})$/im;
const inTheCase = /\b(?:appellant|respondent|claimant|defendant|applicant|petitioner|plaintiff)s?\b\)?(?: \d)?$/im;

/**
 * A judgment has at least so many numbered paragraphs in a row, cases, words of courts in a thousand, and words for each of
 * those paragraphs: a list of cases has fewer.
 */
const leastOfJudgment = { numbered: 6, cases: 2, rate: 5, words: 35 };

/** A judgment: numbered paragraphs that cite cases, in the words of courts; alone none of them would tell it from other law. */
function isJudgment(words: readonly string[], { numbered, bracketed, cases }: LineSigns): boolean {
  const paragraphs = Math.max(numbered, bracketed);
  const least = leastOfJudgment;
  if (paragraphs < least.numbered || cases < least.cases || words.length < least.words * paragraphs) return false;
  const ofCourts = words.filter((word) => courtWords.has(word)).length;
  return ofCourts * 1000 >= least.rate * Math.max(words.length, fewestWords);
}

function evidenceOfHeadings(
  signs: LineSigns,
  weights: ReadonlyMap<string, number>,
  cap: number,
  sign: 1 | -1,
): Evidence {
  const found = [...signs.headings].filter((heading) => weights.has(heading));
  const sum = found.reduce((total, heading) => total + (weights.get(heading) ?? 0), 0);
  return { points: sign * Math.min(cap, sum), reason: `headings (${found.slice(0, 6).join('; ')})` };
}

/** Judgments are about contracts, and weigh arguments: what speaks of those says nothing against one. */
function evidenceOfWords(words: readonly string[], anywhere: PhraseCounts, ofCourt: boolean): Evidence[] {
  return [
    ...contentGroups.flatMap((group) => evidenceOfPhrases(group, anywhere, 1)),
    ...counterPhrases.flatMap((group) => evidenceOfPhrases(group, anywhere, -1)),
    ...evidenceOfFamilies(words),
  ].filter(({ group, points }) => !(ofCourt && points < 0 && matterOfCourts.has(group)));
}

function evidenceOfPhrases(group: PhraseGroup, counts: ReadonlyMap<string, number>, sign: 1 | -1): Evidence[] {
  const found = [...group.weights].filter(([phrase]) => counts.has(phrase));
  if (found.length === 0) return [];
  const sum = found.reduce((total, [, points]) => total + points, 0);
  const most = found.sort(([, one], [, other]) => other - one).map(([phrase]) => phrase);
  return [
    {
      group: group.name,
      points: sign * Math.min(sum, group.cap),
      reason: `${group.name} (${most.slice(0, 4).join('; ')})`,
    },
  ];
}

function evidenceOfFamilies(words: readonly string[]): Evidence[] {
  const counts = allFamilies.map(() => 0);
  for (const word of words) {
    for (const index of familiesOfWord.get(word) ?? []) counts[index] = (counts[index] ?? 0) + 1;
  }
  const thousands = Math.max(words.length, fewestWords) / 1000;
  return allFamilies.flatMap((one, index) => {
    const count = counts[index] ?? 0;
    const rate = count / thousands;
    if (rate === 0) return [];
    const sign = counterFamilies.includes(one) ? -1 : 1;
    const points = sign * one.weight * Math.min(1, rate / one.rate, count / fewestUses);
    return [{ group: one.name, points, reason: `${one.name} (${rate.toFixed(1)} in a thousand words)` }];
  });
}

/** Kinds of line with which no report begins. */
const foreignStarts: ReadonlySet<string> = new Set(['code', 'markup', 'diff', 'log']);

function evidenceOfLines(signs: LineSigns): Evidence[] {
  const share = (count: number): number => count / Math.max(signs.lines, 5);
  const against = (what: string, count: number, slope: number, from: number, cap: number): Evidence => ({
    points: -Math.min(cap, Math.max(0, slope * (share(count) - from))),
    reason: `${what} (${Math.round(100 * share(count))} % of the lines)`,
  });
  return [
    { points: Math.min(1, 2 * share(signs.prose)), reason: 'running text' },
    evidenceOfHeadings(signs, counterHeadings, counterHeadingCap, -1),
    against('code', signs.code, 30, 0.03, 10),
    against('log lines', signs.log, 30, 0.05, 10),
    against('differences between files', signs.diff, 60, 0.01, 10),
    against('rows of data', signs.data, 14, 0.25, 8),
    against('markup', signs.markup, 20, 0.05, 8),
    { points: -Math.min(4, 0.8 * signs.fences), reason: `blocks of code (${signs.fences})` },
    { points: -Math.min(4, 0.25 * signs.quotedCode), reason: `words in backquotes (${signs.quotedCode})` },
    { points: foreignStarts.has(signs.first) ? -5 : 0, reason: `begins as ${signs.first} does` },
    { points: signs.mailHead < 3 ? 0 : -4, reason: 'the head of a mail' },
  ].filter((item) => item.points !== 0);
}

/** A letter by inspectors: salutation, close, and the words of a visit between them. */
function evidenceOfLetter(anywhere: PhraseCounts): Evidence[] {
  const has = (phrase: string): boolean => anywhere.has(phrase);
  const isLetter = letterPhrases.opening.some(has) && letterPhrases.closing.some(has);
  if (!isLetter || letterPhrases.matter.filter(has).length < 2) return [];
  return [{ points: 3, reason: 'a letter about an inspection or visit' }];
}

const sumOf = (evidence: readonly Evidence[]): number => evidence.reduce((sum, item) => sum + item.points, 0);

function inWords(item: Evidence): string {
  return `${item.points > 0 ? '+' : '−'}${Math.abs(item.points).toFixed(1)} ${item.reason}`;
}

/** Line ends as LF alone, so that blank lines show. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** More than three in a hundred characters are control characters (not tabs, line or page ends) or could not be decoded. */
function isBinary(text: string): boolean {
  let odd = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13)) odd++;
  }
  return odd * 100 > 3 * text.length;
}
