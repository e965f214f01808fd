import { expect, test } from 'vitest';
import type { LocationLink } from 'vscode-languageserver/node';
import {
  COMPARE_REQUEST,
  SAME_MATTER_REQUEST,
  FOLDER_READING_REQUEST,
  SHELF_CHANGED,
  SHELF_REQUEST,
} from '../../../server/src/protocol/shelf.ts';
import type {
  ComparedReports,
  FolderReading,
  SameMatterEntry,
  ShelfGroup,
} from '../../../server/src/protocol/shelf.ts';
import { MemoryFileSystem } from '../../memoryFileSystem.ts';
import { seed } from '../../seeds.ts';
import { reportOf } from '../../shelfFixture.ts';
import { FULL_CAPABILITIES, inMemory } from '../client.ts';

const FOLDER = 'file:///reports';
/** A busy machine reads slowly; what counts is that it comes. */
const PATIENCE = { timeout: 20_000 };
const OLDEST = 'medway-2006-joint-area-review.txt';
const EARLIER = 'medway-2013-summary-for-children.txt';
const LATER = 'medway-2015-inspection.txt';

test('a mention leads to a report of the folder that nobody has opened', async () => {
  const memory = new MemoryFileSystem({ [`${FOLDER}/${EARLIER}`]: seed(EARLIER), [`${FOLDER}/${LATER}`]: seed(LATER) });
  const client = inMemory({}, memory);
  await client.initialize(FULL_CAPABILITIES, { workspaceFolders: [{ uri: FOLDER, name: 'reports' }] });
  await client.open(`${FOLDER}/${LATER}`, seed(LATER));
  const line = seed(LATER)
    .split('\n')
    .findIndex((text) => text.includes('was in January 2013'));
  const position = { line, character: seed(LATER).split('\n')[line]?.indexOf('January') ?? 0 };
  const leads = (): Promise<LocationLink[]> =>
    client.request<LocationLink[]>('textDocument/definition', `${FOLDER}/${LATER}`, { position });
  await expect
    .poll(async () => (await leads()).map(({ targetUri }) => targetUri), PATIENCE)
    .toEqual([`${FOLDER}/${EARLIER}`]);
  const [lead] = await leads();
  const target = seed(EARLIER).split('\n')[lead?.targetSelectionRange.start.line ?? 0];
  expect(target).toContain('Overall we rated Medway Council as');
});

test('the shelf lists the reports of the folder, nobody having opened one, and tells when there are more', async () => {
  const memory = new MemoryFileSystem({ [`${FOLDER}/${EARLIER}`]: seed(EARLIER), [`${FOLDER}/${LATER}`]: seed(LATER) });
  const client = inMemory({}, memory);
  await client.initialize(FULL_CAPABILITIES, { workspaceFolders: [{ uri: FOLDER, name: 'reports' }] });
  let told = 0;
  client.connection.onNotification(SHELF_CHANGED, () => {
    told++;
  });
  const listed = async (): Promise<string[]> => {
    const groups = await client.connection.sendRequest<ShelfGroup[]>(SHELF_REQUEST);
    return groups.flatMap(({ name, reports }) => reports.map(({ uri }) => `${name} ${uri.slice(FOLDER.length + 1)}`));
  };
  await expect.poll(listed, PATIENCE).toEqual([`Medway ${EARLIER}`, `Medway ${LATER}`]);
  expect(told).toBeGreaterThan(0);
});

test('in a folder without reports the shelf says that it is read, and tells when it is done', async () => {
  const memory = new MemoryFileSystem({ [`${FOLDER}/notes.txt`]: 'Buy bread.\n' });
  let letRead: () => void = () => undefined;
  const mayRead = new Promise<void>((resolve) => (letRead = resolve));
  const readFile = memory.readFile.bind(memory);
  memory.readFile = (uri) => mayRead.then(() => readFile(uri));
  const client = inMemory({}, memory);
  await client.initialize(FULL_CAPABILITIES, { workspaceFolders: [{ uri: FOLDER, name: 'reports' }] });
  const reading = (): Promise<FolderReading> => client.connection.sendRequest<FolderReading>(FOLDER_READING_REQUEST);
  const whenTold: Promise<FolderReading>[] = [];
  client.connection.onNotification(SHELF_CHANGED, () => {
    whenTold.push(reading());
  });
  expect(await reading()).toEqual({ isReading: false, left: 0, unseen: 0 });
  expect(await client.connection.sendRequest<ShelfGroup[]>(SHELF_REQUEST)).toEqual([]);
  expect(await reading()).toMatchObject({ isReading: true });
  letRead();
  await expect
    .poll(async () => (await Promise.all(whenTold)).at(-1), PATIENCE)
    .toEqual({ isReading: false, left: 0, unseen: 0 });
});

