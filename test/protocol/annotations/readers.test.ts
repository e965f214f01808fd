import { afterEach, beforeEach, expect, test } from 'vitest';
import type {
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  InlayHint,
  Location,
} from 'vscode-languageserver-types';
import type { ExportedReport, ImportAnswer } from '../../../server/src/protocol/exchange.ts';
import type { PlanRow } from '../../../server/src/protocol/followUp.ts';
import type { AnnotateResult, AnnotationEdit, AnnotationList } from '../../../server/src/protocol/annotations.ts';
import type { ReportLink } from '../../../server/src/protocol/links.ts';
import { MemoryFileSystem } from '../../memoryFileSystem.ts';
import { inMemory } from '../client.ts';
import type { TestClient } from '../client.ts';

/* What readers write, from the request to the file and back. */

const URI = 'file:///reports/report.txt';
const SIDECAR = `${URI}.annotations.json`;
const TEXT = `Inspection of Harbour Town

Recommendations

1. Look at ropes each month.

2. Paint boats.

Findings

3. Ropes are old. Two of them broke last winter while boats were tied to them at night.

4. Boats are painted each spring, and their pumps are tried each week.

5. Ropes are looked at once each month, but nobody writes down what was seen of them.
`;

let client: TestClient;
let files: MemoryFileSystem;
beforeEach(async () => {
  files = new MemoryFileSystem({ [URI]: TEXT });
  client = inMemory({}, files);
  await client.initialize(undefined, { workspaceFolders: [{ uri: 'file:///reports', name: 'reports' }] });
  await client.open(URI, TEXT);
});
afterEach(() => {
  client.connection.dispose();
});

const position = { line: 4, character: 4 };
const edit = (edits: readonly AnnotationEdit[]): Promise<AnnotateResult> =>
  client.request('report/annotate', URI, { edits });
const findings = (withRejected = false): Promise<ReportLink[]> =>
  client.request('report/findings', URI, { position, withRejected });

async function judge(finding: ReportLink | undefined, verdict: string | null): Promise<void> {
  const at = finding?.selectionRange.start;
  await edit(await client.request('report/judgeFinding', URI, { position, finding: at, verdict, author: 'Ada' }));
}

test('a rejected finding is gone from the findings, can be shown, and comes back when the word is taken back', async () => {
  const [first] = await findings();
  await judge(first, 'rejected');
  expect((await findings()).map(({ number }) => number)).not.toContain(first?.number);
  expect((await findings(true)).at(-1)).toMatchObject({ number: first?.number, verdict: 'rejected', by: 'Ada' });
  await judge(first, null);
  expect((await findings()).map(({ number }) => number)).toContain(first?.number);
});

test('an accepted finding says whose word it is, also after another word was said, and stands in the file', async () => {
  const last = (await findings()).at(-1);
  await judge(last, 'rejected');
  await judge(last, 'accepted');
  expect((await findings())[0]).toMatchObject({ number: last?.number, verdict: 'accepted', by: 'Ada' });
  const kept = new TextDecoder().decode(await files.readFile(SIDECAR));
  expect(kept.match(/"lens:verdict"/g)).toHaveLength(1);
  await client.request('report/annotate/undo', URI);
  expect((await findings(true)).at(-1)).toMatchObject({ verdict: 'rejected' });
});

test('what was accepted is among the references and in the tree of calls, and what was rejected is in neither', async () => {
  const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  await client.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { reportLens: { inlayHints: { likelyFindings: true } } },
  });
  const [first, ...others] = await findings();
  const last = others.at(-1);
  const place = { position: first?.selectionRange.start };
  const seen = async (): Promise<string> => {
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', URI, { range: everything });
    const [item] = await client.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', URI, { position });
    const out = await client.connection.sendRequest<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
      item,
    });
    const label = hints.find((hint) => hint.position.line === position.line)?.label;
    return JSON.stringify([label, out.map(({ to }) => `${to.name}: ${to.detail ?? ''}`)]);
  };
  expect(await seen()).toContain(`→ ¶ ${first?.number ?? ''}, likely`);
  await judge(first, 'rejected');
  expect(await seen()).not.toMatch(new RegExp(`(?:¶|paragraph) ${first?.number ?? ''}\\b`));
  await judge(last, 'accepted');
  expect(await seen()).toContain(`→ ¶ ${last?.number ?? ''}, accepted`);
  expect(await seen()).toContain(`paragraph ${last?.number ?? ''}: accepted by Ada`);
  const context = { includeDeclaration: false };
  expect(await client.request('textDocument/references', URI, { ...place, context })).toEqual([]);
  const accepted = { position: last?.selectionRange.start, context };
  expect(await client.request<Location[]>('textDocument/references', URI, accepted)).toMatchObject([
    { range: { start: { line: position.line } } },
  ]);
});

