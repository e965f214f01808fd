import { commands } from 'vscode';
import type { Disposable, ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ActiveReport } from './activeReport.ts';
import { startAnnotations } from './annotations/start.ts';
import type { AnnotationsSurface } from './annotations/start.ts';
import type { ExportReport } from './annotations/takeAway.ts';
import { COMMANDS, LENS_COMMANDS } from './commands.ts';
import type { CommandParts } from './commands.ts';
import { documentParts, registerDocuments } from './documents/register.ts';
import { FirstUses } from './firstUses.ts';
import { goingToLine } from './goToLine.ts';
import { registerTools } from './languageModelTools.ts';
import { Comparisons } from './compareReports.ts';
import { LazyClient } from './lazyClient.ts';
import type { MakeClient } from './lazyClient.ts';
import { Pages } from './pages/pages.ts';
import { PageRules } from './pages/pageRules.ts';
import { PageStatus } from './pages/pageStatus.ts';
import { ReadingStatus } from './readingStatus.ts';
import { watchDocuments } from './recognition.ts';
import { RecommendationsView } from './recommendationsView.ts';
import { SearchView } from './searchView.ts';
import { watchGlossaries } from './teamGlossary.ts';
import { TermsView } from './termsView.ts';
import { ReportsView } from './reportsView.ts';
import { Timelines } from './timelinePanel.ts';

/** What `activate` returns, for tests. */
export interface StartedLens {
  /** The running client; undefined while no report has been opened. */
  readonly client: () => Promise<BaseLanguageClient> | undefined;
  readonly recommendations: RecommendationsView;
  readonly search: SearchView;
  readonly terms: TermsView;
  readonly reports: ReportsView;
  readonly timelines: Timelines;
  readonly comparisons: Comparisons;
  readonly status: ReadingStatus;
  readonly pages: Pages;
  readonly pageStatus: PageStatus;
  readonly surface: AnnotationsSurface;
}

/** Looks for reports among the open documents; the language client is loaded and started with the first one. */
export function activateWith(
  context: ExtensionContext,
  makeClient: MakeClient,
  exportReport: ExportReport,
): StartedLens {
  const lazy = new LazyClient(makeClient, context.storageUri ?? context.globalStorageUri);
  const active = new ActiveReport();
  const surface = startAnnotations(context, lazy, exportReport);
  const documents = documentParts(lazy);
  const views = makeViews(context, { lazy, active, surface, documents });
  const firstUses = new FirstUses(lazy);
  const start = (): void => {
    lazy.start();
  };
  context.subscriptions.push(
    lazy,
    active,
    surface,
    ...Object.values(views),
    new PageRules(),
    firstUses,
    ...commandsOn({ lazy, ...views, documents, extensionUri: context.extensionUri, goToLine: linesOf(views, surface) }),
    watchGlossaries(start),
    ...registerTools(context, lazy),
    ...registerDocuments(documents),
    ...watchDocuments(() => {
      start();
      active.look();
      firstUses.draw();
    }),
  );
  active.look();
  return { client: () => lazy.client, ...views, surface };
}

type Views = Omit<StartedLens, 'client' | 'surface'>;

interface Around {
  readonly lazy: LazyClient;
  readonly active: ActiveReport;
  readonly surface: AnnotationsSurface;
  readonly documents: ReturnType<typeof documentParts>;
}

/** What shows reports, beside the annotations. */
function makeViews({ extensionUri }: ExtensionContext, { lazy, active, surface, documents }: Around): Views {
  const { annotations } = surface;
  const reports = new ReportsView(lazy);
  return {
    recommendations: new RecommendationsView(lazy, active, annotations),
    search: new SearchView(lazy),
    terms: new TermsView(lazy, active),
    reports,
    timelines: new Timelines(reports, extensionUri),
    comparisons: new Comparisons(lazy, reports),
    status: new ReadingStatus(lazy, active),
    pages: new Pages({ lazy, annotations, documents, extension: extensionUri }),
    pageStatus: new PageStatus(),
  };
}

/** By the ids of their views. */
function linesOf(
  { reports, recommendations, terms, search }: Views,
  surface: AnnotationsSurface,
): CommandParts['goToLine'] {
  return new Map([
    ['reportLens.reports', goingToLine(reports)],
    ['reportLens.recommendations', goingToLine(recommendations)],
    ['reportLens.terms', goingToLine(terms)],
    ['reportLens.search', goingToLine(search)],
    ['reportLens.annotationsView', goingToLine(surface.annotationsView)],
    ['reportLens.actionPlanView', goingToLine(surface.planView)],
  ]);
}

function commandsOn(parts: CommandParts): Disposable[] {
  return [
    ...Object.entries(COMMANDS).map(([id, run]) =>
      commands.registerCommand(id, (given?: unknown) => run(parts, given)),
    ),
    ...Object.entries(LENS_COMMANDS).map(([id, run]) =>
      commands.registerCommand(id, (...given: unknown[]) => run(parts.lazy, given)),
    ),
  ];
}
