import { describe, expect, it } from 'vitest';
import { WordNumbers } from '../../../server/src/text/numbers/wordNumbers.ts';
import { wordsIn } from '../../../server/src/text/letters/words.ts';
import { randomFrom } from '../../random.mjs';

function numbersOf(text: string, numbers = new WordNumbers()): number[] {
  const found: number[] = [];
  numbers.each(text, 0, text.length, (word) => found.push(word));
  return found;
}

describe('numbers of words', () => {
  it('are the same for a word in any case, and no other', () => {
    expect(numbersOf('The plan: the Plan of THE 2015 plan, plans')).toEqual([0, 1, 0, 1, 2, 0, 3, 1, 4]);
  });

  it('lead back to the words that a text has, foreign and long ones too', () => {
    const numbers = new WordNumbers();
    const text = `Gwasanaethau cŵn CŴN \u212aent KENT kent 𝒜ice ${'Long'.repeat(30)} ${'long'.repeat(30)} ${'ŵ'.repeat(60)}`;
    expect(numbersOf(text, numbers).map((word) => numbers.wordOf(word))).toEqual(wordsIn(text));
    expect(new Set(numbersOf(text, numbers)).size).toBe(new Set(wordsIn(text)).size);
  });

  it('stay the same when many words come', () => {
    const random = randomFrom(7);
    const words = Array.from({ length: 20_000 }, () => Math.floor(random() * 36 ** 3 + 36).toString(36));
    const numbers = new WordNumbers();
    const text = words.join(' ').toUpperCase();
    const first = numbersOf(text, numbers);
    expect(numbersOf(text.toLowerCase(), numbers)).toEqual(first);
    expect(first.map((word) => numbers.wordOf(word))).toEqual(wordsIn(text));
  });
});
