import type { Range } from 'vscode-languageserver-types';

/** From client: the first use of each term that is explained, in reading order, as a list of `Range`. */
export const FIRST_USES_REQUEST = 'report/firstUses';

/** From client: every term of a report, by first use, as a list of `TermEntry`. */
export const TERMS_REQUEST = 'report/terms';

/** One meaning that a report gives to an acronym. */
export interface TermMeaning {
  readonly long: string;
  /** Where it is introduced. */
  readonly selectionRange: Range;
  /** The same in words: "paragraph 12, line 340". */
  readonly place: string;
}

/** One term of `report/terms`. */
export interface TermEntry {
  /** The short form; the long form of a term that has none or is not used in short. */
  readonly name: string;
  /** What it stands for, where it is short for something and anybody says so. */
  readonly long?: string;
  /** Who says so. */
  readonly from: 'report' | 'team' | 'built-in' | 'nowhere';
  /** The team's glossary that says so. */
  readonly file?: string;
  /** One or two plain sentences of a glossary. */
  readonly explanation?: string;
  /** What the report itself says, in reading order; several where it disagrees with itself. */
  readonly meanings: readonly TermMeaning[];
  /** Every place, in reading order. */
  readonly uses: readonly Range[];
  /** The first of them in words. */
  readonly firstPlace: string;
  /** What is inconsistent, in sentences. */
  readonly conflicts: readonly string[];
}

/** From server: what the glossaries of the team say has changed; terms may have other meanings now. No parameters. */
export const GLOSSARY_CHANGED_NOTIFICATION = 'report/glossaryChanged';
