import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { nodeFileSystem } from '../../../../server/src/node/nodeFileSystem.ts';
import { candidatesIn } from '../../../../server/src/workspace/candidates.ts';
import { confine, FileError } from '../../../../server/src/workspace/files/fileSystem.ts';
import type { FileSystem } from '../../../../server/src/workspace/files/fileSystem.ts';
import { isWithin } from '../../../../server/src/workspace/files/uris.ts';
import { MemoryFileSystem } from '../../../memoryFileSystem.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-lens-files-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (content: Uint8Array): string => new TextDecoder().decode(content);

const SYSTEMS: readonly (readonly [string, FileSystem, string])[] = [
  ['of this machine', nodeFileSystem, pathToFileURL(folder).toString()],
  ['in memory', new MemoryFileSystem(), 'memory:/folder'],
];

describe.each(SYSTEMS)('files %s', (_, files, root) => {
  test('are read as they were written, in folders made for them', async () => {
    await files.writeFile(`${root}/2015/a.txt`, bytes('Plans are late.'));
    expect(text(await files.readFile(`${root}/2015/a.txt`))).toBe('Plans are late.');
    expect(await files.stat(`${root}/2015/a.txt`)).toMatchObject({ kind: 'file', size: 15 });
    expect(await files.stat(`${root}/2015`)).toMatchObject({ kind: 'folder' });
  });

  test('are found in their folder', async () => {
    await files.writeFile(`${root}/list/one.txt`, bytes('1'));
    await files.writeFile(`${root}/list/inner/two.txt`, bytes('2'));
    const entries = [...(await files.readFolder(`${root}/list`))].sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(entries).toEqual([
      { name: 'inner', kind: 'folder' },
      { name: 'one.txt', kind: 'file' },
    ]);
  });

  test('are replaced when another one gets their name, and gone when deleted', async () => {
    await files.writeFile(`${root}/old.txt`, bytes('old'));
    await files.writeFile(`${root}/new.txt`, bytes('new'));
    await files.rename(`${root}/new.txt`, `${root}/old.txt`);
    expect(text(await files.readFile(`${root}/old.txt`))).toBe('new');
    await files.delete(`${root}/old.txt`);
    for (const uri of [`${root}/old.txt`, `${root}/new.txt`, `${root}/never.txt`]) {
      await expect(files.stat(uri)).rejects.toMatchObject({ kind: 'missing' });
      await expect(files.readFile(uri)).rejects.toBeInstanceOf(FileError);
      await expect(files.delete(uri)).rejects.toMatchObject({ kind: 'missing' });
    }
  });
});

test('a link to a folder, which may lead in circles, is not followed; a link to a file is a file', async () => {
  const root = pathToFileURL(folder).toString();
  await nodeFileSystem.writeFile(`${root}/links/a.txt`, bytes('a'));
  symlinkSync('..', join(folder, 'links', 'around'));
  symlinkSync('a.txt', join(folder, 'links', 'b.txt'));
  symlinkSync('nothing', join(folder, 'links', 'broken.txt'));
  const names = (await nodeFileSystem.readFolder(`${root}/links`)).map(({ name }) => name);
  expect(names.sort()).toEqual(['a.txt', 'b.txt']);
});

test('what is not allowed is unavailable, also as the goal of a renaming', async () => {
  const memory = new MemoryFileSystem({ 'memory:/in/a.txt': 'a', 'memory:/out/b.txt': 'b' });
  const files = confine(memory, (uri) => isWithin(uri, 'memory:/in'));
  expect(text(await files.readFile('memory:/in/a.txt'))).toBe('a');
  const refused = [
    files.readFile('memory:/out/b.txt'),
    files.writeFile('memory:/out/c.txt', bytes('c')),
    files.rename('memory:/in/a.txt', 'memory:/out/a.txt'),
    files.delete('memory:/out/b.txt'),
    files.stat('memory:/inside'),
    files.readFolder('memory:/out'),
  ];
  for (const one of refused) await expect(one).rejects.toMatchObject({ kind: 'unavailable' });
  expect(memory.uris).toEqual(['memory:/in/a.txt', 'memory:/out/b.txt']);
});

test('texts are looked for in all folders but hidden ones; a folder that cannot be read is named', async () => {
  const files = new MemoryFileSystem({
    'memory:/r/b.txt': '',
    'memory:/r/A.MD': '',
    'memory:/r/2015/c%20d.report': '',
    'memory:/r/.git/e.txt': '',
    'memory:/r/node_modules/f.txt': '',
    'memory:/r/g.pdf': '',
    'memory:/r/.h.txt': '',
  });
  const complaints: string[] = [];
  const found = async (folderUri: string): Promise<string[]> => {
    const uris: string[] = [];
    for await (const uri of candidatesIn(files, folderUri, (message) => complaints.push(message))) uris.push(uri);
    return uris;
  };
  expect(await found('memory:/r')).toEqual([
    'memory:/r/A.MD',
    'memory:/r/b.txt',
    'report-lens-document://memory/r/g.pdf',
    'memory:/r/2015/c%20d.report',
  ]);
  expect(complaints).toEqual([]);
  expect(await found('memory:/nowhere')).toEqual([]);
  expect(complaints).toEqual([expect.stringContaining('memory:/nowhere')]);
});
