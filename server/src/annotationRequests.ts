import { CodeLensRefreshRequest, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, Connection, Diagnostic } from 'vscode-languageserver';
import { anchor } from './annotations/anchor.ts';
import type { AnchorText } from './annotations/anchorText.ts';
import type { SpecificResource } from './annotations/annotation.ts';
import { describe } from './annotations/describe.ts';
import type { Edit } from './annotations/moveByEdits.ts';
import { describeError } from './answer.ts';
import { annotate } from './features/annotate.ts';
import type { AnnotateContext } from './features/annotate.ts';
import { annotationList, passagePlace, sidecarMessage, unsavedMessage } from './features/annotationList.ts';
import { NO_WORDS, readersWords } from './features/placedAnnotation.ts';
import type { ReadersWords } from './features/placedAnnotation.ts';
import { toSpan } from './features/toLsp.ts';
import {
  ANCHOR_REQUEST,
  ANNOTATE_REQUEST,
  ANNOTATIONS_CHANGED_NOTIFICATION,
  ANNOTATIONS_REQUEST,
  DESCRIBE_REQUEST,
  REDO_ANNOTATE_REQUEST,
  SAVE_ANNOTATIONS_REQUEST,
  UNDO_ANNOTATE_REQUEST,
} from './protocol/annotations.ts';
import type {
  AnchorParams,
  AnnotateParams,
  AnnotateResult,
  AnnotationEdit,
  AnnotationList,
  AnnotationsChangedParams,
  DescribeParams,
  PassagePlace,
} from './protocol/annotations.ts';
import type { ListParams } from './protocol/common.ts';
import type { State } from './state.ts';
import type { Span } from './text/span.ts';
import { finish } from './text/steps.ts';
import { AnnotatedText } from './workspace/annotatedText.ts';
import { placesOf, SIDECAR_ENDING, sourceFor } from './workspace/annotationPlaces.ts';
import { findMovedAnnotations } from './workspace/movedSidecar.ts';
import { ReportAnnotations } from './workspace/reportAnnotations.ts';
import type { AnnotationSurroundings } from './workspace/reportAnnotations.ts';
import type { ReportDocument, Reports } from './workspace/reports.ts';
import type { FileChange } from './workspace/fileChange.ts';
import { textFacts } from './workspace/textFacts.ts';
import { normalUri } from './workspace/uris.ts';
import type { SidecarPlace } from './workspace/sidecarFile.ts';

/** The annotations of all reports: answers the requests about them and follows what happens to texts and files. */
export class AnnotationRequests {
  readonly #connection: Connection;
  readonly #reports: Reports;
  readonly #state: State;
  readonly #surroundings: AnnotationSurroundings;
  /** By normal URI of the report, with the URI that the client uses. */
  readonly #kept = new Map<string, { readonly uri: string; readonly annotations: ReportAnnotations }>();
  /** Normal URIs of reports without annotations for which it was looked whether they had another name before. */
  readonly #searched = new Set<string>();
  /** By the client's URI, while the document is open. */
  readonly #texts = new Map<string, AnnotatedText>();

