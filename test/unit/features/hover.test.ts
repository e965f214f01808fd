import { expect, test } from 'vitest';
import { BUILT_IN, Glossary } from '../../../server/src/analysis/terms/known/glossary.ts';
import type { GlossaryLayer } from '../../../server/src/analysis/terms/known/glossary.ts';
import { hover } from '../../../server/src/features/hover/hover.ts';
import { checkHover, read } from '../../fixture.ts';
import { sketch } from '../../sketch.ts';

const cited = sketch(({ paragraph, recovered, citation, stated, span }) => ({
  sections: [
    { title: stated('Healthy lives'), level: 1, kind: 'findings', span: span('Healthy lives'), parent: undefined },
  ],
  paragraphs: [
    paragraph('1. Review plans (paragraphs 3, 4, 99).'),
    paragraph('3. Plans are not\nalways re-\nviewed.', 0),
    recovered('4', 'dentists are seen.', {
      confidence: 0.93,
      evidence: [
        { kind: 'sequence', after: '3', before: undefined },
        { kind: 'cited', citation: span('(paragraphs 3, 4, 99)'), words: ['dentist'] },
        { kind: 'layout', reason: 'lower-case-start' },
      ],
    }),
  ],
  citations: [citation('(paragraphs 3, 4, 99)', { '3': [1], '4': [2], '99': [] })],
}));

test('a citation shows the cited paragraph: its number, its section and its text on one line', () => {
  const text = checkHover(
    `
    1. Review plans (paragraphs ⟦‸3⟧, 4, 99).
    Healthy lives
    3. Plans are not
    always re-
    viewed.
    dentists are seen.
  `,
    ['paragraph 3 · Healthy lives', 'Plans are not always re-viewed.'],
    cited,
  );
  expect(text).not.toContain('dentists');
});

test('a section whose title is repeated is named with the section around it', () => {
  const repeated = sketch(({ paragraph, citation, stated, from }) => ({
    sections: [
      { title: stated('Adoption'), level: 1, kind: 'findings', span: from('Adoption', 'are late.'), parent: undefined },
      { title: stated('Findings'), level: 2, kind: 'findings', span: from('Findings', 'are late.'), parent: 0 },
      { title: stated('Findings', 1), level: 1, kind: 'findings', span: stated('Findings', 1).span, parent: undefined },
    ],
    paragraphs: [paragraph('3. Plans are late.', 1)],
    citations: [citation('(paragraph 3)', { '3': [0] })],
  }));
  checkHover(
    'Adoption\nFindings\n3. Plans are late.\nFindings\n(paragraph ⟦‸3⟧)',
    ['paragraph 3 · Adoption › Findings'],
    repeated,
  );
});

test('a citation of a recovered number says how sure it is and why', () => {
  checkHover(
    `
    1. Review plans (paragraphs 3, ⟦‸4⟧, 99).
    Healthy lives
    3. Plans are not
    always re-
    viewed.
    dentists are seen.
  `,
    [
      'Number recovered, not printed: 93 % sure',
      'it follows paragraph 3',
      'the citation in paragraph 1, line 1 speaks of the same matter (dentist)',
      'it begins in lower case',
    ],
    cited,
  );
});

test('a citation of a paragraph that does not exist says so', () => {
  checkHover(
    `
    1. Review plans (paragraphs 3, 4, ⟦9‸9⟧).
    Healthy lives
    3. Plans are not
    always re-
    viewed.
    dentists are seen.
  `,
    ['This report has no paragraph 99.'],
    cited,
  );
});

test('the words of a citation show all its paragraphs', () => {
  checkHover(
    `
    1. Review plans ⟦(para‸graphs 3, 4, 99)⟧.
    Healthy lives
    3. Plans are not
    always re-
    viewed.
    dentists are seen.
  `,
    ['Plans are not always re-viewed.', 'dentists are seen.', 'no paragraph 99'],
    cited,
  );
});

test('a paragraph’s number says who cites it, and a lost number stands on the first word', () => {
  checkHover(
    `
    1. Review plans (paragraphs 3, 4, 99).
    Healthy lives
    ⟦‸3⟧. Plans are not
    always re-
    viewed.
    dentists are seen.
  `,
    ['Cited in one place:', 'paragraph 1, line 1: '],
    cited,
  );
  checkHover(
    `
    1. Review plans (paragraphs 3, 4, 99).
    Healthy lives
    3. Plans are not
    always re-
    viewed.
    ⟦dent‸ists⟧ are seen.
  `,
    ['paragraph 4', 'Number recovered', 'Cited in one place:'],
    cited,
  );
});

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

const graded = sketch(({ span, stated }) => ({
  identity: {
    likeness: 1,
    inspectorates: [],
    inspectors: [],
    scale: {
      source: 'printed',
      name: 'four grades',
      grades: [
        { grade: 'Good', figure: '3', meaning: 'Does more than it must.', span: span('3: good') },
        { grade: 'Inadequate', figure: '1', meaning: 'Does less than it must.' },
      ],
    },
  },
  judgements: [{ area: 'Staying safe', areaSpan: span('Staying safe'), grade: stated('Inadequate') }],
}));

