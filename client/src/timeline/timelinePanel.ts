import { l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Disposable, WebviewPanel } from 'vscode';
import type { ShelfGroup } from '../../../server/src/protocol/shelf.ts';
import { toRange } from '../navigation/ranges.ts';
import { newNonce } from '../webviews/nonce.ts';
import { ownFirst } from '../views/ownFirst.ts';
import { TIMELINE_PANEL } from '../webviews/panelKinds.ts';
import { reportsInWords } from '../reports/reportItems.ts';
import type { ReportsView } from '../reports/reportsView.ts';
import { showInReport } from '../navigation/showInReport.ts';
import { askedOf, tellNothing } from '../views/stillReading.ts';
import { timelineOf } from './timelineData.ts';
import type { FromTimeline, TimelineState } from './timelinePage.ts';
import { timelineSvg } from './timelineSvg.ts';
import { webviewPage } from '../webviews/webviewPage.ts';
import { say } from '../views/say.ts';

/** The timelines that are open, one for each authority. */
export class Timelines implements Disposable {
  readonly #reports: ReportsView;
  readonly #extension: Uri;
  readonly #open = new Map<string, WebviewPanel>();
  readonly #subscriptions: readonly Disposable[];

  constructor(reports: ReportsView, extension: Uri) {
    this.#reports = reports;
    this.#extension = extension;
    this.#subscriptions = [reports.onDidChangeShelf(() => void this.#renew())];
  }

  dispose(): void {
    this.#subscriptions.forEach((one) => void one.dispose());
    for (const panel of this.#open.values()) panel.dispose();
  }

  /** Shows the timeline of an authority; the reader chooses one where none is named and there are several. */
  async show(name?: string): Promise<void> {
    const chosen = name ?? (await this.#choose());
    if (chosen === undefined) return;
    const known = this.#open.get(chosen);
    if (known !== undefined) {
      known.reveal();
      return;
    }
    const title = l10n.t('Timeline: {0}', chosen);
    this.#add(window.createWebviewPanel(TIMELINE_PANEL, title, ViewColumn.Active), chosen);
  }

  /** Shows a timeline again that was open when the window was closed or reloaded. */
  bringBack(panel: WebviewPanel, state: unknown): void {
    const name = (state as Partial<TimelineState> | null | undefined)?.name;
    if (typeof name === 'string' && !this.#open.has(name)) this.#add(panel, name);
    else panel.dispose();
  }

  /** @param panel empty, or one that VS Code brings back */
  #add(panel: WebviewPanel, name: string): void {
    const media = Uri.joinPath(this.#extension, 'client', 'media');
    const scripts = Uri.joinPath(this.#extension, 'dist');
    const { webview } = panel;
    webview.options = { enableScripts: true, enableCommandUris: false, localResourceRoots: [media, scripts] };
    this.#open.set(name, panel);
    panel.onDidDispose(() => this.#open.delete(name));
    webview.onDidReceiveMessage((message: FromTimeline) => this.#answer(name, message));
    webview.html = webviewPage(webview, {
      style: webview.asWebviewUri(Uri.joinPath(media, 'timeline.css')),
      script: webview.asWebviewUri(Uri.joinPath(scripts, 'timeline.js')),
      nonce: newNonce(),
      body: '<main id="timeline"></main>',
    });
  }

  async #choose(): Promise<string | undefined> {
    const named = (await this.#reports.groups()).filter((group) => group.name !== '');
    const isReading = await this.#reports.isReading();
    const [first, second] = named;
    if (first === undefined) {
      const none = l10n.t('There is no timeline: no report of the open folders says which authority was inspected.');
      tellNothing(none, isReading);
      return undefined;
    }
    if (second === undefined) return first.name;
    const front = window.activeTextEditor?.document.uri.toString();
    const isOwn = ({ reports }: ShelfGroup): boolean => reports.some(({ uri }) => Uri.parse(uri).toString() === front);
    const items = ownFirst(named, isOwn).map((group) => ({
      label: group.name,
      description: [reportsInWords(group), ...(isOwn(group) ? [l10n.t('of the report in front')] : [])].join(' · '),
    }));
    const title = l10n.t('Judgement Timeline');
    return (await window.showQuickPick(items, { title, placeHolder: askedOf(l10n.t('Which authority?'), isReading) }))
      ?.label;
  }

  /** Shows what the open timelines are now. */
  async #renew(): Promise<void> {
    if (this.#open.size === 0) return;
    await this.#reports.groups();
    for (const name of this.#open.keys()) this.#send(name);
  }

  #groupOf(name: string): ShelfGroup | undefined {
    return this.#reports.known.find((group) => group.name === name);
  }

  #send(name: string): void {
    const group = this.#groupOf(name) ?? { name, reports: [], mentions: [], disagreements: [] };
    void this.#open.get(name)?.webview.postMessage(timelineOf(group).page);
  }

  async #answer(name: string, message: FromTimeline): Promise<void> {
    const group = this.#groupOf(name);
    if (message.kind === 'ready') {
      if (group === undefined) await this.#reports.groups();
      this.#send(name);
    } else if (group === undefined) return;
    else if (message.kind === 'export') await exportPicture(name, timelineSvg(timelineOf(group).page));
    else {
      const target = timelineOf(group).targets[message.point];
      if (target === undefined) return;
      const start = target.range?.start ?? { line: 0, character: 0 };
      await showInReport(Uri.parse(target.uri), toRange({ start, end: start }));
    }
  }
}

/** Asks where, and writes. The editor asks before it replaces a file. */
async function exportPicture(name: string, svg: string): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const file = `${l10n.t('Judgement timeline: {0}', name).replace(/[^\p{L}\p{N} -]+/gu, '')}.svg`;
  const to = await window.showSaveDialog({
    ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, file) }),
    filters: { [l10n.t('SVG pictures')]: ['svg'] },
    title: l10n.t('Judgement timeline: {0}', name),
    saveLabel: l10n.t('Export'),
  });
  if (to === undefined) return;
  try {
    await workspace.fs.writeFile(to, new TextEncoder().encode(svg));
    say(l10n.t('Exported to {0}.', workspace.asRelativePath(to)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say(l10n.t('The picture was not saved: {0}', reason), 'Error');
  }
}
