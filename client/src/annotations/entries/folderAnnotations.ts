import { EventEmitter, Uri } from 'vscode';
import type { Disposable, Event } from 'vscode';
import { ANNOTATIONS_CHANGED_NOTIFICATION } from '../../../../server/src/protocol/annotations.ts';
import { FOLDER_ANNOTATIONS_REQUEST } from '../../../../server/src/protocol/folderAnnotations.ts';
import type { ClosedReport } from '../../../../server/src/protocol/folderAnnotations.ts';
import { SHELF_CHANGED } from '../../../../server/src/protocol/shelf.ts';
import type { LazyClient } from '../../connection/lazyClient.ts';
import { closedEntryOf } from './annotationEntry.ts';
import type { Annotations, KnownEntries } from './annotations.ts';

/** Milliseconds after a change before the server is asked again: changes come in bursts. */
const CHANGE_PAUSE = 300;

/** The annotations of all reports of the folder, open or not. */
export class FolderAnnotations implements Disposable {
  readonly #lazy: LazyClient;
  readonly #annotations: Annotations;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #closed: readonly KnownEntries[] = [];
  /** The last answer, as text. */
  #heard = '[]';
  #asking: Promise<void> | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** Tells that annotations of some report came, changed or went. */
  readonly onDidChange: Event<void> = this.#changed.event;

  constructor(lazy: LazyClient, annotations: Annotations) {
    this.#lazy = lazy;
    this.#annotations = annotations;
    for (const kind of [SHELF_CHANGED, ANNOTATIONS_CHANGED_NOTIFICATION])
      lazy.onNotification(kind, () => {
        this.#askSoon();
      });
    lazy.onStart(() => {
      this.#askSoon();
    });
    this.#subscriptions = [
      this.#changed,
      annotations.onDidChange(() => {
        this.#changed.fire();
      }),
      annotations.onDidClose(() => {
        this.#askSoon();
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    this.#subscriptions.forEach((one) => void one.dispose());
  }

  /** What was last heard, open reports first. */
  get known(): readonly KnownEntries[] {
    const open = this.#annotations.reports;
    const uris = new Set(open.map(({ uri }) => uri));
    return [...open, ...this.#closed.filter(({ uri }) => !uris.has(uri))];
  }

  /** As the server knows them now: what is about to change must not be old. */
  async fresh(): Promise<readonly KnownEntries[]> {
    await this.#ask();
    return this.known;
  }

  #askSoon(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#ask(), CHANGE_PAUSE);
  }

  /** Questions follow one another, so that an older answer never replaces a newer one. */
  #ask(): Promise<void> {
    this.#asking = (this.#asking ?? Promise.resolve()).then(async () => {
      const client = await this.#lazy.client?.catch(() => undefined);
      const closed = await client?.sendRequest<ClosedReport[]>(FOLDER_ANNOTATIONS_REQUEST).catch(() => undefined);
      if (client === undefined || closed === undefined) return;
      const heard = JSON.stringify(closed);
      if (heard === this.#heard) return;
      this.#heard = heard;
      this.#closed = closed.map(({ uri, name, sidecar, annotations }) => ({
        uri: client.protocol2CodeConverter.asUri(uri).toString(),
        name,
        sidecar: Uri.parse(sidecar),
        entries: annotations.map(closedEntryOf),
      }));
      this.#changed.fire();
    });
    return this.#asking;
  }
}
