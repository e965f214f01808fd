import type { SymbolInformation } from 'vscode';
import { commands, workspace } from 'vscode';
import { contains, ok } from './expect.ts';
import { suite, test } from './mocha.ts';
import { eventually, openReport, seeds } from './reader.ts';

suite('The folder', () => {
  test('a paragraph of a report that is not open is found by the report’s name and its number', async () => {
    await openReport(seeds.visit2020);
    const [found] = await eventually('a symbol', () =>
      commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'Medway 2015 ¶57'),
    );
    ok(found !== undefined, 'no symbol');
    contains(found.name, '¶57', 'the first symbol');
    contains(found.location.uri.path, seeds.inspection2015, 'its file');
    const document = await workspace.openTextDocument(found.location.uri);
    ok(document.lineAt(found.location.range.start.line).text.trim() !== '', 'it leads to a blank line');
  });
});
