import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import type { CodeAction, Diagnostic, Hover } from 'vscode-languageserver-types';
import { MemoryFileSystem } from '../../memoryFileSystem.ts';
import { inMemory, spawned } from '../client.ts';
import type { TestClient } from '../client.ts';

const REPORT = 'file:///reports/report.txt';
const GLOSSARY = 'file:///reports/team.glossary.yaml';
const TEXT = 'Inspection report\n\n1. The QZT met (paragraph 2).\n\n2. Plans are late.\n';

let client: TestClient;
afterEach(() => {
  client.connection.dispose();
});

/** A client with the folder file:///reports open, and what it was told is wrong in each file. */
async function begin(files: MemoryFileSystem): Promise<Map<string, Diagnostic[]>> {
  const told = new Map<string, Diagnostic[]>();
  client = inMemory({ 'client/registerCapability': () => null }, files);
  client.connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
      told.set(uri, diagnostics);
    },
  );
  const workspaceFolders = [{ uri: 'file:///reports', name: 'reports' }];
  const workspace = { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } };
  const textDocument = {
    hover: { contentFormat: ['plaintext'] },
    codeAction: { codeActionLiteralSupport: {} },
    synchronization: { dynamicRegistration: true },
  };
  const capabilities = { workspace, textDocument };
  await client.connection.sendRequest('initialize', { processId: null, rootUri: null, workspaceFolders, capabilities });
  await client.connection.sendNotification('initialized', {});
  return told;
}

async function hoverText(): Promise<string> {
  const hover = await client.request<Hover | null>('textDocument/hover', REPORT, {
    position: { line: 2, character: 8 },
  });
  return (hover?.contents as { value?: string } | undefined)?.value ?? '';
}

test('a glossary in the folder is read with the first report, and what it says is told with its name', async () => {
  await begin(new MemoryFileSystem({ [GLOSSARY]: '- short: QZT\n  long: quiet zone team\n' }));
  await client.open(REPORT, TEXT);
  await expect.poll(hoverText).toContain('QZT – quiet zone team');
  expect(await hoverText()).toContain('From the team glossary team.glossary.yaml.');
});

test('mistakes are told at their place; typing in the open glossary counts at once, closing it goes back to the file', async () => {
  const told = await begin(
    new MemoryFileSystem({ [GLOSSARY]: '- short: QZT\n  long: quiet zone team\n  yeer: 2001\n' }),
  );
  await client.open(REPORT, TEXT);
  await expect.poll(() => told.get(GLOSSARY)?.map(({ range }) => range.start)).toEqual([{ line: 2, character: 2 }]);
  await client.open(GLOSSARY, '- short: QZT\n  long: typed zone team\n', 'yaml');
  await expect.poll(() => told.get(GLOSSARY)).toEqual([]);
  expect(await hoverText()).toContain('typed zone team');
  await client.close(GLOSSARY);
  await expect.poll(hoverText).toContain('quiet zone team');
});

test('a glossary that is opened shows its mistakes though no report is open, and is itself no report', async () => {
  const told = await begin(new MemoryFileSystem({ [GLOSSARY]: '' }));
  await client.open(GLOSSARY, '- oops\n', 'yaml');
  await expect.poll(() => told.get(GLOSSARY)?.length).toBe(1);
  expect(await client.request('textDocument/documentSymbol', GLOSSARY)).toEqual([]);
});

test('files that are watched are read again, another setting reads other files', async () => {
  const files = new MemoryFileSystem({ 'file:///reports/words.yaml': '- short: QZT\n  long: other zone team\n' });
  await begin(files);
  await client.open(REPORT, TEXT);
  expect(await hoverText()).toBe('');
  const settings = { reportLens: { glossary: { files: ['words.yaml'] } } };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
  await expect.poll(hoverText).toContain('other zone team');
  files.put('file:///reports/words.yaml', '- short: QZT\n  long: third zone team\n');
  const changes = [{ uri: 'file:///reports/words.yaml', type: 2 }];
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  await expect.poll(hoverText).toContain('third zone team');
});

test('a term can be added where there is no glossary yet', async () => {
  await begin(new MemoryFileSystem({}));
  await client.open(REPORT, TEXT);
  const at = { line: 2, character: 8 };
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', REPORT, {
    range: { start: at, end: at },
    context: { diagnostics: [], only: ['refactor.addToGlossary'] },
  });
  expect(actions.map(({ title }) => title)).toEqual(['Add “QZT” to a new team glossary']);
});

test('the built server loads its YAML reader with the first glossary', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-lens-glossary-'));
  writeFileSync(join(folder, 'team.glossary.yaml'), '- short: QZT\n  long: quiet zone team\n');
  const root = pathToFileURL(folder).href;
  const started = spawned();
  client = started.client;
  const workspaceFolders = [{ uri: root, name: 'reports' }];
  await client.connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders,
    capabilities: {},
  });
  await client.connection.sendNotification('initialized', {});
  const uri = `${root}/report.txt`;
  await client.open(uri, TEXT);
  const position = { line: 2, character: 8 };
  await expect
    .poll(async () => JSON.stringify(await client.request('textDocument/hover', uri, { position })), {
      timeout: 10_000,
    })
    .toContain('quiet zone team');
  started.server.kill();
  rmSync(folder, { recursive: true });
});

test('in a note beside an open report its terms are offered, in a note alone nothing is', async () => {
  await begin(new MemoryFileSystem({}));
  const note = 'file:///reports/note.md';
  await client.open(note, '# Note\n\nAsk the ', 'markdown');
  const ask = (): Promise<{ label: string }[]> =>
    client.request('textDocument/completion', note, { position: { line: 2, character: 8 } });
  expect(await ask()).toEqual([]);
  await client.open(REPORT, `${TEXT}\n3. The quiet zone team (QZT) is small.\n`);
  expect((await ask()).map(({ label }) => label)).toContain('quiet zone team (QZT)');
});
