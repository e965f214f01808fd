import { expect, test } from 'vitest';
import { findings, recommendations } from '../../../../server/src/features/views/reportLinks.ts';
import { dedent, parseFixture, read } from '../../../fixture.ts';
import { sketch } from '../../../sketch.ts';

const report = sketch(({ span, from, paragraph, recovered, citation }) => ({
  paragraphs: [
    paragraph('1. Improve:\n- plans (paragraph 2)\n- visits (paragraph 3)'),
    paragraph('2. Plans are late.'),
    recovered('3', 'visits are rare.'),
  ],
  recommendations: [
    {
      span: from('1. Improve', '(paragraph 3)'),
      lead: span('Improve:'),
      paragraph: 0,
      section: undefined,
      items: [{ span: span('plans (paragraph 2)') }, { span: span('visits (paragraph 3)') }],
    },
  ],
  citations: [citation('(paragraph 2)', { '2': [1] }), citation('(paragraph 3)', { '3': [2] })],
}));

test('from anywhere in a finding the way back leads to the bullet that cites it', () => {
  const { text, cursor = 0 } = parseFixture(`
    1. Improve:
    - plans (paragraph 2)
    - visits (paragraph 3)
    2. Plans are late.
    visits are ra‸re.
  `);
  const document = report(text);
  expect(recommendations(document, document.source.positionAt(cursor))).toEqual([
    {
      range: { start: { line: 2, character: 2 }, end: { line: 2, character: 22 } },
      selectionRange: { start: { line: 2, character: 2 }, end: { line: 2, character: 22 } },
      number: '1',
      label: 'visits (paragraph 3)',
      kind: 'cited',
    },
  ]);
});

test('outside all paragraphs nothing leads back', () => {
  const document = report(
    dedent('\n1. Improve:\n- plans (paragraph 2)\n- visits (paragraph 3)\n2. Plans are late.\nvisits are rare.\n'),
  );
  expect(recommendations(document, { line: 77, character: 0 })).toEqual([]);
});

test('from anywhere in a recommendation its findings are found, those that it cites first', () => {
  const { text, cursor = 0 } = parseFixture(`
    Inspection report

    Recommendations

    1. Ensure that plans for children are rev‸iewed in time (paragraph 3).

    Findings

    2. Visits to children are made often enough.

    3. Plans are not always reviewed in time.
  `);
  const document = read(text);
  const [first] = findings(document, document.source.positionAt(cursor));
  expect(first).toMatchObject({ number: '3', label: 'Plans are not always reviewed in time.', kind: 'cited' });
  expect(first).not.toHaveProperty('score');
});

test('what a recommendation does not cite is only likely, and says why', () => {
  const { text, cursor = 0 } = parseFixture(`
    Inspection report

    Recommendations

    1. Ensure that dental health plans are revi‸ewed in time.

    Findings

    2. Visits to families are made often enough.

    3. Dental health plans come late, and dentists are not told.
  `);
  const document = read(text);
  const [first] = findings(document, document.source.positionAt(cursor));
  expect(first).toMatchObject({ number: '3', kind: 'likely' });
  expect(first?.score).toBeLessThan(1);
  expect(first?.reason).toMatch(/^Both speak of .*dental/);
});

test('with the cursor before its first letter a recommendation is meant, not the one before it', () => {
  const { text, cursor = 0 } = parseFixture(`
    Inspection report

    Recommendations

    1. Ensure that plans for children are reviewed in time (paragraph 3).

    ‸2. Ensure that visits to children are made often enough (paragraph 4).

    Findings

    3. Plans are not always reviewed in time.

    4. Visits to children are rare.
  `);
  const document = read(text);
  const [first] = findings(document, document.source.positionAt(cursor));
  expect(first).toMatchObject({ number: '4', kind: 'cited' });
});
