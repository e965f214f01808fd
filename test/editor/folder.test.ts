import type { SymbolInformation } from 'vscode';
import { commands, extensions, window, workspace } from 'vscode';
import type { StartedLens } from '../../client/src/extension.ts';
import { contains, ok } from './driver/expect.ts';
import { suite, test } from './driver/mocha.ts';
import { eventually, openReport, seeds } from './driver/reader.ts';

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

  test('a search lists passages of all reports, and one of them is opened in place', async () => {
    await openReport(seeds.visit2020);
    const search = await extensions.getExtension<StartedLens>('report-lens.report-lens')?.exports.search.get();
    ok(search !== undefined, 'the extension has not started');
    const [report] = await eventually('the report of 2015', async () => {
      await search.search('initial health assessments');
      const reports = search.getChildren();
      return reports.filter((node) => node.kind === 'report' && node.report.uri.includes(seeds.inspection2015));
    });
    const [passage] = search.getChildren(report);
    ok(passage?.kind === 'passage', 'no passage');
    contains(passage.passage.words, 'health assessments', 'the words around it');
    const { command, arguments: given = [] } = search.getTreeItem(passage).command ?? {};
    await commands.executeCommand(command ?? '', ...(given as unknown[]));
    contains(window.activeTextEditor?.document.uri.path ?? '', seeds.inspection2015, 'the report in front');
    search.clear();
    ok(search.getChildren().length === 0, 'the view is empty again');
  });
});
