import { ConfigurationTarget, l10n, languages, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { SETTINGS_SECTION } from '../../../server/src/settings.ts';
import { globForPath } from '../../../server/src/text/glob.ts';
import { MARKDOWN, PLAIN_TEXT, REPORT_LANGUAGE } from './recognition.ts';
import { say } from '../views/say.ts';

type FileSetting = 'treatAsReport' | 'never';

/** The active file is a report from now on, whatever its text looks like. Markdown stays Markdown. */
export async function treatAsReport(): Promise<void> {
  await decide('treatAsReport', 'never');
}

/** The active file is no report from now on. */
export async function neverTreatAsReport(): Promise<void> {
  await decide('never', 'treatAsReport');
}

async function decide(add: FileSetting, remove: FileSetting): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined) {
    say(l10n.t('Open a text file first.'));
    return;
  }
  try {
    if (document.uri.scheme !== 'untitled') await remember(document, add, remove);
    await switchLanguage(document, add === 'treatAsReport');
    if (add === 'never')
      say(l10n.t('This file is treated as a report no more; “Treat This File as a Report” takes that back.'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say(l10n.t('The setting could not be written: {0}', reason), 'Error');
  }
}

/** Writes the file's glob into one list and out of the other: settings of the workspace, or the user's without one. */
async function remember(document: TextDocument, add: FileSetting, remove: FileSetting): Promise<void> {
  const glob = globForPath(workspace.asRelativePath(document.uri, false));
  const configuration = workspace.getConfiguration(`${SETTINGS_SECTION}.files`);
  const hasWorkspace = workspace.workspaceFolders !== undefined;
  const target = hasWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  const known = (key: FileSetting): readonly string[] => {
    const values = configuration.inspect<string[]>(key);
    return (hasWorkspace ? values?.workspaceValue : values?.globalValue) ?? [];
  };
  const left = known(remove).filter((one) => one !== glob);
  if (left.length < known(remove).length)
    await configuration.update(remove, left.length > 0 ? left : undefined, target);
  if (!known(add).includes(glob)) await configuration.update(add, [...known(add), glob], target);
}

async function switchLanguage(document: TextDocument, isReport: boolean): Promise<void> {
  if (isReport && document.languageId !== MARKDOWN && document.languageId !== REPORT_LANGUAGE) {
    await languages.setTextDocumentLanguage(document, REPORT_LANGUAGE);
  } else if (!isReport && document.languageId === REPORT_LANGUAGE) {
    await languages.setTextDocumentLanguage(document, PLAIN_TEXT);
  }
}
