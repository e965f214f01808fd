import type { Bracket } from './brackets.ts';
import { readShortForm, type ShortForm } from './shortForm.ts';

/** A short form inside a bracket, with its place. */
export interface BracketForm {
  readonly form: ShortForm;
  readonly start: number;
  readonly end: number;
  /** 0 for what stands first in the bracket. */
  readonly position: number;
}

const opening = /^(?:\s|["'“”‘’`]|(?:the|or|hereafter|hereinafter|abbreviated|called|termed|known as|as|also|formerly|i\.e\.|ie)\s)*/i;

/** The short forms that a bracket may define: "(IROs)", "(the 'MIB')", "(CAF; see annex)". */
export function formsInBracket(text: string, bracket: Bracket): BracketForm[] {
  const found: BracketForm[] = [];
  let from = bracket.open + 1;
  for (let position = 0; position < 3 && from < bracket.close; position++) {
    let to = from;
    while (to < bracket.close && !isSeparator(text.charCodeAt(to))) to++;
    const form = formAt(text, from, to, position);
    if (form !== undefined) found.push(form);
    from = to + 1;
  }
  return found;
}

function isSeparator(code: number): boolean {
  return code === 0x2c || code === 0x3b;
}

function formAt(text: string, from: number, to: number, position: number): BracketForm | undefined {
  if (to - from > 60) return undefined;
  const raw = text.slice(from, to);
  const start = from + (opening.exec(raw)?.[0].length ?? 0);
  let end = to;
  while (end > start && /[\s"'“”‘’`]/.test(text.charAt(end - 1))) end--;
  const form = readShortForm(text.slice(start, end).replace(/^\[([^[\]]*)\]$/, '$1'));
  return form === undefined ? undefined : { form, start, end, position };
}
