import type { GlossaryEntry } from '../src/analysis/terms/known/glossary.ts';

/** A term as a file has it, as far as it is right; `start` and `end` are the offsets of the entry. */
export interface WrittenTerm extends GlossaryEntry {
  readonly start: number;
  readonly end: number;
}

export type GlossaryProblemCode =
  /** No YAML; detail: the parser's words. The entries around it are used as far as they can be told. */
  | 'syntax'
  | 'too-large'
  | 'not-a-list'
  | 'not-an-entry'
  /** Detail: the field, then those that are known. */
  | 'unknown-field'
  /** Detail: the field. */
  | 'missing'
  | 'not-a-text'
  | 'not-a-texts'
  | 'not-a-year'
  /** Detail: from, until. */
  | 'years'
  /** Detail: the term. */
  | 'repeated';

/** What is wrong, with its place as UTF-16 offsets. */
export interface PlacedProblem {
  readonly code: GlossaryProblemCode;
  readonly detail: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Where a further entry goes: in `block` style on lines of its own at `indent`, in `flow` style inside brackets. */
export interface Addition {
  readonly style: 'block' | 'flow';
  readonly offset: number;
  readonly indent: number;
  /** True if there is no entry yet. */
  readonly isFirst: boolean;
}

/** Every field that an entry may have. */
export const fieldNames: readonly string[];

/** Reads a glossary in YAML or JSON. `isWrong` may refuse more values of fields. `addition` is undefined where the file is broken or only a person can tell. */
export function readGlossary(
  text: string,
  isWrong?: (field: string, value: unknown) => boolean,
): {
  readonly entries: readonly WrittenTerm[];
  readonly problems: readonly PlacedProblem[];
  readonly addition: Addition | undefined;
};
