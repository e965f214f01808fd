import { expect, test } from 'vitest';
import { checkDefinition, dedent, read } from '../../fixture.ts';

/** Series, label and first words of the numbered paragraphs. */
function numbered(marked: string): string[] {
  const { report, source } = read(dedent(marked));
  return report.paragraphs.flatMap(({ number, textSpan }) =>
    number === undefined ? [] : [`${number.series}: ${number.label} ${source.slice(textSpan).split(/\s/)[0] ?? ''}`],
  );
}

test('numbers that follow one another are paragraphs, with a dot, a bracket or neither', () => {
  expect(
    numbered(`
      1. Boats are sound and well looked after.

      2) Ropes are old, and two of them broke.

      3 Pumps are tried each week by two sailors.

      4. Visits are made at night as well as by day.
    `),
  ).toContain('0: 4 Visits');
});

test('a number that lost its dot is still a paragraph', () => {
  expect(
    numbered(`
      1. Boats are sound and well looked after.

      2. Ropes are old, and two of them broke.

      3 Pumps are tried each week by two sailors.

      4. Visits are made at night as well as by day.

      5. Nobody was hurt in the last three years.
    `),
  ).toEqual(['0: 1 Boats', '0: 2 Ropes', '0: 3 Pumps', '0: 4 Visits', '0: 5 Nobody']);
});

test('numbers on lines of their own stand for the paragraph below', () => {
  expect(
    numbered(`
      1.

      Boats are sound and well looked after.

      2.

      Ropes are old, and two of them broke.

      3.

      Pumps are tried each week by two sailors.
    `),
  ).toEqual(['0: 1 Boats', '0: 2 Ropes', '0: 3 Pumps']);
});

test('a wrapped line that begins with a number and a dot starts no paragraph', () => {
  expect(
    numbered(`
      14. The number of children who sail has grown each year since 2010, when there were only
      16. More children than before are girls, and most of them begin when they are ten years

      old. 15. is the age at which they may sail alone.

      15. Many children stop sailing when they leave school, and few of them begin again.

      16. Boats for children are small and sound. They are painted in bright colours.

      17. All children wear life jackets, and nobody has to be told to.
    `),
  ).toEqual(['0: 14 The', '0: 15 Many', '0: 16 Boats', '0: 17 All']);
});

test('a table of judgements numbered 1, 2, 2.1, 3 is no series of paragraphs', () => {
  expect(
    numbered(`
      The judgements on the harbour are:

      1. Boats                         Requires improvement
      2. People                        Good
         2.1 Sailors                   Good
         2.2 Visitors                  Requires improvement
      3. Leadership                    Inadequate

      Findings

      1. Boats are sound and well looked after, and the people who look after them like them.

      2. Ropes are old, and two of them broke last winter while boats were tied to them at night.

      3. Pumps are tried each week by two sailors, who write down what they find in the book.

      4. Visits are made at night as well as by day.
    `),
  ).toEqual(['0: 1 Boats', '0: 2 Ropes', '0: 3 Pumps', '0: 4 Visits']);
});

test('numbers of two parts count on within a chapter and over to the next', () => {
  expect(
    numbered(`
      1.1 Boats are sound and well looked after, and the people who look after them like them.

      1.2 Ropes are old, and two of them broke last winter while boats were tied to them at night.

      2.1 Pumps are tried each week by two sailors, who write down what they find in the book.

      2.2 Visits are made at night as well as by day.
    `),
  ).toEqual(['0: 1.1 Boats', '0: 1.2 Ropes', '0: 2.1 Pumps', '0: 2.2 Visits']);
});

test('a number is missing: the run goes on behind the gap', () => {
  expect(
    numbered(`
      1. Boats are sound and well looked after.

      2. Ropes are old, and two of them broke.

      4. Visits are made at night as well as by day.

      5. Nobody was hurt in the last three years.
    `),
  ).toEqual(['0: 1 Boats', '0: 2 Ropes', '0: 4 Visits', '0: 5 Nobody']);
});

test('the last number of a chapter stands behind a gap', () => {
  expect(
    numbered(`
      2.1 Boats are sound and well looked after.

      2.2 Ropes are old, and two of them broke.

      2.4 Visits are made at night as well as by day.

      3.1 Pumps are tried each week by two sailors.

      3.2 Nobody was hurt in the last three years.
    `),
  ).toEqual(['0: 2.1 Boats', '0: 2.2 Ropes', '0: 2.4 Visits', '0: 3.1 Pumps', '0: 3.2 Nobody']);
});

const ANNEX = `
      1. Boats are sound and well looked after.

      2. Ropes are old, and two of them broke.

      3. Pumps are tried each week by two sailors.

      4. Visits are made at night as well as by day.

      5. Nobody was hurt in the last three years.

      Annex: what the council says

      1. The council pays for the ropes.

      2. The council does not pay for the pumps.

      3. The council has never visited the harbour.
`;

test('numbers that begin again in an annex are a series of their own', () => {
  expect(numbered(ANNEX)).toEqual([
    '0: 1 Boats',
    '0: 2 Ropes',
    '0: 3 Pumps',
    '0: 4 Visits',
    '0: 5 Nobody',
    '1: 1 The',
    '1: 2 The',
    '1: 3 The',
  ]);
});

