import { l10n, Uri, window } from 'vscode';
import { SHOW_ACTION_COMMAND } from '../../../../server/src/protocol/commands.ts';
import type { ShowActionArguments } from '../../../../server/src/protocol/commands.ts';
import { ACTION_STATUSES } from '../../../../server/src/protocol/followUp.ts';
import type { Later, LaterView } from '../../connection/later.ts';
import type { LazyClient } from '../../connection/lazyClient.ts';
import type { ActionPlans } from '../../plan/actionPlanPanel.ts';
import { askForDue, askForEvidenceOf, askForOwner, askForStatus } from '../../plan/planCommands.ts';
import type { PlanNode } from '../../plan/planTree.ts';
import { openEvidence } from '../../plan/openEvidence.ts';
import { showRow } from '../../plan/showRow.ts';
import type { PlanView } from '../../plan/planView.ts';
import { statusNames } from '../../plan/planWords.ts';
import { OPEN_EVIDENCE_COMMAND, SHOW_ANNOTATION_COMMAND, SHOW_ROW_COMMAND } from '../../views/viewCommands.ts';
import type { Annotations } from '../entries/annotations.ts';
import type { AnnotationsView } from '../shown/annotationsView.ts';
import type { AnnotationNode } from '../shown/annotationTree.ts';
import type { FolderAnnotations } from '../entries/folderAnnotations.ts';
import { placeHere } from './placeHere.ts';
import { LINK_COMMANDS } from './linkCommands.ts';
import type { Links } from './links.ts';
import {
  annotate,
  cancelEdit,
  deleteAnnotation,
  deleteText,
  edit,
  goToAnnotation,
  highlight,
  reportEditor,
  resolve,
  save,
  submit,
} from './noteCommands.ts';
import { colorTag, renameTag, tag } from './tagCommands.ts';
import { exportAnnotations, importAnnotations } from './takeAway.ts';
import type { ExportReports } from './takeAway.ts';
import { showAnnotation } from './showAnnotation.ts';
import type { Threads } from '../shown/threads.ts';

/** What commands on annotations work on. */
export interface AnnotationParts {
  readonly lazy: LazyClient;
  readonly annotations: Annotations;
  readonly folder: FolderAnnotations;
  readonly threads: Threads;
  readonly annotationsView: LaterView<AnnotationNode, AnnotationsView>;
  readonly links: Later<Links>;
  readonly plans: Later<ActionPlans>;
  readonly planView: LaterView<PlanNode, PlanView>;
  readonly exportReports: ExportReports;
}

type Run = (parts: AnnotationParts, given?: unknown) => Promise<void> | void;

/** Every command on annotations and the action plan; `given` is what menus of threads and views hand over. */
export const ANNOTATION_COMMANDS: Readonly<Record<string, Run>> = {
  'reportLens.annotate': annotate,
  'reportLens.highlight': highlight,
  'reportLens.tag': tag,
  'reportLens.renameTag': renameTag,
  'reportLens.colorTag': colorTag,
  'reportLens.nextAnnotation': (parts) => {
    goToAnnotation(parts, 'next');
  },
  'reportLens.previousAnnotation': (parts) => {
    goToAnnotation(parts, 'previous');
  },
  'reportLens.deleteAnnotation': deleteAnnotation,
  'reportLens.undoAnnotationChange': ({ annotations }) => annotations.undo(),
  ...LINK_COMMANDS,
  'reportLens.filterAnnotations': async ({ annotationsView }) => (await annotationsView.get()).askForFilter(),
  'reportLens.clearAnnotationFilter': async ({ annotationsView }) => {
    (await annotationsView.get()).setFilter('');
  },
  'reportLens.groupAnnotations': async ({ annotationsView }) => (await annotationsView.get()).askForGrouping(),
  'reportLens.openActionPlan': async ({ plans, planView }, given) => {
    const line = await (await planView.get()).lineOf(given);
    const uri = line === undefined ? reportEditor()?.document.uri : Uri.parse(line.uri);
    if (uri !== undefined) (await plans.get()).open(uri);
  },
  'reportLens.groupActionPlan': async ({ planView }) => (await planView.get()).askForGrouping(),
  'reportLens.placeAnnotationHere': placeHere,
  'reportLens.exportAnnotations': exportAnnotations,
  'reportLens.importAnnotations': ({ lazy, annotations }) => importAnnotations(lazy, annotations),
};

/** Commands that only menus of a thread, of a comment or of a line of a view run; they need to be given something. */
export const THREAD_COMMANDS: Readonly<Record<string, Run>> = {
  'reportLens.addNote': (parts, given) => submit(parts, given, 'commenting'),
  'reportLens.addQuestion': (parts, given) => submit(parts, given, 'questioning'),
  'reportLens.reply': (parts, given) => submit(parts, given, 'commenting'),
  'reportLens.editNote': edit,
  'reportLens.cancelEditNote': cancelEdit,
  'reportLens.saveNote': save,
  'reportLens.deleteNote': deleteText,
  'reportLens.resolveNote': (parts, given) => resolve(parts, given, true),
  'reportLens.reopenNote': (parts, given) => resolve(parts, given, false),
  'reportLens.tagNote': tag,
  'reportLens.setActionStatus': askForStatus,
  'reportLens.setActionOwner': askForOwner,
  'reportLens.setActionDue': askForDue,
  'reportLens.addActionEvidence': askForEvidenceOf,
};

/** What clicks on lines of views and on lenses run, with what was put into them. */
export const ANNOTATION_CLICKS: Readonly<
  Record<string, (parts: AnnotationParts, given: readonly unknown[]) => Promise<void>>
> = {
  [SHOW_ANNOTATION_COMMAND]: ({ annotations }, given) => showAnnotation(annotations, given),
  [SHOW_ROW_COMMAND]: (_, given) => showRow(given),
  [OPEN_EVIDENCE_COMMAND]: (_, [report, address]) => openEvidence(report as Uri, address as string),
  [SHOW_ACTION_COMMAND]: showAction,
};

/** A click on the lens above a recommendation: another status, or the whole plan. */
async function showAction(parts: AnnotationParts, given: readonly unknown[]): Promise<void> {
  const plans = await parts.plans.get();
  const [address, key] = given as ShowActionArguments;
  const uri = Uri.parse(address);
  const document = window.visibleTextEditors.find((one) => one.document.uri.toString() === uri.toString())?.document;
  if (document === undefined) return;
  const row = (await plans.rowsOf(document.uri)).find((one) => one.key === key);
  if (row === undefined) return;
  const names = statusNames();
  const items = [
    ...ACTION_STATUSES.map((status) => ({
      label: names[status],
      description: status === row.status ? l10n.t('now') : '',
      status: status,
    })),
    { label: l10n.t('Open the Action Plan'), description: '', status: undefined },
  ];
  const picked = await window.showQuickPick(items, { title: [row.number, row.label].join(' ').trim() });
  if (picked === undefined) return;
  if (picked.status === undefined) plans.open(document.uri);
  else if (picked.status !== row.status) await plans.set(document.uri, key, { status: picked.status });
}
