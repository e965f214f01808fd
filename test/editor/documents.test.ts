import { commands, ConfigurationTarget, extensions, TabInputWebview, Uri, window, workspace } from 'vscode';
import type { DocumentSymbol, TextDocument } from 'vscode';
import type { StartedLens } from '../../client/src/extension.ts';
import { makePdf, printed } from '../pdf.ts';
import { inList, list, makeWord, paragraph, use } from '../word.ts';
import { contains, equal, ok } from './driver/expect.ts';
import { suite, test } from './driver/mocha.ts';
import { definitionsAt, eventually, hoverAt, place } from './driver/reader.ts';

const TITLE = 'What children told us about the people who care for them when they are away from home';

const PDF = makePdf([
  [
    { text: 'Inspection of Pier Town', y: 60, size: 20, bold: true },
    { text: TITLE, y: 110, bold: true },
    ...printed(140, ['1. Managers oversee the work of their teams, as told in paragraph 2.']),
  ],
  [
    ...printed(110, ['2. Staff are proud to work here, and visitors agree.', 'They say so in each of their letters.']),
    ...printed(170, ['3. Leaders know their children well.']),
    ...printed(210, ['4. Partners meet once a month.']),
  ],
]);

const WORD = makeWord({
  numbering: list(0, ['decimal %1.']) + use(1, 0),
  styles: '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>',
  body:
    paragraph('Leadership of Pier Town', '<w:pStyle w:val="H1"/>') +
    paragraph('Managers oversee the work of their teams, as told in paragraph 2.', inList(1)) +
    paragraph('Staff are proud to work here.', inList(1)) +
    paragraph('Leaders know their children well.', inList(1)) +
    paragraph('Partners meet once a month.', inList(1)),
});

function started(): StartedLens {
  const extension = extensions.getExtension<StartedLens>('report-lens.report-lens');
  ok(extension?.isActive === true, 'the extension has not started');
  return extension.exports;
}

/** A file of the folder for as long as `act` runs. */
async function withFile(name: string, bytes: Uint8Array, act: (uri: Uri) => Promise<void>): Promise<void> {
  const root = workspace.workspaceFolders?.[0]?.uri;
  ok(root !== undefined, 'no folder is open');
  const uri = Uri.joinPath(root, name);
  await workspace.fs.writeFile(uri, bytes);
  try {
    await act(uri);
  } finally {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(uri);
  }
}

/** The report that is in front, once it shows a PDF or Word file. */
function shown(name: string): Promise<TextDocument> {
  return eventually(`${name} as a report`, () => {
    const document = window.activeTextEditor?.document;
    const isShown = document?.uri.scheme === 'report-lens-document' && document.uri.path.endsWith(name);
    return Promise.resolve(isShown && document.languageId === 'report' ? document : undefined);
  });
}

function outlineOf({ uri }: TextDocument): Promise<DocumentSymbol[]> {
  return eventually('an outline', () =>
    commands.executeCommand<DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri),
  );
}

