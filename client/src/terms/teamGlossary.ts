import { commands, l10n, Range, Uri, window, workspace } from 'vscode';
import type { OpenGlossaryArguments } from '../../../server/src/protocol/commands.ts';
import type { LazyClient } from '../connection/lazyClient.ts';
import { say, sayOpenFirst } from '../views/say.ts';

/** The kind of the code actions that add words to a glossary. */
const KIND = 'refactor.addToGlossary';

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
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    sayOpenFirst();
    return;
  }
  const { document, selection } = editor;
  const found = await commands.executeCommand<unknown[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    selection,
    KIND,
  );
  if (found.length === 0) {
    // VS Code would say that no code actions of this kind are available.
    const words = l10n.t(
      'Select the words for the glossary first, or put the cursor on a short form whose meaning is not known.',
    );
    say(words);
    return;
  }
  await commands.executeCommand('editor.action.codeAction', { kind: KIND, apply: 'ifSingle' });
}
