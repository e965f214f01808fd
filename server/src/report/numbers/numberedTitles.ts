import { detached } from '../../text/detached.ts';
import type { Line } from '../lines/lines.ts';
import { dependOn } from '../lines/line.ts';
import { lineTest, lineValue } from '../lines/lineMemo.ts';
import { endsSentence } from '../lines/lines.ts';
import { beginsLower, beginsUpper, endsAsSentence } from '../lines/lineTests.ts';
import type { Candidate } from './numberCandidates.ts';
import { behindNumber, beginsWithNumber } from './numberCandidates.ts';
import { bestRuns, lastNumber } from './numberRuns.ts';
import { mayBeTitle, mayBeTitleAlone, mayBeTitleBehindNumber } from './titleWords.ts';
import { Widths } from '../lines/widths.ts';

/** A heading with a number before it: "3.2. Narrative", "4 The evidence". */
export interface NumberedTitle {
  readonly label: string;
  /** How many parts the number has: 2 for "3.2". */
  readonly depth: number;
  /** 0-based lines of number and title, which may run over a second line. */
  readonly firstLine: number;
  readonly lastLine: number;
}

const longestInTwoLines = 150;
/** Such a part of the numbers of one depth must be titles before a lone plain number counts as one. */
const mostly = 0.6;
/** Where fewer of the numbers with parts of one depth look like titles, those are short paragraphs. */
const seldom = 0.04;

const leastOfTitles = 3;

/** Tells which numbers stand before titles and which before paragraphs. */
export class TitleReader {
  readonly #lines: readonly Line[];
  readonly #candidates: readonly Candidate[];
  readonly #widths: Widths;
  readonly #skip: (line: number) => boolean;
  /** Last line of the title that begins at a candidate's line. */
  readonly #ends = new Map<number, number>();

