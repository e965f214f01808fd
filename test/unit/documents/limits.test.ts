import { strToU8, zipSync, zlibSync } from 'fflate';
import { expect, test } from 'vitest';
import type { DocumentErrorCode, DocumentLimits } from '../../../server/src/documents/content.ts';
import { DOCUMENT_LIMITS, DocumentError } from '../../../server/src/documents/content.ts';
import { readDocument } from '../../../server/src/documents/readDocument.ts';
import { makePdf, printed } from '../../pdf.ts';
import type { WordParts } from '../../word.ts';
import { inList, list, makeWord, paragraph, use } from '../../word.ts';
import { randomFrom } from '../../random.mjs';

const WORDS = printed(100, ['A page with words enough to be taken for a page of a report.']);

/** How reading ends: with text, or with the code of an error. Any other error fails the test. */
async function outcome(bytes: Uint8Array, limits: Partial<DocumentLimits> = {}): Promise<DocumentErrorCode | 'text'> {
  try {
    await readDocument(bytes, { limits: { ...DOCUMENT_LIMITS, ...limits } });
    return 'text';
  } catch (error) {
    if (error instanceof DocumentError) return error.code;
    throw error;
  }
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

test('what is no PDF is told by its first bytes', async () => {
  expect(await outcome(new Uint8Array())).toBe('not-a-document');
  expect(await outcome(bytesOf('Dear colleague'))).toBe('not-a-document');
  expect(await outcome(bytesOf('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1'))).toBe('old-word');
});

test('a PDF with nothing but its head is damaged', async () => {
  expect(await outcome(bytesOf('%PDF-1.7\n'))).toBe('damaged');
});

test('a PDF of pictures is told from one with text', async () => {
  expect(await outcome(makePdf([[], []]))).toBe('no-text');
  expect(await outcome(makePdf([[], [{ text: '2', y: 800 }]]))).toBe('no-text');
  expect(await outcome(makePdf([WORDS]))).toBe('text');
});

test('a PDF that needs a password is told', async () => {
  const key = '<' + '00'.repeat(32) + '>';
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<00> <00>]`;
  expect(await outcome(makePdf([WORDS], encrypt))).toBe('encrypted');
});

test('limits on bytes and pages hold before anything is read', async () => {
  expect(await outcome(makePdf([WORDS]), { bytes: 100 })).toBe('too-many-bytes');
  expect(await outcome(makePdf([WORDS, WORDS, WORDS]), { pages: 2 })).toBe('too-many-pages');
});

test('pages that are counted but not there do no harm', async () => {
  const text = String.fromCharCode(...makePdf([WORDS]));
  expect(await outcome(bytesOf(text.replace('/Count 1', '/Count 9')))).toBe('text');
  expect(await outcome(bytesOf(text.replace('/Count 1', '/Count 999999999')))).toBe('text');
});

test('a PDF whose page unpacks to fifty megabytes of blanks ends in time', { timeout: 60_000 }, async () => {
  const text = String.fromCharCode(...makePdf([WORDS]));
  const packed = String.fromCharCode(...zlibSync(new Uint8Array(50_000_000).fill(32)));
  const bomb = text.replace(
    /<< \/Length \d+ >>\nstream\n[^]*?\nendstream/,
    () => `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`,
  );
  expect(bomb.length).toBeLessThan(100_000);
  expect(await outcome(bytesOf(bomb))).toBe('no-text');
});

test('a reader who cancels is obeyed at the next page', async () => {
  const reading = readDocument(makePdf([WORDS, WORDS]), { limits: DOCUMENT_LIMITS, isCancelled: () => true });
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
});

test('200 damaged PDFs give text or a message, never another error', { timeout: 60_000 }, async () => {
  const random = randomFrom(7);
  const whole = makePdf([WORDS, printed(100, ['57. Managers oversee the work.', '58. Staff are proud.']), WORDS]);
  const outcomes = new Set<string>();
  for (let turn = 0; turn < 200; turn++) {
    const bytes = whole.slice(0, turn % 2 === 0 ? whole.length : 10 + Math.floor(random() * whole.length));
    const flips = Math.floor(random() * 30);
    for (let flip = 0; flip < flips; flip++)
      bytes[9 + Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    outcomes.add(await outcome(bytes));
  }
  expect(outcomes).toContain('text');
  expect(outcomes).toContain('damaged');
});

test('a Word file that unpacks to more than the limit is refused before it is unpacked', async () => {
  const bomb = makeWord({ body: paragraph('x'.repeat(3_000_000)) });
  expect(bomb.length).toBeLessThan(10_000);
  expect(await outcome(bomb, { unpackedBytes: 1_000_000 })).toBe('too-many-bytes');
  expect(await outcome(bomb)).toBe('text');
});

test('a Word file with definitions of entities is refused, and none is expanded', async () => {
  const document =
    '<!DOCTYPE d [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;">]><d><body><p><r><t>&b;</t></r></p></body></d>';
  expect(await outcome(zipSync({ 'word/document.xml': strToU8(document) }))).toBe('damaged');
});

test('a ZIP file that is no Word file, and one that is cut short, are told', async () => {
  expect(await outcome(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))).toBe('not-a-document');
  const whole = makeWord({ body: paragraph('Managers oversee the work.') });
  expect(await outcome(whole.subarray(0, whole.length - 30))).toBe('damaged');
  expect(await outcome(zipSync({ 'word/document.xml': strToU8('<a>'.repeat(100_000)) }))).toBe('damaged');
});

const endless: Readonly<Record<string, WordParts>> = {
  'blanks between two words': { body: paragraph(`a${' '.repeat(100_000)}b`) },
  'tabs in a run': { body: `<w:p><w:r>${'<w:tab/>'.repeat(60_000)}<w:t>Boats</w:t></w:r></w:p>` },
  'rows of a table': { body: `<w:tbl>${'<w:tr><w:tc/><w:tc/></w:tr>'.repeat(140_000)}</w:tbl>${paragraph('a')}` },
  'marks of one note': {
    body: `<w:p><w:r><w:t>Boats</w:t>${'<w:footnoteReference w:id="1"/>'.repeat(140_000)}</w:r></w:p>`,
    footnotes: `<w:footnote w:id="1">${paragraph('x'.repeat(2000))}</w:footnote>`,
  },
  'entries of a contents page': {
    body: paragraph('Boats', '<w:pStyle w:val="TOC1"/>').repeat(40_000),
    styles: '<w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>',
  },
};

test.each(Object.entries(endless))(
  'a Word file with no end of %s is read in time',
  { timeout: 60_000 },
  async (_, parts) => {
    const before = process.cpuUsage();
    expect(await outcome(makeWord(parts))).toBe('text');
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(8);
  },
);

test('150 damaged Word files give text or a message, never another error', { timeout: 60_000 }, async () => {
  const random = randomFrom(11);
  const whole = makeWord({
    numbering: list(0, ['decimal %1.']) + use(1, 0),
    body: paragraph('Managers oversee the work.', inList(1)).repeat(40),
  });
  const outcomes = new Set<string>();
  for (let turn = 0; turn < 150; turn++) {
    const bytes = whole.slice();
    for (let flip = 0; flip <= turn % 6; flip++)
      bytes[4 + Math.floor(random() * (bytes.length - 4))] = Math.floor(random() * 256);
    outcomes.add(await outcome(bytes));
  }
  expect(outcomes).toContain('damaged');
});
