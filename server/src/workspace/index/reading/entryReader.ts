import type { ClosedReport } from '../entry/indexedReport.ts';
import { ReadingProcesses } from './readingProcesses.ts';
import type { ProcessHost } from './readingProcesses.ts';
import { MOST_AT_ONCE } from '../../reports.ts';
import type { Slices } from '../../slices.ts';
import { readEntry } from './unreadText.ts';
import type { Summarise, UnreadText } from './unreadText.ts';

/** Files that must be waiting for processes to be worth it, which take as long to start as reading some of them. */
const MANY = 12;

interface Surroundings {
  readonly slices: Slices;
  readonly summarise: Summarise;
  /** undefined where there are none. */
  readonly processes: ProcessHost | undefined;
  readonly log: (message: string) => void;
}

/** Reads the texts of the index: a few here, in slices; many, or a long one, in processes where there are any. */
export class EntryReader {
  readonly #surroundings: Surroundings;
  #processes: ReadingProcesses | undefined;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** How many texts it can use at the same time. */
  get atOnce(): number {
    return this.#processes?.atOnce ?? 1;
  }

  /**
   * What the index keeps of a text; undefined for what is no report, 'ended' if `end` came before it was read. Rejects
   * where a text cannot be read.
   * @param left how many files are still waiting
   */
  async read(unread: UnreadText, left: number): Promise<ClosedReport | undefined | 'ended'> {
    const { slices, summarise } = this.#surroundings;
    await slices.rest();
    const outcome = await this.#processesFor(unread, left)?.read(unread);
    if (outcome?.kind === 'read') return outcome.entry;
    if (outcome?.kind === 'ended') return 'ended';
    if (outcome?.kind === 'failed') throw new Error(outcome.reason);
    return slices.run(readEntry(unread, summarise));
  }

  /** All is read, or no more is wanted: processes end, and their memory is given back. */
  end(): void {
    this.#processes?.end();
    this.#processes = undefined;
  }

  #processesFor({ bytes }: UnreadText, left: number): ReadingProcesses | undefined {
    const { processes, log } = this.#surroundings;
    if (processes !== undefined && (bytes.length > MOST_AT_ONCE || left >= MANY))
      this.#processes ??= new ReadingProcesses(processes, log);
    return this.#processes;
  }
}
