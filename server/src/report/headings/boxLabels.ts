import type { Block, HeadingContext } from './headingBlocks.ts';
import { lineTest } from '../lines/lineMemo.ts';

/** What accident investigators set over a box in the running text; fonts that are set tight leave a blank before the "s". */
const label = /^(?:finding|lesson|conclusion|safety issue|recommendation)(\s?s)?:?$/i;

/**
 * True for "Finding" or "Findings" over a box amid the paragraphs 4.2.5 and 4.2.6, whose numbers 3 and 4 count with those of
 * the other boxes: it names them, and is no heading of a section.
 */
export function isBoxLabel({ body, startsNumber }: HeadingContext, { first, last, title }: Block): boolean {
  if (!label.test(title)) return false;
  const next = body[last + 1];
  if (next === undefined || !beginsWithPlain(next)) return false;
  // Between the chapters of an inquiry all its recommendations stand, from 1 on.
  if (/^recommendations$/i.test(title) && beginsWithOne(next)) return false;
  const before = body.slice(Math.max(0, first - linesBeforeBox), first).findLast((line) => startsNumber(line.index));
  return before !== undefined && beginsWithParts(before);
}

/** The kind of item that a line above a number names, in the singular: "finding" of "Finding s". */
export function boxLabelIn(line: string): string | undefined {
  return label.test(line.trim())
    ? line
        .trim()
        .toLowerCase()
        .replace(/\s?s?:?$/, '')
    : undefined;
}

/** Lines over which the paragraph before a box is looked for. */
export const linesBeforeBox = 60;
const beginsWithPlain = lineTest((text) => /^\d{1,3}[.)]?\s/.test(text));
const beginsWithOne = lineTest((text) => /^1[.)]/.test(text));
const beginsWithParts = lineTest((text) => /^\d{1,3}\.\d/.test(text));
