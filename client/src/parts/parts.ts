/** What the file of a part holds; `client/bundle.mjs` writes these files. */
export interface PartFile {
  /** The files that must be there before. */
  readonly needs: readonly string[];
  /**
   * Makes the part's exports. `require` finds what the bundle and other parts hold (`file#member` is one of several modules
   * in a file), `part` loads further ones.
   */
  readonly make: (require: (name: string) => unknown, part: (name: string) => Promise<unknown>) => unknown;
}

/** How files of parts are run where the extension runs. */
export interface PartsHost {
  /** What the editor, or Node, provides. */
  readonly require: (name: string) => unknown;
  readonly read: (file: string) => Promise<PartFile>;
}

/** The parts of the extension's bundle that are loaded when they are first needed, each once. */
export class Parts {
  readonly #host: PartsHost;
  readonly #made: Map<string, unknown>;
  readonly #loading = new Map<string, Promise<unknown>>();

  /** @param bundle what the bundle itself holds for its parts */
  constructor(host: PartsHost, bundle: unknown) {
    this.#host = host;
    this.#made = new Map([['bundle', bundle]]);
  }

  /** The exports of a part. Rejects where it cannot be read; the next time it is tried again. */
  readonly load = (file: string): Promise<unknown> => {
    const known = this.#loading.get(file);
    if (known !== undefined) return known;
    const loading = this.#make(file).catch((error: unknown) => {
      this.#loading.delete(file);
      throw error;
    });
    this.#loading.set(file, loading);
    return loading;
  };

  async #make(file: string): Promise<unknown> {
    const { needs, make } = await this.#host.read(file);
    await Promise.all(needs.map(this.load));
    const made = make(this.#require, this.load);
    this.#made.set(file, made);
    return made;
  }

  readonly #require = (name: string): unknown => {
    const [file = '', member] = name.split('#');
    const made = this.#made.get(file);
    if (made === undefined) return this.#host.require(name);
    return member === undefined ? made : (made as Readonly<Record<string, unknown>>)[member];
  };
}
