import { expect, test } from 'vitest';
import { checkOutline, dedent, read } from '../../fixture.ts';

test('numbered recommendations have their bullets', () => {
  checkOutline(
    `
    Findings

    1. Boats are sound and well looked after.

    2. Ropes are old, and two of them broke.

    Recommendations

    3. Ensure that ropes:

    • are looked at each month

    • are replaced before they break, at the cost of those who use
    them most.

    4. Teach children to tie knots.
    `,
    `
    Findings
      1 Boats are sound and well looked after.
      2 Ropes are old, and two of them broke.
    Recommendations
      3 Ensure that ropes: • are looked at each month • are …
        • are looked at each month
        • are replaced before they break, at the cost of those who …
      4 Teach children to tie knots.
    `,
  );
});

test('groups of bullets under words that announce them, by time scale', () => {
  checkOutline(
    `
    Inspection of Harbour Town

    Recommendations

    For immediate action

    In order to improve the upkeep of boats, the harbour master should:

    • look at ropes each month

    • replace those that have worn thin.

    In order to keep children safe:

    • the council should buy life jackets.

    For action over the next six months

    In order to improve training, the harbour master should:

    • teach all sailors to tie knots.
    `,
    `
    Inspection of Harbour Town
    Recommendations
      For immediate action
        » In order to improve the upkeep of boats, the harbour master …
          • look at ropes each month
          • replace those that have worn thin.
        » In order to keep children safe:
          • the council should buy life jackets.
      For action over the next six months
        » In order to improve training, the harbour master should:
          • teach all sailors to tie knots.
    `,
  );
});

test('time scales in words stand over their bullets', () => {
  checkOutline(
    `
    Inspection of Harbour Town

    1. Boats are sound and well looked after.

    2. Ropes are old, and two of them broke.

    3. Pumps are tried each week by two sailors.

    Areas for improvement

    Immediately:

    • look at ropes each month

    Within three months:

    • replace ropes that have worn thin
    • teach all sailors to tie knots.
    `,
    `
    Inspection of Harbour Town
      1 Boats are sound and well looked after.
      2 Ropes are old, and two of them broke.
      3 Pumps are tried each week by two sailors.
    Areas for improvement
      Immediately:
        » look at ropes each month
      Within three months:
        » replace ropes that have worn thin
        » teach all sailors to tie knots.
    `,
  );
});

test('bullets that are recommendations stand once in the outline', () => {
  checkOutline(
    `
    Inspection of Harbour Town

    Recommendations

    • Look at ropes each month.
    • Teach all sailors to tie knots.
    `,
    `
    Inspection of Harbour Town
    Recommendations
      » Look at ropes each month.
      » Teach all sailors to tie knots.
    `,
  );
});

test('a text that begins with its recommendations has them', () => {
  const { report } = read('Recommendations\n\nFor immediate action\n\n• Look at ropes each month.\n');
  expect(report.sections.map(({ kind, level }) => [kind, level])).toEqual([
    ['recommendations', 1],
    ['recommendations', 2],
  ]);
});

test('bullets under “What needs to improve” are recommendations, those under strengths are not', () => {
  const { report, source } = read(
    dedent(`
      Inspection of Harbour Town

      Inspectors came to Harbour Town in June to see how well sailors are looked after. They
      spoke with forty people. They read the books of the last three years and came back in
      September to see the boats that had come home.

      What the harbour does well

      • Boats are sound.
      • Pumps are tried each week.

      What needs to improve

      • The upkeep of ropes.
      • The training of children.
    `),
  );
  expect(report.recommendations.map(({ span }) => source.slice(span))).toEqual([
    'The upkeep of ropes.',
    'The training of children.',
  ]);
});

test('the sentence that opens the list is no recommendation', () => {
  const { report, source } = read(
    dedent(`
      Findings

      1. Boats are sound and well looked after.

      2. Ropes are old, and two of them broke.

      3. Pumps are tried each week by two sailors.

      Recommendations

      4. The harbour master should take the following action.

      Immediately:

      • look at ropes each month

      Within three months:

      • teach all sailors to tie knots.
    `),
  );
  expect(report.recommendations.map(({ span }) => source.slice(span))).toEqual([
    'look at ropes each month',
    'teach all sailors to tie knots.',
  ]);
});

test('findings that say “should” are no recommendations', () => {
  const { report } = read(
    dedent(`
      Findings

      1. Boats should be painted each spring, and they are.

      2. Ropes should be replaced before they break, but they are not.

      3. Pumps are tried each week by two sailors.
    `),
  );
  expect(report.recommendations).toEqual([]);
});

test('“Recommendation 1: …” is a recommendation, whatever it asks for', () => {
  const { report } = read(
    dedent(`
      Inspection of Harbour Town

      1. Boats are sound and well looked after.

      2. Ropes are old, and two of them broke.

      3. Pumps are tried each week by two sailors.

      Recommendations

      Recommendation 1: Look at ropes each month (paragraph 2).

      Recommendation 2: Paint the ferries (paragraph 1).
    `),
  );
  expect(report.recommendations).toHaveLength(2);
});

test('what announces a list with numbers of its own is no recommendation, nor is a learning point', () => {
  const { report, source } = read(
    dedent(`
      Findings

      1 Boats are sound and well looked after.

      2 Ropes are old, and two of them broke.

      Recommendations and learning points

      Recommendations

      3 The following recommendations are made:

      1 The owner should look at all ropes.

      2 The harbour master should try the pumps.

      Learning point

      4 The following learning point is noted: sailors are reminded that ropes wear out.
    `),
  );
  expect(report.recommendations.map(({ lead }) => source.slice(lead))).toEqual([
    'The owner should look at all ropes.',
    'The harbour master should try the pumps.',
  ]);
});
