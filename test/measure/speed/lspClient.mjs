// A language client for measuring: starts a server as an editor does, and tells how long its answers take.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

const KINDS = Array.from({ length: 26 }, (_, index) => index + 1);

/** What VS Code can do, as far as answers depend on it. */
const capabilities = {
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true, symbolKind: { valueSet: KINDS } },
  },
  workspace: { workspaceFolders: true, symbol: { symbolKind: { valueSet: KINDS } } },
};

export class MeasuredServer {
  #versions = new Map();

  /**
   * @param {string[]} command
   * @param {Record<string, (params: any) => unknown>} [answers] to what the server asks
   */
  constructor(command, answers = {}) {
    const [program = '', ...args] = command;
    this.process = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
    for (const [method, answer] of Object.entries(answers)) this.connection.onRequest(method, answer);
    this.connection.listen();
  }

  /** @param {string | undefined} folder URI */
  async initialize(folder, initializationOptions = {}) {
    const workspaceFolders = folder === undefined ? null : [{ uri: folder, name: 'folder' }];
    const params = { processId: process.pid, rootUri: folder ?? null, capabilities, workspaceFolders };
    await this.connection.sendRequest('initialize', { ...params, initializationOptions });
    await this.connection.sendNotification('initialized', {});
  }

  async open(uri, text, languageId = 'report') {
    this.#versions.set(uri, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** One letter typed at a position. */
  async type(uri, position, letter = 'x') {
    const version = (this.#versions.get(uri) ?? 1) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: position, end: position }, text: letter }],
    });
  }

  ask(method, params) {
    return this.connection.sendRequest(method, params);
  }

  /** Milliseconds until the answer is here. */
  async time(method, params) {
    const started = performance.now();
    await this.ask(method, params);
    return performance.now() - started;
  }

  /** Memory now, in MB; undefined where the system does not say. */
  memory() {
    try {
      const status = readFileSync(`/proc/${this.process.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
    } catch {
      return undefined;
    }
  }

  /** Processor time that the server has used, in milliseconds; undefined where the system does not say. */
  processorTime() {
    try {
      const [, behindName = ''] = readFileSync(`/proc/${this.process.pid}/stat`, 'utf8').split(') ');
      const [user, system] = behindName.split(' ').slice(11, 13).map(Number);
      // In ticks, of which Linux has 100 a second.
      return (user + system) * 10;
    } catch {
      return undefined;
    }
  }

  async end() {
    await this.ask('shutdown');
    await this.connection.sendNotification('exit');
    await new Promise((resolve) => this.process.once('exit', resolve));
    this.connection.dispose();
  }
}

/** The value that a share of all is not above. */
export function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
export const median = (values) => quantile(values, 0.5);
