import type { SourceText } from '../../text/sourceText.ts';
import { detached } from '../../text/detached.ts';
import { finish } from '../../text/stages/steps.ts';
import type { Steps } from '../../text/stages/steps.ts';
import { Line, LineMemo } from './line.ts';
import type { LinePlace } from './line.ts';
import { printedWidth } from './printedWidth.ts';
import { SameLines } from './sameLines.ts';
import type { CutText } from './sameLines.ts';

export type { Line } from './line.ts';

/** How Markdown says where a page begins; `documents/markdown.ts` writes it. */
const pageComment = /^<!-- page \d{1,6} -->$/;
/** How such a comment begins: no other program writes it, and ours marks all headings. */
export const ownPageComment = '<!-- page ';
/** How other programs mark pages in a text: "<< Page 12 >>", "%%page 12%%", "--- Page 12 of 30 ---", "[Page 12]". */
const pageMark = /^(?:[<%=*~#{]{1,5}|\[|-{2,5})\s?page\s\d{1,6}(?:\sof\s\d{1,6})?\s?(?:[>%=*~#}]{1,5}|\]|-{2,5})$/i;

/** "Page iv | Final Report": a page's number before its head, at its top or foot. */
export const pageBeforeHead = /^page\s{1,3}(?:\d{1,4}|[ivxl]{1,7})\s{0,3}\|\s{0,3}/i;

/**
 * Cuts a text into lines. `before` is an earlier version of it, from which lines that are the same bring along what was
 * found in them; the lines are the same without it. A form feed counts as blank space that starts a page, a page
 * comment or mark as a blank line that does.
 */
export function readLines(source: SourceText, before?: CutText): Line[] {
  return finish(readLinesInSteps(source, before));
}

/** Lines that are cut in one step. */
const LINES_A_STEP = 5000;

/** The same in steps. */
export function* readLinesInSteps(source: SourceText, before?: CutText): Steps<Line[]> {
  const same = before === undefined ? undefined : new SameLines(before, source);
  const cutter = new LineCutter(source, same);
  for (;;) {
    const left = same?.toEnd(cutter.lines.length, cutter.lines.at(-1));
    if (left !== undefined) return cutter.lines.concat(left);
    if (cutter.lines.length === source.lineCount) return cutter.lines;
    if (cutter.lines.length % LINES_A_STEP === LINES_A_STEP - 1) yield;
    cutter.readNext();
  }
}

/** Reads lines one after the other, and tells where pages begin. */
class LineCutter {
  readonly lines: Line[];
  readonly #source: SourceText;
  readonly #same: SameLines | undefined;
  /** Where form feeds tell the pages, a mark is a foot that is printed so. */
  readonly #hasMarks: boolean;
  #page: number;
  /** True once something stands on the first page. */
  #hasBegun: boolean;

  constructor(source: SourceText, same: SameLines | undefined) {
    this.#source = source;
    this.#same = same;
    this.#hasMarks = !source.hasFormFeeds;
    this.lines = same?.atStart() ?? [];
    this.#page = this.lines.at(-1)?.page ?? 0;
    // Not by the lines themselves: a comment on a page begins it, and is read as a blank line.
    this.#hasBegun = this.lines.some((_, index) => placeOf(source, index, 0).text !== '');
  }

  readNext(): void {
    const index = this.lines.length;
    const place = placeOf(this.#source, index, this.#page);
    const { text } = place;
    this.#page = place.page;
    if (pageComment.test(text) || (this.#hasMarks && pageMark.test(text))) {
      // The comment of the first page opens none; what is printed begins behind it.
      if (this.#hasBegun) this.#page++;
      this.#hasBegun = true;
      this.lines.push(new Line({ ...place, start: place.end, page: this.#page }, this.#memoFor(index, '')));
      return;
    }
    const opensPage = this.#hasMarks && this.#hasBegun && pageBeforeHead.test(text);
    if (opensPage) this.#page++;
    this.#hasBegun ||= text !== '';
    this.lines.push(new Line(opensPage ? { ...place, page: this.#page } : place, this.#memoFor(index, text)));
  }

  #memoFor(index: number, text: string): LineMemo {
    const same = this.#same?.memoOf(index);
    // A mark of a page may be none any more.
    if (same?.words === text) return same;
    return new LineMemo(this.#same === undefined ? text : detached(text), printedWidth(text));
  }
}

/** A line that stands on the same page as in an earlier version, of which it keeps the form feeds; undefined where it may mark one. */
export function readLineOfPage(source: SourceText, index: number, page: number): Line | undefined {
  if (mayMarkPage(source.lineText(index))) return undefined;
  const place = { ...placeOf(source, index, 0), page };
  // It is kept from version to version.
  const text = detached(place.text);
  return new Line(place, new LineMemo(text, printedWidth(text)));
}

/** True if the words of a line may tell that a page begins. */
export function mayMarkPage(line: string): boolean {
  return line.includes(ownPageComment) || /^\W*page\s/i.test(line);
}

/** Where the text of a line stands; `before` is the page of the line before. */
function placeOf(source: SourceText, index: number, before: number): LinePlace & { readonly text: string } {
  const lineStart = source.lineStart(index);
  const lineEnd = source.lineEnd(index);
  const all = source.lineText(index);
  let start = lineStart;
  let indent = 0;
  let page = before;
  for (; start < lineEnd; start++) {
    const code = all.charCodeAt(start - lineStart);
    if (code === formFeed) {
      page++;
      indent = 0;
    } else if (code === tab) indent = (indent | 7) + 1;
    else if (isBlank(code)) indent += hasWidth(code) ? 1 : 0;
    else break;
  }
  let end = lineEnd;
  while (end > start && isBlank(all.charCodeAt(end - 1 - lineStart))) end--;
  return { index, start, end, indent, page, text: all.slice(start - lineStart, end - lineStart) };
}

const tab = 9;
const formFeed = 12;

/** False for what takes no room in print: a byte order mark, a place where a word may be broken. */
function hasWidth(code: number): boolean {
  return code !== 0xfeff && code !== 0x200b;
}

function isBlank(code: number): boolean {
  return (
    code === 32 ||
    code === tab ||
    code === formFeed ||
    code === 0xa0 ||
    code === 0x200b ||
    code === 0xfeff ||
    code === 11
  );
}

/** True if the text ends as a sentence does: full stop, question or exclamation mark, perhaps quoted or with a footnote mark. */
export function endsSentence(text: string): boolean {
  const end = text.charCodeAt(text.length - 1);
  if (end === FULL_STOP) return true;
  if (isSmallLetter(end) || isCapital(end)) return false;
  if (/[)\]]$/.test(text.slice(-1)) && marginalNote.test(text) && !namesItem.test(text)) return true;
  let at = withoutReferences(text) - 1;
  // A footnote mark may follow the stop: "improvement.2", "in 2006.32", but "section 4.2" goes on.
  const mark = /[\d⁰¹²³⁴⁵⁶⁷⁸⁹]$/.test(text.slice(-1))
    ? /(?<=[\p{L})’'”"]|\b(?:19|20)\d\d)[.!?](?:\d{1,4}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})$/u.exec(text)
    : null;
  if (mark !== null) at = mark.index;
  while (at > 0 && closing.includes(text[at] ?? '')) at--;
  const last = text[at] ?? '';
  return last === '.' || last === '!' || last === '?';
}

/** What other programs make of a footnote's mark: "[^12]" in Markdown, "[12]_" in reStructuredText. */
const noteReference = /\s?\[(?:\^[\w-]{1,12}\]|#?\w{1,8}\]_)$/;
const longestReference = 20;
const mostReferences = 8;

/** The offset behind which nothing but references to footnotes stands. */
function withoutReferences(text: string): number {
  let end = text.length;
  for (let count = 0; count < mostReferences && /[\]_]/.test(text[end - 1] ?? ''); count++) {
    const reference = noteReference.exec(text.slice(Math.max(0, end - longestReference), end));
    if (reference === null) break;
    end -= reference[0].length;
  }
  return end;
}

/** "(Recommendation)", "(paragraph 38)" behind a sentence close it. */
const marginalNote =
  /\((?:recommendations?|conclusions?|paragraphs?|paras?\.?|pages?|see)\b[^()]{0,60}\)$|[.!?][’”"']? ?(?:\([^()]{1,40}\)|\[[^[\]]{1,40}\])$/i;

const FULL_STOP = 46;
/** "Recommendation 3 (paragraph 75)" in a reply names what it answers, and is no sentence. */
const namesItem =
  /^(?:\p{L}+ ){0,2}(?:recommendations?|conclusions?|findings?) [\d.A-Z]{1,6}(?: and \d{1,3})? \([^()]*\)$/iu;

const closing = '"\'’”)]»*_';

/** The first letter of a text, behind no more than three signs. */
const firstLetter = /^[^\p{L}\d]{0,3}(\p{L})/u;

/** True if the first letter is lower case; signs and brackets before it do not count. */
export function startsLower(text: string): boolean {
  const code = text.charCodeAt(0);
  // Most texts begin with a plain letter.
  if (isSmallLetter(code)) return true;
  if (isCapital(code)) return false;
  const first = firstLetter.exec(text)?.[1];
  return first !== undefined && first !== first.toUpperCase();
}

/** True if the first letter is a capital; opening quotes and brackets before it do not count. */
export function startsUpper(text: string): boolean {
  const code = text.charCodeAt(0);
  if (isCapital(code)) return true;
  if (isSmallLetter(code)) return false;
  const first = firstLetter.exec(text)?.[1];
  return first !== undefined && first !== first.toLowerCase();
}

/** The sign that opens a bullet, with the blanks behind it; undefined for a line that is no bullet. */
export function bulletSign(text: string): string | undefined {
  const code = text.charCodeAt(0);
  if ((isSmallLetter(code) && code !== LETTER_O) || isCapital(code)) return undefined;
  return bullet.exec(text)?.[0];
}

const LETTER_O = 111;

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

// Private-use characters (U+F0xx) are what extraction makes of bullets in symbol fonts.
const bullet = /^(?:[•◼■▪●◦‣⁃∙·□➢➔►▶✓✔\uf000-\uf0ff]|[-–—*](?=\s)|o(?=\s{2,}))\s*/;
