/** How long work in the background may keep the server from answering, in milliseconds. */
const SLICE = 10;

/** Cuts long work into slices, between which the server answers what it is asked. */
export class Slices {
  #end = 0;

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
    if (Date.now() < this.#end) return;
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 0);
    });
    this.#end = Date.now() + SLICE;
  }
}
