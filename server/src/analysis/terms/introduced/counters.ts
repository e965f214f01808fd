import type { Bracket } from './brackets.ts';

const counter = /^(\d{0,2})([a-zA-Z])$/;

/** The contents of brackets that count up in this text, "(a) … (b)" or "(2a), (2b)": they define nothing. */
export function countersOf(text: string, brackets: readonly Bracket[]): Set<string> {
  const seen = new Set<string>();
  for (const { open, close } of brackets) {
    if (close - open <= 4) seen.add(text.slice(open + 1, close));
  }
  const counters = new Set<string>();
  for (const content of seen) {
    const [, digits = '', letter = ''] = counter.exec(content) ?? [];
    if (letter === '') continue;
    const code = letter.charCodeAt(0);
    const hasNeighbour = [code - 1, code + 1].some((next) => seen.has(digits + String.fromCharCode(next)));
    if (hasNeighbour) counters.add(content);
  }
  return counters;
}
