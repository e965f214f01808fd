import { expect, test } from 'vitest';
import { references } from '../../../server/src/features/references.ts';
import { checkHighlights, checkReferences, parseFixture } from '../../fixture.ts';
import { sketch } from '../../sketch.ts';

const report = sketch(({ paragraph, recovered, citation }) => ({
  paragraphs: [
    paragraph('1. Review plans (paragraph 3).'),
    paragraph('2. Do it in time (paragraphs 3 and 4).'),
    paragraph('3. Plans are not always\nreviewed.'),
    recovered('4', 'dentists are seen.'),
  ],
  citations: [citation('(paragraph 3)', { '3': [2] }), citation('(paragraphs 3 and 4)', { '3': [2], '4': [3] })],
}));

test('on the number of a paragraph: the numbers that cite it', () => {
  checkReferences(
    `
    1. Review plans (paragraph ⟦3⟧).
    2. Do it in time (paragraphs ⟦3⟧ and 4).
    ‸3. Plans are not always
    reviewed.
    dentists are seen.
  `,
    report,
  );
});

test('anywhere in the text of a paragraph the paragraph is meant', () => {
  checkReferences(
    `
    1. Review plans (paragraph ⟦3⟧).
    2. Do it in time (paragraphs ⟦3⟧ and 4).
    3. Plans are not always
    rev‸iewed.
    dentists are seen.
  `,
    report,
  );
});

test('a paragraph that lost its number is found from its first word', () => {
  checkReferences(
    `
    1. Review plans (paragraph 3).
    2. Do it in time (paragraphs 3 and ⟦4⟧).
    3. Plans are not always
    reviewed.
    dent‸ists are seen.
  `,
    report,
  );
});

test('on a citation: all citations of the same paragraph, and the paragraph if asked for', () => {
  checkReferences(
    `
    1. Review plans (paragraph ⟦‸3⟧).
    2. Do it in time (paragraphs ⟦3⟧ and 4).
    ⟦3⟧. Plans are not always
    reviewed.
    dentists are seen.
  `,
    report,
    true,
  );
});

test('highlights are the paragraph’s number and its citations', () => {
  checkHighlights(
    `
    1. Review plans (paragraph ⟦3⟧).
    2. Do it in time (paragraphs ⟦‸3⟧ and 4).
    ⟦3⟧. Plans are not always
    reviewed.
    dentists are seen.
  `,
    report,
  );
});

test('running text highlights nothing of ours, so the editor can highlight the word', () => {
  checkHighlights(
    `
    1. Review plans (paragraph 3).
    2. Do it in time (paragraphs 3 and 4).
    3. Plans are not always
    rev‸iewed.
    dentists are seen.
  `,
    report,
  );
});

const CADS = sketch(({ span }) => ({
  terms: [
    {
      short: 'CADS',
      meanings: [
        {
          long: 'contact service',
          longSpan: span('contact service'),
          shortSpan: span('CADS'),
          sentence: span('The contact service (CADS) is new.'),
          how: 'bracket',
        },
      ],
      uses: [span('CADS'), span('CADS', 1), span('CADS', 2)],
    },
  ],
}));

test('on an acronym: its uses, and its introduction only if asked for', () => {
  checkReferences('The contact service (CADS) is new. ⟦CA‸DS⟧ helps. Ask ⟦CADS⟧.', CADS);
  checkReferences('The contact service (⟦CADS⟧) is new. ⟦CA‸DS⟧ helps. Ask ⟦CADS⟧.', CADS, true);
  checkHighlights('The contact service (⟦CADS⟧) is new. ⟦CA‸DS⟧ helps. Ask ⟦CADS⟧.', CADS);
});

test('what is no position of the text has no references', () => {
  const { text } = parseFixture(
    '1. Review plans (paragraph 3).\n2. Do it in time (paragraphs 3 and 4).\n3. Plans are not always\nreviewed.\ndentists are seen.',
  );
  const document = report(text);
  for (const position of [
    { line: 99, character: 0 },
    { line: -1, character: 0 },
    { line: 0.5, character: 0 },
    { line: 2 },
    null,
    'x',
  ]) {
    expect(references(document, position, true)).toEqual([]);
  }
});

test('a longer term that the glossary knows leads to its uses, unless its paragraph is cited', () => {
  const cited = sketch(({ paragraph, citation }) => ({
    paragraphs: [paragraph('1. Each child in need is seen (paragraph 2).'), paragraph('2. Children in need are seen.')],
    citations: [citation('(paragraph 2)', { '2': [1] })],
  }));
  checkReferences('1. Each ⟦chi‸ld in need⟧ is seen (paragraph 2).\n2. ⟦Children in need⟧ are seen.', cited);
  checkReferences('1. Each child in need is seen (paragraph ⟦2⟧).\n2. Chil‸dren in need are seen.', cited);
});

test('all places of a longer term are highlighted', () => {
  checkHighlights('⟦Children in need⟧ are seen. Each ⟦chi‸ld in need⟧ is.');
});
