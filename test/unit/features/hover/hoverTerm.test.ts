import { expect, test } from 'vitest';
import { BUILT_IN, Glossary } from '../../../../server/src/analysis/terms/known/glossary.ts';
import type { GlossaryLayer } from '../../../../server/src/analysis/terms/known/glossary.ts';
import { hover } from '../../../../server/src/features/hover/hover.ts';
import { checkHover, read } from '../../../fixture.ts';
import { sketch } from '../../../sketch.ts';

const acronyms = sketch(({ span, from }) => ({
  terms: [
    {
      short: 'CADS',
      meanings: [
        {
          long: 'contact, advice and duty service',
          longSpan: span('contact, advice and\nduty service'),
          shortSpan: span('CADS'),
          sentence: from('The contact', 'is new.'),
          how: 'bracket',
        },
        {
          long: 'children’s advice service',
          longSpan: span('children’s advice service'),
          shortSpan: span('CADS', 1),
          sentence: from('The children’s', 'is not.'),
          how: 'bracket',
        },
      ],
      uses: [span('CADS'), span('CADS', 1), span('CADS', 2)],
    },
    {
      short: 'XQZ',
      meanings: [
        {
          long: 'Xenial Quorum Zone',
          longSpan: span('Xenial Quorum Zone'),
          shortSpan: undefined,
          sentence: from('A Xenial', 'is used.'),
          how: 'distant',
        },
      ],
      uses: [span('XQZ')],
    },
  ],
}));

test('an acronym shows what it means here, with its sentence, and then its other meanings with their places', () => {
  const text = checkHover(
    `
    The contact, advice and
    duty service (CADS) is new.
    The children’s advice service (CADS) is not.
    Ask ⟦CA‸DS⟧. A Xenial Quorum Zone is used. The XQZ is.
  `,
    [
      'CADS – children’s advice service, introduced in line 3:',
      'The children’s advice service (CADS) is not.',
      'CADS – contact, advice and duty service, introduced in line 1:',
      'Used 3 times in this report, first in line 2.',
    ],
    acronyms,
  );
  expect(text.indexOf('line 3')).toBeLessThan(text.indexOf('line 1'));
});

const known = sketch(({ span }) => ({
  terms: [
    { short: 'CIN', meanings: [], uses: [span('CIN')] },
    {
      short: 'CPP',
      meanings: [
        {
          long: 'car parking permit',
          longSpan: span('car parking permit'),
          shortSpan: span('CPP'),
          sentence: span('A car parking permit (CPP) is needed.'),
          how: 'bracket',
        },
      ],
      uses: [span('CPP'), span('CPP', 1)],
    },
  ],
}));

test('an acronym that the report does not introduce is explained from the glossary, with its source', () => {
  checkHover(
    'Plans for ⟦C‸IN⟧ are late. A car parking permit (CPP) is needed. No CPP, no visit.',
    [
      'CIN – child in need. This report does not introduce it.',
      'Not from this report, but from the built-in glossary: Children Act 1989',
    ],
    known,
  );
});

test('where the report means something else by the letters, the glossary comes second and says so', () => {
  const text = checkHover(
    'Plans for CIN are late. A car parking permit (CPP) is needed. No ⟦C‸PP⟧, no visit.',
    ['CPP – car parking permit, introduced in line 1:', 'Elsewhere CPP mostly stands for child protection plan.'],
    known,
  );
  expect(text.indexOf('car parking')).toBeLessThan(text.indexOf('Elsewhere'));
});

test('a meaning that no brackets give is shown as inferred', () => {
  checkHover(
    `
    The contact, advice and
    duty service (CADS) is new.
    The children’s advice service (CADS) is not.
    Ask CADS. A Xenial Quorum Zone is used. The ⟦X‸QZ⟧ is.
  `,
    ['XQZ – Xenial Quorum Zone', 'Inferred: XQZ is not defined in brackets here', 'A Xenial Quorum Zone is used.'],
    acronyms,
  );
});

test('running text and places outside the text have no hover', () => {
  const document = acronyms(
    'The contact, advice and\nduty service (CADS) is new.\nThe children’s advice service (CADS) is not.\nAsk CADS. A Xenial Quorum Zone is used. The XQZ is.',
  );
  for (const position of [{ line: 0, character: 1 }, { line: 40, character: 0 }, {}, undefined]) {
    expect(hover(document, position, true)).toBeUndefined();
  }
});

test('a longer term that the glossary knows is explained wherever it stands, with its uses and its source', () => {
  const text = checkHover('Each ⟦child‸ren in need⟧ plan is seen. A child in need is seen.', [
    'CIN – child in need',
    'A child who needs council services',
    'Not from this report, but from the built-in glossary: Children Act 1989, section 17(10); England; since 1991.',
    'Used 2 times in this report, first in line 1.',
  ]);
  expect(text.indexOf('A child who')).toBeLessThan(text.indexOf('Not from this report'));
});

test('the long form of an acronym says what the report says of the acronym', () => {
  checkHover('The quiet zone team (QZT) is new.\nTwo ⟦quiet zo‸ne teams⟧ are planned.', [
    'QZT – quiet zone team, introduced in line 1:',
  ]);
});

const teamLayer: GlossaryLayer = {
  kind: 'team',
  name: 'team.glossary.yaml',
  entries: [
    { short: 'LSCB', long: 'local safeguarding children board', meaning: 'Our board meets on Mondays.' },
    { short: 'CIN', long: 'child in need' },
  ],
};
const layered = new Glossary([teamLayer, BUILT_IN]);

test('what the team says counts more than the built-in glossary, and its file is named', () => {
  const document = read('The LSCB met.');
  const { value } = hover(document, { line: 0, character: 5 }, false, layered)?.contents as { value: string };
  expect(value).toContain('Our board meets on Mondays.');
  expect(value).toContain('From the team glossary team.glossary.yaml.');
  expect(value).not.toContain('built-in');
});

test('where the team gives no meaning, the built-in glossary does, and both are named', () => {
  const document = read('Each child in need is seen. CIN plans are late.');
  for (const character of [6, 28]) {
    const { value } = hover(document, { line: 0, character }, false, layered)?.contents as { value: string };
    expect(value).toContain('From the team glossary team.glossary.yaml.');
    expect(value).toContain('A child who needs council services');
    expect(value).toContain('from the built-in glossary: Children Act 1989');
  }
});

test('text of a team’s glossary never becomes a link, a picture or HTML', () => {
  const evil = '<b>x</b> [go](command:evil) ![x](https://evil.example/a.png)';
  const glossary = new Glossary([
    { kind: 'team', name: evil, entries: [{ short: 'QZT', long: `team ${evil}`, meaning: evil, source: evil }] },
  ]);
  const shown = hover(read('The QZT met.'), { line: 0, character: 5 }, true, glossary);
  const { value } = shown?.contents as { value: string };
  expect(value).toContain('command');
  expect(value).not.toMatch(/(?<!\\)[<[!]|https:\/\//);
});