test('a row of the action plan is kept, shown above its recommendation, and follows it through edits', async () => {
  const [row] = await client.request<PlanRow[]>('report/actionPlan', URI);
  const fields = { status: 'inProgress', due: '2027-03-12', owner: 'Board', due2: 7 };
  const step = await client.request<AnnotationEdit>('report/setActionPlanRow', URI, {
    key: row?.key,
    fields,
    author: '',
  });
  await edit([step]);
  await client.change(URI, [{ range: { start: position, end: position }, text: 'closely ' }]);
  const [changed] = await client.request<PlanRow[]>('report/actionPlan', URI);
  expect(changed).toMatchObject({ number: '1', status: 'inProgress', due: '2027-03-12', owner: 'Board' });
  const lenses = await client.request<CodeLens[]>('textDocument/codeLens', URI);
  expect(lenses.map(({ command }) => command?.title)).toContain('action: in progress, due 2027-03-12');
  expect(await client.request('report/setActionPlanRow', URI, { key: 'x', fields, author: '' })).toBeNull();
});

async function annotateTwo(): Promise<void> {
  await edit([
    {
      kind: 'create',
      range: { start: { line: 10, character: 3 }, end: { line: 10, character: 17 } },
      annotation: {
        motivation: 'commenting',
        body: [
          { type: 'TextualBody', purpose: 'commenting', value: 'Why?' },
          { type: 'TextualBody', purpose: 'tagging', value: 'safety' },
          { type: 'SpecificResource', purpose: 'linking', source: 'other.txt' },
        ],
      },
    },
    {
      kind: 'create',
      range: { start: { line: 12, character: 3 }, end: { line: 12, character: 8 } },
      annotation: { motivation: 'highlighting', body: [] },
    },
  ]);
}

test('ask 9: export and import give back the same store, relations too, byte by byte', async () => {
  await annotateTwo();
  const exported = await client.request<string>('report/annotationsAsJsonLd', URI);
  const kept = new TextDecoder().decode(await files.readFile(SIDECAR));
  expect(exported).toBe(kept);
  const { documents, skipped } = await client.request<ImportAnswer>('report/readAnnotations', URI, { text: exported });
  expect(skipped).toBe(0);
  const list = await client.request<AnnotationList>('report/annotations', URI);
  await edit(list.annotations.map(({ annotation: { id } }) => ({ kind: 'delete', id })));
  expect((await client.request<AnnotationList>('report/annotations', URI)).annotations).toEqual([]);
  await edit((documents[0]?.annotations ?? []).map((annotation) => ({ kind: 'import', annotation })));
  expect(await client.request('report/annotationsAsJsonLd', URI)).toBe(kept);
});

test('ask 13: an export says the quote, the paragraph and the address of each annotation', async () => {
  await annotateTwo();
  const params = { scheme: 'vscode', exported: '2026-11-22T00:00:00.000Z' };
  const { annotations, plan } = await client.request<ExportedReport>('report/exportAnnotations', URI, params);
  expect(annotations).toMatchObject([
    {
      quote: 'Ropes are old.',
      note: 'Why?',
      tags: [{ name: 'safety' }],
      links: [{ address: 'other.txt' }],
      place: { paragraph: '3', section: 'Findings', line: 11, address: 'vscode://file/reports/report.txt:11:4' },
    },
    { quote: 'Boats', kind: 'Highlight' },
  ]);
  expect(plan).toEqual([]);
});

test('a file that holds no annotations imports nothing', async () => {
  for (const text of ['', '{', '[]', '{"a":1}', '\u0000'])
    expect(await client.request('report/readAnnotations', URI, { text })).toEqual({ documents: [], skipped: 0 });
});
