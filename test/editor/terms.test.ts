import type { CodeAction } from 'vscode';
import { commands, DiagnosticSeverity, languages, Range, workspace } from 'vscode';
import { contains, equal, ok } from './expect.ts';
import { suite, test } from './mocha.ts';
import { eventually, open, place } from './reader.ts';

suite('Checks of acronyms', () => {
  test('a draft has hints at a second meaning and at a use before the introduction, and no errors', async () => {
    const document = await open('quay-draft.md');
    const notes = await eventually('two hints', () => {
      const found = languages
        .getDiagnostics(document.uri)
        .filter(({ code }) => typeof code === 'string' && code.startsWith('acronym-'));
      return Promise.resolve(found.length >= 2 ? found : undefined);
    });
    equal(notes.map(({ code }) => code as string).join(), 'acronym-defined-late,acronym-defined-two-ways', 'kinds');
    ok(
      notes.every(({ severity }) => severity === DiagnosticSeverity.Hint),
      'not all are hints',
    );
    equal(notes[0]?.range.start.line, place(document, 'The ‸QSCB meets').line, 'line of the first use');
  });

  test('the long form can be put before the first use, and taken back', async () => {
    const document = await open('quay-draft.md');
    const at = place(document, 'The Q‸SCB meets');
    const action = await eventually('the action', async () => {
      const actions = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new Range(at, at),
      );
      return actions.find(({ edit }) => edit !== undefined);
    });
    contains(action.title, 'Introduce it here', 'title');
    ok(action.edit !== undefined && (await workspace.applyEdit(action.edit)), 'the edit was refused');
    contains(document.getText(), 'The Quay Safeguarding Children Board (QSCB) meets each month', 'text');
    await commands.executeCommand('workbench.action.files.revert');
  });
});
