import type { ClosedReport } from '../entry/indexedReport.ts';
import { ReadingThreads } from './readingThreads.ts';
import type { ThreadHost } from './readingThreads.ts';
import { MOST_AT_ONCE } from '../../reports.ts';
import type { Slices } from '../../slices.ts';
import { readEntry } from './unreadText.ts';
import type { Summarise, UnreadText } from './unreadText.ts';

/** So many texts are read here before threads are thought of, which take as long to start. */
const FEW = 4;
/** Files that must still be waiting for threads to be worth it. */
const MANY = 8;

interface Surroundings {
  readonly slices: Slices;
  readonly summarise: Summarise;
  /** undefined where there are none. */
  readonly threads: ThreadHost | undefined;
  readonly log: (message: string) => void;
}

/** Reads the texts of the index: a few here, in slices; many, or a long one, in threads where there are any. */
export class EntryReader {
  readonly #surroundings: Surroundings;
  #threads: ReadingThreads | undefined;
  #readHere = 0;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** How many texts it can use at the same time. */
  get atOnce(): number {
    return this.#threads?.atOnce ?? 1;
  }

  /**
   * What the index keeps of a text; undefined for what is no report, 'ended' if `end` came before it was read. Rejects
   * where a text cannot be read.
   * @param left how many files are still waiting
   */
  async read(unread: UnreadText, left: number): Promise<ClosedReport | undefined | 'ended'> {
    const { slices, summarise } = this.#surroundings;
    await slices.rest();
    const outcome = await this.#threadsFor(unread, left)?.read(unread);
    if (outcome?.kind === 'read') return outcome.entry;
    if (outcome?.kind === 'ended') return 'ended';
    if (outcome?.kind === 'failed') throw new Error(outcome.reason);
    this.#readHere++;
    return slices.run(readEntry(unread, summarise));
  }

  /** All is read, or no more is wanted: threads end, and their memory is given back. */
  end(): void {
    this.#threads?.end();
    this.#threads = undefined;
    this.#readHere = 0;
  }

  #threadsFor({ bytes }: UnreadText, left: number): ReadingThreads | undefined {
    const { threads, log } = this.#surroundings;
    const isWorthIt = bytes.length > MOST_AT_ONCE || (this.#readHere >= FEW && left >= MANY);
    if (threads !== undefined && isWorthIt) this.#threads ??= new ReadingThreads(threads, log);
    return this.#threads;
  }
}
