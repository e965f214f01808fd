import { expect, test } from 'vitest';
import { definition } from '../../../server/src/features/definition.ts';
import { checkDefinition, dedent, parseFixture } from '../../fixture.ts';
import { sketch } from '../../sketch.ts';

const plans = sketch(({ paragraph, recovered, citation }) => ({
  paragraphs: [
    paragraph('12. Visits are rare.'),
    paragraph('19. Plans are not always\nreviewed.'),
    recovered('20', 'dentists are seen in time.\nNot by all.'),
  ],
  citations: [citation('(paragraphs 12, 19 to 20)', { '12': [0], '19 to 20': [1, 2] })],
}));

const PLANS = `
  Review plans (paragraphs 12, 19 to 20).

  12. Visits are rare.

  19. Plans are not always
  reviewed.

  dentists are seen in time.
  Not by all.
`;

/** The text with cursor and ranges put in: `words` gets the marks of `marked`. */
function put(text: string, ...marks: readonly string[]): string {
  return marks.reduce((sofar, marked) => {
    const plain = marked.replace(/[‸⟦⟧]/g, '');
    if (!sofar.includes(plain)) throw new Error(`“${plain}” does not stand in the text`);
    return sofar.replace(plain, marked);
  }, text);
}

test('a number inside a list of citations leads to its paragraph', () => {
  checkDefinition(put(dedent(PLANS), 'paragraphs 1‸2,', '⟦12. Visits are rare.⟧'), plans);
});

test('a range of numbers leads to each of its paragraphs', () => {
  const target = '⟦19. Plans are not always\nreviewed.⟧\n\n⟦dentists are seen in time.\nNot by all.⟧';
  checkDefinition(put(dedent(PLANS), '19 t‸o 20', target), plans);
});

test('pointing at the last number of a range leads to its paragraph first', () => {
  const { text } = parseFixture(PLANS);
  const document = plans(text);
  const at = (words: string) =>
    definition(document, document.source.positionAt(text.indexOf(words)), false).map((place) =>
      'uri' in place ? document.source.lineText(place.range.start.line) : '',
    );
  expect(at('19 to')).toEqual(['19. Plans are not always', 'dentists are seen in time.']);
  expect(at('20).')).toEqual(['dentists are seen in time.', '19. Plans are not always']);
});

test('the word before the numbers leads to all paragraphs of the citation', () => {
  const all =
    '⟦12. Visits are rare.⟧\n\n⟦19. Plans are not always\nreviewed.⟧\n\n⟦dentists are seen in time.\nNot by all.⟧';
  checkDefinition(put(dedent(PLANS), '(para‸graphs', all), plans);
});

test('a paragraph’s number leads to the paragraph itself', () => {
  checkDefinition(put(dedent(PLANS), '⟦1‸2. Visits are rare.⟧'), plans);
});

test('running text leads nowhere', () => {
  checkDefinition(put(dedent(PLANS), 'Vis‸its are rare'), plans);
});

test('a link starts from its own number only, and puts the cursor on the number, or on the first line if it is lost', () => {
  const { text } = parseFixture(PLANS);
  const document = plans(text);
  const at = (offset: number) => definition(document, document.source.positionAt(offset), true);
  const words = (range: { start: { line: number; character: number }; end: { line: number; character: number } }) =>
    text.slice(document.source.offsetAt(range.start), document.source.offsetAt(range.end));
  const [printed, lost] = at(text.indexOf('19 to')).map((link) => {
    if (!('targetUri' in link) || link.originSelectionRange === undefined) throw new Error('no link');
    return [words(link.originSelectionRange), words(link.targetSelectionRange)];
  });
  expect(printed).toEqual(['19 to 20', '19']);
  expect(lost).toEqual(['19 to 20', 'dentists are seen in time.']);
});

test('a client without links gets locations of the same places', () => {
  const { text } = parseFixture(PLANS);
  const document = plans(text);
  const [only] = definition(document, document.source.positionAt(text.indexOf('12,')), false);
  const line = document.source.positionAt(text.indexOf('12. Visits')).line;
  expect(only).toEqual({
    uri: document.uri,
    range: { start: { line, character: 0 }, end: { line, character: 2 } },
  });
});

const meaningOf = sketch(({ span }) => ({
  terms: [
    {
      short: 'CADS',
      meanings: [
        {
          long: 'contact, advice and duty service',
          longSpan: span('contact, advice and duty service'),
          shortSpan: span('CADS', 0),
          sentence: span('The contact, advice and duty service (CADS) is new.'),
          how: 'bracket',
        },
        {
          long: 'children’s advice and duty service',
          longSpan: span('children’s advice and duty service'),
          shortSpan: span('CADS', 2),
          sentence: span('The children’s advice and duty service (CADS) is not.'),
          how: 'bracket',
        },
      ],
      uses: [span('CADS', 0), span('CADS', 1), span('CADS', 2), span('CADS', 3)],
    },
  ],
}));

const TWO_MEANINGS = `
  The contact, advice and duty service (CADS) is new. Staff like CADS.
  The children’s advice and duty service (CADS) is not. Ask CADS first.
`;

test('an acronym leads to the sentences that introduce it, the nearest before the cursor first', () => {
  const { text } = parseFixture(TWO_MEANINGS);
  const document = meaningOf(text);
  const linesFrom = (words: string) =>
    definition(document, document.source.positionAt(text.indexOf(words)), true).map((link) =>
      'targetRange' in link ? link.targetRange.start.line : -1,
    );
  expect(linesFrom('CADS.')).toEqual([0, 1]);
  expect(linesFrom('CADS first')).toEqual([1, 0]);
});

test('a line of the contents page leads to its section', () => {
  const report = sketch(({ span, stated }) => ({
    contents: [{ span: span('Summary 4'), title: 'Summary', section: 0 }],
    sections: [
      { title: stated('Summary', 1), level: 1, kind: 'summary', span: span('Summary\nGood.'), parent: undefined },
    ],
  }));
  checkDefinition('Contents\nSum‸mary 4\n\n⟦Summary\nGood.⟧\n', report);
});
