import { expect, test } from 'vitest';
import {
  abbreviations,
  matching,
  sorted,
  termAround,
  termLines,
  termTable,
} from '../../../../client/src/terms/termTree.ts';
import { BUILT_IN_GLOSSARY } from '../../../../server/src/analysis/terms/known/glossary.ts';
import { findTerms } from '../../../../server/src/analysis/terms/terms.ts';
import { termList } from '../../../../server/src/features/views/termList.ts';
import { SourceText } from '../../../../server/src/text/sourceText.ts';
import { parseFixture, read } from '../../../fixture.ts';

const { text, cursor = 0 } = parseFixture(`
  The contact, advice and duty service (CADS) is new. Each child in need is seen by C‸ADS.
  The children’s advice and duty service (CADS) is not. The LADO and the QZT met the QZT.
`);
const document = read(text);
const entries = termList(document, BUILT_IN_GLOSSARY);
const lines = termLines(entries, 'file:///a.txt');
const names = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name);

test('terms are sorted by first use, name, number of uses, or what is inconsistent', () => {
  expect(names(sorted(entries, 'firstUse'))).toEqual(['CADS', 'child in need', 'LADO', 'QZT']);
  expect(names(sorted(entries, 'name'))).toEqual(['CADS', 'child in need', 'LADO', 'QZT']);
  expect(names(sorted(entries, 'uses'))).toEqual(['CADS', 'QZT', 'child in need', 'LADO']);
  expect(names(sorted(entries, 'conflicts'))).toEqual(['CADS', 'QZT', 'child in need', 'LADO']);
});

test('the filter looks into names, meanings and explanations, in any case and order', () => {
  expect(names(matching(entries, 'DUTY children'))).toEqual(['CADS']);
  expect(names(matching(entries, 'council services'))).toEqual(['child in need']);
  expect(names(matching(entries, 'lighthouse'))).toEqual([]);
});

test('below a term stand its meanings, what is inconsistent, and its uses; every line has an id of its own', () => {
  const [cads] = lines;
  expect(cads?.details.map(({ kind }) => kind)).toEqual(['meaning', 'meaning', 'conflict', 'firstUse', 'allUses']);
  const all = lines.flatMap((line) => [line, ...line.details]);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test('the term at the cursor is found, and none beside it', () => {
  const { line, character } = document.source.positionAt(cursor);
  const found = termAround(lines, line, character);
  expect(found?.kind === 'term' ? found.entry.name : undefined).toBe('CADS');
  expect(termAround(lines, 0, 1)).toBeUndefined();
});

const HEAD = ['Term', 'Meaning', 'Uses', 'First use', 'Notes'];

test('a table for Markdown has a row for each term, and text of reports stays text in it', () => {
  const evil = entries.map((entry) => ({ ...entry, name: 'A|B', long: '<b>*x*</b>\n[y](z)', meanings: [] }));
  const [head, ruler, row] = termTable(evil, 'markdown', HEAD).split('\n');
  expect([head, ruler]).toEqual(['| Term | Meaning | Uses | First use | Notes |', '| --- | --- | --: | --- | --- |']);
  expect(row).toMatch(/^\| A\\\|B \| \\<b\\>\\\*x\\\*\\<\/b\\> \\\[y\\\]\(z\) \| 3 \| line 1 \|/);
});

test('a table for spreadsheets has tabs, and no cell that a spreadsheet would run', () => {
  const evil = entries.slice(0, 1).map((entry) => ({ ...entry, name: '=1+1', long: 'a\tb\nc', meanings: [] }));
  expect(termTable(evil, 'tsv', HEAD).split('\n')[1]?.split('\t').slice(0, 3)).toEqual(["'=1+1", 'a b c', '3']);
});

test('a list of abbreviations has those that are explained, by name, and can be read back', () => {
  const list = abbreviations(entries, { isMarkdown: false, title: 'List of abbreviations', head: [] });
  expect(list).toBe(
    [
      'List of abbreviations',
      '',
      'CADS – contact, advice and duty service; children’s advice and duty service',
      'LADO – local authority designated officer',
      '',
    ].join('\n'),
  );
  const lado = findTerms(new SourceText(list)).find(({ short }) => short === 'LADO');
  expect(lado?.meanings.map(({ long, how }) => [long, how])).toEqual([['local authority designated officer', 'list']]);
  const table = abbreviations(entries, { isMarkdown: true, title: 'List of abbreviations', head: ['Term', 'Meaning'] });
  expect(table.split('\n').slice(0, 4)).toEqual([
    '## List of abbreviations',
    '',
    '| Term | Meaning |',
    '| --- | --- |',
  ]);
});
