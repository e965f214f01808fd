import { env, l10n, window, workspace } from 'vscode';
import type { QuickPickItem, TextDocument, TreeItem, TreeView } from 'vscode';
import { TERMS_REQUEST } from '../../../server/src/protocol/terms.ts';
import type { TermEntry } from '../../../server/src/protocol/terms.ts';
import type { ActiveReport } from '../report/activeReport.ts';
import type { LazyClient } from '../connection/lazyClient.ts';
import { MARKDOWN } from '../report/recognition.ts';
import { ReportView } from '../views/reportView.ts';
import { termItem } from './termItems.ts';
import {
  abbreviations,
  matching,
  sorted,
  TABLE_FORMATS,
  termAround,
  termLines,
  termTable,
  TERM_ORDERS,
} from './termTree.ts';
import type { TableFormat, TermNode, TermOrder } from './termTree.ts';
import { say } from '../views/say.ts';

const NAMES = {
  view: 'reportLens.terms',
  content: 'reportLens.termsShown',
  isFiltered: 'reportLens.termsAreFiltered',
  request: TERMS_REQUEST,
} as const;

/** All terms of the report in front: what they mean there, how often they are used, and what is inconsistent. */
export class TermsView extends ReportView<TermEntry, TermNode> {
  readonly #glossary: { dispose(): unknown };
  #order: TermOrder = 'firstUse';

  constructor(lazy: LazyClient, active: ActiveReport, view: TreeView<TermNode>) {
    super(lazy, active, NAMES, view);
    this.#glossary = lazy.onDidChangeGlossary(() => {
      this.reload();
    });
  }

  override dispose(): void {
    this.#glossary.dispose();
    super.dispose();
  }

  override getTreeItem(node: TermNode): TreeItem {
    return termItem(node, this.active.document?.uri);
  }

  /** Asks for the order of the terms, and shows them in it. */
  async askForOrder(): Promise<void> {
    const picked = await pick(l10n.t('Sort Terms'), TERM_ORDERS, orderName, this.#order);
    if (picked !== undefined) this.setOrder(picked);
  }

  setOrder(order: TermOrder): void {
    this.#order = order;
    this.redraw();
  }

  /** Copies the terms that are shown, in their order. */
  async copyTable(format?: TableFormat): Promise<void> {
    const entries = await this.shown();
    if (entries.length === 0) {
      say(l10n.t('There are no terms to copy.'));
      return;
    }
    const chosen = format ?? (await pick(l10n.t('Copy Terms as a Table'), TABLE_FORMATS, formatName));
    if (chosen === undefined) return;
    await env.clipboard.writeText(termTable(entries, chosen, columns()));
    void window.setStatusBarMessage(l10n.t('{0} terms copied', entries.length), 4000);
  }

  /** Puts a list of abbreviations at the cursor; into a new text where the one in front cannot be changed. */
  async insertAbbreviations(): Promise<void> {
    const entries = await this.all();
    if (!entries.some(({ long }) => long !== undefined)) {
      say(l10n.t('Open a report with abbreviations first.'));
      return;
    }
    const head = columns().slice(0, 2);
    const title = l10n.t('List of abbreviations');
    const editor = window.activeTextEditor;
    const text = (isMarkdown: boolean): string => abbreviations(entries, { isMarkdown, title, head });
    const list = text(editor?.document.languageId === MARKDOWN);
    if (editor !== undefined && (await mayWrite(editor.document))) {
      if (
        await editor.edit((builder) => {
          builder.insert(editor.selection.active, list);
        })
      )
        return;
    }
    await window.showTextDocument(await workspace.openTextDocument({ language: MARKDOWN, content: text(true) }));
  }

  protected override below(node: TermNode): TermNode[] {
    return node.kind === 'term' ? [...node.details] : [];
  }

  protected override chosen(entries: readonly TermEntry[], filter: string): readonly TermEntry[] {
    return sorted(filter === '' ? entries : matching(entries, filter), this.#order);
  }

  protected override rootsOf(entries: readonly TermEntry[], document: TextDocument): TermNode[] {
    return termLines(entries, document.uri.toString());
  }

  protected override nodeAround(roots: readonly TermNode[], line: number, character: number): TermNode | undefined {
    return termAround(roots, line, character);
  }

  protected override filterQuestion(): { title: string; placeholder: string } {
    return { title: l10n.t('Filter Terms'), placeholder: l10n.t('Letters of the term, or words of its meaning') };
  }

  protected override filterMessage(shown: number, all: number, filter: string): string {
    return l10n.t('{0} of {1} terms have the words “{2}”.', shown, all, filter);
  }

  protected override orderWords(): string {
    return this.#order === 'firstUse' ? '' : orderName(this.#order).toLowerCase();
  }
}

interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

/** One of a few values, the present one marked. */
async function pick<T extends string>(
  title: string,
  values: readonly T[],
  nameOf: (value: T) => string,
  present?: T,
): Promise<T | undefined> {
  const items = values.map((value): Choice<T> => {
    return { label: nameOf(value), value, ...(value === present ? { description: l10n.t('as now') } : {}) };
  });
  return (await window.showQuickPick(items, { title }))?.value;
}

function orderName(order: TermOrder): string {
  switch (order) {
    case 'firstUse':
      return l10n.t('By first use');
    case 'name':
      return l10n.t('By name');
    case 'uses':
      return l10n.t('By number of uses');
    case 'conflicts':
      return l10n.t('By what is inconsistent');
  }
}

function formatName(format: TableFormat): string {
  return format === 'markdown' ? l10n.t('For Markdown and notes') : l10n.t('For spreadsheets (tab-separated)');
}

function columns(): string[] {
  return [l10n.t('Term'), l10n.t('Meaning'), l10n.t('Uses'), l10n.t('First use'), l10n.t('Notes')];
}

/** Read-only files and file systems, and texts that are no files, cannot be written. */
async function mayWrite({ uri }: TextDocument): Promise<boolean> {
  if (uri.scheme === 'untitled') return true;
  if (workspace.fs.isWritableFileSystem(uri.scheme) !== true) return false;
  try {
    return (await workspace.fs.stat(uri)).permissions === undefined;
  } catch {
    return false;
  }
}
