import { commands, EventEmitter, window, workspace } from 'vscode';
import type { Disposable, Event, ProviderResult, TextDocument, TreeDataProvider, TreeItem, TreeView } from 'vscode';
import type { FindingsParams } from '../../../server/src/protocol/links.ts';
import type { ListParams } from '../../../server/src/protocol/common.ts';
import type { ActiveReport } from '../report/activeReport.ts';
import type { LazyClient } from '../connection/lazyClient.ts';
import { ViewFilter } from './viewFilter.ts';

/** How long, in milliseconds, the reader must have stopped typing before the list is made again. */
const TYPING_PAUSE = 400;
/** The same for the cursor, before the view follows it. */
const CURSOR_PAUSE = 100;

/** A line of a view. */
export interface ViewNode {
  readonly id: string;
  readonly parent: ViewNode | undefined;
}

/** What tells one view from another. */
export interface ViewNames {
  /** Its id in package.json. */
  readonly view: string;
  /** The context key of what it shows: `some` entries, or why it shows none. Welcome texts in package.json ask for it. */
  readonly content: string;
  /** The context key that is true while a filter is set. */
  readonly isFiltered: string;
  /** What the server is asked for: all entries of a document. */
  readonly request: string;
}

/** The entries of one version of a report. */
interface Listed<Entry> {
  readonly document: TextDocument;
  readonly version: number;
  readonly entries: readonly Entry[];
}

/**
 * A list of things of the report in front: it is made again when the report changes, can be filtered by words, says what
 * it shows, and follows the cursor while it is visible.
 */
export abstract class ReportView<Entry, Node extends ViewNode> implements TreeDataProvider<Node>, Disposable {
  readonly #lazy: LazyClient;
  readonly #names: ViewNames;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: readonly { dispose(): unknown }[];
  readonly #filter: ViewFilter;
  #listed: Listed<Entry> | undefined;
  #roots: readonly Node[] = [];
  #message = '';
  #typing: ReturnType<typeof setTimeout> | undefined;
  #moving: ReturnType<typeof setTimeout> | undefined;

  protected readonly active: ActiveReport;
  readonly onDidChangeTreeData: Event<void> = this.#changed.event;
  /** The view as the editor shows it. */
  readonly view: TreeView<Node>;

