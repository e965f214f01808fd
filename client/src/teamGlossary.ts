import { commands, l10n, Range, Uri, window, workspace } from 'vscode';
import type { OpenGlossaryArguments } from '../../server/src/protocol/commands.ts';
import type { LazyClient } from './lazyClient.ts';

/** Shows the glossary that a term was just added to, ready for its meaning to be written. */
export async function openGlossary(_: LazyClient, given: readonly unknown[]): Promise<void> {
  const [address, term] = given as OpenGlossaryArguments;
  const document = await workspace.openTextDocument(Uri.parse(address));
  const text = document.getText();
  const entry = Math.max(0, text.lastIndexOf(term));
  const meaning = text.indexOf('meaning:', entry);
  const offset = meaning < 0 ? entry : meaning + 'meaning:'.length;
  const place = document.positionAt(offset);
  const editor = await window.showTextDocument(document, { selection: new Range(place, place) });
  editor.revealRange(new Range(place, place));
}

/** From the palette and the context menu: what the code action does. */
export async function addToTeamGlossary(): Promise<void> {
  if (window.activeTextEditor === undefined) {
    void window.showInformationMessage(l10n.t('Open a report first.'));
    return;
  }
  await commands.executeCommand('editor.action.codeAction', { kind: 'refactor.addToGlossary', apply: 'ifSingle' });
}
