import { l10n } from 'vscode';
import type { Disposable, ProviderResult, TextDocument, TreeItem, TreeView } from 'vscode';
import { FINDINGS_REQUEST, RECOMMENDATION_LIST_REQUEST } from '../../../server/src/protocol/links.ts';
import type { Verdict } from '../../../server/src/annotations/annotation.ts';
import type { FindingsParams, RecommendationEntry, ReportLink } from '../../../server/src/protocol/links.ts';
import type { ActiveReport } from '../report/activeReport.ts';
import type { Annotations } from '../annotations/entries/annotations.ts';
import type { LazyClient } from '../connection/lazyClient.ts';
import { registerCountBadges } from './countBadges.ts';
import { treeItem } from './recommendationItems.ts';
import { toRange } from '../navigation/ranges.ts';
import { filtered, linkNodes, partAround, rootsOf } from './recommendationTree.ts';
import { focusedLine, IN_VIEW } from '../views/focusedLine.ts';
import type { LinkNode, PartNode, TreeNode } from './recommendationTree.ts';
import { ReportView } from '../views/reportView.ts';
import { judgeInEditor, keepVerdict } from './verdicts.ts';
import { say } from '../views/say.ts';

const NAMES = {
  view: 'reportLens.recommendations',
  content: 'reportLens.recommendationsShown',
  isFiltered: 'reportLens.recommendationsAreFiltered',
  request: RECOMMENDATION_LIST_REQUEST,
} as const;

/** The recommendations of the report in front, each with its cited and likely findings. */
export class RecommendationsView extends ReportView<RecommendationEntry, TreeNode> {
  readonly #lazy: LazyClient;
  readonly #annotations: Annotations;
  readonly #subscriptions: readonly Disposable[];
  #withRejected = false;

  constructor(lazy: LazyClient, active: ActiveReport, annotations: Annotations, view: TreeView<TreeNode>) {
    super(lazy, active, NAMES, view);
    this.#lazy = lazy;
    this.#annotations = annotations;
    this.#subscriptions = [
      registerCountBadges(),
      annotations.onDidChange((uri) => {
        if (uri.toString() === active.document?.uri.toString()) this.redraw();
      }),
    ];
  }

  override dispose(): void {
    this.#subscriptions.forEach((one) => void one.dispose());
    super.dispose();
  }

  override getTreeItem(node: TreeNode): TreeItem {
    return treeItem(node, this.active.document?.uri);
  }

  protected override below(node: TreeNode): ProviderResult<TreeNode[]> {
    if (node.kind === 'section') return node.children;
    if (node.kind === 'link') return [];
    if (node.bullets.length === 0) return this.#findings(node);
    return [...linkNodes(node.part.cited, node), ...node.bullets];
  }

  protected override chosen(
    entries: readonly RecommendationEntry[],
    filter: string,
    document: TextDocument,
  ): readonly RecommendationEntry[] {
    return filter === '' ? entries : filtered(entries, filter, ({ range }) => document.getText(toRange(range)));
  }

  protected override rootsOf(entries: readonly RecommendationEntry[], document: TextDocument): TreeNode[] {
    return rootsOf(entries, document.uri.toString());
  }

  protected override nodeAround(roots: readonly TreeNode[], line: number, character: number): TreeNode | undefined {
    return partAround(roots, line, character);
  }

  protected override filterQuestion(): { title: string; placeholder: string } {
    return {
      title: l10n.t('Filter Recommendations'),
      placeholder: l10n.t('Words of the recommendation, or its number'),
    };
  }

  protected override filterMessage(shown: number, all: number, filter: string): string {
    return l10n.t('{0} of {1} recommendations have the words “{2}”.', shown, all, filter);
  }

  /** Keeps a reader's word on the finding of a line, for a key of the view its focused one; in the editor, on one of a list. */
  async judge(given: unknown, verdict: Verdict | null): Promise<void> {
    const node = given === IN_VIEW ? await focusedLine(this.view) : (given as TreeNode | undefined);
    const document = this.active.document;
    if (given === IN_VIEW && (node?.kind !== 'link' || node.link.kind !== 'likely')) {
      say(l10n.t('Only likely findings can be judged: go to the line of one.'));
      return;
    }
    if (node?.kind !== 'link' || node.link.kind !== 'likely' || document === undefined) {
      await judgeInEditor(this.#lazy, this.#annotations, verdict);
      return;
    }
    const { start } = toRange(node.parent.part.selectionRange);
    const goes = given === IN_VIEW && verdict === 'rejected' && !this.#withRejected;
    const next = goes ? await this.#besides(node) : undefined;
    await keepVerdict(this.#lazy, this.#annotations, document, start, node.link, verdict);
    if (next !== undefined) await this.view.reveal(next, { focus: true, select: false });
  }

  /** Where the focus goes when a line is hidden: to the finding after it or before it, or to the recommendation. */
  async #besides({ id, parent }: LinkNode): Promise<TreeNode> {
    const all = (await this.below(parent)) ?? [];
    const at = all.findIndex((one) => one.id === id);
    return all[at + 1] ?? all[at - 1] ?? parent;
  }

  /** Shows the rejected findings, too, or hides them again. */
  toggleRejected(): void {
    this.#withRejected = !this.#withRejected;
    this.redraw();
  }

  async #findings(node: PartNode): Promise<TreeNode[]> {
    const document = this.active.document;
    if (document === undefined) return [];
    const { start: position } = node.part.selectionRange;
    const asked: Partial<FindingsParams> = { position, withRejected: this.#withRejected };
    return linkNodes(await this.ask<ReportLink[]>(document, FINDINGS_REQUEST, asked), node);
  }
}
