import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver-types';
import type { CheckSetting } from './settings.ts';

/**
 * The requests that LSP has no word for. Everything else is plain LSP 3.17, so an editor that does not know these loses
 * these commands and the list of recommendations, and nothing more.
 */

/** From client: the findings behind the recommendation (or the bullet of it) at a position. Best first; empty if none. */
export const FINDINGS_REQUEST = 'report/findings';

/** From client: the recommendations that rest on the paragraph at a position. Those that cite it come first. */
export const RECOMMENDATIONS_REQUEST = 'report/recommendations';

/** Parameters of both requests. */
export interface LinkParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

/** One finding of a recommendation, or one recommendation of a finding; both answer with a list of these. */
export interface ReportLink {
  /** The whole paragraph, or the whole recommendation or bullet. */
  readonly range: Range;
  /** What to put the cursor on: its number, or its first line. Inside `range`. */
  readonly selectionRange: Range;
  /** The paragraph's number, where it has one: "57". */
  readonly number?: string;
  /** True if that number was recovered, not printed. */
  readonly isNumberRecovered?: true;
  /** Its first words, white space folded. */
  readonly label: string;
  /** `cited`: the recommendation names the paragraph. `likely`: both speak of the same matter. */
  readonly kind: 'cited' | 'likely';
  /**
   * (0, 1]; left out for a printed citation of a printed number. For a citation: how sure the recovered number is; for a
   * likely link: its rank among those of the same answer, no probability.
   */
  readonly score?: number;
  /** What makes it likely, or how sure the number is, in words for the reader. */
  readonly reason?: string;
}

/** From client: the recommendations of a report in reading order, for a list of them. */
export const RECOMMENDATION_LIST_REQUEST = 'report/recommendationList';

/** From client: the numbers of all citations in reading order, as a list of `Range`. */
export const CITATIONS_REQUEST = 'report/citations';

/** From client: how the report was read, in figures, as a `ReadingSummary`; null if the document is no report. */
export const READING_SUMMARY_REQUEST = 'report/readingSummary';

/** How many of each were found in a report. */
export interface ReadingSummary {
  /** Numbered paragraphs: with their number printed, with a recovered one, and those whose number is lost. */
  readonly paragraphs: { readonly printed: number; readonly recovered: number; readonly lost: number };
  readonly recommendations: number;
  /** Cited numbers. */
  readonly citations: number;
  readonly acronyms: number;
  readonly judgements: number;
  /** True if the text is too large to be read; all figures are 0 then. */
  readonly isTooLarge: boolean;
}

/** From client: the first use of each term that is explained, in reading order, as a list of `Range`. */
export const FIRST_USES_REQUEST = 'report/firstUses';

/** Parameters of the requests about a whole document. */
export interface ListParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** A part of a recommendation that asks for something: the whole, or one of its bullets. */
export interface RecommendationPart {
  /** With its bullets. */
  readonly range: Range;
  /**
   * Its number, or its first line. `report/findings` at its start answers for this part: for a bullet with those of the
   * bullet, for a recommendation with those of the whole.
   */
  readonly selectionRange: Range;
  /** Its first words, white space folded. */
  readonly label: string;
  /** The paragraphs that it cites, in the order of the text; of a recommendation without those that its items cite. */
  readonly cited: readonly ReportLink[];
}

/** One recommendation of `report/recommendationList`. */
export interface RecommendationEntry extends RecommendationPart {
  readonly number?: string;
  readonly isNumberRecovered?: true;
  /** The heading that it stands under, with the heading around it where that alone would not tell it from others. */
  readonly section?: string;
  /** Its bullets; empty where it has none. */
  readonly items: readonly RecommendationPart[];
}

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
  /** Start and end of each found word in `words`. */
  readonly matches: readonly (readonly [start: number, end: number])[];
}

/**
 * From server: files of the editor, by URI; its methods are those of `FileSystem`, and `FILE_REQUESTS` their requests. A
 * client that answers them says so: `initializationOptions.files` is true. Bytes are base64. What fails is answered with a
 * `FileFailure`.
 */
export const FILE_REQUESTS = {
  readFile: 'report/fs/readFile',
  writeFile: 'report/fs/writeFile',
  rename: 'report/fs/rename',
  delete: 'report/fs/delete',
  stat: 'report/fs/stat',
  readFolder: 'report/fs/readFolder',
} as const;

export interface FileParams {
  readonly uri: string;
}
export interface WriteFileParams extends FileParams {
  readonly base64: string;
}
export interface RenameParams {
  readonly from: string;
  readonly to: string;
}
/** Answer to `report/fs/readFile`. */
export interface FileContent {
  readonly base64: string;
}
export interface FileFailure {
  /** The kind of a `FileError`. */
  readonly failure: string;
  /** For the log. */
  readonly message: string;
}

/**
 * Commands of the client that code lenses and code actions name. A client that has them says so:
 * `initializationOptions.commands` is the list of their names. In other clients lenses say the same and do nothing when
 * clicked, and actions that need a missing command are not offered.
 */
export const SHOW_PLACES_COMMAND = 'reportLens.showPlaces';
export const SHOW_FINDINGS_COMMAND = 'reportLens.showFindings';
/** The server runs this one itself for clients that lack it but can show documents (`window/showDocument`). */
export const GO_TO_PLACE_COMMAND = 'reportLens.goToPlace';
export const SWITCH_OFF_COMMAND = 'reportLens.switchOffCheck';

/** All commands that the client of VS Code has for the server. */
export const CLIENT_COMMANDS = [
  SHOW_PLACES_COMMAND,
  SHOW_FINDINGS_COMMAND,
  GO_TO_PLACE_COMMAND,
  SWITCH_OFF_COMMAND,
] as const;

/** The document, the place that the lens belongs to, and the places to show there. */
export type ShowPlacesArguments = [uri: string, position: Position, places: Range[]];
/** The document, and a position in the recommendation. */
export type ShowFindingsArguments = [uri: string, position: Position];
/** The document, and what to put the cursor on. */
export type GoToPlaceArguments = [uri: string, place: Range];
/** The setting that is to be "off". */
export type SwitchOffArguments = [setting: CheckSetting];
