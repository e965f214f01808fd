import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { PDFPage } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { toMarkedPdf } from '../../../server/src/exchange/pdfExport.ts';
import { DOCUMENT_LIMITS } from '../../../server/src/documents/content.ts';
import { composeText } from '../../../server/src/documents/compose.ts';
import { placesOf } from '../../../server/src/documents/printedPlaces.ts';
import { readDocument } from '../../../server/src/documents/readDocument.ts';
import type { ExportedReport } from '../../../server/src/protocol/exchange.ts';
import { makePdf, printed } from '../../pdf.ts';
import { annotation, exported, place } from './exported.ts';

/*
 * Ask 8: get the annotations back out, into the PDF (inception-project/inception #5514).
 */

const PDF = makePdf([
  printed(100, ['1. Ropes are old and nobody has looked at them for years. The', 'quay master knows this well.']),
  printed(100, ['2. Boats are painted every spring.']),
]);

interface Found {
  readonly page: number;
  readonly kind: string;
  readonly says: string;
  readonly by: string;
  /** Left, bottom, right, top. */
  readonly rect: readonly number[];
  readonly lines: number;
}

/** The annotations that a PDF holds, as any program reads them. */
async function annotationsIn(bytes: Uint8Array): Promise<Found[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.getPages().flatMap((page, at) => dictsOf(page).map((dict) => foundIn(dict, at)));
}

function dictsOf(page: PDFPage): PDFDict[] {
  const list = page.node.Annots();
  return (list?.asArray() ?? []).flatMap((one) => page.doc.context.lookupMaybe(one, PDFDict) ?? []);
}

function foundIn(dict: PDFDict, page: number): Found {
  const text = (key: string): string => {
    const value = dict.lookup(PDFName.of(key));
    return value instanceof PDFHexString ? value.decodeText() : value instanceof PDFName ? value.decodeText() : '';
  };
  const numbers = (key: string): number[] =>
    (dict.lookupMaybe(PDFName.of(key), PDFArray)?.asArray() ?? []).map((one) => Number(String(one)));
  return {
    ...{ page, kind: text('Subtype'), says: text('Contents'), by: text('T') },
    ...{ rect: numbers('Rect'), lines: numbers('QuadPoints').length / 8 },
  };
}

/** A note on some words of the PDF. */
async function noteOn(from: string, to = from): Promise<ExportedReport> {
  const text = composeText(await readDocument(PDF, { limits: DOCUMENT_LIMITS }));
  const start = text.text.indexOf(from);
  const end = text.text.indexOf(to, start) + to.length;
  const there = { ...place, start, end, printed: placesOf(text, { start, end }) };
  return exported({ pdf: PDF, text: text.text, annotations: [{ ...annotation, place: there }] });
}

test('ask 8: a note stands in a copy of the PDF, on the very words, with its tags, replies and author (inception #5514)', async () => {
  const [one, ...others] = await annotationsIn(await toMarkedPdf(await noteOn('Ropes are old')));
  expect(others).toEqual([]);
  expect(one).toMatchObject({ page: 0, kind: 'Highlight', by: 'Ada', lines: 1 });
  expect(one?.says).toMatch(/^Ask the harbour master\.\n\n#safety\n\nBen: Asked\.\n\nparagraph 1, page 1 · vscode:/);
  const [left = 0, bottom = 0, right = 0, top = 0] = one?.rect ?? [];
  // The words are printed 100 points below the upper edge of a page of 842, behind "1. ".
  expect(bottom).toBeGreaterThan(842 - 105);
  expect(top).toBeLessThan(842 - 85);
  expect(left).toBeGreaterThan(80);
  expect(right).toBeLessThan(180);
});

test('a passage over two lines is marked line by line, not as one box over everything', async () => {
  const [one] = await annotationsIn(await toMarkedPdf(await noteOn('nobody has', 'knows this well')));
  expect(one?.lines).toBe(2);
});

test('what the PDF held is still there, byte for byte, and other annotations with it', async () => {
  const once = await toMarkedPdf(await noteOn('Ropes are old'));
  expect(Buffer.from(once.slice(0, PDF.length)).equals(Buffer.from(PDF))).toBe(true);
  const twice = await toMarkedPdf({ ...(await noteOn('Boats are painted')), pdf: once });
  expect((await annotationsIn(twice)).map(({ page }) => page)).toEqual([0, 1]);
});

test('an annotation whose passage was not found is a note on the first page, with the old words', async () => {
  const lost = { ...annotation, place: undefined, state: 'unplaced' };
  const [one] = await annotationsIn(await toMarkedPdf(exported({ pdf: PDF, annotations: [lost] })));
  expect(one).toMatchObject({ page: 0, kind: 'Text' });
  expect(one?.says).toContain('unplaced: “Ropes are 😀 old.”');
});

test('an annotation on the whole report is a note on the first page that says so', async () => {
  const whole = { ...annotation, place: undefined, isOnWhole: true, quote: '', state: 'On the whole report' };
  const [one] = await annotationsIn(await toMarkedPdf(exported({ pdf: PDF, annotations: [whole] })));
  expect(one).toMatchObject({ page: 0, kind: 'Text' });
  expect(one?.says).toMatch(/^On the whole report\n\nAsk the/);
});

test.each([
  [0, [100, 742, 150, 752]],
  [90, [90, 100, 100, 150]],
  [180, [445, 90, 495, 100]],
  [270, [495, 692, 505, 742]],
])('on a page that is shown turned by %i degrees the mark stands where the words are shown', async (turn, rect) => {
  const turned = await PDFDocument.create();
  turned.addPage([595, 842]).setRotation({ type: 'degrees', angle: turn } as never);
  const boxes = [{ x0: 100, y0: 90, x1: 150, y1: 100 }];
  const there = { ...place, printed: [{ page: 0, boxes }] };
  const report = exported({ pdf: await turned.save(), annotations: [{ ...annotation, place: there }] });
  expect((await annotationsIn(await toMarkedPdf(report)))[0]?.rect).toEqual(rect);
});

test('what is no PDF is refused, with an error and no file', async () => {
  await expect(toMarkedPdf(exported({ pdf: new TextEncoder().encode('no PDF') }))).rejects.toThrow();
});
