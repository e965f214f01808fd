import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Range } from 'vscode-languageserver-types';
import type { SpecificResource } from '../../../server/src/annotations/annotation.ts';
import type {
  AnnotateResult,
  AnnotationEdit,
  AnnotationList,
  PassagePlace,
} from '../../../server/src/protocol/annotations.ts';
import { MemoryFileSystem } from '../../memoryFileSystem.ts';
import { FULL_CAPABILITIES, inMemory } from '../client.ts';
import type { TestClient } from '../client.ts';
import { TEXT } from '../reportText.ts';

const FOLDER = 'file:///reports';
const URI = `${FOLDER}/harbour%20town.txt`;
const SIDECAR = `${FOLDER}/harbour%20town.txt.annotations.json`;

let client: TestClient;
let files: MemoryFileSystem;
let changes: string[];

beforeEach(async () => {
  files = new MemoryFileSystem({ [URI]: TEXT });
  await start();
});
afterEach(() => {
  client.connection.dispose();
});

/** A new window on the same files. */
async function start(uri = URI): Promise<void> {
  client = inMemory({}, files);
  changes = [];
  client.connection.onNotification('report/annotationsChanged', ({ uri }: { uri: string }) => {
    changes.push(uri);
  });
  await client.initialize(FULL_CAPABILITIES, { workspaceFolders: [{ uri: FOLDER, name: 'reports' }] });
  await client.open(uri, files.text(uri) ?? '');
}

/** The range of some words of the report. */
function rangeOf(words: string): Range {
  const lines = TEXT.split('\n');
  const line = lines.findIndex((text) => text.includes(words));
  const character = lines[line]?.indexOf(words) ?? -1;
  return { start: { line, character }, end: { line, character: character + words.length } };
}

function ask<R>(method: string, rest: object = {}): Promise<R> {
  return client.connection.sendRequest<R>(method, { textDocument: { uri: URI }, ...rest });
}

function annotate(...edits: AnnotationEdit[]): Promise<AnnotateResult> {
  return ask('report/annotate', { edits });
}

/** What is annotated, as "state: words: what is said". */
async function shown(): Promise<string[]> {
  const { annotations } = await ask<AnnotationList>('report/annotations');
  return annotations.map(({ annotation: { body }, state, range }) => {
    const said = body.map((one) => ('value' in one ? one.value : one.source)).join(' / ');
    const line = TEXT.split('\n')[range?.start.line ?? -1] ?? '';
    return `${state}: ${line.slice(range?.start.character, range?.end.character)}: ${said}`;
  });
}

function comment(words: string, value: string): AnnotationEdit {
  return {
    kind: 'create',
    range: rangeOf(words),
    annotation: { motivation: 'commenting', body: [{ type: 'TextualBody', purpose: 'commenting', value }] },
  };
}

test('a comment on a passage stands in the file beside the report, and is there in the next window', async () => {
  await annotate(comment('Plans are late', 'How late?'));
  expect(changes).toContain(URI);
  expect(files.text(SIDECAR)).toContain('"exact": "Plans are late"');
  expect(files.text(SIDECAR)).toContain('"value": "paragraph=3"');
  expect(files.text(SIDECAR)).toContain('"source": "path:harbour%20town.txt"');
  expect(files.text(URI)).toBe(TEXT);
  client.connection.dispose();
  await start();
  expect(await shown()).toEqual(['exact: Plans are late: How late?']);
});

test('annotations come in the order of the text, one of the whole report first', async () => {
  await annotate(comment('wishes', 'b'), comment('new roof', 'a'), {
    kind: 'create',
    annotation: { motivation: 'assessing', body: [] },
  });
  expect(await shown()).toEqual(['exact: : ', 'exact: new roof: a', 'exact: wishes: b']);
});

test('ask 10: a reply, a changed comment and a deletion can each be undone and done again (zotero #3405)', async () => {
  const { ids } = await annotate(comment('Plans are late', 'How late?'));
  const id = ids[0] ?? '';
  const reply = { type: 'TextualBody', purpose: 'replying', value: 'Very' } as const;
  const { annotations } = await ask<AnnotationList>('report/annotations');
  await annotate({ kind: 'update', id, changes: { body: [...(annotations[0]?.annotation.body ?? []), reply] } });
  expect(await shown()).toEqual(['exact: Plans are late: How late? / Very']);
  await annotate({ kind: 'delete', id });
  expect(await shown()).toEqual([]);
  await ask('report/annotate/undo');
  await ask('report/annotate/undo');
  expect(await shown()).toEqual(['exact: Plans are late: How late?']);
  await ask('report/annotate/redo');
  expect(await shown()).toEqual(['exact: Plans are late: How late? / Very']);
  await ask('report/annotate/redo');
  expect(await shown()).toEqual([]);
});

test('the text may be edited before, in and behind a passage: the annotation stays on it', async () => {
  await annotate(comment('Plans are late', 'How late?'));
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: URI, version: 2 },
    contentChanges: [
      { range: rangeOf('Children are'), text: 'Most children are' },
      { range: rangeOf('late.'), text: 'very late.' },
      { range: rangeOf('Inspection report'), text: 'A report' },
    ],
  });
  const { annotations, version } = await ask<AnnotationList>('report/annotations');
  const { start, end } = rangeOf('Plans are late');
  expect(version).toBe(2);
  expect(annotations[0]?.range).toEqual({ start, end: { ...end, character: end.character + 5 } });
});