suite('PDF and Word', () => {
  test('a PDF opens as a report with outline, hover and jumps; its page is drawn; its text is saved', async () => {
    await withFile('pier-town.pdf', PDF, async (uri) => {
      await commands.executeCommand('reportLens.openAsReport', uri);
      const document = await shown('pier-town.pdf');
      ok((await outlineOf(document)).flatMap(named).includes(TITLE), 'the heading is not in the outline');
      const citation = place(document, 'paragraph ‸2.');
      const hover = await hoverAt(document, citation);
      contains(hover, 'Staff are proud', 'the hover');
      contains(hover, 'page 2', 'the hover');
      const [target] = await definitionsAt(document, citation);
      equal(target?.range.start.line, place(document, '‸2. Staff').line, 'line of the cited paragraph');
      await pageIsDrawn(document);
      await commands.executeCommand('workbench.action.focusFirstEditorGroup');
      await shown('pier-town.pdf');
      await textIsSaved(uri);
    });
  });

  test('Reopen Editor With gives its place to the report', async () => {
    await withFile('pier-town.pdf', PDF, async (uri) => {
      await commands.executeCommand('vscode.openWith', uri, 'reportLens.document');
      contains((await shown('pier-town.pdf')).getText(), TITLE, 'the report');
    });
  });

  test('How to Open PDF and Word Files lets a click open a report, and takes that back; other choices stay', async () => {
    const settings = workspace.getConfiguration('workbench');
    const chosen = (): Record<string, string> | undefined =>
      workspace.getConfiguration('workbench').inspect<Record<string, string>>('editorAssociations')?.globalValue;
    const before = chosen();
    const others = { '*.fax': 'default' };
    try {
      await settings.update('editorAssociations', others, ConfigurationTarget.Global);
      await choose('reportLens.chooseEditor', 0);
      await eventually('reports for PDF and Word files', () => {
        const now = chosen();
        const isOurs = ['*.pdf', '*.docx'].every((pattern) => now?.[pattern] === 'reportLens.document');
        return Promise.resolve(isOurs && now?.['*.fax'] === 'default' ? now : undefined);
      });
      await withFile('pier-town.pdf', PDF, async (uri) => {
        await commands.executeCommand('vscode.open', uri);
        contains((await shown('pier-town.pdf')).getText(), TITLE, 'the report');
      });
      // Where the list stands after so many steps down depends on when it came; its first entry changes nothing now.
      let steps = 0;
      await eventually('what there was before', async () => {
        await choose('reportLens.chooseEditor', ++steps);
        const now = chosen();
        return JSON.stringify(now) === JSON.stringify(others) ? now : undefined;
      });
    } finally {
      await settings.update('editorAssociations', before, ConfigurationTarget.Global);
    }
  });

  test('a Word file opens as a report with the numbers that Word gives', async () => {
    await withFile('pier-town.docx', WORD, async (uri) => {
      await commands.executeCommand('reportLens.openAsReport', uri);
      const document = await shown('pier-town.docx');
      ok((await outlineOf(document)).flatMap(named).includes('Leadership of Pier Town'), 'no heading in the outline');
      const [target] = await definitionsAt(document, place(document, 'paragraph ‸2.'));
      equal(target?.range.start.line, place(document, '‸2. Staff').line, 'line of the cited paragraph');
    });
  });
});

/** Runs a command that asks with a list, and takes the entry that is so many steps down, as the keyboard does. */
async function choose(command: string, steps: number): Promise<void> {
  let isOver = false;
  const done = commands.executeCommand(command).then(() => {
    isOver = true;
  });
  const down = Array.from({ length: steps }, () => 'workbench.action.quickOpenSelectNext');
  // Until the list is there these commands do nothing.
  await eventually('the list to be answered', async () => {
    for (const key of [...down, 'workbench.action.acceptSelectedQuickOpenItem']) await commands.executeCommand(key);
    return isOver ? true : undefined;
  });
  await done;
}

function named({ name, children }: DocumentSymbol): string[] {
  return [name, ...children.flatMap(named)];
}

/** Show Page draws the page of the cursor and marks the passage there; the page follows the cursor. */
async function pageIsDrawn(document: TextDocument): Promise<void> {
  const editor = window.activeTextEditor;
  ok(editor !== undefined, 'no editor');
  const second = place(document, '‸2. Staff');
  await commands.executeCommand('cursorMove', { to: 'down', by: 'line', value: second.line });
  await commands.executeCommand('reportLens.showPage');
  const { marks } = await eventually('page 2 to be drawn', async () => {
    const page = (await started().pages.get()).of(document.uri)?.shown;
    return page?.page === 1 ? page : undefined;
  });
  const passage = marks.find(({ kind }) => kind === 'passage');
  equal(passage?.places[0]?.boxes.length, 2, 'lines of the passage that are marked');
  await eventually('page 2 in the title of the page', () => {
    const group = window.tabGroups.all.find(({ activeTab }) => activeTab?.input instanceof TabInputWebview);
    return Promise.resolve(group?.activeTab?.label.includes('page 2') === true ? true : undefined);
  });
  await commands.executeCommand('cursorTop');
  await eventually('page 1 to be drawn', async () =>
    (await started().pages.get()).of(document.uri)?.shown.page === 0 ? true : undefined,
  );
}

async function textIsSaved(pdf: Uri): Promise<void> {
  await commands.executeCommand('reportLens.saveAsText');
  const target = pdf.with({ path: pdf.path.replace(/pdf$/, 'txt') });
  const saved = await eventually('the text', () =>
    Promise.resolve(workspace.textDocuments.find(({ uri }) => uri.toString() === target.toString())),
  );
  contains(saved.getText(), '\n\f\n2. Staff are proud', 'the second page of the saved text');
  await workspace.fs.delete(target);
}
