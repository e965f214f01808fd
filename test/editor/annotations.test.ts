import type { CodeLens, Location } from 'vscode';
import { commands, CommentThreadState, TabInputWebview, window } from 'vscode';
import { withTags } from '../../client/src/annotations/entries/annotationEdits.ts';
import type { LinkNode, PartNode } from '../../client/src/recommendations/recommendationTree.ts';
import {
  addNote,
  annotating,
  keptOf,
  noneIn,
  onlyOne,
  passage,
  readText,
  select,
  started,
  threadOf,
} from './driver/annotator.ts';
import { contains, equal, ok } from './driver/expect.ts';
import { suite, test } from './driver/mocha.ts';
import { cursorAt, definitionsAt, eventually, open, openReport, place } from './driver/reader.ts';

suite('Annotations', () => {
  test('a note is shown beside its passage and kept in a file beside the report, which stays as it is', async () => {
    const document = await openReport('harbour-town.txt');
    const before = await readText(document.uri);
    await annotating(document, async () => {
      const range = passage(document, 'The council of care leavers', 'since 2017.');
      await addNote(document, range, 'Ask **why**.');
      const entry = await onlyOne(document, 'the note');
      const thread = threadOf(document, entry);
      ok(thread.range?.isEqual(range) === true, 'the note stands elsewhere');
      equal(thread.comments[0]?.author.name, 'Ada', 'author');
      const kept = await keptOf(document, 'Ask **why**.');
      contains(kept, 'TextQuoteSelector', 'file of annotations');
      equal(await readText(document.uri), before, 'report on disk');
      ok(!document.isDirty, 'the report was changed');
    });
    await noneIn(document);
  });

  test('a note can be answered, resolved and opened again, and each step can be undone', async () => {
    const document = await openReport('harbour-town.txt');
    await annotating(document, async () => {
      await addNote(document, passage(document, 'Pathway plans'), 'Which plans?');
      const thread = threadOf(document, await onlyOne(document, 'the note'));
      await commands.executeCommand('reportLens.reply', { thread, text: 'All of them.' });
      await onlyOne(document, 'the reply', ({ replies }) => replies[0]?.value === 'All of them.');
      equal(thread.comments.length, 2, 'texts in the discussion');
      await commands.executeCommand('reportLens.resolveNote', thread);
      await onlyOne(document, 'the resolved note', ({ isResolved }) => isResolved);
      equal(thread.state, CommentThreadState.Resolved, 'state');
      await commands.executeCommand('reportLens.undoAnnotationChange');
      await onlyOne(document, 'the open note', ({ isResolved }) => !isResolved);
      equal(thread.state, CommentThreadState.Unresolved, 'state after undo');
      await commands.executeCommand('reportLens.undoAnnotationChange');
      await onlyOne(document, 'the note without reply', ({ replies }) => replies.length === 0);
      await keptOf(document, 'Which plans?', 'All of them.');
    });
  });

  test('a note can be deleted at the cursor, and comes back on undo with the same words', async () => {
    const document = await openReport('harbour-town.txt');
    await annotating(document, async () => {
      const range = passage(document, 'Managers know their services');
      await addNote(document, range, 'Do they?');
      const { id } = await onlyOne(document, 'the note');
      select(range);
      await commands.executeCommand('reportLens.deleteAnnotation');
      await noneIn(document);
      await commands.executeCommand('reportLens.undoAnnotationChange');
      const entry = await onlyOne(document, 'the note again');
      equal(entry.id, id, 'its id');
      equal(entry.note?.value, 'Do they?', 'its words');
      ok(threadOf(document, entry).range?.isEqual(range) === true, 'it stands elsewhere');
    });
  });

  test('a passage may run over a page break, and F8 of annotations walks to it', async () => {
    const document = await openReport('harbour-town.txt');
    await annotating(document, async () => {
      const range = passage(document, 'little changes when they are', 'Pathway plans');
      contains(document.getText(range), '\f', 'passage');
      select(range);
      await commands.executeCommand('reportLens.highlight');
      const { range: found, state, note } = await onlyOne(document, 'the highlight');
      equal(state, 'exact', 'state');
      equal(note, undefined, 'note');
      equal(found?.end.line, range.end.line, 'last line');
      const start = place(document, '‸Inspection dates');
      select(passage(document, 'Inspection dates').with(start, start));
      await commands.executeCommand('reportLens.nextAnnotation');
      await cursorAt('the highlight', (cursor) => cursor.isEqual(range.start));
    });
  });

  test('reports in Markdown can be annotated', async () => {
    const document = await open('quay-draft.md');
    await annotating(document, async () => {
      const range = passage(document, 'Its minutes are clear.');
      await addNote(document, range, 'Read them.');
      const entry = await onlyOne(document, 'the note');
      equal(entry.section, 'Findings', 'section');
      ok(threadOf(document, entry).range?.isEqual(range) === true, 'the note stands elsewhere');
      await keptOf(document, 'Read them.');
    });
  });

  test('a link leads from one passage to the other and back', async () => {
    const document = await openReport('harbour-town.txt');
    await annotating(document, async () => {
      const one = passage(document, 'council of care leavers');
      const other = passage(document, 'should listen to care leavers');
      select(one);
      await commands.executeCommand('reportLens.beginLink');
      select(other);
      await commands.executeCommand('reportLens.endLink');
      await eventually('the link', async () => {
        const all = await definitionsAt(document, one.start);
        return all.some(({ range }) => range.start.isEqual(other.start)) ? true : undefined;
      });
      const back = await definitionsAt(document, other.start);
      ok(
        back.some(({ range }: Pick<Location, 'range'>) => range.start.isEqual(one.start)),
        'no way back',
      );
    });
  });
});

