import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall, CodeLens } from 'vscode';
import { commands, ConfigurationTarget, extensions, Position, Range, Selection, window, workspace } from 'vscode';
import type { StartedLens } from '../../client/src/extension.ts';
import type { RecommendationsView } from '../../client/src/recommendations/recommendationsView.ts';
import type { PartNode } from '../../client/src/recommendations/recommendationTree.ts';
import { contains, equal, ok } from './driver/expect.ts';
import { suite, test } from './driver/mocha.ts';
import { cursorAt, eventually, open, openReport, place, run, seeds } from './driver/reader.ts';

function view(): Promise<RecommendationsView> {
  const extension = extensions.getExtension<StartedLens>('report-lens.report-lens');
  ok(extension?.isActive === true, 'the extension has not started');
  return extension.exports.recommendations.get();
}

function putCursor(position: Position): void {
  if (window.activeTextEditor !== undefined) window.activeTextEditor.selection = new Selection(position, position);
}

/** The first lines of the view and those below the headings, once they are there. */
async function recommendationsIn(): Promise<PartNode[]> {
  return eventually('recommendations in the view', async () => {
    const roots = (await (await view()).getChildren()) ?? [];
    const nodes = roots.flatMap((node) => (node.kind === 'section' ? node.children : [node]));
    return nodes.filter((node): node is PartNode => node.kind === 'recommendation');
  });
}

suite('Code lenses', () => {
  test('recommendations say how many findings they have, cited paragraphs by whom they are cited', async () => {
    const { uri } = await openReport(seeds.inspection2015);
    const lenses = await eventually('code lenses', () =>
      commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 1000),
    );
    const titles = lenses.map((lens) => lens.command?.title ?? '');
    ok(
      titles.some((title) => /^cited by recommendation 6\??$/.test(title)),
      `no lens for paragraph 57 in ${titles.join('; ')}`,
    );
    ok(
      titles.some((title) => /^\d+ cited · \d+ likely$/.test(title)),
      `no lens with findings in ${titles.join('; ')}`,
    );
  });

  test('can be switched off while the report is open', async () => {
    const { uri } = await openReport(seeds.inspection2015);
    const settings = workspace.getConfiguration('reportLens.codeLens');
    const cited = async (): Promise<boolean> => {
      const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri);
      return lenses.some(({ command }) => command?.title.startsWith('cited by') === true);
    };
    await settings.update('paragraphs', false, ConfigurationTarget.Workspace);
    await eventually('lenses without paragraphs', async () => ((await cited()) ? undefined : true));
    await settings.update('paragraphs', undefined, ConfigurationTarget.Workspace);
    await eventually('lenses with paragraphs', async () => ((await cited()) ? true : undefined));
  });

  test('a click on the lens of a recommendation goes to its finding, and going back returns to it', async () => {
    const document = await openReport(seeds.inspection2015);
    const start = place(document, '‸Take action to ensure that all children who become looked after');
    const lenses = await eventually('code lenses', () =>
      commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 1000),
    );
    const lens = lenses.find(({ range, command }) => range.start.line === start.line && command !== undefined);
    ok(lens?.command !== undefined, 'no lens at the recommendation');
    await run(lens.command);
    await cursorAt('the finding', ({ line }) => line > start.line + 100);
    await commands.executeCommand('workbench.action.navigateBack');
    await cursorAt('the recommendation', ({ line }) => line === start.line);
  });
});

suite('Citations', () => {
  test('Next and Previous Citation walk from number to number, and around', async () => {
    const document = await openReport(seeds.inspection2015);
    const first = place(document, '(paragraph ‸19)');
    const last = document.positionAt(document.getText().lastIndexOf('paragraph 128)') + 'paragraph '.length);
    putCursor(new Position(0, 0));
    await commands.executeCommand('reportLens.nextCitation');
    await cursorAt('the first citation', (cursor) => cursor.isEqual(first));
    await commands.executeCommand('reportLens.previousCitation');
    await cursorAt('the last citation', (cursor) => cursor.isEqual(last));
    await commands.executeCommand('reportLens.nextCitation');
    await cursorAt('the first citation again', (cursor) => cursor.isEqual(first));
  });
});

suite('Call hierarchy', () => {
  test('walks from a recommendation to its finding and back', async () => {
    const document = await openReport(seeds.inspection2015);
    const start = place(document, 'Take ‸action to ensure that all children who become looked after');
    const [item] = await eventually('an item', () =>
      commands.executeCommand<CallHierarchyItem[]>('vscode.prepareCallHierarchy', document.uri, start),
    );
    ok(item !== undefined, 'no item');
    const [out] = await commands.executeCommand<CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', item);
    ok(out !== undefined, 'nothing cited');
    contains(out.to.detail ?? '', 'cited', 'detail of the first finding');
    const [back] = await commands.executeCommand<CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', out.to);
    equal(back?.from.selectionRange.start.line, start.line, 'line of the recommendation');
  });
});

