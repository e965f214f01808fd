import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { lifeCycle } from '../lifeCycle.ts';
import { startServer } from '../server.ts';
import { webWorker } from './webWorker.ts';

/** Serves the page that started this worker; from now on its messages are read here. */
export function serve(scope: DedicatedWorkerGlobalScope): void {
  const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope), lifeCycle());
  startServer(connection, {
    documentWorker: (script) => (script === undefined ? undefined : webWorker(script)),
  });
}
