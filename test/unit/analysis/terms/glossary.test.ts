import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BUILT_IN_GLOSSARY } from '../../../../server/src/analysis/terms/known/glossary.ts';
import type { GlossaryEntry } from '../../../../server/src/analysis/terms/known/glossary.ts';
import { glossaryModule, readGlossary } from '../../../../server/glossary/plugin.mjs';

const file = new URL('../../../../server/glossary/glossary.yaml', import.meta.url);
const { entries, problems } = readGlossary(readFileSync(file, 'utf8'));

const lookUp = (term: string): GlossaryEntry | undefined => BUILT_IN_GLOSSARY.lookUp(term)?.entry;

test('the glossary has at least 200 terms and no mistakes', () => {
  expect(problems).toEqual([]);
  expect(entries.length).toBeGreaterThanOrEqual(200);
});

test('each meaning is one or two whole sentences, each source has its year', () => {
  for (const { long, meaning, source, year } of entries) {
    expect(meaning, long).toMatch(/^[A-Z].*\.$/);
    expect(meaning.length, long).toBeLessThan(260);
    const printedYear = /\b(1[89]|20)\d\d$/.exec(source)?.[0];
    expect([undefined, String(year)], long).toContain(printedYear);
  }
});

test.each(['LSCB ADM IRO PLO SGO CAMHS MARAC MASH ILACS SEND EHCP UASC LADO NEET PEP SDQ'.split(' ')].flat())(
  'a reader can look up %s',
  (short) => {
    expect(lookUp(short)?.short).toBe(short);
  },
);

test('a board that no longer exists says until when', () => {
  expect(lookUp('LSCB')).toMatchObject({ until: 2019, nation: 'England', source: 'Children Act 2004' });
});

test('plurals, possessives and capitals lead to the same entry', () => {
  expect(lookUp('SGOs')).toBe(lookUp('SGO'));
  expect(lookUp('IRO’s')).toBe(lookUp('IRO'));
  expect(lookUp('CAFCASS')?.short).toBe('Cafcass');
  expect(lookUp('Sen')).toBeUndefined();
});

test.each([
  ['child in need', 'CIN'],
  ['Children in Need', 'CIN'],
  ['looked-after children', 'LAC'],
  ['agency decision-maker', 'ADM'],
])('the words "%s" are looked up too', (words, short) => {
  expect(lookUp(words)?.short).toBe(short);
});

test.each(['section 47 enquiry', 'Section 47 enquiries', 's47 enquiry', 'Section 20 arrangement', 'care leavers'])(
  'a term without a short form has an entry: %s',
  (term) => {
    expect(lookUp(term)?.meaning).toMatch(/\.$/);
  },
);

test('an unknown term has no entry', () => {
  expect(lookUp('QZX')).toBeUndefined();
  expect(lookUp('')).toBeUndefined();
  expect(lookUp('constructor')).toBeUndefined();
  expect(BUILT_IN_GLOSSARY.isKnownShort('child in need')).toBe(false);
  expect(BUILT_IN_GLOSSARY.longFormsOf('QZX')).toEqual([]);
});

test('a mistake in the glossary stops the build and names its line', () => {
  const text = ['- long: core group', '  meening: A group.', '  nation: Mars', '- core', '- long: "<b>"'].join('\n');
  const found = readGlossary(text).problems.map(({ line, message }) => `${line}: ${message}`);
  expect(found).toContainEqual(expect.stringMatching(/^2: unknown field "meening"/));
  expect(found).toContainEqual(expect.stringMatching(/^3: "nation" should be England/));
  expect(found).toContainEqual('1: "source" is missing');
  expect(found).toContainEqual(expect.stringMatching(/^4: an entry holds fields/));
  expect(found).toContainEqual('5: "long" should be a text without < or >');
  expect(() => glossaryModule('team/glossary.yaml', text)).toThrow('glossary.yaml:2: unknown field "meening"');
});

test('broken YAML, a repeated name and years in the wrong order are mistakes', () => {
  expect(readGlossary('- long: [a').problems[0]?.line).toBe(1);
  expect(readGlossary('long: a').problems[0]?.message).toMatch(/is a list/);
  const entry = (long: string, more = ''): string =>
    `- long: ${long}\n  meaning: A group.\n  nation: UK\n  source: An Act\n  year: 2001\n${more}`;
  expect(readGlossary(entry('core group') + entry('core group')).problems).toEqual([
    { line: 6, message: '"core group" has an entry already' },
  ]);
  expect(readGlossary(entry('board', '  from: 2010\n  until: 2001\n')).problems[0]?.message).toMatch(/is later than/);
});
