import { expect, test } from 'vitest';
import type { AnnotateResult, AnnotationEdit, AnnotationList } from '../../../server/src/protocol/annotations.ts';
import type { PlanRow } from '../../../server/src/protocol/followUp.ts';
import { MemoryFileSystem } from '../../memoryFileSystem.ts';
import { FULL_CAPABILITIES, inMemory } from '../client.ts';

const FOLDER = 'file:///reports';
const URI = `${FOLDER}/harbour.txt`;
const SIDECAR = `${URI}.annotations.json`;
const TEXT = `Inspection of Harbour Town

Recommendations

1. Plans must be reviewed every month.

Findings

2. Plans are late. Children wait for months until anybody visits them.
`;

const range = { start: { line: 8, character: 3 }, end: { line: 8, character: 17 } };
const text = (value: string, purpose: string): object => ({ type: 'TextualBody', purpose, value });
const draft = (motivation: string, ...body: object[]): AnnotationEdit =>
  ({ kind: 'create', range, annotation: { motivation, body } }) as unknown as AnnotationEdit;
const update = (id: string, changes: object): AnnotationEdit => ({ kind: 'update', id, changes });
const link = { type: 'SpecificResource', purpose: 'linking', source: 'other.txt' };

/** What readers do, as edits on a report that has one note, of this id. */
const ACTIONS: Readonly<Record<string, (id: string) => AnnotationEdit>> = {
  'a note': () => draft('commenting', text('How late?', 'commenting')),
  'a question': () => draft('questioning', text('How late?', 'questioning')),
  'a highlight': () => draft('highlighting'),
  'a tag': () => draft('tagging', text('delay', 'tagging')),
  'a link': () => draft('linking', link),
  'a reply': (id) => update(id, { body: [text('First', 'commenting'), text('Second', 'replying')] }),
  'other words': (id) => update(id, { body: [text('Others', 'commenting')] }),
  'resolving a discussion': (id) => update(id, { 'lens:resolved': true }),
  'deleting a note': (id) => ({ kind: 'delete', id }),
  'another place': (id) => ({ kind: 'place', id, range: { ...range, end: { line: 8, character: 8 } } }),
  'an import': () => ({
    kind: 'import',
    annotation: {
      ...{ id: 'urn:uuid:00000000-0000-4000-8000-000000000001', type: 'Annotation', motivation: 'highlighting' },
      ...{ created: '2026-11-22T03:30:00Z', body: [], target: { type: 'SpecificResource', source: 'harbour.txt' } },
    },
  }),
};

/** A server on the report with one note; `act` gets the note's id. */
async function onReport(act: (ask: Ask, id: string, files: MemoryFileSystem) => Promise<void>): Promise<void> {
  const files = new MemoryFileSystem({ [URI]: TEXT });
  const client = inMemory({}, files);
  const ask: Ask = (method, rest) => client.request(method, URI, rest);
  try {
    await client.initialize(FULL_CAPABILITIES, { workspaceFolders: [{ uri: FOLDER, name: 'reports' }] });
    await client.open(URI, TEXT);
    const edits = [draft('commenting', text('First', 'commenting'))];
    const { ids } = await ask<AnnotateResult>('report/annotate', { edits });
    await act(ask, ids[0] ?? '', files);
  } finally {
    client.connection.dispose();
  }
}

type Ask = <R>(method: string, rest?: object) => Promise<R>;

async function expectUndone(ask: Ask, files: MemoryFileSystem, edits: readonly AnnotationEdit[]): Promise<void> {
  const before = files.text(SIDECAR);
  await ask('report/annotate', { edits });
  const after = files.text(SIDECAR);
  expect(after).not.toBe(before);
  await ask('report/annotate/undo');
  expect(files.text(SIDECAR)).toBe(before);
  await ask('report/annotate/redo');
  expect(files.text(SIDECAR)).toBe(after);
}

test.each(Object.entries(ACTIONS))(
  'ask 10: %s can be undone and done again, to the byte (zotero #3405)',
  async (_name, edit) => {
    await onReport((ask, id, files) => expectUndone(ask, files, [edit(id)]));
  },
);

test('ask 10: a row of the action plan can be undone and done again, to the byte', async () => {
  await onReport(async (ask, _id, files) => {
    const [row] = await ask<PlanRow[]>('report/actionPlan');
    const fields = { status: 'implemented', owner: 'Ada', due: '2027-03-31', notes: 'Done' };
    const edit = await ask<AnnotationEdit>('report/setActionPlanRow', { key: row?.key, fields, author: 'Ada' });
    await expectUndone(ask, files, [edit]);
  });
});

test('ask 10: a word on a likely finding can be undone and done again, to the byte', async () => {
  await onReport(async (ask, _id, files) => {
    const params = { position: { line: 4, character: 5 }, finding: range.start, verdict: 'rejected', author: 'Ada' };
    await expectUndone(ask, files, await ask<AnnotationEdit[]>('report/judgeFinding', params));
    const { annotations } = await ask<AnnotationList>('report/annotations');
    expect(annotations.some(({ annotation }) => annotation['lens:verdict'] === 'rejected')).toBe(true);
  });
});
