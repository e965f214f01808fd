import { EventEmitter, l10n, window, workspace } from 'vscode';
import type { Disposable, Event, Range, TextDocument, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Annotation, Motivation, SpecificResource } from '../../../../server/src/annotations/annotation.ts';
import {
  ANCHOR_REQUEST,
  ANNOTATIONS_CHANGED_NOTIFICATION,
  ANNOTATIONS_REQUEST,
  DESCRIBE_REQUEST,
  UNDO_ANNOTATE_REQUEST,
} from '../../../../server/src/protocol/annotations.ts';
import type {
  AnchorParams,
  AnnotateResult,
  AnnotationEdit,
  AnnotationList,
  AnnotationsChangedParams,
  DescribeParams,
  PassagePlace,
} from '../../../../server/src/protocol/annotations.ts';
import type { LazyClient } from '../../connection/lazyClient.ts';
import { isOpenReport } from '../../report/recognition.ts';
import { say } from '../../views/say.ts';
import { entryOf } from './annotationEntry.ts';
import type { AnnotationEntry, ReportEntries } from './annotationEntry.ts';
import type { Doing } from './annotationEdits.ts';
import type { ReportEdits } from './sendEdits.ts';
import { withWords } from './withWords.ts';

/** How long, in milliseconds, the reader must have stopped typing before places are asked for again. */
const TYPING_PAUSE = 300;

/** A report of the folder with its annotations. */
export interface KnownEntries extends ReportEntries {
  /** The file that holds them, or would: sources in annotations are relative to it. */
  readonly sidecar: Uri;
}

/** An open report with its annotations. */
export interface OpenEntries extends KnownEntries {
  readonly document: TextDocument;
}

/**
 * The annotations of the open reports as the server knows them. Places belong to the server; here is what was last heard,
 * and every change goes through here, so that it can be taken back.
 */
export class Annotations implements Disposable {
  readonly #lazy: LazyClient;
  readonly #changed = new EventEmitter<Uri>();
  readonly #closed = new EventEmitter<Uri>();
  readonly #known = new Map<string, OpenEntries>();
  /** The reports that each command changed, the last one last: the server takes back one step of each. */
  readonly #done: (readonly Uri[])[] = [];
  readonly #problems = new Map<string, string>();
  /** Numbers of the last answer about each report: an older one that comes later is not heard. */
  readonly #heard = new Map<string, number>();
  #asked = 0;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #subscriptions: { dispose(): unknown }[];

  /** Tells the report whose annotations, or their places, are others now. */
  readonly onDidChange: Event<Uri> = this.#changed.event;
  /** Tells the report that is not open any more. */
  readonly onDidClose: Event<Uri> = this.#closed.event;

