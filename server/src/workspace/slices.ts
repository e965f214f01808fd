/** How long work in the background may keep the server from answering, in milliseconds. */
const SLICE = 5;
/** So long after a request work that can wait gives way: editors ask for several things in a row. */
const IN_A_ROW = 30;
/** So long it gives way at most before it goes on for a slice, however many requests come. */
const MOST_PATIENCE = 100;
/** How often work that gives way looks whether it may go on. */
const LOOK_AGAIN = 10;

let lastRequest = -Infinity;

/** Tells work in the background that somebody waits for an answer. */
export function requestCame(): void {
  lastRequest = Date.now();
}

/** Cuts long work into slices, between which the server answers what it is asked. */
export class Slices {
  readonly #givesWay: boolean;
  #end = 0;

  /** @param givesWay true for work that nobody waits for: it pauses while there are requests */
  constructor(givesWay = false) {
    this.#givesWay = givesWay;
  }

  /** Runs `steps` to its end, with a pause wherever a step ends after the slice has. Returns what it returns. */
  async run<T>(steps: Generator<unknown, T>): Promise<T> {
    for (;;) {
      await this.rest();
      do {
        const { done, value } = steps.next();
        if (done === true) return value;
      } while (Date.now() < this.#end);
    }
  }

  /** Waits until there is time again; at once if there is some left. */
  async rest(): Promise<void> {
    const now = Date.now();
    if (now < this.#end) return;
    await nextTurn();
    while (this.#givesWay && Date.now() < Math.min(lastRequest + IN_A_ROW, now + MOST_PATIENCE))
      await new Promise<void>((resolve) => {
        setTimeout(resolve, LOOK_AGAIN);
      });
    this.#end = Date.now() + SLICE;
  }
}

/** Resolves when what has come in meanwhile was looked at. Timers wait longer than that, in browsers much longer. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
