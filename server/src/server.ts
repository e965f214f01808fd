import { TextDocuments } from 'vscode-languageserver';
import type { Connection, Range } from 'vscode-languageserver';
import { BUILT_IN_GLOSSARY } from './analysis/terms/known/glossary.ts';
import { AnnotationRequests } from './requests/annotations/annotationRequests.ts';
import { makeAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import { initializeResult } from './capabilities.ts';
import { readClientSupport } from './clientSupport.ts';
import { editedDocuments } from './following/editedDocuments.ts';
import { definition } from './features/definition.ts';
import { diagnostic } from './features/diagnostics/diagnostic.ts';
import { documentHighlight } from './features/documentHighlight.ts';
import { documentLink } from './features/documentLink.ts';
import { textOfDocument } from './features/views/documentText.ts';
import { documentSymbol } from './features/symbols/documentSymbol.ts';
import type { Folder } from './features/folder.ts';
import { foldingRange } from './features/foldingRange.ts';
import { hover } from './features/hover/hover.ts';
import { withMarkdownTooltips } from './features/inlayHints/hintTooltips.ts';
import { inlayHint } from './features/inlayHints/inlayHint.ts';
import { oncePerVersion } from './features/keptAnswers.ts';
import { setTranslations } from './features/words/translations.ts';
import { citations, recommendationList } from './features/views/recommendationList.ts';
import { readingSummary } from './features/views/readingSummary.ts';
import { references } from './features/references.ts';
import { findings, recommendations } from './features/views/reportLinks.ts';
import { selectionRange } from './features/selectionRange.ts';
import { semanticTokens } from './features/semanticTokens.ts';
import { readInWorker } from './documents/documentWorker.ts';
import type { StartWorker } from './documents/documentWorker.ts';
import { answerRefused } from './lifeCycle.ts';
import { followFolder } from './following/followFolder.ts';
import { followWords } from './following/folderWords.ts';
import { answerLater } from './requests/laterRequests.ts';
import { followFolderNotes } from './following/folderNotes.ts';
import { followGlossaries } from './requests/glossaryRequests.ts';
import {
  CITATIONS_REQUEST,
  FINDINGS_REQUEST,
  RECOMMENDATION_LIST_REQUEST,
  RECOMMENDATIONS_REQUEST,
} from './protocol/links.ts';
import { READING_SUMMARY_REQUEST } from './protocol/reading.ts';
import type { FindingsParams, LinkParams, RecommendationEntry, ReportLink } from './protocol/links.ts';
import type { ListParams } from './protocol/common.ts';
import { PushedDiagnostics } from './following/pushedDiagnostics.ts';
import { readersAnswer } from './requests/readersAnswer.ts';
import type { ReadersAnswer } from './requests/readersAnswer.ts';
import { followRenames } from './requests/editor/renameRequests.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

import { followSettings } from './following/settingsSource.ts';
import { answerShelf } from './requests/shelfRequests.ts';
import type { Serving } from './serving.ts';
import type { State } from './state.ts';
import { matchesAnyGlob } from './text/glob.ts';
import { DocumentTexts } from './workspace/files/documentTexts.ts';
import type { FileSystem } from './workspace/files/fileSystem.ts';
import type { ProcessHost } from './workspace/index/reading/readingProcesses.ts';
import { answerSymbols } from './requests/editor/symbolRequests.ts';
import { Reports } from './workspace/reports.ts';
import { SearchIndex } from './workspace/search/searchIndex.ts';
import { WorkspaceFiles } from './following/workspaceFiles.ts';

/** What the server is given by the program that it runs in. */
export interface Host {
  /** Where `file:` URIs are read if the server may do so itself. */
  readonly local?: FileSystem;
  /** How workers that read PDF and Word files are started; `script` is where the client says theirs is. */
  readonly documentWorker?: (script: string | undefined) => StartWorker | undefined;
  /** Processes that read the reports of the folder. */
  readonly processes?: ProcessHost;
}

/**
 * Serves LSP on `connection` until it closes. Works on the documents that the client sends and on the files of the folders
 * that it has open; these it reads itself from `local` if it can, or else asks the client.
 */
export function startServer(connection: Connection, { local, documentWorker, processes }: Host = {}): void {
  const documents = new TextDocuments(
    editedDocuments((uri, edits, text) => {
      annotations.edited(uri, edits, text);
    }),
  );
  const texts = new DocumentTexts();
  const reports = new Reports(
    // A glossary of the team is no report, whatever it says.
    (uri) => (matchesAnyGlob(state.settings.glossary.files, uri) ? undefined : documents.get(uri)),
    texts.knownOf,
  );
  const files = new WorkspaceFiles(connection, { openUris: () => documents.keys(), local });
  const startWorker = (): StartWorker | undefined => documentWorker?.(state.support.documentsScript);
  const index = followFolder(connection, {
    documents,
    reports,
    files,
    texts,
    processes,
    makeText: (bytes) => {
      const worker = startWorker();
      return worker === undefined
        ? Promise.reject(new Error('no worker'))
        : textOfDocument(readInWorker(worker, bytes));
    },
  });
  const state: State = {
    support: readClientSupport(undefined),
    settings: DEFAULT_SETTINGS,
    files,
    index,
    glossary: BUILT_IN_GLOSSARY,
    teamFiles: [],
  };
  const annotations = new AnnotationRequests(connection, reports, state);
  const words = new SearchIndex();
  const serving: Serving = { connection, documents, reports, texts, annotations, state, words, startWorker };
  answerRefused(connection);
  followClient(serving);
  followDocuments(serving);
  answerRequests(serving);
  documents.listen(connection);
  connection.listen();
}

/** What the client can do, and what its user wants, now and later. */
function followClient({ connection, documents, reports, annotations, state }: Serving): void {
  const { files, index } = state;
  const glossaries = followGlossaries(connection, state, { documents, reports });
  const pushed = new PushedDiagnostics(connection, { documents, reports }, () => state);
  followFolderNotes(connection, state, pushed);
  followRenames(connection, annotations.kept, state);
  connection.onInitialize((params) => {
    state.support = readClientSupport(params.capabilities, params.initializationOptions);
    setTranslations((params.initializationOptions as { translations?: unknown } | undefined)?.translations);
    files.initialize(params, state.support);
    return initializeResult(state.support);
  });
  const askForSettings = followSettings(
    connection,
    () => state.support,
    (settings) => {
      state.settings = settings;
      reports.setRules(settings.files);
      index.setRules(settings.files);
      annotations.kept.settingsChanged();
      pushed.allChanged();
      glossaries.use(settings.glossary.files);
    },
  );
  connection.onInitialized(() => {
    askForSettings();
    files.followFolders(state.support);
    glossaries.use(state.settings.glossary.files);
    files.watch(state.support);
  });
  files.onFolderChanges(() => {
    files.watch(state.support);
  });
}

/** What is edited, saved and closed. */
function followDocuments({ documents, reports, annotations, texts }: Serving): void {
  documents.onDidChangeContent(({ document }) => {
    reports.changed(document.uri);
  });
  documents.onDidSave(({ document }) => {
    annotations.saved(document.uri);
  });
  documents.onDidClose(({ document }) => {
    reports.drop(document.uri);
    annotations.closed(document.uri);
    texts.drop(document.uri);
  });
}

function answerRequests(serving: Serving): void {
  const { connection, reports, annotations, state, words } = serving;
  const answer = makeAnswer(reports, (message) => {
    connection.console.error(message);
  });
  const withWords = readersAnswer(answer, annotations);
  answerReading(connection, answer, state);
  answerLinks(connection, answer, withWords, state);
  answerLooks(connection, answer, withWords, state);
  answerLists(connection, answer);
  answerShelf(connection, state);
  answerSymbols(connection, state);
  followWords(connection, state.index, words);
  answerLater({ ...serving, answer, withWords });
}

function folderOf({ index }: State): Folder {
  return () => index.named();
}

/** Where am I, what is this? */
function answerReading(connection: Connection, answer: Answer, state: State): void {
  const symbols = oncePerVersion((document) =>
    documentSymbol(document, { isHierarchical: state.support.hasNestedSymbols, kinds: state.support.symbolKinds }),
  );
  connection.onDocumentSymbol(answer('documentSymbol', [], symbols, 'outline'));
  connection.onHover(
    answer(
      'hover',
      null,
      (document, { position }) =>
        hover(document, position, state.support.hasMarkdownHover, state.glossary, folderOf(state)) ?? null,
    ),
  );
  const folds = oncePerVersion((document) => foldingRange(document, state.support.foldingLimit));
  connection.onFoldingRanges(answer('foldingRange', [], folds, 'outline'));
  connection.onSelectionRanges(
    answer('selectionRange', [], (document, { positions }) => selectionRange(document, positions)),
  );
}

/** Where does this lead, and what leads here? */
function answerLinks(connection: Connection, answer: Answer, withWords: ReadersAnswer, state: State): void {
  connection.onDefinition(
    answer('definition', [], (document, { position }) =>
      definition(document, position, state.support.hasDefinitionLinks, folderOf(state)),
    ),
  );
  connection.onReferences(
    withWords('references', [], (document, { position, context }, words) =>
      references(document, position, context.includeDeclaration, state.glossary, folderOf(state), words),
    ),
  );
  connection.onDocumentHighlight(
    answer('documentHighlight', [], (document, { position }) => documentHighlight(document, position, state.glossary)),
  );
  connection.onDocumentLinks(answer('documentLink', [], (document) => documentLink(document, folderOf(state))));
  connection.onRequest(
    RECOMMENDATIONS_REQUEST,
    withWords<LinkParams, ReportLink[]>('recommendations', [], (document, { position }, { verdicts }) =>
      recommendations(document, position, verdicts),
    ),
  );
  connection.onRequest(
    FINDINGS_REQUEST,
    withWords<FindingsParams, ReportLink[]>('findings', [], (document, { position, withRejected }, { verdicts }) =>
      findings(document, position, verdicts, withRejected === true),
    ),
  );
}

/** What is shown in and beside the text. */
function answerLooks(connection: Connection, answer: Answer, withWords: ReadersAnswer, state: State): void {
  const { inlayHint: hints, diagnostics, semanticTokens: tokens } = connection.languages;
  hints.on(
    withWords('inlayHint', [], (document, { range }, words) => {
      const told = inlayHint(document, range, state.settings.inlayHints, words);
      return state.support.hasMarkdownHover ? withMarkdownTooltips(told) : told;
    }),
  );
  tokens.on(answer('semanticTokens', { data: [] }, oncePerVersion(semanticTokens)));
  tokens.onRange(
    answer('semanticTokens/range', { data: [] }, (document, { range }) => semanticTokens(document, range)),
  );
  diagnostics.on(
    answer('diagnostic', { kind: 'full', items: [] }, (document, { previousResultId }) =>
      diagnostic(document, previousResultId, state.settings.diagnostics, folderOf(state)),
    ),
  );
}

/** All of a kind in the whole report. */
function answerLists(connection: Connection, answer: Answer): void {
  connection.onRequest(
    RECOMMENDATION_LIST_REQUEST,
    answer<ListParams, RecommendationEntry[]>('recommendationList', [], recommendationList),
  );
  connection.onRequest(READING_SUMMARY_REQUEST, answer('readingSummary', null, readingSummary));
  connection.onRequest(CITATIONS_REQUEST, answer<ListParams, Range[]>('citations', [], citations));
}
