import { commands, l10n, languages, Range, TextEditorRevealType, window, workspace } from 'vscode';
import type { Diagnostic, QuickPick, QuickPickItem, TextDocument, TextEditor } from 'vscode';
import type { DocumentDiagnosticReport } from 'vscode-languageclient';
import { FOLDER_READING_REQUEST } from '../../../server/src/protocol/shelf.ts';
import type { FolderReading } from '../../../server/src/protocol/shelf.ts';
import { DEFAULT_SETTINGS, SETTINGS_SECTION } from '../../../server/src/settings.ts';
import { oneLine } from '../../../server/src/text/letters/whiteSpace.ts';
import type { LazyClient } from '../connection/lazyClient.ts';
import { showInReport } from '../navigation/showInReport.ts';
import { say } from '../views/say.ts';

/** How the server signs its notes. */
const SOURCE = 'Report Lens';
/** What the settings of all checks begin with. */
const CHECKS = `${SETTINGS_SECTION}.diagnostics`;

interface DoubtItem extends QuickPickItem {
  /** Undefined of the line that leads to the settings. */
  readonly doubt?: Diagnostic;
}

/** What the editor has been told about a report so far: hints too, which its own list of problems leaves out. */
export function doubtsOf({ uri }: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === SOURCE);
}

/**
 * Lists what is noted about the report in front, in the order of its text, once it is read; the text follows the list, and
 * a choice leads to the place and says there what is noted. Says, too, what was not looked for.
 */
export async function showDoubts(lazy: LazyClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const [before] = editor.visibleRanges;
  const list = openList(editor);
  const choice = chosenOf(list);
  const closed = choice.then(() => 'closed' as const);
  const doubts = await Promise.race([askForDoubts(lazy, editor.document), closed]);
  if (doubts === 'closed') return;
  if (doubts === undefined || doubts.length === 0) {
    list.hide();
    if (doubts === undefined) say(l10n.t('The report is not read yet, or has changed meanwhile. Try again.'));
    else await tellNothing(lazy);
    return;
  }
  fill(list, editor.document, doubts);
  const chosen = await choice;
  if (chosen === undefined) {
    if (before !== undefined) editor.revealRange(before, TextEditorRevealType.AtTop);
    return;
  }
  await follow(editor.document, chosen);
}

/** An empty list that says what it waits for. */
function openList(editor: TextEditor): QuickPick<DoubtItem> {
  const list = window.createQuickPick<DoubtItem>();
  list.title = l10n.t('What is doubtful in this report');
  list.placeholder = l10n.t('The report is being read…');
  list.busy = true;
  list.matchOnDetail = true;
  list.onDidChangeActive(([item]) => {
    if (item?.doubt !== undefined) editor.revealRange(item.doubt.range, TextEditorRevealType.InCenterIfOutsideViewport);
  });
  list.show();
  return list;
}

/** What is chosen from a list; undefined when it is closed without a choice. */
function chosenOf(list: QuickPick<DoubtItem>): Promise<DoubtItem | undefined> {
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve(list.selectedItems[0]);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
  });
}

function fill(list: QuickPick<DoubtItem>, document: TextDocument, doubts: readonly Diagnostic[]): void {
  list.title = l10n.t('What is doubtful in this report: {0}', doubts.length);
  list.placeholder = l10n.t('Choose a note to go to its place');
  list.busy = false;
  const off = switchedOff();
  const settings = off === '' ? [] : [{ label: `$(settings-gear) ${off}` }];
  list.items = [...doubts.map((doubt) => doubtItem(document, doubt)), ...settings];
}

async function follow({ uri }: TextDocument, { doubt }: DoubtItem): Promise<void> {
  if (doubt === undefined) return openChecks();
  const { start } = doubt.range;
  await showInReport(uri, new Range(start, start));
  await commands.executeCommand('editor.action.showHover');
}

/** Asks the server, which answers when it has read the text as it is now; undefined where it cannot, or the text changes. */
async function askForDoubts(lazy: LazyClient, document: TextDocument): Promise<Diagnostic[] | undefined> {
  try {
    const client = await lazy.client;
    const textDocument = client?.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const report = await client?.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
    if (client === undefined || report?.kind !== 'full') return undefined;
    const doubts = await client.protocol2CodeConverter.asDiagnostics(report.items);
    return doubts.sort((one, other) => one.range.start.compareTo(other.range.start));
  } catch {
    return undefined;
  }
}

/** That there are no notes is no judgement on a report: it depends on what was looked for. */
async function tellNothing(lazy: LazyClient): Promise<void> {
  const client = await lazy.client;
  const reading = await client?.sendRequest<FolderReading>(FOLDER_READING_REQUEST).catch(() => undefined);
  const off = switchedOff();
  const nothing = l10n.t('Nothing has been noted about this report.');
  const folder = reading?.isReading === true ? l10n.t('Other reports of the folder are still being read.') : '';
  const words = [nothing, off, folder].filter((sentence) => sentence !== '').join(' ');
  const open = l10n.t('Show Checks');
  const chosen = await window.showInformationMessage(words, ...(off === '' ? [] : [open]));
  if (chosen === open) await openChecks();
}

/** How many checks are switched off, in words; empty if none is. */
function switchedOff(): string {
  const checks = Object.keys(DEFAULT_SETTINGS.diagnostics);
  const settings = workspace.getConfiguration(CHECKS);
  const off = checks.filter((check) => settings.get(check) === 'off').length;
  return off === 0 ? '' : l10n.t('Checks that are switched off: {0} of {1}.', off, checks.length);
}

async function openChecks(): Promise<void> {
  await commands.executeCommand('workbench.action.openSettings', CHECKS);
}

function doubtItem(document: TextDocument, doubt: Diagnostic): DoubtItem {
  const { line } = doubt.range.start;
  const detail = l10n.t('Line {0}: {1}', line + 1, oneLine(document.lineAt(line).text));
  return { label: doubt.message, detail, doubt };
}
