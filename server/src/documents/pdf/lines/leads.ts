import type { Line } from './lines.ts';

/** What opens a line before its words: a bullet, or the number of a paragraph. */
export interface Lead {
  readonly kind: 'bullet' | 'number';
  readonly sign: string;
  /** Place where the words begin, where that is known. */
  readonly textX: number | undefined;
  /** The words of the line behind it. */
  readonly rest: string;
}

const bulletSign = /^([•◼■▪●◦‣⁃∙·□➢➔►▶✓✔\uf000-\uf8ff]|[-–—*](?=\s|$)|o(?=\s|$))\s*/u;
const numberSign =
  /^(\(?(?:[A-Z]{0,2}\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivx]{1,5})[.)]|[A-Z]?\d{1,3}(?:\.\d{1,3}){0,3})(?:\s+|$)/u;

/** The bullet or number that a line begins with; whether it is meant as one is for `opensItem` to say. */
export function readLead(line: Line): Lead | undefined {
  const [first, second] = line.segments;
  if (first === undefined) return undefined;
  const text = line.segments.map((segment) => segment.text).join('   ');
  const wordsX = (sign: string): number | undefined => (first.text === sign ? second?.x0 : first.secondX);
  const bullet =
    bulletSign.exec(text) ?? (first.isSign && /^\S(?:\s|$)/.test(first.text) ? /^(\S)\s*/.exec(text) : null);
  if (bullet !== null) {
    const sign = bullet[1] ?? '';
    return {
      kind: 'bullet',
      sign: normalSign(sign, first.isSign),
      textX: wordsX(sign),
      rest: text.slice(bullet[0].length),
    };
  }
  const number = numberSign.exec(text);
  if (number === null) return undefined;
  const sign = number[1] ?? '';
  return {
    kind: 'number',
    sign,
    textX: wordsX(sign),
    rest: text.slice(number[0].length),
  };
}

/** Signs of symbol fonts have no character of their own; a letter "o" as a bullet is a small circle. */
function normalSign(sign: string, isSign: boolean): string {
  if (sign === 'o') return '◦';
  if (sign === '*' || (isSign && /[\p{L}\p{N}§·]/u.test(sign)) || /[\uf000-\uf8ff]/u.test(sign)) return '•';
  return sign;
}
