import { expect, test } from 'vitest';
import { BUILT_IN, BUILT_IN_GLOSSARY, Glossary } from '../../../../server/src/analysis/terms/known/glossary.ts';
import { termList } from '../../../../server/src/features/views/termList.ts';
import type { TermEntry } from '../../../../server/src/protocol/terms.ts';
import { parseFixture, read } from '../../../fixture.ts';
import { seed } from '../../../seeds.ts';

const TEXT = `
  The contact, advice and duty service (CADS) is new. Each child in need is seen by CADS.
  The children’s advice and duty service (CADS) is not. The LADO and the QZT met the QZT.
`;

function list(text: string, glossary = BUILT_IN_GLOSSARY): TermEntry[] {
  return termList(read(parseFixture(text).text), glossary);
}

test('all terms of a report are listed by first use, with who says what they mean', () => {
  expect(list(TEXT).map(({ name, long, from, uses }) => [name, long, from, uses.length])).toEqual([
    ['CADS', 'contact, advice and duty service', 'report', 3],
    ['child in need', undefined, 'built-in', 1],
    ['LADO', 'local authority designated officer', 'built-in', 1],
    ['QZT', undefined, 'nowhere', 2],
  ]);
});

test('a term says where its meanings are introduced, and what is inconsistent', () => {
  const [cads] = list(TEXT);
  expect(cads?.meanings.map(({ long, place }) => [long, place])).toEqual([
    ['contact, advice and duty service', 'line 1'],
    ['children’s advice and duty service', 'line 2'],
  ]);
  expect(cads?.conflicts).toEqual([
    'Here CADS stands for “children’s advice and duty service”, before this for “contact, advice and duty service”.',
  ]);
  expect(cads?.firstPlace).toBe('line 1');
});

test('what the team explains is listed with its file, under the form that the report uses', () => {
  const entries = [{ short: 'QZT', long: 'quiet zone team', meaning: 'It is quiet.' }];
  const glossary = new Glossary([{ kind: 'team', name: 'team.glossary.yaml', entries }, BUILT_IN]);
  const [short] = list('The QZT met.', glossary);
  expect(short).toMatchObject({ name: 'QZT', long: 'quiet zone team', from: 'team', file: 'team.glossary.yaml' });
  const [long] = list('The quiet zone team met.', glossary);
  expect(long).toMatchObject({ name: 'quiet zone team', explanation: 'It is quiet.', from: 'team' });
});

test('no term of a real report is listed twice, each use is a place in the text', () => {
  const document = read(seed('medway-2015-inspection.txt'));
  const entries = termList(document, BUILT_IN_GLOSSARY);
  const names = entries.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(entries.length).toBeGreaterThan(60);
  for (const { uses, name } of entries) {
    for (const { start, end } of uses) {
      const text = document.source.text.slice(document.source.offsetAt(start), document.source.offsetAt(end));
      expect(text.length, name).toBeGreaterThan(1);
    }
  }
});
