import { expect, test } from 'vitest';
import { FileError } from '../../../../server/src/workspace/files/fileSystem.ts';
import type { MemoryFileSystem } from '../../../memoryFileSystem.ts';
import { CACHE, reportAbout, ROOT, shelf, shelfOn } from './indexedFolder.ts';

test('the reports of a folder are known once they were read, and nothing else is', async () => {
  const { index, settled, matters, runs, files } = shelf({
    'a.txt': reportAbout('Plans are late.'),
    '2015/b.md': reportAbout('Visits are rare.'),
    'shopping.txt': 'milk, bread',
  });
  expect(files.asked).toEqual([]);
  index.start();
  expect(matters()).toEqual({});
  await settled();
  expect(matters()).toEqual({ 'a.txt': 'Plans are late.', '2015/b.md': 'Visits are rare.' });
  expect(runs.map(({ done, total }) => [done, total])).toEqual([[3, 3]]);
  expect(index.get(`${ROOT}/2015/../a.txt`)?.summary.paragraphs).toHaveLength(3);
  expect(index.get(`${ROOT}/shopping.txt`)).toBeUndefined();
});

test('an open report counts as it is on the screen, and its file again when it is closed', async () => {
  const { index, settled, matters, open } = shelf({ 'a.txt': reportAbout('Plans are late.') });
  index.start();
  await settled();
  open.set(`${ROOT}/a.txt`, reportAbout('Plans are on time.'));
  expect(matters()).toEqual({ 'a.txt': 'Plans are on time.' });
  expect((await index.read(`${ROOT}/a.txt`))?.source.text).toContain('on time');
  open.delete(`${ROOT}/a.txt`);
  index.closed(`${ROOT}/a.txt`);
  await settled();
  expect(matters()).toEqual({ 'a.txt': 'Plans are late.' });
});

test('what is known of a file is used for the report that is open with the very same text, and no longer after a key', async () => {
  const { index, settled, analysed, matters, open } = shelf({ 'a.txt': reportAbout('Plans are late – again.') });
  index.start();
  await settled();
  const uri = `${ROOT}/a.txt`;
  open.set(uri, reportAbout('Plans are late – again.'));
  expect(matters()).toEqual({ 'a.txt': 'Plans are late – again.' });
  expect(index.get(uri)?.words.lengths.length).toBeGreaterThan(2);
  expect(analysed).toEqual([uri]);
  open.set(uri, reportAbout('Plans are late – again and again.'));
  expect(matters()).toEqual({ 'a.txt': 'Plans are late – again and again.' });
  expect(analysed).toEqual([uri, uri]);
});

test('files that change, come, go and move with their folder are followed', async () => {
  const { index, settled, matters, files } = shelf({ 'a.txt': reportAbout('A.'), 'old/b.txt': reportAbout('B.') });
  index.start();
  await settled();
  files.put(`${ROOT}/a.txt`, reportAbout('A is new.'));
  files.put(`${ROOT}/c.txt`, reportAbout('C.'));
  await files.rename(`${ROOT}/old`, `${ROOT}/new`);
  index.filesChanged([
    { uri: `${ROOT}/a.txt`, kind: 'changed' },
    { uri: `${ROOT}/c.txt`, kind: 'created' },
    { uri: `${ROOT}/old`, kind: 'deleted' },
    { uri: `${ROOT}/new`, kind: 'created' },
    { uri: 'file:///elsewhere/d.txt', kind: 'created' },
  ]);
  await settled();
  expect(matters()).toEqual({ 'a.txt': 'A is new.', 'c.txt': 'C.', 'new/b.txt': 'B.' });
});

test('a change while its file is being read is not missed', async () => {
  const { index, settled, matters, files } = shelf({ 'a.txt': reportAbout('A.') });
  index.start();
  await expect.poll(() => files.asked).toContain(`readFile ${ROOT}/a.txt`);
  files.put(`${ROOT}/a.txt`, reportAbout('A is new.'));
  index.filesChanged([{ uri: `${ROOT}/a.txt`, kind: 'changed' }]);
  await settled();
  await expect.poll(matters).toEqual({ 'a.txt': 'A is new.' });
});

test('a file that did not change is not read again', async () => {
  const { index, settled, files } = shelf({ 'a.txt': reportAbout('A.'), 'b.txt': 'no report' });
  index.start();
  await settled();
  files.asked.length = 0;
  index.restart();
  await settled();
  expect(files.asked.filter((asked) => asked.startsWith('readFile'))).toEqual([]);
});

