import { expect, test } from 'vitest';
import { citations, recommendationList } from '../../../../server/src/features/views/recommendationList.ts';
import { findings } from '../../../../server/src/features/views/reportLinks.ts';
import { dedent, mark, parseFixture, read } from '../../../fixture.ts';
import { RECOMMENDATIONS_BY_HEADING } from '../../../inquirySample.ts';
import { sketch } from '../../../sketch.ts';
import { seed, seedNames } from '../../../seeds.ts';

const REPORT = `
  Inspection of Harbour Town

  Recommendations

  ⟦1. Look at ropes each month (paragraph 3).⟧

  ⟦2. Paint boats, and replace ropes that are old (paragraphs 3, 4).⟧

  Findings

  3. Ropes are old. Two of them broke last winter while boats were tied to them at night.

  4. Boats are painted each spring, and their pumps are tried each week.
`;

test('the list has every recommendation with its number, words, heading and what it cites', () => {
  const { text, ranges } = parseFixture(REPORT);
  const document = read(text);
  const list = recommendationList(document);
  expect(
    list.map(({ number, label, section, cited }) => [number, label, section, cited.map((link) => link.number)]),
  ).toEqual([
    ['1', 'Look at ropes each month (paragraph 3).', 'Recommendations', ['3']],
    ['2', 'Paint boats, and replace ropes that are old (paragraphs 3, 4).', 'Recommendations', ['3', '4']],
  ]);
  const expected = ranges.map(({ start, end }) => ({
    start: document.source.positionAt(start),
    end: document.source.positionAt(end),
  }));
  expect(
    mark(
      document,
      list.map(({ range }) => range),
    ),
  ).toBe(mark(document, expected));
});

test('what bullets cite is listed with them, what stands before them with the recommendation', () => {
  const document = sketch(({ span, from, paragraph, citation }) => ({
    paragraphs: [
      paragraph('1. Improve (paragraph 2):\n- plans (paragraph 3)\n- visits'),
      paragraph('2. All is late.'),
      paragraph('3. Plans are late.'),
    ],
    recommendations: [
      {
        span: from('1. Improve', 'visits'),
        lead: span('Improve (paragraph 2):'),
        paragraph: 0,
        section: undefined,
        items: [{ span: span('plans (paragraph 3)') }, { span: span('visits') }],
      },
    ],
    citations: [citation('(paragraph 2)', { '2': [1] }), citation('(paragraph 3)', { '3': [2] })],
  }))('1. Improve (paragraph 2):\n- plans (paragraph 3)\n- visits\n2. All is late.\n3. Plans are late.');
  const [entry, ...others] = recommendationList(document);
  expect(others).toEqual([]);
  expect(entry?.cited.map(({ number }) => number)).toEqual(['2']);
  expect(entry?.items.map(({ label, cited }) => [label, cited.map(({ number }) => number)])).toEqual([
    ['plans (paragraph 3)', ['3']],
    ['visits', []],
  ]);
  expect(entry?.label).toBe('Improve (paragraph 2): plans (paragraph 3)');
});

test.each(seedNames)('%s: findings asked for at a line of the list are those of that line', (name) => {
  const document = read(seed(name));
  for (const entry of recommendationList(document)) {
    for (const { selectionRange, cited } of entry.items.length < 2 ? [entry] : entry.items) {
      const found = findings(document, selectionRange.start).filter(({ kind }) => kind === 'cited');
      const expected = entry.items.length === 1 ? [...entry.cited, ...(entry.items[0]?.cited ?? [])] : cited;
      const starts = expected.map(({ range }) => range.start);
      if (starts.length > 0) expect(found.map(({ range }) => range.start)).toEqual(starts);
    }
  }
});

test('the places of citations are their numbers, in reading order', () => {
  const { text, ranges } = parseFixture(`
    1. Look at ropes (paragraphs ⟦2⟧ and ⟦3⟧).

    2. Ropes are old (see paragraph ⟦3⟧).

    3. Boats are painted.
  `);
  const document = read(text);
  const expected = ranges.map(({ start, end }) => ({
    start: document.source.positionAt(start),
    end: document.source.positionAt(end),
  }));
  expect(citations(document)).toEqual(expected);
});

test('recommendations below headings that only number them stand together, by their numbers', () => {
  expect(
    recommendationList(read(dedent(RECOMMENDATIONS_BY_HEADING))).map(({ number, label, section, cited }) => [
      number,
      label,
      section,
      cited.map((link) => link.number),
    ]),
  ).toEqual([
    ['1', 'The harbour master should replace ropes that are old.', 'Summary of recommendations', ['3.1']],
    ['2', 'The council should pay for a lighthouse (paragraph 3.3).', 'Summary of recommendations', ['3.3']],
  ]);
});