suite('Recommendations view', () => {
  test('lists the recommendations of the report in front, each with findings that are marked', async () => {
    await openReport(seeds.inspection2015);
    const nodes = await recommendationsIn();
    const node = nodes.find(({ part }) => part.label.startsWith('Take action to ensure that all children who become'));
    ok(node !== undefined, `not in ${nodes.map(({ part }) => part.label).join('; ')}`);
    const links = (await (await view()).getChildren(node)) ?? [];
    const shown = await view();
    const items = links.map((link) => shown.getTreeItem(link));
    ok(items.length > 1, `${items.length} findings`);
    for (const item of [...items, (await view()).getTreeItem(node)]) {
      ok((item.accessibilityInformation?.label ?? '') !== '', 'a line without words for screen readers');
      ok(item.command !== undefined, 'a line that leads nowhere');
    }
    contains(String(items[0]?.description), 'cited · ', 'first finding');
    contains(String(items.at(-1)?.description), 'likely · ', 'last finding');
    contains(items.at(-1)?.tooltip as string, 'Both speak of', 'reason of the last finding');
  });

  test('its lines lead into the report', async () => {
    const document = await openReport(seeds.inspection2015);
    const [first] = await recommendationsIn();
    ok(first !== undefined, 'no recommendation');
    const command = (await view()).getTreeItem(first).command;
    ok(command !== undefined, 'no command');
    await run(command);
    const { line } = place(document, '‸Ensure that all managers use performance management information');
    await cursorAt('the recommendation', (cursor) => cursor.line === line);
  });

  test('a click on a line leaves the keyboard in the view, so that nothing is typed into the report; Enter goes there', async () => {
    const document = await openReport(seeds.inspection2015);
    const version = document.version;
    const [first] = await recommendationsIn();
    ok(first !== undefined, 'no recommendation');
    const { line } = place(document, '‸Ensure that all managers use performance management information');
    await commands.executeCommand('reportLens.recommendations.focus');
    await (await view()).view.reveal(first, { select: true, focus: true });
    const command = (await view()).getTreeItem(first).command;
    ok(command !== undefined, 'no command');
    await run(command);
    await cursorAt('the recommendation', (cursor) => cursor.line === line);
    // What is typed goes to whatever has the focus.
    await commands.executeCommand('list.focusDown');
    await commands.executeCommand('list.focusUp');
    equal(document.version, version, 'version of the report');
    await commands.executeCommand('cursorTop');
    await commands.executeCommand('reportLens.recommendations.focus');
    await commands.executeCommand('reportLens.goToLine', 'reportLens.recommendations');
    await cursorAt('the recommendation again', (cursor) => cursor.line === line);
  });

  test('shows the report in front, and keeps it while other texts are in front', async () => {
    await openReport(seeds.jointAreaReview2006);
    const nodes = await recommendationsIn();
    equal(nodes.length, 10, 'recommendations of 2006');
    await open('notes.txt');
    equal((await recommendationsIn()).length, 10, 'recommendations beside notes');
    await openReport(seeds.visit2020);
    equal((await (await view()).getChildren())?.length, 0, 'recommendations of a letter without any');
  });

  test('the filter keeps what has its words, says so, and can be cleared', async () => {
    await openReport(seeds.inspection2015);
    const all = await recommendationsIn();
    (await view()).setFilter('return home');
    equal((await recommendationsIn()).length, 1, 'recommendations about returning home');
    await commands.executeCommand('reportLens.recommendations.focus');
    const said = async (): Promise<string> => (await view()).view.message ?? '';
    await eventually('the message', async () => (await said()).includes(`1 of ${all.length}`) || undefined);
    contains((await view()).view.description ?? '', 'return home', 'description');
    await commands.executeCommand('reportLens.clearRecommendationFilter');
    equal((await recommendationsIn()).length, all.length, 'recommendations without filter');
    await eventually('no message without a filter', async () => (await said()) === '' || undefined);
  });

  test('follows the cursor while it is visible', async () => {
    const document = await openReport(seeds.jointAreaReview2006);
    await commands.executeCommand('reportLens.recommendations.focus');
    await recommendationsIn();
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    const cursor = place(document, 'the threshold for inter‸vention by its social care service');
    putCursor(cursor);
    window.activeTextEditor?.revealRange(new Range(cursor, cursor));
    const selected = await eventually('a selected line', async () => {
      const [node] = (await view()).view.selection;
      return node?.kind === 'bullet' ? node : undefined;
    });
    contains(selected.part.label, 'threshold for intervention', 'selected line');
    await commands.executeCommand('workbench.view.explorer');
  });
});
