import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AnnotateResult, AnnotationEdit, AnnotationList } from '../../../server/src/protocol/annotations.ts';
import type { ExportedReport } from '../../../server/src/protocol/exchange.ts';
import type {
  AnnotateReportsResult,
  ClosedReport,
  FoundSidecar,
  ReportPlan,
} from '../../../server/src/protocol/folderAnnotations.ts';
import { MemoryFileSystem } from '../../memoryFileSystem.ts';
import { FULL_CAPABILITIES, inMemory } from '../client.ts';
import type { TestClient } from '../client.ts';

/** A folder of three reports, of which one is open: what is done to the annotations of all of them. */

const FOLDER = 'file:///reports';
const uriOf = (name: string): string => `${FOLDER}/${name}.txt`;
const sidecarOf = (name: string): string => `${uriOf(name)}.annotations.json`;
const report = (place: string): string => `Inspection of ${place}: children in need of help and protection

Inspection dates: 12 January 2021

Recommendations

1. Plans must be reviewed every month (paragraph 3).
2. The council should mend the roof of the ${place} office.

Findings

3. Plans are late at ${place}. Children wait for months until anybody visits them.

4. Managers know what their teams do well. The roof leaks.
`;
const NAMES = ['ashton', 'barton', 'carlby'] as const;

let files: MemoryFileSystem;
let client: TestClient;

beforeEach(async () => {
  files = new MemoryFileSystem(Object.fromEntries(NAMES.map((name) => [uriOf(name), report(name)])));
  await start();
});
afterEach(() => {
  client.connection.dispose();
});

async function start(open = 'ashton'): Promise<void> {
  client = inMemory({}, files);
  const initializationOptions = { storage: 'file:///storage' };
  await client.initialize(FULL_CAPABILITIES, {
    workspaceFolders: [{ uri: FOLDER, name: 'reports' }],
    initializationOptions,
  });
  await client.open(uriOf(open), files.text(uriOf(open)) ?? '');
  await expect.poll(() => ask<unknown[]>('report/shelf').then((groups) => JSON.stringify(groups))).toContain('carlby');
}

function ask<R>(method: string, params: object = {}): Promise<R> {
  return client.connection.sendRequest<R>(method, params);
}

const line = (number: number): AnnotationEdit & { kind: 'create' } => ({
  kind: 'create',
  range: { start: { line: number, character: 3 }, end: { line: number, character: 18 } },
  annotation: { motivation: 'tagging', body: [{ type: 'TextualBody', purpose: 'tagging', value: 'delay' }] },
});

/** Tags the same passage in all three reports. */
async function tagAll(): Promise<string[]> {
  const parts = NAMES.map((name) => ({ textDocument: { uri: uriOf(name) }, edits: [line(11)] }));
  const { ids } = await ask<AnnotateReportsResult>('report/annotateReports', { parts });
  return ids.map(([id]) => id ?? '');
}

function renames(ids: readonly string[]): object {
  const body = [{ type: 'TextualBody', purpose: 'tagging', value: 'waiting' }];
  const parts = NAMES.map((name, at) => ({
    textDocument: { uri: uriOf(name) },
    edits: [{ kind: 'update', id: ids[at], changes: { body } }],
  }));
  return { parts };
}

test('a report that is not open is exported as one that is', async () => {
  await tagAll();
  const params = { scheme: 'vscode', exported: '2026-11-24T00:00:00Z' };
  for (const name of NAMES) {
    const report = await ask<ExportedReport>('report/exportAnnotations', {
      ...params,
      textDocument: { uri: uriOf(name) },
    });
    expect(report).toMatchObject({
      file: `${name}.txt`,
      about: '12 January 2021',
      made: 'exported on 24 November 2026',
      annotations: [{ tags: [{ name: 'delay' }], isSure: true, place: { paragraph: '3', section: 'Findings' } }],
    });
  }
});

test('reports that are not open tell what was written about them', async () => {
  await tagAll();
  const closed = await ask<ClosedReport[]>('report/folderAnnotations');
  expect(closed.map(({ name, sidecar }) => [name, sidecar])).toEqual([
    ['barton.txt', sidecarOf('barton')],
    ['carlby.txt', sidecarOf('carlby')],
  ]);
  expect(closed[0]?.annotations).toMatchObject([{ body: [{ value: 'delay' }] }]);
});

test('a tag is renamed in all reports of the folder, open or not, and that can be undone in each', async () => {
  const ids = await tagAll();
  expect(await ask<AnnotateReportsResult>('report/annotateReports', renames(ids))).toEqual({
    ids: ids.map((id) => [id]),
  });
  const texts = (): boolean[] => NAMES.map((name) => files.text(sidecarOf(name))?.includes('waiting') === true);
  expect(texts()).toEqual([true, true, true]);
  for (const name of NAMES) await client.request('report/annotate/undo', uriOf(name));
  expect(texts()).toEqual([false, false, false]);
  expect(NAMES.map((name) => files.text(sidecarOf(name))?.includes('delay'))).toEqual([true, true, true]);
});

