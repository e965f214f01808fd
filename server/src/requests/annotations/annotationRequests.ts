import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { anchor } from '../../annotations/anchors/anchor.ts';
import type { AnchorText } from '../../annotations/anchors/anchorText.ts';
import type { SpecificResource } from '../../annotations/annotation.ts';
import { describe } from '../../annotations/anchors/describe.ts';
import type { Edit } from '../../annotations/anchors/moveByEdits.ts';
import { describeError } from '../../answer.ts';
import { KeptAnnotations } from '../../following/keptAnnotations.ts';
import type { AnnotateContext, WorkedOutEdit } from '../../features/annotate.ts';
import { annotationList, passagePlace, unsavedMessage } from '../../features/views/annotationList.ts';
import { passageAround } from '../../features/links/linkedPassages.ts';
import { NO_WORDS, readersWords } from '../../features/passages/placedAnnotation.ts';
import type { ReadersWords } from '../../features/passages/placedAnnotation.ts';
import { toSpan } from '../../features/toLsp.ts';
import {
  ANCHOR_REQUEST,
  ANNOTATE_REQUEST,
  ANNOTATIONS_REQUEST,
  DESCRIBE_REQUEST,
  REDO_ANNOTATE_REQUEST,
  SAVE_ANNOTATIONS_REQUEST,
  UNDO_ANNOTATE_REQUEST,
} from '../../protocol/annotations.ts';
import type {
  AnchorParams,
  AnnotateParams,
  AnnotateResult,
  AnnotationEdit,
  AnnotationList,
  DescribeParams,
  PassagePlace,
} from '../../protocol/annotations.ts';
import type { ListParams } from '../../protocol/common.ts';
import type { State } from '../../state.ts';
import type { Span } from '../../text/span.ts';
import { finish } from '../../text/stages/steps.ts';
import { AnnotatedText } from '../../workspace/annotations/annotatedText.ts';
import { sourceFor } from '../../workspace/annotations/annotationPlaces.ts';
import { findMovedAnnotations } from '../../workspace/annotations/movedSidecar.ts';
import type { ReportAnnotations } from '../../workspace/annotations/reportAnnotations.ts';
import type { ReportDocument, Reports } from '../../workspace/reports.ts';
import { textFacts } from '../../workspace/index/entry/textFacts.ts';
import { normalUri } from '../../workspace/files/uris.ts';

/** The annotations of all reports: answers the requests about them and follows what happens to texts and files. */
export class AnnotationRequests {
  /** The annotations themselves, of open reports and others. */
  readonly kept: KeptAnnotations;
  readonly #connection: Connection;
  readonly #reports: Reports;
  readonly #state: State;
  /** Normal URIs of reports without annotations for which it was looked whether they had another name before. */
  readonly #searched = new Set<string>();
  /** By the client's URI, while the document is open. */
  readonly #texts = new Map<string, AnnotatedText>();
  /** Of reports that are not open. */
  readonly #closedTexts = new WeakMap<ReportDocument, AnnotatedText>();

