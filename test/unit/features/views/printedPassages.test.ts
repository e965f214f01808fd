import { expect, test } from 'vitest';
import { analyse } from '../../../../server/src/analysis/analyse.ts';
import { composeText } from '../../../../server/src/documents/compose.ts';
import type { DocumentText } from '../../../../server/src/documents/compose.ts';
import { DOCUMENT_LIMITS } from '../../../../server/src/documents/content.ts';
import { readDocument } from '../../../../server/src/documents/readDocument.ts';
import { printedPassages } from '../../../../server/src/features/views/printedPassages.ts';
import { SourceText } from '../../../../server/src/text/sourceText.ts';
import type { ReportDocument } from '../../../../server/src/workspace/reports.ts';
import type { PrintedWords } from '../../../pdf.ts';
import { makePdf, printed } from '../../../pdf.ts';

async function read(...pages: PrintedWords[][]): Promise<{ document: ReportDocument; made: DocumentText }> {
  const made = composeText(await readDocument(makePdf(pages), { limits: DOCUMENT_LIMITS }));
  const source = new SourceText(made.text);
  return { made, document: { uri: 'file:///report.pdf', version: 1, source, report: analyse(source, made) } };
}

/** The range of no words at a place of the text. */
function at({ source }: ReportDocument, words: string): unknown {
  const position = source.positionAt(source.text.indexOf(words));
  return { start: position, end: position };
}

const OVER_THE_PAGE = [
  printed(700, ['Social workers visit children as often as they should, and they record each visit in']),
  [
    ...printed(100, [
      'the files of children, which managers read before they decide what is to be done in each',
      'of the cases that they are told of.',
    ]),
    ...printed(160, ['Leaders know this.']),
  ],
];

test('the cursor stands for its paragraph, on both pages where it goes on over one', async () => {
  const { document, made } = await read(...OVER_THE_PAGE);
  for (const words of ['workers visit', 'which managers']) {
    const [passage] = printedPassages(document, made, [at(document, words)]).passages;
    expect(passage?.page).toBe(0);
    expect(passage?.places.map(({ page, boxes }) => [page, boxes.length])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  }
});

test('between two paragraphs the cursor stands for the next', async () => {
  const { document, made } = await read(...OVER_THE_PAGE);
  const line = document.source.lineAt(document.source.text.indexOf('Leaders')) - 1;
  const blank = { start: { line, character: 0 }, end: { line, character: 0 } };
  const [passage] = printedPassages(document, made, [blank]).passages;
  expect(passage?.places.map(({ boxes }) => Math.round(boxes[0]?.y1 ?? 0))).toEqual([162]);
});

test('whatever is asked for, there is an answer', async () => {
  const { document, made } = await read(...OVER_THE_PAGE);
  expect(printedPassages(document, made, 'nothing').passages).toEqual([]);
  expect(printedPassages(document, made, [null, { start: 7 }]).passages).toHaveLength(2);
});
