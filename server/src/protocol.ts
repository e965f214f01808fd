import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver-types';
import type { AnchorState } from './annotations/anchor.ts';
import type { Annotation, Body, SpecificResource, Verdict } from './annotations/annotation.ts';
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

/** Parameters of `report/findings`. */
export interface FindingsParams extends LinkParams {
  /** True to get findings, too, that readers rejected; they come last. */
  readonly withRejected?: boolean;
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
  /** What a reader said of a likely finding. */
  readonly verdict?: Verdict;
  /** Whose word that is, where they gave a name. */
  readonly by?: string;
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

/** From client: the annotations of a report and where they stand. `ListParams` → `AnnotationList`, null for no report. */
export const ANNOTATIONS_REQUEST = 'report/annotations';

/** From server: the annotations of a document, their places or how they are kept may be other than before. */
export const ANNOTATIONS_CHANGED_NOTIFICATION = 'report/annotationsChanged';

/** Parameters of the notification. */
export interface AnnotationsChangedParams {
  readonly uri: string;
}

/** From client: do something with annotations, as one step for undo. `AnnotateParams` → `AnnotateResult`. */
export const ANNOTATE_REQUEST = 'report/annotate';

/** From client: take the last step back, do it again, try once more to save. `ListParams` → `AnnotateResult`. */
export const UNDO_ANNOTATE_REQUEST = 'report/annotate/undo';
export const REDO_ANNOTATE_REQUEST = 'report/annotate/redo';
export const SAVE_ANNOTATIONS_REQUEST = 'report/annotate/save';

/**
 * From client: say which passage a range is, for the body of a link. `DescribeParams` → `SpecificResource`, null if there
 * are only blanks in the range.
 */
export const DESCRIBE_REQUEST = 'report/describe';

/** From client: where the passage of a link stands in a report. `AnchorParams` → `PassagePlace`, null for no report. */
export const ANCHOR_REQUEST = 'report/anchor';

/** Where a passage stands. */
export interface PassagePlace {
  /** Only `exact` and `moved` may be shown as certain. */
  readonly state: AnchorState;
  /** Left out for `unplaced`, and for an annotation of the whole report. */
  readonly range?: Range;
  /** How well the passage and its context were found again, 0 to 1. */
  readonly score: number;
  /** Other places for the reader to choose from, best first, with what stands there. */
  readonly guesses: readonly { readonly range: Range; readonly score: number; readonly text: string }[];
}

/** One annotation of `report/annotations`; they come in the order of the text, those without a place last. */
export interface AnnotationEntry extends PassagePlace {
  readonly annotation: Annotation;
  /** The heading above it. */
  readonly section?: string;
}

export interface AnnotationList {
  /** The version of the document that the ranges belong to. */
  readonly version: number;
  readonly annotations: readonly AnnotationEntry[];
  /** URI of the file that holds them, or would. */
  readonly sidecar: string;
  /** Why the last changes are not saved, in words for the reader; they are kept in memory and tried again. */
  readonly unsaved?: string;
  /** That the file is not where the reader wanted it, in words for the reader. */
  readonly elsewhere?: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** The parts of an annotation that its maker decides; the server adds the rest. */
export type AnnotationDraft = Omit<Annotation, 'id' | 'type' | 'created' | 'modified' | 'body' | 'target'> & {
  /** Bodies get `id`, `creator` and `created` where they have none. */
  readonly body: readonly Body[];
};

export type AnnotationEdit =
  /** Annotates a passage; without `range`, the whole report. */
  | { readonly kind: 'create'; readonly range?: Range; readonly annotation: AnnotationDraft }
  /** Replaces the named fields; null takes one away. `modified` follows by itself. */
  | {
      readonly kind: 'update';
      readonly id: string;
      readonly changes: { readonly [K in keyof AnnotationDraft]?: AnnotationDraft[K] | null };
    }
  | { readonly kind: 'delete'; readonly id: string }
  /** The reader says where the annotation belongs. */
  | { readonly kind: 'place'; readonly id: string; readonly range: Range }
  /** A whole annotation from elsewhere, with its selectors. Replaces one of the same id. */
  | { readonly kind: 'import'; readonly annotation: Annotation };

export interface AnnotateParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly edits: readonly AnnotationEdit[];
}

export interface AnnotateResult {
  /** One for each edit: the annotation's id, or null if the edit could not be done. */
  readonly ids: readonly (string | null)[];
  /** Why the change is not saved yet, or was not done, in words for the reader. */
  readonly unsaved?: string;
}

export interface DescribeParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly range: Range;
  /** The report whose annotations will name the passage; its file decides how `source` is written. Left out: the same. */
  readonly for?: TextDocumentIdentifier;
}

