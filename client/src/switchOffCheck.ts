import { commands, ConfigurationTarget, l10n, window, workspace } from 'vscode';
import { DEFAULT_SETTINGS, SETTINGS_SECTION } from '../../server/src/settings.ts';
import type { LazyClient } from './lazyClient.ts';

/** Sets a check to "off": in the settings of the workspace, or in the user's without one. Says so, and where to undo it. */
export async function switchOffCheck(_: LazyClient, given: readonly unknown[]): Promise<void> {
  const [setting] = given;
  const known = Object.keys(DEFAULT_SETTINGS.diagnostics).map((check) => `diagnostics.${check}`);
  if (typeof setting !== 'string' || !known.includes(setting)) return;
  const hasWorkspace = workspace.workspaceFolders !== undefined;
  const target = hasWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  try {
    await workspace.getConfiguration(SETTINGS_SECTION).update(setting, 'off', target);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('The setting could not be written: {0}', reason));
    return;
  }
  void offerSetting(`${SETTINGS_SECTION}.${setting}`);
}

async function offerSetting(key: string): Promise<void> {
  const open = l10n.t('Open Setting');
  const chosen = await window.showInformationMessage(l10n.t('Notes of this kind are switched off ({0}).', key), open);
  if (chosen === open) await commands.executeCommand('workbench.action.openSettings', key);
}
