import { TextEditorRevealType, window } from 'vscode';
import type { Range, Uri } from 'vscode';

/**
 * Puts the cursor at a place of a report, in the editor that shows it if there is one, the active one first. The focus goes
 * there, too, unless it is to stay where it is (`preserveFocus`).
 */
export async function showInReport(uri: Uri, place: Range, { preserveFocus = false } = {}): Promise<void> {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  const shown = editors.find((editor) => editor?.document.uri.toString() === uri.toString());
  const editor = await window.showTextDocument(uri, {
    selection: place,
    preserveFocus,
    ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
  });
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
}
