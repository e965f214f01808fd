import type { SymbolKind } from 'vscode-languageserver-types';
import { memberOf } from '../../workspace/index/entry/packedList.ts';
import type { ReportSummary } from '../../workspace/index/entry/reportSummary.ts';
import { THING_LISTS, thingAt, thingsOf } from './symbolNames.ts';
import type { NamedThing } from './symbolNames.ts';
import { SYMBOL_KINDS } from './documentSymbol.ts';

/** A letter and a sign that stand for all letters and signs beyond Latin-1. */
const ANY_LETTER = 0xaa;
const ANY_SIGN = 0;

/** True for words that `foldName` would make like others: a match in the table may be none. */
export function isLossy(words: string): boolean {
  return /[^\u0001-\u00a9\u00ab-\u00ff]/.test(words);
}

/** A name as it stands in the table: in small letters, of Latin-1 alone, which takes half the memory. */
export function foldName(name: string): string {
  const small = name.toLowerCase();
  if (!/[^\0-\u00ff]/.test(small)) return small;
  // What a replacement gives would take two bytes for each letter all the same.
  const codes = Array.from({ length: small.length }, (_, at) => {
    const code = small.charCodeAt(at);
    return code <= 0xff ? code : /\p{L}/u.test(small.charAt(at)) ? ANY_LETTER : ANY_SIGN;
  });
  return String.fromCharCode(...codes);
}

const PARAGRAPHS = THING_LISTS.indexOf('paragraphs');

const tables = new WeakMap<ReportSummary, SymbolTable>();

/** The table of a report, which is made once and kept with its summary. */
export function tableOf(summary: ReportSummary): SymbolTable {
  const known = tables.get(summary);
  if (known !== undefined) return known;
  const table = new SymbolTable(summary);
  tables.set(summary, table);
  return table;
}

/** The names of a report's things for looking through them quickly, and where in the summary the things are. */
export class SymbolTable {
  readonly #summary: ReportSummary;
  /** Folded names, one on each line. */
  readonly #lines: string;
  /** Where lines begin, and where the last one ends. */
  readonly #starts: Uint32Array;
  readonly #kinds: Uint8Array;
  /** For each thing its list, its index there and its item. */
  readonly #places: Uint32Array;

  constructor(summary: ReportSummary) {
    this.#summary = summary;
    const [names, starts, kinds, places] = [[] as string[], [0], [] as SymbolKind[], [] as number[]];
    let end = 0;
    for (const [{ name, kind }, [list, index, item]] of thingsOf(summary)) {
      const folded = foldName(name);
      names.push(folded);
      end += folded.length + 1;
      starts.push(end);
      kinds.push(kind);
      places.push(THING_LISTS.indexOf(list), index, item);
    }
    this.#lines = `${names.join('\n')}\n`;
    this.#starts = Uint32Array.from(starts);
    this.#kinds = Uint8Array.from(kinds);
    this.#places = Uint32Array.from(places);
  }

  /** Calls `use` with each thing whose folded name holds `word`, once, and where in the name it first does. */
  find(word: string, use: (thing: number, at: number) => void): void {
    for (let at = this.#lines.indexOf(word); at >= 0;) {
      const thing = this.#lineAt(at);
      use(thing, at - (this.#starts[thing] ?? 0));
      at = this.#lines.indexOf(word, this.#starts[thing + 1]);
    }
  }

  /** Calls `use` with each thing. */
  each(use: (thing: number) => void): void {
    for (let thing = 0; thing < this.#kinds.length; thing++) use(thing);
  }

  /** The folded name of a thing. */
  nameOf(thing: number): string {
    return this.#lines.slice(this.#starts[thing], (this.#starts[thing + 1] ?? 0) - 1);
  }

  /** How many characters the name of a thing has. */
  lengthOf(thing: number): number {
    return (this.#starts[thing + 1] ?? 0) - (this.#starts[thing] ?? 0) - 1;
  }

  /** True if no letter or figure stands before a place in a thing's name. */
  beginsWord(thing: number, at: number): boolean {
    return at === 0 || !/[\p{L}\p{N}]/u.test(this.#lines.charAt((this.#starts[thing] ?? 0) + at - 1));
  }

  kindOf(thing: number): SymbolKind {
    return this.#kinds[thing] as SymbolKind;
  }

  /** The number of a paragraph, in small letters; undefined for what is none. */
  labelOf(thing: number): string | undefined {
    if (this.#places[3 * thing] !== PARAGRAPHS) return undefined;
    const name = this.nameOf(thing);
    const blank = name.indexOf(' ');
    return blank < 0 ? name : name.slice(0, blank);
  }

  thing(thing: number): NamedThing | undefined {
    const [list = 0, index = 0, item = 0] = this.#places.subarray(3 * thing, 3 * thing + 3);
    const isRecommendation = this.kindOf(thing) === SYMBOL_KINDS.recommendation;
    return thingAt(this.#summary, [THING_LISTS[list] ?? 'sections', index, item], isRecommendation);
  }

  /** The title of a section; undefined if there is no such section. */
  titleOf(section: number): string | undefined {
    return memberOf(this.#summary.sections, section)?.title;
  }

  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