test('a changed file is read again: what somebody else wrote appears beside what is here', async () => {
  await annotate(comment('Plans are late', 'How late?'));
  const mine = files.text(SIDECAR) ?? '';
  const uuid = /urn:uuid:[-0-9a-f]+/.exec(mine)?.[0] ?? '';
  await annotate({ kind: 'delete', id: uuid });
  files.put(SIDECAR, mine.replaceAll(uuid, 'urn:uuid:00000000-0000-4000-8000-000000000001'));
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: SIDECAR, type: 2 }] });
  await expect.poll(shown).toEqual(['exact: Plans are late: How late?']);
});

test('a file with a conflict of git is left as it is, with a note at the place, and the work is kept', async () => {
  const conflict = '{\n<<<<<<< HEAD\n  "type": 1\n=======\n>>>>>>> theirs\n}\n';
  files.put(SIDECAR, conflict);
  const noted: unknown[] = [];
  client.connection.onNotification('textDocument/publishDiagnostics', (params) => {
    noted.push(params);
  });
  const { unsaved } = await annotate(comment('Plans are late', 'How late?'));
  expect(unsaved).toMatch(/harbour town\.txt\.annotations\.json is damaged at line 2/);
  expect(files.text(SIDECAR)).toBe(conflict);
  expect(await shown()).toEqual(['exact: Plans are late: How late?']);
  expect(noted.at(-1)).toMatchObject({ uri: SIDECAR, diagnostics: [{ range: { start: { line: 1, character: 0 } } }] });
  files.put(SIDECAR, '{"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": []}}');
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: SIDECAR, type: 2 }] });
  await expect.poll(() => files.text(SIDECAR)).toContain('How late?');
});

test('a file that may not be written is said so, and written as soon as it may', async () => {
  files.readOnly.add(SIDECAR);
  const { unsaved, ids } = await annotate(comment('Plans are late', 'How late?'));
  expect(ids).toEqual([expect.stringMatching(/^urn:uuid:/)]);
  expect(unsaved).toMatch(/may not be written/);
  expect(await ask<AnnotationList>('report/annotations')).toMatchObject({ unsaved });
  files.readOnly.clear();
  expect(await ask<AnnotateResult>('report/annotate/save')).toEqual({ ids: [] });
  expect(files.text(SIDECAR)).toContain('How late?');
});

test('ask 10: a report that got another name outside the editor has its annotations (zotero #2260)', async () => {
  await annotate(comment('Plans are late', 'How late?'));
  client.connection.dispose();
  const renamed = `${FOLDER}/renamed.txt`;
  files = new MemoryFileSystem({ [renamed]: TEXT, [SIDECAR]: files.text(SIDECAR) ?? '' });
  await start(renamed);
  const { annotations } = await client.request<AnnotationList>('report/annotations', renamed);
  expect(annotations).toMatchObject([{ state: 'exact', range: rangeOf('Plans are late') }]);
  expect(files.text(`${renamed}.annotations.json`)).toContain('"source": "path:renamed.txt"');
  expect(files.text(SIDECAR)).toContain('How late?');
});

test('annotations of another report are never taken for those of one without', async () => {
  await annotate(comment('Plans are late', 'How late?'));
  client.connection.dispose();
  const other = `${FOLDER}/other.txt`;
  files = new MemoryFileSystem({ [other]: TEXT.replace('late', 'in time'), [SIDECAR]: files.text(SIDECAR) ?? '' });
  await start(other);
  const { annotations } = await client.request<AnnotationList>('report/annotations', other);
  expect(annotations).toEqual([]);
});

test('ask 5: an annotation of lost words is unplaced, and the reader says where it belongs', async () => {
  await annotate(comment('Plans are late', 'How late?'));
  client.connection.dispose();
  files.put(URI, TEXT.replace('Plans are late', 'Nothing of the kind was found'));
  await start();
  const { annotations } = await ask<AnnotationList>('report/annotations');
  expect(annotations[0]?.state).toBe('unplaced');
  await annotate({ kind: 'place', id: annotations[0]?.annotation.id ?? '', range: rangeOf('new roof') });
  expect(await shown()).toEqual(['exact: new roof: How late?']);
});

test('a passage can be described for a link and found again', async () => {
  const resource = await ask<SpecificResource>('report/describe', { range: rangeOf('new roof') });
  expect(resource).toMatchObject({ type: 'SpecificResource', source: 'harbour%20town.txt' });
  expect(await ask<PassagePlace>('report/anchor', { resource })).toMatchObject({
    state: 'exact',
    range: rangeOf('new roof'),
  });
  expect(
    await ask('report/describe', { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } } }),
  ).toBeNull();
});

test('edits that make no sense do nothing, and the others are done', async () => {
  const nonsense = [null, 7, {}, { kind: 'create' }, { kind: 'delete', id: 'x' }, { kind: 'update', id: 3 }];
  const { ids } = await annotate(...(nonsense as never[]), comment('new roof', 'a'));
  expect(ids.slice(0, -1)).toEqual(nonsense.map(() => null));
  expect(await shown()).toEqual(['exact: new roof: a']);
});
