import { expect, test } from 'vitest';
import { composeText } from '../../../../server/src/documents/compose.ts';
import type { DocumentText } from '../../../../server/src/documents/compose.ts';
import type { Block } from '../../../../server/src/documents/content.ts';
import { candidatesIn } from '../../../../server/src/workspace/candidates.ts';
import { withDocuments } from '../../../../server/src/workspace/files/documentFileSystem.ts';
import { shownUri, sourceUri } from '../../../../server/src/workspace/files/documentUris.ts';
import { placesOf } from '../../../../server/src/workspace/annotations/annotationPlaces.ts';
import { MemoryFileSystem } from '../../../memoryFileSystem.ts';

function textOf(blocks: Block[]): DocumentText {
  return composeText({ kind: 'pdf', hasPages: true, notes: [], pages: [{ blocks, furniture: [] }] });
}

const SOURCE = 'file:///reports/Medway%202015.pdf';
const SHOWN = 'report-lens-document://file/reports/Medway%202015.pdf';

test('a PDF or Word file is shown by a document of its own, and the way back leads to it', () => {
  expect(shownUri(SOURCE)).toBe(SHOWN);
  expect(shownUri(SHOWN)).toBe(SHOWN);
  expect(shownUri('file:///reports/a.txt')).toBe('file:///reports/a.txt');
  for (const uri of [SOURCE, 'vscode-vfs://github/owner/repo/a.docx', 'file://server/share/a.PDF'])
    expect(sourceUri(shownUri(uri))).toBe(uri);
});

test('a folder’s PDFs are named by the documents that show them, and read as texts one after the other', async () => {
  const memory = new MemoryFileSystem();
  memory.put(SOURCE, 'one');
  memory.put('file:///reports/b.docx', 'two');
  let reading = 0;
  const files = withDocuments(memory, async (bytes) => {
    expect(++reading).toBe(1);
    await Promise.resolve();
    reading--;
    return textOf([{ kind: 'heading', text: `text of ${new TextDecoder().decode(bytes)}`, level: 1 }]);
  });
  const found = await all(candidatesIn(files, 'file:///reports', () => undefined));
  expect(found).toEqual([SHOWN, 'report-lens-document://file/reports/b.docx']);
  const texts = await Promise.all(found.map((uri) => files.readFile(uri)));
  expect(texts.map((bytes) => new TextDecoder().decode(bytes))).toEqual(['text of one\n', 'text of two\n']);
  expect((await files.stat(SHOWN)).size).toBe(3);
  expect(files.knownOf?.(SHOWN, 'text of one\n')?.headings).toEqual([{ line: 0 }]);
  expect(files.knownOf?.(SHOWN, 'another text\n')).toBeUndefined();
});

test('a file that cannot be read as text says why, and does not keep the next', async () => {
  const memory = new MemoryFileSystem();
  memory.put(SOURCE, 'scan');
  const files = withDocuments(memory, () => Promise.reject(new Error('no text in it')));
  await expect(files.readFile(SHOWN)).rejects.toMatchObject({ kind: 'unavailable', message: 'no text in it' });
  await expect(files.readFile(SHOWN)).rejects.toMatchObject({ kind: 'unavailable' });
});

test('the annotations of a PDF lie beside it', () => {
  const [place] = placesOf(SHOWN, { folders: ['file:///reports'], storage: undefined, folder: '' });
  expect(place?.uri).toBe(`${SOURCE}.annotations.json`);
});

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}
