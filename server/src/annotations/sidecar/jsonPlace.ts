import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { SourceText } from '../../text/sourceText.ts';
import type { TextPosition } from '../../text/sourceText.ts';

/** A path into JSON, as valibot and jsonc-parser have it. */
export type JsonPath = readonly (string | number)[];

/** Where in the text of a JSON file things stand. Built only when there is something to say about the file. */
export class JsonPlaces {
  readonly #source: SourceText;
  readonly #root: Node | undefined;
  readonly #errors: ParseError[] = [];

  constructor(text: string) {
    this.#source = new SourceText(text);
    try {
      this.#root = parseTree(text, this.#errors, { disallowComments: true, allowTrailingComma: false });
    } catch (error) {
      // Brackets nested so deeply that the parser's stack is full.
      if (!(error instanceof RangeError)) throw error;
    }
  }

  /** The first thing that makes the text no JSON, in the parser's word for it: `CommaExpected`. */
  firstError(): { place: TextPosition; detail: string } {
    const [error] = this.#errors;
    if (error === undefined) return { place: { line: 0, character: 0 }, detail: 'NestedTooDeeply' };
    return { place: this.#source.positionAt(error.offset), detail: printParseErrorCode(error.error) };
  }

  /** Where the value at `path` begins; if it is missing, where the nearest one around it begins. */
  placeOf(path: JsonPath): TextPosition {
    for (let length = path.length; length >= 0; length--) {
      const node = this.#nodeAt(path.slice(0, length));
      if (node !== undefined) return this.#source.positionAt(node.offset);
    }
    return { line: 0, character: 0 };
  }

  /** The text of the value at `path`, as it stands in the file. */
  textOf(path: JsonPath): string | undefined {
    const node = this.#nodeAt(path);
    return node && this.#source.text.slice(node.offset, node.offset + node.length);
  }

  #nodeAt(path: JsonPath): Node | undefined {
    return this.#root && findNodeAtLocation(this.#root, [...path]);
  }
}

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const DEEPEST = 50;

/**
 * The path of the first key in `value` (from JSON) that has a meaning for JavaScript's objects and none for us, or of the
 * first value that is nested too deeply to be meant.
 */
export function findForbiddenKey(value: unknown, path: JsonPath = []): JsonPath | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (path.length > DEEPEST) return path;
  for (const [key, inner] of Object.entries(value)) {
    const innerPath = [...path, Array.isArray(value) ? Number(key) : key];
    if (FORBIDDEN_KEYS.has(key)) return innerPath;
    const found = findForbiddenKey(inner, innerPath);
    if (found !== undefined) return found;
  }
  return undefined;
}
