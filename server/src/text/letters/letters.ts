import { outside } from '../outside.ts';
import { textOf } from './normalText.ts';
import type { Span } from '../span.ts';
import { finish } from '../stages/steps.ts';
import type { Steps } from '../stages/steps.ts';

/**
 * What is left of a text when it is set anew, extracted by another program, or robbed of all that is not ASCII: its
 * letters and digits, in lower case, ligatures and accents taken apart. Blanks, line ends, hyphens, quotation marks,
 * dashes and bullets are not there to differ.
 */
export class Letters {
  readonly text: string;
  readonly #origins: Uint32Array;
  readonly #source: string;

  constructor(text: string, origins: Uint32Array, source: string) {
    this.text = text;
    this.#origins = origins;
    this.#source = source;
  }

  /** Where in the source the letter at `at` begins. */
  toSource(at: number): number {
    return this.#origins[Math.min(Math.max(at, 0), this.text.length - 1)] ?? 0;
  }

  /** The stretch of the source from the first to the last letter of a stretch that is not empty. */
  spanInSource({ start, end }: Span): Span {
    const last = this.toSource(end - 1);
    const width = (this.#source.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
    return { start: this.toSource(start), end: last + width };
  }

  /** The first letter that stands at or behind `offset` in the source. */
  fromSource(offset: number): number {
    let low = 0;
    let high = this.text.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#origins[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The letters of a short text. */
export function lettersOf(source: string): string {
  return finish(readLetters(source)).text;
}

/** The letters of `source` outside `skip` (sorted, not overlapping), in pieces. */
export function* readLetters(source: string, skip: readonly Span[] = []): Steps<Letters> {
  let codes = new Uint16Array(source.length + 16);
  let origins = new Uint32Array(source.length + 16);
  let length = 0;
  for (const { start, end } of outside(source.length, skip)) {
    for (let at = start; at < end; at++) {
      if (at % SLICE === SLICE - 1) yield;
      const code = source.charCodeAt(at);
      const plain = code < 128 ? (ASCII[code] ?? 0) : 0;
      if (plain !== 0) {
        codes[length] = plain;
        origins[length++] = at;
      }
      if (code < 128) continue;
      const origin = at;
      if (code >= 0xd800 && code < 0xdc00) at++;
      const apart = takeApart(source.slice(origin, at + 1));
      if (length + apart.length + (end - at) > codes.length) {
        codes = grown(codes, new Uint16Array(codes.length * 2 + apart.length));
        origins = grown(origins, new Uint32Array(codes.length));
      }
      for (let part = 0; part < apart.length; part++) {
        codes[length] = apart.charCodeAt(part);
        origins[length++] = origin;
      }
    }
  }
  return new Letters(textOf(codes.subarray(0, length)), origins.slice(0, length), source);
}

/** Characters between two steps: about a millisecond. */
const SLICE = 32_768;

/** For each ASCII code its letter or digit in lower case, or 0. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(sign) ? sign.charCodeAt(0) : 0;
});

const APART = new Map<string, string>();

/** The letters of one character that is not ASCII: "ﬁ" is "fi", "é" is "e", a dash is nothing. */
function takeApart(character: string): string {
  const known = APART.get(character);
  if (known !== undefined) return known;
  const apart = (character.normalize('NFKD').match(/[\p{L}\p{N}]/gu) ?? []).join('').toLowerCase();
  APART.set(character, apart);
  return apart;
}

function grown<T extends Uint16Array | Uint32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
