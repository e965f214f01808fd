import { afterEach, expect, test } from 'vitest';
import type { AnnotationList } from '../../../server/src/protocol/annotations.ts';
import type { FoundSidecar } from '../../../server/src/protocol/folderAnnotations.ts';
import { MemoryFileSystem } from '../../memoryFileSystem.ts';
import { FULL_CAPABILITIES, inMemory } from '../client.ts';
import type { TestClient } from '../client.ts';

/** A report that is renamed or moved in the editor, which tells the server. */

const FOLDER = 'file:///reports';
const OLD = `${FOLDER}/ashton.txt`;
const TEXT = `Inspection of Ashton: children in need of help and protection

Recommendations

1. Plans must be reviewed every month (paragraph 2).

Findings

2. Plans are late at Ashton. Children wait for months until anybody visits them.
`;
let client: TestClient;

afterEach(() => {
  client.connection.dispose();
});

/** A folder with a report and a note on it. */
async function withNote(annotations = {}): Promise<MemoryFileSystem> {
  const files = new MemoryFileSystem({ [OLD]: TEXT });
  client = inMemory({}, files);
  await client.initialize(FULL_CAPABILITIES, {
    workspaceFolders: [{ uri: FOLDER, name: 'reports' }],
    initializationOptions: { storage: 'file:///storage' },
  });
  const settings = { reportLens: { annotations } };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
  await client.open(OLD, TEXT);
  const range = { start: { line: 8, character: 3 }, end: { line: 8, character: 17 } };
  const annotation = { motivation: 'commenting', body: [{ type: 'TextualBody', value: 'How late?' }] };
  await client.request('report/annotate', OLD, { edits: [{ kind: 'create', range, annotation }] });
  return files;
}

/** The reader renames a file or a folder in the editor. */
async function rename(files: MemoryFileSystem, oldUri: string, newUri: string): Promise<void> {
  await files.rename(oldUri, newUri);
  await client.connection.sendNotification('workspace/didRenameFiles', { files: [{ oldUri, newUri }] });
}

const sidecars = (files: MemoryFileSystem): string[] =>
  files.uris.filter((uri) => uri.startsWith(FOLDER) && uri.endsWith('.annotations.json'));

test('the notes on a report go along when it is renamed or moved, and nothing is left under the old name', async () => {
  const files = await withNote();
  const moved = `${FOLDER}/older/ashton-2021.txt`;
  await rename(files, OLD, moved);
  await client.close(OLD);
  await expect.poll(() => files.text(`${moved}.annotations.json`)).toContain('"source": "path:ashton-2021.txt"');
  await client.open(moved, TEXT);
  const { annotations } = await client.request<AnnotationList>('report/annotations', moved);
  expect(annotations).toMatchObject([{ state: 'exact' }]);
  expect(sidecars(files)).toEqual([`${moved}.annotations.json`]);
  expect(await client.request<FoundSidecar[]>('report/foundAnnotations', moved)).toEqual([]);
});

test('nothing is left under the old name either if the report was opened under the new one before the server hears of it', async () => {
  const files = await withNote();
  const renamed = `${FOLDER}/ashton-2021.txt`;
  await files.rename(OLD, renamed);
  await client.open(renamed, TEXT);
  const list = (): Promise<AnnotationList> => client.request<AnnotationList>('report/annotations', renamed);
  await expect.poll(async () => (await list()).annotations).toMatchObject([{ state: 'exact' }]);
  expect(sidecars(files)).toHaveLength(2);
  const renames = { files: [{ oldUri: OLD, newUri: renamed }] };
  await client.connection.sendNotification('workspace/didRenameFiles', renames);
  await expect.poll(() => sidecars(files)).toEqual([`${renamed}.annotations.json`]);
  expect((await list()).annotations).toMatchObject([{ state: 'exact' }]);
});

test('where annotations are kept in a folder of their own, they go along there, also with a folder of reports', async () => {
  const files = await withNote({ folder: 'notes' });
  const kept = (path: string): string => `${FOLDER}/notes/${path}.annotations.json`;
  expect(sidecars(files)).toEqual([kept('ashton.txt')]);
  await rename(files, OLD, `${FOLDER}/2021/ashton.txt`);
  await expect.poll(() => sidecars(files)).toEqual([kept('2021/ashton.txt')]);
  await rename(files, `${FOLDER}/2021`, `${FOLDER}/older`);
  await expect.poll(() => sidecars(files)).toEqual([kept('older/ashton.txt')]);
  expect(files.text(kept('older/ashton.txt'))).toContain('How late?');
});

test('a file with other annotations that stands there already is left alone, and so is a report that stayed', async () => {
  const files = await withNote();
  const taken = `${FOLDER}/taken.txt`;
  files.put(`${taken}.annotations.json`, '{}');
  await client.connection.sendNotification('workspace/didRenameFiles', { files: [{ oldUri: OLD, newUri: taken }] });
  await client.request('report/annotations', OLD);
  await rename(files, OLD, taken);
  await client.open(taken, TEXT);
  await client.request('report/annotations', taken);
  expect(sidecars(files)).toEqual([`${OLD}.annotations.json`, `${taken}.annotations.json`]);
  expect(files.text(`${taken}.annotations.json`)).toBe('{}');
});