test('the reader can stop it; what is read stays, and looking again reads the rest', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `${index}.txt`);
  const { index, settled, matters, runs, files } = shelf(
    Object.fromEntries(names.map((name) => [name, reportAbout(`Matter ${name}`)])),
  );
  const stat = files.stat.bind(files);
  files.stat = (uri) => {
    if (uri.endsWith('/20.txt')) runs[0]?.stop();
    return stat(uri);
  };
  index.start();
  await settled();
  const read = Object.keys(matters()).length;
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(names.length);
  expect(index.left).toBe(names.length - read);
  index.restart();
  await settled();
  expect(Object.keys(matters())).toHaveLength(names.length);
  expect(runs).toHaveLength(2);
});

test('after a stop a report that changes or is closed is read alone; the others wait until the reader wants them', async () => {
  const names = Array.from({ length: 30 }, (_, at) => `${at}.txt`);
  const { index, settled, matters, runs, files, analysed } = shelf(
    Object.fromEntries(names.map((name) => [name, reportAbout(`Matter ${name}`)])),
  );
  const stat = files.stat.bind(files);
  files.stat = (uri) => {
    if (uri.endsWith('/12.txt')) runs[0]?.stop();
    return stat(uri);
  };
  index.start();
  await settled();
  const before = { analysed: analysed.length, left: index.left };
  expect(before.left).toBeGreaterThan(10);
  files.put(`${ROOT}/29.txt`, reportAbout('New words.'));
  index.filesChanged([{ uri: `${ROOT}/29.txt`, kind: 'changed' }]);
  index.closed(`${ROOT}/28.txt`);
  await settled();
  expect(matters()['29.txt']).toBe('New words.');
  expect({ analysed: analysed.length, left: index.left }).toEqual({
    analysed: before.analysed + 2,
    left: before.left - 2,
  });
  index.restart();
  await settled();
  expect([Object.keys(matters()).length, index.left]).toEqual([names.length, 0]);
  expect([runs.at(-1)?.done, runs.at(-1)?.total]).toEqual([names.length, names.length]);
});

test('what is no text, too large or not to be read is skipped with its reason', async () => {
  const { index, settled, matters, files, logged } = shelf({ 'a.txt': reportAbout('A.') });
  files.put(`${ROOT}/binary.txt`, Uint8Array.from([0x25, 0, 0x50]));
  files.stat = (uri) => Promise.resolve({ kind: 'file', size: uri.includes('huge') ? 1e9 : 7, modified: 1 });
  files.put(`${ROOT}/huge.txt`, 'huge');
  index.start();
  await settled();
  expect(matters()).toEqual({ 'a.txt': 'A.' });
  expect(logged).toEqual([
    `not read: ${ROOT}/binary.txt: no text but binary`,
    `not read: ${ROOT}/huge.txt: too large, 1000000000 bytes`,
  ]);
});

test('the reader’s globs decide, also when they change', async () => {
  const { index, settled, matters } = shelf({ 'a.txt': reportAbout('A.'), 'milk.txt': '1. milk\n\n2. bread\n' });
  index.setRules({ treatAsReport: ['milk.txt'], never: ['a.txt'] });
  index.start();
  await settled();
  expect(Object.keys(matters())).toEqual(['milk.txt']);
  index.setRules({ treatAsReport: [], never: [] });
  await settled();
  expect(Object.keys(matters())).toEqual(['a.txt']);
});

test('a folder that is closed takes its reports with it', async () => {
  let folders = [ROOT];
  const { index, settled, matters } = shelf(
    { '1/a.txt': reportAbout('A.'), '2/b.txt': reportAbout('B.') },
    { folders: () => folders },
  );
  index.start();
  await settled();
  folders = [`${ROOT}/2`];
  index.restart();
  await settled();
  expect(Object.keys(matters())).toEqual(['2/b.txt']);
});

test('while a long report is read for the first time, what is known of its file counts; one that is unknown is waited for', async () => {
  const long = reportAbout('Plans are late.') + '\nNobody asked why.\n'.repeat(60_000);
  const { index, settled, open } = shelf({ 'a.txt': long });
  const uris = (): string[] => index.all().map(({ uri }) => uri);
  index.start();
  await settled();
  open.set(`${ROOT}/a.txt`, long);
  expect(uris()).toEqual([`${ROOT}/a.txt`]);
  expect([index.unread(), index.isReading]).toEqual([undefined, false]);
  open.set('untitled:b', long);
  expect(index.isReading).toBe(true);
  await index.unread();
  expect(uris()).toContain('untitled:b');
});

