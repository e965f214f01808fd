import { strFromU8, unzipSync } from 'fflate';
import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { analyse } from '../../../server/src/analysis/analyse.ts';
import { anchor } from '../../../server/src/annotations/anchors/anchor.ts';
import { AnchorText } from '../../../server/src/annotations/anchors/anchorText.ts';
import { describe } from '../../../server/src/annotations/anchors/describe.ts';
import { printSidecar } from '../../../server/src/annotations/sidecar/printSidecar.ts';
import { composeText } from '../../../server/src/documents/compose.ts';
import { DOCUMENT_LIMITS } from '../../../server/src/documents/content.ts';
import { placesOf } from '../../../server/src/documents/printedPlaces.ts';
import { readDocument } from '../../../server/src/documents/readDocument.ts';
import { exportReports } from '../../../server/src/exchange/exporter.ts';
import { readImport } from '../../../server/src/exchange/readImport.ts';
import { exportedReport } from '../../../server/src/features/views/exportedReport.ts';
import { EXPORT_FORMATS } from '../../../server/src/protocol/exchange.ts';
import type { ExportFormat } from '../../../server/src/protocol/exchange.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';
import { finish } from '../../../server/src/text/stages/steps.ts';
import type { ReportDocument } from '../../../server/src/workspace/reports.ts';
import { textFacts } from '../../../server/src/workspace/index/entry/textFacts.ts';
import { makePdf, printed } from '../../pdf.ts';
import { note } from '../annotations/sample.ts';
import { exported, place } from './exported.ts';

/*
 * What users of other tools ask for when they take annotations away; each is a promise here. Ask 8 is in
 * pdfExport.test.ts, 11 in markdownExport.test.ts, 12 in test/unit/client/annotations/annotationTree.test.ts.
 */

const PDF = makePdf([
  printed(100, ['Inspection of Harbour Town', '', '1. Ropes are old and nobody has looked at them.']),
  printed(100, ['2. Boats are painted every spring, as the last', 'inspection asked.']),
]);

test('ask 7: a note on a report opened from a PDF knows its page, and where on that page its words are printed (vscode-pdfviewer #44, #152; vscode-pdf #10)', async () => {
  const text = composeText(await readDocument(PDF, { limits: DOCUMENT_LIMITS }));
  const source = new SourceText(text.text);
  const uri = 'report-lens-document://file/reports/harbour.pdf';
  const document: ReportDocument = { uri, version: 1, source, report: analyse(source, text) };
  const prepared = finish(AnchorText.read(text.text, textFacts(document)));
  const start = text.text.indexOf('painted every spring');
  const target = describe(prepared, { start, end: start + 'painted every spring'.length }, 'harbour.pdf');
  if (target === undefined) throw new Error('nothing described');
  expect(target.selector).toContainEqual({ type: 'FragmentSelector', value: 'page=2' });
  const { state, span } = anchor(prepared, target);
  const placed = [{ annotation: note(1, { target }), state, ...(span === undefined ? {} : { span }) }];
  const report = exportedReport(document, placed, { scheme: 'vscode', exported: '2026-11-24T00:00:00Z' }, (where) =>
    placesOf(text, where),
  );
  expect(report.annotations[0]?.place).toMatchObject({
    page: '2',
    fragment: 'page=2',
    address: 'vscode://file/reports/harbour.pdf',
    printed: [{ page: 1, boxes: [expect.objectContaining({ y1: expect.closeTo(102, -1) as number })] }],
  });
});

test('ask 9: links between passages are in the export, and importing it gives the same store, byte for byte (doccano #1491, #2291, #1774, #2317)', () => {
  const link = { ...note(9).target, purpose: 'linking', source: 'older/2013%20review.txt' } as const;
  const annotations = [
    note(1),
    note(2, { motivation: 'linking', body: [link] }),
    note(3, { motivation: 'tagging', body: [{ type: 'TextualBody', purpose: 'tagging', value: 'delay' }] }),
    note(4, { motivation: 'assessing', body: [link], 'lens:action': { status: 'inProgress', due: '2027-03-31' } }),
    note(5, { motivation: 'linking', body: [link], 'lens:verdict': 'rejected' }),
  ];
  const store = printSidecar({ annotations, kept: [], rest: {} }, 'harbour.txt');
  const { documents, skipped } = readImport(store, 'harbour.txt');
  expect(skipped).toBe(0);
  const again = documents.flatMap((one) => one.annotations);
  expect(printSidecar({ annotations: again, kept: [], rest: {} }, 'harbour.txt')).toBe(store);
});

/** All words of an exported file, as whoever opens it meets them. */
async function wordsIn(format: ExportFormat): Promise<string> {
  const there = { ...place, printed: [{ page: 0, boxes: [{ x0: 90, y0: 120, x1: 160, y1: 130 }] }] };
  const report = exported({ pdf: PDF });
  const bytes = await exportReports(
    [{ ...report, annotations: report.annotations.map((one) => ({ ...one, place: there })) }],
    format,
  );
  if (format === 'word' || format === 'qdpx')
    return Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join('\n');
  return format === 'pdf' ? contentsIn(bytes) : new TextDecoder().decode(bytes);
}

async function contentsIn(bytes: Uint8Array): Promise<string> {
  const [page] = (await PDFDocument.load(bytes, { updateMetadata: false })).getPages();
  const annotations = page?.node.Annots()?.asArray() ?? [];
  const texts = annotations.map((one) => {
    const contents = page?.doc.context.lookupMaybe(one, PDFDict)?.lookup(PDFName.of('Contents'));
    return contents instanceof PDFHexString ? contents.decodeText() : '';
  });
  return texts.join('\n');
}

test.each(EXPORT_FORMATS)(
  'ask 13: what is exported as %s leads back to the exact place, by number and by a link (zotero #2510, #2914, #3556)',
  async (format) => {
    const words = await wordsIn(format);
    expect(words).toContain('vscode://file/reports/harbour.txt:3:1');
    expect(words).toMatch(/paragraph 1|\b1\b/);
  },
);
