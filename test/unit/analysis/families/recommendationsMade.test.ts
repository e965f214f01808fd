import { expect, test } from 'vitest';
import { leadsOf as leads } from '../../../families.ts';
import { checkDefinition, checkReferences, dedent, read } from '../../../fixture.ts';
import { LONG } from './harbour.ts';

/* Recommendations as each office numbers them, and the way to them and back. */

const RECOMMENDED = `
  Harbour review

  The ropes

  The ropes are old, and two of them broke last winter while boats were tied to them (⟦Recommendation ‸2⟧).

  Recommendations

  Recommendation 1

  The harbour master should have all boats tried in the water before the first journey.

  Recommendation 2

  The harbour master should have old ropes replaced before the winter.
`;

test('a recommendation that a finding names is one jump away, and so is the way back', () => {
  const text = RECOMMENDED.replace(/[⟦⟧]/g, '');
  expect(leads(text.replace('‸', ''))).toEqual({ '2': ['Recommendation 2'] });
  checkReferences(text.replace('‸2', '⟦2⟧').replace('Recommendation 2\n', 'Recommen‸dation 2\n'));
});

test('a bare “(Recommendation)” leads to the recommendation where there is one only', () => {
  const text = `
    Findings

    1. Ropes are old, and two of them broke last winter. (Recommendation)

    2. Pumps are tried each week by two sailors.

    3. Lamps are lit at dusk.

    Recommendations

    4. The harbour master should have old ropes replaced before the winter.
  `;
  expect(leads(dedent(text))).toEqual({ Recommendation: ['4. The harbo'] });
  expect(leads(`${dedent(text)}\n5. The harbour master should buy new lamps.\n`)).toEqual({});
});

const BOXED = `
  1. The ropes are old, and two of them broke last winter while boats were tied to them at night.

  Recommendation 1: The harbour master should have old ropes replaced before the winter comes.
  ⟦Recommendation 2: The harbour master should write down which ropes broke, and when they did.⟧

  2. The pumps are tried every week, and what is found is written down in the book (see Recommendation ‸2).

  3. The lamps are lit at dusk, and nobody has complained of them in the last three years or so.
`;

test('a recommendation in a box between paragraphs is one jump away', () => {
  checkDefinition(BOXED);
});

test('recommendations in boxes are recommendations of the report', () => {
  const { report, source } = read(dedent(BOXED.replace(/[‸⟦⟧]/g, '')));
  expect(report.recommendations.map(({ span }) => source.slice(span).slice(0, 20))).toEqual([
    'Recommendation 1: Th',
    'Recommendation 2: Th',
  ]);
  expect(report.paragraphs.flatMap(({ number }) => number?.label ?? [])).toEqual(['1', '2', '3']);
});

test('a recommendation that the report does not have is no link but a problem with the nearest', () => {
  const text = BOXED.replace(/[‸⟦⟧]/g, '').replace('see Recommendation 2', 'see Recommendation 9');
  const third = '  Recommendation 3: The town should try the pumps by night, too.\n';
  for (const [printed, nearest] of [
    [text, ['2', '1']],
    [`${text}\n${third}`, ['3', '2']],
  ] as const) {
    const { report } = read(dedent(printed));
    expect(report.citations).toEqual([]);
    expect(report.problems).toMatchObject([{ code: 'recommendation-not-found', detail: ['9', ...nearest] }]);
  }
});

/** An accident report: numbers without dots, and inside paragraph 12 a list of recommendations from 1 to 3. */
function accident(words: string): string {
  const paragraph = (n: number, text = LONG): string => `${n}    The gate is watched at all hours, ${text}\n`;
  const body = Array.from({ length: 11 }, (_, at) => paragraph(at + 1, at === 4 ? words : LONG)).join('\n');
  const list = ['lamps', 'bells', 'gates'].map(
    (things, at) => `${at + 1}    The owner of the line should try all ${things} each week (paragraph 5).\n`,
  );
  return `What happened\n\n${body}\nRecommendations\n\n12   The following recommendations are made:\n\n${list.join('\n')}\nLearning points\n\n${[13, 14, 15].map((n) => paragraph(n)).join('\n')}`;
}

test('a list of recommendations inside a paragraph has numbers of its own, and the paragraphs go on behind it', () => {
  const { report, source } = read(accident(LONG));
  expect(report.paragraphs.flatMap(({ number }) => number?.label ?? []).slice(11)).toEqual([
    '12',
    '1',
    '2',
    '3',
    '13',
    '14',
    '15',
  ]);
  expect(report.recommendations.map(({ span }) => source.slice(span).slice(0, 10))).toEqual([
    // Not what announces them.
    '1    The o',
    '2    The o',
    '3    The o',
  ]);
});

