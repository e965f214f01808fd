import type { Range } from 'vscode-languageserver-types';

/**
 * From client: passages with certain words in all reports of the open folders. The query may hold filters:
 * `care leavers authority:medway year:2013-2015 section:"staying safe" judgement:inadequate kind:monitoring`.
 */
export const SEARCH_REQUEST = 'report/search';

/** From client: reads all reports of the open folders, or what the reader had stopped. No parameters, answers null. */
export const READ_FOLDER_REQUEST = 'report/readFolder';

export interface SearchParams {
  readonly query: string;
}

export interface SearchAnswer {
  /** The best first. */
  readonly reports: readonly FoundReport[];
  /** How many passages there are in all; the answer holds the best of them. */
  readonly total: number;
  /** How many of all have all the words; absent where only one was asked for. */
  readonly withAll?: number;
  /** How many files of the folders are not read yet. */
  readonly left: number;
  /** True while they are being read; false if the reader has stopped that. */
  readonly isReading: boolean;
  /** Filters that mean nothing, as typed. */
  readonly unknownFilters: readonly string[];
}

export interface FoundReport {
  readonly uri: string;
  /** "Medway 2015", or the words of its file's name. */
  readonly name: string;
  readonly passages: readonly FoundPassage[];
}

export interface FoundPassage {
  readonly range: Range;
  /** The paragraph's number, where it has one. */
  readonly number?: string;
  readonly isNumberRecovered?: true;
  /** The heading that it stands under. */
  readonly section?: string;
  /** Words around what was found, white space folded. */
  readonly words: string;
  /** True if it lacks some of the words. */
  readonly isPartial?: true;
  /** Start and end of each found word in `words`. */
  readonly matches: readonly (readonly [start: number, end: number])[];
}
