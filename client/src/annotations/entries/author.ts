import { ConfigurationTarget, extensions, l10n, window, workspace } from 'vscode';
import { authorMemory } from './authorMemory.ts';

const SETTING = 'reportLens.annotations.author';
/** True if the reader said, by an empty answer, that notes are to bear no name. */
const NO_NAME = 'annotations.withoutName';

/** What of the Git extension's interface is used: the name of the user in a repository. */
interface GitExtension {
  getAPI(version: 1): { readonly repositories: readonly { getConfig(key: string): Promise<string> }[] };
}

let asked: Promise<string> | undefined;

/**
 * The name that stands on what a reader writes: the setting; else the reader is asked once, with the name that Git has
 * as a proposal, and the answer becomes the setting, also if that is no name. Escape answers for this session only.
 */
export async function authorName(): Promise<string> {
  const set = workspace.getConfiguration().get<string>(SETTING, '').trim();
  if (set !== '') return set;
  if (authorMemory.kept?.get<boolean>(NO_NAME) === true) return '';
  asked ??= ask();
  return asked;
}

async function ask(): Promise<string> {
  const value = await window.showInputBox({
    title: l10n.t('Your name on notes'),
    prompt: l10n.t(
      'It stands on what you write and is kept in the file of the annotations. Leave it empty to write without a name.',
    ),
    value: await nameInGit(),
    ignoreFocusOut: true,
  });
  const name = (value ?? '').trim().slice(0, 200);
  if (value !== undefined && name === '') await authorMemory.kept?.update(NO_NAME, true);
  if (name !== '') await workspace.getConfiguration().update(SETTING, name, ConfigurationTarget.Global);
  return name;
}

async function nameInGit(): Promise<string> {
  const git = extensions.getExtension<GitExtension>('vscode.git');
  if (git?.isActive !== true) return '';
  const [repository] = git.exports.getAPI(1).repositories;
  return (await repository?.getConfig('user.name').catch(() => '')) ?? '';
}
