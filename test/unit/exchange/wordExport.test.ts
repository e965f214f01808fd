import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { composeText } from '../../../server/src/documents/compose.ts';
import { DOCUMENT_LIMITS } from '../../../server/src/documents/content.ts';
import { readDocument } from '../../../server/src/documents/readDocument.ts';
import { exportReports } from '../../../server/src/exchange/exporter.ts';
import { EXPORT_FORMATS } from '../../../server/src/protocol/exchange.ts';
import { toWord } from '../../../server/src/exchange/wordExport.ts';
import { makePdf } from '../../pdf.ts';
import type { ExportedReport } from '../../../server/src/protocol/exchange.ts';
import { annotation, exported } from './exported.ts';

async function open(...reports: ExportedReport[]): Promise<{ readonly body: string; readonly relations: string }> {
  const [first = exported(), ...others] = reports;
  const files = unzipSync(await toWord(first, ...others));
  const read = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  return { body: read('word/document.xml'), relations: read('word/_rels/document.xml.rels') };
}

test('a Word document has headings, quotations, notes and links back', async () => {
  const { body, relations } = await open();
  const words = body.replace(/<[^>]+>/g, '|');
  for (const part of [
    '“Ropes are 😀 old.”',
    'paragraph 1, page 1',
    'Ask the harbour master.',
    'Ada, 2026-11-22',
    'Asked.',
  ])
    expect(words).toContain(part);
  expect(body).toContain('w:val="Heading1"');
  expect(relations).toContain('vscode://file/reports/harbour.txt:3:1');
});

test('it begins with what is quoted and from when that is; several reports begin on pages of their own', async () => {
  const { body } = await open(exported(), exported({ title: 'Inspection of Pier Town' }));
  const words = body.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|');
  expect(words).toContain(
    '|Inspection of Harbour Town|Monitoring visit, 20 August 2026|harbour town.txt · exported on 24 November 2026|',
  );
  const second = body.indexOf('Inspection of Pier Town');
  // The end of a section, whose follower begins on a new page unless it says otherwise.
  expect(body.slice(0, second)).toContain('<w:sectPr');
  expect(body).not.toContain('w:val="continuous"');
});

test('the action plan is a table whose head comes again on every page', async () => {
  const { body } = await open();
  expect(body).toContain('<w:tblHeader/>');
  expect(body).toContain('In progress');
});

test('an address that is no link to a place is words only', async () => {
  const evil = { ...annotation, links: [{ name: 'click', address: 'javascript:alert(1)' }] };
  const { body, relations } = await open(exported({ annotations: [evil], plan: [] }));
  expect(body).toContain('click');
  expect(relations).not.toContain('javascript');
});

test('characters that Word cannot hold do not break the document', async () => {
  const { body } = await open(exported({ annotations: [{ ...annotation, quote: 'a\u0000\ud800b\u000c' }] }));
  expect(body).toContain('“a  b ”');
});

test.each(EXPORT_FORMATS)('%s: an export of nothing is a file, too', async (format) => {
  const nothing = exported({ annotations: [], plan: [], progress: '', text: '', pdf: makePdf([[]]) });
  const bytes = await exportReports([nothing], format);
  expect(bytes.length).toBeGreaterThan(20);
});

test('every part of a Word document is well-formed, declared, and read again by a reader of Word files', async () => {
  const bytes = await toWord(exported());
  const files = unzipSync(bytes);
  const types = strFromU8(files['[Content_Types].xml'] ?? new Uint8Array());
  for (const [name, content] of Object.entries(files)) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    new SaxesParser().write(strFromU8(content)).close();
    const isDeclared = types.includes(`PartName="/${name}"`) || types.includes(`Extension="${name.split('.').at(-1)}"`);
    expect(isDeclared || name === '[Content_Types].xml', name).toBe(true);
  }
  const { text } = composeText(await readDocument(bytes, { limits: DOCUMENT_LIMITS }));
  const words = text.replace(/\s+/g, ' ');
  expect(words).toMatch(/Action plan .*Replace old ropes\. .*In progress .*Harbour board/);
  expect(words).toMatch(/Findings .*“Ropes are 😀 old\.” .*Ask the harbour master\./);
});
