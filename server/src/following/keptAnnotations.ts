import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { Connection, Diagnostic } from 'vscode-languageserver';
import { describeError } from '../answer.ts';
import { sidecarMessage } from '../features/views/annotationList.ts';
import { ANNOTATIONS_CHANGED_NOTIFICATION } from '../protocol/annotations.ts';
import type { AnnotationsChangedParams } from '../protocol/annotations.ts';
import type { State } from '../state.ts';
import { placesOf, SIDECAR_ENDING, sourceFor } from '../workspace/annotations/annotationPlaces.ts';
import type { FileChange } from '../workspace/files/fileChange.ts';
import { sidecarsThere } from '../workspace/annotations/folderSidecars.ts';
import { ReportAnnotations } from '../workspace/annotations/reportAnnotations.ts';
import type { AnnotationSurroundings } from '../workspace/annotations/reportAnnotations.ts';
import type { SidecarPlace } from '../workspace/annotations/sidecarFile.ts';
import { normalUri } from '../workspace/files/uris.ts';

/** A report with its annotations. */
export interface KeptReport {
  /** As the client spells it, where it was named by the client. */
  readonly uri: string;
  readonly annotations: ReportAnnotations;
}

/** The annotations of all reports that anybody asked for, open or not, and word to the client of what changes in them. */
export class KeptAnnotations {
  readonly #connection: Connection;
  readonly #state: State;
  readonly #surroundings: AnnotationSurroundings;
  /** By normal URI of the report. */
  readonly #kept = new Map<string, KeptReport>();

  constructor(connection: Connection, state: State) {
    this.#connection = connection;
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
    state.files.onFileChanges((changes) => {
      this.#filesChanged(changes);
    });
  }

  /** Tells this window from others. */
  get writer(): string {
    return this.#surroundings.writer;
  }

  /** The annotations of a report; their file is read when somebody asks them to `load`. */
  of(uri: string): ReportAnnotations {
    const normal = normalUri(uri);
    const known = this.#kept.get(normal);
    if (known !== undefined) return known.annotations;
    const annotations: ReportAnnotations = new ReportAnnotations(this.placesOf(normal), this.#surroundings, () => {
      this.#changed(uri, annotations);
    });
    this.#kept.set(normal, { uri, annotations });
    return annotations;
  }

  /** Those that somebody asked for already. */
  get(uri: string): ReportAnnotations | undefined {
    return this.#kept.get(normalUri(uri))?.annotations;
  }

  /** Where annotations of a report are kept, the wanted place first; `normal` is its normal URI. */
  placesOf(normal: string): readonly SidecarPlace[] {
    const { folders, storage } = this.#state.files;
    return placesOf(normal, { folders, storage, folder: this.#state.settings.annotations.folder });
  }

  /** The file where annotations of a report are wanted; `normal` is its normal URI. */
  wantedPlace(normal: string): string {
    return this.placesOf(normal)[0]?.uri ?? '';
  }

  /** Names a report in its annotations as it is called now, where they name it otherwise. */
  async nameSource(uri: string): Promise<void> {
    const annotations = this.of(uri);
    await annotations.reload();
    const source = this.sourceOf(uri);
    const stale = annotations.annotations.filter(({ target }) => target.source !== source);
    await annotations.amend(stale.map((one) => ({ ...one, target: { ...one.target, source } })));
  }

  /** How annotations of a report name the report. */
  sourceOf(uri: string): string {
    return sourceFor(this.of(uri).status.sidecar, normalUri(uri));
  }

  /** Of these reports, those that have annotations, read. Looks into each folder once. */
  async having(uris: readonly string[]): Promise<KeptReport[]> {
    const there = await sidecarsThere(
      this.#surroundings.files,
      uris.map((uri) => ({ uri, places: this.placesOf(normalUri(uri)) })),
    );
    const wanted = uris.filter((uri) => there.has(uri) || this.get(uri) !== undefined);
    const read = await Promise.all(
      wanted.map(async (uri) => {
        const annotations = this.of(uri);
        await annotations.load();
        return { uri, annotations };
      }),
    );
    return read.filter(({ annotations }) => annotations.annotations.length > 0);
  }

  /** Settings changed: what is kept elsewhere from now on is read there. What is not saved yet goes where it belonged. */
  settingsChanged(): void {
    for (const [normal, { uri, annotations }] of this.#kept) {
      const [wanted] = this.placesOf(normal);
      const { sidecar, isElsewhere, failure } = annotations.status;
      if (wanted?.uri === sidecar || isElsewhere || failure !== undefined) continue;
      this.#kept.delete(normal);
      this.#changed(uri, this.of(uri));
    }
  }

  #changed(uri: string, annotations: ReportAnnotations): void {
    const params: AnnotationsChangedParams = { uri };
    this.#log(this.#connection.sendNotification(ANNOTATIONS_CHANGED_NOTIFICATION, params));
    // Lenses tell what became of recommendations, hints what readers accepted and rejected.
    const { canRefreshLenses, canRefreshHints } = this.#state.support;
    if (canRefreshLenses) this.#log(this.#connection.sendRequest(CodeLensRefreshRequest.type));
    if (canRefreshHints) this.#log(this.#connection.languages.inlayHint.refresh());
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
      if (changed.delete(annotations.status.sidecar)) this.#log(annotations.reload());
    }
    // Files of reports that nobody asked for yet: whoever shows the folder asks again.
    for (const uri of changed)
      this.#log(this.#connection.sendNotification(ANNOTATIONS_CHANGED_NOTIFICATION, { uri: reportBeside(uri) }));
  }

  #log(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      this.#connection.console.error(`annotations: ${describeError(error)}`);
    });
  }
}

/** The report that a file of annotations lies beside, by its name. */
function reportBeside(sidecar: string): string {
  return sidecar.slice(0, -SIDECAR_ENDING.length);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
