import { expect, test } from 'vitest';
import { recognise } from '../../../../server/src/report/recognition/recognise.ts';
import { checkDefinition, dedent, read } from '../../../fixture.ts';

/* Reports of Wales come in Welsh. The harbour of these tests is nobody's. */

const REPORT = `
  Adroddiad ar arolygiad o Harbwr y Dref

  Cynnwys

  Crynodeb gweithredol

  1. Mae’r harbwr yn ddiogel ar y cyfan, ac mae’r staff yn adnabod y cychod yn dda ac yn eu cadw’n lân.

  Argymhellion

  2. Dylai’r awdurdod harbwr wirio’r rhaffau bob mis (paragraff 4).

  3. Dylai’r awdurdod harbwr baentio’r cychod (paragraffau 4 a 5).

  Prif ganfyddiadau

  4. Mae’r rhaffau’n hen. Torrodd dwy ohonynt y gaeaf diwethaf pan oedd cychod wedi’u clymu wrthynt yn y nos.

  5. Caiff y cychod eu paentio bob gwanwyn, a chaiff eu pympiau eu profi bob wythnos gan arolygwyr.

  Casgliadau

  6. Fel y dywed paragraffau 4 i 5, mae angen gwella. Gweler hefyd baragraff 1 uchod.
`;

test('a report in Welsh is recognised as a report', () => {
  expect(recognise(dedent(REPORT)).isReport).toBe(true);
});

test('a report in Welsh has its headings, numbered paragraphs and recommendations', () => {
  const { report, source } = read(dedent(REPORT));
  expect(report.sections.map(({ title }) => title.value)).toEqual(
    expect.arrayContaining(['Crynodeb gweithredol', 'Argymhellion', 'Prif ganfyddiadau', 'Casgliadau']),
  );
  expect(report.paragraphs.map(({ number }) => number?.label)).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(report.recommendations.map(({ span }) => source.slice(span).slice(0, 2))).toEqual(['2.', '3.']);
});

test('Welsh bullets under “Argymhellion” are recommendations where they ask for something', () => {
  const { report, source } = read(
    dedent(`
      Adroddiad ar arolygiad

      Argymhellion

      Dylai’r awdurdod harbwr:

      • wirio’r rhaffau bob mis
      • paentio’r cychod bob gwanwyn

      Canfyddiadau

      Mae’r rhaffau’n hen, ac mae angen gwella hynny cyn y gaeaf nesaf.
    `),
  );
  expect(report.recommendations.flatMap(({ items }) => items.map(({ span }) => source.slice(span)))).toEqual([
    'wirio’r rhaffau bob mis',
    'paentio’r cychod bob gwanwyn',
  ]);
});

test.each([
  ['paragraff', '(gweler paragraff ‸1)'],
  ['baragraff, as it is written after some words', 'i baragraff ‸1 uchod'],
  ['pharagraff', 'a pharagraff ‸1'],
  ['mharagraff', 'ym mharagraff ‸1'],
])('a Welsh citation leads to its paragraph: %s', (_, citation) => {
  checkDefinition(`
    Adroddiad ar arolygiad

    ⟦1. Mae’r rhaffau’n hen. Torrodd dwy ohonynt y gaeaf diwethaf.⟧

    2. Mae hynny’n wir, ${citation}.

    3. Caiff y cychod eu paentio bob gwanwyn.
  `);
});

test.each([
  ['paragraffau 1 a ‸2', 'a'],
  ['paragraffau 1 ac ‸2', 'ac'],
  ['paragraffau 1 neu ‸2', 'neu'],
])('a Welsh list of numbers is read to its end: %s', (citation) => {
  checkDefinition(`
    Adroddiad ar arolygiad

    1. Mae’r rhaffau’n hen. Torrodd dwy ohonynt y gaeaf diwethaf.

    ⟦2. Caiff y cychod eu paentio bob gwanwyn.⟧

    3. Mae hynny’n wir (${citation}).
  `);
});

test.each(['i', 'hyd at', '–'])('a Welsh range leads to all its paragraphs: 1 %s 2', (to) => {
  checkDefinition(`
    Adroddiad ar arolygiad

    ⟦1. Mae’r rhaffau’n hen. Torrodd dwy ohonynt y gaeaf diwethaf.⟧

    ⟦2. Caiff y cychod eu paentio bob gwanwyn.⟧

    3. Mae hynny’n wir (paragraffau 1‸ ${to} 2).
  `);
});