export interface AnchorParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly resource: SpecificResource;
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

/** From client: all reports of the folder by authority and date, as a list of `ShelfGroup`. Begins to read the folder. */
export const SHELF_REQUEST = 'report/shelf';
/** From server: there are other reports than before, or what is known of them has changed. */
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

/** From client: a question of an assistant in the editor; answered with data, an error in words where it makes no sense. */
export const TOOL_REQUEST = 'report/tool';
/** VS Code wants names of tools that no other extension has. */
export const TOOL_NAME_START = 'reportLens_';

export interface ToolParams {
  /** One of tools/tools.ts. */
  readonly name: string;
  readonly input: unknown;
}

/**
 * From client: the text of a PDF or Word file. The answer is a `DocumentAnswer`; cancelling stops the reading. Each page
 * that was read is told with a `DocumentProgress`.
 */
export const READ_DOCUMENT_REQUEST = 'report/readDocument';
export const DOCUMENT_PROGRESS = 'report/documentProgress';

export interface ReadDocumentParams {
  /** URI of the document that will show the text. */
  readonly uri: string;
  /** The bytes of the file. */
  readonly base64: string;
  readonly format: 'text' | 'markdown';
}

export type DocumentAnswer =
  | {
      readonly text: string;
      /** What a reader should know of how it was read, in words for the reader. */
      readonly notes: readonly string[];
    }
  /** Why there is no text and what can be done, in words for the reader. */
  | { readonly problem: string; readonly isCancelled: boolean };

export interface DocumentProgress {
  readonly uri: string;
  /** Pages. */
  readonly done: number;
  readonly all: number;
}

/**
 * Commands of the client that code lenses and code actions name. A client that has them says so:
 * `initializationOptions.commands` is the list of their names. In other clients lenses say the same and do nothing when
 * clicked, and actions that need a missing command are not offered.
 */
export const SHOW_PLACES_COMMAND = 'reportLens.showPlaces';
export const SHOW_FINDINGS_COMMAND = 'reportLens.showFindings';
export const SHOW_ACTION_COMMAND = 'reportLens.showAction';
/** The server runs this one itself for clients that lack it but can show documents (`window/showDocument`). */
export const GO_TO_PLACE_COMMAND = 'reportLens.goToPlace';
export const SWITCH_OFF_COMMAND = 'reportLens.switchOffCheck';
export const OPEN_GLOSSARY_COMMAND = 'reportLens.openGlossary';

/** All commands that the client of VS Code has for the server. */
export const CLIENT_COMMANDS = [
  SHOW_PLACES_COMMAND,
  SHOW_FINDINGS_COMMAND,
  SHOW_ACTION_COMMAND,
  GO_TO_PLACE_COMMAND,
  SWITCH_OFF_COMMAND,
  OPEN_GLOSSARY_COMMAND,
] as const;

/** The document, the place that the lens belongs to, and the places to show there. */
export type ShowPlacesArguments = [uri: string, position: Position, places: Range[]];
/** The document, and a position in the recommendation. */
export type ShowFindingsArguments = [uri: string, position: Position];
/** The document, and the key of a row of its action plan. */
export type ShowActionArguments = [uri: string, key: string];
/** The document, and what to put the cursor on. */
export type GoToPlaceArguments = [uri: string, place: Range];
/** A glossary of the team, and the long form of the term that was added to it. */
export type OpenGlossaryArguments = [uri: string, term: string];
/** The setting that is to be "off". */
export type SwitchOffArguments = [setting: CheckSetting];
