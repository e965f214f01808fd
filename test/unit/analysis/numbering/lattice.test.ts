import { expect, test } from 'vitest';
import type { Place } from '../../../../server/src/analysis/numbering/lattice.ts';
import { solve } from '../../../../server/src/analysis/numbering/lattice.ts';
import { finish } from '../../../../server/src/text/stages/steps.ts';

/** A place in numbered text whose paragraph lost its first line, with these log odds. */
function place(inline: number, more: Partial<Place> = {}): Place {
  return {
    own: -20,
    inline,
    plain: -5,
    lost: -6,
    boundary: false,
    printed: undefined,
    cited: undefined,
    pageEnd: undefined,
    ...more,
  };
}

const sure = 8;
const first = place(sure, { boundary: true });

/** How likely each place bears each number. */
function shares(places: readonly Place[]): Record<number, number>[] {
  return finish(solve(places)).starts.map((each) => Object.fromEntries(each));
}

test('paragraphs that surely start are counted from 1', () => {
  const [one, two, three] = shares([first, place(sure), place(sure)]);
  for (const share of [one?.[1], two?.[2], three?.[3]]) expect(share).toBeGreaterThan(0.99);
});

test('one doubtful start leaves every later number in doubt, as much as it is doubtful itself', () => {
  const [, doubtful, later] = shares([first, place(0), place(sure)]);
  expect(doubtful?.[2]).toBeCloseTo(0.5, 1);
  expect(later?.[2]).toBeCloseTo(0.5, 1);
  expect(later?.[3]).toBeCloseTo(0.5, 1);
});

test('a cited number on a paragraph that speaks of the same matter decides what came before', () => {
  const cited = (n: number): number => (n === 3 ? 5 : -2);
  const [, doubtful, later] = shares([first, place(0), place(sure, { cited })]);
  expect(doubtful?.[2]).toBeGreaterThan(0.98);
  expect(later?.[3]).toBeGreaterThan(0.98);
});

test('a page that holds fewer lines than others has lost one more', () => {
  const twoLost = [-5, -3, 0, -3];
  const next = place(sure, { pageEnd: { goesOn: twoLost, ends: twoLost } });
  const [, doubtful, later] = shares([first, place(0), next]);
  expect(doubtful?.[2]).toBeGreaterThan(0.9);
  expect(later?.[3]).toBeGreaterThan(0.9);
});

test('a page that is only full if its last paragraph goes on tells that none starts on the next', () => {
  const full = { goesOn: [-5, 0, -5], ends: [-5, -5, -5] };
  const short = { goesOn: [-5, -5, -5], ends: [-5, 0, -5] };
  const second = (pageEnd: Place['pageEnd']): number => shares([first, place(0, { pageEnd })])[1]?.[2] ?? 0;
  expect(second(full)).toBeLessThan(0.02);
  expect(second(short)).toBeGreaterThan(0.98);
});

test('a printed number stands, and those before it agree with it', () => {
  const [, doubtful, printed] = shares([first, place(0), place(sure, { printed: 3 })]);
  expect(doubtful?.[2]).toBeGreaterThan(0.95);
  expect(printed?.[3]).toBeGreaterThan(0.99);
});

test('a printed number that fits nowhere does not stop the counting', () => {
  const [, , last] = shares([first, place(sure, { printed: 1 }), place(sure)]);
  expect(last?.[2]).toBeGreaterThan(0.9);
});

test('text without numbers gets none', () => {
  const plain = { plain: 6 };
  const found = shares([place(-2, { ...plain, boundary: true }), place(-1, plain), place(-1, plain)]);
  for (const share of found.flatMap((each) => Object.values(each))) expect(share).toBeLessThan(0.01);
});

test('numbers that stand otherwise from 10 on are counted on, also where the tenth itself looks whole', () => {
  const whole = { own: sure, inline: -2 };
  const ten = [place(-2, { ...whole, boundary: true }), ...Array.from({ length: 9 }, () => place(-2, whole))];
  const found = shares([...ten, place(sure), place(sure)]);
  expect(found[9]?.[10]).toBeGreaterThan(0.9);
  expect(found.at(-1)?.[12]).toBeGreaterThan(0.8);
});

test('how likely a start is whole is told beside its number', () => {
  const { own } = finish(solve([place(-20, { own: sure, boundary: true }), place(-20, { own: sure })]));
  for (const share of own) expect(share).toBeGreaterThan(0.99);
  const { own: cut } = finish(solve([first, place(sure)]));
  for (const share of cut) expect(share).toBeLessThan(0.01);
});
