import { expect, test } from 'vitest';
import type { LocationLink } from 'vscode-languageserver-types';
import { BUILT_IN_GLOSSARY } from '../../../../server/src/analysis/terms/known/glossary.ts';
import { definition } from '../../../../server/src/features/definition.ts';
import { documentLink } from '../../../../server/src/features/documentLink.ts';
import { hover } from '../../../../server/src/features/hover/hover.ts';
import { references } from '../../../../server/src/features/references.ts';
import { seed, seedNames } from '../../../seeds.ts';
import { reportOf, shelfOf } from '../../../shelfFixture.ts';
import type { TestShelf } from '../../../shelfFixture.ts';

const FIRST = reportOf(
  { dates: '4 March 2013 to 15 March 2013', title: 'Inspection of child protection' },
  'Overall we rated the town as inadequate for how well children are protected.',
);
const SECOND = reportOf(
  { dates: '6 to 30 July 2015' },
  'Children’s services in Harbour Town require improvement\n\nThey are not yet good, and those who lead them know that much is still to be done here.',
);

/** Position of `words` in a file of the shelf. */
function at(shelf: TestShelf, file: string, words: string): { line: number; character: number } {
  const source = shelf.documents[file]?.source;
  const offset = source?.text.indexOf(words) ?? -1;
  if (source === undefined || offset < 0) throw new Error(`“${words}” does not stand in ${file}`);
  return source.positionAt(offset + 1);
}

/** Where Go to Definition leads: file names with their lines. */
function leads(shelf: TestShelf, file: string, words: string): string[] {
  const document = shelf.documents[file];
  if (document === undefined) throw new Error(file);
  const links = definition(document, at(shelf, file, words), true, shelf.folder) as LocationLink[];
  return links.map(({ targetUri, targetSelectionRange }) => {
    const name = targetUri.slice(targetUri.lastIndexOf('/') + 1);
    const target = shelf.documents[name]?.source.lineText(targetSelectionRange.start.line) ?? '';
    return `${name}: ${target}`;
  });
}

function shown(shelf: TestShelf, file: string, words: string): string {
  const document = shelf.documents[file];
  if (document === undefined) throw new Error(file);
  const contents = hover(document, at(shelf, file, words), false, BUILT_IN_GLOSSARY, shelf.folder)?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : '';
}

test('a mention leads to the report of that time and authority', () => {
  const shelf = shelfOf({
    'a.txt': FIRST,
    'b.txt': SECOND,
    'c.txt': reportOf({ dates: '3 to 7 May 2019' }, 'Boats are better since the previous inspection in 2015.'),
  });
  expect(leads(shelf, 'c.txt', 'previous inspection')).toEqual(['b.txt: Harbour Town Council']);
});

test('a mention of a judgement leads to the judgement', () => {
  const shelf = shelfOf({
    'b.txt': SECOND,
    'c.txt': reportOf({ dates: '3 to 7 May 2019' }, 'The town was judged to require improvement in July 2015.'),
  });
  expect(leads(shelf, 'c.txt', 'judged to')).toEqual([
    'b.txt: Children’s services in Harbour Town require improvement',
  ]);
});

const JULY_2019 = (more = ''): string =>
  reportOf(
    { dates: '15 to 26 July 2019' },
    `${more}\n\nOverall effectiveness\n\nInadequate\n\nMuch is still to be done here, and those who lead know it well.`,
  );
const SPEAKING = reportOf({ dates: '4 May 2022' }, 'The town was judged inadequate in August 2019.');

test('a mention leads to the top of a report of which only the first pages were read; what it judged is told later', () => {
  const texts = {
    'b.txt': SECOND,
    'c.txt': reportOf(
      { dates: '3 to 7 May 2019' },
      'Boats are better since the town was judged as requires improvement in July 2015.',
    ),
  };
  expect(leads(shelfOf(texts, ['b.txt']), 'c.txt', 'July 2015')).toEqual(['b.txt: Harbour Town Council']);
  expect(shown(shelfOf(texts, ['b.txt']), 'c.txt', 'July 2015')).toContain(
    'What it judged is shown here once it is read.',
  );
  expect(shown(shelfOf(texts), 'c.txt', 'July 2015')).toContain('It judged:');
});

test('words that name the inspectorate wait for a report whose first pages do not say by whom it is', () => {
  const texts = {
    'b.txt': SECOND,
    'c.txt': reportOf({ dates: '3 to 7 May 2019' }, 'Boats are better since Ofsted’s inspection in July 2015.'),
  };
  expect(leads(shelfOf(texts, ['b.txt']), 'c.txt', 'July 2015')).toEqual([]);
  expect(leads(shelfOf(texts), 'c.txt', 'July 2015')).toEqual(['b.txt: Harbour Town Council']);
});

test('the month after a visit leads to its report, as inferred, where that does not say when it was published', () => {
  const shelf = shelfOf({ 'a.txt': JULY_2019(), 'c.txt': SPEAKING });
  expect(leads(shelf, 'c.txt', 'judged inadequate')).toEqual(['a.txt: Overall effectiveness']);
  expect(shown(shelf, 'c.txt', 'judged inadequate')).toContain('Inferred: it gave that judgement');
});

test.each([
  [
    'the report says that it was published at another time',
    { 'a.txt': JULY_2019('Report published: 30 October 2019') },
  ],
  ['it gave another grade', { 'a.txt': JULY_2019().replace('Inadequate', 'Good') }],
  [
    'two inspections come into question',
    { 'a.txt': JULY_2019(), 'b.txt': JULY_2019().replace('15 to 26 July', '3 to 7 June') },
  ],
])('a month after a visit leads nowhere if %s', (_what, others) => {
  expect(leads(shelfOf({ ...others, 'c.txt': SPEAKING }), 'c.txt', 'judged inadequate')).toEqual([]);
});

