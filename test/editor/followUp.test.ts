import type { Comment, TextDocument, WorkspaceConfiguration } from 'vscode';
import { CommentMode, commands, Range, Selection, window, workspace, WorkspaceEdit } from 'vscode';
import type { AnnotationEntry } from '../../client/src/annotations/entries/annotationEntry.ts';
import type { LinkNode, PartNode } from '../../client/src/recommendations/recommendationTree.ts';
import { EXPORT_FORMATS, EXPORT_REQUEST, IMPORT_REQUEST, JSON_LD_REQUEST } from '../../server/src/protocol/exchange.ts';
import type { ExportedReport, ImportAnswer } from '../../server/src/protocol/exchange.ts';
import { addNote, annotating, keptOf, onlyOne, passage, select, started, threadOf } from './driver/annotator.ts';
import { contains, equal, ok } from './driver/expect.ts';
import { suite, test } from './driver/mocha.ts';
import { definitionsAt, eventually, open, openReport } from './driver/reader.ts';

/** The tags of the only annotation that has these words. */
function tagged(document: TextDocument, what: string, tags: string): Promise<AnnotationEntry> {
  return onlyOne(document, what, (entry) => entry.tags.join() === tags);
}

suite('Following up', () => {
  test('words are tagged by a key of one’s own, the tag is renamed in two reports at once, and undo takes both back', async () => {
    const one = await openReport('harbour-town.txt');
    await annotating(one, async () => {
      select(passage(one, 'council of care leavers'));
      await commands.executeCommand('reportLens.tag', { tags: ['voice'] });
      await tagged(one, 'the tag', 'voice');
      select(passage(one, 'council of care leavers'));
      await commands.executeCommand('reportLens.tag', { tags: ['care leavers'] });
      await tagged(one, 'the second tag', 'voice,care leavers');
      const other = await open('quay-draft.md');
      await annotating(other, async () => {
        select(passage(other, 'Its minutes are clear.'));
        await commands.executeCommand('reportLens.tag', { tags: ['voice'] });
        await tagged(other, 'the tag of the other report', 'voice');
        await commands.executeCommand('reportLens.renameTag', { from: 'voice', to: 'wishes' });
        await tagged(one, 'the new name', 'wishes,care leavers');
        await keptOf(other, 'wishes', 'voice');
        await commands.executeCommand('reportLens.undoAnnotationChange');
        await tagged(one, 'the old name', 'voice,care leavers');
        await tagged(other, 'the old name in the other report', 'voice');
      });
    });
  });

  test('the colour that was chosen for a tag goes with its new name, and is there again when that is taken back', async () => {
    const document = await openReport('harbour-town.txt');
    const settings = (): WorkspaceConfiguration => workspace.getConfiguration('reportLens.annotations');
    const colorOf = (name: string): string | undefined => settings().get<Record<string, string>>('tagColors', {})[name];
    await settings().update('tagColors', { voice: 'red', minutes: 'blue' });
    try {
      await annotating(document, async () => {
        select(passage(document, 'council of care leavers'));
        await commands.executeCommand('reportLens.tag', { tags: ['voice', 'minutes'] });
        await commands.executeCommand('reportLens.renameTag', { from: 'voice', to: 'wishes' });
        await tagged(document, 'the new name', 'wishes,minutes');
        equal(colorOf('wishes'), 'red', 'colour of the new name');
        await commands.executeCommand('reportLens.renameTag', { from: 'wishes', to: 'minutes' });
        await tagged(document, 'the two tags made one', 'minutes');
        equal(colorOf('minutes'), 'blue', 'colour of the tag that was there already');
        await commands.executeCommand('reportLens.undoAnnotationChange');
        await commands.executeCommand('reportLens.undoAnnotationChange');
        await tagged(document, 'the old name', 'voice,minutes');
        equal(colorOf('voice'), 'red', 'colour of the old name');
      });
    } finally {
      await settings().update('tagColors', undefined);
    }
  });

  test('a question is asked, and its words are changed', async () => {
    const document = await openReport('harbour-town.txt');
    await annotating(document, async () => {
      const range = passage(document, 'Managers know their services');
      const begun = { uri: document.uri, range, comments: [], dispose: () => undefined };
      await commands.executeCommand('reportLens.addQuestion', { thread: begun, text: 'Do they?' });
      const asked = await onlyOne(document, 'the question', ({ motivation }) => motivation === 'questioning');
      contains(threadOf(document, asked).label ?? '', 'Question', 'label');
      const comment = (): Comment => threadOf(document, asked).comments[0] ?? never('no text in the discussion');
      await commands.executeCommand('reportLens.editNote', comment());
      equal(comment().mode, CommentMode.Editing, 'mode');
      await commands.executeCommand('reportLens.saveNote', { ...comment(), body: 'Do they know them all?' });
      await onlyOne(document, 'the new words', ({ note }) => note?.value === 'Do they know them all?');
      equal(comment().mode, CommentMode.Preview, 'mode after saving');
      await commands.executeCommand('reportLens.undoAnnotationChange');
      await onlyOne(document, 'the old words', ({ note }) => note?.value === 'Do they?');
    });
  });

  test('a note whose words are gone is listed as unplaced, and one key puts it where the reader says', async () => {
    const document = await openReport('harbour-town.txt');
    const annotationsView = await started().surface.annotationsView.get();
    await annotating(document, async () => {
      const words = passage(document, 'Managers know their services');
      await addNote(document, words, 'Do they?');
      await onlyOne(document, 'the note', ({ state }) => state === 'exact');
      const edit = new WorkspaceEdit();
      edit.delete(document.uri, words);
      await workspace.applyEdit(edit);
      await onlyOne(document, 'the note without a place', ({ state }) => state === 'unplaced');
      equal(annotationsView.groups()[0]?.grouping, 'unplaced', 'first group');
      const there = passage(document, 'council of care leavers');
      select(there);
      // It waits for an answer to its message: the note is there before.
      void commands.executeCommand('reportLens.placeAnnotationHere');
      const placed = await onlyOne(document, 'the note in its new place', ({ state }) => state === 'exact');
      equal(placed.range?.start.line, there.start.line, 'line');
      await commands.executeCommand('reportLens.undoAnnotationChange');
      await onlyOne(document, 'the note without a place again', ({ state }) => state === 'unplaced');
      const back = new WorkspaceEdit();
      back.insert(document.uri, words.start, 'Managers know their services');
      await workspace.applyEdit(back);
      await onlyOne(document, 'the note on its old words', ({ state }) => state === 'exact');
    });
  });

  test('a link leads to another report and back; nothing selected means the paragraph', async () => {
    const one = await openReport('harbour-town.txt');
    await annotating(one, async () => {
      const from = passage(one, 'council of care leavers');
      select(from);
      await commands.executeCommand('reportLens.beginLink');
      const other = await open('quay-draft.md');
      const there = passage(other, '3. The Quay Safeguarding');
      ok(window.activeTextEditor !== undefined, 'no editor');
      window.activeTextEditor.selection = new Selection(there.end, there.end);
      await commands.executeCommand('reportLens.endLink');
      const { uri, range } = await eventually('the link', async () => {
        const all = await definitionsAt(one, from.start);
        return all.find((end) => end.uri.toString() === other.uri.toString());
      });
      equal(uri.toString(), other.uri.toString(), 'report');
      contains(other.getText(new Range(range.start, range.end)), 'Its minutes are clear.', 'linked words');
      await eventually('the way back', async () => {
        const all = await definitionsAt(other, there.end);
        return all.find((end) => end.uri.toString() === one.uri.toString() && end.range.start.isEqual(from.start));
      });
    });
  });

  test('what is exported is a file in every form, and what is imported is as it was', async () => {
    const document = await openReport('harbour-town.txt');
    const { annotations, exportReports } = started().surface;
    const client = await started().client();
    ok(client !== undefined, 'no client');
    await annotating(document, async () => {
      await addNote(document, passage(document, 'Pathway plans'), 'Which plans?');
      const { id } = await onlyOne(document, 'the note');
      const textDocument = { uri: client.code2ProtocolConverter.asUri(document.uri) };
      const params = { textDocument, scheme: 'vscode', exported: '2026-11-24T00:00:00Z' };
      const report = await client.sendRequest<ExportedReport>(EXPORT_REQUEST, params);
      for (const format of EXPORT_FORMATS.filter((one) => one !== 'pdf'))
        ok((await exportReports([report], format)).length > 20, `nothing exported as ${format}`);
      const text = await client.sendRequest<string>(JSON_LD_REQUEST, { textDocument });
      await annotations.change(document.uri, annotations.of(document.uri), () => undefined);
      const { documents } = await client.sendRequest<ImportAnswer>(IMPORT_REQUEST, { textDocument, text });
      const edits = documents
        .flatMap((one) => one.annotations)
        .map((one) => ({ kind: 'import', annotation: one }) as const);
      await annotations.edit([{ uri: document.uri, edits }]);
      const again = await onlyOne(document, 'the imported note', ({ note }) => note?.value === 'Which plans?');
      equal(again.id, id, 'its id');
      equal(await client.sendRequest<string>(JSON_LD_REQUEST, { textDocument }), text, 'what is exported then');
    });
  });

  test('the Action Plan view shows every recommendation with what became of it, in the order that the reader wants', async () => {
    const document = await openReport('harbour-town.txt');
    const { plans: laterPlans, planView: laterView } = started().surface;
    const [plans, planView] = [await laterPlans.get(), await laterView.get()];
    await annotating(document, async () => {
      const groupOf = async (name: string): Promise<string[]> => {
        const groups = await planView.groups();
        const group = groups.find((one) => one.name === name);
        return (group?.children ?? []).map((line) => planView.getTreeItem(line).accessibilityInformation?.label ?? '');
      };
      equal((await groupOf('harbour-town.txt')).length, 4, 'recommendations');
      const [first] = await plans.rowsOf(document.uri);
      ok(first !== undefined, 'no rows');
      await plans.set(document.uri, first.key, { status: 'inProgress', owner: 'Head of service', due: '2020-01-31' });
      const [line] = await groupOf('harbour-town.txt');
      contains(line ?? '', 'In progress, Overdue, due 2020-01-31, Head of service', 'what is read aloud');
      await commands.executeCommand('reportLens.actionPlanView.focus');
      const progress = (): boolean => (planView.view.message ?? '').includes('implemented · 1 overdue');
      await eventually('the progress', () => Promise.resolve(progress() || undefined));
      planView.setGrouping('owner');
      equal((await groupOf('Head of service')).length, 1, 'recommendations of the owner');
      planView.setGrouping('report');
      await commands.executeCommand('reportLens.undoAnnotationChange');
      equal((await plans.rowsOf(document.uri))[0]?.owner, '', 'owner after undo');
    });
  });

  test('a rejected finding is hidden until it is asked for', async () => {
    const document = await openReport('harbour-town.txt');
    const recommendations = await started().recommendations.get();
    const likely = async (): Promise<LinkNode[]> => {
      const roots = (await recommendations.getChildren()) ?? [];
      const second = roots.find((node): node is PartNode => node.kind === 'recommendation' && node.number === '2');
      const links = second === undefined ? [] : ((await recommendations.getChildren(second)) ?? []);
      return links.filter((node): node is LinkNode => node.kind === 'link' && node.link.kind === 'likely');
    };
    await annotating(document, async () => {
      const found = await eventually('likely findings', likely);
      await commands.executeCommand('reportLens.rejectFinding', found[0]);
      await eventually('one finding less', async () => ((await likely()).length < found.length ? true : undefined));
      await keptOf(document, 'rejected');
      await commands.executeCommand('reportLens.undoAnnotationChange');
      await eventually('all findings', async () => ((await likely()).length === found.length ? true : undefined));
    });
  });
});

function never(what: string): never {
  throw new Error(what);
}
