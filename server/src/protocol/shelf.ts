import type { Range, TextDocumentIdentifier } from 'vscode-languageserver-types';

/** From client: all reports of the folder by authority and date, as a list of `ShelfGroup`. Begins to read the folder. */
export const SHELF_REQUEST = 'report/shelf';

/** From client: how far the reading of the folder is: nothing → `FolderReading`. */
export const FOLDER_READING_REQUEST = 'report/folderReading';

export interface FolderReading {
  /** Files are being looked for or read. */
  readonly isReading: boolean;
  /** How many are known that are not read yet; if none are being read, because the reader has stopped it. */
  readonly left: number;
  /** Those of them of which not even the first pages are known. */
  readonly unseen: number;
}

/** From server: there are other reports than before, or what is known of them has changed, or all are read. */
export const SHELF_CHANGED = 'report/shelfChanged';

/** An authority with its reports, oldest first; without a name those that name none. */
export interface ShelfGroup {
  readonly name: string;
  readonly reports: readonly ShelfEntry[];
  /** Judgements of inspections whose reports are not in the folder, as others tell of them. */
  readonly mentions: readonly ShelfMention[];
  /** What its reports do not agree on, each with one of the places. */
  readonly disagreements: readonly { readonly words: string; readonly uri: string; readonly range: Range }[];
}

export interface ShelfEntry {
  readonly uri: string;
  /** Its file’s name in words. */
  readonly file: string;
  /** "Monitoring visit" */
  readonly kind?: string;
  /** Of the visit, or else of publication. */
  readonly date?: { readonly start: string; readonly end: string };
  readonly dateInWords?: string;
  readonly published?: string;
  readonly inspectorates: readonly string[];
  readonly leads: readonly string[];
  readonly judgements: readonly ShelfJudgement[];
  readonly mentionedIn: readonly ShelfPlace[];
  /** Only its first pages were read yet: what it judged and who led it is not known, and what it says of others. */
  readonly isFirstLook?: true;
}

export interface ShelfJudgement {
  readonly area: string;
  readonly grade: string;
  /** Its place among all grades, best first; see `gradeRank`. */
  readonly rank: number;
  readonly isOverall?: true;
  readonly range: Range;
}

/** A place in a report that speaks of another inspection. */
export interface ShelfPlace {
  readonly uri: string;
  /** Of the report that speaks: "Monitoring visit, 20 August 2020". */
  readonly title: string;
  /** When the report that speaks is from. */
  readonly saidOn?: string;
  readonly words: string;
  readonly range: Range;
}

export interface ShelfMention extends ShelfPlace {
  readonly date: { readonly start: string; readonly end: string };
  readonly dateInWords: string;
  readonly kind?: string;
  readonly grade: string;
  readonly rank: number;
}

/** From client: two reports of the folder as texts to be shown side by side: `CompareParams` → `ComparedReports`, or null. */
export const COMPARE_REQUEST = 'report/compare';

export interface CompareParams {
  readonly left: string;
  readonly right: string;
}

/** In both texts stand the same lines above what matches. */
export interface ComparedReports {
  readonly left: { readonly title: string; readonly text: string };
  readonly right: { readonly title: string; readonly text: string };
}

/** From client: passages of other reports of the same authority on the same matter, as a list of `SameMatterEntry`. */
export const SAME_MATTER_REQUEST = 'report/sameMatter';

export interface SameMatterParams {
  readonly textDocument: TextDocumentIdentifier;
  /** The selected words; where it is empty, the passage around it is meant. */
  readonly range: Range;
}

export interface SameMatterEntry {
  readonly uri: string;
  /** "Single inspection, 14 September to 8 October 2015" */
  readonly title: string;
  /** Its file’s name in words. */
  readonly file: string;
  /** Whether that report is from before or after this one, where both have dates. */
  readonly time?: 'before' | 'after';
  readonly number?: string;
  readonly isRecommendation: boolean;
  /** Its first words. */
  readonly label: string;
  /** What makes it likely, in words for the reader. */
  readonly reason: string;
  readonly range: Range;
  /** Its first line. */
  readonly selectionRange: Range;
}
