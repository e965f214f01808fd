import { expect, test } from 'vitest';
import { hover } from '../../../../server/src/features/hover/hover.ts';
import { checkHover, read } from '../../../fixture.ts';
import { sketch } from '../../../sketch.ts';

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

test('a paragraph’s own number tells its section and its page as it is printed', () => {
  const pages = ['ropes', 'boats', 'pumps', 'lamps'].map(
    (things, at) => `${at + 1}. The ${things} are old, and two of them broke last winter.\n\n${at + 7}\n`,
  );
  const document = read(`The ropes\n\n${pages.join('\f')}`);
  const position = document.source.positionAt(document.source.text.indexOf('3. The'));
  const { value } = hover(document, position, false)?.contents as { value: string };
  expect(value).toContain('paragraph 3 · The ropes, page 9');
});

test('a range of paragraphs that do not exist is named as printed', () => {
  checkHover(
    `
    1. Boats are sound. Ropes are old (paragraphs ⟦14 t‸o 19⟧).

    2. Pumps are tried each week.

    3. Nobody was hurt.
  `,
    ['This report has no paragraphs 14–19.'],
  );
});

test('who cites a paragraph is told without its own number once more', () => {
  const said = checkHover(
    `
    Findings

    2.1 Boats are sound, but for what is said in 2.3 below.

    2.2 Ropes are old.

    ⟦2.‸3⟧ Pumps are tried each week.
  `,
    ['paragraph 2.1, line 3: Boats are sound, but for what is said in 2.3 below.'],
  );
  expect(said).not.toContain(': 2.1');
});

test('an item with long words has its label for a head, and the words below', () => {
  const said = checkHover(
    `
    1. Boats are sound, but for those that the learning point is about (Learning point ⟦‸1⟧).

    2. Ropes are old.

    3. Pumps are tried each week.

    Learning point

    4. The inspectors have noted the following learning point:

    1 Staff who tie boats are told that ropes which were wet for more than a winter are no ropes.

    5. Nobody was hurt.
  `,
    ['“Staff who tie boats are told'],
  );
  expect(said).toMatch(/^1\n/);
});
