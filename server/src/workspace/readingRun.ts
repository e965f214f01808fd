/** Some files that are read one after the other, from the first to the last. */
export class ReadingRun {
  readonly finished: Promise<void>;
  #finish: () => void = () => undefined;
  #done = 0;
  #total = 0;
  #isStopped = false;

  constructor() {
    this.finished = new Promise((resolve) => {
      this.#finish = resolve;
    });
  }

  /** Files that were read, or found not to need it. */
  get done(): number {
    return this.#done;
  }

  /** Files that are known to be read, those that are done included; it grows while folders are looked through. */
  get total(): number {
    return this.#total;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** The reader wants no more; what is read stays, what was asked for waits for another run. */
  stop(): void {
    this.#isStopped = true;
  }

  add(): void {
    this.#total++;
  }

  tick(): void {
    this.#done++;
  }

  /** Resolves `finished`: all is read, or it was stopped. */
  finish(): void {
    this.#finish();
  }
}

/** How a queue reads a file. `load` is called some files ahead, `take` for one file at a time. Neither may reject. */
export interface Reader<L> {
  readonly load: (uri: string) => Promise<L>;
  readonly take: (uri: string, loaded: L) => Promise<void>;
}

/** Files that are loaded before they are needed. */
const READ_AHEAD = 8;

/** Files that wait to be read, each once however often it was added. Reading goes on as long as there are any. */
export class ReadingQueue<L> {
  readonly #reader: Reader<L>;
  readonly #onRun: (run: ReadingRun) => void;
  readonly #waiting = new Set<string>();
  readonly #reading = new Set<string>();
  readonly #finders = new Set<Promise<void>>();
  #run: ReadingRun | undefined;

  /** @param onRun is told of each run when it begins */
  constructor(reader: Reader<L>, onRun: (run: ReadingRun) => void) {
    this.#reader = reader;
    this.#onRun = onRun;
  }

  /** Files that are not read yet. */
  get left(): number {
    return this.#waiting.size + this.#reading.size;
  }

  /** True while files are being looked for or read. */
  get isGoing(): boolean {
    return this.#run !== undefined && !this.#run.isStopped;
  }

  /** Files that are being read: what is known of them may be old already. */
  get reading(): ReadonlySet<string> {
    return this.#reading;
  }

  /** Reads the files that `uris` names, as they are named. A file that is being read is read again. */
  add(uris: AsyncIterable<string>): void {
    const { isGoing } = this;
    const run = isGoing && this.#run !== undefined ? this.#run : new ReadingRun();
    const finder = this.#find(uris, run).finally(() => this.#finders.delete(finder));
    this.#finders.add(finder);
    if (isGoing) return;
    this.#run = run;
    this.#onRun(run);
    void this.#readAll(run);
  }

  async #find(uris: AsyncIterable<string>, run: ReadingRun): Promise<void> {
    for await (const uri of uris) {
      if (!this.#waiting.has(uri)) run.add();
      this.#waiting.add(uri);
    }
  }

  async #readAll(run: ReadingRun): Promise<void> {
    while (!run.isStopped) {
      await this.#readWaiting(run);
      if (this.#finders.size === 0) break;
      await Promise.race(this.#finders);
    }
    if (this.#run === run) this.#run = undefined;
    run.finish();
  }

  async #readWaiting(run: ReadingRun): Promise<void> {
    const ahead: { uri: string; loaded: Promise<L> }[] = [];
    for (;;) {
      for (const uri of this.#waiting) {
        if (ahead.length === READ_AHEAD || run.isStopped) break;
        this.#waiting.delete(uri);
        this.#reading.add(uri);
        ahead.push({ uri, loaded: this.#reader.load(uri) });
      }
      const next = ahead.shift();
      if (next === undefined) return;
      await this.#reader.take(next.uri, await next.loaded);
      this.#reading.delete(next.uri);
      run.tick();
    }
  }
}
