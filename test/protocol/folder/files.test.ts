import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type {
  DidChangeWatchedFilesRegistrationOptions,
  RegistrationParams,
  SymbolInformation,
} from 'vscode-languageserver/node';
import {
  createConnection,
  createProtocolConnection,
  FileChangeType,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { clientFileSystem } from '../../../server/src/following/clientFileSystem.ts';
import { READ_FOLDER_REQUEST, SEARCH_REQUEST } from '../../../server/src/protocol/search.ts';
import type { SearchAnswer } from '../../../server/src/protocol/search.ts';
import type { FileSystem } from '../../../server/src/workspace/files/fileSystem.ts';
import { MemoryFileSystem } from '../../memoryFileSystem.ts';
import { FULL_CAPABILITIES, inMemory, TestClient } from '../client.ts';
import { answersFrom } from './clientFiles.ts';
import { NONSENSE } from '../requests.ts';

const FOLDER = 'file:///reports';
const TEXT = `Inspection report

Inspection of services for children

Summary

1. Inspectors judged that the local authority's services are inadequate. Plans must be reviewed (paragraph 2).

2. Plans are late.

3. Visits are rare.
`;
const workspaceFolders = [{ uri: FOLDER, name: 'reports' }];

/** The files of a client, as the server sees them. */
function throughClient(files: FileSystem): FileSystem {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  connection.listen();
  new TestClient(
    createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)),
    answersFrom(files),
  );
  return clientFileSystem(connection);
}

test('a file comes through the client byte for byte, there and back', async () => {
  const memory = new MemoryFileSystem();
  const files = throughClient(memory);
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);
  await files.writeFile(`${FOLDER}/a.bin`, bytes);
  await files.rename(`${FOLDER}/a.bin`, `${FOLDER}/b.bin`);
  expect(await files.readFile(`${FOLDER}/b.bin`)).toEqual(bytes);
  expect(await files.stat(`${FOLDER}/b.bin`)).toMatchObject({ kind: 'file', size: 70_000 });
  expect(await files.readFolder(FOLDER)).toEqual([{ name: 'b.bin', kind: 'file' }]);
  await files.delete(`${FOLDER}/b.bin`);
  expect(memory.uris).toEqual([]);
});

test('the kind of an error comes through the client; one of no kind is unavailable', async () => {
  const memory = new MemoryFileSystem({ [`${FOLDER}/a.txt`]: 'a' });
  memory.readOnly.add(`${FOLDER}/a.txt`);
  const files = throughClient(memory);
  await expect(files.readFile(`${FOLDER}/b.txt`)).rejects.toMatchObject({ name: 'FileError', kind: 'missing' });
  await expect(files.delete(`${FOLDER}/a.txt`)).rejects.toMatchObject({ kind: 'read-only' });
  memory.stat = () => Promise.reject(new Error('no idea'));
  await expect(files.stat(FOLDER)).rejects.toMatchObject({ kind: 'unavailable', message: 'no idea' });
});

/** What is found in the folder: names of symbols, with the files that they are in. */
async function found(client: TestClient, query: string): Promise<string[]> {
  const symbols = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query });
  return symbols.map(({ name, location }) => `${name} ${location.uri.slice(FOLDER.length)}`);
}

test.each([
  ['by the client, if it answers for files', true, false],
  ['by the server itself, if it may', false, true],
])('reports that are not open are read %s, once a report is open', async (_, isClients, isLocal) => {
  const memory = new MemoryFileSystem({
    [`${FOLDER}/a.txt`]: TEXT,
    [`${FOLDER}/in/c.md`]: TEXT.replace('late', 'new'),
  });
  const client = inMemory(isClients ? answersFrom(memory) : {}, isLocal ? memory : undefined);
  await client.initialize(FULL_CAPABILITIES, { workspaceFolders, initializationOptions: { files: isClients } });
  await client.open(`${FOLDER}/shopping.md`, 'milk, bread', 'markdown');
  await client.request('textDocument/foldingRange', `${FOLDER}/shopping.md`);
  expect(memory.asked).toEqual([]);
  await client.open(`${FOLDER}/a.txt`, TEXT.replace('late', 'old'));
  await expect
    .poll(() => found(client, '2 plans are'))
    .toEqual(['2 Plans are old. /a.txt', '2 Plans are new. /in/c.md']);
  memory.put(`${FOLDER}/in/c.md`, TEXT.replace('late', 'safe'));
  const changes = [{ uri: `${FOLDER}/in/c.md`, type: FileChangeType.Changed }];
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  await expect.poll(() => found(client, '2 plans are safe')).toEqual(['2 Plans are safe. /in/c.md']);
  await client.close(`${FOLDER}/a.txt`);
  await expect.poll(() => found(client, '2 plans are late')).toEqual(['2 Plans are late. /a.txt']);
});

