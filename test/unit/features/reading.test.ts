import { test } from 'vitest';
import { checkDefinition, checkHover, checkOutline, checkReferences } from '../../fixture.ts';

// The whole way from a text to the answer: what a reader does most, on small reports.

test('a number inside a list of citations leads to its paragraph', () => {
  checkDefinition(`
    Recommendations

    1. Ensure that plans are reviewed in time (paragraphs 3, ‸4).

    Findings

    2. Visits are made often enough.

    3. Reviews of plans are late in many cases.

    ⟦4. Plans are not always reviewed.⟧
  `);
});

test('a citation broken over a line leads to its paragraph', () => {
  checkDefinition(`
    Recommendations

    1. Ensure that plans are reviewed in time (paragraph
    ‸3).

    Findings

    2. Visits are made often enough.

    ⟦3. Plans are not always reviewed.⟧
  `);
});

test('a range of numbers leads to all its paragraphs', () => {
  checkDefinition(`
    Recommendations

    1. Ensure that plans are reviewed in time (paragraphs 2–‸3).

    Findings

    ⟦2. Visits are made often enough.⟧

    ⟦3. Plans are not always reviewed.⟧
  `);
});

test('a citation of a paragraph that does not exist leads nowhere', () => {
  checkDefinition(`
    Recommendations

    1. Ensure that plans are reviewed in time (paragraph ‸33).

    Findings

    2. Visits are made often enough.

    3. Plans are not always reviewed.
  `);
});

test('from a finding the recommendations that cite it are found', () => {
  checkReferences(`
    Recommendations

    1. Ensure that plans are reviewed in time (paragraphs 3, ⟦4⟧).

    2. Train those who review plans (paragraph ⟦4⟧).

    Findings

    3. Visits are made often enough.

    ‸4. Plans are not always reviewed.
  `);
});

test('the hover on a citation shows the paragraph', () => {
  checkHover(
    `
    Recommendations

    1. Ensure that plans are reviewed in time (paragraph ⟦‸3⟧).

    Findings

    2. Visits are made often enough.

    3. Plans are not always
    reviewed.
  `,
    ['paragraph 3 · Findings', 'Plans are not always reviewed.'],
  );
});

test('paragraphs stand under their section, by number and first words', () => {
  checkOutline(
    `
    Recommendations

    1. Ensure that plans are reviewed in time (paragraph 3).

    Findings

    2. Visits are made often enough.

    3. Plans are not always reviewed.
  `,
    `
    Recommendations
      1 Ensure that plans are reviewed in time (paragraph 3).
    Findings
      2 Visits are made often enough.
      3 Plans are not always reviewed.
  `,
  );
});
