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

interface RomanHead {
  readonly label: string;
  readonly value: number;
  /** Characters up to the text. */
  readonly length: number;
}

/** The number at the start of a line: "(xxviii) For all of the above reasons". */
const headOf = lineValue(readHead, { only: FIRST_SIGN, otherwise: undefined });

function readHead(text: string): RomanHead | undefined {
  const match = /^(\(([ivxlc]{1,8})\))\s+(?=[\p{Lu}‘“'"])/u.exec(text);
  if (match === null) return undefined;
  const [{ length }, label = '', letters = ''] = match;
  return { label: detached(label), value: romanValue(letters), length };
}

/**
 * The paragraphs of a report that counts them in Roman letters, "(i)" to "(xxxi)" through all its parts; none where
 * there are few, or as many (`others`) with other numbers, in which such letters are lists.
 */
export function romanParagraphs(
  lines: readonly Line[],
  skip: (line: number) => boolean,
  others: number,
): readonly Candidate[] {
  let best: Line[] = [];
  let run: Line[] = [];
  let last = 0;
  let before: Line | undefined;
  for (const line of lines) {
    if (line.blank || skip(line.index)) continue;
    const head = headOf(line);
    const previous = before;
    before = line;
    const isApart = lines[line.index - 1]?.blank ?? true;
    if (head === undefined || (!isApart && previous !== undefined && !endsAsSentence(previous))) continue;
    if (head.value === 1) run = [];
    else if (run.length === 0 || head.value <= last || head.value > last + widestStep) continue;
    run.push(line);
    last = head.value;
    if (run.length > best.length) best = run;
  }
  return best.length < leastParagraphs || best.length <= others ? [] : best.flatMap((line) => toCandidate(line));
}

function toCandidate(line: Line): Candidate[] {
  const head = headOf(line);
  if (head === undefined) return [];
  const { index, start } = line;
  const { label, value, length } = head;
  const parts = [String(value)];
  return [
    { label, parts, shape: '(', sign: ')', line: index, textLine: index, start, textStart: start + length, own: 1 },
  ];
}
