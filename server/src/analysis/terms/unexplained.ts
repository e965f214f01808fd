import type { SourceText } from '../../text/sourceText.ts';
import type { Span } from '../../text/span.ts';
import type { Report, Term } from '../model.ts';
import { indexAcronyms, usesOf } from './introduced/acronyms.ts';
import { isInCaseReference, isOfJudge } from './known/courtLetters.ts';
import { readWords } from './initials/words.ts';
import type { Words } from './initials/words.ts';

/** Short forms that every reader knows, and capitals that stand for no words. */
const COMMON = new Set(
  (
    'UK GB EU US USA UN TV DVD CD PC IT ID OK AM PM AD BC HM MP MPs QC KC BBC ITV PDF URL HTML FAQ AGM PO NB PS RE PE ' +
    'HR PA VAT NHS GP GPs DNA HIV AIDS GCSE BSc BA MA MSc PhD OBE CBE MBE Mr Mrs Dr St Ltd PLC plc Co SMS GPS USB CV ' +
    'COVID SARS DIY VIP NATO ICT QPM KCB DBE KBE CB CCTV CEO MOT YMCA OF'
  ).split(' '),
);

/**
 * Short forms that are used in running text and never said to mean anything, by first place: those that the built-in
 * glossary knows too, but not names ("Ofsted"), codes, postcodes, Roman numerals, references to cases, nor words in lines of
 * capitals.
 */
export function findUnexplained(source: SourceText, report: Report): Term[] {
  const words = readWords(
    source,
    report.furniture.map(({ span }) => span),
  );
  const explained = new Set(report.terms.flatMap(({ short, meanings }) => (meanings.length > 0 ? [short] : [])));
  const index = indexAcronyms(words);
  const skipped = [...report.contents.map(({ span }) => span)];
  const found: Term[] = [];
  for (const short of index.keys()) {
    if (explained.has(short) || !isAcronym(short)) continue;
    const uses = usesOf(words, index, short).filter(
      (span) =>
        !isInCapitals(source, span) &&
        !isInAddress(words, span) &&
        !isInCaseReference(words.text, span) &&
        !isOfJudge(words.text, span) &&
        !skipped.some((one) => holds(one, span)),
    );
    if (uses.length > 0) found.push({ short, meanings: [], uses });
  }
  const printed = wordsBetweenBlanks(
    source.text,
    found.flatMap(({ short }) => asWords(short)),
  );
  return found
    .filter(({ short }) => !asWords(short).some((word) => printed.has(word)))
    .sort((a, b) => (a.uses[0]?.start ?? 0) - (b.uses[0]?.start ?? 0));
}

const longestAcronym = 10;
const ROMAN = /^[IVXLC]+$/;
/** "A-C": grades, or letters of a list. */
const LETTERS = /^\p{Lu}-\p{Lu}$/u;

/** "LADO", "H&WBB", "E2E", "iART"; not "McDonald", "ME4", "II", "A-C". */
function isAcronym(short: string): boolean {
  if (
    short.length < 2 ||
    short.length > longestAcronym ||
    COMMON.has(short) ||
    ROMAN.test(short) ||
    LETTERS.test(short)
  )
    return false;
  if (/\d/.test(short) && !/^\p{Lu}\d\p{Lu}$/u.test(short)) return false;
  if (!/^[\p{L}\d&-]+$/u.test(short)) return false;
  const capitals = short.replace(/[^\p{Lu}]/gu, '').length;
  const letters = short.replace(/[^\p{L}]/gu, '').length;
  return capitals > 1 && capitals * 2 > letters && !/-\p{Ll}|\p{Ll}-/u.test(short);
}

const holds = (outer: Span, { start }: Span): boolean => start >= outer.start && start <= outer.end;

/** How a text writes "NARRATIVE" and "BOX" where these are words in capitals: "narrative", "Narrative", "box". */
function asWords(short: string): string[] {
  if (short.length < 3 || !/^\p{Lu}+$/u.test(short)) return [];
  const word = short.toLowerCase();
  return short.length > 3 ? [word, `${short.charAt(0)}${word.slice(1)}`] : [word];
}

/** Those of some words that stand between two blanks, found in one pass over the text. */
function wordsBetweenBlanks(text: string, words: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  if (words.length === 0) return found;
  const wanted = new Set(words);
  let before = text.indexOf(' ');
  for (let blank = text.indexOf(' ', before + 1); blank > 0; blank = text.indexOf(' ', blank + 1)) {
    const length = blank - before - 1;
    const word = length > 0 && length <= longestAcronym ? text.slice(before + 1, blank) : undefined;
    if (word !== undefined && wanted.has(word)) found.add(word);
    before = blank;
  }
  return found;
}

/**
 * True where most of the line is in capitals, or nothing else is on it: a heading, a form, a shout; in a name in capitals,
 * “ADRIAN OAKES Appellant”; and of the number of a paper, “HC 433”.
 */
function isInCapitals(source: SourceText, { start, end }: Span): boolean {
  const line = source.lineAt(start);
  const before = source.text.slice(Math.max(source.lineStart(line), start - 200), start);
  const after = source.text.slice(end, Math.min(source.lineEnd(line), end + 200));
  // “the CAMHS LAC team” has two short forms.
  if (end - start >= leastOfName && (capitalsBefore.test(before) || capitalsBehind.test(after))) return true;
  if (/^\s(?:Paper\s)?\d/.test(after) && papers.test(source.text.slice(start, end))) return true;
  const letters = (before + after).replace(/[^\p{L}]/gu, '');
  return letters === '' || letters.replace(/[^\p{Lu}]/gu, '').length * 2 > letters.length;
}

const leastOfName = 4;
const capitalsBefore = /(?<!\p{L})\p{Lu}{4,}\s(?:(?:&|AND|OF|THE)\s)?$/u;
const capitalsBehind = /^\s(?:(?:&|AND|OF|THE)\s)?\p{Lu}{4,}(?!\p{L})/u;
/** Papers of the two Houses, and of the Crown. */
const papers = /^(?:HC|HL|CP)$/;

/** Part of a web or e-mail address or a file name. */
function isInAddress({ text }: Words, { start, end }: Span): boolean {
  return /[@/._\\]/.test(text.charAt(start - 1)) || /[@_\\]|[./](?=\w)/.test(text.slice(end, end + 2).slice(0, 2));
}
