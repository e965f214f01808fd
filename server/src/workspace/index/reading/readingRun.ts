/** Some files that are read one after the other, from the first to the last. */
export class ReadingRun {
  readonly finished: Promise<void>;
  #finish: () => void = () => undefined;
  #done = 0;
  #looked = 0;
  #total: number;
  #isStopped = false;
  #isOver = false;
  readonly #onStop: () => void;

  /**
   * @param waiting files that wait already
   * @param onStop is told when the reader wants no more
   */
  constructor(waiting: number, onStop: () => void) {
    this.#total = waiting;
    this.#onStop = onStop;
    this.finished = new Promise((resolve) => {
      this.#finish = resolve;
    });
  }

  /** Files that were read, or found not to need it. */
  get done(): number {
    return this.#done;
  }

  /** While files are taken for the first time, of which some were only looked at: how many were taken; else undefined. */
  get looked(): number | undefined {
    return this.#looked === 0 ? undefined : this.#done + this.#looked;
  }

  /** Files that are known to be read, those that are done included; it grows while folders are looked through. */
  get total(): number {
    return this.#total;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** The reader wants no more; what is read stays, what was asked for is put aside. Once it is over, it does nothing. */
  stop(): void {
    if (this.#isOver || this.#isStopped) return;
    this.#isStopped = true;
    this.#onStop();
  }

  add(): void {
    this.#total++;
  }

  tick(): void {
    this.#done++;
  }

  /** A file was looked at, and will be taken again. */
  look(): void {
    this.#looked++;
  }

  /** All were taken for the first time. */
  goOn(): void {
    this.#looked = 0;
  }

  /** Resolves `finished`: all is read, or it was stopped. */
  finish(): void {
    this.#isOver = true;
    this.#finish();
  }
}

/**
 * What became of a file that was taken: it was read; it was only looked at, and is taken `again` when no other waits for its
 * first time; or it was `left` unread since nobody wants more, and goes on waiting.
 */
export type Taken = 'read' | 'again' | 'left';

/** How a queue reads a file. `load` is called some files ahead, then `take`. Neither may reject. */
export interface Reader<L> {
  load(uri: string): Promise<L>;
  take(uri: string, loaded: L): Promise<Taken>;
  /** True for a file that is not taken before all others were for the first time. */
  isSlow(uri: string): boolean;
  /** In which order files are taken again, with those that are slow. */
  inOrder(uris: readonly string[]): readonly string[];
  /** How many files are taken at the same time, now. */
  readonly atOnce: number;
  /** No more files are taken for now. */
  end(): void;
}

/** Files that are loaded before they are needed. */
const READ_AHEAD = 8;

/**
 * Files that wait to be read, each once however often it was added. Reading goes on as long as there are any. What waits
 * when the reader stops it is put aside until it is named again: a file that changes then is read alone.
 */
export class ReadingQueue<L> {
  readonly #reader: Reader<L>;
  readonly #onRun: (run: ReadingRun) => void;
  readonly #waiting = new Set<string>();
  /** Those that wait until none does in `#waiting`. */
  readonly #later = new Set<string>();
  readonly #reading = new Set<string>();
  readonly #aside = new Set<string>();
  readonly #finders = new Set<Promise<void>>();
  #run: ReadingRun | undefined;
  #before: Promise<void> = Promise.resolve();

  /** @param onRun is told of each run when it begins */
  constructor(reader: Reader<L>, onRun: (run: ReadingRun) => void) {
    this.#reader = reader;
    this.#onRun = onRun;
  }

  /** Files that are not read yet. */
  get left(): number {
    return this.#waiting.size + this.#later.size + this.#reading.size + this.#aside.size;
  }

  /** The run in which files are being looked for or read. */
  get going(): ReadingRun | undefined {
    return this.#run?.isStopped === true ? undefined : this.#run;
  }

  /** True while files are being looked for or read. */
  get isGoing(): boolean {
    return this.going !== undefined;
  }

  /** Files that are being read: what is known of them may be old already. */
  get reading(): ReadonlySet<string> {
    return this.#reading;
  }

  /** Reads no more for now; what was asked for is put aside. */
  stop(): void {
    this.#run?.stop();
  }

  /** Reads the files that `uris` names, as they are named. A file that is being read is read again. */
  add(uris: AsyncIterable<string>): void {
    const { going } = this;
    const run = going ?? this.#newRun();
    const finder = this.#find(uris, run).finally(() => this.#finders.delete(finder));
    this.#finders.add(finder);
    if (going !== undefined) return;
    this.#run = run;
    this.#onRun(run);
    // One that was stopped puts aside first what it was about to read.
    this.#before = this.#before.then(() => this.#readAll(run));
  }

  #newRun(): ReadingRun {
    return new ReadingRun(this.#waiting.size + this.#later.size + this.#reading.size, () => {
      for (const list of [this.#waiting, this.#later]) {
        list.forEach((uri) => this.#aside.add(uri));
        list.clear();
      }
      this.#reader.end();
    });
  }

  async #find(uris: AsyncIterable<string>, run: ReadingRun): Promise<void> {
    for await (const uri of uris) {
      if (this.#isWaiting(uri)) continue;
      run.add();
      this.#wait(uri, run);
    }
  }

  #isWaiting(uri: string): boolean {
    return this.#waiting.has(uri) || this.#later.has(uri);
  }

  #wait(uri: string, run: ReadingRun, list = this.#reader.isSlow(uri) ? this.#later : this.#waiting): void {
    if (this.#isWaiting(uri)) return;
    if (run.isStopped) {
      this.#aside.add(uri);
      return;
    }
    this.#aside.delete(uri);
    list.add(uri);
  }

  async #readAll(run: ReadingRun): Promise<void> {
    while (!run.isStopped) {
      await this.#readWaiting(run);
      if (this.#finders.size > 0) await Promise.race(this.#finders);
      else if (this.#later.size === 0) break;
      else this.#takeLater(run);
    }
    this.#reader.end();
    if (this.#run === run) this.#run = undefined;
    run.finish();
  }

  #takeLater(run: ReadingRun): void {
    run.goOn();
    const uris = this.#reader.inOrder([...this.#later]);
    this.#later.clear();
    uris.forEach((uri) => this.#waiting.add(uri));
  }

  async #readWaiting(run: ReadingRun): Promise<void> {
    const ahead = new Map<string, Promise<L>>();
    const taken = new Set<Promise<void>>();
    for (;;) {
      this.#loadAhead(ahead, run);
      const [next] = ahead;
      if (next === undefined && taken.size === 0) return;
      if (next === undefined || taken.size >= this.#reader.atOnce) {
        await Promise.race(taken);
        continue;
      }
      const [uri, loaded] = next;
      ahead.delete(uri);
      const taking: Promise<void> = this.#take(uri, loaded, run).finally(() => taken.delete(taking));
      taken.add(taking);
    }
  }

  /** Loads the next files. One that is being read waits until it is, so that what comes last is its newest content. */
  #loadAhead(ahead: Map<string, Promise<L>>, run: ReadingRun): void {
    for (const uri of this.#waiting) {
      if (ahead.size === READ_AHEAD || run.isStopped) return;
      if (this.#reading.has(uri)) continue;
      this.#waiting.delete(uri);
      this.#reading.add(uri);
      ahead.set(uri, this.#reader.load(uri));
    }
  }

  async #take(uri: string, loaded: Promise<L>, run: ReadingRun): Promise<void> {
    const taken = run.isStopped ? 'left' : await this.#reader.take(uri, await loaded);
    this.#reading.delete(uri);
    if (taken === 'read') run.tick();
    if (taken === 'again') run.look();
    if (taken !== 'read') this.#wait(uri, run, taken === 'again' ? this.#later : this.#waiting);
  }
}