  constructor(connection: Connection, reports: Reports, state: State) {
    this.kept = new KeptAnnotations(connection, state);
    this.#connection = connection;
    this.#reports = reports;
    this.#state = state;
    this.#answer<ListParams, AnnotationList | null>(ANNOTATIONS_REQUEST, null, (document) => this.#list(document));
    this.#register<AnnotateParams, AnnotateResult>(ANNOTATE_REQUEST, NOTHING_DONE, (params) => this.#annotate(params));
    for (const [request, step] of STEPS) {
      this.#register<ListParams, AnnotateResult>(request, NOTHING_DONE, async ({ textDocument: { uri } }) => {
        const annotations = await this.#loaded(uri);
        await annotations[step]();
        return withStatus([], annotations);
      });
    }
    this.#answer<DescribeParams, SpecificResource | null>(DESCRIBE_REQUEST, null, (document, params) =>
      this.#describe(document, params),
    );
    this.#register<AnchorParams, PassagePlace | null>(ANCHOR_REQUEST, null, async ({ textDocument, resource }) => {
      const document = await this.documentOf(textDocument.uri);
      return document === undefined ? null : passagePlace(document, anchor(this.#prepared(document), resource));
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

  /** What readers wrote about a report, with places in the version that is open; nothing for what is no report. */
  async wordsOn(uri: string): Promise<ReadersWords> {
    return (await this.readWith(uri))?.words ?? NO_WORDS;
  }

  /** A report, open or of the folder, with what readers wrote about this very text of it. */
  async readWith(uri: string): Promise<{ document: ReportDocument; words: ReadersWords } | undefined> {
    const kept = this.kept.of(uri);
    await kept.load();
    for (;;) {
      const document = await this.documentOf(uri);
      if (document === undefined) return undefined;
      const anchors = await this.#textOf(document).anchors(kept.annotations, () => textFacts(document));
      if (!this.#isNewest(document)) continue;
      return { document, words: readersWords(kept.annotations, anchors, () => this.#prepared(document)) };
    }
  }

  /** A report as it is on the screen, or as its file is; undefined for what is no report of the folder. */
  async documentOf(uri: string): Promise<ReportDocument | undefined> {
    const open = await this.#reports.latest(uri);
    if (open !== undefined || this.#state.index.get(uri) === undefined) return open;
    return this.#state.index.read(uri);
  }

  /** True for a report that the client has open. */
  isOpen(uri: string): boolean {
    return this.#reports.has(uri);
  }

  /** What the text of a report is told from any other by; undefined for what is no report. */
  async digestOf(uri: string): Promise<string | undefined> {
    const document = await this.documentOf(uri);
    return document === undefined ? undefined : this.#prepared(document).digest;
  }

  /** Works out edits on a report; one that cannot be done is undefined. Nothing is changed yet. */
  async workOut(uri: string, edits: readonly AnnotationEdit[]): Promise<(WorkedOutEdit | undefined)[]> {
    const { annotate, namesPassage } = await import('../../features/annotate.ts');
    const kept = await this.#loaded(uri);
    const document = edits.some(namesPassage) ? await this.documentOf(uri) : undefined;
    const context: AnnotateContext = {
      ...(document === undefined ? {} : { passages: { document, text: this.#prepared(document) } }),
      get: (id) => kept.get(id),
      source: this.kept.sourceOf(uri),
      author: this.#state.settings.annotations.author,
      newId: () => `urn:uuid:${crypto.randomUUID()}`,
      now: new Date().toISOString(),
    };
    const worked = edits.map((edit) => annotate(edit, context));
    for (const one of worked) {
      if (document === undefined || one?.after === undefined || one.chosen === undefined) continue;
      this.#textOf(document).place(one.after, anchor(this.#prepared(document), one.after.target));
    }
    return worked;
  }

  /** How annotations of `document` name a passage of it; undefined for nothing but white space. */
  resourceOf(document: ReportDocument, span: Span): SpecificResource | undefined {
    return describe(this.#prepared(document), span, this.kept.sourceOf(document.uri));
  }

  async #amendEdited(uri: string): Promise<void> {
    const document = this.#texts.has(uri) ? await this.#reports.latest(uri) : undefined;
    const text = this.#texts.get(uri);
    const annotations = this.kept.get(uri);
    if (document === undefined || text === undefined || annotations === undefined) return;
    await annotations.amend(finish(text.describeEdited(annotations.annotations, () => textFacts(document))));
  }

  /** Registers a request about a document that is open and a report; for others, and when something fails, `nothing`. */
  #answer<P extends ListParams, R>(request: string, nothing: R, act: Act<P, R>): void {
    this.#register<P, R>(request, nothing, async (params) => {
      const document = await this.#reports.latest(params.textDocument.uri);
      return document === undefined ? nothing : act(document, params);
    });
  }

  #register<P extends ListParams, R>(request: string, nothing: R, act: RegisteredAct<P, R>): void {
    this.#connection.onRequest(request, async (params: P, token: CancellationToken): Promise<R> => {
      try {
        const answer = await act(params);
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

  async #annotate({ textDocument: { uri }, edits }: AnnotateParams): Promise<AnnotateResult> {
    if (!Array.isArray(edits) || (await this.documentOf(uri)) === undefined) return NOTHING_DONE;
    const worked = await this.workOut(uri, edits as readonly AnnotationEdit[]);
    const kept = this.kept.of(uri);
    await kept.apply(worked.filter((one) => one !== undefined));
    return withStatus(idsOf(worked), kept);
  }

  /** The annotations of a report, read; those of a report that was renamed are found by its text. */
  async #loaded(uri: string): Promise<ReportAnnotations> {
    const kept = this.kept.of(uri);
    await kept.load();
    const normal = normalUri(uri);
    if (kept.annotations.length > 0 || this.#searched.has(normal)) return kept;
    this.#searched.add(normal);
    const digest = (): string => {
      const document = this.#reports.get(uri);
      return document === undefined ? '' : this.#prepared(document).digest;
    };
    const moved = await findMovedAnnotations(this.#state.files.fileSystem, normal, digest);
    const source = sourceFor(kept.status.sidecar, normal);
    await kept.amend((moved ?? []).map((one) => ({ ...one, target: { ...one.target, source } })));
    return kept;
  }

  #describe(document: ReportDocument, { range, for: holder }: DescribeParams): SpecificResource | null {
    const span = toSpan(document.source, range);
    const { sidecar } = this.kept.of(holder?.uri ?? document.uri).status;
    const source = sourceFor(sidecar, normalUri(document.uri));
    return (span && describe(this.#prepared(document), passageAround(document, span), source)) ?? null;
  }

  #prepared(document: ReportDocument): AnchorText {
    return finish(this.#textOf(document).prepare(() => textFacts(document)));
  }

  #facts(uri: string): ReturnType<typeof textFacts> {
    const document = this.#reports.get(uri);
    return document === undefined ? {} : textFacts(document);
  }

  /** False if the document changed, or was opened or closed, since this was read. */
  #isNewest(document: ReportDocument): boolean {
    return this.#reports.get(document.uri) === document || !this.#reports.has(document.uri);
  }

  #textOf(document: ReportDocument): AnnotatedText {
    const { uri, source } = document;
    const isOpen = this.#reports.get(uri) === document;
    const known = isOpen ? this.#texts.get(uri) : this.#closedTexts.get(document);
    if (known !== undefined) return known;
    const text = new AnnotatedText(source.text);
    if (isOpen) this.#texts.set(uri, text);
    else this.#closedTexts.set(document, text);
    return text;
  }

  #log(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      this.#connection.console.error(`annotations: ${describeError(error)}`);
    });
  }
}

type RegisteredAct<P, R> = (params: P) => Promise<R>;
type Act<P, R> = (document: ReportDocument, params: P) => R | Promise<R>;

const NOTHING_DONE: AnnotateResult = { ids: [] };

const STEPS = [
  [UNDO_ANNOTATE_REQUEST, 'undo'],
  [REDO_ANNOTATE_REQUEST, 'redo'],
  [SAVE_ANNOTATIONS_REQUEST, 'save'],
] as const;

/** The ids that edits are answered with. */
export function idsOf(worked: readonly (WorkedOutEdit | undefined)[]): (string | null)[] {
  return worked.map((one) => (one?.after ?? one?.before)?.id ?? null);
}

/** The answer to a change: what was made, and why it is not saved yet where that is so. */
export function withStatus(ids: AnnotateResult['ids'], { status }: ReportAnnotations): AnnotateResult {
  const unsaved = unsavedMessage(status);
  return unsaved === undefined ? { ids } : { ids, unsaved };
}
