import { l10n, Uri, window, workspace } from 'vscode';
import { say } from '../views/say.ts';

/** A report that comes with the extension: one that cites its findings and has lost its paragraph numbers. */
const SAMPLE = ['seeds', 'medway-2015-inspection.txt'];

/** Opens the sample report from where the extension is installed. */
export async function openSampleReport(extensionUri: Uri): Promise<void> {
  try {
    await window.showTextDocument(await workspace.openTextDocument(Uri.joinPath(extensionUri, ...SAMPLE)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say(l10n.t('The sample report could not be opened: {0}', reason), 'Error');
  }
}
