import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../server.ts';
import { useParts } from './parts.ts';
import { webWorker } from './webWorker.ts';

// In a web worker the messages of the page that started it are the transport.
const scope = self as DedicatedWorkerGlobalScope;
let parts: Readonly<Record<string, string>> = {};
useParts(scope, () => parts);
startServer(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  documentWorker: (script) => (script === undefined ? undefined : webWorker(script)),
  useParts: (addresses) => {
    parts = addresses;
  },
});
