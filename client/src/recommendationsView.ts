import { commands, EventEmitter, l10n, window, workspace } from 'vscode';
import type { Disposable, Event, ProviderResult, TextDocument, TreeDataProvider, TreeItem, TreeView } from 'vscode';
import { FINDINGS_REQUEST, RECOMMENDATION_LIST_REQUEST } from '../../server/src/protocol.ts';
import type { LinkParams, ListParams, RecommendationEntry, ReportLink } from '../../server/src/protocol.ts';
import type { ActiveReport } from './activeReport.ts';
import { askForText } from './askForText.ts';
import type { LazyClient } from './lazyClient.ts';
import { REVEAL_COMMAND, toRange, treeItem } from './recommendationItems.ts';
import { filtered, linkNodes, partAround, rootsOf } from './recommendationTree.ts';
import type { PartNode, TreeNode } from './recommendationTree.ts';
import { showInReport } from './showInReport.ts';

const VIEW = 'reportLens.recommendations';
/** What the view shows: `some` recommendations, or why it shows none. Its welcome texts in package.json ask for it. */
const CONTENT = 'reportLens.recommendationsShown';
const IS_FILTERED = 'reportLens.recommendationsAreFiltered';

/** How long, in milliseconds, the reader must have stopped typing before the list is made again. */
const TYPING_PAUSE = 400;
/** The same for the cursor, before the view follows it. */
const CURSOR_PAUSE = 100;

/** The recommendations of one version of a report. */
interface Listed {
  readonly document: TextDocument;
  readonly version: number;
  readonly entries: readonly RecommendationEntry[];
}

/** The recommendations of the report in front, each with its cited and likely findings. */
export class RecommendationsView implements TreeDataProvider<TreeNode>, Disposable {
  readonly #lazy: LazyClient;
  readonly #active: ActiveReport;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #listed: Listed | undefined;
  #roots: TreeNode[] = [];
  #filter = '';
  #typing: ReturnType<typeof setTimeout> | undefined;
  #moving: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData: Event<void> = this.#changed.event;
  /** The view as the editor shows it. */
  readonly view: TreeView<TreeNode>;

  constructor(lazy: LazyClient, active: ActiveReport) {
    this.#lazy = lazy;
    this.#active = active;
    this.view = window.createTreeView<TreeNode>(VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.view,
      this.#changed,
      commands.registerCommand(REVEAL_COMMAND, showInReport),
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
    this.#tell(0);
  }

  dispose(): void {
    clearTimeout(this.#typing);
    clearTimeout(this.#moving);
    this.#subscriptions.forEach((one) => void one.dispose());
  }

  getTreeItem(node: TreeNode): TreeItem {
    return treeItem(node, this.#active.document?.uri);
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  getChildren(node?: TreeNode): ProviderResult<TreeNode[]> {
    if (node === undefined) return this.#load();
    if (node.kind === 'section') return node.children;
    if (node.kind === 'link') return [];
    if (node.bullets.length === 0) return this.#findings(node);
    return [...linkNodes(node.part.cited, node), ...node.bullets];
  }

  /** Asks for words, in the view; the list follows each key, and Escape brings back what was there. */
  async askForFilter(): Promise<void> {
    await commands.executeCommand(`${VIEW}.focus`);
    await askForText({
      title: l10n.t('Filter Recommendations'),
      placeholder: l10n.t('Words of the recommendation, or its number'),
      value: this.#filter,
      use: (value) => {
        this.setFilter(value);
      },
    });
  }

  /** Shows only recommendations with all these words; all of them if there are no words. */
  setFilter(filter: string): void {
    this.#filter = filter.trim();
    this.#changed.fire();
  }

  async #load(): Promise<TreeNode[]> {
    const document = this.#active.document;
    const entries = document === undefined ? [] : await this.#list(document);
    if (document !== this.#active.document) return this.#load();
    const isFiltered = document !== undefined && this.#filter !== '';
    const shown = isFiltered
      ? filtered(entries, this.#filter, ({ range }) => document.getText(toRange(range)))
      : entries;
    this.#roots = rootsOf(shown, document?.uri.toString() ?? '');
    this.#tell(shown.length);
    this.#followSoon();
    return this.#roots;
  }

  async #list(document: TextDocument): Promise<readonly RecommendationEntry[]> {
    const { version } = document;
    if (this.#listed?.document === document && this.#listed.version === version) return this.#listed.entries;
    const entries = await this.#ask<RecommendationEntry[]>(document, RECOMMENDATION_LIST_REQUEST, {});
    this.#listed = { document, version, entries };
    return entries;
  }

  async #findings(node: PartNode): Promise<TreeNode[]> {
    const document = this.#active.document;
    if (document === undefined) return [];
    const { start: position } = node.part.selectionRange;
    return linkNodes(await this.#ask<ReportLink[]>(document, FINDINGS_REQUEST, { position }), node);
  }

  /** Nothing comes from a server that does not run; the reader was told why. */
  async #ask<R extends unknown[]>(document: TextDocument, request: string, rest: Partial<LinkParams>): Promise<R | []> {
    const client = await this.#lazy.client?.catch(() => undefined);
    if (client === undefined) return [];
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const params: ListParams = { textDocument, ...rest };
    return client.sendRequest<R>(request, params).catch((): [] => []);
  }

  /** Says in words what is shown, and sets what menus and welcome texts depend on. */
  #tell(shown: number): void {
    const all = this.#listed?.entries.length ?? 0;
    const hasReport = this.#active.document !== undefined;
    const isFiltered = hasReport && this.#filter !== '';
    this.view.description = isFiltered ? `“${this.#filter}”` : '';
    this.view.message =
      isFiltered && all > 0 ? l10n.t('{0} of {1} recommendations have the words “{2}”.', shown, all, this.#filter) : '';
    const content = !hasReport ? 'noReport' : all === 0 ? 'none' : shown === 0 ? 'noneOfFilter' : 'some';
    void commands.executeCommand('setContext', CONTENT, content);
    void commands.executeCommand('setContext', IS_FILTERED, this.#filter !== '');
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

  /** Selects the recommendation around the cursor, unless something in it is selected already. */
  async #follow(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!this.view.visible || editor === undefined || editor.document !== this.#active.document) return;
    if (this.#listed?.version !== editor.document.version) return;
    const { line, character } = editor.selection.active;
    const around = partAround(this.#roots, line, character);
    if (around === undefined || isInside(this.view.selection[0], around)) return;
    await this.view.reveal(around, { select: true, focus: false });
  }
}

function isInside(node: TreeNode | undefined, outer: TreeNode): boolean {
  for (let one = node; one !== undefined; one = one.parent) if (one.id === outer.id) return true;
  return false;
}
