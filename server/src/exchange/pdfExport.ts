import { EncryptedPDFError, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import type { PDFPage, PDFRef } from '@cantoo/pdf-lib';
import { PROTECTED_PDF } from '../protocol/exchange.ts';
import type { ExportedAnnotation, ExportedReport, PrintedBox, PrintedPlace } from '../protocol/exchange.ts';
import { plainMarkdown } from '../text/letters/plainMarkdown.ts';

/** Where no tag gives a colour. */
const PLAIN = '#FFD54F';
/** Shows on screens, is printed: bit 3 of the flags. */
const PRINT = 4;
/** From the corner of the first page, in points: the signs of annotations without a place, one below the other. */
const CORNER = 24;

/**
 * A copy of the PDF with the annotations in it, as every PDF program shows them: passages highlighted line by line in the
 * colour of their first tag, with note, tags and replies. Those on the whole report and those without a place are notes in
 * the corner of the first page, the latter with their old words. What the file holds already stays byte for byte: the annotations are added behind it (ISO 32000-1,
 * 7.5.6). Rejects with `PROTECTED_PDF` if the file is encrypted.
 */
export async function toMarkedPdf(report: ExportedReport): Promise<Uint8Array> {
  const document = await opened(report.pdf ?? new Uint8Array());
  const pages = document.getPages();
  let noted = 0;
  for (const one of report.annotations) {
    const printed = (one.place?.printed ?? []).filter(({ page }) => pages[page] !== undefined);
    for (const place of printed) {
      const page = pages[place.page];
      if (page !== undefined) page.node.addAnnot(highlight(page, one, place));
    }
    const [first] = pages;
    if (printed.length === 0 && first !== undefined) first.node.addAnnot(note(first, one, noted++));
  }
  return document.commit();
}

async function opened(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, forIncrementalUpdate: true });
  } catch (error) {
    throw error instanceof EncryptedPDFError ? new Error(PROTECTED_PDF) : error;
  }
}

/** A highlight of the lines on one page: ISO 32000-1, 12.5.6.10. */
function highlight(page: PDFPage, one: ExportedAnnotation, { boxes, page: number }: PrintedPlace): PDFRef {
  const corners = boxes.map((box) => cornersOf(page, box));
  const all = corners.flat();
  const rect = [
    Math.min(...all.map(({ x }) => x)),
    Math.min(...all.map(({ y }) => y)),
    Math.max(...all.map(({ x }) => x)),
    Math.max(...all.map(({ y }) => y)),
  ];
  const quads = corners.flatMap((quad) => quad.flatMap(({ x, y }) => [x, y]));
  const color = one.tags[0]?.color ?? PLAIN;
  const { context } = page.doc;
  return context.register(
    context.obj({
      ...common(one, `${one.id}/${number}`, rect, color),
      Subtype: 'Highlight',
      QuadPoints: quads,
      CA: 0.4,
      AP: { N: context.register(appearance(page, rect, corners, color)) },
    }),
  );
}

/** How the highlight is painted, for programs that do not paint it themselves: like a marker pen, letters stay dark. */
function appearance(
  page: PDFPage,
  rect: readonly number[],
  quads: readonly (readonly Point[])[],
  color: string,
): ReturnType<PDFPage['doc']['context']['stream']> {
  const painted = quads.map(([a, b, c, d]) => {
    const path = [a, b, d, c].map((point, at) => `${point?.x ?? 0} ${point?.y ?? 0} ${at === 0 ? 'm' : 'l'}`);
    return `${path.join(' ')} h f`;
  });
  const state = { ca: 0.4, BM: 'Multiply' };
  return page.doc.context.stream(`/G gs ${rgb(color).join(' ')} rg\n${painted.join('\n')}`, {
    ...{ Type: 'XObject', Subtype: 'Form', BBox: [...rect], Group: { S: 'Transparency' } },
    Resources: { ExtGState: { G: state } },
  });
}

/** A note that is opened by a click: ISO 32000-1, 12.5.6.4. */
function note(page: PDFPage, one: ExportedAnnotation, index: number): PDFRef {
  const [corner] = cornersOf(page, {
    ...{ x0: CORNER, x1: CORNER + 20 },
    ...{ y0: CORNER * (index + 1), y1: CORNER * (index + 1) + 20 },
  });
  const { x, y } = corner ?? { x: 0, y: 0 };
  const { context } = page.doc;
  const rect = [x, y - 20, x + 20, y];
  return context.register(
    context.obj({ ...common(one, one.id, rect, one.tags[0]?.color ?? PLAIN), Subtype: 'Text', Name: 'Note' }),
  );
}

function common(one: ExportedAnnotation, id: string, rect: readonly number[], color: string): Record<string, never> {
  const date = new Date(one.created);
  const dated = Number.isNaN(date.getTime())
    ? {}
    : { M: PDFString.fromDate(date), CreationDate: PDFString.fromDate(date) };
  return {
    Type: 'Annot',
    Rect: rect,
    Contents: PDFHexString.fromText(wordsOf(one)),
    T: PDFHexString.fromText(one.author),
    NM: PDFHexString.fromText(id),
    C: rgb(color),
    F: PRINT,
    ...dated,
  } as unknown as Record<string, never>;
}

/** Note, tags, replies, where it stands and a link back, as plain text; of one without a place its old words first. */
function wordsOf({ quote, place, isOnWhole, note: text, tags, replies, state, links }: ExportedAnnotation): string {
  const named = tags.map(({ name }) => `#${name}`).join(' ');
  return [
    ...(place === undefined ? [isOnWhole ? state : `${state}: “${quote}”`] : []),
    plainMarkdown(text),
    named,
    ...replies.map((reply) => [reply.author, plainMarkdown(reply.text)].filter((part) => part !== '').join(': ')),
    ...links.map(({ name }) => `→ ${name}`),
    ...(place === undefined ? [] : [[place.name, place.address].filter((part) => part !== '').join(' · ')]),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Upper left, upper right, lower left, lower right in the page's own space; boxes are as the page is shown. */
function cornersOf(page: PDFPage, { x0, y0, x1, y1 }: PrintedBox): readonly Point[] {
  const toPage = pageSpace(page);
  return [toPage(x0, y0), toPage(x1, y0), toPage(x0, y1), toPage(x1, y1)];
}

/** From points from the upper left corner of the page as it is shown to the page's own space. */
function pageSpace(page: PDFPage): (x: number, y: number) => Point {
  const unit = page.node.get(PDFName.of('UserUnit'));
  const per = unit instanceof PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1;
  const box = page.getCropBox();
  const [left, bottom, right, top] = [box.x, box.y, box.x + box.width, box.y + box.height];
  return (shownX, shownY) => {
    const [x, y] = [shownX / per, shownY / per];
    switch (((page.getRotation().angle % 360) + 360) % 360) {
      case 90:
        return { x: left + y, y: bottom + x };
      case 180:
        return { x: right - x, y: bottom + y };
      case 270:
        return { x: right - y, y: top - x };
      default:
        return { x: left + x, y: top - y };
    }
  };
}

/** "#RRGGBB" as three numbers up to 1. */
function rgb(color: string): number[] {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255].map((part) => Math.round((part / 255) * 1000) / 1000);
}