test('“Recommendation 2” means the list, “paragraph 2” the body, and the list cites the body', () => {
  const text = accident('see Recommendation 2 and paragraph 3.');
  expect(leads(text)).toMatchObject({ '2': ['2    The own'], '3': ['3'], '5': ['5'] });
  const { report } = read(text);
  const five = report.paragraphs.findIndex(({ number }) => number?.label === '5');
  expect(
    report.citations.filter(({ targets }) => targets[0]?.first === '5').map(({ targets }) => targets[0]?.paragraphs),
  ).toEqual([[five], [five], [five]]);
});

test('lists inside other paragraphs stay part of them', () => {
  const { report } = read(accident(LONG).replace('Recommendations', 'The gate'));
  expect(report.paragraphs.flatMap(({ number }) => number?.label ?? []).slice(11)).toEqual(['12', '13', '14', '15']);
});

test.each([['R1'], ['R1.'], ['R1:'], ['KF1']])(
  'recommendations numbered “%s” are found, and named by their number',
  (first) => {
    const label = (n: number): string => first.replace('1', String(n));
    const list = ['lamps', 'ropes', 'pumps'].map(
      (things, at) => `${label(at + 1)} The office should try all ${things} each week, and write down what it finds.\n`,
    );
    const bare = first.replace(/[.:]$/, '').replace('1', '2');
    const text = `Findings\n\n1. The ropes are old, and nobody has looked at them since the spring (${bare}).\n\nRecommendations\n\n${list.join('\n')}`;
    expect(leads(text)).toEqual({ [bare]: [expect.stringContaining(bare)] });
  },
);

test('recommendations R1 to R3 between the paragraphs of a chapter are recommendations, and no list inside one', () => {
  const paragraph = (n: number, text = LONG): string => `9.${n} The pier is watched at all hours, ${text}\n`;
  const list = ['lamps', 'ropes', 'pumps'].map(
    (things, at) => `R${at + 1} The Board should have all ${things} tried each week by somebody else.\n`,
  );
  const text =
    [1, 2, 3, 4, 5].map((n) => paragraph(n)).join('\n') +
    `\n${list.join('\n')}\n${[6, 7].map((n) => paragraph(n)).join('\n')}\n${paragraph(8, 'which is why I make Recommendation R2.')}`;
  expect(leads(text)).toEqual({ R2: ['R2 The Board'] });
  const { report, source } = read(text);
  expect(report.recommendations.map(({ span }) => source.slice(span).slice(0, 6))).toEqual([
    'R1 The',
    'R2 The',
    'R3 The',
  ]);
});

test('“Safety Recommendation 2013-011” leads to where it is made', () => {
  checkDefinition(`
    Findings

    1. The engine stopped because water had come into the fuel, and nobody had looked for it.

    2. The pumps were sound. Safety Recommendation ‸2013-011 was made in June, and was accepted.

    3. The crew could not know of it, and they did what they could in the time that they had.

    Safety Recommendations

    ⟦Safety Recommendation 2013-011: The Authority should ask owners to look for water each month.⟧
  `);
});

test('a code on a line of its own begins a recommendation; the years 2012-13 do not', () => {
  const text = `Findings\n\n1. The pumps had not been tried.\n\n2. The crew was told too late.\n\n3. Recommendation 2019/102 goes further.\n\nRecommendations\n\nThe owner should:\n\n2019/101\n\nHave the pumps of all vessels tried.\n\n2019/102\n\nTell all crews where pumps stand.\n\n2012-13 The number of boats rose to 312 in that year, and has gone on rising.\n`;
  checkDefinition(text.replace('ion 2019/102', 'ion ‸2019/102').replace('\n2019/102', '\n⟦2019/102⟧'));
  const { report, source } = read(text.replace('Recommendations\n', 'The boats\n'));
  expect(report.recommendations.map(({ span }) => source.slice(span).slice(0, 8))).not.toContain('2012-13 ');
});

test('recommendations that bear a code: “TSB Recommendation M23-01” below its words, “(R-20-4)” at their end', () => {
  const text = (words: string): string =>
    dedent(`
      1 Analysis

      1.1 Inspection

      Nobody looks at small tugs. ${words}

      2 Safety action

      2.1 Inspection of small tugs

      Therefore, the Board recommends that the department look at all tugs each year.

      TSB Recommendation M23-01

      2.2 Tows

      Ask owners to weigh each tow before it leaves the harbour. (R-20-4)
    `);
  expect(leads(text('Until Recommendation M23-01 is acted upon, nobody will.'))).toEqual({
    'M23-01': ['TSB Recommendation M23-01'],
  });
  expect(Object.keys(leads(text('See Safety Recommendation R-20-4.')))).toEqual(['R-20-4']);
});

test('a recommendation of those that somebody made before is none of the report’s', () => {
  const text = (words: string): string =>
    dedent(`
      1. Background

      1.1 ${words}

      2. Recommendations

      Recommendation 3

      Tell people what became of their complaint.
    `);
  expect(
    leads(text('The Inspector reported in 2018. It made nine recommendations. Recommendation 3 was late.')),
  ).toEqual({});
  expect(leads(text('We make nine recommendations. Recommendation 3 is the first to be met.'))).toEqual({
    '3': ['Recommendation 3'],
  });
});
