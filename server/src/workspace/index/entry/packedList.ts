import { encodeAll } from '../../../text/bytes/utf8.ts';

/** A list of which members are read one at a time; an array is one. `at` is asked for no negative index. */
export interface List<T> extends Iterable<T> {
  readonly length: number;
  at(index: number): T | undefined;
}

/** The member at an index, where there is one: none for -1 and undefined, which stand for no index. */
export function memberOf<T>(list: List<T>, index: number | undefined): T | undefined {
  return index === undefined || index < 0 ? undefined : list.at(index);
}

/** What a member is made of: as many numbers and texts as any other of its list. */
interface Row {
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
}

/** How members are written and read. */
export interface RowForm<T> {
  /** How many numbers and texts a row has. */
  readonly numbers: number;
  readonly texts: number;
  readonly write: (member: T) => Row;
  readonly read: (row: Row) => T;
}

/** A packed list as two pieces of memory: for each row its numbers and where its texts end in `bytes`, which is UTF-8. */
export interface PackedRows {
  readonly rows: Int32Array;
  readonly bytes: Uint8Array;
}

/**
 * A list in a fifth of the memory that objects take, of which members are made when they are asked for. It is kept from one
 * start to the next as it is.
 */
export class PackedList<T> implements List<T> {
  readonly packed: PackedRows;
  readonly #form: RowForm<T>;
  readonly #width: number;

  constructor(form: RowForm<T>, packed: PackedRows) {
    this.packed = packed;
    this.#form = form;
    this.#width = form.numbers + form.texts;
  }

  static of<T>(form: RowForm<T>, members: Iterable<T>): PackedList<T> {
    const written = Array.from(members, form.write);
    const { bytes, ends } = encodeAll(written.flatMap(({ texts }) => texts));
    const rows = new Int32Array(written.length * (form.numbers + form.texts));
    let at = 0;
    let text = 0;
    for (const { numbers, texts } of written) {
      for (const number of numbers) rows[at++] = number;
      for (let nth = 0; nth < texts.length; nth++) rows[at++] = ends[text++] ?? 0;
    }
    return new PackedList(form, { rows, bytes });
  }

  get length(): number {
    return this.packed.rows.length / this.#width;
  }

  at(index: number): T | undefined {
    const { rows, bytes } = this.packed;
    if (index < 0 || index >= this.length) return undefined;
    const from = index * this.#width;
    const numbers: number[] = [];
    for (let at = from; at < from + this.#form.numbers; at++) numbers.push(rows[at] ?? 0);
    const start = index === 0 ? 0 : (rows[from - 1] ?? 0);
    const end = rows[from + this.#width - 1] ?? 0;
    const all = decoder.decode(bytes.subarray(start, end));
    const isPlain = all.length === end - start;
    const texts: string[] = [];
    for (let at = from + numbers.length, begin = start; at < from + this.#width; at++) {
      const stop = rows[at] ?? 0;
      texts.push(isPlain ? all.slice(begin - start, stop - start) : decoder.decode(bytes.subarray(begin, stop)));
      begin = stop;
    }
    return this.#form.read({ numbers, texts });
  }

  *[Symbol.iterator](): Generator<T> {
    for (let index = 0; index < this.length; index++) {
      const member = this.at(index);
      if (member !== undefined) yield member;
    }
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
