import { l10n, Uri, window } from 'vscode';
import type { ShowActionArguments } from '../../../server/src/protocol/commands.ts';
import { ACTION_STATUSES } from '../../../server/src/protocol/followUp.ts';
import type { LazyClient } from '../lazyClient.ts';
import type { ActionPlans } from '../plan/actionPlanPanel.ts';
import { askForDue, askForEvidenceOf, askForOwner, askForStatus } from '../plan/planCommands.ts';
import type { PlanView } from '../plan/planView.ts';
import { statusNames } from '../plan/planWords.ts';
import type { Annotations } from './annotations.ts';
import type { AnnotationsView } from './annotationsView.ts';
import type { FolderAnnotations } from './folderAnnotations.ts';
import { placeHere } from './placeHere.ts';
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
import type { ExportReport } from './takeAway.ts';
import type { Threads } from './threads.ts';

/** What commands on annotations work on. */
export interface AnnotationParts {
  readonly lazy: LazyClient;
  readonly annotations: Annotations;
  readonly folder: FolderAnnotations;
  readonly threads: Threads;
  readonly annotationsView: AnnotationsView;
  readonly links: Links;
  readonly plans: ActionPlans;
  readonly planView: PlanView;
  readonly exportReport: ExportReport;
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
  'reportLens.beginLink': ({ links }) => {
    links.begin();
  },
  'reportLens.endLink': ({ links }) => links.end(),
  'reportLens.followLink': ({ links }) => links.follow(),
  'reportLens.filterAnnotations': ({ annotationsView }) => annotationsView.askForFilter(),
  'reportLens.clearAnnotationFilter': ({ annotationsView }) => {
    annotationsView.setFilter('');
  },
  'reportLens.groupAnnotations': ({ annotationsView }) => annotationsView.askForGrouping(),
  'reportLens.openActionPlan': async ({ plans, planView }, given) => {
    const line = await planView.lineOf(given);
    const uri = line === undefined ? reportEditor()?.document.uri : Uri.parse(line.uri);
    if (uri !== undefined) plans.open(uri);
  },
  'reportLens.groupActionPlan': ({ planView }) => planView.askForGrouping(),
  'reportLens.placeAnnotationHere': placeHere,
  'reportLens.exportAnnotations': ({ lazy, exportReport }) => exportAnnotations(lazy, exportReport),
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

/** A click on the lens above a recommendation: another status, or the whole plan. */
export async function showAction({ plans }: AnnotationParts, given: readonly unknown[]): Promise<void> {
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
