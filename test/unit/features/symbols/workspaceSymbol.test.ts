import { expect, test } from 'vitest';
import { SymbolKind } from 'vscode-languageserver-types';
import { summarise } from '../../../../server/src/features/passages/summarise.ts';
import { workspaceSymbol } from '../../../../server/src/features/symbols/workspaceSymbol.ts';
import { firstLook } from '../../../../server/src/workspace/index/entry/indexedReport.ts';
import type { IndexedReport } from '../../../../server/src/workspace/index/reportIndex.ts';
import { wordsOf } from '../../../../server/src/workspace/index/entry/reportWords.ts';
import { reportOf } from '../../../shelfFixture.ts';
import { sketch } from '../../../sketch.ts';

const ALL_KINDS = Array.from({ length: 26 }, (_, index) => (index + 1) as SymbolKind);

const VISIT = 'Visit children more often.';
const TEXT = `Staying safe: poor

1. Review plans
(paragraph 3).

3. Plans under the PLO (public law outline) are late.

${VISIT}
`;

function report(uri: string, visit = VISIT): IndexedReport {
  const document = sketch(
    ({ span, stated, paragraph, from }) => ({
      sections: [
        {
          title: stated('Staying safe'),
          level: 1,
          kind: 'findings',
          span: from('Staying safe', visit),
          parent: undefined,
          grade: stated('poor'),
        },
      ],
      paragraphs: [
        paragraph('1. Review plans\n(paragraph 3).', 0),
        paragraph('3. Plans under the PLO (public law outline) are late.', 0),
      ],
      recommendations: [
        {
          span: span(visit),
          lead: span(visit),
          paragraph: undefined,
          section: 0,
          items: [],
        },
      ],
      terms: [
        {
          short: 'PLO',
          meanings: [
            {
              long: 'public law outline',
              longSpan: span('public law outline'),
              shortSpan: span('PLO'),
              sentence: span('PLO'),
              how: 'reversed',
            },
          ],
          uses: [span('PLO')],
        },
      ],
      judgements: [{ area: 'Staying safe', grade: stated('poor'), areaSpan: span('Staying safe') }],
    }),
    uri,
  )(TEXT.replace(VISIT, visit));
  return { uri, summary: summarise(document), words: wordsOf(document) };
}

const medway = report('file:///reports/medway-2015-inspection.txt');
const kent = report('file:///reports/Kent%202013.txt');
const names = (query: unknown, kinds = ALL_KINDS): string[] =>
  workspaceSymbol([medway, kent], query, kinds).map(({ name, containerName }) => `${name} (${containerName ?? ''})`);

test('paragraphs are found by words of theirs and of their report, in any case and order', () => {
  expect(names('LATE plans kent')).toEqual([
    '3 Plans under the PLO (public law outline) are late. (Kent 2013 › Staying safe)',
  ]);
  expect(names('late')).toHaveLength(2);
  expect(names('nowhere')).toEqual([]);
});

test('“Medway 2015 ¶3” is paragraph 3 of that report, under a name that an editor will not filter out', () => {
  const wanted = 'medway 2015 inspection ¶3 Plans under the PLO (public law outline) are late.';
  expect(names('Medway 2015 ¶3')).toEqual([`${wanted} (medway 2015 inspection › Staying safe)`]);
  expect(names('¶ 3 kent')).toHaveLength(1);
  expect(names('kent para 3')).toHaveLength(1);
  expect(names('¶2')).toEqual([]);
});

test('“Medway” alone, which is all that VS Code asks for then, brings all its paragraphs with report and sign', () => {
  expect(names('Medway')).toContain(
    'medway 2015 inspection ¶1 Review plans (paragraph 3). (medway 2015 inspection › Staying safe)',
  );
  expect(names('Medway')).toHaveLength(6);
});

test('recommendations, terms, judgements and sections are found too', () => {
  expect(names('children kent')[0]).toBe('Visit children more often. (Kent 2013 › Staying safe)');
  expect(names('outline 2013')).toContain('PLO – public law outline (Kent 2013)');
  expect(names('safe: poor kent').sort()).toEqual(['Staying safe: poor (Kent 2013)', 'Staying safe: poor (Kent 2013)']);
});

test('what begins with the words comes before what only holds them', () => {
  expect(names('plans kent')).toEqual([expect.stringMatching(/^1 Review plans/), expect.stringMatching(/^3 Plans/)]);
  expect(names('PLO kent')[0]).toMatch(/^PLO –/);
});

test('each leads to the line to read, in the file that it is in', () => {
  expect(workspaceSymbol([medway, kent], '¶3 kent', ALL_KINDS)[0]?.location).toEqual({
    uri: 'file:///reports/Kent%202013.txt',
    range: { start: { line: 5, character: 0 }, end: { line: 5, character: 1 } },
  });
});

test('kinds that the client does not know are left out, and an empty query means everything', () => {
  const few = [SymbolKind.Namespace, SymbolKind.String];
  expect(names('', few)).toHaveLength(6);
  expect(names('')).toHaveLength(12);
});

test('the best come first from whatever report, also behind thousands that are worse', () => {
  const others = Array.from({ length: 6000 }, (_, index) => ({ ...kent, uri: `file:///reports/${index}.txt` }));
  const last = report('file:///reports/last.txt', 'Often visit children.');
  const found = workspaceSymbol([...others, last], 'often', ALL_KINDS);
  expect(found[0]?.name).toBe('Often visit children.');
  expect(found).toHaveLength(300);
});

test('the name of a report brings more than a letter that some name begins with', () => {
  const many = Array.from({ length: 100 }, (_, index) => ({ ...kent, uri: `file:///reports/Kent%20${index}.txt` }));
  expect(workspaceSymbol(many, 'kent', ALL_KINDS)).toHaveLength(600);
  expect(workspaceSymbol(many, 'ken', ALL_KINDS)).toHaveLength(600);
  expect(workspaceSymbol(many, 'k', ALL_KINDS)).toHaveLength(300);
});

test('a report of which only the first pages were read is found by its name, as not read yet; what is in it is not', () => {
  const text = reportOf({ dates: '6 to 30 July 2015', authority: 'Harbour Council' }, 'Plans are late.');
  const looked = firstLook('file:///reports/a.txt', text);
  const found = (query: string, kinds = ALL_KINDS): string[] =>
    workspaceSymbol([kent, looked], query, kinds).map(({ name, containerName = '' }) => `${name} (${containerName})`);
  expect(found('harbour 2015')).toEqual(['Harbour 2015 (not read yet)']);
  expect(found('Harbour ¶57')).toEqual(['Harbour 2015 (not read yet)']);
  expect(found('plans')).not.toContainEqual(expect.stringContaining('Harbour'));
  expect(found('late plans')).toHaveLength(1);
  expect(found('')).not.toContain('Harbour 2015 (not read yet)');
  expect(found('harbour', [SymbolKind.String])).toEqual([]);
});
