import { expect, test } from 'vitest';
import { FULL_CAPABILITIES, inMemory } from './client.ts';

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
