import { expect, test } from 'vitest';
import { ErrorCodes } from 'vscode-languageserver';
import { FULL_CAPABILITIES, inMemory } from './client.ts';
import { TEXT } from './reportText.ts';

test('before it has answered initialize, the server asks the client nothing', async () => {
  const order: string[] = [];
  const told = (): null => {
    order.push('asked');
    return null;
  };
  const client = inMemory({
    'client/registerCapability': told,
    'workspace/configuration': () => {
      order.push('asked');
      return [null];
    },
    'window/workDoneProgress/create': told,
  });
  const dynamic = { dynamicRegistration: true };
  const capabilities = {
    ...FULL_CAPABILITIES,
    workspace: {
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: dynamic,
      didChangeWatchedFiles: dynamic,
    },
    window: { workDoneProgress: true },
  };
  const params = { processId: null, rootUri: null, capabilities, workspaceFolders: [{ uri: 'file:///r', name: 'r' }] };
  await client.connection.sendRequest('initialize', params);
  order.push('initialized');
  await client.connection.sendNotification('initialized', {});
  await client.connection.sendRequest('textDocument/hover', { textDocument: { uri: 'x' }, position: null });
  expect(order[0]).toBe('initialized');
  expect(order).toContain('asked');
  client.connection.dispose();
});

test('what comes at the wrong time gets the errors that LSP names for it', async () => {
  const { connection } = inMemory();
  const hover = { textDocument: { uri: 'file:///report.txt' }, position: { line: 0, character: 0 } };
  const ask = (method: string, params: unknown): Promise<unknown> => connection.sendRequest(method, params);
  await expect(ask('textDocument/hover', hover)).rejects.toMatchObject({ code: ErrorCodes.ServerNotInitialized });
  await expect(ask('no/such/method', null)).rejects.toMatchObject({ code: ErrorCodes.ServerNotInitialized });
  const params = { processId: null, rootUri: null, capabilities: {} };
  await expect(ask('initialize', params)).resolves.toHaveProperty('capabilities');
  await expect(ask('textDocument/hover', hover)).resolves.toBeNull();
  await expect(ask('initialize', params)).rejects.toMatchObject({ code: ErrorCodes.InvalidRequest });
  await expect(ask('shutdown', undefined)).resolves.toBeNull();
  await expect(ask('textDocument/hover', hover)).rejects.toMatchObject({ code: ErrorCodes.InvalidRequest });
  connection.dispose();
});

test('a document that is opened before initialize is not known afterwards', async () => {
  const client = inMemory();
  await client.open('file:///report.txt', TEXT);
  await client.initialize();
  expect(await client.request('textDocument/documentSymbol', 'file:///report.txt')).toEqual([]);
  client.connection.dispose();
});