test('a judgement shows its meaning and its place in the scale of the report', () => {
  checkHover(
    'Staying safe: ⟦Inade‸quate⟧\nGrades awarded (3: good; 1: inadequate)\n',
    [
      'Inadequate – Does less than it must.',
      'Scale, best first (four grades):',
      '• Good (3)\n• Inadequate (1)',
      'The scale is printed in this report, line 2.',
    ],
    graded,
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

test('text of the report never becomes a link, a picture or HTML in a Markdown hover', () => {
  const evil = sketch(({ paragraph, citation, span }) => ({
    paragraphs: [
      paragraph('1. See <b>this</b> ![x](https://evil.example/a.png) [go](command:evil) https://evil.example'),
    ],
    citations: [citation('(paragraph 1)', { '1': [0] })],
    pages: [span('1. See')],
  }));
  const document = evil(
    '1. See <b>this</b> ![x](https://evil.example/a.png) [go](command:evil) https://evil.example\n(paragraph 1)\n',
  );
  const shown = hover(document, { line: 1, character: 11 }, true);
  expect(shown?.contents).toMatchObject({ kind: 'markdown' });
  const { value } = shown?.contents as { value: string };
  expect(value).toContain('See');
  expect(value).not.toMatch(/(?<!\\)[<[!]|https:\/\//);
});

test('a long paragraph is cut behind a sentence', () => {
  const words = `1. ${'Plans are late and nobody minds it much at all. '.repeat(60).trim()}`;
  const long = sketch(({ paragraph, citation }) => ({
    paragraphs: [paragraph(words)],
    citations: [citation('(paragraph 1)', { '1': [0] })],
  }));
  const { value } = hover(long(`${words}\n(paragraph 1)`), { line: 1, character: 11 }, false)?.contents as {
    value: string;
  };
  expect(value.length).toBeLessThan(1300);
  expect(value).toMatch(/at all\. …”$/);
});

test('a number too unsure to be shown is named in the hover only, as unsure', () => {
  const lost = sketch(({ span }) => ({
    paragraphs: [
      {
        span: span('dentists are seen.'),
        textSpan: span('dentists are seen.'),
        number: undefined,
        lost: { likeliest: '57', confidence: 0.4 },
        section: undefined,
      },
    ],
  }));
  checkHover('⟦dent‸ists⟧ are seen.', ['number is lost', 'Likeliest is 57, but only 40 % sure'], lost);
});

test('where two numbers are nearly as likely, a paragraph whose number was lost names both', () => {
  const tie = sketch(({ span }) => ({
    paragraphs: [
      {
        span: span('dentists are seen.'),
        textSpan: span('dentists are seen.'),
        number: undefined,
        lost: { likeliest: '26', confidence: 0.52, second: { label: '27', confidence: 0.41 } },
        section: undefined,
      },
    ],
  }));
  checkHover('⟦dent‸ists⟧ are seen.', ['number is lost', '26 (52 % sure) or 27 (41 %)'], tie);
});

test('of a paragraph whose number was lost nobody knows that it is not cited; what may cite it is shown', () => {
  const tie = sketch(({ citation, span }) => {
    const cited = citation('(paragraph 27)', { '27': [] });
    const candidates = [{ paragraph: 0, confidence: 0.41 }];
    const lost = { likeliest: '26', confidence: 0.52, second: { label: '27', confidence: 0.41 } };
    const words = span('dentists are seen.');
    return {
      paragraphs: [{ span: words, textSpan: words, number: undefined, lost, section: undefined }],
      citations: [{ ...cited, targets: cited.targets.map((target) => ({ ...target, candidates })) }],
    };
  });
  const marked = '⟦dent‸ists⟧ are seen.\nSee doctors (paragraph 27).';
  const said = checkHover(marked, ['It may be cited in one place', 'line 2: See doctors'], tie);
  expect(said).not.toContain('Not cited');
});

test('a citation that may mean one of several paragraphs shows them, each with its place and how sure it is', () => {
  const doubtful = sketch(({ citation, span }) => {
    const cited = citation('(paragraph 27)', { '27': [] });
    const candidates = [
      { paragraph: 1, confidence: 0.52 },
      { paragraph: 0, confidence: 0.41 },
    ];
    const bare = (words: string) => ({
      span: span(words),
      textSpan: span(words),
      number: undefined,
      section: undefined,
    });
    return {
      paragraphs: [bare('dentists are seen.'), bare('doctors are not.')],
      citations: [{ ...cited, targets: cited.targets.map((target) => ({ ...target, candidates })) }],
    };
  });
  checkHover(
    `
    dentists are seen.
    doctors are not.
    See doctors (paragraph ⟦2‸7⟧).
  `,
    ['It may be one of these', 'line 2 (52 % sure): doctors are not.', 'line 1 (41 % sure): dentists are seen.'],
    doubtful,
  );
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

test('a paragraph’s own number tells its section and its page as it is printed', () => {
  const pages = ['ropes', 'boats', 'pumps', 'lamps'].map(
    (things, at) => `${at + 1}. The ${things} are old, and two of them broke last winter.\n\n${at + 7}\n`,
  );
  const document = read(`The ropes\n\n${pages.join('\f')}`);
  const position = document.source.positionAt(document.source.text.indexOf('3. The'));
  const { value } = hover(document, position, false)?.contents as { value: string };
  expect(value).toContain('paragraph 3 · The ropes, page 9');
});
