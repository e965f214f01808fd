import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { DidChangeWatchedFilesRegistrationOptions, RegistrationParams } from 'vscode-languageserver/node';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { clientFileSystem } from '../../server/src/clientFileSystem.ts';
import type { FileSystem } from '../../server/src/workspace/fileSystem.ts';
import { MemoryFileSystem } from '../memoryFileSystem.ts';
import { FULL_CAPABILITIES, inMemory, TestClient } from './client.ts';
import { answersFrom } from './clientFiles.ts';

const FOLDER = 'file:///reports';
const TEXT = 'Inspection report\n\n1. Plans must be reviewed (paragraph 2).\n\n2. Plans are late.\n';
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

test.each([
  ['by the client, if it answers for files', true, false],
  ['by the server itself, if it may', false, true],
])('the folder is read %s, and only when a report is open', async (_, isClients, isLocal) => {
  const memory = new MemoryFileSystem({
    [`${FOLDER}/a.txt`]: TEXT,
    [`${FOLDER}/b.png`]: '',
    [`${FOLDER}/in/c.md`]: '',
  });
  const client = inMemory(isClients ? answersFrom(memory) : {}, isLocal ? memory : undefined);
  await client.initialize(FULL_CAPABILITIES, { workspaceFolders, initializationOptions: { files: isClients } });
  await client.open(`${FOLDER}/shopping.md`, 'milk, bread', 'markdown');
  await client.request('textDocument/foldingRange', `${FOLDER}/shopping.md`);
  expect(memory.asked).toEqual([]);
  await client.open(`${FOLDER}/a.txt`, TEXT);
  await expect.poll(() => client.logged).toEqual(['2 files in the open folders may be reports']);
  expect(memory.asked.filter((asked) => asked.includes('/a.txt'))).toEqual([]);
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
