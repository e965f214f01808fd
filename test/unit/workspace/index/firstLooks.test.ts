import { expect, test } from 'vitest';
import { reportOf } from '../../../shelfFixture.ts';
import { reportAbout, ROOT, shelf } from './indexedFolder.ts';
import type { Shelf } from './indexedFolder.ts';

function townOf(at: number): string {
  return ['Ash', 'Birch', 'Cedar', 'Elm', 'Fir', 'Hazel', 'Larch', 'Maple', 'Oak', 'Pine'][at % 10] ?? '';
}

/** Enough reports for a first look at all of them, of ten towns in turn. */
const MANY = Object.fromEntries(
  Array.from({ length: 60 }, (_, at) => [
    `${String(at).padStart(2, '0')}.txt`,
    at % 20 === 19
      ? 'Buy bread.\n'
      : reportOf({ dates: `${1 + (at % 28)} May 2019`, authority: `Harbour ${townOf(at)} Council` }),
  ]),
);

/** What is known of each file at a moment: `r`ead, only looked at (`l`) or nothing (`-`). */
function known({ index }: Shelf): string {
  const named = new Map(index.named().map(({ uri, summary }) => [uri, summary.isFirstLook === true ? 'l' : 'r']));
  return Object.keys(MANY)
    .map((name) => named.get(`${ROOT}/${name}`) ?? '-')
    .join('');
}

test('who and when of all reports are known before any is read; then each is read, and known as if it had been at once', async () => {
  const folder = shelf(MANY);
  let before = '';
  const readFile = folder.files.readFile.bind(folder.files);
  folder.files.readFile = (uri) => {
    if (folder.analysed.length === 0) before = known(folder);
    return readFile(uri);
  };
  folder.index.start();
  await folder.settled();
  expect(before).toBe(`${'l'.repeat(19)}-`.repeat(3));
  expect(known(folder)).toBe(`${'r'.repeat(19)}-`.repeat(3));
  expect(folder.analysed).toHaveLength(57);
  const [run] = folder.runs;
  expect([run?.done, run?.total, run?.looked, folder.index.left]).toEqual([60, 60, undefined, 0]);
});

test('a first look tells authority and date, and no report that is not read is among those that are', async () => {
  const folder = shelf(MANY);
  const seen: unknown[] = [];
  folder.index.onChange(() => {
    const { index } = folder;
    const looks = index.named().filter(({ summary }) => summary.isFirstLook === true);
    seen.push(
      looks.every(({ summary: { identity } }) => identity.authority !== undefined && identity.visited !== undefined),
      index.all().every(({ summary }) => summary.isFirstLook === undefined),
      index.unseen === index.left - looks.length,
    );
  });
  folder.index.start();
  await folder.settled();
  expect(new Set(seen)).toEqual(new Set([true]));
});

test('reports of the authority of an open one are read before the others', async () => {
  const folder = shelf(MANY);
  folder.open.set(`${ROOT}/47.txt`, MANY['47.txt'] ?? '');
  folder.index.start();
  await folder.settled();
  const first = folder.analysed.slice(0, 6).map((uri) => uri.slice(-'00.txt'.length));
  expect(first).toEqual(['07.txt', '17.txt', '27.txt', '37.txt', '47.txt', '57.txt']);
});

test('once the reader stops it, what was looked at stays, as such; looking again reads the rest without another look', async () => {
  const folder = shelf(MANY);
  const { index } = folder;
  const stat = folder.files.stat.bind(folder.files);
  folder.files.stat = (uri) => {
    if (folder.analysed.length > 2) folder.runs[0]?.stop();
    return stat(uri);
  };
  index.start();
  await folder.settled();
  expect(known(folder)).toMatch(/^(?:[rl]{19}-){3}$/);
  expect([index.left > 30, index.unseen]).toEqual([true, 0]);
  index.restart();
  await folder.settled();
  expect(known(folder)).toBe(`${'r'.repeat(19)}-`.repeat(3));
  expect(folder.analysed).toHaveLength(57);
});

test('what was looked at and goes, or is no report by the reader’s globs, is known no longer', async () => {
  const folder = shelf(MANY);
  const { index, files } = folder;
  const stat = files.stat.bind(files);
  files.stat = (uri) => {
    if (folder.analysed.length > 0) folder.runs[0]?.stop();
    return stat(uri);
  };
  index.start();
  await folder.settled();
  await files.delete(`${ROOT}/58.txt`);
  index.filesChanged([{ uri: `${ROOT}/58.txt`, kind: 'deleted' }]);
  await folder.settled();
  index.setRules({ treatAsReport: [], never: ['57.txt'] });
  await folder.settled();
  expect(known(folder).slice(-4)).toBe('l---');
});

test('a report that changes between the look and the reading is read as it is then', async () => {
  const folder = shelf(MANY);
  const readFile = folder.files.readFile.bind(folder.files);
  folder.files.readFile = (uri) => {
    if (folder.analysed.length === 1) folder.files.put(`${ROOT}/50.txt`, reportAbout('Changed.'));
    return readFile(uri);
  };
  folder.index.start();
  await folder.settled();
  expect(folder.matters()['50.txt']).toBe('Changed.');
});

test('a few reports are read at once, without a look before', async () => {
  const folder = shelf(Object.fromEntries(Object.entries(MANY).slice(0, 12)));
  const looks: boolean[] = [];
  folder.index.onChange(() => looks.push(folder.index.named().some(({ summary }) => summary.isFirstLook === true)));
  folder.index.start();
  await folder.settled();
  expect(looks).not.toContain(true);
});