test('where one file cannot be written, the tag keeps its old name in all of them, and the reader is told which', async () => {
  const ids = await tagAll();
  const conflict = `{\n<<<<<<< HEAD\n${files.text(sidecarOf('carlby')) ?? ''}`;
  files.put(sidecarOf('carlby'), conflict);
  const result = await ask<AnnotateReportsResult>('report/annotateReports', renames(ids));
  expect(result.refused).toMatch(/carlby\.txt\.annotations\.json is damaged/);
  expect(files.text(sidecarOf('carlby'))).toBe(conflict);
  for (const name of ['ashton', 'barton']) expect(files.text(sidecarOf(name))).not.toContain('waiting');
  expect(files.uris.filter((uri) => uri.startsWith('file:///storage/step-'))).toEqual([]);
});

test('what a killed window left half done is done to the end by the next one', async () => {
  const ids = await tagAll();
  const { annotations } = await client.request<AnnotationList>('report/annotations', uriOf('ashton'));
  client.connection.dispose();
  const step = NAMES.map((name, at) => {
    const before = { ...annotations[0]?.annotation, id: ids[at], target: { type: 'SpecificResource', source: name } };
    const after = { ...before, body: [{ type: 'TextualBody', purpose: 'tagging', value: 'waiting' }] };
    return { uri: uriOf(name), changes: [{ before, after }] };
  });
  files.put('file:///storage/step-dead.json', JSON.stringify(step));
  files.put('file:///storage/step-half.json', '[{"uri": "file:///reports/as');
  await start();
  await ask('report/folderAnnotations');
  expect(NAMES.map((name) => files.text(sidecarOf(name))?.includes('waiting'))).toEqual([true, true, true]);
  expect(files.uris.filter((uri) => uri.startsWith('file:///storage/step-'))).toEqual([]);
});

test('the action plans of the folder: of open reports, and of others once something is written there', async () => {
  expect((await ask<ReportPlan[]>('report/actionPlans')).map(({ name }) => name)).toEqual(['ashton.txt']);
  const [, second] = await client.request<ReportPlan['rows']>('report/actionPlan', uriOf('barton'));
  const edit = await client.request<AnnotationEdit>('report/setActionPlanRow', uriOf('barton'), {
    key: second?.key,
    fields: { status: 'inProgress', owner: 'Estates' },
    author: 'Ada',
  });
  await client.request('report/annotate', uriOf('barton'), { edits: [edit] });
  const plans = await ask<ReportPlan[]>('report/actionPlans');
  expect(plans.map(({ name, rows }) => [name, rows.map(({ status, owner }) => `${status} ${owner}`.trim())])).toEqual([
    ['ashton.txt', ['open', 'open']],
    ['barton.txt', ['open', 'inProgress Estates']],
  ]);
  await client.request('report/annotate/undo', uriOf('barton'));
  expect((await ask<ReportPlan[]>('report/actionPlans')).map(({ name }) => name)).toEqual(['ashton.txt']);
});

test('ask 10: the annotations of a report that was moved to another folder are found by its text, and taken over if the reader says so (zotero #2260)', async () => {
  await tagAll();
  client.connection.dispose();
  const moved = `${FOLDER}/older/2021.txt`;
  files.put(moved, files.text(uriOf('ashton')) ?? '');
  await files.delete(uriOf('ashton'));
  client = inMemory({}, files);
  await client.initialize(FULL_CAPABILITIES, { workspaceFolders: [{ uri: FOLDER, name: 'reports' }] });
  await client.open(moved, files.text(moved) ?? '');
  expect((await client.request<AnnotationList>('report/annotations', moved)).annotations).toEqual([]);
  const found = await client.request<FoundSidecar[]>('report/foundAnnotations', moved);
  expect(found).toEqual([{ sidecar: sidecarOf('ashton'), count: 1 }]);
  const { sidecar } = found[0] ?? {};
  expect((await client.request<AnnotateResult>('report/attachAnnotations', moved, { sidecar })).ids).toHaveLength(1);
  const { annotations } = await client.request<AnnotationList>('report/annotations', moved);
  expect(annotations).toMatchObject([{ state: 'exact' }]);
  expect(files.text(`${moved}.annotations.json`)).toContain('"source": "path:2021.txt"');
  expect(files.text(sidecarOf('ashton'))).toContain('delay');
  await client.request('report/annotate/undo', moved);
  expect((await client.request<AnnotationList>('report/annotations', moved)).annotations).toEqual([]);
});

test('annotations of a report that is still there are never offered to a copy of it', async () => {
  await tagAll();
  const copy = `${FOLDER}/copies/copy.txt`;
  files.put(copy, report('ashton'));
  await client.open(copy, report('ashton'));
  expect(await client.request<FoundSidecar[]>('report/foundAnnotations', copy)).toEqual([]);
});

test('with nothing selected a link leads to the recommendation or paragraph around the cursor, not to its line', async () => {
  const at = (line: number): object => ({ range: { start: { line, character: 5 }, end: { line, character: 5 } } });
  const quoteAt = async (line: number): Promise<unknown> => {
    const resource = await client.request<{ selector: unknown[] }>('report/describe', uriOf('ashton'), at(line));
    return resource.selector[0];
  };
  expect(await quoteAt(6)).toMatchObject({
    exact: expect.stringMatching(/Plans must be .*\(paragraph 3\)\.$/) as string,
  });
  expect(await quoteAt(11)).toMatchObject({ exact: expect.stringMatching(/visits them\.$/) as string });
});
