import type { CodeAction, Command } from 'vscode-languageserver-types';
import { BUILT_IN_GLOSSARY } from '../../analysis/terms/known/glossary.ts';
import type { Settings } from '../../settings.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import type { ActionRequest } from './actionRequest.ts';
import { defineActions } from './defineActions.ts';
import { NO_FOLDER } from '../folder.ts';
import { folderActions } from './folderActions.ts';
import { glossaryActions } from './glossaryActions.ts';
import { problemActions } from './problemActions.ts';
import { toSpan } from '../toLsp.ts';

/** The one place where features add their actions, in the order in which readers see them. Only in drafts do they edit. */
const SOURCES: readonly ((request: ActionRequest) => CodeAction[])[] = [
  defineActions,
  problemActions,
  folderActions,
  glossaryActions,
];

/** What is known around a report: terms, and other reports. */
type ActionSurroundings = Pick<ActionRequest, 'folder' | 'glossary' | 'team'>;

/** LSP's `CodeActionTriggerKind`. */
const AUTOMATIC = 2;

const ALONE: ActionSurroundings = {
  folder: NO_FOLDER,
  glossary: BUILT_IN_GLOSSARY,
  team: { files: [], folder: undefined, canCreate: false },
};

/**
 * What can be done at a place. `context` is LSP's: its `only` keeps the actions of some kinds. A client that knows no
 * literals of actions (`hasLiterals`) gets their commands.
 */
export function codeAction(
  document: ReportDocument,
  { range, context }: { readonly range: unknown; readonly context?: unknown },
  settings: Settings,
  client: { readonly commands: readonly string[]; readonly hasLiterals: boolean },
  { glossary, team, folder }: ActionSurroundings = ALONE,
): (CodeAction | Command)[] {
  const asked = toSpan(document.source, range);
  if (asked === undefined) return [];
  const only = kindsAsked(context);
  const isAutomatic = (context as { triggerKind?: unknown } | null | undefined)?.triggerKind === AUTOMATIC;
  const actions = SOURCES.flatMap((source) =>
    source({ document, asked, settings, glossary, team, folder, isAutomatic, commands: client.commands }),
  );
  const wanted = actions.filter(({ kind = '' }) => only === undefined || only.some((one) => isWithin(kind, one)));
  return client.hasLiterals ? wanted : wanted.flatMap(({ command }) => command ?? []);
}

function kindsAsked(context: unknown): string[] | undefined {
  const only = (context as { only?: unknown } | null | undefined)?.only;
  return Array.isArray(only) ? only.filter((kind): kind is string => typeof kind === 'string') : undefined;
}

/** Kinds are nested by dots: "quickfix.term" is within "quickfix". */
function isWithin(kind: string, outer: string): boolean {
  return outer === '' || kind === outer || kind.startsWith(`${outer}.`);
}
