import { expect, test } from 'vitest';
import { readGlossary } from '../../../server/glossary/reader.mjs';
import { BUILT_IN_GLOSSARY } from '../../../server/src/analysis/terms/known/glossary.ts';
import { TeamGlossaries } from '../../../server/src/workspace/teamGlossaries.ts';
import { MemoryFileSystem } from '../../memoryFileSystem.ts';

const ONE = 'file:///one/team.glossary.yaml';
const TWO = 'file:///two/notes/board.glossary.json';

interface Team {
  readonly team: TeamGlossaries;
  readonly files: MemoryFileSystem;
  readonly open: Map<string, string>;
  readonly changes: string[];
  readonly logged: string[];
}

function team(texts: Readonly<Record<string, string>>, folders = ['file:///one', 'file:///two']): Team {
  const files = new MemoryFileSystem(texts);
  const open = new Map<string, string>();
  const changes: string[] = [];
  const logged: string[] = [];
  const glossaries = new TeamGlossaries({
    files,
    folders: () => folders,
    openText: (uri) => open.get(uri),
    loadReader: () => Promise.resolve(readGlossary),
    changed: (uri) => changes.push(uri),
    log: (message) => logged.push(message),
  });
  glossaries.setGlobs(['**/*.glossary.{yaml,yml,json}']);
  return { team: glossaries, files, open, changes, logged };
}

const BOTH = {
  [ONE]: '- short: QZT\n  long: quiet zone team\n',
  [TWO]: '[{"short": "QZT", "long": "quorum zone team"}, {"long": "harbour board"}]',
  'file:///one/report.txt': 'A report.',
  'file:///elsewhere/other.glossary.yaml': '- long: not ours\n',
};

test('nothing is read before the first report is open', () => {
  const { team: glossaries, files } = team(BOTH);
  glossaries.changed(ONE);
  expect(files.asked).toEqual([]);
  expect(glossaries.glossary).toBe(BUILT_IN_GLOSSARY);
});

test('the glossaries of all open folders count, one above the other, and each has a name for the reader', async () => {
  const { team: glossaries } = team(BOTH);
  await glossaries.start();
  expect(glossaries.files.map(({ name }) => name)).toEqual(['one/team.glossary.yaml', 'two/notes/board.glossary.json']);
  expect(glossaries.glossary.lookUp('QZT')?.entry.long).toBe('quiet zone team');
  expect(glossaries.glossary.lookUp('harbour boards')?.layer.name).toBe('two/notes/board.glossary.json');
  expect(glossaries.glossary.lookUp('not ours')).toBeUndefined();
  expect(glossaries.glossary.lookUp('LADO')?.layer.kind).toBe('built-in');
});

test('in one folder a glossary is named by its path in it', async () => {
  const { team: glossaries } = team({ 'file:///one/a%20b/x.glossary.yml': '- long: x y\n' }, ['file:///one']);
  await glossaries.start();
  expect(glossaries.files.map(({ name }) => name)).toEqual(['a b/x.glossary.yml']);
});

test('a broken glossary keeps what can be told, and the others', async () => {
  const { team: glossaries } = team({ ...BOTH, [ONE]: '- long: care plan of ours\n- long: "x\n' });
  await glossaries.start();
  expect(glossaries.files[0]?.problems.length).toBeGreaterThan(0);
  expect(glossaries.glossary.lookUp('care plan of ours')?.layer.kind).toBe('team');
  expect(glossaries.glossary.lookUp('harbour board')).toBeDefined();
});

test('files that come, change and go are followed; the text of an open document counts more than its file', async () => {
  const { team: glossaries, files, open, changes } = team(BOTH);
  await glossaries.start();
  changes.length = 0;
  files.put(ONE, '- long: a new term\n');
  glossaries.changed(ONE);
  await expect.poll(() => glossaries.glossary.lookUp('a new term')).toBeDefined();
  open.set(ONE, '- long: a typed term\n');
  glossaries.changed(ONE);
  await expect.poll(() => glossaries.glossary.lookUp('a typed term')).toBeDefined();
  open.delete(ONE);
  await files.delete(ONE);
  glossaries.changed(ONE);
  await expect.poll(() => glossaries.files.length).toBe(1);
  expect(changes).toEqual([ONE, ONE, ONE]);
});

test('a folder that goes takes its glossaries with it, another glob makes other files glossaries', async () => {
  const { team: glossaries, files } = team(BOTH);
  await glossaries.start();
  await files.delete('file:///two/notes');
  glossaries.changed('file:///two/notes');
  await expect.poll(() => glossaries.files.length).toBe(1);
  glossaries.setGlobs(['words.yaml']);
  await expect.poll(() => glossaries.files.length).toBe(0);
  files.put('file:///one/words.yaml', '- long: by another name\n');
  glossaries.changed('file:///one/words.yaml');
  await expect.poll(() => glossaries.glossary.lookUp('by another name')).toBeDefined();
});

test('a file that cannot be read is logged, and what was known of it stays', async () => {
  const { team: glossaries, files, logged } = team(BOTH);
  await glossaries.start();
  files.readFile = () => Promise.reject(new Error('the disk is on fire'));
  glossaries.changed(ONE);
  await expect.poll(() => logged.length).toBe(1);
  expect(glossaries.glossary.lookUp('QZT')?.entry.long).toBe('quiet zone team');
});
