import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url);

/** The rows of the code map: a folder, what stands of it, and the files where to begin reading. */
const MAP = [
  ...readFileSync(new URL('server/ARCHITECTURE.md', ROOT), 'utf8').matchAll(/^\| `([^`]+)` +\|(.*)\|([^|]*)\|$/gm),
].map(([, folder = '', about = '', begin = '']) => ({ folder, about: quoted(about), begin: quoted(begin) }));

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

function foldersIn(folder: string): string[] {
  const entries = readdirSync(new URL(`${folder}/`, ROOT), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

test('the code map has every folder of the server, and no other', () => {
  const ofServer = MAP.map(({ folder }) => folder).filter((folder) => /^server\/src\/\w+$/.test(folder));
  // What runs in a browser is told in the text.
  const there = foldersIn('server/src').filter((name) => name !== 'browser');
  expect(ofServer.sort()).toEqual(there.map((name) => `server/src/${name}`).sort());
});

test.each(MAP.filter(({ folder }) => /^(server|client)\/src/.test(folder) && !folder.includes('*')))(
  'the code map names the folders of $folder, and files where to begin that are there',
  ({ folder, about, begin }) => {
    const named = about.map((name) => name.replace(/\/.*/, ''));
    expect(foldersIn(folder).filter((name) => !named.includes(name))).toEqual([]);
    expect(begin.filter((file) => !existsSync(new URL(`${folder}/${file}`, ROOT)))).toEqual([]);
  },
);

test('the rules about imports name folders that are there', () => {
  const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
    forbidden: { name: string; from: { path: string }; to: { path?: string | string[] } }[];
  };
  const paths = rules.forbidden
    .filter(({ name }) => name.endsWith('imports-no-later-folder'))
    .flatMap(({ from, to }) => [from.path, to.path ?? []].flat());
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !existsSync(new URL(path.slice(1), ROOT)))).toEqual([]);
});
