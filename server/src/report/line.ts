/**
 * What was found in the text of one line. It holds no place, so that a line that comes again in the next version of a text
 * brings it along (`readLines`): an edit costs the lines that it changes.
 */
export class LineMemo {
  /** Bits of the questions that were asked, and of those whose answer was yes. */
  asked = 0;
  answers = 0;
  /** By the number of the question. */
  values: unknown[] | undefined;
}

/** One line of a report with what can be seen in it alone. Offsets are UTF-16 offsets of the whole text. */
export interface Line {
  /** 0-based number of the line, as LSP counts. */
  readonly index: number;
  /** Offset of its first character that is no blank. */
  readonly start: number;
  /** Offset behind its last character that is no blank. */
  readonly end: number;
  /** The characters between `start` and `end`. */
  readonly text: string;
  /** Columns of blank space before `start`. */
  readonly indent: number;
  /** 0-based page, counted by form feeds. */
  readonly page: number;
  /** True if nothing but blanks stand on it. */
  readonly blank: boolean;
  /** How wide its text is in print, in units of an average letter. */
  readonly width: number;
  /** What is found in its text later on, by `lineTest` and `lineValue`. */
  readonly memo: LineMemo;
}
