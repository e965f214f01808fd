import { expect, test, vi } from 'vitest';
import type * as LineMemo from '../../../server/src/report/lines/lineMemo.ts';
import { charactersOf } from '../../../server/src/report/lines/lineCharacters.ts';
import { readLines } from '../../../server/src/report/lines/lines.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';
import { randomFrom } from '../../random.mjs';
import { seed, seedNames } from '../../seeds.ts';
import { readSamples } from '../families/samples.ts';

/*
 * A rule about lines may say which characters its lines have (`only`), and is not asked of any other line. Here each such
 * rule is asked of all lines: where the characters are missing it must say what it is taken to say. The rules are those
 * that stand in the code: whoever declares one is written down while the modules are loaded.
 */

interface LineRule {
  /** Where it stands: "report/numbers/lostLines.ts:43". */
  readonly name: string;
  readonly only: number;
  readonly read: (text: string) => unknown;
  readonly otherwise: unknown;
}

const rules = vi.hoisted((): LineRule[] => []);

vi.mock('../../../server/src/report/lines/lineMemo.ts', async (importOriginal) => {
  const original = await importOriginal<typeof LineMemo>();
  const note = (read: (text: string) => unknown, only: number | undefined, otherwise: unknown): void => {
    if (only === undefined) return;
    const stack = new Error('who declares it').stack ?? '';
    const place = /\/src\/((?:report|analysis)\/(?!lines\/lineMemo)[^?:)]+)[^:)]*:(\d+)/.exec(stack);
    rules.push({ name: `${place?.[1] ?? '?'}:${place?.[2] ?? '?'}`, read, only, otherwise });
  };
  return {
    ...original,
    lineTest: (read: (text: string) => boolean, needs: { readonly only?: number } = {}) => {
      note(read, needs.only, false);
      return original.lineTest(read, needs);
    },
    lineValue: <T>(read: (text: string) => T, needs?: { readonly only?: number; readonly otherwise: NoInfer<T> }) => {
      note(read, needs?.only, needs?.otherwise);
      return original.lineValue(read, needs);
    },
  };
});

await import('../../../server/src/analysis/analyse.ts');

/** Beginnings, ends and signs that rules ask for; put into lines they make what no report has, and some may have. */
const pieces =
  '1 12. 3.4 ¹ ⁴² (a) [1] (iv) # * - • — “ " ( \t \u00a0\u00a0\u00a0 \u2003 Good Contents Summary ... | @ www. / Rec IV. . : ;'.split(
    ' ',
  );

function linesOf(text: string): string[] {
  return readLines(new SourceText(text)).map((line) => line.text);
}

/** Lines of reports with pieces put before, behind and into them, and lines of pieces alone. */
function* madeLines(real: readonly string[]): Generator<string> {
  const random = randomFrom(7);
  const any = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  for (let round = 0; round < 6000; round++) {
    const words = (any(real) ?? '').split(' ');
    const blank = any([' ', ' ', '\t', '   ', '    ', '']) ?? '';
    words.splice(Math.floor(random() * Math.min(3, words.length)), Math.floor(random() * 2), any(pieces) ?? '');
    if (random() < 0.3) words.length = Math.min(words.length, 3);
    if (random() < 0.3) words.push(any(pieces) ?? '');
    yield (
      words.slice(0, 4).join(blank) +
      words
        .slice(4)
        .map((word) => ` ${word}`)
        .join('')
    );
  }
}

/** What neither seeds nor samples print. */
const rare = 'Outstanding   Good   Inadequate\nGood\tNot good\tGood\n(1) Boats should be kept dry.\nIII\nB';
const printed = [rare, ...seedNames.map(seed), ...Object.values(readSamples()).map(({ text }) => text)].flatMap(
  linesOf,
);
const lines = [...new Set([...printed, ...linesOf([...madeLines(printed)].join('\n'))])].map((text) => ({
  text,
  characters: charactersOf(text),
}));

test('there are such rules, and lines that each of them passes over', () => {
  expect(rules.length).toBeGreaterThan(20);
  const [unasked] = rules.map(({ only }) => lines.filter(({ characters }) => (characters & only) === 0).length);
  expect(unasked).toBeGreaterThan(1000);
});

test.each(rules)('no line is passed over that $name would take', ({ read, only, otherwise }) => {
  const missed = lines
    .filter(({ characters }) => (characters & only) === 0)
    .filter(({ text }) => !isSame(read(text), otherwise));
  expect(missed.map(({ text }) => text)).toEqual([]);
  // Else the rule says nothing at all, and nothing was tried.
  expect(lines.some(({ text }) => !isSame(read(text), otherwise))).toBe(true);
});

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
