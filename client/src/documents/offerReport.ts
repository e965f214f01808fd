import { commands, l10n, window } from 'vscode';
import type { Uri } from 'vscode';

/** Offers to show a PDF as a report whose bytes the editor shows as a text. */
export async function offerReport(uri: Uri): Promise<void> {
  const open = l10n.t('Open as Report');
  const words = l10n.t('This is what a PDF looks like inside. Report Lens can show it as a report.');
  if ((await window.showInformationMessage(words, open)) === open)
    await commands.executeCommand('reportLens.openAsReport', uri);
}
