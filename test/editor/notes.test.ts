import type { CodeAction, Command, TextDocument } from 'vscode';
import { commands, ConfigurationTarget, languages, Range, workspace } from 'vscode';
import { equal, ok } from './expect.ts';
import { suite, test } from './mocha.ts';
import { cursorAt, eventually, openReport, place, run } from './reader.ts';

/** The action of this title, of those offered at a place. */
async function actionAt(document: TextDocument, marked: string, title: string): Promise<Command> {
  const at = place(document, marked);
  const actions = await eventually('code actions', () =>
    commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new Range(at, at)),
  );
  const command = actions.find((action) => action.title === title)?.command;
  ok(command !== undefined, `no “${title}” in ${actions.map((action) => action.title).join('; ')}`);
  return command;
}

function notes({ uri }: TextDocument, code: string): number {
  return languages.getDiagnostics(uri).filter((note) => note.code === code).length;
}

suite('Notes on a report', () => {
  test('a citation that leads nowhere has an action that goes to the nearest paragraph', async () => {
    const document = await openReport('dangling-citation.txt');
    await run(await actionAt(document, 'reviewed (paragraph ‸40)', 'Go to paragraph 6'));
    await cursorAt('paragraph 6', ({ line }) => document.lineAt(line).text.startsWith('6. '));
  });

  test('notes of a kind can be switched off where one stands', async () => {
    const document = await openReport('dangling-citation.txt');
    const off = await actionAt(document, 'reviewed (paragraph ‸40)', 'Switch notes of this kind off');
    const waitFor = (count: number): Promise<true> =>
      eventually(`${count} notes`, () =>
        Promise.resolve(notes(document, 'citation-without-target') === count ? true : undefined),
      );
    await waitFor(1);
    await run(off);
    await waitFor(0);
    const settings = workspace.getConfiguration('reportLens.diagnostics');
    equal(settings.get('citations'), 'off', 'setting');
    await settings.update('citations', undefined, ConfigurationTarget.Workspace);
    await waitFor(1);
  });
});
