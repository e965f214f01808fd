import { expect, test } from 'vitest';
import { placesOf, resolveSource, sourceFor } from '../../../../server/src/workspace/annotations/annotationPlaces.ts';
import { normalUri } from '../../../../server/src/workspace/files/uris.ts';

const WORKSPACE = 'file:///shelf';
const REPORT = normalUri('file:///shelf/reports/harbour town.txt');
const keeping = { folders: [WORKSPACE], storage: undefined, folder: '' };
const uris = (...args: Parameters<typeof placesOf>): string[] => placesOf(...args).map(({ uri }) => uri);

test('annotations are kept beside the report', () => {
  expect(uris(REPORT, keeping)).toEqual(['file:///shelf/reports/harbour%20town.txt.annotations.json']);
});

test('or in a folder of the workspace that the reader named, each report at its own place in it', () => {
  expect(uris(REPORT, { ...keeping, folder: 'notes/mine/' })).toEqual([
    'file:///shelf/notes/mine/reports/harbour%20town.txt.annotations.json',
  ]);
});

test('there folders keep their names, whatever signs are in them', () => {
  const report = normalUri(
    'file:///shelf/Kent & Medway/#1, 100% (é)/a+b.txt'.replace('#', '%23').replace('0%', '0%25'),
  );
  const [place] = placesOf(report, { ...keeping, folder: 'notes' });
  expect(place?.uri).toBe(report.replace('/shelf/', '/shelf/notes/') + '.annotations.json');
});

test('but never in a folder outside the workspace', () => {
  expect(uris(REPORT, { ...keeping, folder: '../elsewhere' })).toEqual(uris(REPORT, keeping));
  expect(uris('file:///home/a.txt', { ...keeping, folder: 'notes' })).toEqual(['file:///home/a.txt.annotations.json']);
});

test('where that may not be written there is the storage of the extension, one file for each report', () => {
  const storage = 'file:///storage';
  const [, first] = uris(REPORT, { ...keeping, storage });
  const [, second] = uris(REPORT.replace('reports', 'old'), { ...keeping, storage });
  expect(first).toMatch(/^file:\/\/\/storage\/[0-9a-f]{14}-harbour%20town\.txt\.annotations\.json$/);
  expect(second).not.toBe(first);
});

test('a report is named relative to the file of its annotations, and found again from there', () => {
  for (const sidecar of [
    `${REPORT}.annotations.json`,
    'file:///shelf/notes/reports/harbour%20town.txt.annotations.json',
  ]) {
    const source = sourceFor(sidecar, REPORT);
    expect(source).not.toContain('file:');
    expect(resolveSource(sidecar, source, [WORKSPACE])).toBe(REPORT);
  }
  expect(sourceFor('vscode-vfs://github/storage/a.json', REPORT)).toBe(REPORT);
});

test.each([
  '../../../etc/passwd',
  'file:///etc/passwd',
  'https://example.org/report.txt',
  'command:workbench.action.quit',
  '..%2f..%2f..%2fetc%2fpasswd',
  '//elsewhere/report.txt',
  '%zz',
])('a file of annotations cannot lead to %s', (source) => {
  const found = resolveSource(`${REPORT}.annotations.json`, source, [WORKSPACE]);
  expect(found === undefined || found.startsWith('file:///shelf/')).toBe(true);
  expect(found ?? '').not.toContain('passwd');
});
