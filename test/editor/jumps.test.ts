import type { DocumentSymbol, FoldingRange, InlayHint, Location, TextDocument } from 'vscode';
import { commands, Range, Selection, window } from 'vscode';
import { contains, equal, ok } from './driver/expect.ts';
import { suite, test } from './driver/mocha.ts';
import { eventually, hoverAt, openReport, place, seeds } from './driver/reader.ts';

/** Puts the cursor at a place of the document, as a click does. */
function putCursor(document: TextDocument, marked: string): void {
  const editor = window.activeTextEditor;
  ok(editor !== undefined && editor.document === document, 'the report is not in front');
  const position = place(document, marked);
  editor.selection = new Selection(position, position);
}

/** The line that the cursor comes to stand on, once it has left the line it stood on. */
function lineLeftFor(from: number): Promise<number> {
  return eventually('the cursor to move', () => {
    const line = window.activeTextEditor?.selection.active.line;
    return Promise.resolve(line === undefined || line === from ? undefined : line);
  });
}

suite('From recommendations to findings and back', () => {
  test('one command leads from anywhere inside a recommendation to its finding', async () => {
    const document = await openReport(seeds.inspection2015);
    const marked = 'allegations about profess‸ionals is robustly monitored';
    await hoverAt(document, place(document, 'professional who contacts C‸ADS with a concern'));
    putCursor(document, marked);
    await commands.executeCommand('reportLens.goToFindings');
    const line = await lineLeftFor(place(document, marked).line);
    contains(document.lineAt(line).text, 'specialist team of social work qualified designated officers', 'the finding');
  });

  test('and from the finding back to the recommendation that cites it', async () => {
    const document = await openReport(seeds.inspection2015);
    const marked = 'needs are promptly assessed and addr‸essed. A quarter of children';
    putCursor(document, marked);
    await commands.executeCommand('reportLens.backToRecommendations');
    const line = await lineLeftFor(place(document, marked).line);
    const recommendation = place(document, '‸Take action to ensure that all children who become looked after');
    ok(Math.abs(line - recommendation.line) <= 2, `line ${line}, expected about ${recommendation.line}`);
  });

  test('references on a finding are the places that cite it', async () => {
    const document = await openReport(seeds.inspection2015);
    const found = await eventually('references', () =>
      commands.executeCommand<Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        place(document, '‸regularly and comprehensively reviewed. The large majority'),
      ),
    );
    const citation = place(document, '(paragraph ‸57)');
    ok(
      found.some(({ range }) => range.contains(citation)),
      'the citation of paragraph 57 is not among the references',
    );
  });
});

suite('What the report looks like', () => {
  test('recovered numbers stand before their paragraphs as hints', async () => {
    const document = await openReport(seeds.inspection2015);
    const hints = await eventually('inlay hints', () =>
      commands.executeCommand<InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        new Range(0, 0, document.lineCount, 0),
      ),
    );
    const line = place(document, '‸help provided is effective in reducing the risks').line;
    const hint = hints.find(({ position }) => position.line === line);
    const label = hint?.label;
    contains(typeof label === 'string' ? label : (label?.map(({ value }) => value).join('') ?? ''), '33', 'the hint');
  });

  test('sections fold', async () => {
    const document = await openReport(seeds.jointAreaReview2006);
    const ranges = await eventually('folding ranges', () =>
      commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri),
    );
    const annex = place(document, '‸Annex: The children and young people');
    const last = document.getText().lastIndexOf('Annex: The children');
    const line = document.positionAt(last).line;
    ok(annex.line < line, 'the contents page names the annex first');
    ok(
      ranges.some(({ start }) => start === line),
      `no fold begins at the annex, line ${line}`,
    );
  });

  test('a judged section shows its grade in the outline', async () => {
    const { uri } = await openReport(seeds.jointAreaReview2006);
    const outline = await eventually('an outline', () =>
      commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri),
    );
    const flat = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] =>
      symbols.flatMap((symbol) => [symbol, ...flat(symbol.children)]);
    const safe = flat(outline).find(({ name }) => name === 'Staying safe');
    equal(safe?.detail, 'Inadequate (1)', 'the grade of Staying safe');
  });

  test('a grade is explained in the scale that the report prints', async () => {
    const document = await openReport(seeds.summary2013);
    const text = await hoverAt(document, place(document, 'Overall we rated Medway Council as **inad‸equate**'));
    contains(text, 'not doing what is required', 'hover on the grade');
  });
});