  /** `skip` holds lines that are not part of the running text. */
  constructor(lines: readonly Line[], candidates: readonly Candidate[], skip: (line: number) => boolean) {
    this.#lines = lines;
    this.#skip = skip;
    this.#candidates = candidates;
    this.#widths = new Widths(lines);
    dependOn((changes) => this.#widths.leave(changes));
    for (const candidate of candidates) {
      const end = this.#titleEnd(candidate);
      if (end !== undefined) this.#ends.set(candidate.line, end);
    }
  }

  /**
   * Lines of the numbers in `runs` that stand before titles: all of a depth where most of it are titles, or, of numbers
   * with parts, some; and one alone above its own parts ("3.2. Narrative" above "3.2.1.").
   */
  titlesAmong(runs: readonly (readonly Candidate[])[]): Set<number> {
    const found = new Set<number>();
    for (const run of runs) {
      if (!this.#holdText(run)) continue;
      const depths = new Map<number, { all: number; titles: number }>();
      for (const { parts, line } of run) {
        const counts = depths.get(parts.length) ?? { all: 0, titles: 0 };
        counts.all++;
        if (this.#ends.has(line)) counts.titles++;
        depths.set(parts.length, counts);
      }
      run.forEach(({ label, parts, line }, at) => {
        const { all, titles } = depths.get(parts.length) ?? { all: 1, titles: 0 };
        const isUsual = parts.length > 1 ? titles >= all * seldom : all >= 3 && titles >= all * mostly;
        const isOver = parts.length > 1 && run[at + 1]?.label.startsWith(`${label}.`) === true;
        if (this.#ends.has(line) && (isUsual || isOver)) found.add(line);
      });
    }
    return found;
  }

  /**
   * All numbered titles: those `among` the runs, and beside the paragraphs (`taken` lines) those that follow one another
   * with text between them: "1 Introduction", "2 The evidence" over paragraphs 1 to 70, "1.1 The boat" over such without.
   */
  titlesBeside(taken: ReadonlySet<number>, among: ReadonlySet<number>): NumberedTitle[] {
    const free = this.#candidates.filter(({ line }) => this.#ends.has(line) && !taken.has(line) && !among.has(line));
    const plain = bestRuns(
      free.filter(({ parts }) => parts.length === 1),
      () => 1,
    );
    const inParts = bestRuns(
      free.filter(({ parts }) => parts.length > 1),
      () => 1,
    );
    // "1.0 Service information", "2.0 Inspection summary": counted as 1 and 2 are.
    const whole = bestRuns(
      free.filter(({ parts }) => isWhole(parts)).map((each) => ({ ...each, parts: each.parts.slice(0, 1) })),
      () => 1,
    );
    const isPlain = (run: readonly Candidate[]): boolean =>
      (this.#holdText(run) || (this.#isUnderDivision(run) && this.#holdText(run, 2))) && !arePages(run);
    const beside = [...plain, ...whole].flatMap((run) => (isPlain(run) ? run : []));
    const labels = new Set(beside.map(({ label }) => label));
    const isBelow = ([first]: readonly Candidate[]): boolean =>
      first !== undefined && lastNumber(first) === 1 && labels.has(first.parts.slice(0, -1).join('.'));
    beside.push(...inParts.flatMap((run) => (this.#holdText(run, isBelow(run) ? 2 : leastOfTitles) ? run : [])));
    const known = new Set([...taken, ...among, ...beside.map(({ line }) => line)]);
    beside.push(...this.#overParts(free, known));
    beside.push(...this.#underLetters(free, known));
    beside.push(...this.#underTitles(free, new Set([...among, ...beside.map(({ line }) => line)])));
    const lines = new Set([...among, ...beside.map(({ line }) => line)]);
    return this.#candidates
      .filter(({ line }) => lines.has(line))
      .map(({ label, parts, line }) => ({
        label,
        // "2.0" stands over 2.1.
        depth: isWhole(parts) ? 1 : parts.length,
        firstLine: line,
        lastLine: this.#ends.get(line) ?? line,
      }));
  }

  /** "3. Factual information", or "3.0 …", right above "3.1", which is known for a title or paragraph: a title, however few there are. */
  #overParts(free: readonly Candidate[], known: ReadonlySet<number>): Candidate[] {
    const over = new Set(
      this.#candidates.flatMap(({ label, line }, at) => {
        const next = this.#candidates[at + 1];
        return next?.label === `${label.replace(/\.0$/, '')}.1` && known.has(next.line) ? [line] : [];
      }),
    );
    return free.filter(({ parts, line }) => (parts.length === 1 || isWhole(parts)) && over.has(line));
  }

  /**
   * Titles of which few follow one another: "3.     General comments" right above paragraph 573, "1.   Treaties" right below
   * "A.   Obligations", and "2.   Other instruments" behind that.
   */
  #underLetters(free: readonly Candidate[], taken: ReadonlySet<number>): Candidate[] {
    const found: Candidate[] = [];
    const numbers = new Map<string, Set<string>>();
    for (const { line, label } of free) {
      const words = this.#wordsAt(line);
      numbers.set(words, (numbers.get(words) ?? new Set<string>()).add(label));
    }
    for (const candidate of free) {
      // "8    The harbour", then "10    The harbour" are the heads of pages.
      if (!isApart(candidate) || (numbers.get(this.#wordsAt(candidate.line))?.size ?? 0) > 1) continue;
      const last = found.at(-1);
      const goesOn = last !== undefined && lastNumber(last) === lastNumber(candidate) - 1;
      if (goesOn || this.#isOverParagraph(candidate, taken) || this.#isUnderLetter(candidate)) found.push(candidate);
    }
    return found;
  }

  /** "2.1 The affidavits" and "2.2 The guarantee" below the title "2 The evidence", however few there are. */
  #underTitles(free: readonly Candidate[], titles: ReadonlySet<number>): Candidate[] {
    const mayBe = new Set(free);
    const found: Candidate[] = [];
    let [above, next] = ['', 1];
    for (const candidate of this.#candidates) {
      const [first = '', ...rest] = candidate.parts;
      const isTitle = titles.has(candidate.line);
      if (rest.length === 0 && isTitle) [above, next] = [first, 1];
      if (rest.length !== 1 || first !== above || lastNumber(candidate) !== next) continue;
      next++;
      if (!isTitle && mayBe.has(candidate)) found.push(candidate);
    }
    return found;
  }

  #wordsAt(line: number): string {
    const each = this.#lines[line];
    return each === undefined ? '' : wordsBehindNumber(each);
  }

  #isOverParagraph({ line }: Candidate, taken: ReadonlySet<number>): boolean {
    const end = this.#ends.get(line) ?? line;
    const next = this.#lines.slice(end + 1, end + nearby).find(({ index, blank }) => !blank && !this.#skip(index));
    return next !== undefined && taken.has(next.index);
  }

  #isUnderLetter({ line, parts }: Candidate): boolean {
    const before = this.#lines.slice(Math.max(0, line - nearby), line);
    const above = before.findLast(({ index, blank }) => !blank && !this.#skip(index));
    return above !== undefined && parts[0] === '1' && isLetteredTitle(above);
  }

  /** "1 Overview" right below "Chapter 4: The crisis": titles that are counted anew in each chapter may be few. */
  #isUnderDivision([first]: readonly Candidate[]): boolean {
    if (first?.label !== '1') return false;
    const above = this.#lines.slice(Math.max(0, first.line - nearby), first.line);
    return above.some((line) => isDivisionLine(line));
  }

  /** True for at least three numbers between most of which sentences stand: rows of a table have none. */
  #holdText(run: readonly Candidate[], least = leastOfTitles): boolean {
    if (run.length < least) return false;
    const holding = run.filter(({ line }, at) => {
      const end = Math.min(run[at + 1]?.line ?? line + 40, line + 40, this.#lines.length);
      let isText = false;
      for (let index = this.#ends.has(line) ? (this.#ends.get(line) ?? line) + 1 : line; index < end; index++) {
        const each = this.#lines[index];
        if (each === undefined || each.blank) continue;
        if ((isText || this.#widths.isWider(each, 0.25)) && endsAsSentence(each)) return true;
        // The last line of a paragraph may be short.
        isText = this.#widths.isWider(each, 0.7) && (index === line || !beginsWithNumber(each));
      }
      return false;
    });
    return holding.length >= run.length * 0.5;
  }

  /** The last line of the title behind a number, or undefined where what follows is no title. */
  #titleEnd({ line, textLine, textStart }: Candidate): number | undefined {
    const first = this.#lines[textLine];
    if (first === undefined) return undefined;
    const mayBe = textLine === line ? mayBeTitleBehindNumber(first) : mayBeTitleAlone(first);
    if (!mayBe || !this.#standsAlone(line)) return undefined;
    const above = this.#lines[line - 1];
    // A number on a line of its own may be the end of the sentence above.
    if (textLine !== line && above !== undefined && !above.blank && !endsAsSentence(above)) return undefined;
    const next = this.#lines[textLine + 1];
    const isWide = this.#widths.isWider(first, 0.85);
    const isLast = next === undefined || next.blank || next.page !== first.page || this.#skip(next.index);
    if (isLast)
      return (isWide && !this.#opensAnew(textLine)) || this.#goesOnBehindPage(textLine) ? undefined : textLine;
    // A line that fills the measure goes on with a number that the text names.
    if (beginsWithNumber(next)) return isWide ? undefined : textLine;
    if (this.#widths.isWider(first, 0.7)) {
      // A second line of the title: short, and alone before a gap.
      const after = this.#lines[textLine + 2];
      const isEnd = after === undefined || after.blank || beginsWithNumber(after);
      if (!isEnd || !this.#widths.isNarrower(next, 0.7)) return undefined;
      const whole = `${first.text.slice(Math.max(0, textStart - first.start))} ${next.text}`;
      return mayBeTitle(whole, longestInTwoLines) ? textLine + 1 : undefined;
    }
    return beginsLower(next) ? undefined : textLine;
  }

  /** True if the next page goes on in the middle of a sentence. */
  #goesOnBehindPage(line: number): boolean {
    const next = this.#lines.slice(line + 1, line + 12).find((each) => !each.blank && !this.#skip(each.index));
    return next !== undefined && next.page !== this.#lines[line]?.page && beginsLower(next);
  }

  /** True if what follows behind a gap begins anew: a line that fills the measure before a page's end may go on. */
  #opensAnew(line: number): boolean {
    const next = this.#lines.slice(line + 1, line + 12).find((each) => !each.blank && !this.#skip(each.index));
    if (next === undefined || next.page !== this.#lines[line]?.page) return false;
    return beginsWithNumber(next) || beginsUpper(next);
  }

  /** True if a gap or the end of a sentence or title comes before a line. */
  #standsAlone(line: number): boolean {
    const before = this.#lines[line - 1];
    if (before === undefined || before.blank) return true;
    return endsAsSentence(before) || this.#widths.isNarrower(before, 0.7);
  }
}

/** True for "2.0". */
function isWhole(parts: readonly string[]): boolean {
  return parts.length === 2 && parts[1] === '0';
}

const wordsBehindNumber = lineValue((text) => detached(behindNumber(text).toLowerCase()));
/** Lines in which the one before or behind a title is looked for. */
const nearby = 5;
/** "Chapter 4: The crisis", "PART TWO"; what an appendix counts is rather a list: "Appendix 1 Submissions", "1 Harbour Board". */
const isDivisionLine = lineTest(
  (text) =>
    /^(?:volume|chapter|part)\s(?:\d{1,3}|[ivxl]{1,6}|[a-z]{3,9})(?![\p{L}\d])/iu.test(text) && !endsSentence(text),
);
const isLetteredTitle = lineTest((text) => /^(?:[A-Z]|[IVX]{1,5})\.\s+\p{Lu}/u.test(text) && !endsSentence(text));

/** True for a plain number with its dot, or with room behind it. */
function isApart({ parts, line, textLine, sign, start, label, textStart }: Candidate): boolean {
  return parts.length === 1 && textLine === line && (sign === '.' || textStart - start > label.length + 1);
}

/** True for numbers that stand alone on their lines and leave some out: those of pages, each above what its page begins with. */
function arePages(run: readonly Candidate[]): boolean {
  const steps = run.filter((each, at) => at > 0 && lastNumber(each) - lastNumber(run[at - 1] ?? each) === 1);
  return run.every(({ line, textLine, sign }) => textLine !== line && sign === '') && steps.length < run.length - 1;
}
