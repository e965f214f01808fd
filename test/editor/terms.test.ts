import type { CodeAction, CompletionList } from 'vscode';
import type { StartedLens } from '../../client/src/extension.ts';
import type { TermsView } from '../../client/src/terms/termsView.ts';
import type { TermLine } from '../../client/src/terms/termTree.ts';
import {
  commands,
  DiagnosticSeverity,
  env,
  extensions,
  languages,
  Position,
  Range,
  Selection,
  Uri,
  window,
  workspace,
} from 'vscode';
import { contains, equal, ok } from './driver/expect.ts';
import { suite, test } from './driver/mocha.ts';
import { cursorAt, eventually, hoverAt, open, openReport, place, run, seeds } from './driver/reader.ts';

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

suite('Team glossary', () => {
  const glossary = (): Uri => {
    const [folder] = workspace.workspaceFolders ?? [];
    ok(folder !== undefined, 'no folder is open');
    return Uri.joinPath(folder.uri, 'team.glossary.yaml');
  };

  test('a term is added to a new glossary; what the team writes of it is in the hover, with the file', async () => {
    const document = await openReport(seeds.inspection2015);
    const at = place(document, 'chil‸d in need');
    const action = await eventually('the action', async () => {
      const actions = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new Range(at, at),
        'refactor.addToGlossary',
      );
      return actions.find(({ edit }) => edit !== undefined);
    });
    equal(action.title, 'Add “CIN” to a new team glossary', 'title');
    ok(action.edit !== undefined && (await workspace.applyEdit(action.edit)), 'the edit was refused');
    ok(action.command !== undefined, 'no command');
    await commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
    const editor = window.activeTextEditor;
    equal(editor?.document.uri.toString(), glossary().toString(), 'document in front');
    await editor?.edit((builder) => {
      builder.insert(editor.selection.active, ' Our plan for such a child.');
    });
    await editor?.document.save();
    const hover = await eventually('the hover of the team', async () => {
      const text = await hoverAt(document, at);
      return text.includes('Our plan for such a child') ? text : undefined;
    });
    contains(hover, 'team glossary', 'hover');
  });

  test('mistakes in it are shown at their place, and mending them takes them away', async () => {
    await workspace.fs.writeFile(glossary(), new TextEncoder().encode('- long: care plan\n- short: QZT\n'));
    const [mistake] = await eventually('the mistake', () =>
      Promise.resolve(languages.getDiagnostics(glossary()).filter(({ source }) => source === 'Report Lens')),
    );
    equal(mistake?.range.start.line, 1, 'line');
    contains(mistake?.message ?? '', 'no “long”', 'message');
    await workspace.fs.writeFile(glossary(), new TextEncoder().encode('- long: care plan\n'));
    await eventually('no mistakes', () =>
      Promise.resolve(languages.getDiagnostics(glossary()).length === 0 ? true : undefined),
    );
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(glossary());
  });
});

suite('Completion', () => {
  test('offers the acronyms of the open report and what they stand for in a note beside it', async () => {
    await openReport(seeds.inspection2015);
    const note = await workspace.openTextDocument({ language: 'markdown', content: '# Note\n\nAsk CA' });
    const found = await eventually('completions', async () => {
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        note.uri,
        new Position(2, 6),
      );
      const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return labels.includes('CADS') ? labels : undefined;
    });
    ok(
      found.some((label) => /duty service \(CADS\)$/i.test(label)),
      'the introduction of CADS is not offered',
    );
  });
});

suite('Terms view', () => {
  const terms = (): Promise<TermsView> => {
    const extension = extensions.getExtension<StartedLens>('report-lens.report-lens');
    ok(extension?.isActive === true, 'the extension has not started');
    return extension.exports.terms.get();
  };
  const linesIn = (): Promise<TermLine[]> =>
    eventually('terms in the view', async () => {
      const nodes = (await (await terms()).getChildren()) ?? [];
      return nodes.filter((node): node is TermLine => node.kind === 'term');
    });
  const names = (lines: readonly TermLine[]): string => lines.map(({ entry }) => entry.name).join(' ');

  test('lists every term with its meaning and uses; each line has words for screen readers and leads into the report', async () => {
    const document = await openReport(seeds.inspection2015);
    const lines = await linesIn();
    const cads = lines.find(({ entry }) => entry.name === 'CADS');
    ok(cads !== undefined, `no CADS in ${names(lines)}`);
    const below = (await (await terms()).getChildren(cads)) ?? [];
    for (const node of [cads, ...below]) {
      ok(((await terms()).getTreeItem(node).accessibilityInformation?.label ?? '') !== '', 'a line without words');
    }
    contains((await terms()).getTreeItem(cads).accessibilityInformation?.label ?? '', 'uses', 'words of CADS');
    const command = (await terms()).getTreeItem(cads).command;
    ok(command !== undefined, 'no command');
    await run(command);
    const [first] = cads.entry.uses;
    await cursorAt('the first use', ({ line }) => line === first?.start.line);
    ok(document.lineAt(first?.start.line ?? 0).text.includes('CADS'), 'CADS does not stand there');
  });

  test('can be sorted and filtered, says so, and is copied as it is shown', async () => {
    await openReport(seeds.inspection2015);
    const all = await linesIn();
    (await terms()).setOrder('uses');
    const [most] = await linesIn();
    ok((most?.entry.uses.length ?? 0) >= Math.max(...all.map(({ entry }) => entry.uses.length)), 'not the most used');
    contains((await terms()).view.description ?? '', 'by number of uses', 'description');
    (await terms()).setFilter('duty service');
    equal(names(await linesIn()), 'CADS', 'terms about a duty service');
    await (await terms()).copyTable('tsv');
    contains(await env.clipboard.readText(), 'CADS\t', 'table');
    await commands.executeCommand('reportLens.clearTermFilter');
    (await terms()).setOrder('firstUse');
    equal((await linesIn()).length, all.length, 'terms without filter');
  });

  test('follows the cursor while it is visible', async () => {
    const document = await openReport(seeds.inspection2015);
    await commands.executeCommand('reportLens.terms.focus');
    await linesIn();
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    const cursor = place(document, 'professional who contacts C‸ADS with a concern');
    if (window.activeTextEditor !== undefined) window.activeTextEditor.selection = new Selection(cursor, cursor);
    const selected = await eventually('a selected line', async () => {
      const [node] = (await terms()).view.selection;
      return node?.kind === 'term' && node.entry.name === 'CADS' ? node : undefined;
    });
    equal(selected.entry.name, 'CADS', 'selected term');
    await commands.executeCommand('workbench.view.explorer');
  });

  test('a list of abbreviations is put at the cursor of a note beside the report', async () => {
    await openReport(seeds.inspection2015);
    await linesIn();
    const note = await workspace.openTextDocument({ language: 'markdown', content: '# Note\n\n' });
    const editor = await window.showTextDocument(note);
    editor.selection = new Selection(2, 0, 2, 0);
    await commands.executeCommand('reportLens.insertAbbreviations');
    await eventually('the list', () => Promise.resolve(note.getText().includes('| CADS |') ? true : undefined));
    contains(note.getText(), '## List of abbreviations', 'note');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
