import { commands, window, workspace } from 'vscode';
import type { Disposable, ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CLIENT_COMMANDS } from '../../server/src/protocol/commands.ts';
import { ActiveReport } from './report/activeReport.ts';
import { startAnnotations } from './annotations/start.ts';
import type { AnnotationsSurface } from './annotations/start.ts';
import type { ExportReports } from './annotations/commands/takeAway.ts';
import type { CommandParts } from './commands.ts';
import { ComparisonTexts } from './reports/comparisonTexts.ts';
import { Documents } from './documents/register.ts';
import { FirstUsesLater } from './terms/firstUsesLater.ts';
import { registerTools } from './languageModelTools.ts';
import { Later, LaterView } from './connection/later.ts';
import { LazyClient } from './connection/lazyClient.ts';
import type { MakeClient } from './connection/lazyClient.ts';
import type { PageStatus } from './pages/pageStatus.ts';
import { PAGE_PANEL, TIMELINE_PANEL } from './webviews/panelKinds.ts';
import { ReadingStatus } from './report/readingStatus.ts';
import { watchDocuments } from './report/recognition.ts';
import type { SymbolSigns } from './report/symbolSigns.ts';
import { watchGlossaries } from './terms/watchGlossaries.ts';
import * as clicks from './views/viewCommands.ts';

/** What `activate` returns, for tests. */
export interface StartedLens extends Omit<CommandParts, 'lazy' | 'documents' | 'surface' | 'extensionUri'> {
  /** The running client; undefined while no report has been opened. */
  readonly client: () => Promise<BaseLanguageClient> | undefined;
  readonly status: ReadingStatus;
  readonly surface: AnnotationsSurface;
}

/** Looks for reports among the open documents; the language client is loaded and started with the first one. */
export function activateWith(
  context: ExtensionContext,
  makeClient: MakeClient,
  exportReports: ExportReports,
): StartedLens {
  const lazy = new LazyClient(makeClient, context.storageUri ?? context.globalStorageUri);
  const active = new ActiveReport();
  const surface = startAnnotations(context, lazy, exportReports);
  const documents = new Documents(lazy);
  const views = makeViews(context, { lazy, active, surface, documents });
  const firstUses = new FirstUsesLater(lazy);
  const start = (): void => {
    lazy.start();
  };
  if (workspace.workspaceFolders !== undefined) views.reports.expectLines();
  active.onDidChange(() => {
    if (active.document === undefined) return;
    // At once, so that a key finds the selection as it was when it was pressed.
    void import('./commands.ts');
    void views.pageStatus.get();
    void views.symbolSigns.get();
    for (const view of [views.recommendations, views.terms, surface.planView]) view.expectLines();
  });
  surface.folder.onDidChange(() => {
    if (surface.folder.known.some(({ entries }) => entries.length > 0)) surface.annotationsView.expectLines();
  });
  context.subscriptions.push(
    lazy,
    active,
    surface,
    ...(Object.values(views) as readonly { dispose(): unknown }[]),
    firstUses,
    ...commandsOn(context, { lazy, ...views, documents, surface, extensionUri: context.extensionUri }),
    ...panelsOf(views),
    watchGlossaries(start),
    ...registerTools(context, lazy),
    documents,
    ...documents.register(),
    ...watchDocuments(() => {
      start();
      active.look();
      firstUses.look();
    }),
  );
  active.look();
  return { client: () => lazy.client, ...views, surface };
}

interface Views extends Omit<StartedLens, 'client' | 'surface'> {
  readonly pageStatus: Later<PageStatus>;
  readonly symbolSigns: Later<SymbolSigns>;
  readonly comparisonTexts: ComparisonTexts;
}

interface Around extends Pick<CommandParts, 'lazy' | 'documents'> {
  readonly active: ActiveReport;
  readonly surface: AnnotationsSurface;
}

/** What shows reports, beside the annotations; most of it is made of code that is loaded when it is needed. */
function makeViews({ extensionUri }: ExtensionContext, { lazy, active, surface, documents }: Around): Views {
  const { annotations } = surface;
  const comparisonTexts = new ComparisonTexts();
  const reports: Views['reports'] = new LaterView('reportLens.reports', async (view) => {
    const { ReportsView } = await import('./reports/reportsView.ts');
    return new ReportsView(lazy, view);
  });
  return {
    reports,
    recommendations: new LaterView('reportLens.recommendations', async (view) => {
      const { RecommendationsView } = await import('./recommendations/recommendationsView.ts');
      return new RecommendationsView(lazy, active, annotations, view);
    }),
    search: new LaterView('reportLens.search', async (view) => {
      const { SearchView } = await import('./search/searchView.ts');
      return new SearchView(lazy, view);
    }),
    terms: new LaterView('reportLens.terms', async (view) => {
      const { TermsView } = await import('./terms/termsView.ts');
      return new TermsView(lazy, active, view);
    }),
    timelines: new Later(async () => {
      const { Timelines } = await import('./timeline/timelinePanel.ts');
      return new Timelines(await reports.get(), extensionUri);
    }),
    comparisons: new Later(async () => {
      const { Comparisons } = await import('./reports/compareReports.ts');
      return new Comparisons(lazy, await reports.get(), comparisonTexts);
    }),
    comparisonTexts,
    status: new ReadingStatus(lazy, active),
    pages: new Later(async () => {
      const { Pages } = await import('./pages/pages.ts');
      return new Pages({ lazy, annotations, documents: await documents.get(), extension: extensionUri });
    }),
    pageStatus: new Later(async () => {
      const { PageStatus } = await import('./pages/pageStatus.ts');
      return new PageStatus();
    }),
    symbolSigns: new Later(async () => {
      const { SymbolSigns } = await import('./report/symbolSigns.ts');
      return new SymbolSigns();
    }),
  };
}

/** Panels that were open when the window was closed or reloaded. */
function panelsOf({ pages, timelines }: Views): Disposable[] {
  const kinds = [
    [PAGE_PANEL, pages],
    [TIMELINE_PANEL, timelines],
  ] as const;
  return kinds.map(([kind, later]) =>
    window.registerWebviewPanelSerializer(kind, {
      deserializeWebviewPanel: async (panel, state) => {
        (await later.get()).bringBack(panel, state);
      },
    }),
  );
}

/** The manifest, as far as it is about commands. */
interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/** All commands; what they do is loaded with the first one that is run. */
function commandsOn({ extension }: ExtensionContext, parts: CommandParts): Disposable[] {
  const inMenus = (extension.packageJSON as Manifest).contributes.commands.map(({ command }) => command);
  return [...inMenus, ...CLIENT_COMMANDS, ...Object.values(clicks)].map((id) =>
    commands.registerCommand(id, async (...given: unknown[]) => {
      const { ALL_COMMANDS } = await import('./commands.ts');
      await ALL_COMMANDS[id]?.(parts, given);
    }),
  );
}
