import { currentRecording, recordedPart } from '../../text/stages/recording.ts';
import type { Changed } from '../../text/stages/recording.ts';
import { charactersOf } from './lineCharacters.ts';

/**
 * The text of one line, and what was found in it. It holds no place, so that a line that comes again in the next version of a
 * text brings it along (`readLines`): an edit costs the lines that it changes.
 */
export class LineMemo {
  readonly words: string;
  readonly printed: number;
  /** Bits of the questions that were asked, and of those whose answer was yes; those that one number has no room for in others. */
  asked = 0;
  answers = 0;
  askedMore = 0;
  answersMore = 0;
  askedMost = 0;
  answersMost = 0;
  /** By the number of the question; see `lineMemo.ts`. */
  values: unknown[] | undefined;
  /** The parts (`Recording.part`) whose reading, when recorded, looked at text or width themselves. */
  readBy = 0;
  /** What such readings found of the width; undefined where they asked nothing. */
  width: WidthLimits | undefined;
  /** Bits of `lineCharacters.ts`; -1 while nobody asked. */
  characters = -1;

  /** @param printed the width of these words in print */
  constructor(words: string, printed: number) {
    this.words = words;
    this.printed = printed;
  }
}

/** A width is above and below the first two, at least and at most the others. */
interface WidthLimits {
  above: number;
  below: number;
  least: number;
  most: number;
}

/** Where a line stands, and what is to be seen of that. */
export interface LinePlace {
  /** 0-based number of the line, as LSP counts. */
  readonly index: number;
  /** Offset of its first character that is no blank. */
  readonly start: number;
  /** Offset behind its last character that is no blank. */
  readonly end: number;
  /** Columns of blank space before `start`. */
  readonly indent: number;
  /** 0-based page, counted by form feeds. */
  readonly page: number;
}

/** What stands before a line in one version of a text and not in another. */
export interface Moved {
  readonly lines: number;
  readonly characters: number;
  readonly pages: number;
}

/** One line of a report with what can be seen in it alone. Offsets are UTF-16 offsets of the whole text. */
export class Line implements LinePlace {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  readonly page: number;
  /** True if nothing but blanks stand on it. */
  readonly blank: boolean;
  /** What is found in its text later on, by `lineTest` and `lineValue`. */
  readonly memo: LineMemo;

  constructor({ index, start, end, indent, page }: LinePlace, memo: LineMemo) {
    this.index = index;
    this.start = start;
    this.end = end;
    this.indent = indent;
    this.page = page;
    this.blank = start >= end;
    this.memo = memo;
  }

  /** The same line in another version of the text, where so many more lines, characters and pages stand before it. */
  movedBy({ lines, characters, pages }: Moved): Line {
    if (lines === 0 && characters === 0 && pages === 0) return this;
    const { index, start, end, indent, page, memo } = this;
    const place = {
      index: index + lines,
      start: start + characters,
      end: end + characters,
      indent,
      page: page + pages,
    };
    return new Line(place, memo);
  }

  /** The characters between `start` and `end`. Who asks `lineTest` or `lineValue` instead depends on the answer alone. */
  get text(): string {
    this.memo.readBy |= recordedPart;
    return this.memo.words;
  }

  /** How wide its text is in print, in units of an average letter. Comparing it tells less, and depends on less. */
  get width(): number {
    this.memo.readBy |= recordedPart;
    return this.memo.printed;
  }

  isWiderThan(limit: number): boolean {
    const isWider = this.memo.printed > limit;
    if (recordedPart !== 0) {
      noteLimit(limit);
      const width = this.limits();
      if (isWider) width.above = Math.max(width.above, limit);
      else width.most = Math.min(width.most, limit);
    }
    return isWider;
  }

  isNarrowerThan(limit: number): boolean {
    const isNarrower = this.memo.printed < limit;
    if (recordedPart !== 0) {
      noteLimit(limit);
      const width = this.limits();
      if (isNarrower) width.below = Math.min(width.below, limit);
      else width.least = Math.max(width.least, limit);
    }
    return isNarrower;
  }

  private limits(): WidthLimits {
    this.memo.width ??= { above: -Infinity, below: Infinity, least: -Infinity, most: Infinity };
    return this.memo.width;
  }

  /** True if one of some characters stands on it: bits of `lineCharacters.ts`. */
  has(characters: number): boolean {
    if (this.memo.characters < 0) this.memo.characters = charactersOf(this.memo.words);
    return (this.memo.characters & characters) !== 0;
  }

  /** What a function finds in its text, which must be remembered in `memo`. */
  ask<T>(question: (text: string) => T): T {
    return question(this.memo.words);
  }
}

/** The parts that compare widths with each limit. */
const partsByLimit = new Map<number, number>();

function noteLimit(limit: number): void {
  const parts = partsByLimit.get(limit) ?? 0;
  if ((parts & recordedPart) === 0) partsByLimit.set(limit, parts | recordedPart);
}

/** The parts that see a line as wider or narrower than they saw it before, a bit each; some more may be among them. */
export function partsThatSeeWidth({ memo, width: before }: Line, { width }: Line): number {
  if (memo.width === undefined) return 0;
  const { above, below, least, most } = memo.width;
  if (width > above && width < below && width >= least && width <= most) return 0;
  let parts = 0;
  for (const [limit, by] of partsByLimit)
    if (limit >= Math.min(before, width) && limit <= Math.max(before, width)) parts |= by;
  return parts;
}

/**
 * Lets a reading that is recorded depend on what a check says of lines that changed, instead of on what was read of them.
 * A check that came later is asked first: it may ask more of what an earlier one looks after.
 */
export function dependOn(check: (changes: readonly Changed<Line>[]) => boolean): void {
  currentRecording()?.dependOn((changes) => check(changes as readonly Changed<Line>[]));
}
