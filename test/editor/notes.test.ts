import type { CodeAction, Command, InlayHint, InlayHintLabelPart, TextDocument } from 'vscode';
import { commands, ConfigurationTarget, DiagnosticSeverity, languages, Range, workspace } from 'vscode';
import { contains, equal, ok } from './driver/expect.ts';
import { suite, test } from './driver/mocha.ts';
import { cursorAt, definitionsAt, eventually, hoverAt, openReport, place, run } from './driver/reader.ts';

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
  test('a recommendation that nothing in the report speaks of has a hint', async () => {
    const document = await openReport('harbour-town.txt');
    const [hint] = await eventually('the hint', () =>
      Promise.resolve(
        languages.getDiagnostics(document.uri).filter(({ code }) => code === 'recommendation-without-evidence'),
      ),
    );
    equal(hint?.range.start.line, place(document, '‸3. The local authority should procure').line, 'line');
    equal(hint?.severity, DiagnosticSeverity.Hint, 'severity');
  });

  test('a citation that leads nowhere has an action that goes to the nearest paragraph', async () => {
    const document = await openReport('harbour-town.txt');
    await run(await actionAt(document, 'reviewed (paragraph ‸40)', 'Go to paragraph 9'));
    await cursorAt('paragraph 9', ({ line }) => document.lineAt(line).text.startsWith('9. '));
  });

  test('notes of a kind can be switched off where one stands', async () => {
    const document = await openReport('harbour-town.txt');
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

suite('Ranges and pages', () => {
  test('a cited range leads to all of its paragraphs in one peek, and its hover says on which pages they are', async () => {
    const document = await openReport('harbour-town.txt');
    const range = place(document, 'paragraphs ‸6 to 8');
    const found = await definitionsAt(document, range);
    const numbers = found.map(({ range: { start } }) => document.lineAt(start.line).text.trim().slice(0, 2));
    equal(numbers.join(' '), '6. 7. 8.', 'paragraphs');
    const words = await hoverAt(document, range);
    contains(words, '**paragraph 6** · Inspection findings, page 1', 'hover');
    contains(words, '**paragraph 8** · Inspection findings, page 2', 'hover');
  });
});

suite('Likely findings as hints', () => {
  test('stand behind recommendations that cite nothing, once they are wanted', async () => {
    const document = await openReport('harbour-town.txt');
    const all = new Range(0, 0, document.lineCount, 0);
    const hints = async (): Promise<InlayHint[]> =>
      (await commands.executeCommand<InlayHint[] | undefined>('vscode.executeInlayHintProvider', document.uri, all)) ??
      [];
    equal((await hints()).length, 0, 'hints by default');
    const settings = workspace.getConfiguration('reportLens.inlayHints');
    await settings.update('likelyFindings', true, ConfigurationTarget.Workspace);
    const [hint] = await eventually('hints', hints);
    const parts = hint?.label as InlayHintLabelPart[];
    equal(parts[0]?.value, '→ ¶ 5, likely', 'hint');
    equal(hint?.position.line, place(document, '‸2. The local authority').line, 'line');
    ok(parts[0]?.location !== undefined, 'the hint leads nowhere');
    await settings.update('likelyFindings', undefined, ConfigurationTarget.Workspace);
  });
});
