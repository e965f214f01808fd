import { expect, test } from 'vitest';
import { composeText } from '../../../server/src/documents/compose.ts';
import type { DocumentText } from '../../../server/src/documents/compose.ts';
import { DOCUMENT_LIMITS } from '../../../server/src/documents/content.ts';
import { offsetAt, placesOf } from '../../../server/src/documents/printedPlaces.ts';
import { readDocument } from '../../../server/src/documents/readDocument.ts';
import type { PrintedWords } from '../../pdf.ts';
import { makePdf, printed } from '../../pdf.ts';

async function textOf(...pages: PrintedWords[][]): Promise<DocumentText> {
  return composeText(await readDocument(makePdf(pages), { limits: DOCUMENT_LIMITS }));
}

/** The span of some words of a text. */
function spanOf({ text }: DocumentText, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

const PAGE = [
  ...printed(100, ['57.'], { x: 72 }),
  ...printed(
    100,
    ['Managers oversee the work of their teams closely and record', 'what they decide in the files of chil-', 'dren.'],
    { x: 100 },
  ),
];

test('a passage that runs over lines has a place on each of them', async () => {
  const made = await textOf(PAGE, PAGE);
  const [place, ...others] = placesOf(made, spanOf(made, 'record what they decide'));
  expect(others).toEqual([]);
  expect(place?.page).toBe(0);
  expect(place?.boxes).toHaveLength(2);
  const [first, second] = place?.boxes ?? [];
  // At the end of the first line and the beginning of the second.
  expect(first?.x0).toBeGreaterThan(330);
  expect(first?.y1).toBeLessThan(105);
  expect(second?.x0).toBeCloseTo(100, 0);
  expect(second?.x1).toBeLessThan(200);
});

test('a word that a hyphen broke at the line end has both its parts', async () => {
  const made = await textOf([...PAGE, ...printed(160, ['Many children are seen at home.'], { x: 100 })]);
  const [place] = placesOf(made, spanOf(made, 'files of children'));
  expect(place?.boxes.map(({ y1 }) => Math.round(y1))).toEqual([116, 130]);
});

test('a passage over two pages has places on both', async () => {
  const made = await textOf(PAGE, PAGE);
  const places = placesOf(made, { start: 0, end: made.text.length });
  expect(places.map(({ page }) => page)).toEqual([0, 1]);
  expect(placesOf(made, { start: 5, end: 5 })).toEqual([]);
});

test('the middle of each printed word leads to that word, in tables and bullets too', async () => {
  const made = await textOf([
    ...PAGE,
    { text: 'Area', x: 72, y: 200 },
    { text: 'Judgement', x: 300, y: 200 },
    { text: 'Care leavers', x: 72, y: 214 },
    { text: 'Good', x: 300, y: 214 },
    ...printed(260, ['They should:'], { x: 72 }),
    ...printed(274, ['•'], { x: 72 }),
    ...printed(274, ['see children at home'], { x: 90 }),
  ]);
  expect(made.text).toMatch(/Care leavers +Good/);
  for (const { index, 0: word } of made.text.matchAll(/\w+/g)) {
    const [place] = placesOf(made, { start: index, end: index + word.length });
    const box = place?.boxes[0];
    expect(box, word).toBeDefined();
    if (place === undefined || box === undefined) continue;
    const point = { page: place.page, x: (box.x0 + box.x1) / 2, y: (box.y0 + box.y1) / 2 };
    const offset = offsetAt(made, point) ?? -1;
    expect(offset >= index && offset < index + word.length, word).toBe(true);
  }
});

test('a point far from any letter leads nowhere; one beside a line leads to its end', async () => {
  const made = await textOf(PAGE);
  expect(offsetAt(made, { page: 0, x: 300, y: 700 })).toBeUndefined();
  expect(offsetAt(made, { page: 3, x: 110, y: 97 })).toBeUndefined();
  expect(made.text.slice((offsetAt(made, { page: 0, x: 430, y: 97 }) ?? 0) - 5)).toMatch(/^record what/);
});

test('letters that are turned have a place, too: that of all that was painted with them', async () => {
  const upright = String.fromCharCode(...makePdf([PAGE]));
  const turned = upright.replace('/MediaBox [0 0 595 842]', '/MediaBox [0 0 595 842] /Rotate 90');
  const bytes = Uint8Array.from(turned, (sign) => sign.charCodeAt(0));
  const made = composeText(await readDocument(bytes, { limits: DOCUMENT_LIMITS }));
  const [place] = placesOf(made, spanOf(made, 'Managers oversee'));
  const box = place?.boxes[0] ?? { x0: 0, y0: 0, x1: 0, y1: 0 };
  expect(box.x0).toBeGreaterThan(0);
  // The page lies on its side: 842 wide, 595 high.
  expect(box.x1).toBeLessThan(842);
  expect(box.y1).toBeLessThan(595);
  expect(box.y1 - box.y0).toBeGreaterThan(10 * (box.x1 - box.x0));
});
