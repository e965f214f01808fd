import { finish } from '../../../text/stages/steps.ts';
import { packShard, readShard } from '../cache/cacheShard.ts';
import type { ClosedReport } from '../entry/indexedReport.ts';
import { readEntry } from './unreadText.ts';
import type { Summarise, UnreadText } from './unreadText.ts';

/** What a process answers: what is kept of a text, packed as in the cache, or why the text could not be read. */
export type ProcessReply =
  { readonly kind: 'read'; readonly packed: Uint8Array } | { readonly kind: 'failed'; readonly reason: string };

/** Reads a text; what a process does with each that it gets. Never throws. */
export function answerUnread(unread: UnreadText, summarise: Summarise): ProcessReply {
  const { uri } = unread;
  try {
    const indexed = finish(readEntry(unread, summarise));
    return { kind: 'read', packed: packShard(new Map([[uri, { stamp: undefined, hash: undefined, indexed }]]), '') };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** A process that answers with `answerUnread`. */
export interface ReadingProcess {
  post(unread: UnreadText): void;
  end(): void;
}

/** How the program that the server runs in gives processes. */
export interface ProcessHost {
  /** How many can run at the same time. */
  readonly count: number;
  /** Starts one; may throw. `onFailure` is called once where it dies or cannot start. */
  readonly start: (
    onReply: (reply: ProcessReply) => void,
    onFailure: (code: 'too-much-memory' | 'broken', detail: string) => void,
  ) => ReadingProcess;
}

/**
 * What became of a text: read, undefined for what is no report; not to be read; processes `broken`, so that it must be read
 * elsewhere; or `ended`, so that nobody wants it.
 */
export type ProcessOutcome =
  | { readonly kind: 'read'; readonly entry: ClosedReport | undefined }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'broken' | 'ended' };

interface Job {
  readonly unread: UnreadText;
  readonly settle: (outcome: ProcessOutcome) => void;
}

/** Some processes that read texts, each one after the other. One that dies of a text is replaced; any other failure ends all. */
export class ReadingProcesses {
  readonly #host: ProcessHost;
  readonly #log: (message: string) => void;
  readonly #waiting: Job[] = [];
  readonly #busy = new Map<ReadingProcess, Job>();
  readonly #idle: ReadingProcess[] = [];
  #over: 'broken' | 'ended' | undefined;

  constructor(host: ProcessHost, log: (message: string) => void) {
    this.#host = host;
    this.#log = log;
  }

  /** How many texts are worth giving at the same time: one waits for the first process that is free. */
  get atOnce(): number {
    return this.#over === undefined ? this.#host.count + 1 : 1;
  }

  /** Has a text read as soon as there is a process for it. */
  read(unread: UnreadText): Promise<ProcessOutcome> {
    return new Promise((settle) => {
      this.#waiting.push({ unread, settle });
      this.#giveOut();
    });
  }

  /** Ends all processes, in the middle of their texts. */
  end(): void {
    this.#finish('ended');
  }

  #giveOut(): void {
    while (this.#waiting.length > 0 && this.#over === undefined) {
      const process = this.#idle.pop() ?? (this.#busy.size < this.#host.count ? this.#start() : undefined);
      const job = process === undefined ? undefined : this.#waiting.shift();
      if (process === undefined || job === undefined) break;
      this.#busy.set(process, job);
      process.post(job.unread);
    }
    if (this.#over !== undefined) this.#finish(this.#over);
  }

  #start(): ReadingProcess | undefined {
    try {
      const process = this.#host.start(
        (reply) => {
          this.#replied(process, reply);
        },
        (code, detail) => {
          this.#failed(process, code, detail);
        },
      );
      return process;
    } catch (error) {
      this.#breakDown(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  #replied(process: ReadingProcess, reply: ProcessReply): void {
    const job = this.#take(process);
    if (job === undefined) return;
    this.#idle.push(process);
    this.#giveOut();
    job.settle(reply.kind === 'failed' ? reply : unpack(job.unread, reply.packed));
  }

  #failed(process: ReadingProcess, code: 'too-much-memory' | 'broken', detail: string): void {
    if (this.#over !== undefined) return;
    if (code === 'broken') {
      this.#breakDown(detail);
      return;
    }
    if (this.#idle.includes(process)) this.#idle.splice(this.#idle.indexOf(process), 1);
    this.#take(process)?.settle({ kind: 'failed', reason: `it takes too much memory to read, ${detail}` });
    this.#giveOut();
  }

  /** The text that a process was busy with. */
  #take(process: ReadingProcess): Job | undefined {
    const job = this.#busy.get(process);
    this.#busy.delete(process);
    return job;
  }

  #breakDown(detail: string): void {
    this.#log(`reports are read without processes of their own: ${detail}`);
    this.#finish('broken');
  }

  #finish(kind: 'broken' | 'ended'): void {
    this.#over ??= kind;
    for (const process of [...this.#busy.keys(), ...this.#idle]) process.end();
    const jobs = [...this.#busy.values(), ...this.#waiting];
    this.#busy.clear();
    this.#idle.length = 0;
    this.#waiting.length = 0;
    for (const { settle } of jobs) settle({ kind });
  }
}

function unpack({ uri }: UnreadText, packed: Uint8Array): ProcessOutcome {
  try {
    return { kind: 'read', entry: readShard(packed, '').get(uri)?.indexed };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