suite('Annotations view', () => {
  test('lists annotations by report and by tag, filters them, and leads to the passage', async () => {
    const document = await openReport('harbour-town.txt');
    const { annotations, annotationsView } = started().surface;
    const view = await annotationsView.get();
    await annotating(document, async () => {
      await addNote(document, passage(document, 'Pathway plans'), 'Which plans?');
      const range = passage(document, 'council of care leavers');
      await annotations.create(document, range, 'tagging', (one, doing) => withTags(one, ['#voice'], doing));
      const tagged = await onlyOne(document, 'the tag', ({ tags }) => tags.includes('voice'));
      equal(tagged.quote, 'council of care leavers', 'tagged words');
      const [group] = view.groups().filter(({ name }) => name === 'harbour-town.txt');
      equal(group?.children.length, 2, 'annotations of the report');
      view.setGrouping('tag');
      equal(
        view
          .groups()
          .map((one) => view.getTreeItem(one).label as string)
          .join(),
        '#voice,Without a tag',
        'tags',
      );
      view.setFilter('which');
      const [line, ...others] = view.groups().flatMap(({ children }) => children);
      ok(line !== undefined && others.length === 0, 'the filter does not keep the one note');
      const { command, accessibilityInformation } = view.getTreeItem(line);
      contains(accessibilityInformation?.label ?? '', 'Which plans?', 'what is read aloud');
      ok(command !== undefined, 'the line leads nowhere');
      await commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
      const { start, end } = passage(document, 'Pathway plans');
      await cursorAt('the passage', (cursor) => cursor.isEqual(end));
      ok(window.activeTextEditor?.selection.start.isEqual(start) === true, 'the passage is not selected');
    });
    view.setFilter('');
    view.setGrouping('report');
  });
});

suite('What readers say of recommendations', () => {
  test('an accepted finding is shown as accepted, is kept, and can be taken back', async () => {
    const document = await openReport('harbour-town.txt');
    const recommendations = await started().recommendations.get();
    const likely = async (verdict: string | undefined): Promise<LinkNode> =>
      eventually(`a likely finding, ${verdict ?? 'not judged'}`, async () => {
        const roots = (await recommendations.getChildren()) ?? [];
        const second = roots.find((node): node is PartNode => node.kind === 'recommendation' && node.number === '2');
        const links = second === undefined ? [] : ((await recommendations.getChildren(second)) ?? []);
        return links.find((node): node is LinkNode => node.kind === 'link' && node.link.verdict === verdict);
      });
    await annotating(document, async () => {
      const finding = await likely(undefined);
      await commands.executeCommand('reportLens.acceptFinding', finding);
      const accepted = recommendations.getTreeItem(await likely('accepted'));
      contains(String(accepted.description), 'accepted by Ada', 'description');
      contains(await keptOf(document, 'lens:verdict'), 'accepted', 'file of annotations');
      equal((await started().surface.annotationsView.get()).groups().length, 0, 'groups of notes');
      await commands.executeCommand('reportLens.withdrawVerdict', await likely('accepted'));
      await likely(undefined);
    });
  });

  test('the action plan has a row for each recommendation, and a status stands above its recommendation', async () => {
    const document = await openReport('harbour-town.txt');
    const plans = await started().surface.plans.get();
    await annotating(document, async () => {
      const [first, ...others] = await plans.rowsOf(document.uri);
      ok(first !== undefined, 'no rows');
      equal(others.length, 3, 'other rows');
      equal(first.status, 'open', 'status');
      await plans.set(document.uri, first.key, { status: 'inProgress', owner: 'Head of service' });
      const rows = await plans.rowsOf(document.uri);
      equal(rows[0]?.status, 'inProgress', 'new status');
      equal(rows.length, 4, 'rows');
      await keptOf(document, 'Head of service');
      const { line } = place(document, '‸1. The local authority');
      await eventually('the lens', async () => {
        const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 1000);
        return lenses.find(({ range, command }) => range.start.line === line && /progress/i.test(command?.title ?? ''));
      });
      await commands.executeCommand('reportLens.undoAnnotationChange');
      equal((await plans.rowsOf(document.uri))[0]?.owner, '', 'owner after undo');
    });
  });

  test('the action plan opens as a page', async () => {
    await openReport('harbour-town.txt');
    await commands.executeCommand('reportLens.openActionPlan');
    const tab = await eventually('the action plan', async () => {
      const active = await Promise.resolve(window.tabGroups.activeTabGroup.activeTab);
      return active?.input instanceof TabInputWebview ? active : undefined;
    });
    contains(tab.label, 'harbour-town.txt', 'its title');
    await window.tabGroups.close(tab);
  });
});
