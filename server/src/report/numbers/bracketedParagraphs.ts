import { detached } from '../../text/detached.ts';
import { romanValue } from '../../text/numbers/romanNumbers.ts';
import { FIRST_SIGN } from '../lines/lineCharacters.ts';
import { lineValue } from '../lines/lineMemo.ts';
import { endsAsSentence } from '../lines/lineTests.ts';
import type { Line } from '../lines/lines.ts';
import type { Candidate } from './numberCandidates.ts';

/** So many that follow one another, and more than of any other numbers, are the paragraphs of a report; fewer are a list. */
const leastParagraphs = 8;
/** A number or two may be lost. */
const widestStep = 3;

interface BracketedHead {
  readonly label: string;
  readonly value: number;
  readonly isRoman: boolean;
  /** Offset of the label in the line. */
  readonly start: number;
  /** Characters up to the text. */
  readonly length: number;
}

/** The number at the start of a line: "(xxviii) For all of the above reasons", "(146) The use of such a system". */
const headOf = lineValue(readHead, { only: FIRST_SIGN, otherwise: undefined });

function readHead(text: string): BracketedHead | undefined {
  const match = /^(\((?:([ivxlc]{1,8})|(\d{1,3}))\))\s+(?=[\p{Lu}‘’“'"])/u.exec(text);
  if (match === null) return undefined;
  const [{ length }, whole = '', letters, figures = ''] = match;
  // "paragraph (iv)" is said with its brackets, "paragraph 146" without.
  return letters === undefined
    ? { label: detached(figures), value: Number(figures), isRoman: false, start: 1, length }
    : { label: detached(whole), value: romanValue(letters), isRoman: true, start: 0, length };
}

/**
 * The paragraphs of a report that counts them in brackets through all its parts, "(i)" to "(xxxi)" or, as the Commission of
 * the European Union, "(1)" to "(164)"; none where there are few, or as many (`others`) with other numbers, in which such
 * numbers are lists.
 */
export function bracketedParagraphs(
  lines: readonly Line[],
  skip: (line: number) => boolean,
  others: number,
): readonly Candidate[] {
  const [roman, plain] = [new LongestRun(), new LongestRun()];
  let before: Line | undefined;
  for (const line of lines) {
    if (line.blank || skip(line.index)) continue;
    const head = headOf(line);
    const previous = before;
    before = line;
    if (head === undefined) continue;
    const isApart = (lines[line.index - 1]?.blank ?? true) || previous === undefined || endsAsSentence(previous);
    (head.isRoman ? roman : plain).take(line, head, isApart);
  }
  const [best] = [roman.lines, plain.lines].sort((one, other) => other.length - one.length);
  return best === undefined || best.length < leastParagraphs || best.length <= others ? [] : best.flatMap(toCandidate);
}

/** The longest run of numbers that follow one another; lists that begin anew may stand inside it. */
class LongestRun {
  lines: Line[] = [];
  #last = 0;
  #list: Line[] = [];
  #lastOfList = 0;

  take(line: Line, { value, isRoman }: BracketedHead, isApart: boolean): void {
    const goesOn = value > this.#last && value <= this.#last + (isApart ? widestStep : 1);
    const isListed = this.#list.length > 0 && value === this.#lastOfList + 1;
    if (this.lines.length === 0 ? isApart && (value === 1 || !isRoman) : goesOn && !isListed) {
      this.lines.push(line);
      this.#last = value;
    } else if (isApart && (value === 1 || isListed)) {
      if (value === 1) this.#list = [];
      this.#list.push(line);
      this.#lastOfList = value;
      if (this.#list.length <= this.lines.length) return;
      this.lines = this.#list;
      [this.#last, this.#list] = [value, []];
    }
  }
}

function toCandidate(line: Line): Candidate[] {
  const head = headOf(line);
  if (head === undefined) return [];
  const { index } = line;
  const { label, value, length } = head;
  const [start, textStart] = [line.start + head.start, line.start + length];
  return [
    { label, parts: [String(value)], shape: '(', sign: ')', line: index, textLine: index, start, textStart, own: 1 },
  ];
}
