import { expect, test } from 'vitest';
import { recommendations } from '../../../server/src/features/reportLinks.ts';
import { dedent, parseFixture } from '../../fixture.ts';
import { sketch } from '../../sketch.ts';

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
