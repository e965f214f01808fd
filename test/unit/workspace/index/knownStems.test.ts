import { expect, test } from 'vitest';
import { KnownStems, searchStem } from '../../../../server/src/workspace/index/entry/knownStems.ts';

/** The stems of a text, in order, as one of several reports that are read with the same collection. */
function stemsIn(text: string, known: KnownStems): string[] {
  const found = new Set<number>();
  known.words.each(text, 0, text.length, (word) => found.add(known.stemOfWord(word)));
  return known.sorted([...found]).map((stem) => known.textOf(stem));
}

/** The same without any other report. */
const alone = (text: string): string[] =>
  [
    ...new Set(
      text
        .toLowerCase()
        .split(' ')
        .map((word) => searchStem(word)),
    ),
  ].sort();

test('the stems of each report are in order, whatever words the reports before it had', () => {
  const known = new KnownStems();
  const texts = ['Moorings were inspected', 'Anchors and moored boats', 'Inspections of zones', 'Boats élan ÉLANS', ''];
  for (const text of texts.filter((each) => each !== '')) expect(stemsIn(text, known)).toEqual(alone(text));
  expect(stemsIn('', known)).toEqual([]);
  // A text that came before brings nothing new.
  const { size } = known;
  expect(stemsIn('INSPECTED anchors', known)).toEqual(['anchor', 'inspect']);
  expect(known.size).toBe(size);
});

test('a collection is full when it holds more words than a folder has', () => {
  const known = new KnownStems();
  const many = Array.from({ length: 60_002 }, (_, number) => `w${number}`).join(' ');
  expect(known.isFull).toBe(false);
  stemsIn(many, known);
  expect(known.isFull).toBe(true);
});
