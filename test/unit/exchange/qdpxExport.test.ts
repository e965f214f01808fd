import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { guidFor, toQdpx } from '../../../server/src/exchange/qdpxExport.ts';
import { escapeXml } from '../../../server/src/exchange/xml.ts';
import type { ExportedReport } from '../../../server/src/protocol/exchange.ts';
import { annotation, exported, place, TEXT } from './exported.ts';

/** The project's XML and its one source, as an analysis program reads them. */
function open(report: ExportedReport): { readonly xml: string; readonly text: string; readonly files: string[] } {
  const files = unzipSync(toQdpx(report));
  const xml = strFromU8(files['project.qde'] ?? new Uint8Array());
  const [, path = ''] = /plainTextPath="internal:\/\/([^"]+)"/.exec(xml) ?? [];
  return { xml, text: strFromU8(files[`Sources/${path}`] ?? new Uint8Array()), files: Object.keys(files) };
}

/** The characters that a selection marks: positions count code points, as Python and REFI-QDA do. */
function selected({ xml, text }: { readonly xml: string; readonly text: string }): string[] {
  const found = [...xml.matchAll(/<PlainTextSelection [^>]*startPosition="(\d+)" endPosition="(\d+)"/g)];
  return found.map(([, start, end]) => Array.from(text).slice(Number(start), Number(end)).join(''));
}

test('a selection marks the same characters in the exported text, also behind CRLF, a byte-order mark and an emoji', () => {
  expect(selected(open(exported()))).toEqual(['Ropes are 😀 old.']);
  const moved = {
    ...annotation,
    place: { ...place, start: TEXT.indexOf('Boats') + 1, end: TEXT.indexOf('painted') + 8 },
  };
  expect(selected(open(exported({ text: `\ufeff${TEXT}`, annotations: [moved] })))).toEqual(['Boats are painted']);
});

test('tags are codes, and each selection refers to its codes and notes', () => {
  const { xml } = open(exported());
  const [, code] = /<Code guid="([^"]+)" name="safety" isCodable="true" color="#0066BB"\/>/.exec(xml) ?? [];
  expect(code).toBe(guidFor('code safety'));
  expect(xml).toContain(`<CodeRef targetGUID="${code}"/>`);
  const notes = [...xml.matchAll(/<Note guid="([^"]+)"/g)].map(([, guid]) => guid);
  const references = [...xml.matchAll(/<NoteRef targetGUID="([^"]+)"/g)].map(([, guid]) => guid);
  expect(notes).toHaveLength(2);
  expect(references).toEqual(notes);
  expect(xml).toContain('<PlainTextContent>Ask the *harbour master*.</PlainTextContent>');
});

test('programs that read descriptions only (QualCoder) get the note and its replies as well', () => {
  const { xml } = open(exported());
  const [, said] = /<PlainTextSelection [^>]*>\s*<Description>([^<]*)</.exec(xml) ?? [];
  expect(said?.split('&#10;&#10;')).toEqual([
    'Ask the *harbour master*. (Ada)',
    'Asked. (Ben)',
    'paragraph 1, page 1 · vscode://file/reports/harbour.txt:3:1',
  ]);
  const gone = open(exported({ annotations: [{ ...annotation, place: undefined }] })).xml;
  expect(gone).toContain(
    '<Description>#safety “Ropes are 😀 old.”&#10;&#10;Ask the *harbour master*. (Ada)&#10;&#10;Asked. (Ben)</Description>',
  );
});

test('tags of the whole report are codes of the text', () => {
  const { xml } = open(exported({ annotations: [{ ...annotation, place: undefined, isOnWhole: true, quote: '' }] }));
  expect(xml).not.toContain('PlainTextSelection');
  expect(xml).toMatch(/<TextSource [^>]*>\s*<Description>[^<]*<\/Description>\s*<Coding [^>]*>\s*<CodeRef /);
});

test('elements and attributes stand in the order of the schema, and every guid is one', () => {
  const { xml, files } = open(exported());
  expect([...xml.matchAll(/^ {2}<(\w+)/gm)].map(([, name]) => name)).toEqual(['Users', 'CodeBook', 'Sources', 'Notes']);
  const guids = [...xml.matchAll(/(?:guid|GUID|creatingUser|targetGUID|creatingUserGUID)="([^"]*)"/g)];
  expect(guids.length).toBeGreaterThan(10);
  for (const [, guid] of guids)
    expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(files).toEqual(['project.qde', expect.stringMatching(/^Sources\/[0-9a-f-]{36}\.txt$/)]);
});

test('a note whose passage is gone is kept as a note of the report, with the old text', () => {
  const { xml } = open(exported({ annotations: [{ ...annotation, place: undefined }] }));
  expect(xml).not.toContain('PlainTextSelection');
  expect(xml).toContain('“Ropes are 😀 old.”');
  expect([...xml.matchAll(/<NoteRef /g)]).toHaveLength(2);
});

test('the same annotations make the same file, byte by byte', () => {
  expect(toQdpx(exported())).toEqual(toQdpx(exported()));
});

test('what a note holds is text in the XML, whatever it is', () => {
  expect(escapeXml('<a b="c">&\u0000\ud800\n')).toBe('&#60;a b=&#34;c&#34;&#62;&#38;\ufffd\ufffd&#10;');
});

test('several reports are sources of one project, with their codes in common; two of one name stay two', () => {
  const tags = [{ name: 'money', color: '#112233' }];
  const other = exported({ text: 'Other', annotations: [{ ...annotation, id: 'urn:uuid:2', place: undefined, tags }] });
  const files = unzipSync(toQdpx(exported(), other));
  const xml = strFromU8(files['project.qde'] ?? new Uint8Array());
  const paths = [...xml.matchAll(/plainTextPath="internal:\/\/([^"]+)"/g)].map(([, path]) => path);
  expect(paths.map((path) => strFromU8(files[`Sources/${path}`] ?? new Uint8Array()))).toEqual([
    TEXT.replaceAll('\r\n', '\n'),
    'Other',
  ]);
  expect([...xml.matchAll(/<Code [^>]*name="(\w+)"/g)].map(([, name]) => name)).toEqual(['money', 'safety']);
  expect(new Set([...xml.matchAll(/ guid="([^"]+)"/g)].map(([, guid]) => guid)).size).toBe(
    xml.match(/ guid="/g)?.length,
  );
});
