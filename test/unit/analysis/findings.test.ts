import { expect, test } from 'vitest';
import { findings, recommendations } from '../../../server/src/features/views/reportLinks.ts';
import { checkReferences, parseFixture, read } from '../../fixture.ts';

/** The findings behind the recommendation at `‸`: kind and number, best first. */
function behind(marked: string): [string, string | undefined][] {
  const { text, cursor = 0 } = parseFixture(marked);
  const document = read(text);
  return findings(document, document.source.positionAt(cursor)).map(({ kind, number }) => [kind, number]);
}

const FINDINGS = `
  Inspection of Harbour Town

  Inspectors came to Harbour Town in June to see how well those who live there are looked after. They
  spoke with forty people and read the books of the last three years. They came back in the autumn to
  see the boats that had come home.

  Findings

  1. Boats are painted each spring, and their pumps are tried each week by two sailors.

  2. Ropes are old. Two of them broke last winter while boats were tied to them at night.

  3. The dentist comes only once in two years. Sailors with toothache must go to the next town.

  4. Children who sail are taught to swim, but the list of those who can was lost.

  Recommendations
`;

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

test('of two paragraphs that share as much, the one that finds fault comes first', () => {
  const found = behind(`
  Findings

  1. The harbour master keeps a book of all boats, and it is praised by all who read in it.

  2. The harbour master keeps a book of some boats, but it is not complete, and too few read in it.

  3. Ropes are new.

  Recommendations

  4. The harbour master should keep a book of all bo‸ats.
  `);
  expect(found.map(([, number]) => number).slice(0, 2)).toEqual(['2', '1']);
});

test('“inconsistent” answers “consistent”', () => {
  const found = behind(`${FINDINGS.replace('2. Ropes are old.', '2. The mending of sails is inconsistent.')}
  5. Mend all of them in a consis‸tent way.
  `);
  expect(found[0]).toEqual(['likely', '2']);
});

test('where a report marks its findings, a marked one comes before one that says the same', () => {
  const found = behind(`
  Findings

  1. The harbour has no list of its boats and cannot say how many there are.

  2. The harbour has no list of its boats and has lost two of them. (Recommendation)

  3. Ropes are new.

  Recommendations

  4. Write a li‸st of the boats of the harbour.
  `);
  expect(found.map(([, number]) => number).slice(0, 2)).toEqual(['2', '1']);
});

test('the finding itself comes before the summary that says the same in short', () => {
  const found = behind(`
  Summary

  1. Boats have no lamps and are lost at night, and the list of boats is not kept.

  2. Sailors are well.

  Recommendations

  3. Give la‸mps to all boats.

  Findings

  4. Boats go out without lamps, and some of those that went out at night have been lost.

  5. Sailors sleep well.

  6. Ropes are new.
  `);
  expect(found[0]).toEqual(['likely', '4']);
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

test('of two paragraphs that share as much and find fault, the one whose fault is shared comes first', () => {
  const found = behind(`
  Findings

  1. The harbour has a list of its boats, and it is read by all who work there. However, ropes are worn.

  2. Ropes are mended by all who work there. However, the list of boats that the harbour has is not complete.

  3. Sails are new.

  Recommendations

  4. Keep a list of the bo‸ats of the harbour.
  `);
  expect(found.map(([, number]) => number).slice(0, 2)).toEqual(['2', '1']);
});

/** A long report: the findings about pumps and lamps stand among many others; of ropes two paragraphs say the same. */
function longReport(recommendations: string): string {
  const said = new Map([
    [10, 'Ropes are worn, and nobody knows how old they are.'],
    [60, 'Pumps are not tried, and two of them failed in spring.'],
    [63, 'Ropes are worn, and nobody knows how old they are.'],
    [66, 'Lamps are broken, and boats without lamps are not seen.'],
  ]);
  const paragraphs = Array.from({ length: 80 }, (_, nth) => `  ${nth + 1}. ${said.get(nth + 1) ?? OTHERS[nth % 4]}`);
  return `\n  Findings\n\n${paragraphs.join('\n\n')}\n\n  Recommendations\n\n${recommendations}\n`;
}

const OTHERS = [
  'Tea is made at noon by the cook, who has been there for years.',
  'The choir sings on Sundays, and all who can hear are glad of it.',
  'Cats sleep in the shed behind the house of the master.',
  'Children draw what they saw, and their drawings hang in the hall.',
];

test('of two paragraphs that say the same, the one between the findings of the neighbours comes first, and it is told why', () => {
  const marked = longReport(`  81. Try pumps each week.

  82. Replace worn ro‸pes.

  83. Mend lamps that are broken.`);
  const { text, cursor = 0 } = parseFixture(marked);
  const document = read(text);
  const [best] = findings(document, document.source.positionAt(cursor));
  expect(best?.number).toBe('63');
  expect(best?.reason).toBe(
    'Both speak of worn, ropes; it stands near the findings of the recommendations beside this one',
  );
});

test('recommendations that are to be met at another time begin a new order', () => {
  const found = behind(
    longReport(`  Immediately

  81. Try pumps each week.

  Within six months

  82. Replace worn ro‸pes.`),
  );
  expect(found.map(([, number]) => number).slice(0, 2)).toEqual(['10', '63']);
});

test('a paragraph that says it in other words is found, and the two words are told', () => {
  const { text, cursor = 0 } = parseFixture(`
  Findings

  1. Foster carers do not know how changes to their placements are agreed.

  2. There are too many changes of staff, and caseloads are not safe.

  3. Adopters do not hear of changes to their training.

  Recommendations

  4. Reduce changes in the work‸force.
  `);
  const document = read(text);
  const [best] = findings(document, document.source.positionAt(cursor));
  expect(best?.number).toBe('2');
  expect(best?.reason).toMatch(/^Both speak of changes; “staff” goes with “workforce” in the recommendation/);
});

test('two words of one name are not told as words that go together', () => {
  const { text, cursor = 0 } = parseFixture(`
  Findings

  1. Foster carers do not know how changes to their placements are agreed.

  2. There are too many changes of staff, and caseloads are not safe.

  3. The workforce staff list is not kept.

  Recommendations

  4. Reduce changes in the work‸force.
  `);
  const document = read(text);
  const found = findings(document, document.source.positionAt(cursor)).find(({ number }) => number === '2');
  expect(found?.reason).toBeDefined();
  expect(found?.reason).not.toContain('“staff” goes with “workforce”');
});

test('a short form among the words that go together is told in its capitals', () => {
  const { text, cursor = 0 } = parseFixture(`
  Findings

  1. The MARAC is late with its plans.

  2. Foster carers are late with their plans.

  3. Adopters are late with their plans.

  Recommendations

  4. Plan for victims of domestic vio‸lence.
  `);
  const document = read(text);
  const [best] = findings(document, document.source.positionAt(cursor));
  expect(best?.reason).toMatch(/^Both speak of plan; “MARAC” goes with “\w+” in the recommendation/);
});

test('findings below the heading of a summary are findings', () => {
  const found = behind(`
  The harbour

  Information about this harbour

  Boats go out at night.

  Recommendations

  1. Give la‸mps to all boats.

  Information about this town

  2. Lamps are sold in the harbour.

  Summary for those who sail

  They are mended in winter.

  The experiences and progress of those who sail and need help with their boats
  improvement

  Summary

  Inspection findings

  3. Boats go out without lamps, and some of those that went out at night have been lost.

  4. Sailors sleep well.
  `);
  expect(found[0]).toEqual(['likely', '3']);
});