test('the same matter is looked for in reports that nobody has opened', async () => {
  const memory = new MemoryFileSystem({ [`${FOLDER}/${OLDEST}`]: seed(OLDEST), [`${FOLDER}/${LATER}`]: seed(LATER) });
  const client = inMemory({}, memory);
  await client.initialize(FULL_CAPABILITIES, { workspaceFolders: [{ uri: FOLDER, name: 'reports' }] });
  await client.open(`${FOLDER}/${LATER}`, seed(LATER));
  const line = seed(LATER)
    .split('\n')
    .findIndex((text) => text.includes('become looked after have an initial'));
  const range = { start: { line, character: 5 }, end: { line, character: 5 } };
  const found = (): Promise<SameMatterEntry[]> => client.request(SAME_MATTER_REQUEST, `${FOLDER}/${LATER}`, { range });
  await expect.poll(async () => (await found())[0]?.number, PATIENCE).toBe('33');
  await expect(client.request(SAME_MATTER_REQUEST, 'file:///nowhere.txt', { range })).resolves.toEqual([]);
});

test('two reports are compared that nobody has opened; what is no report is not', async () => {
  const memory = new MemoryFileSystem({ [`${FOLDER}/${OLDEST}`]: seed(OLDEST), [`${FOLDER}/${LATER}`]: seed(LATER) });
  const client = inMemory({}, memory);
  await client.initialize(FULL_CAPABILITIES, { workspaceFolders: [{ uri: FOLDER, name: 'reports' }] });
  await client.connection.sendRequest(SHELF_REQUEST);
  const compare = (left: string): Promise<ComparedReports | null> =>
    client.connection.sendRequest(COMPARE_REQUEST, { left: `${FOLDER}/${left}`, right: `${FOLDER}/${LATER}` });
  await expect
    .poll(async () => (await compare(OLDEST))?.left.title, PATIENCE)
    .toBe('Joint area review, 14 August 2006');
  expect((await compare(OLDEST))?.right.text).toContain('════ Recommendations');
  expect(await compare('nothing.txt')).toBeNull();
});

test('notes on what other reports say come when these are read: the client is told to ask again', async () => {
  const texts = {
    'a.txt': reportOf({ dates: '4 May 2020' }, 'The town was judged inadequate in July 2019.'),
    'b.txt': reportOf({ dates: '4 May 2022' }, 'The town was judged inadequate in August 2019.'),
  };
  const memory = new MemoryFileSystem(
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${FOLDER}/${name}`, text])),
  );
  let asked = 0;
  const client = inMemory({ 'workspace/diagnostic/refresh': () => (asked++, null) }, memory);
  const capabilities = { ...FULL_CAPABILITIES, workspace: { diagnostics: { refreshSupport: true } } };
  await client.initialize(capabilities, { workspaceFolders: [{ uri: FOLDER, name: 'reports' }] });
  await client.open(`${FOLDER}/b.txt`, texts['b.txt']);
  await expect.poll(() => asked, PATIENCE).toBeGreaterThan(0);
  const { items } = await client.request<{ items: { code: string; relatedInformation?: object[] }[] }>(
    'textDocument/diagnostic',
    `${FOLDER}/b.txt`,
  );
  expect(items.filter(({ code }) => code === 'reports-disagree')).toMatchObject([
    { relatedInformation: [{ location: { uri: `${FOLDER}/a.txt` } }] },
  ]);
});

test('looking into other reports that must be read shows that something is done', async () => {
  const memory = new MemoryFileSystem({ [`${FOLDER}/${OLDEST}`]: seed(OLDEST), [`${FOLDER}/${LATER}`]: seed(LATER) });
  const client = inMemory({ 'window/workDoneProgress/create': () => null }, memory);
  const told: string[] = [];
  client.connection.onNotification('$/progress', ({ value }: { value: { kind: string; title?: string } }) => {
    told.push(value.title ?? value.kind);
  });
  await client.initialize(
    { ...FULL_CAPABILITIES, window: { workDoneProgress: true } },
    { workspaceFolders: [{ uri: FOLDER, name: 'reports' }] },
  );
  const groups = (): Promise<ShelfGroup[]> => client.connection.sendRequest(SHELF_REQUEST);
  await expect.poll(async () => (await groups()).flatMap(({ reports }) => reports).length, PATIENCE).toBe(2);
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const readFile = memory.readFile.bind(memory);
  memory.readFile = (uri) => released.then(() => readFile(uri));
  const compared = client.connection.sendRequest<ComparedReports | null>(COMPARE_REQUEST, {
    left: `${FOLDER}/${OLDEST}`,
    right: `${FOLDER}/${LATER}`,
  });
  await expect.poll(() => told, PATIENCE).toContain('Comparing reports');
  release();
  expect((await compared)?.left.title).toBe('Joint area review, 14 August 2006');
  await expect.poll(() => told.at(-1), PATIENCE).toBe('end');
});
