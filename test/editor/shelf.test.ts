import { commands, extensions, Range, TabInputTextDiff, TabInputWebview, window, workspace } from 'vscode';
import type { StartedLens } from '../../client/src/extension.ts';
import type { AuthorityNode, ReportNode } from '../../client/src/reports/reportTree.ts';
import { SAME_MATTER_REQUEST } from '../../server/src/protocol/shelf.ts';
import type { SameMatterEntry } from '../../server/src/protocol/shelf.ts';
import { contains, equal, ok } from './driver/expect.ts';
import { suite, test } from './driver/mocha.ts';
import { cursorAt, eventually, openReport, place, run, seeds } from './driver/reader.ts';

function started(): StartedLens {
  const extension = extensions.getExtension<StartedLens>('report-lens.report-lens');
  ok(extension?.isActive === true, 'the extension has not started');
  return extension.exports;
}

/** Medway in the Reports view, once all five reports are there. */
async function medway(): Promise<AuthorityNode> {
  return eventually('five reports of Medway', async () => {
    const roots = (await started().reports.getChildren()) as AuthorityNode[];
    return roots.find(({ group }) => group.name === 'Medway' && group.reports.length === 5);
  });
}

suite('Reports over the years', () => {
  test('the Reports view lists the folder by authority and date, and opens a report at its judgement', async () => {
    await openReport(seeds.visit2020);
    const { children } = await medway();
    const report = children.find((node) => node.kind === 'report' && node.entry.uri.endsWith(seeds.inspection2015));
    ok(report?.kind === 'report', 'the inspection of 2015 is not in the view');
    const judgement = report.children.find((node) => node.kind === 'judgement');
    ok(judgement?.kind === 'judgement', 'it has no judgement');
    contains(judgement.judgement.grade, 'improvement', 'its grade');
    const { command, accessibilityInformation } = await started().reports.getTreeItem(judgement);
    contains(accessibilityInformation?.label ?? '', 'Judgement: ', 'what is read aloud');
    ok(command !== undefined, 'the judgement leads nowhere');
    await run(command);
    await cursorAt('the judgement', ({ line }) => line === judgement.judgement.range.start.line);
    contains(window.activeTextEditor?.document.uri.path ?? '', seeds.inspection2015, 'the report');
  });

  test('a filter keeps the reports with its words', async () => {
    await medway();
    const reports = await started().reports.get();
    reports.setFilter('monitoring visit');
    const roots = (await reports.getChildren()) ?? [];
    const shown = roots.flatMap((node: ReportNode) => ('children' in node ? node.children : []));
    equal(shown.length, 2, 'reports shown');
    reports.setFilter('');
  });

  test('the judgement timeline opens beside the reports', async () => {
    await commands.executeCommand('reportLens.showTimeline', await medway());
    const tab = await eventually('the timeline', async () => {
      const active = await Promise.resolve(window.tabGroups.activeTabGroup.activeTab);
      return active?.input instanceof TabInputWebview ? active : undefined;
    });
    contains(tab.label, 'Medway', 'its title');
    await window.tabGroups.close(tab);
  });

  test('the same matter is offered from earlier and later reports', async () => {
    await openReport(seeds.inspection2015);
    await medway();
    const client = await started().client();
    ok(client !== undefined && window.activeTextEditor !== undefined, 'no client, or no editor');
    const { document } = window.activeTextEditor;
    const start = place(document, '‸become looked after have an initial');
    const range = client.code2ProtocolConverter.asRange(new Range(start, start));
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const entries = await client.sendRequest<SameMatterEntry[]>(SAME_MATTER_REQUEST, { textDocument, range });
    equal(entries[0]?.number, '33', 'the likeliest passage');
  });

  test('two reports are compared in the editor, the earlier one on the left', async () => {
    const { group } = await medway();
    const [first] = group.reports;
    const last = group.reports.at(-1);
    ok(first !== undefined && last !== undefined, 'there are no two reports');
    await (await started().comparisons.get()).show(last, first);
    const tab = await eventually('the comparison', async () => {
      const active = await Promise.resolve(window.tabGroups.activeTabGroup.activeTab);
      return active?.input instanceof TabInputTextDiff ? active : undefined;
    });
    const { original } = tab.input as TabInputTextDiff;
    contains(original.path, '2006', 'the report on the left');
    const left = workspace.textDocuments.find(({ uri }) => uri.toString() === original.toString());
    equal(left?.languageId, 'report-comparison', 'its language, which the editor wraps');
    await window.tabGroups.close(tab);
  });
});
