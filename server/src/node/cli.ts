import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { readInWorker } from '../documents/documentWorker.ts';
import { textOfDocument } from '../features/views/documentText.ts';
import { withDocuments } from '../workspace/files/documentFileSystem.ts';
import { normalUri } from '../workspace/files/uris.ts';
import type { Environment, Exporter } from './commandLine/command.ts';
import { runCommandLine } from './commandLine/commandLine.ts';
import { COMMANDS } from './commands/commands.ts';
import { documentThread } from './documentThread.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';

const { stdin, stdout, stderr } = process;

const readDocument: Environment['readDocument'] = (bytes) =>
  readInWorker(documentThread(join(__dirname, 'documents.node.js')), bytes);

const environment: Environment = {
  files: withDocuments(nodeFileSystem, (bytes) => textOfDocument(readDocument(bytes))),
  toUri: (path) => normalUri(pathToFileURL(resolve(path)).href),
  input: {
    isTerminal: stdin.isTTY,
    bytes: () => buffer(stdin),
    lines: () => createInterface({ input: stdin, crlfDelay: Infinity }),
  },
  readDocument,
  loadExporter: async () => (await import(pathToFileURL(join(__dirname, 'exporter.js')).href)) as Exporter,
  print: (line) => stdout.write(`${line}\n`),
  complain: (line) => stderr.write(`${line}\n`),
  // Back to the line's beginning, and what stood there away.
  progress: (line) => stderr.isTTY && stderr.write(`\r\u001b[K${(line ?? '').slice(0, stderr.columns - 1)}`),
  // Beside the bundle's folder in the project and in the installed extension alike.
  version: (JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as { version: string }).version,
};

// A reader such as `head` may close the pipe early.
stdout.on('error', () => process.exit(0));
void runCommandLine(process.argv.slice(2), COMMANDS, environment).then((code) => {
  process.exitCode = code;
});
