import { commands, EventEmitter, l10n, window, workspace } from 'vscode';
import type { Disposable, Event, TreeDataProvider, TreeItem, TreeView } from 'vscode';
import { READ_FOLDER_REQUEST, SEARCH_REQUEST } from '../../../server/src/protocol/search.ts';
import type { SearchAnswer, SearchParams } from '../../../server/src/protocol/search.ts';
import type { LazyClient } from '../connection/lazyClient.ts';
import { searchItem } from './searchItems.ts';
import { searchMessage } from './searchMessage.ts';
import { asCsv, asMarkdown, searchNodes } from './searchTree.ts';
import type { FoundReportNode, SearchNode } from './searchTree.ts';

const VIEW = 'reportLens.search';
/** What the view shows: undefined before a search, `some` results, or `nothing`. Welcome texts and menus ask for it. */
const CONTENT = 'reportLens.searchShown';
/** Milliseconds until the same is asked again while the folder is still being read. */
const GROW_PAUSE = 1500;

/** The passages that a search over all reports of the open folders found. */
export class SearchView implements TreeDataProvider<SearchNode>, Disposable {
  readonly #lazy: LazyClient;
  readonly #changed = new EventEmitter<void>();
  #query = '';
  #answer: SearchAnswer | undefined;
  #nodes: FoundReportNode[] = [];
  #growing: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData: Event<void> = this.#changed.event;
  /** The view as the editor shows it. */
  readonly view: TreeView<SearchNode>;

  /** @param view as it is made already */
  constructor(lazy: LazyClient, view: TreeView<SearchNode>) {
    this.#lazy = lazy;
    this.view = view;
  }

  /** What is said above the lines. */
  get message(): string {
    return this.#answer === undefined ? '' : searchMessage(this.#query, this.#answer);
  }

  dispose(): void {
    clearTimeout(this.#growing);
    this.#changed.dispose();
  }

  getTreeItem(node: SearchNode): TreeItem {
    return searchItem(node);
  }

  getParent(node: SearchNode): SearchNode | undefined {
    return node.kind === 'passage' ? node.around : undefined;
  }

  getChildren(node?: SearchNode): SearchNode[] {
    if (node === undefined) return this.#nodes;
    return node.kind === 'report' ? [...node.passages] : [];
  }

  /** Asks for words and filters, and shows what is found. */
  async ask(): Promise<void> {
    const query = await window.showInputBox({
      title: l10n.t('Search Reports'),
      prompt: l10n.t(
        'Words in any form and order, or "words that stand together". Filters: authority:medway year:2013-2015 section:"staying safe" judgement:inadequate kind:monitoring',
      ),
      placeHolder: l10n.t('care leavers authority:medway'),
      value: this.#query,
    });
    if (query === undefined || query.trim() === '') return;
    await commands.executeCommand(`${VIEW}.focus`);
    await this.search(query);
  }

  /** Shows what is found for a query; while the folder is still being read, again and again. */
  async search(query: string): Promise<void> {
    this.#query = query.trim();
    this.#lazy.start();
    await window.withProgress({ location: { viewId: VIEW } }, () => this.#fetch(this.#query));
    const [first] = this.#nodes;
    if (first !== undefined && this.view.visible) await this.view.reveal(first, { select: true, focus: true });
  }

  clear(): void {
    this.#query = '';
    this.#show(undefined);
  }

  /** Puts the results into a new document, which the reader saves where they like. */
  async export(): Promise<void> {
    const answer = this.#answer;
    if (answer === undefined) return;
    const markdown = { label: 'Markdown', description: l10n.t('to read'), language: 'markdown' };
    const table = { label: 'CSV', description: l10n.t('for a spreadsheet'), language: 'plaintext' };
    const chosen = await window.showQuickPick([markdown, table], { title: l10n.t('Export Search Results') });
    if (chosen === undefined) return;
    const content = chosen === markdown ? asMarkdown(this.#query, answer) : asCsv(answer, tableHeads());
    await window.showTextDocument(await workspace.openTextDocument({ language: chosen.language, content }));
  }

  /** Reads all reports of the folder, also after the reader had stopped it. */
  async readFolder(): Promise<void> {
    this.#lazy.start();
    const client = await this.#lazy.client?.catch(() => undefined);
    await client?.sendRequest(READ_FOLDER_REQUEST);
    if (this.#query !== '') await this.#fetch(this.#query);
  }

  async #fetch(query: string): Promise<void> {
    clearTimeout(this.#growing);
    const client = await this.#lazy.client?.catch(() => undefined);
    const params: SearchParams = { query };
    const answer = await client?.sendRequest<SearchAnswer>(SEARCH_REQUEST, params).catch(() => undefined);
    // Another search may have begun meanwhile.
    if (query !== this.#query) return;
    this.#show(answer);
    if (answer?.isReading === true) this.#growing = setTimeout(() => void this.#fetch(query), GROW_PAUSE);
  }

  #show(answer: SearchAnswer | undefined): void {
    clearTimeout(this.#growing);
    this.#answer = answer;
    this.#nodes = answer === undefined ? [] : searchNodes(answer);
    const content = answer === undefined ? undefined : this.#nodes.length === 0 ? 'nothing' : 'some';
    void commands.executeCommand('setContext', CONTENT, content);
    this.#changed.fire();
  }
}

function tableHeads(): string[] {
  return [
    l10n.t('Report'),
    l10n.t('File'),
    l10n.t('Line'),
    l10n.t('Paragraph'),
    l10n.t('Section'),
    l10n.t('Words found'),
  ];
}