  /** @param view as it is made already */
  constructor(lazy: LazyClient, active: ActiveReport, names: ViewNames, view: TreeView<Node>) {
    this.#lazy = lazy;
    this.#names = names;
    this.#filter = new ViewFilter(names.view, () => {
      this.#changed.fire();
    });
    this.active = active;
    this.view = view;
    this.#subscriptions = [
      this.#changed,
      active.onDidChange(() => {
        this.#changed.fire();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === active.document) this.#reloadSoon();
      }),
      window.onDidChangeTextEditorSelection(() => {
        this.#followSoon();
      }),
      this.view.onDidChangeVisibility(() => {
        this.#followSoon();
      }),
    ];
    this.#tell(0, '');
  }

  abstract getTreeItem(node: Node): TreeItem;
  /** What stands below a line. */
  protected abstract below(node: Node): ProviderResult<Node[]>;
  /** The entries that have all words of the filter, in the order of the view. */
  protected abstract chosen(entries: readonly Entry[], filter: string, document: TextDocument): readonly Entry[];
  protected abstract rootsOf(entries: readonly Entry[], document: TextDocument): Node[];
  /** The line of the view for a place in the text. */
  protected abstract nodeAround(roots: readonly Node[], line: number, character: number): Node | undefined;
  protected abstract filterQuestion(): { readonly title: string; readonly placeholder: string };
  /** What the order of the entries is, in words; empty for the usual one. */
  protected orderWords(): string {
    return '';
  }
  /** "3 of 12 recommendations have the words “…”." */
  protected abstract filterMessage(shown: number, all: number, filter: string): string;

  /** What is said above the lines. */
  get message(): string {
    return this.#message;
  }

  dispose(): void {
    clearTimeout(this.#typing);
    clearTimeout(this.#moving);
    this.#subscriptions.forEach((one) => void one.dispose());
  }

  getParent(node: Node): Node | undefined {
    return node.parent as Node | undefined;
  }

  getChildren(node?: Node): ProviderResult<Node[]> {
    return node === undefined ? this.#load() : this.below(node);
  }

  /** Asks for words, in the view; the list follows each key, and Escape brings back what was there. */
  async askForFilter(): Promise<void> {
    const { title, placeholder } = this.filterQuestion();
    await this.#filter.ask(title, placeholder);
  }

  /** Shows only entries with all these words; all of them if there are no words. */
  setFilter(filter: string): void {
    this.#filter.set(filter);
  }

  /** The entries of the report in front that are shown now, in their order. */
  async shown(): Promise<readonly Entry[]> {
    const document = this.active.document;
    if (document === undefined) return [];
    return this.chosen(await this.#list(document), this.#filter.words, document);
  }

  /** All entries of the report in front. */
  protected async all(): Promise<readonly Entry[]> {
    const document = this.active.document;
    return document === undefined ? [] : this.#list(document);
  }

  /** Makes the list again from what the server says now. */
  protected reload(): void {
    this.#listed = undefined;
    this.#changed.fire();
  }

  /** Makes the list again from what is known. */
  protected redraw(): void {
    this.#changed.fire();
  }

  /** Nothing comes from a server that does not run; the reader was told why. */
  protected async ask<R extends unknown[]>(
    document: TextDocument,
    request: string,
    rest: Partial<FindingsParams> = {},
  ): Promise<R | []> {
    const client = await this.#lazy.client?.catch(() => undefined);
    if (client === undefined) return [];
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const params: ListParams = { textDocument, ...rest };
    return client.sendRequest<R>(request, params).catch((): [] => []);
  }

  async #load(): Promise<Node[]> {
    const document = this.active.document;
    const entries = document === undefined ? [] : await this.#list(document);
    if (document !== this.active.document) return this.#load();
    const shown = document === undefined ? [] : this.chosen(entries, this.#filter.words, document);
    const roots = document === undefined ? [] : this.rootsOf(shown, document);
    this.#roots = roots;
    this.#tell(shown.length, this.orderWords());
    this.#followSoon();
    return roots;
  }

  async #list(document: TextDocument): Promise<readonly Entry[]> {
    const { version } = document;
    if (this.#listed?.document === document && this.#listed.version === version) return this.#listed.entries;
    const entries = await this.ask<Entry[]>(document, this.#names.request);
    this.#listed = { document, version, entries };
    return entries;
  }

  /** Says in words what is shown, and sets what menus and welcome texts depend on. */
  #tell(shown: number, order: string): void {
    const all = this.#listed?.entries.length ?? 0;
    const hasReport = this.active.document !== undefined;
    const { words } = this.#filter;
    const isFiltered = hasReport && words !== '';
    const said = [order, isFiltered ? `“${words}”` : ''];
    this.view.description = said.filter((part) => part !== '').join(' · ');
    // Where nothing is left the welcome text says so.
    this.#message = isFiltered && shown > 0 ? this.filterMessage(shown, all, words) : '';
    const content = !hasReport ? 'noReport' : all === 0 ? 'none' : shown === 0 ? 'noneOfFilter' : 'some';
    void commands.executeCommand('setContext', this.#names.content, content);
    void commands.executeCommand('setContext', this.#names.isFiltered, words !== '');
  }

  #reloadSoon(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#changed.fire();
    }, TYPING_PAUSE);
  }

  #followSoon(): void {
    clearTimeout(this.#moving);
    if (!this.view.visible) return;
    this.#moving = setTimeout(() => {
      void this.#follow();
    }, CURSOR_PAUSE);
  }

  /** Selects the line for the place of the cursor, unless something in it is selected already. */
  async #follow(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!this.view.visible || editor === undefined || editor.document !== this.active.document) return;
    if (this.#listed?.version !== editor.document.version) return;
    const { line, character } = editor.selection.active;
    const around = this.nodeAround(this.#roots, line, character);
    if (around === undefined || isInside(this.view.selection[0], around)) return;
    await this.view.reveal(around, { select: true, focus: false });
  }
}

function isInside(node: ViewNode | undefined, outer: ViewNode): boolean {
  for (let one = node; one !== undefined; one = one.parent) if (one.id === outer.id) return true;
  return false;
}
