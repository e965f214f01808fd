import { languages, window } from 'vscode';
import type { Disposable, ExtensionContext } from 'vscode';
import { Later, LaterView } from '../connection/later.ts';
import type { LazyClient } from '../connection/lazyClient.ts';
import { PLAN_PANEL } from '../webviews/panelKinds.ts';
import { MARKDOWN, REPORT_LANGUAGE } from '../report/recognition.ts';
import type { AnnotationParts } from './commands/annotationCommands.ts';
import { Annotations } from './entries/annotations.ts';
import type { OpenEntries } from './entries/annotations.ts';
import { authorMemory } from './entries/authorMemory.ts';
import { FolderAnnotations } from './entries/folderAnnotations.ts';
import type { ExportReports } from './commands/takeAway.ts';
import { Threads } from './shown/threads.ts';

/** All that shows and changes annotations, wired together. */
export interface AnnotationsSurface extends AnnotationParts {
  dispose(): void;
}

/** Makes what follows the open reports; all else is made of code that is loaded when it is needed. */
export function startAnnotations(
  context: ExtensionContext,
  lazy: LazyClient,
  exportReports: ExportReports,
): AnnotationsSurface {
  authorMemory.kept = context.globalState;
  const annotations = new Annotations(lazy);
  const folder = new FolderAnnotations(lazy, annotations);
  const parts: AnnotationParts = {
    lazy,
    annotations,
    folder,
    threads: new Threads(annotations),
    ...laterParts(context, lazy, annotations, folder),
    exportReports,
  };
  const { threads, annotationsView, links, plans, planView } = parts;
  const all: readonly { dispose(): unknown }[] = [
    annotations,
    folder,
    threads,
    forReports(annotations, ({ entries }) => entries.length === 0, lookForLeftBehind(context, lazy, annotations)),
    ...highlightLater(annotations),
    annotationsView,
    links,
    plans,
    planView,
    languages.registerDefinitionProvider([{ language: REPORT_LANGUAGE }, { language: MARKDOWN }], {
      provideDefinition: async (document, position) => (await links.get()).provideDefinition(document, position),
    }),
    window.registerWebviewPanelSerializer(PLAN_PANEL, {
      deserializeWebviewPanel: async (panel, state) => {
        (await plans.get()).bringBack(panel, state);
      },
    }),
  ];
  return {
    ...parts,
    dispose: () => {
      all.forEach((one) => void one.dispose());
    },
  };
}

/** Does something for each report, once it is as it is asked for. */
function forReports(
  annotations: Annotations,
  is: (report: OpenEntries) => boolean,
  run: (report: OpenEntries) => Promise<void>,
): Disposable {
  const done = new Set<string>();
  return annotations.onDidChange((uri) => {
    const report = annotations.reports.find((one) => one.uri === uri.toString());
    if (report === undefined || done.has(report.uri) || !is(report)) return;
    done.add(report.uri);
    void run(report);
  });
}

function lookForLeftBehind(
  { workspaceState }: ExtensionContext,
  lazy: LazyClient,
  annotations: Annotations,
): (report: OpenEntries) => Promise<void> {
  return async ({ document }) => {
    const { FoundAnnotations } = await import('./entries/foundAnnotations.ts');
    await new FoundAnnotations(lazy, annotations, workspaceState).look(document);
  };
}

/** Marks in texts, from the first report on that has annotations. */
function highlightLater(annotations: Annotations): { dispose(): unknown }[] {
  const highlights = new Later(async () => {
    const { Highlights } = await import('./shown/highlights.ts');
    return new Highlights(annotations);
  });
  const hasSome = ({ entries }: OpenEntries): boolean => entries.length > 0;
  const mark = async (): Promise<void> => {
    await highlights.get();
  };
  return [highlights, forReports(annotations, hasSome, mark)];
}

function laterParts(
  { extensionUri }: ExtensionContext,
  lazy: LazyClient,
  annotations: Annotations,
  folder: FolderAnnotations,
): Pick<AnnotationParts, 'annotationsView' | 'links' | 'plans' | 'planView'> {
  return {
    annotationsView: new LaterView('reportLens.annotationsView', async (view) => {
      const { AnnotationsView } = await import('./shown/annotationsView.ts');
      return new AnnotationsView(folder, view);
    }),
    links: new Later(async () => {
      const { Links } = await import('./commands/links.ts');
      return new Links(annotations, folder);
    }),
    plans: new Later(async () => {
      const { ActionPlans } = await import('../plan/actionPlanPanel.ts');
      return new ActionPlans(lazy, annotations, folder, extensionUri);
    }),
    planView: new LaterView('reportLens.actionPlanView', async (view) => {
      const { PlanView } = await import('../plan/planView.ts');
      return new PlanView(lazy, folder, view);
    }),
  };
}
