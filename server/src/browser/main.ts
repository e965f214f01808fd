import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../server.ts';
import { webWorker } from './webWorker.ts';

// In a web worker the messages of the page that started it are the transport.
const scope = self as DedicatedWorkerGlobalScope;
startServer(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  documentWorker: (script) => (script === undefined ? undefined : webWorker(script)),
});
