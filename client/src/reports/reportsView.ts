import { commands, EventEmitter, l10n, workspace } from 'vscode';
import type { Disposable, Event, ProviderResult, TreeDataProvider, TreeItem, TreeView } from 'vscode';
import { FOLDER_READING_REQUEST, SHELF_CHANGED, SHELF_REQUEST } from '../../../server/src/protocol/shelf.ts';
import type { FolderReading, ShelfGroup } from '../../../server/src/protocol/shelf.ts';
import type { LazyClient } from '../connection/lazyClient.ts';
import { reportItem } from './reportItems.ts';
import { filteredShelf, rootsOfShelf } from './reportTree.ts';
import type { ReportNode } from './reportTree.ts';
import { stoppedReading } from '../views/stillReading.ts';
import { ViewFilter } from '../views/viewFilter.ts';

const VIEW = 'reportLens.reports';
/** What the view shows: its welcome texts in package.json ask for it. */
const CONTENT = 'reportLens.reportsShown';
const IS_FILTERED = 'reportLens.reportsAreFiltered';

const NOTHING_TO_READ: FolderReading = { isReading: false, left: 0, unseen: 0 };

/** Milliseconds after a change before the list is asked for again. */
const CHANGE_PAUSE = 250;

/** Reports that stand in the list already, of which little is known yet. */
function stillJudging(count: number): string {
  return count === 1
    ? l10n.t('1 report is listed by its first pages; its judgements follow when it is read.')
    : l10n.t('{0} reports are listed by their first pages; their judgements follow as they are read.', count);
}

/** The reports of the folder by authority and date, with their judgements. */
export class ReportsView implements TreeDataProvider<ReportNode>, Disposable {
  readonly #lazy: LazyClient;
  readonly #changed = new EventEmitter<void>();
  readonly #shelfChanged = new EventEmitter<void>();
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #groups: readonly ShelfGroup[] = [];
  #reading: FolderReading = NOTHING_TO_READ;
  readonly #filter = new ViewFilter(VIEW, () => {
    this.#changed.fire();
  });
  #waiting: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData: Event<void> = this.#changed.event;
  /** Tells when there are other reports, or other things are known of them, whether the view is seen or not. */
  readonly onDidChangeShelf: Event<void> = this.#shelfChanged.event;
  /** The view as the editor shows it. */
  readonly view: TreeView<ReportNode>;

  /** @param view as it is made already */
  constructor(lazy: LazyClient, view: TreeView<ReportNode>) {
    this.#lazy = lazy;
    this.view = view;
    lazy.onNotification(SHELF_CHANGED, () => {
      this.#reloadSoon();
    });
    lazy.onStart(() => {
      this.#changed.fire();
    });
    this.#subscriptions = [
      this.#changed,
      this.#shelfChanged,
      workspace.onDidChangeWorkspaceFolders(() => {
        this.#changed.fire();
      }),
    ];
    this.#tell(0);
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    this.#subscriptions.forEach((one) => void one.dispose());
  }

  getTreeItem(node: ReportNode): TreeItem {
    return reportItem(node);
  }

  getParent(node: ReportNode): ReportNode | undefined {
    return node.parent;
  }

  getChildren(node?: ReportNode): ProviderResult<ReportNode[]> {
    if (node === undefined) return this.#roots();
    return 'children' in node ? node.children : [];
  }

  /** The reports that were told last. */
  get known(): readonly ShelfGroup[] {
    return this.#groups;
  }

  /** The reports of the folder as the server knows them now; starts it where it does not run. */
  async groups(): Promise<readonly ShelfGroup[]> {
    this.#lazy.start();
    const client = await this.#lazy.client?.catch(() => undefined);
    this.#groups = (await client?.sendRequest<ShelfGroup[]>(SHELF_REQUEST).catch(() => undefined)) ?? [];
    return this.#groups;
  }

  /** Whether more reports may come, because the folder is being read. */
  async isReading(): Promise<boolean> {
    const client = await this.#lazy.client?.catch(() => undefined);
    const reading = await client?.sendRequest<FolderReading>(FOLDER_READING_REQUEST).catch(() => undefined);
    this.#reading = reading ?? NOTHING_TO_READ;
    return this.#reading.isReading;
  }

  /** What is said above the lines: where none are known yet, that some may come; else what is missing. */
  get message(): string {
    const { isReading, left } = this.#reading;
    if (isReading && this.#groups.length === 0)
      return l10n.t(
        'The folder is being read. Reports are listed here as they are found; the status bar says how many files are left.',
      );
    if (!isReading && left > 0) return stoppedReading(left);
    const looks = this.#groups.flatMap(({ reports }) => reports).filter(({ isFirstLook }) => isFirstLook === true);
    return looks.length === 0 ? '' : stillJudging(looks.length);
  }

  /** Asks for words, in the view; the list follows each key, and Escape brings back what was there. */
  async askForFilter(): Promise<void> {
    const placeholder = l10n.t('Words of the authority, the kind of inspection, the date or a grade');
    await this.#filter.ask(l10n.t('Filter Reports'), placeholder);
  }

  /** Shows only reports with all these words; all of them if there are no words. */
  setFilter(filter: string): void {
    this.#filter.set(filter);
  }

  async #roots(): Promise<ReportNode[]> {
    const all = workspace.workspaceFolders === undefined && this.#lazy.client === undefined ? [] : await this.groups();
    await this.isReading();
    const { words } = this.#filter;
    const shown = words === '' ? all : filteredShelf(all, words);
    this.#tell(shown.length);
    return rootsOfShelf(shown);
  }

  /** Says in words what is shown, and sets what menus and welcome texts depend on. */
  #tell(shown: number): void {
    this.#filter.show(this.view, IS_FILTERED);
    const content = this.#groups.length === 0 ? 'none' : shown === 0 ? 'noneOfFilter' : 'some';
    void commands.executeCommand('setContext', CONTENT, content);
  }

  #reloadSoon(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.#changed.fire();
      this.#shelfChanged.fire();
    }, CHANGE_PAUSE);
  }
}
