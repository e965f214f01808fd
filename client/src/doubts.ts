import { commands, l10n, languages, Range, TextEditorRevealType, window } from 'vscode';
import type { Diagnostic, QuickPickItem, TextDocument } from 'vscode';
import { oneLine } from '../../server/src/text/whiteSpace.ts';
import { showInReport } from './showInReport.ts';

/** How the server signs its notes. */
const SOURCE = 'Report Lens';

interface DoubtItem extends QuickPickItem {
  readonly doubt: Diagnostic;
}

/** All that was noted about a report, in the order of its text: hints too, which the editor's list of problems leaves out. */
export function doubtsOf({ uri }: TextDocument): Diagnostic[] {
  const ours = languages.getDiagnostics(uri).filter(({ source }) => source === SOURCE);
  return ours.sort((one, other) => one.range.start.compareTo(other.range.start));
}

/** Lists them; the text follows the list, and a choice leads to the place and says there what is noted. */
export async function showDoubts(): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const { document } = editor;
  const items = doubtsOf(document).map((doubt) => doubtItem(document, doubt));
  if (items.length === 0) {
    void window.showInformationMessage(l10n.t('Nothing in this report is doubtful.'));
    return;
  }
  const [before] = editor.visibleRanges;
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('What is doubtful in this report: {0}', items.length),
    placeHolder: l10n.t('Choose a note to go to its place'),
    matchOnDetail: true,
    onDidSelectItem: ({ doubt }: DoubtItem) => {
      editor.revealRange(doubt.range, TextEditorRevealType.InCenterIfOutsideViewport);
    },
  });
  if (chosen === undefined) {
    if (before !== undefined) editor.revealRange(before, TextEditorRevealType.AtTop);
    return;
  }
  const { start } = chosen.doubt.range;
  await showInReport(document.uri, new Range(start, start));
  await commands.executeCommand('editor.action.showHover');
}

function doubtItem(document: TextDocument, doubt: Diagnostic): DoubtItem {
  const { line } = doubt.range.start;
  const detail = l10n.t('Line {0}: {1}', line + 1, oneLine(document.lineAt(line).text));
  return { label: doubt.message, detail, doubt };
}