  constructor(connection: Connection, reports: Reports, state: State) {
    this.#connection = connection;
    this.#reports = reports;
    this.#state = state;
    this.#surroundings = {
      files: state.files.fileSystem,
      // No two alike: what is random in it is enough for the windows of one reader or team.
      writer: Math.random().toString(36).slice(2, 12),
      wait: pause,
      random: Math.random,
      later: (milliseconds, act) => {
        setTimeout(act, milliseconds);
      },
    };
    this.#answer<ListParams, AnnotationList | null>(ANNOTATIONS_REQUEST, null, (document) => this.#list(document));
    this.#answer<AnnotateParams, AnnotateResult>(ANNOTATE_REQUEST, NOTHING_DONE, (document, params) =>
      this.#annotate(document, params),
    );
    for (const [request, step] of STEPS) {
      this.#answer<ListParams, AnnotateResult>(request, NOTHING_DONE, async (document) => {
        const annotations = await this.#loaded(document.uri);
        await annotations[step]();
        return withStatus([], annotations);
      });
    }
    this.#answer<DescribeParams, SpecificResource | null>(DESCRIBE_REQUEST, null, (document, params) =>
      this.#describe(document, params),
    );
    this.#answer<AnchorParams, PassagePlace | null>(ANCHOR_REQUEST, null, (document, { resource }) =>
      passagePlace(document, anchor(this.#prepared(document), resource)),
    );
    state.files.onFileChanges((changes) => {
      this.#filesChanged(changes);
    });
  }

  /** Follows edits of a document; `text` is its text after them. */
  edited(uri: string, edits: readonly Edit[], text: string): void {
    this.#texts.get(uri)?.follow(edits, text);
  }

  closed(uri: string): void {
    this.#texts.delete(uri);
  }

  /** A report was saved: annotations of edited passages get selectors that fit what is in its file now. */
  saved(uri: string): void {
    this.#log(this.#amendEdited(uri));
  }

  /** Settings changed: what is kept elsewhere from now on is read there. What is not saved yet goes where it belonged. */
  settingsChanged(): void {
    for (const [normal, { uri, annotations }] of this.#kept) {
      const [wanted] = this.#placesOf(normal);
      const { sidecar, isElsewhere, failure } = annotations.status;
      if (wanted?.uri === sidecar || isElsewhere || failure !== undefined) continue;
      this.#kept.delete(normal);
      this.#changed(uri, this.#annotationsOf(uri));
    }
  }

  /** What readers wrote about a report, with places in the version that is open; nothing for what is no report. */
  async wordsOn(uri: string): Promise<ReadersWords> {
    if ((await this.#reports.latest(uri)) === undefined) return NO_WORDS;
    const kept = this.#annotationsOf(uri);
    await kept.load();
    for (;;) {
      const document = await this.#reports.latest(uri);
      if (document === undefined) return NO_WORDS;
      const anchors = await this.#textOf(document).anchors(kept.annotations, () => this.#facts(uri));
      if (this.#reports.get(uri) !== document) continue;
      return readersWords(kept.annotations, anchors, () => this.#prepared(document));
    }
  }

  /** How annotations of `document` name a passage of it; undefined for nothing but white space. */
  resourceOf(document: ReportDocument, span: Span): SpecificResource | undefined {
    return describe(this.#prepared(document), span, this.sourceOf(document.uri));
  }

  /** How annotations of a report name the report. */
  sourceOf(uri: string): string {
    return sourceFor(this.#annotationsOf(uri).status.sidecar, normalUri(uri));
  }

  async #amendEdited(uri: string): Promise<void> {
    const document = this.#texts.has(uri) ? await this.#reports.latest(uri) : undefined;
    const text = this.#texts.get(uri);
    const kept = this.#kept.get(normalUri(uri));
    if (document === undefined || text === undefined || kept === undefined) return;
    const { annotations } = kept;
    await annotations.amend(finish(text.describeEdited(annotations.annotations, () => textFacts(document))));
  }

  /** Registers a request about a document that is a report; for others, and when something fails, `nothing`. */
  #answer<P extends ListParams, R>(request: string, nothing: R, act: Act<P, R>): void {
    this.#connection.onRequest(request, async (params: P, token: CancellationToken): Promise<R> => {
      try {
        const document = await this.#reports.latest(params.textDocument.uri);
        const answer = document === undefined ? nothing : await act(document, params);
        if (!token.isCancellationRequested) return answer;
      } catch (error) {
        this.#connection.console.error(`${request} failed: ${describeError(error)}`);
        return nothing;
      }
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    });
  }

  async #list({ uri }: ReportDocument): Promise<AnnotationList | null> {
    const kept = await this.#loaded(uri);
    for (;;) {
      const document = await this.#reports.latest(uri);
      if (document === undefined) return null;
      const anchors = await this.#textOf(document).anchors(kept.annotations, () => this.#facts(uri));
      // Somebody may have typed meanwhile: the ranges must be those of the version that is told.
      if (this.#reports.get(uri) === document) return annotationList(document, kept.annotations, anchors, kept.status);
    }
  }

  async #annotate({ uri }: ReportDocument, { edits }: AnnotateParams): Promise<AnnotateResult> {
    const kept = await this.#loaded(uri);
    const document = await this.#reports.latest(uri);
    if (document === undefined || !Array.isArray(edits)) return NOTHING_DONE;
    const context: AnnotateContext = {
      document,
      text: this.#prepared(document),
      get: (id) => kept.get(id),
      source: sourceFor(kept.status.sidecar, normalUri(uri)),
      author: this.#state.settings.annotations.author,
      newId: () => `urn:uuid:${crypto.randomUUID()}`,
      now: new Date().toISOString(),
    };
    const worked = (edits as readonly AnnotationEdit[]).map((edit) => annotate(edit, context));
    const text = this.#textOf(document);
    for (const { after, chosen } of worked.filter((one) => one !== undefined)) {
      if (after !== undefined && chosen !== undefined) {
        text.place(after, anchor(context.text, after.target));
      }
    }
    await kept.apply(worked.filter((one) => one !== undefined));
    return withStatus(
      worked.map((one) => (one?.after ?? one?.before)?.id ?? null),
      kept,
    );
  }

  /** The annotations of a report, read; those of a report that was renamed are found by its text. */
  async #loaded(uri: string): Promise<ReportAnnotations> {
    const kept = this.#annotationsOf(uri);
    await kept.load();
    const normal = normalUri(uri);
    if (kept.annotations.length > 0 || this.#searched.has(normal)) return kept;
    this.#searched.add(normal);
    const digest = (): string => {
      const document = this.#reports.get(uri);
      return document === undefined ? '' : this.#prepared(document).digest;
    };
    const moved = await findMovedAnnotations(this.#surroundings.files, normal, digest);
    const source = sourceFor(kept.status.sidecar, normal);
    await kept.amend((moved ?? []).map((one) => ({ ...one, target: { ...one.target, source } })));
    return kept;
  }

  #describe(document: ReportDocument, { range, for: holder }: DescribeParams): SpecificResource | null {
    const span = toSpan(document.source, range);
    const { sidecar } = this.#annotationsOf(holder?.uri ?? document.uri).status;
    const source = sourceFor(sidecar, normalUri(document.uri));
    return (span && describe(this.#prepared(document), span, source)) ?? null;
  }

  #prepared(document: ReportDocument): AnchorText {
    return finish(this.#textOf(document).prepare(() => textFacts(document)));
  }

  #facts(uri: string): ReturnType<typeof textFacts> {
    const document = this.#reports.get(uri);
    return document === undefined ? {} : textFacts(document);
  }

  #textOf({ uri, source }: ReportDocument): AnnotatedText {
    const known = this.#texts.get(uri);
    if (known !== undefined) return known;
    const text = new AnnotatedText(source.text);
    this.#texts.set(uri, text);
    return text;
  }

  #annotationsOf(uri: string): ReportAnnotations {
    const normal = normalUri(uri);
    const known = this.#kept.get(normal);
    if (known !== undefined) return known.annotations;
    const annotations: ReportAnnotations = new ReportAnnotations(this.#placesOf(normal), this.#surroundings, () => {
      this.#changed(uri, annotations);
    });
    this.#kept.set(normal, { uri, annotations });
    return annotations;
  }

  #placesOf(normal: string): readonly SidecarPlace[] {
    const { folders, storage } = this.#state.files;
    return placesOf(normal, { folders, storage, folder: this.#state.settings.annotations.folder });
  }

  #changed(uri: string, annotations: ReportAnnotations): void {
    const params: AnnotationsChangedParams = { uri };
    this.#log(this.#connection.sendNotification(ANNOTATIONS_CHANGED_NOTIFICATION, params));
    // Lenses tell what became of recommendations.
    if (this.#state.support.canRefreshLenses) this.#log(this.#connection.sendRequest(CodeLensRefreshRequest.type));
    const { sidecar, problems } = annotations.status;
    const diagnostics = problems.map((problem): Diagnostic => {
      const start = { line: problem.line, character: problem.character };
      return { range: { start, end: start }, message: sidecarMessage(problem), severity: 2, source: 'Report Lens' };
    });
    this.#log(this.#connection.sendDiagnostics({ uri: sidecar, diagnostics }));
  }

  #filesChanged(changes: readonly FileChange[]): void {
    const changed = new Set(changes.map(({ uri }) => uri).filter((uri) => uri.endsWith(SIDECAR_ENDING)));
    for (const { annotations } of this.#kept.values()) {
      if (changed.has(annotations.status.sidecar)) this.#log(annotations.reload());
    }
  }

  #log(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      this.#connection.console.error(`annotations: ${describeError(error)}`);
    });
  }
}

type Act<P, R> = (document: ReportDocument, params: P) => R | Promise<R>;

const NOTHING_DONE: AnnotateResult = { ids: [] };

const STEPS = [
  [UNDO_ANNOTATE_REQUEST, 'undo'],
  [REDO_ANNOTATE_REQUEST, 'redo'],
  [SAVE_ANNOTATIONS_REQUEST, 'save'],
] as const;

function withStatus(ids: AnnotateResult['ids'], { status }: ReportAnnotations): AnnotateResult {
  const unsaved = unsavedMessage(status);
  return unsaved === undefined ? { ids } : { ids, unsaved };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
