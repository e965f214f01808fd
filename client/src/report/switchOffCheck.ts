import { commands, ConfigurationTarget, l10n, window, workspace } from 'vscode';
import { DEFAULT_SETTINGS, SETTINGS_SECTION } from '../../../server/src/settings.ts';
import { say } from '../views/say.ts';

/** Sets a check to "off": in the settings of the workspace, or in the user's without one. Says so, and takes it back if asked. */
export async function switchOffCheck(_: unknown, given: readonly unknown[]): Promise<void> {
  const [setting] = given;
  const known = Object.keys(DEFAULT_SETTINGS.diagnostics).map((check) => `diagnostics.${check}`);
  if (typeof setting !== 'string' || !known.includes(setting)) return;
  const hasWorkspace = workspace.workspaceFolders !== undefined;
  const target = hasWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  const kept = workspace.getConfiguration(SETTINGS_SECTION).inspect<string>(setting);
  const before = hasWorkspace ? kept?.workspaceValue : kept?.globalValue;
  if (await write(setting, 'off', target)) void offerToUndo(setting, () => write(setting, before, target));
}

/** Writes a setting; without a value it is as if nobody had set it. False, and the reader knows why, where that fails. */
async function write(setting: string, value: string | undefined, target: ConfigurationTarget): Promise<boolean> {
  try {
    await workspace.getConfiguration(SETTINGS_SECTION).update(setting, value, target);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say(l10n.t('The setting could not be written: {0}', reason), 'Error');
    return false;
  }
}

/** Undo in the text takes back nothing of a setting, so it is offered with the message. */
async function offerToUndo(setting: string, undo: () => Promise<boolean>): Promise<void> {
  const key = `${SETTINGS_SECTION}.${setting}`;
  const [again, open] = [l10n.t('Switch On Again'), l10n.t('Open Setting')];
  const told = l10n.t('Notes of this kind are switched off ({0}).', key);
  const chosen = await window.showInformationMessage(told, again, open);
  if (chosen === again) await undo();
  if (chosen === open) await commands.executeCommand('workbench.action.openSettings', key);
}
