import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BestHits } from '../../../../server/src/workspace/search/bestHits.ts';
import { stemsBeginning, stemsOneOff } from '../../../../server/src/workspace/search/likeStems.ts';
import { packStems, placeOf } from '../../../../server/src/workspace/index/entry/stemList.ts';
import type { StemList } from '../../../../server/src/workspace/index/entry/stemList.ts';
import { encodeAll, encodeUtf8 } from '../../../../server/src/text/bytes/utf8.ts';
import { shelfOf } from '../../../shelfFixture.ts';

/** Words of a small alphabet, so that many are alike; some letters take several bytes. */
const word = fc
  .array(fc.constantFrom('a', 'b', 'c', 'é', 'ﬁ', '𝒳'), { minLength: 1, maxLength: 6 })
  .map((letters) => letters.join(''));
const words = fc.uniqueArray(word, { maxLength: 60 });

/** Packs words, each with its index as what is known of it. */
function packed(given: readonly string[]): StemList {
  const inOrder = [...given].sort();
  const { stems, starts, order } = packStems(inOrder);
  order.forEach((index, place) => {
    starts[2 * place + 1] = given.indexOf(inOrder[index] ?? '');
  });
  return { stems, starts };
}

describe('the stems of a report, packed in order', () => {
  test('a stem is found with what is known of it, and no other is', () => {
    fc.assert(
      fc.property(words, word, (given, other) => {
        const list = packed(given);
        for (const [index, one] of given.entries()) expect(placeOf(list, encodeUtf8(one))).toBe(index);
        expect(placeOf(list, encodeUtf8(other))).toBe(given.indexOf(other));
      }),
    );
  });

  test('those that begin with what was typed are those of all reports, each once, the shortest first', () => {
    fc.assert(
      fc.property(words, words, word, (one, two, prefix) => {
        const found = stemsBeginning(prefix, [packed(one), packed(two)]);
        const all = [...new Set([...one, ...two])].filter((stem) => stem.startsWith(prefix) && stem !== prefix);
        expect([...found].sort()).toEqual(all.sort());
        expect(found.map(({ length }) => length)).toEqual(found.map(({ length }) => length).sort((a, b) => a - b));
      }),
    );
  });

  test('near misses are those that one change of a letter makes', () => {
    const plain = fc
      .array(fc.constantFrom('a', 'b', 'c', 'é'), { minLength: 1, maxLength: 6 })
      .map((some) => some.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(plain, { maxLength: 60 }), plain, (given, meant) => {
        const near = given.filter((stem) => stem !== meant && distance(stem, meant) === 1);
        expect(stemsOneOff(meant, [packed(given)]).sort()).toEqual(near.sort());
      }),
    );
  });
});

test('texts that are packed together end where they end alone, whatever stands at their ends', () => {
  const anything = fc.string({ unit: fc.constantFrom('a', 'é', '–', '😀', '\ud83d', '\ude00'), maxLength: 5 });
  fc.assert(
    fc.property(fc.array(anything), (texts) => {
      const { bytes, ends } = encodeAll(texts);
      expect(texts.map((_, index) => [...bytes.subarray(ends[index - 1] ?? 0, ends[index])])).toEqual(
        texts.map((text) => [...encodeUtf8(text)]),
      );
    }),
  );
});

test('the best of many hits are those that sorting all of them gives, equal ones as they came', () => {
  const [report] = shelfOf({ 'a.txt': 'Inspection report' }).reports;
  if (report === undefined) throw new Error('no report');
  fc.assert(
    fc.property(
      fc.array(fc.nat(50), { maxLength: 4000, size: 'max' }),
      fc.integer({ min: 1, max: 300 }),
      (scores, most) => {
        const best = new BestHits(most);
        const all = scores.map((score, passage) => ({ report, passage, score }));
        all.forEach((hit) => {
          best.add(hit);
        });
        const sorted = [...all].sort((one, other) => other.score - one.score).slice(0, most);
        expect(best.hits().hits.map(({ passage }) => passage)).toEqual(sorted.map(({ passage }) => passage));
        expect(best.hits().total).toBe(all.length);
      },
    ),
    { numRuns: 50 },
  );
});

/** Changes of single letters that make one word of another (Levenshtein 1966). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const changed = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
