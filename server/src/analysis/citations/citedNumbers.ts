/** A number behind "paragraph", or a range of them, by its offsets in the text. */
export interface Target {
  readonly start: number;
  readonly end: number;
  readonly first: string;
  readonly last: string;
  readonly page?: number;
  /** Offset of a "paragraph" that is said again before it. */
  readonly keyword?: number;
}

const number =
  /^(?:[A-Z]{0,2}\d{1,6}(?:\.\d{1,3}){0,3}[a-z]?|[ivxl]{1,6}(?![\p{L}]))(?:\s?\(\p{L}{1,4}\)(?:(?:,|\s?[-–]|\s(?:and|or|to))\s{0,2}\(\p{L}{1,4}\)){0,6})?/u;
const inBrackets = /^\[(\d{1,3}(?:\((?:\p{L}{1,4}|\d{1,2})\)){0,2})\]/u;
/** "paragraph (xxviii)", "recital (28)", in reports that number theirs so. */
const roundBrackets = /^\((?:[ivxlc]{1,8}|\d{1,4})\)/;
/** "paragraph 4.2. 5": a number of three parts or more that extraction has set apart; what follows shows that it ends there. */
const inPieces = /^\d{1,2}(?:\. ?\d{1,3}){2,3}(?=[),;]|\.?\s*$|\.\s|\s\p{Ll})/u;
const longestCitation = 400;
const longestGap = 130;

/** The numbers behind a keyword; behind "Chapter 5, paragraph" only up to the next "paragraph", which may be elsewhere. */
export function readTargets(
  text: string,
  keywordStart: number,
  keywordEnd: number,
  { isBracketed, isPlaced }: { readonly isBracketed: boolean; readonly isPlaced: boolean },
): Target[] {
  const targets: Target[] = [];
  const limit = Math.min(text.length, keywordStart + longestCitation);
  let page = pageIn(text.slice(Math.max(0, keywordStart - 40), keywordStart), pageBefore);
  let at = keywordEnd;
  while (at < limit) {
    const gap = keywordStart === keywordEnd && targets.length === 0 ? '' : separator(text, at, targets.length > 0);
    if (gap === undefined || (isPlaced && targets.length > 0 && /\p{L}{4}|¶/u.test(gap))) break;
    const start = at + gap.length;
    const label = labelAt(text, start);
    if (label === undefined || isWord(text, start, label.printed)) break;
    if (keywordStart === keywordEnd && !label.printed.startsWith('[')) break;
    // "para 4-051", "para 21/1/1" of a textbook, "paragraph 4.C" of a manual.
    if (/^(?:[-–]0|\/\d|\.[A-Z])/.test(text.slice(start + label.printed.length, start + label.printed.length + 2)))
      break;
    // "paragraph 3 and (ii)" goes on in paragraph 3; only "paragraphs (i) and (ii)" are two.
    if (label.printed.startsWith('(') && targets[0]?.first.startsWith('(') === false) break;
    // Behind a full stop the next paragraph's own number may stand.
    const goesOn = isBracketed || !/^\s*\./.test(gap);
    if (targets.length > 0 && !goesOn) break;
    if (!isBracketed && targets.length > 0 && countsSomething(text, start + label.printed.length, gap)) break;
    at = start + label.printed.length;
    const range = /^\s*(?:[-–—−]|to|through|hyd at|i(?=\s))\s*/.exec(text.slice(at, at + 12))?.[0];
    const last = range === undefined ? undefined : labelAt(text, at + range.length);
    if (range !== undefined && last !== undefined) at += range.length + last.printed.length;
    page = pageIn(gap, pageBetween) ?? page;
    targets.push({
      start,
      end: at,
      first: label.label,
      last: completeEnd(label.label, last?.label) ?? label.label,
      ...(page === undefined ? {} : { page }),
      ...(targets.length > 0 && again.test(gap) ? { keyword: start - gap.length + gap.search(again) } : {}),
    });
  }
  return targets;
}

