import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type {
  ClientCapabilities,
  InitializeParams,
  InitializeResult,
  ProtocolConnection,
} from 'vscode-languageserver/node';
import { lifeCycle } from '../../server/src/lifeCycle.ts';
import { startServer } from '../../server/src/server.ts';
import type { Host } from '../../server/src/server.ts';
import type { FileSystem } from '../../server/src/workspace/files/fileSystem.ts';

const BUILT_SERVER = fileURLToPath(new URL('../../dist/server.node.js', import.meta.url));

/** What VS Code can do, as far as our answers depend on it. */
export const FULL_CAPABILITIES: ClientCapabilities = {
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    documentSymbol: {
      hierarchicalDocumentSymbolSupport: true,
      symbolKind: { valueSet: Array.from({ length: 26 }, (_, index) => (index + 1) as 1) },
    },
    diagnostic: {},
  },
};

/** An LSP client for tests. `answers` are what it says when the server asks it something. */
export class TestClient {
  readonly connection: ProtocolConnection;
  /** What the server logged. */
  readonly logged: string[] = [];
  #version = 1;

  constructor(connection: ProtocolConnection, answers: Readonly<Record<string, (params: never) => unknown>> = {}) {
    this.connection = connection;
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    for (const [method, answer] of Object.entries(answers))
      connection.onRequest(method, (params: unknown) => answer(params as never));
    connection.listen();
  }

  /** `rest` is what else the client says in `initialize`. */
  async initialize(
    capabilities: ClientCapabilities = FULL_CAPABILITIES,
    rest: Partial<InitializeParams> = {},
  ): Promise<InitializeResult> {
    const params = { processId: process.pid, rootUri: null, capabilities, ...rest };
    const result = await this.connection.sendRequest<InitializeResult>('initialize', params);
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  async open(uri: string, text: string, languageId = 'report'): Promise<void> {
    const textDocument = { uri, languageId, version: this.#version, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  async change(uri: string, contentChanges: unknown[]): Promise<void> {
    const textDocument = { uri, version: ++this.#version };
    await this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** A request about a document; `rest` are its other parameters. */
  request<R>(method: string, uri: string, rest: object = {}): Promise<R> {
    return this.connection.sendRequest<R>(method, { textDocument: { uri }, ...rest });
  }
}

/**
 * A server in this process, joined to its client by two streams; `local` is what it reads `file:` URIs from,
 * `host` what else its program gives it.
 */
export function inMemory(
  answers?: Readonly<Record<string, (params: never) => unknown>>,
  local?: FileSystem,
  host: Host = {},
): TestClient {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), lifeCycle()), {
    ...host,
    ...(local === undefined ? {} : { local }),
  });
  return new TestClient(
    createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)),
    answers,
  );
}

/** The built server in a process of its own, as any editor starts it: `node dist/server.node.js --stdio`. */
export function spawned(): { readonly client: TestClient; readonly server: ChildProcessWithoutNullStreams } {
  const server = spawn(process.execPath, [BUILT_SERVER, '--stdio'], { stdio: 'pipe' });
  const reader = new StreamMessageReader(server.stdout);
  return { client: new TestClient(createProtocolConnection(reader, new StreamMessageWriter(server.stdin))), server };
}