test('a citation in the annex means the annex', () => {
  checkDefinition(
    dedent(ANNEX)
      .replace('1. The council pays for the ropes.', '⟦1. The council pays for the ropes.⟧')
      .replace('visited the harbour.', 'visited the harbour (see paragraph ‸1).'),
  );
});

test('a citation in the body means the body', () => {
  checkDefinition(
    dedent(ANNEX)
      .replace('2. Ropes are old, and two of them broke.', '⟦2. Ropes are old, and two of them broke.⟧')
      .replace('last three years.', 'last three years (but see paragraph ‸2).'),
  );
});

test('a citation in the annex of a number that only the body has leads to the body', () => {
  checkDefinition(
    dedent(ANNEX)
      .replace('5. Nobody was hurt in the last three years.', '⟦5. Nobody was hurt in the last three years.⟧')
      .replace('visited the harbour.', 'visited the harbour (see paragraph ‸5).'),
  );
});

test('what is printed is never altered: each printed number stands where it is said to stand', () => {
  const { report, source } = read(dedent(ANNEX));
  for (const { number } of report.paragraphs) {
    if (number === undefined) continue;
    expect(number.source).toBe('printed');
    if (number.source === 'printed') expect(source.slice(number.span)).toBe(number.label);
  }
});

const SLIP = `
  1. Boats are sound and well looked after.

  2. Ropes are old, and two of them broke.

  3. Pumps are tried each week by two sailors.

  3. Visits are made at night as well as by day.

  4. Nobody was hurt in the last three years.
`;

test('a number that authors gave twice is two paragraphs, and noted as their slip', () => {
  expect(numbered(SLIP)).toEqual(['0: 1 Boats', '0: 2 Ropes', '0: 3 Pumps', '0: 3 Visits', '0: 4 Nobody']);
  expect(read(dedent(SLIP)).report.problems).toMatchObject([{ code: 'number-repeated', detail: ['3'] }]);
});

test('a number left out is noted as well', () => {
  const { report } = read(dedent(SLIP.replace('3. Visits', '5. Visits').replace('4. Nobody', '6. Nobody')));
  expect(report.problems).toMatchObject([{ code: 'number-missing', detail: ['4'] }]);
});

test('a wrapped line that repeats the number is no slip', () => {
  const { report } = read(dedent(SLIP.replace('\n  3. Visits', '  3. visits')));
  expect(report.problems).toEqual([]);
});

const THINGS = ['boats', 'ropes', 'pumps', 'nets', 'sails', 'oars', 'masts', 'flags'];

test('bare figures on lines of their own are paragraph numbers where they follow one another from 1 on', () => {
  const text = THINGS.map(
    (things, at) => `${at + 1}\n\nThe ${things} are sound, and nobody was hurt in the last three years.\n`,
  );
  expect(numbered(text.join('\n'))).toEqual(THINGS.map((_, at) => `0: ${at + 1} The`));
});

test('a number with its full stop on a line of its own is a paragraph’s, also behind words that lead on to the list', () => {
  const lead = 'The service requires improvement to be good, and it is not yet good because';
  const text = THINGS.map(
    (things, at) => `${at + 1}.\n\nThe ${things} are sound, and nobody was hurt in the last three years.\n`,
  );
  const contents = '1. Children who need help and protection\n\nRequires improvement\n';
  const found = numbered([contents, lead, ...text].join('\n')).slice(-THINGS.length);
  expect(found.map((one) => one.replace(/^\d+: /, ''))).toEqual(THINGS.map((_, at) => `${at + 1} The`));
});

test('bare figures that stand between the parts of sentences are pages, also without form feeds', () => {
  const text = THINGS.map(
    (things, at) =>
      `The ${things} are sound, as those who were here in the spring of 2014 had said of the\n\n${at + 1}\n\nBoard and of its office.\n`,
  );
  expect(numbered(text.join('\n'))).toEqual([]);
});

test('a number in parts stands behind a wider gap', () => {
  expect(
    numbered(`
      2.1 Boats are sound and well looked after.

      2.2 Ropes are old, and two of them broke.

      2.5 Visits are made at night as well as by day.

      3.1 Pumps are tried each week by two sailors.
    `),
  ).toEqual(['0: 2.1 Boats', '0: 2.2 Ropes', '0: 2.5 Visits', '0: 3.1 Pumps']);
});

test('paragraphs go on behind many that were moved away, with the first of them', () => {
  const said = ['Boats are sound.', 'Ropes are old.', 'Pumps are tried.', 'Visits are made.', 'Nobody was hurt.'];
  const run = (first: number): string[] => said.flatMap((words, at) => [`${first + at}    ${words}`, '']);
  const text = [...run(1), ...run(6), 'Evidence not considered', '', ...run(44), ...run(49)].join('\n');
  expect(numbered(text).map((each) => each.split(' ')[1])).toEqual(
    [1, 6, 44, 49].flatMap((first) => said.map((_, at) => String(first + at))),
  );
});