  constructor(lazy: LazyClient) {
    this.#lazy = lazy;
    lazy.onStart(() => void this.#listen());
    this.#subscriptions = [
      this.#changed,
      this.#closed,
      workspace.onDidOpenTextDocument((document) => void this.load(document)),
      workspace.onDidChangeTextDocument(({ document }) => {
        this.#loadSoon(document);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.#heard.delete(uri.toString());
        if (!this.#known.delete(uri.toString())) return;
        this.#changed.fire(uri);
        this.#closed.fire(uri);
      }),
    ];
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#subscriptions.forEach((one) => void one.dispose());
  }

  /** Listens to the server, whatever it was started for, and asks for what belongs to the reports that are open already. */
  async #listen(): Promise<void> {
    this.#lazy.onNotification(ANNOTATIONS_CHANGED_NOTIFICATION, (params) => {
      const { uri } = params as AnnotationsChangedParams;
      const document = workspace.textDocuments.find((one) => one.uri.toString() === uri);
      if (document !== undefined) void this.load(document);
    });
    await Promise.all(workspace.textDocuments.map((document) => this.load(document)));
  }

  /** All open reports with their annotations. */
  get reports(): readonly OpenEntries[] {
    return [...this.#known.values()];
  }

  of(uri: Uri): readonly AnnotationEntry[] {
    return this.#known.get(uri.toString())?.entries ?? [];
  }

  get(uri: Uri, id: string): AnnotationEntry | undefined {
    return this.of(uri).find((entry) => entry.id === id);
  }

  /** Asks the server for the annotations of a report and tells everybody. */
  async load(document: TextDocument): Promise<void> {
    const client = await this.#client();
    if (client === undefined || document.isClosed || !isOpenReport(document)) return;
    const asked = ++this.#asked;
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const answer = await client
      .sendRequest<AnnotationList | null>(ANNOTATIONS_REQUEST, { textDocument })
      .catch(() => null);
    if (answer === null || !workspace.textDocuments.includes(document)) return;
    const name = document.uri.path.split('/').at(-1) ?? '';
    const entries = answer.annotations.map(entryOf);
    const uri = document.uri.toString();
    if ((this.#heard.get(uri) ?? 0) > asked) return;
    this.#heard.set(uri, asked);
    const sidecar = client.protocol2CodeConverter.asUri(answer.sidecar);
    this.#known.set(uri, { uri, name, entries, document, sidecar });
    this.#tellProblem(uri, answer.unsaved ?? answer.elsewhere);
    this.#changed.fire(document.uri);
  }

  /**
   * What the passage at a range is called in the annotations of `owner`; undefined for nothing but white space. An empty
   * range means the recommendation or paragraph around it.
   */
  async describe(document: TextDocument, range: Range, owner: TextDocument): Promise<SpecificResource | undefined> {
    const client = await this.#client();
    if (client === undefined) return undefined;
    const { code2ProtocolConverter: convert } = client;
    const params: DescribeParams = {
      textDocument: convert.asTextDocumentIdentifier(document),
      range: convert.asRange(range),
      for: convert.asTextDocumentIdentifier(owner),
    };
    return (await client.sendRequest<SpecificResource | null>(DESCRIBE_REQUEST, params)) ?? undefined;
  }

  /** Where a passage stands in a report, open or not; undefined where that is not sure enough to be shown. */
  async find(uri: Uri, resource: SpecificResource): Promise<PassagePlace | undefined> {
    const client = await this.#client();
    if (client === undefined) return undefined;
    const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
    const params: AnchorParams = { textDocument, resource };
    return (await client.sendRequest<PassagePlace | null>(ANCHOR_REQUEST, params)) ?? undefined;
  }

  /** A new annotation of the passage at a range: its id. undefined, and the reader knows why, if there are no words. */
  async create(
    document: TextDocument,
    range: Range,
    motivation: Motivation,
    finish: (annotation: Annotation, doing: Doing) => Annotation = (annotation) => annotation,
  ): Promise<string | undefined> {
    const [{ newDoing }, { draftOf }] = await Promise.all([import('./sendEdits.ts'), import('./changedFields.ts')]);
    const doing = await newDoing();
    const draft: Annotation = {
      ...{ id: '', type: 'Annotation', created: doing.now, target: { type: 'SpecificResource', source: '' } },
      motivation,
      ...(doing.who === '' ? {} : { creator: { type: 'Person', name: doing.who } }),
      body: [],
    };
    const annotation = draftOf(finish(draft, doing));
    const client = await this.#client();
    if (client === undefined) return undefined;
    const chosen = motivation === 'linking' ? range : withWords(document, range);
    const place = client.code2ProtocolConverter.asRange(chosen);
    const [id] = await this.edit([{ uri: document.uri, edits: [{ kind: 'create', range: place, annotation }] }]);
    if (id === undefined) say(l10n.t('Select some words of the report first.'));
    return id;
  }

  /** Changes annotations of a report; undefined removes one. What does not change is left out. */
  async change(
    uri: Uri,
    entries: readonly AnnotationEntry[],
    edit: (annotation: Annotation, doing: Doing) => Annotation | undefined,
  ): Promise<void> {
    await this.changeIn([{ uri, entries }], edit);
  }

  /** Changes annotations of several reports, as one command of the reader. False if nothing was changed. */
  async changeIn(
    parts: readonly { readonly uri: Uri; readonly entries: readonly AnnotationEntry[] }[],
    edit: (annotation: Annotation, doing: Doing) => Annotation | undefined,
  ): Promise<boolean> {
    const [{ newDoing }, { editFor }] = await Promise.all([import('./sendEdits.ts'), import('./changedFields.ts')]);
    const doing = await newDoing();
    const editsOf = ({ annotation }: AnnotationEntry): AnnotationEdit[] => editFor(annotation, edit(annotation, doing));
    const ids = await this.edit(parts.map(({ uri, entries }) => ({ uri, edits: entries.flatMap(editsOf) })));
    return ids.length > 0;
  }

  /** Makes a change that can be taken back, in all reports or in none; answers with the ids of what was made or changed. */
  async edit(parts: readonly ReportEdits[]): Promise<string[]> {
    const client = await this.#client();
    const wanted = parts.filter(({ edits }) => edits.length > 0);
    if (client === undefined || wanted.length === 0) return [];
    const { sendEdits } = await import('./sendEdits.ts');
    const ids = await sendEdits(client, wanted);
    await this.made(wanted.filter((_, at) => (ids[at] ?? []).length > 0).map(({ uri }) => uri));
    return ids.flat();
  }

  /** Something was changed in these reports that can be taken back as one. */
  async made(uris: readonly Uri[]): Promise<void> {
    if (uris.length > 0) this.#done.push(uris);
    for (const uri of uris) await this.#reload(uri);
  }

  /** Takes back what was done last, in whichever reports. */
  async undo(): Promise<void> {
    const client = await this.#client();
    const uris = this.#done.pop();
    if (client === undefined || uris === undefined) {
      say(l10n.t('There is no change of annotations to undo.'));
      return;
    }
    for (const uri of uris) {
      const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
      await client.sendRequest<AnnotateResult>(UNDO_ANNOTATE_REQUEST, { textDocument });
      await this.#reload(uri);
    }
    void window.setStatusBarMessage(l10n.t('Last change of annotations undone'), 4000);
  }

  async #reload(uri: Uri): Promise<void> {
    const document = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    if (document !== undefined) await this.load(document);
  }

  /** A problem of keeping is told when it begins, not with every change. */
  #tellProblem(uri: string, problem: string | undefined): void {
    if (this.#problems.get(uri) === problem) return;
    if (problem === undefined) this.#problems.delete(uri);
    else {
      this.#problems.set(uri, problem);
      say(problem, 'Warning');
    }
  }

  #loadSoon(document: TextDocument): void {
    const key = document.uri.toString();
    if (!this.#known.has(key)) return;
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        void this.load(document);
      }, TYPING_PAUSE),
    );
  }

  async #client(): Promise<BaseLanguageClient | undefined> {
    return this.#lazy.client?.catch(() => undefined);
  }
}
