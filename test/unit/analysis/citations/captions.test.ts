import { test } from 'vitest';
import { checkDefinition, checkHover, checkReferences } from '../../../fixture.ts';

const report = (words: string, captions: readonly string[]): string => `
  1. Boats are old in most harbours. ${words}

  ${captions[0] ?? 'Figure 1: Boats by harbour and age, 2019 to 2021'}

  Source: the harbour board.

  2. Ropes are older than boats, and not much is known of who looks at them.

  ${captions[1] ?? 'BOX 2'}

  What the rule says

  Ropes are looked at each spring by two who know of ropes.

  3. The rule is not kept.
`;

const figure = '⟦Figure 1: Boats by harbour and age, 2019 to 2021⟧';

test.each([
  ['It is worst in the north (see figure ‸1).', [figure]],
  ['It is worst in the north, as fig. ‸1 shows.', [figure]],
  ['Figures ‸1 and 3 show it.', [figure]],
  ['The rule is in Box ‸2 of this report.', [undefined, '⟦BOX 2⟧']],
  ['The board says so in Figure ‸1 of its own report.', []],
  ['The Fuel Manual, figure ‸1, shows more.', []],
  ['No more is known (Figure ‸4).', []],
  ['No more is known (Table ‸1).', []],
])('“%s”', (words, captions) => {
  checkDefinition(
    report(
      words,
      captions.map((each) => each ?? 'Figure 1: Boats by harbour and age, 2019 to 2021'),
    ),
  );
});

test('a line of a paragraph that begins with the name of a figure is no caption', () => {
  checkDefinition(`
    1. Boats are old in most harbours, which everybody who sails can see in
    Figure 1. The oldest are in the north, and those who know of it say so, see figure ‸1.
  `);
});

test('the list of figures leads nowhere, the caption itself neither', () => {
  checkDefinition(`
    1. Boats are old in most harbours that we saw (Table 1).

    Table 1: Boats by harbour ........ 12

    Table ‸1: Boats by harbour

    2. That is all.
  `);
});

test('where chapters count their figures anew, the nearest is meant', () => {
  checkDefinition(`
    1. Boats are old in most harbours.

    Table 1: Boats by harbour

    2. That is all that is known of the boats that are in use.

    3. Ropes are older than boats, as table ‸1 shows.

    ⟦Table 1: Ropes by harbour⟧

    4. That is all.
  `);
});

test('references of a caption are the places that name it', () => {
  checkReferences(`
    1. Boats are old in most harbours that we saw (Table ⟦1⟧).

    Table 1: Boats by ‸harbour

    2. That is all, as Table ⟦1⟧ shows.
  `);
});

test('a hover shows the caption, and of a box how it begins', () => {
  checkHover(report('See Figure ⟦‸1⟧.', []), ['Figure 1: Boats by harbour and age, 2019 to 2021']);
  checkHover(report('See Box ⟦‸2⟧.', []), ['BOX 2', 'What the rule says', 'Ropes are looked at each spring']);
});