test('a search finds passages in all reports of the folder, and starts reading it', async () => {
  const memory = new MemoryFileSystem({
    [`${FOLDER}/a.txt`]: TEXT,
    [`${FOLDER}/in/c.md`]: TEXT.replace('late', 'new'),
  });
  const client = inMemory({}, memory);
  await client.initialize(FULL_CAPABILITIES, { workspaceFolders });
  const search = async (query: unknown): Promise<unknown> =>
    client.connection.sendRequest<SearchAnswer>(SEARCH_REQUEST, { query });
  expect(await search('plans')).toMatchObject({ reports: [], isReading: true });
  await expect
    .poll(() => search('new'))
    .toMatchObject({
      reports: [
        {
          uri: `${FOLDER}/in/c.md`,
          passages: [{ number: '2', words: expect.stringContaining('Plans are new.') as string, matches: [[10, 13]] }],
        },
      ],
      total: 1,
      left: 0,
      isReading: false,
    });
  for (const query of NONSENSE) expect(await search(query)).toMatchObject({ reports: [] });
  expect(await client.connection.sendRequest(READ_FOLDER_REQUEST)).toBeNull();
  expect(client.logged).toEqual([]);
});

test('a reader who has the folder read is told when it is, also where it was read before', async () => {
  const memory = new MemoryFileSystem({ [`${FOLDER}/a.txt`]: TEXT, [`${FOLDER}/b.txt`]: TEXT });
  const client = inMemory({}, memory);
  const said: string[] = [];
  client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    said.push(message);
  });
  await client.initialize(FULL_CAPABILITIES, { workspaceFolders });
  for (const times of [1, 2]) {
    await client.connection.sendRequest(READ_FOLDER_REQUEST);
    await expect
      .poll(() => said, { timeout: 5000 })
      .toEqual(Array.from({ length: times }, () => 'All reports of the folder are read: 2.'));
  }
});

test('long reading shows how far it is, and ends when the reader stops it', async () => {
  const memory = new MemoryFileSystem({ [`${FOLDER}/a.txt`]: TEXT, [`${FOLDER}/b.txt`]: TEXT });
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const readFile = memory.readFile.bind(memory);
  memory.readFile = (uri) => released.then(() => readFile(uri));
  const client = inMemory({ 'window/workDoneProgress/create': () => null }, memory);
  const told: { token: unknown; value: { kind: string; cancellable?: boolean } }[] = [];
  client.connection.onNotification('$/progress', (one: (typeof told)[number]) => {
    told.push(one);
  });
  await client.initialize({ ...FULL_CAPABILITIES, window: { workDoneProgress: true } }, { workspaceFolders });
  await client.open(`${FOLDER}/a.txt`, TEXT);
  await expect.poll(() => told[0]?.value, { timeout: 5000 }).toMatchObject({ kind: 'begin', cancellable: true });
  await client.connection.sendNotification('window/workDoneProgress/cancel', { token: told[0]?.token });
  release();
  await expect.poll(() => told.at(-1)?.value.kind).toBe('end');
});

test('a client without files, and a server without them, leave the folder alone and say so', async () => {
  const client = inMemory();
  await client.initialize(FULL_CAPABILITIES, { workspaceFolders });
  await client.open(`${FOLDER}/a.txt`, TEXT);
  await expect.poll(() => client.logged.join('\n')).toContain('does not offer its files');
});

test('the server asks to be told of changes in the folders, those that come later too', async () => {
  const registered: DidChangeWatchedFilesRegistrationOptions[] = [];
  const client = inMemory({
    'client/registerCapability': ({ registrations }: RegistrationParams) => {
      for (const { method, registerOptions } of registrations) {
        if (method === 'workspace/didChangeWatchedFiles')
          registered.push(registerOptions as DidChangeWatchedFilesRegistrationOptions);
      }
      return null;
    },
    'client/unregisterCapability': () => null,
  });
  const workspace = {
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  };
  await client.initialize({ ...FULL_CAPABILITIES, workspace }, { workspaceFolders });
  await expect.poll(() => registered).toHaveLength(1);
  await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: 'file:///more', name: 'more' }], removed: [] },
  });
  await expect.poll(() => registered).toHaveLength(2);
  const folders = registered.map(({ watchers }) =>
    watchers.map(({ globPattern }) => (typeof globPattern === 'string' ? globPattern : globPattern.baseUri)),
  );
  expect(folders.map((some) => [...new Set(some)])).toEqual([[FOLDER], [FOLDER, 'file:///more']]);
});
