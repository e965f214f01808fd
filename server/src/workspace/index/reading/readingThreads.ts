import { finish } from '../../../text/stages/steps.ts';
import { packShard, readShard } from '../cache/cacheShard.ts';
import type { ClosedReport } from '../entry/indexedReport.ts';
import { readEntry } from './unreadText.ts';
import type { Summarise, UnreadText } from './unreadText.ts';

/** What a thread answers: what is kept of a text, packed as in the cache, or why the text could not be read. */
export type ThreadReply =
  { readonly kind: 'read'; readonly packed: Uint8Array } | { readonly kind: 'failed'; readonly reason: string };

/** Reads a text; what a thread does with each that it gets. Never throws. */
export function answerUnread(unread: UnreadText, summarise: Summarise): ThreadReply {
  const { uri } = unread;
  try {
    const indexed = finish(readEntry(unread, summarise));
    return { kind: 'read', packed: packShard(new Map([[uri, { stamp: undefined, hash: undefined, indexed }]]), '') };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** A thread that answers with `answerUnread`. */
export interface ReadingThread {
  post(unread: UnreadText): void;
  end(): void;
}

/** How the program that the server runs in gives threads. */
export interface ThreadHost {
  /** How many can run at the same time. */
  readonly count: number;
  /** Starts one; may throw. `onFailure` is called once where it dies or cannot start. */
  readonly start: (
    onReply: (reply: ThreadReply) => void,
    onFailure: (code: 'too-much-memory' | 'broken', detail: string) => void,
  ) => ReadingThread;
}

/**
 * What became of a text: read, undefined for what is no report; not to be read; threads `broken`, so that it must be read
 * elsewhere; or `ended`, so that nobody wants it.
 */
export type ThreadOutcome =
  | { readonly kind: 'read'; readonly entry: ClosedReport | undefined }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'broken' | 'ended' };

interface Job {
  readonly unread: UnreadText;
  readonly settle: (outcome: ThreadOutcome) => void;
}

/** Some threads that read texts, each one after the other. One that dies of a text is replaced; any other failure ends all. */
export class ReadingThreads {
  readonly #host: ThreadHost;
  readonly #log: (message: string) => void;
  readonly #waiting: Job[] = [];
  readonly #busy = new Map<ReadingThread, Job>();
  readonly #idle: ReadingThread[] = [];
  #over: 'broken' | 'ended' | undefined;

  constructor(host: ThreadHost, log: (message: string) => void) {
    this.#host = host;
    this.#log = log;
  }

  /** How many texts are worth giving at the same time: one waits for the first thread that is free. */
  get atOnce(): number {
    return this.#over === undefined ? this.#host.count + 1 : 1;
  }

  /** Has a text read as soon as there is a thread for it. */
  read(unread: UnreadText): Promise<ThreadOutcome> {
    return new Promise((settle) => {
      this.#waiting.push({ unread, settle });
      this.#giveOut();
    });
  }

  /** Ends all threads, in the middle of their texts. */
  end(): void {
    this.#finish('ended');
  }

  #giveOut(): void {
    while (this.#waiting.length > 0 && this.#over === undefined) {
      const thread = this.#idle.pop() ?? (this.#busy.size < this.#host.count ? this.#start() : undefined);
      const job = thread === undefined ? undefined : this.#waiting.shift();
      if (thread === undefined || job === undefined) break;
      this.#busy.set(thread, job);
      thread.post(job.unread);
    }
    if (this.#over !== undefined) this.#finish(this.#over);
  }

  #start(): ReadingThread | undefined {
    try {
      const thread = this.#host.start(
        (reply) => {
          this.#replied(thread, reply);
        },
        (code, detail) => {
          this.#failed(thread, code, detail);
        },
      );
      return thread;
    } catch (error) {
      this.#breakDown(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  #replied(thread: ReadingThread, reply: ThreadReply): void {
    const job = this.#take(thread);
    if (job === undefined) return;
    this.#idle.push(thread);
    this.#giveOut();
    job.settle(reply.kind === 'failed' ? reply : unpack(job.unread, reply.packed));
  }

  #failed(thread: ReadingThread, code: 'too-much-memory' | 'broken', detail: string): void {
    if (this.#over !== undefined) return;
    if (code === 'broken') {
      this.#breakDown(detail);
      return;
    }
    if (this.#idle.includes(thread)) this.#idle.splice(this.#idle.indexOf(thread), 1);
    this.#take(thread)?.settle({ kind: 'failed', reason: `it takes too much memory to read, ${detail}` });
    this.#giveOut();
  }

  /** The text that a thread was busy with. */
  #take(thread: ReadingThread): Job | undefined {
    const job = this.#busy.get(thread);
    this.#busy.delete(thread);
    return job;
  }

  #breakDown(detail: string): void {
    this.#log(`reports are read without threads: ${detail}`);
    this.#finish('broken');
  }

  #finish(kind: 'broken' | 'ended'): void {
    this.#over ??= kind;
    for (const thread of [...this.#busy.keys(), ...this.#idle]) thread.end();
    const jobs = [...this.#busy.values(), ...this.#waiting];
    this.#busy.clear();
    this.#idle.length = 0;
    this.#waiting.length = 0;
    for (const { settle } of jobs) settle({ kind });
  }
}

function unpack({ uri }: UnreadText, packed: Uint8Array): ThreadOutcome {
  try {
    return { kind: 'read', entry: readShard(packed, '').get(uri)?.indexed };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
