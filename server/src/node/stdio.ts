import { Console } from 'node:console';
import { createConnection, StreamMessageReader } from 'vscode-languageserver/node';
import type { Connection } from 'vscode-languageserver/node';
import { lifeCycle } from '../lifeCycle.ts';
import { WholeMessages } from './wholeMessages.ts';

/** Speaks over this process's standard input and output. When the input ends before the client says goodbye,
 * the process ends, too: the client is gone. */
export function stdioConnection(): Connection {
  // What anybody prints must not get in between messages.
  globalThis.console = new Console(process.stderr, process.stderr);
  const connection = createConnection(
    new StreamMessageReader(process.stdin),
    new WholeMessages(process.stdout),
    lifeCycle(),
  );
  for (const event of ['end', 'close']) process.stdin.on(event, () => process.exit(1));
  return connection;
}
