import { join } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { lifeCycle } from '../lifeCycle.ts';
import { startServer } from '../server.ts';
import { documentThread } from './documentThread.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';
import { readingProcesses } from './readingProcess.ts';
import { stdioConnection } from './stdio.ts';

/** Serves the client that started this process. */
export function serveOnNode(): void {
  // The transport is named on the command line: --stdio, --node-ipc, --socket=PORT or --pipe=NAME.
  const connection = process.argv.includes('--stdio') ? stdioConnection() : createConnection(lifeCycle());
  // Such as a request that the client refuses: no reason to leave the reader without a server.
  process.on('unhandledRejection', (reason) => {
    connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
  });
  startServer(connection, {
    local: nodeFileSystem,
    documentWorker: () => documentThread(join(__dirname, 'documents.node.js')),
    processes: readingProcesses(join(__dirname, 'reading.node.js')),
  });
}
