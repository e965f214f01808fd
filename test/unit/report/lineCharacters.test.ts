import { describe, expect, it } from 'vitest';
import {
  ADDRESS_SIGN,
  charactersOf,
  COLUMNS,
  FIGURE,
  FIRST_FIGURE,
  FIRST_SIGN,
  SHORT,
  WIDE_COLUMNS,
} from '../../../server/src/report/lines/lineCharacters.ts';
import { randomFrom } from '../../random.mjs';

/** What each bit means, told by an expression. */
const meanings: readonly (readonly [number, RegExp])[] = [
  [FIGURE, /[\d⁰¹²³⁴⁵⁶⁷⁸⁹]/],
  [COLUMNS, /\t|\s{3}/],
  [WIDE_COLUMNS, /\s{4}/],
  [ADDRESS_SIGN, /[@/]|w\./i],
  [FIRST_FIGURE, /^\d/],
  [FIRST_SIGN, /^(?![A-Za-z0-9])/],
  [SHORT, /^[^]{0,40}$/],
];

const signs = Array.from('aéŵW.w@/([“”"\t 0 9¹⁴⁰•—\u00a0\u2003\u3000\ufeff\u2028\f').concat('   ', '    ', 'www.');

describe('the characters of a line', () => {
  it('are those that an expression finds, on lines of all kinds', () => {
    const random = randomFrom(1);
    for (let round = 0; round < 3000; round++) {
      const length = Math.floor(random() * 45);
      const line = Array.from({ length }, () =>
        random() < 0.5 ? 'n' : signs[Math.floor(random() * signs.length)],
      ).join('');
      const found = charactersOf(line);
      for (const [bit, meaning] of meanings)
        expect((found & bit) !== 0, `${meaning.source} on ${JSON.stringify(line)}`).toBe(meaning.test(line));
    }
  });
});
