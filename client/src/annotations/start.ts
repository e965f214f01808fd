import { commands, languages } from 'vscode';
import type { Disposable, ExtensionContext } from 'vscode';
import { SHOW_ACTION_COMMAND } from '../../../server/src/protocol/commands.ts';
import type { LazyClient } from '../lazyClient.ts';
import { ActionPlans, openEvidence } from '../plan/actionPlanPanel.ts';
import { OPEN_EVIDENCE_COMMAND, SHOW_ROW_COMMAND } from '../plan/planItems.ts';
import { PlanView, showRow } from '../plan/planView.ts';
import { MARKDOWN, REPORT_LANGUAGE } from '../recognition.ts';
import { ANNOTATION_COMMANDS, showAction, THREAD_COMMANDS } from './annotationCommands.ts';
import type { AnnotationParts } from './annotationCommands.ts';
import { SHOW_ANNOTATION_COMMAND } from './annotationItems.ts';
import { Annotations } from './annotations.ts';
import { AnnotationsView } from './annotationsView.ts';
import { rememberAuthorIn } from './author.ts';
import { FolderAnnotations } from './folderAnnotations.ts';
import { FoundAnnotations } from './foundAnnotations.ts';
import { Highlights } from './highlights.ts';
import { Links } from './links.ts';
import { showAnnotation } from './showAnnotation.ts';
import type { ExportReport } from './takeAway.ts';
import { Threads } from './threads.ts';

/** All that shows and changes annotations, wired together. */
export interface AnnotationsSurface extends AnnotationParts {
  dispose(): void;
}

/** Makes it all and has it follow the open reports. */
export function startAnnotations(
  context: ExtensionContext,
  lazy: LazyClient,
  exportReport: ExportReport,
): AnnotationsSurface {
  rememberAuthorIn(context.globalState);
  const annotations = new Annotations(lazy);
  const threads = new Threads(annotations);
  const folder = new FolderAnnotations(lazy, annotations);
  const annotationsView = new AnnotationsView(folder);
  const links = new Links(annotations, folder);
  const plans = new ActionPlans(lazy, annotations, folder, context.extensionUri);
  const planView = new PlanView(lazy, folder);
  const parts: AnnotationParts = {
    lazy,
    annotations,
    folder,
    threads,
    annotationsView,
    links,
    plans,
    planView,
    exportReport,
  };
  const all: readonly { dispose(): unknown }[] = [
    annotations,
    folder,
    threads,
    new FoundAnnotations(lazy, annotations, context.workspaceState),
    new Highlights(annotations),
    annotationsView,
    plans,
    planView,
    languages.registerDefinitionProvider([{ language: REPORT_LANGUAGE }, { language: MARKDOWN }], links),
    ...commandsOn(parts),
  ];
  return {
    ...parts,
    dispose: () => {
      all.forEach((one) => void one.dispose());
    },
  };
}

function commandsOn(parts: AnnotationParts): Disposable[] {
  return [
    ...Object.entries({ ...ANNOTATION_COMMANDS, ...THREAD_COMMANDS }).map(([id, run]) =>
      commands.registerCommand(id, (given?: unknown) => run(parts, given)),
    ),
    commands.registerCommand(SHOW_ANNOTATION_COMMAND, (...given: unknown[]) =>
      showAnnotation(parts.annotations, given),
    ),
    commands.registerCommand(SHOW_ROW_COMMAND, (...given: unknown[]) => showRow(given)),
    commands.registerCommand(OPEN_EVIDENCE_COMMAND, openEvidence),
    commands.registerCommand(SHOW_ACTION_COMMAND, (...given: unknown[]) => showAction(parts, given)),
  ];
}