test('a judgement that a report gives twice is told once', () => {
  const twice = JULY_2019('Overall effectiveness: inadequate');
  const words = shown(shelfOf({ 'a.txt': twice, 'c.txt': SPEAKING }), 'c.txt', 'judged inadequate');
  expect(words.match(/Overall effectiveness/gu)).toHaveLength(1);
});

test('where two reports fit, both are offered with what speaks for them', () => {
  const shelf = shelfOf({
    'a.txt': SECOND,
    'b.txt': reportOf({ dates: '7 to 9 October 2015', title: 'Re-inspection of services' }),
    'c.txt': reportOf({ dates: '3 to 7 May 2019' }, 'Boats are better since the previous inspection in 2015.'),
  });
  expect(leads(shelf, 'c.txt', 'previous inspection')).toHaveLength(2);
  expect(shown(shelf, 'c.txt', 'previous inspection')).toContain('2 reports in the folder can be meant:');
  expect(documentLink(shelf.documents['c.txt'] ?? never(), shelf.folder)).toEqual([]);
});

test.each([
  ['another authority', reportOf({ dates: '6 to 30 July 2015', authority: 'Hill Town Council' })],
  ['another year', reportOf({ dates: '6 to 30 July 2014' })],
  [
    'a monitoring visit, where a whole inspection is meant',
    reportOf({ dates: '6 to 7 July 2015', title: 'Monitoring visit to Harbour Town children’s services' }),
  ],
  ['another service', reportOf({ dates: '6 to 30 July 2015', title: 'Inspection of looked after children services' })],
])('a report of %s is not meant', (_what, other) => {
  const shelf = shelfOf({
    'a.txt': other,
    'c.txt': reportOf(
      { dates: '3 to 7 May 2019' },
      'Boats are better since the child protection inspection in July 2015.',
    ),
  });
  expect(leads(shelf, 'c.txt', 'child protection inspection')).toEqual([]);
  expect(shown(shelf, 'c.txt', 'child protection inspection')).toContain('Mentioned here, not read');
});

test('a date that means one report is a link to it', () => {
  const shelf = shelfOf({
    'b.txt': SECOND,
    'c.txt': reportOf({ dates: '3 to 7 May 2019' }, 'Boats are better since the previous inspection in July 2015.'),
  });
  const document = shelf.documents['c.txt'] ?? never();
  const links = documentLink(document, shelf.folder);
  expect(
    links.map(({ range, target }) => [
      document.source.text.slice(document.source.offsetAt(range.start), document.source.offsetAt(range.end)),
      target,
    ]),
  ).toEqual([['July 2015', 'file:///reports/b.txt']]);
});

test('on its cover a report tells where others speak of it', () => {
  const shelf = shelfOf({
    'b.txt': SECOND,
    'c.txt': reportOf({ dates: '3 to 7 May 2019' }, 'Boats are better since the previous inspection in July 2015.'),
    'd.txt': reportOf({ dates: '3 to 7 May 2021' }, 'The 2015 inspection saw it coming.'),
  });
  const document = shelf.documents['b.txt'] ?? never();
  const found = references(document, at(shelf, 'b.txt', '6 to 30 July'), false, BUILT_IN_GLOSSARY, shelf.folder);
  expect(found.map(({ uri }) => uri)).toEqual(['file:///reports/c.txt', 'file:///reports/d.txt']);
  expect(shown(shelf, 'b.txt', '6 to 30 July')).toContain('Mentioned 2 times in other reports:');
});

test('on a mention, all mentions of that inspection are found', () => {
  const shelf = shelfOf({
    'c.txt': reportOf({ dates: '3 to 7 May 2019' }, 'Boats are better since the previous inspection in July 2015.'),
    'd.txt': reportOf({ dates: '3 to 7 May 2021' }, 'The town was judged inadequate in July 2015.'),
  });
  const document = shelf.documents['d.txt'] ?? never();
  const found = references(document, at(shelf, 'd.txt', 'judged inad'), false, BUILT_IN_GLOSSARY, shelf.folder);
  expect(found.map(({ uri }) => uri)).toEqual(['file:///reports/d.txt', 'file:///reports/c.txt']);
});

test('the seeds: the inspection of January 2013 is the one in the folder; that of July 2013 is not there', () => {
  const shelf = shelfOf(Object.fromEntries(seedNames.map((name) => [name, seed(name)])));
  const file = 'medway-2015-inspection.txt';
  expect(leads(shelf, file, 'January 2013')).toEqual([expect.stringMatching(/^medway-2013-summary/)]);
  expect(leads(shelf, file, 'July 2013')).toEqual([]);
});

test('the seeds: two letters date one judgement differently, and both say so', () => {
  const shelf = shelfOf(Object.fromEntries(seedNames.map((name) => [name, seed(name)])));
  for (const [file, words] of [
    ['medway-2022-monitoring-visit.txt', 'judged inadequate in August'],
    ['medway-2020-monitoring-visit.txt', 'judged inadequate in July'],
  ] as const)
    expect(shown(shelf, file, words)).toContain(
      'Two dates for the judgement “inadequate”: Monitoring visit, 11 to 12 May 2022 says August 2019, Monitoring visit, 20 August 2020 says July 2019.',
    );
});

function never(): never {
  throw new Error('the shelf has no such report');
}
