import type { Connection } from 'vscode-languageserver';
import { idsOf, withStatus } from './annotationRequests.ts';
import type { AnnotationRequests } from './annotationRequests.ts';
import { describeError } from '../../answer.ts';
import { actionPlan } from '../../features/views/actionPlan.ts';
import { unsavedMessage } from '../../features/views/annotationList.ts';
import type { AnnotateResult } from '../../protocol/annotations.ts';
import type { ListParams } from '../../protocol/common.ts';
import {
  ANNOTATE_REPORTS_REQUEST,
  ATTACH_REQUEST,
  FOLDER_ANNOTATIONS_REQUEST,
  FOUND_SIDECARS_REQUEST,
  PLANS_REQUEST,
} from '../../protocol/folderAnnotations.ts';
import type {
  AnnotateReportsParams,
  AnnotateReportsResult,
  AttachParams,
  ClosedReport,
  FoundSidecar,
  ReportPlan,
} from '../../protocol/folderAnnotations.ts';
import type { State } from '../../state.ts';
import { SIDECAR_ENDING } from '../../workspace/annotations/annotationPlaces.ts';
import { applyToAll, finishSteps } from '../../workspace/annotations/manyReports.ts';
import type { StepNotes } from '../../workspace/annotations/manyReports.ts';
import { annotationsIn, OrphanSidecars } from '../../workspace/annotations/orphanSidecars.ts';
import { sourceUri } from '../../workspace/files/documentUris.ts';
import { byAuthority } from '../../workspace/shelf/shelf.ts';
import { nameOf, normalUri } from '../../workspace/files/uris.ts';

type Act<P, R> = (params: P) => Promise<R>;

/** Requests about the annotations of the whole folder, whether its reports are open or not. */
export class FolderAnnotationRequests {
  readonly #annotations: AnnotationRequests;
  readonly #state: State;
  readonly #orphans: OrphanSidecars;
  /** What an earlier window left half done is done to the end before anything else. */
  #finished: Promise<void> | undefined;

  constructor(connection: Connection, annotations: AnnotationRequests, state: State) {
    this.#annotations = annotations;
    this.#state = state;
    this.#orphans = new OrphanSidecars(state.files.fileSystem, () => state.files.folders);
    state.files.onFileChanges(() => {
      this.#orphans.forget();
    });
    const on = <P, R>(request: string, nothing: R, act: Act<P, R>): void => {
      connection.onRequest(request, async (params: P): Promise<R> => {
        try {
          await this.#finish();
          return await act(params);
        } catch (error) {
          connection.console.error(`${request} failed: ${describeError(error)}`);
          return nothing;
        }
      });
    };
    on<unknown, ClosedReport[]>(FOLDER_ANNOTATIONS_REQUEST, [], () => this.#closedReports());
    on<AnnotateReportsParams, AnnotateReportsResult>(ANNOTATE_REPORTS_REQUEST, { ids: [] }, (params) =>
      this.#annotateReports(params),
    );
    on<unknown, ReportPlan[]>(PLANS_REQUEST, [], () => this.#plans());
    on<ListParams, FoundSidecar[]>(FOUND_SIDECARS_REQUEST, [], (params) => this.#foundSidecars(params));
    on<AttachParams, AnnotateResult>(ATTACH_REQUEST, { ids: [] }, (params) => this.#attach(params));
  }

  #finish(): Promise<void> {
    const notes = this.#notes();
    this.#finished ??=
      notes === undefined ? Promise.resolve() : finishSteps(notes, (uri) => this.#annotations.kept.of(uri));
    return this.#finished;
  }

  #notes(): StepNotes | undefined {
    const { fileSystem: files, storage: folder } = this.#state.files;
    return folder === undefined ? undefined : { files, folder, writer: this.#annotations.kept.writer };
  }

  async #closedReports(): Promise<ClosedReport[]> {
    const kept = await this.#annotations.kept.having(this.#closedUris());
    return kept.map(({ uri, annotations }) => ({
      uri,
      name: nameOf(sourceUri(uri)),
      sidecar: annotations.status.sidecar,
      annotations: annotations.annotations,
    }));
  }

  /** All reports in the order of the Reports view. */
  #uris(): string[] {
    return byAuthority(this.#state.index.all()).flatMap(({ reports }) => reports.map(({ uri }) => uri));
  }

  #closedUris(): string[] {
    return this.#uris().filter((uri) => !this.#annotations.isOpen(uri));
  }

  async #annotateReports({ parts }: AnnotateReportsParams): Promise<AnnotateReportsResult> {
    const worked = await Promise.all(
      parts.map(async ({ textDocument: { uri }, edits }) => {
        const isKnown = (await this.#annotations.documentOf(uri)) !== undefined;
        const done = isKnown ? await this.#annotations.workOut(uri, edits) : [];
        return { uri, done, annotations: this.#annotations.kept.of(uri) };
      }),
    );
    const steps = worked.map(({ uri, annotations, done }) => ({
      uri,
      annotations,
      changes: done.filter((one) => one !== undefined),
    }));
    const failed = await applyToAll(steps, this.#notes());
    const refused = failed && unsavedMessage(failed);
    return { ids: worked.map(({ done }) => idsOf(done)), ...(refused === undefined ? {} : { refused }) };
  }

  async #plans(): Promise<ReportPlan[]> {
    const closed = await this.#annotations.kept.having(this.#closedUris());
    const withPlan = closed.filter(({ annotations }) =>
      annotations.annotations.some((one) => one['lens:action'] !== undefined),
    );
    const wanted = new Set(withPlan.map(({ uri }) => uri));
    const plans: ReportPlan[] = [];
    for (const uri of this.#uris().filter((one) => wanted.has(one) || this.#annotations.isOpen(one))) {
      const read = await this.#annotations.readWith(uri);
      const rows = read === undefined ? [] : actionPlan(read.document, read.words.placed);
      if (rows.length > 0) plans.push({ uri, name: nameOf(sourceUri(uri)), rows });
    }
    return plans;
  }

  async #foundSidecars({ textDocument: { uri } }: ListParams): Promise<FoundSidecar[]> {
    const annotations = this.#annotations.kept.of(uri);
    await annotations.load();
    const digest = annotations.annotations.length > 0 ? undefined : await this.#annotations.digestOf(uri);
    if (digest === undefined) return [];
    const own = new Set(this.#annotations.kept.placesOf(normalUri(uri)).map((place) => place.uri));
    const found = await this.#orphans.madeOn(digest);
    return found.filter((one) => !own.has(one.uri)).map(({ uri: sidecar, count }) => ({ sidecar, count }));
  }

  /** Copies the annotations; the file that they come from stays as it is. */
  async #attach({ textDocument: { uri }, sidecar }: AttachParams): Promise<AnnotateResult> {
    if (typeof sidecar !== 'string' || !sidecar.endsWith(SIDECAR_ENDING)) return { ids: [] };
    const found = await annotationsIn(this.#state.files.fileSystem, normalUri(sidecar));
    const source = this.#annotations.kept.sourceOf(uri);
    const edits = found.map((one) => ({
      kind: 'import' as const,
      annotation: { ...one, target: { ...one.target, source } },
    }));
    const worked = await this.#annotations.workOut(uri, edits);
    const kept = this.#annotations.kept.of(uri);
    await kept.apply(worked.filter((one) => one !== undefined));
    return withStatus(idsOf(worked), kept);
  }
}
