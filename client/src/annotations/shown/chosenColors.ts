import { workspace } from 'vscode';

const SETTING = 'reportLens.annotations.tagColors';

/** The colours that readers chose for tags: name of the tag → name of a colour. Whatever else stands there is left out later. */
export function chosenColors(): Readonly<Record<string, unknown>> {
  return workspace.getConfiguration().get<Record<string, unknown>>(SETTING, {});
}

/** Keeps them in the settings of the workspace, so that a team shares them; with no folder open, in those of the reader. */
export async function chooseColors(colors: Readonly<Record<string, unknown>>): Promise<void> {
  await workspace.getConfiguration().update(SETTING, colors, workspace.workspaceFolders === undefined);
}
