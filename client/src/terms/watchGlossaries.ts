import { workspace } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import { readGlossarySettings, SETTINGS_SECTION } from '../../../server/src/settings.ts';
import { matchesAnyGlob } from '../../../server/src/text/glob.ts';

/** Calls `onGlossary` when a glossary of the team is opened, so that its mistakes are shown without any report open. */
export function watchGlossaries(onGlossary: () => void): Disposable {
  const look = ({ uri }: TextDocument): void => {
    const glossary = readGlossarySettings(workspace.getConfiguration(undefined, uri).get(SETTINGS_SECTION));
    if (matchesAnyGlob(glossary.files, uri.toString())) onGlossary();
  };
  workspace.textDocuments.forEach(look);
  return workspace.onDidOpenTextDocument(look);
}
