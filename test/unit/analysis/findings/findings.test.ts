import { expect, test } from 'vitest';
import { findings, recommendations } from '../../../../server/src/features/views/reportLinks.ts';
import { checkReferences, parseFixture, read } from '../../../fixture.ts';
import { behind, longReport, FINDINGS } from './found.ts';

/* From recommendations to the findings that they cite or likely mean, and back. */

test('cited paragraphs come first, in the order of the citation', () => {
  const found = behind(`${FINDINGS}
  5. Look‸ at ropes each month, and replace those that are old (paragraphs 2, 1).
  `);
  expect(found.slice(0, 2)).toEqual([
    ['cited', '2'],
    ['cited', '1'],
  ]);
});

test('a recommendation that cites nothing has likely findings, by matter, the best first', () => {
  const found = behind(`${FINDINGS}
  5. Make sure that sailors who have a tooth‸ache can see a dentist in time.
  `);
  expect(found[0]).toEqual(['likely', '3']);
});

test('what shares nothing with any finding has none', () => {
  expect(
    behind(`${FINDINGS}
  5. Buy a pia‸no.
  `),
  ).toEqual([]);
});

test('from a finding back to the recommendations that cite it', () => {
  checkReferences(`
    Findings

    1. Boats are painted each spring, and their pumps are tried each week by two sailors.

    ‸2. Ropes are old. Two of them broke last winter while boats were tied to them at night.

    3. The dentist comes only once in two years. Sailors with toothache must go to the next town.

    Recommendations

    4. Look at ropes each month (paragraph ⟦2⟧).

    5. Paint boats and replace ropes (paragraphs 1 and ⟦2⟧).
  `);
});

test('a finding that nobody cites leads back to the recommendation that likely means it', () => {
  const { text, cursor = 0 } = parseFixture(`${FINDINGS.replace('The dentist', 'The den‸tist')}
  5. Make sure that sailors who have toothache can see a dentist in time.

  6. Look at ropes each month, and replace those that are old.
  `);
  const document = read(text);
  const found = recommendations(document, document.source.positionAt(cursor));
  expect(found.map(({ kind, number }) => [kind, number])).toEqual([['likely', '5']]);
});

test('scores are shares, the best first, and the words that both passages have are told', () => {
  const { text, cursor = 0 } = parseFixture(`${FINDINGS}
  5. Make sure that sailors who have tooth‸ache can see a dentist in time.
  `);
  const document = read(text);
  const [best, ...others] = findings(document, document.source.positionAt(cursor));
  expect(best?.score).toBeGreaterThan(0);
  expect(best?.score).toBeLessThanOrEqual(1);
  expect(others.every(({ score = 0 }) => score > 0 && score <= (best?.score ?? 0))).toBe(true);
  expect(best?.reason).toContain('dentist');
});

test('the words told are those of the text, not their stems', () => {
  const { text, cursor = 0 } = parseFixture(`${FINDINGS}
  5. Make sure that sailors who have tooth‸ache can see a dentist in time.
  `);
  const document = read(text);
  const [best] = findings(document, document.source.positionAt(cursor));
  expect(best?.reason).toContain('toothache');
});

test('a recommendation of several bullets has findings behind each of them', () => {
  const found = behind(`${FINDINGS}
  5. To help those who sail, the har‸bour should:

     • find a dentist who comes each month
     • write down again who can swim
     • replace the old ropes.
  `);
  expect(
    found
      .slice(0, 3)
      .map(([, number]) => number)
      .sort(),
  ).toEqual(['2', '3', '4']);
});

test.each([
  ['but the IROs do not say what they saw', 'saw, IROs'],
  ['but nobody says what they do', 'reviewing officers'],
])(
  'a short form is told as it is printed, or by what it stands for where the finding only has that: “%s”',
  (said, words) => {
    const { text, cursor = 0 } = parseFixture(`
  Findings

  1. Boats are seen by independent reviewing officers (IROs).

  2. Reviewing officers come, ${said}.

  3. Ropes are new.

  Recommendations

  4. Say what IR‸Os saw.
  `);
    const document = read(text);
    const [best] = findings(document, document.source.positionAt(cursor)).filter(({ number }) => number === '2');
    expect(best?.reason).toContain(words);
  },
);

test('recommendations that are to be met at another time begin a new order', () => {
  const found = behind(
    longReport(`  Immediately

  81. Try pumps each week.

  Within six months

  82. Replace worn ro‸pes.`),
  );
  expect(found.map(([, number]) => number).slice(0, 2)).toEqual(['10', '63']);
});
