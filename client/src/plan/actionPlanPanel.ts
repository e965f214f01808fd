import { l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Disposable, WebviewPanel } from 'vscode';
import type { AnnotationEdit } from '../../../server/src/protocol/annotations.ts';
import { PLAN_REQUEST, SET_PLAN_ROW_REQUEST } from '../../../server/src/protocol/followUp.ts';
import type { PlanFields, PlanRow, SetPlanRowParams } from '../../../server/src/protocol/followUp.ts';
import type { Annotations } from '../annotations/entries/annotations.ts';
import { newDoing } from '../annotations/entries/sendEdits.ts';
import type { FolderAnnotations } from '../annotations/entries/folderAnnotations.ts';
import { relativePath } from '../annotations/commands/linkPaths.ts';
import { toSourceUri } from '../documents/documentUri.ts';
import type { LazyClient } from '../connection/lazyClient.ts';
import { beginningOf } from '../navigation/ranges.ts';
import { showInReport } from '../navigation/showInReport.ts';
import { newNonce } from '../webviews/nonce.ts';
import { PLAN_PANEL } from '../webviews/panelKinds.ts';
import { openEvidence } from './openEvidence.ts';
import { planPage } from './planPage.ts';
import { readPlanMessage } from './planMessages.ts';
import type { PlanMessage, PlanState, ShowPlan } from './planMessages.ts';
import { planWords, progressOf } from './planWords.ts';

/** The action plans of reports as editable tables, one page for each report. */
export class ActionPlans implements Disposable {
  readonly #lazy: LazyClient;
  readonly #annotations: Annotations;
  readonly #extension: Uri;
  readonly #pages = new Map<string, Page>();
  readonly #subscriptions: readonly Disposable[];

  constructor(lazy: LazyClient, annotations: Annotations, folder: FolderAnnotations, extension: Uri) {
    this.#lazy = lazy;
    this.#annotations = annotations;
    this.#extension = extension;
    this.#subscriptions = [
      folder.onDidChange(() => {
        for (const page of this.#pages.values()) void this.#show(page, 'ifOther');
      }),
    ];
  }