test('a report that is not open is read from its file when somebody needs its text', async () => {
  const { index, settled, files } = shelf({ 'a.txt': reportAbout('Plans are late.'), 'b.txt': 'milk' });
  index.start();
  await settled();
  files.asked.length = 0;
  expect((await index.read(`${ROOT}/a.txt`))?.report.paragraphs).toHaveLength(3);
  await index.read(`${ROOT}/a.txt`);
  expect(files.asked.filter((asked) => asked.startsWith('readFile'))).toHaveLength(1);
  expect(await index.read(`${ROOT}/b.txt`)).toBeUndefined();
  expect(await index.read(`${ROOT}/none.txt`)).toBeUndefined();
});

/** A folder whose reports were read once, with what is kept of that. */
async function readBefore(texts: Record<string, string>): Promise<MemoryFileSystem> {
  const before = shelf(texts);
  before.index.start();
  await before.settled();
  await before.index.kept();
  before.files.asked.length = 0;
  return before.files;
}

const TWO = { 'a.txt': reportAbout('A.'), 'b.txt': reportAbout('B.'), 'shopping.txt': 'milk' };

test('the next start reads no report again, and knows the same', async () => {
  const files = await readBefore(TWO);
  const again = shelfOn(files);
  again.index.start();
  await again.settled();
  expect(again.matters()).toEqual({ 'a.txt': 'A.', 'b.txt': 'B.' });
  expect(again.logged).toEqual([]);
  expect(again.analysed).toEqual([]);
  expect(files.asked.filter((asked) => asked.startsWith(`readFile ${ROOT}`))).toEqual([]);
  const fresh = shelf(TWO);
  fresh.index.start();
  await fresh.settled();
  expect(again.index.all()).toEqual(fresh.index.all());
});

test('only what changed meanwhile is read, and what went is gone', async () => {
  const files = await readBefore(TWO);
  files.put(`${ROOT}/a.txt`, reportAbout('A is new.'));
  await files.delete(`${ROOT}/b.txt`);
  const again = shelfOn(files);
  again.index.start();
  await again.settled();
  expect(again.matters()).toEqual({ 'a.txt': 'A is new.' });
  expect(again.analysed).toEqual([`${ROOT}/a.txt`]);
});

test('a report that moves, or is only touched, is not read as a report again', async () => {
  const { index, settled, matters, files, analysed } = shelf(TWO);
  index.start();
  await settled();
  await files.rename(`${ROOT}/a.txt`, `${ROOT}/2015.txt`);
  files.put(`${ROOT}/b.txt`, reportAbout('B.'));
  index.filesChanged([
    { uri: `${ROOT}/a.txt`, kind: 'deleted' },
    { uri: `${ROOT}/2015.txt`, kind: 'created' },
    { uri: `${ROOT}/b.txt`, kind: 'changed' },
  ]);
  await settled();
  expect(matters()).toEqual({ '2015.txt': 'A.', 'b.txt': 'B.' });
  expect(analysed).toHaveLength(2);
});

test.each([
  ['cut off', (bytes: Uint8Array) => bytes.slice(0, bytes.length >> 1)],
  ['empty', () => new Uint8Array()],
  ['damaged', (bytes: Uint8Array) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte))],
  ['something else', () => new TextEncoder().encode('milk, bread. '.repeat(8))],
])('what is kept of a report and %s is dropped, and the report read again', async (_, spoil) => {
  const files = await readBefore(TWO);
  for (const uri of files.uris.filter((one) => one.startsWith(CACHE))) files.put(uri, spoil(await files.readFile(uri)));
  const again = shelfOn(files);
  again.index.start();
  await again.settled();
  expect(again.matters()).toEqual({ 'a.txt': 'A.', 'b.txt': 'B.' });
  expect([...again.analysed].sort()).toEqual([`${ROOT}/a.txt`, `${ROOT}/b.txt`]);
  expect(again.logged.every((message) => message.startsWith('cache dropped: '))).toBe(true);
});

test('what another analysis has kept is not used', async () => {
  const again = shelfOn(await readBefore(TWO), { version: '2' });
  again.index.start();
  await again.settled();
  expect(again.analysed).toHaveLength(2);
});

test('globs that change between two starts count', async () => {
  const again = shelfOn(await readBefore(TWO));
  again.index.setRules({ treatAsReport: ['shopping.txt'], never: ['a.txt'] });
  again.index.start();
  await again.settled();
  expect(Object.keys(again.matters()).sort()).toEqual(['b.txt', 'shopping.txt']);
  expect(again.analysed).toEqual([`${ROOT}/shopping.txt`]);
});

test('a disk that takes nothing loses only the next start’s time', async () => {
  const { index, settled, matters, files, logged } = shelf(TWO);
  files.writeFile = () => Promise.reject(new FileError('no-space', 'full'));
  index.start();
  await settled();
  await index.kept();
  expect(logged.join(' ')).toContain('cache not written');
  expect(Object.keys(matters())).toHaveLength(2);
});
