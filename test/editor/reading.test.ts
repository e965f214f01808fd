import type { DocumentSymbol } from 'vscode';
import { commands } from 'vscode';
import { contains, equal, ok } from './driver/expect.ts';
import { suite, test } from './driver/mocha.ts';
import { definitionsAt, eventually, hoverAt, openReport, place, seeds } from './driver/reader.ts';

suite('Reading a report', () => {
  for (const seed of Object.values(seeds)) {
    test(`${seed} has an outline`, async () => {
      const { uri } = await openReport(seed);
      const outline = await eventually('an outline', () =>
        commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri),
      );
      ok(outline.length > 0, 'no symbols');
    });
  }

  test('a cited number leads to the paragraph, elsewhere in the same report', async () => {
    const document = await openReport(seeds.inspection2015);
    const citation = place(document, 'assessments (paragraphs ‸43, 106)');
    const [target, ...others] = await definitionsAt(document, citation);
    ok(target !== undefined && others.length === 0, `one target expected, found ${others.length + 1}`);
    equal(target.uri.toString(), document.uri.toString(), 'document');
    ok(target.range.start.line > citation.line, `line ${target.range.start.line} is not after the recommendations`);
  });

  test('each number of a citation leads to a paragraph of its own', async () => {
    const document = await openReport(seeds.inspection2015);
    const [first] = await definitionsAt(document, place(document, 'assessments (paragraphs ‸43, 106)'));
    const [second] = await definitionsAt(document, place(document, 'assessments (paragraphs 43, ‸106)'));
    ok(first !== undefined && second !== undefined, 'a number leads nowhere');
    ok(second.range.start.line > first.range.start.line, 'paragraph 106 does not stand after paragraph 43');
  });

  test('hover on an acronym says what it stands for', async () => {
    const document = await openReport(seeds.inspection2015);
    const text = await hoverAt(document, place(document, 'professional who contacts C‸ADS with a concern'));
    contains(text.toLowerCase(), 'duty service', 'hover on CADS');
  });

  test('hover on a longer term says what it means, and from which glossary', async () => {
    const document = await openReport(seeds.inspection2015);
    const text = await hoverAt(document, place(document, 'chil‸d in need'));
    contains(text, 'CIN', 'hover on child in need');
    contains(text, 'Children Act 1989', 'hover on child in need');
  });
});