  dispose(): void {
    this.#subscriptions.forEach((one) => void one.dispose());
    for (const { panel } of this.#pages.values()) panel.dispose();
  }

  /** Opens the action plan of a report, which need not be open. */
  open(uri: Uri): void {
    const key = uri.toString();
    const known = this.#pages.get(key);
    if (known !== undefined) {
      known.panel.reveal();
      return;
    }
    const options = { retainContextWhenHidden: true };
    this.#add(window.createWebviewPanel(PLAN_PANEL, titleOf(uri), ViewColumn.Active, options), uri);
  }

  /** Shows a plan again that was open when the window was closed or reloaded. */
  bringBack(panel: WebviewPanel, state: unknown): void {
    const kept = (state as Partial<PlanState> | null | undefined)?.uri;
    const uri = typeof kept === 'string' ? Uri.parse(kept) : undefined;
    if (uri === undefined || this.#pages.has(uri.toString())) {
      panel.dispose();
      return;
    }
    this.#lazy.start();
    this.#add(panel, uri);
  }

  /** @param panel empty, or one that VS Code brings back */
  #add(panel: WebviewPanel, uri: Uri): void {
    const key = uri.toString();
    const roots = ['dist', 'client/media'].map((folder) => Uri.joinPath(this.#extension, folder));
    const page: Page = { uri, panel, rows: [] };
    this.#pages.set(key, page);
    const { webview } = panel;
    webview.options = { enableScripts: true, enableCommandUris: false, localResourceRoots: roots };
    const script = webview.asWebviewUri(Uri.joinPath(this.#extension, 'dist', 'actionPlan.js'));
    const style = webview.asWebviewUri(Uri.joinPath(this.#extension, 'client', 'media', 'actionPlan.css'));
    webview.onDidReceiveMessage((value: unknown) => {
      const message = readPlanMessage(value);
      if (message !== undefined) void this.#do(page, message);
    });
    panel.onDidDispose(() => {
      this.#pages.delete(key);
    });
    webview.html = planPage(webview, script, style, newNonce());
  }

  async rowsOf(uri: Uri): Promise<readonly PlanRow[]> {
    const client = await this.#lazy.client?.catch(() => undefined);
    if (client === undefined) return [];
    const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
    return client.sendRequest<PlanRow[]>(PLAN_REQUEST, { textDocument });
  }

  /** Writes fields of one row, as a change that can be taken back. */
  async set(uri: Uri, key: string, fields: Partial<PlanFields>): Promise<void> {
    const client = await this.#lazy.client?.catch(() => undefined);
    if (client === undefined) return;
    const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
    const { who } = await newDoing();
    const params: SetPlanRowParams = { textDocument, key, fields, author: who };
    const edit = await client.sendRequest<AnnotationEdit | null>(SET_PLAN_ROW_REQUEST, params);
    if (edit !== null) await this.#annotations.edit([{ uri, edits: [edit] }]);
  }

  /** Shows the plan again in its page; a page that is written in is left alone as long as nothing is other than it shows. */
  async #show(page: Page, when?: 'ifOther'): Promise<void> {
    const rows = await this.rowsOf(page.uri);
    if (when === 'ifOther' && JSON.stringify(rows) === JSON.stringify(page.rows)) return;
    page.rows = rows;
    const uri = page.uri.toString();
    const shown: ShowPlan = { uri, rows, title: titleOf(page.uri), progress: progressOf(rows), words: planWords() };
    await page.panel.webview.postMessage(shown);
  }

  async #do(page: Page, message: PlanMessage): Promise<void> {
    if (message.kind === 'ready') {
      await this.#show(page);
      return;
    }
    const { uri } = page;
    const row = page.rows.find(({ key }) => key === message.key);
    if (row === undefined) return;
    switch (message.kind) {
      case 'set':
        await this.set(uri, row.key, message.fields);
        break;
      case 'reveal':
        if (row.range !== undefined) await showInReport(uri, beginningOf(row.range));
        break;
      case 'addEvidence':
        await this.addEvidence(uri, row);
        break;
      case 'openEvidence':
        await openEvidence(uri, row.evidence[message.index]?.address ?? '');
        break;
    }
  }

  /** Asks for evidence: the place selected in another open file, a file of the folder, or an address on the web. */
  async addEvidence(uri: Uri, row: PlanRow): Promise<void> {
    const found = await askForEvidence(uri);
    if (found !== undefined) await this.set(uri, row.key, { evidence: [...row.evidence, found] });
  }
}

/** The page of one report. */
interface Page {
  readonly uri: Uri;
  readonly panel: WebviewPanel;
  rows: readonly PlanRow[];
}

function titleOf(uri: Uri): string {
  return l10n.t('Action plan: {0}', uri.path.split('/').at(-1) ?? '');
}

async function askForEvidence(report: Uri): Promise<PlanRow['evidence'][number] | undefined> {
  const source = toSourceUri(report) ?? report;
  const web = l10n.t('An address on the web…');
  const places = window.visibleTextEditors
    .filter(({ document }) => (toSourceUri(document.uri) ?? document.uri).scheme === source.scheme)
    .map(({ document, selection }) => ({
      label: l10n.t('{0}, line {1}', workspace.asRelativePath(document.uri), selection.active.line + 1),
      description: l10n.t('where the cursor is'),
      uri: document.uri,
      line: selection.active.line + 1,
    }));
  const files = (await workspace.findFiles('**/*', undefined, 500)).map((uri) => ({
    label: workspace.asRelativePath(uri),
    description: '',
    uri,
    line: undefined as number | undefined,
  }));
  const items = [...places, { label: web, description: '', uri: undefined, line: undefined }, ...files];
  const picked = await window.showQuickPick(items, { title: l10n.t('Evidence'), matchOnDescription: true });
  if (picked === undefined) return undefined;
  if (picked.uri === undefined) return askForAddress();
  const path = relativePath(source, toSourceUri(picked.uri) ?? picked.uri);
  if (path === undefined) return undefined;
  return { name: picked.label, address: picked.line === undefined ? path : `${path}#L${picked.line}` };
}

async function askForAddress(): Promise<PlanRow['evidence'][number] | undefined> {
  const address = await window.showInputBox({
    title: l10n.t('Address of the evidence'),
    placeHolder: 'https://',
    validateInput: (value) =>
      /^https:\/\/[^\s<>"{}|\\^`]+$/.test(value.trim()) ? undefined : l10n.t('An address begins with https://'),
  });
  if (address === undefined) return undefined;
  return { name: address.trim().replace(/^https:\/\//, ''), address: address.trim() };
}
