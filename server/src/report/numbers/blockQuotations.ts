import type { Line } from '../lines/lines.ts';
import { lineValue } from '../lines/lineMemo.ts';

/** A quotation that does not end within so many lines has lost its closing mark, and is none. */
const longest = 60;

/**
 * The lines (0-based) inside a quotation that stands apart, up to the one with its closing mark: the numbers at their starts
 * are those of a law, a letter or another judgment. It begins with a mark at the start of a line, which is not among them, or
 * else, where the opening mark is left out, with a number behind a colon.
 */
export function linesInQuotations(lines: readonly Line[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let open: number[] | undefined;
  let listed: Listed | undefined;
  let isBehindColon = false;
  for (const line of lines) {
    if (line.blank) continue;
    const marks = marksOf(line);
    listed ??= isBehindColon && marks.isNumbered ? { lines: [], depth: 0 } : undefined;
    if (listed !== undefined) {
      listed.lines.push(line.index);
      if (listed.depth + marks.least < 0) for (const index of listed.lines) inside.add(index);
      listed.depth = marks.goesOn ? Math.max(listed.depth, 1) + marks.sum - 1 : listed.depth + marks.sum;
      if (listed.depth < 0 || listed.lines.length > longest) listed = undefined;
    }
    isBehindColon = marks.endsInColon;
    if (open === undefined) {
      if (marks.opens) open = [];
      continue;
    }
    open.push(line.index);
    if (marks.first === 'closing') for (const index of open) inside.add(index);
    if (marks.first === 'closing' || open.length > longest) open = undefined;
  }
  return inside;
}

/** Those of them among which no paragraph of the text itself begins: there the marks are not what they seem. */
export function quotedLines(lines: readonly Line[], startsParagraph: (line: number) => boolean): ReadonlySet<number> {
  const quoted = new Set<number>();
  let group: number[] = [];
  const close = (): void => {
    if (!group.some(startsParagraph)) for (const index of group) quoted.add(index);
    group = [];
  };
  const inside = linesInQuotations(lines);
  for (const { index, blank } of lines) {
    if (inside.has(index)) group.push(index);
    else if (!blank) close();
  }
  close();
  return quoted;
}

/** What begins with a number behind a colon: a quotation if a mark closes in it that was not opened. */
interface Listed {
  readonly lines: number[];
  /** Marks that are open. */
  depth: number;
}

interface Marks {
  /** What the first double quotation mark of a line does. */
  readonly first: 'opening' | 'closing' | undefined;
  /** True if one opens at the start of the line and is not closed on it. */
  readonly opens: boolean;
  /** Opening marks less closing ones, of those that tell which they are: “ and ”. */
  readonly sum: number;
  /** The least of that sum along the line. */
  readonly least: number;
  /** True if the line begins with a mark, as each paragraph of a quotation may. */
  readonly goesOn: boolean;
  readonly endsInColon: boolean;
  readonly isNumbered: boolean;
}

/** Of lines without marks, by whether they are numbered and whether they end in a colon. */
const unmarked = [false, true].map((isNumbered) =>
  [false, true].map((endsInColon): Marks => {
    return { first: undefined, opens: false, sum: 0, least: 0, goesOn: false, endsInColon, isNumbered };
  }),
);

const marksOf = lineValue((text): Marks => {
  const isNumbered = /^\[?\d{1,4}[.)\]]?(?:\s|$)/.test(text);
  const endsInColon = /:[-–—]?$/.test(text);
  const plain = unmarked[Number(isNumbered)]?.[Number(endsInColon)];
  if (plain !== undefined && !/["“”]/.test(text)) return plain;
  const marks = Array.from(text.matchAll(/["“”]/g), ({ 0: mark, index }) =>
    mark === '“' || (mark === '"' && /^[\s([–—-]?$/.test(text.slice(Math.max(0, index - 1), index)))
      ? 'opening'
      : 'closing',
  );
  let [sum, least] = [0, 0];
  for (const [mark] of text.matchAll(/[“”]/g)) {
    sum += mark === '“' ? 1 : -1;
    least = Math.min(least, sum);
  }
  const goesOn = text.startsWith('“');
  const opens = /^["“]/.test(text) && marks.at(-1) === 'opening';
  return { first: marks[0], opens, sum, least, goesOn, endsInColon, isNumbered };
});
