import { expect, test } from 'vitest';
import type { Annotation } from '../../../server/src/annotations/annotation.ts';
import { printSidecar } from '../../../server/src/annotations/sidecar/printSidecar.ts';
import { sidecarsThere } from '../../../server/src/workspace/annotations/folderSidecars.ts';
import { findMovedAnnotations } from '../../../server/src/workspace/annotations/movedSidecar.ts';
import { OrphanSidecars } from '../../../server/src/workspace/annotations/orphanSidecars.ts';
import { MemoryFileSystem } from '../../memoryFileSystem.ts';
import { note } from './sample.ts';

/* Reports go to other folders and get other names without their annotations: what a report is, its text says. */

/** A file of annotations of `report`, one for each of the texts that they were made on. */
function madeOn(report: string, ...texts: readonly string[]): string {
  const annotations = texts.map((text, at): Annotation => {
    const { target } = note(at + 1);
    return note(at + 1, { target: { ...target, source: report, 'lens:digest': text } });
  });
  return printSidecar({ annotations, kept: [], rest: {} }, report);
}

function orphans(texts: Readonly<Record<string, string>>): { found: OrphanSidecars; files: MemoryFileSystem } {
  const files = new MemoryFileSystem(texts);
  return { found: new OrphanSidecars(files, () => ['file:///shelf']), files };
}

test('annotations whose report went to another folder are found by the text they were made on, most notes first', async () => {
  const { found } = orphans({
    'file:///shelf/old/a.txt.annotations.json': madeOn('a.txt', 'text A'),
    'file:///shelf/older/b.txt.annotations.json': madeOn('b.txt', 'text A', 'text B'),
    'file:///shelf/old/c.txt.annotations.json': madeOn('c.txt', 'text C'),
    'file:///shelf/old/broken.txt.annotations.json': '{',
    'file:///shelf/old/empty.txt.annotations.json': madeOn('empty.txt'),
    'file:///shelf/new/a.txt': 'The report itself.',
  });
  expect(await found.madeOn('text A')).toEqual([
    { uri: 'file:///shelf/older/b.txt.annotations.json', count: 2 },
    { uri: 'file:///shelf/old/a.txt.annotations.json', count: 1 },
  ]);
  expect(await found.madeOn('text D')).toEqual([]);
});

test('those whose report is still there are its own, and those whose report is outside the folders are anybody’s', async () => {
  const { found } = orphans({
    'file:///shelf/a.txt.annotations.json': madeOn('a.txt', 'text A'),
    'file:///shelf/a.txt': 'The report.',
    'file:///shelf/b.txt.annotations.json': madeOn('https://example.org/b.txt', 'text A'),
  });
  expect((await found.madeOn('text A')).map(({ uri }) => uri)).toEqual(['file:///shelf/b.txt.annotations.json']);
});

test('what came since they were looked for is found once that is said', async () => {
  const { found, files } = orphans({});
  expect(await found.madeOn('text A')).toEqual([]);
  files.put('file:///shelf/a.txt.annotations.json', madeOn('a.txt', 'text A'));
  expect(await found.madeOn('text A')).toEqual([]);
  found.forget();
  expect(await found.madeOn('text A')).toHaveLength(1);
});

const beside = (name: string): string => `file:///shelf/${name}.annotations.json`;

/** The sources that the annotations of a report with another name now have; undefined if none are its. */
async function moved(texts: Readonly<Record<string, string>>): Promise<readonly string[] | undefined> {
  const files = new MemoryFileSystem({ 'file:///shelf/new name.txt': 'The report.', ...texts });
  const found = await findMovedAnnotations(files, 'file:///shelf/new%20name.txt', () => 'text A');
  return found?.map(({ target }) => target.source);
}

test('a report that got another name finds the annotations that were made on its text under the old one', async () => {
  const other = { [beside('another.txt')]: madeOn('another.txt', 'text B') };
  expect(await moved({ ...other, [beside('old.txt')]: madeOn('old.txt', 'text B', 'text A') })).toEqual([
    'old.txt',
    'old.txt',
  ]);
  expect(await moved(other)).toBeUndefined();
});

test('annotations whose own report is still there, and a report that has some, are left alone', async () => {
  const old = { [beside('old.txt')]: madeOn('old.txt', 'text A') };
  expect(await moved({ ...old, 'file:///shelf/old.txt': 'A copy of the report.' })).toBeUndefined();
  expect(await moved({ ...old, [beside('new%20name.txt')]: madeOn('new%20name.txt') })).toBeUndefined();
});

test('reports that have annotations are told in one look at each folder, also while a file is being replaced', async () => {
  const files = new MemoryFileSystem({
    [beside('a.txt')]: madeOn('a.txt'),
    'file:///shelf/.b.txt.annotations.json.w1.new': madeOn('b.txt'),
    'file:///shelf/.c.txt.annotations.json.w1.lock': '',
    'file:///shelf/d.txt': 'A report.',
  });
  const reports = ['a', 'b', 'c', 'd'].map((name) => {
    const uri = `file:///shelf/${name}.txt`;
    const place = { uri: beside(`${name}.txt`), reportName: `${name}.txt`, backupUri: `${uri}.last-good` };
    return { uri, places: [{ ...place, uri: `file:///nowhere/${name}` }, place] };
  });
  expect([...(await sidecarsThere(files, reports))]).toEqual(['file:///shelf/a.txt', 'file:///shelf/b.txt']);
  expect(files.asked.filter((asked) => asked.startsWith('readFolder'))).toHaveLength(2);
});
