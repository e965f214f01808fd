import { commands, EventEmitter, l10n } from 'vscode';
import type { Disposable, Event, ProviderResult, TreeDataProvider, TreeItem, TreeView } from 'vscode';
import { PLANS_REQUEST } from '../../../server/src/protocol/folderAnnotations.ts';
import type { ReportPlan } from '../../../server/src/protocol/folderAnnotations.ts';
import type { FolderAnnotations } from '../annotations/entries/folderAnnotations.ts';
import type { LazyClient } from '../connection/lazyClient.ts';
import { focusedLine, IN_VIEW } from '../views/focusedLine.ts';
import { planItem, progressBar, progressWords } from './planItems.ts';
import { planGroups, progressIn } from './planTree.ts';
import type { PlanGroup, PlanGrouping, PlanLine, PlanNode } from './planTree.ts';
import { pickGrouping } from '../views/pickGrouping.ts';

/** What the view shows: its welcome texts in package.json ask for it. */
const CONTENT = 'reportLens.actionPlanShown';

/** The action plans of the folder as a tree: by report, status, owner or date, with the progress above. */
export class PlanView implements TreeDataProvider<PlanNode>, Disposable {
  readonly #lazy: LazyClient;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #plans: readonly ReportPlan[] = [];
  #grouping: PlanGrouping = 'report';
  #message = '';

  readonly onDidChangeTreeData: Event<void> = this.#changed.event;
  /** The view as the editor shows it. */
  readonly view: TreeView<PlanNode>;

  /** @param view as it is made already */
  constructor(lazy: LazyClient, folder: FolderAnnotations, view: TreeView<PlanNode>) {
    this.#lazy = lazy;
    this.view = view;
    this.#subscriptions = [
      this.#changed,
      folder.onDidChange(() => {
        this.#changed.fire();
      }),
    ];
    this.#tell();
  }

  /** What is said above the lines. */
  get message(): string {
    return this.#message;
  }

  dispose(): void {
    this.#subscriptions.forEach((one) => void one.dispose());
  }

  getTreeItem(node: PlanNode): TreeItem {
    return planItem(node);
  }

  getParent(node: PlanNode): PlanNode | undefined {
    return node.parent;
  }

  getChildren(node?: PlanNode): ProviderResult<PlanNode[]> {
    if (node === undefined) return this.groups();
    return node.kind === 'evidence' ? [] : node.children;
  }

  /** The first lines of the view, as the server knows the plans now. */
  async groups(): Promise<PlanGroup[]> {
    const client = await this.#lazy.client?.catch(() => undefined);
    const plans = await client?.sendRequest<ReportPlan[]>(PLANS_REQUEST).catch(() => undefined);
    this.#plans = (plans ?? []).map((plan) => ({
      ...plan,
      uri: client?.protocol2CodeConverter.asUri(plan.uri).toString() ?? plan.uri,
    }));
    this.#tell();
    return planGroups(this.#plans, this.#grouping, today());
  }

  /** The line that a command is about: the one that it was given, or for a key the one that has the focus. */
  async lineOf(given: unknown): Promise<PlanLine | undefined> {
    const node = given === IN_VIEW ? await focusedLine(this.view) : (given as PlanNode | undefined);
    if (node?.kind === 'evidence') return node.parent;
    return node?.kind === 'row' ? node : undefined;
  }

  /** All owners that stand in the plans, by name. */
  get owners(): string[] {
    const owners = this.#plans.flatMap(({ rows }) => rows.map(({ owner }) => owner));
    return [...new Set(owners.filter((owner) => owner !== ''))].sort((a, b) => a.localeCompare(b));
  }

  /** Asks what to order by. */
  async askForGrouping(): Promise<void> {
    const names: Readonly<Record<PlanGrouping, string>> = {
      report: l10n.t('Report'),
      status: l10n.t('Status'),
      owner: l10n.t('Owner'),
      due: l10n.t('Due'),
    };
    const picked = await pickGrouping(names, this.#grouping, l10n.t('Group the Action Plan By'));
    if (picked !== undefined) this.setGrouping(picked);
  }

  setGrouping(grouping: PlanGrouping): void {
    this.#grouping = grouping;
    this.#changed.fire();
  }

  #tell(): void {
    const progress = progressIn(
      this.#plans.flatMap(({ rows }) => rows),
      today(),
    );
    this.#message = progress.all === 0 ? '' : `${progressWords(progress)}  ${progressBar(progress)}`;
    void commands.executeCommand('setContext', CONTENT, progress.all === 0 ? 'none' : 'some');
  }
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
