import { expect, test, vi } from 'vitest';
import { Parts } from '../../../client/src/parts/parts.ts';
import type { PartFile } from '../../../client/src/parts/parts.ts';

const files = vi.hoisted(() => new Map<string, string>());
vi.mock('vscode', () => ({
  l10n: { t: (sentence: string, ...given: string[]) => sentence.replace('{0}', given[0] ?? '') },
  Uri: { joinPath: (folder: string, ...path: string[]) => [folder, ...path].join('/') },
  workspace: {
    fs: {
      readFile: (path: string) => {
        const text = files.get(path);
        return text === undefined ? Promise.reject(new Error('gone')) : Promise.resolve(new TextEncoder().encode(text));
      },
    },
  },
}));

/** Files of parts in memory, and which of them were read. */
function partsIn(files: Readonly<Record<string, PartFile>>): { parts: Parts; read: string[] } {
  const read: string[] = [];
  const host = {
    require: (name: string) => `the editor’s ${name}`,
    read: (file: string) => {
      read.push(file);
      const found = files[file];
      return found === undefined ? Promise.reject(new Error(`no ${file}`)) : Promise.resolve(found);
    },
  };
  return { parts: new Parts(host, { m0: 'what the bundle holds' }), read };
}

test('a part is read when it is first asked for, once, after what it needs', async () => {
  const { parts, read } = partsIn({
    'view.js': { needs: ['shared.js'], make: (find) => ({ words: find('shared.js#m1') }) },
    'shared.js': { needs: [], make: () => ({ m1: 'shared words' }) },
  });
  expect(read).toEqual([]);
  const [one, other] = await Promise.all([parts.load('view.js'), parts.load('view.js')]);
  expect(one).toEqual({ words: 'shared words' });
  expect(await parts.load('view.js')).toBe(one);
  expect(other).toBe(one);
  expect(read).toEqual(['view.js', 'shared.js']);
});

test('a part finds what the bundle holds, what the editor provides, and further parts', async () => {
  const { parts } = partsIn({
    'first.js': {
      needs: [],
      make: (find, part) => ({ found: [find('bundle#m0'), find('vscode')], further: () => part('second.js') }),
    },
    'second.js': { needs: [], make: () => 'the second part' },
  });
  const first = (await parts.load('first.js')) as { found: string[]; further: () => Promise<unknown> };
  expect(first.found).toEqual(['what the bundle holds', 'the editor’s vscode']);
  expect(await first.further()).toBe('the second part');
});

test('a part that could not be read is tried again when it is asked for again', async () => {
  const files: Record<string, PartFile> = {};
  const { parts } = partsIn(files);
  await expect(parts.load('late.js')).rejects.toThrow('no late.js');
  files['late.js'] = { needs: [], make: () => 'here now' };
  expect(await parts.load('late.js')).toBe('here now');
});

test('in a browser the file of a part is run as it is, and one that is missing or broken is told in words', async () => {
  const { partsHost } = await import('../../../client/src/parts/browser.ts');
  const { read } = partsHost({ extensionUri: 'https://host/extension' } as never);
  files.set('https://host/extension/dist/view.js', 'module.exports = { needs: [], make: () => 57 };');
  files.set('https://host/extension/dist/broken.js', '<!doctype html>');
  expect(
    (await read('view.js')).make(
      () => undefined,
      () => Promise.resolve(),
    ),
  ).toBe(57);
  for (const file of ['missing.js', 'broken.js'])
    await expect(read(file)).rejects.toThrow(`A part of Report Lens could not be loaded (${file}). Reload the window`);
});

test('on the desktop a part that is missing is told in words', async () => {
  const { partsHost } = await import('../../../client/src/parts/node.ts');
  await expect(partsHost().read('missing.js')).rejects.toThrow('could not be loaded (missing.js)');
});
