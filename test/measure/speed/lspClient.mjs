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

/** What a file says; undefined where there is none. */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Processor time of a process, and of those that it started and that have ended, in ticks. */
function ticksOf(pid) {
  const [, behindName] = read(`/proc/${pid}/stat`)?.split(') ') ?? [];
  return behindName
    ?.split(' ')
    .slice(11, 15)
    .reduce((sum, ticks) => sum + Number(ticks), 0);
}

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
    const kilobytes = /VmRSS:\s+(\d+)/.exec(read(`/proc/${this.process.pid}/status`) ?? '')?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  }

  /** The same with the processes that it has started; what they share counts once. */
  memoryOfAll() {
    const sizes = [this.process.pid, ...this.#children()].map((pid) =>
      Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')?.[1] ?? 0),
    );
    const kilobytes = sizes.reduce((sum, size) => sum + size);
    return kilobytes === 0 ? undefined : kilobytes / 1024;
  }

  /**
   * Processor time that the server has used, in milliseconds, with that of the processes that it has started; undefined where
   * the system does not say.
   */
  processorTime() {
    const own = ticksOf(this.process.pid);
    if (own === undefined) return undefined;
    const others = this.#children().map((pid) => ticksOf(pid) ?? 0);
    // Linux has 100 a second.
    return others.reduce((sum, ticks) => sum + ticks, own) * 10;
  }

  #children() {
    const { pid } = this.process;
    return (read(`/proc/${pid}/task/${pid}/children`) ?? '').split(' ').filter(Boolean);
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
