import { commands, languages } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { SHOW_ACTION_COMMAND } from '../../../server/src/protocol/commands.ts';
import type { LazyClient } from '../lazyClient.ts';
import { ActionPlans } from '../plan/actionPlanPanel.ts';
import { MARKDOWN, REPORT_LANGUAGE } from '../recognition.ts';
import { ANNOTATION_COMMANDS, showAction, THREAD_COMMANDS } from './annotationCommands.ts';
import type { AnnotationParts } from './annotationCommands.ts';
import { Annotations } from './annotations.ts';
import { AnnotationsView } from './annotationsView.ts';
import { rememberAuthorIn } from './author.ts';
import { Highlights } from './highlights.ts';
import { Links } from './links.ts';
import type { ExportReport } from './takeAway.ts';
import { Threads } from './threads.ts';

/** All that shows and changes annotations, wired together. */
export interface AnnotationsSurface extends AnnotationParts {
  dispose(): void;
}

export function startAnnotations(
  context: ExtensionContext,
  lazy: LazyClient,
  exportReport: ExportReport,
): AnnotationsSurface {
  rememberAuthorIn(context.globalState);
  const annotations = new Annotations(lazy);
  const threads = new Threads(annotations);
  const annotationsView = new AnnotationsView(annotations);
  const links = new Links(annotations);
  const plans = new ActionPlans(lazy, annotations, context.extensionUri);
  const parts: AnnotationParts = { lazy, annotations, threads, annotationsView, links, plans, exportReport };
  const all: readonly { dispose(): unknown }[] = [
    annotations,
    threads,
    new Highlights(annotations),
    annotationsView,
    plans,
    languages.registerDefinitionProvider([{ language: REPORT_LANGUAGE }, { language: MARKDOWN }], links),
    ...Object.entries({ ...ANNOTATION_COMMANDS, ...THREAD_COMMANDS }).map(([id, run]) =>
      commands.registerCommand(id, (given?: unknown) => run(parts, given)),
    ),
    commands.registerCommand(SHOW_ACTION_COMMAND, (...given: unknown[]) => showAction(parts, given)),
  ];
  return {
    ...parts,
    dispose: () => {
      all.forEach((one) => void one.dispose());
    },
  };
}
