import { workspace } from 'vscode';

/** The colours that readers chose for tags: name of the tag → name of a colour. Whatever else stands there is left out later. */
export function chosenColors(): Readonly<Record<string, unknown>> {
  return workspace.getConfiguration().get<Record<string, unknown>>('reportLens.annotations.tagColors', {});
}
