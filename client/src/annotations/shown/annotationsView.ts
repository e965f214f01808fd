import { commands, EventEmitter, l10n, workspace } from 'vscode';
import type { Disposable, Event, TreeDataProvider, TreeItem, TreeView } from 'vscode';
import { ViewFilter } from '../../views/viewFilter.ts';
import { isNote } from '../entries/annotationEntry.ts';
import type { ReportEntries } from '../entries/annotationEntry.ts';
import { annotationItem } from './annotationItems.ts';
import type { FolderAnnotations } from '../entries/folderAnnotations.ts';
import { filteredEntries, groupsOf } from './annotationTree.ts';
import type { AnnotationNode, Grouping, GroupNode } from './annotationTree.ts';
import { chosenColors } from './chosenColors.ts';
import { pickGrouping } from '../../views/pickGrouping.ts';

const VIEW = 'reportLens.annotationsView';
const IS_FILTERED = 'reportLens.annotationsAreFiltered';
/** What the view shows: `some` annotations, or why it shows none. Its welcome texts in package.json ask for it. */
const CONTENT = 'reportLens.annotationsShown';

/** The annotations of the folder's reports, in the order that the reader wants; those without a place first. */
export class AnnotationsView implements TreeDataProvider<AnnotationNode>, Disposable {
  readonly #folder: FolderAnnotations;
  readonly #changed = new EventEmitter<void>();
  readonly #filter = new ViewFilter(VIEW, () => {
    this.#changed.fire();
  });
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #grouping: Grouping = 'report';
  #message = '';

  readonly onDidChangeTreeData: Event<void> = this.#changed.event;
  /** The view as the editor shows it. */
  readonly view: TreeView<AnnotationNode>;

  /** @param view as it is made already */
  constructor(folder: FolderAnnotations, view: TreeView<AnnotationNode>) {
    this.#folder = folder;
    this.view = view;
    this.#subscriptions = [
      this.#changed,
      folder.onDidChange(() => {
        this.#changed.fire();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('reportLens.annotations')) this.#changed.fire();
      }),
    ];
    this.#tell([], 0);
  }

  /** What is said above the lines. */
  get message(): string {
    return this.#message;
  }

  dispose(): void {
    this.#subscriptions.forEach((one) => void one.dispose());
  }

  getTreeItem(node: AnnotationNode): TreeItem {
    return annotationItem(node, chosenColors());
  }

  getParent(node: AnnotationNode): AnnotationNode | undefined {
    return node.parent;
  }

  getChildren(node?: AnnotationNode): AnnotationNode[] {
    if (node === undefined) return this.groups();
    if (node.kind === 'group') return node.children;
    return node.kind === 'entry' ? node.guesses : [];
  }

  /** The first lines of the view. */
  groups(): GroupNode[] {
    const all = this.#folder.known.map((report) => ({ ...report, entries: report.entries.filter(isNote) }));
    const shown = filteredEntries(all, this.#filter.words);
    this.#tell(all, countOf(shown));
    return groupsOf(shown, this.#grouping);
  }

  async askForFilter(): Promise<void> {
    await this.#filter.ask(l10n.t('Filter Annotations'), l10n.t('Words of the passage or the note, #tags, names'));
  }

  setFilter(words: string): void {
    this.#filter.set(words);
  }

  /** Asks what to order by. */
  async askForGrouping(): Promise<void> {
    const names: Readonly<Record<Grouping, string>> = {
      report: l10n.t('Report'),
      section: l10n.t('Section'),
      tag: l10n.t('Tag'),
      author: l10n.t('Author'),
      state: l10n.t('State'),
    };
    const picked = await pickGrouping(names, this.#grouping, l10n.t('Group Annotations By'));
    if (picked !== undefined) this.setGrouping(picked);
  }

  setGrouping(grouping: Grouping): void {
    this.#grouping = grouping;
    this.#changed.fire();
  }

  #tell(all: readonly ReportEntries[], shown: number): void {
    const count = countOf(all);
    const words = this.#filter.words;
    this.#message =
      words === '' || shown === 0 ? '' : l10n.t('{0} of {1} annotations have the words “{2}”.', shown, count, words);
    this.#filter.show(this.view, IS_FILTERED);
    const content = all.length === 0 ? 'noReport' : count === 0 ? 'none' : shown === 0 ? 'noneOfFilter' : 'some';
    void commands.executeCommand('setContext', CONTENT, content);
  }
}

function countOf(reports: readonly ReportEntries[]): number {
  return reports.reduce((sum, { entries }) => sum + entries.length, 0);
}