const again = /\bparas?(?:graphs?)?\b/i;
/** One page before "paragraph"; of "pages 13, 30 paragraphs 27, 103" nobody knows which goes with which. */
const pageBefore = /(?<!\p{L})(?:page|p\.)\s{1,3}(\d{1,4})[\s,;:]{1,4}(?:at\s)?$/iu;
const pageBetween = /(?<!\p{L})page\s{1,4}(\d{1,4})/iu;

function pageIn(words: string, pattern: RegExp): number | undefined {
  const printed = pattern.exec(words)?.[1];
  return printed === undefined ? undefined : Number(printed);
}

/** The number at an offset, as printed, and without the square brackets around it. */
function labelAt(text: string, at: number): { readonly printed: string; readonly label: string } | undefined {
  const piece = text.slice(at, at + 60);
  const bracketed = inBrackets.exec(piece);
  if (bracketed !== null) return { printed: bracketed[0], label: bracketed[1] ?? '' };
  const spaced = inPieces.exec(piece)?.[0];
  if (spaced?.includes(' ') === true) return { printed: spaced, label: spaced.replaceAll(' ', '') };
  const printed = roundBrackets.exec(piece)?.[0] ?? number.exec(piece)?.[0];
  return printed === undefined ? undefined : { printed, label: printed };
}

/** "as paragraph 12 says, 30 boats were lost": the second number counts boats. */
function countsSomething(text: string, at: number, gap: string): boolean {
  if (/\p{L}/u.test(gap)) return false;
  return /^\s(?!(?:and|or|to|above|below|in|of|on|at|we|are|is|set|that)\b)[a-z]/.test(text.slice(at, at + 8));
}

/** What may stand between two numbers: commas, "and", a repeated "paragraph", "page 22,", "(equality) and". */
function separator(text: string, at: number, isInside: boolean): string | undefined {
  const pattern = isInside ? between : leading;
  return pattern.exec(text.slice(at, at + longestGap))?.[0];
}

const leading = /^\s{0,4}(?:[Nn]os?\.?\s{1,2}(?=\d))?(?=[A-Za-z\d[]|\((?:[ivxlc]{1,8}|\d{1,4})\))/;
const between =
  /^(?=[\s,;.&])(?:\s\([a-z][^()\d]{2,60}\)(?=[\s,;]))?\s{0,4}(?:[,;.&]\s{0,4})?(?:(?:and|or|also|ac?|neu)\s{1,4})?(?:pages?\s{1,4}\d{1,4}\s{0,4}[,;:]?\s{0,4})?(?:paragraphs?\s{1,4}|paras?\.?\s{1,4}|recitals?\s{1,4}|(?:[bp]|[pm]h)aragraff(?:au)?\s{1,4}|¶\s{0,4})?(?=[A-Z]?\d|\[\d|[ivxl]+\b|\((?:[ivxlc]{1,8}|\d{1,4})\))/i;

/** "in", "I", "vi" inside a word are no numbers. */
function isWord(text: string, at: number, label: string): boolean {
  const next = text[at + label.length] ?? ' ';
  return /[\p{L}\d]/u.test(next) || (/^[ivxl]+$/.test(label) && /^(?:i|l|v|x)$/.test(label) && !/[\s,;.)]/.test(next));
}

/** "7.42–43" and "111–31" leave out what both ends share. */
function completeEnd(first: string, last: string | undefined): string | undefined {
  if (last === undefined) return undefined;
  const dot = first.lastIndexOf('.');
  if (dot >= 0 && !last.includes('.')) return first.slice(0, dot + 1) + last;
  if (/^\d+$/.test(first) && /^\d+$/.test(last) && last.length < first.length) {
    const whole = first.slice(0, first.length - last.length) + last;
    return Number(whole) > Number(first) ? whole : last;
  }
  return last;
}
