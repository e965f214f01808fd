import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { AnchorText } from '../../../server/src/annotations/anchors/anchorText.ts';
import type { Annotation } from '../../../server/src/annotations/annotation.ts';
import { describe } from '../../../server/src/annotations/anchors/describe.ts';
import { printSidecar } from '../../../server/src/annotations/sidecar/printSidecar.ts';
import { finish } from '../../../server/src/text/stages/steps.ts';
import { runCli } from '../../commandLine.ts';
import { makePdf, printed } from '../../pdf.ts';
import { note } from '../annotations/sample.ts';

const REPORT = `Inspection of services in Harbour Town

Recommendations

1. The council should review plans (paragraph 19).

Findings

18. Visits to children are made in time and are recorded well.

19. Plans are not always reviewed when circumstances change.

20. Managers oversee the work of their teams well enough.
`;

function on(words: string, number: number, changes: Partial<Annotation> = {}): Annotation {
  const start = REPORT.indexOf(words);
  const target = describe(finish(AnchorText.read(REPORT)), { start, end: start + words.length }, 'report.txt');
  return note(number, { ...(target === undefined ? {} : { target }), ...changes });
}

const row = on('The council should review plans (paragraph 19).', 2, {
  motivation: 'assessing',
  body: [],
  'lens:action': { status: 'inProgress', owner: 'Quay board' },
});
const SIDECAR = printSidecar({ annotations: [on('not always reviewed', 1), row], kept: [], rest: {} }, 'report.txt');
const FILES = { 'report.txt': REPORT, 'report.txt.annotations.json': SIDECAR };
const SHELF = {
  'all/report.txt': REPORT,
  'all/report.txt.annotations.json': SIDECAR,
  'all/later/report.txt': REPORT.replace('Harbour', 'Quay'),
  'all/later/report.txt.annotations.json': SIDECAR,
  'all/unread.txt': REPORT,
};

test('a report’s notes and its action plan are printed as Markdown, with place and link back', async () => {
  const { code, printed, complaints } = await runCli(['export', 'report.txt'], { files: FILES });
  const text = printed.join('\n');
  expect([code, complaints]).toEqual([0, []]);
  expect(printed[0]).toBe('# Inspection of services in Harbour Town');
  expect(text).toContain('Quay board');
  expect(text).toContain('> not always reviewed');
  expect(text).toContain('**paragraph 19, line 11**');
  expect(text).toContain('vscode://file/here/report.txt:11:');
  expect(text).toContain('Note 1');
});

test('links back open the editor that is named', async () => {
  const { printed } = await runCli(['export', '--scheme=vscodium', 'report.txt'], { files: FILES });
  expect(printed.join('\n')).toContain('vscodium://file/here/report.txt');
});

test('of a folder the annotations come as one table; reports that nobody has annotated are said and left out', async () => {
  const { code, printed, complaints } = await runCli(['export', '--to=csv', 'all'], { files: SHELF });
  expect(code).toBe(0);
  expect(printed[0]).toMatch(/^\ufeffReport,Title,Section,Paragraph,/);
  expect(printed.slice(1).map((line) => [0, 2, 3].map((at) => line.split(',')[at]).join())).toEqual(
    Array(2).fill('report.txt,Findings,19'),
  );
  expect(complaints).toEqual(['all/unread.txt: left out, nobody has annotated it']);
});

test('of a folder the action plans come as one table', async () => {
  const { printed } = await runCli(['export', '--to=plan-csv', 'all'], { files: SHELF });
  expect(printed.filter((line) => line.includes('Quay board'))).toHaveLength(2);
  expect(printed.filter((line) => line.includes('Recommendation,'))).toHaveLength(1);
});

test('what is written into a folder has a file for each report, in the folders where the reports are', async () => {
  const { code, progress, bytesAt } = await runCli(['export', '--to=word', '--out=papers', 'all'], { files: SHELF });
  expect(code).toBe(0);
  expect(progress.at(-1)).toBe('writing 2 of 2: all/later/report.txt');
  for (const path of ['papers/report.annotations.docx', 'papers/later/report.annotations.docx']) {
    const bytes = await bytesAt(path);
    expect(Object.keys(unzipSync(bytes ?? new Uint8Array())), path).toContain('word/document.xml');
  }
  expect(await bytesAt('papers/unread.annotations.docx')).toBeUndefined();
});

test('a REFI-QDA project is a package with the text of the report in it', async () => {
  const { bytesAt } = await runCli(['export', '--to=qdpx', '--out=papers/', 'report.txt'], { files: FILES });
  const parts = unzipSync((await bytesAt('papers/report.qdpx')) ?? new Uint8Array());
  expect(Object.keys(parts)).toContain('project.qde');
});

test('a copy of a PDF has the notes on the very words, also when a whole folder is exported', async () => {
  const pdf = makePdf([printed(100, REPORT.split('\n').filter(Boolean))]);
  const files = { ...FILES, 'all/quay.pdf': pdf, 'all/quay.pdf.annotations.json': SIDECAR, 'all/report.txt': REPORT };
  const { code, bytesAt, complaints } = await runCli(['export', '--to=pdf', '--out=papers', 'all'], { files });
  expect([code, complaints]).toEqual([0, ['all/report.txt: left out, it is no PDF']]);
  const copy = await PDFDocument.load((await bytesAt('papers/quay.annotated.pdf')) ?? new Uint8Array());
  const [one] = copy.getPage(0).node.Annots()?.asArray() ?? [];
  const dict = copy.context.lookup(one, PDFDict);
  expect([String(dict.get(PDFName.of('Subtype'))), dict.has(PDFName.of('QuadPoints'))]).toEqual(['/Highlight', true]);
  expect(await runCli(['export', '--to=pdf', '--out=papers', 'report.txt'], { files })).toMatchObject({ code: 1 });
  expect(await runCli(['export', '--to=pdf', 'all/quay.pdf'], { files })).toMatchObject({ code: 2 });
});

test('W3C JSON-LD has every annotation as it is kept; of several reports it goes into files', async () => {
  const { printed } = await runCli(['export', '--to=json-ld', 'report.txt'], { files: FILES });
  const { first } = JSON.parse(printed.join('\n')) as { first: { items: { id: string }[] } };
  expect(first.items).toHaveLength(2);
  const several = await runCli(['export', '--to=json-ld', 'all'], { files: SHELF });
  expect([several.code, several.printed]).toEqual([2, []]);
  const written = await runCli(['export', '--to=json-ld', '--out=.', 'all/report.txt'], { files: SHELF });
  expect(await written.fileAt('report.annotations.jsonld')).toBe(SIDECAR);
});

test('a file that is there already is left alone unless --force is given', async () => {
  const files = { ...FILES, 'papers/report.annotations.md': 'mine' };
  const kept = await runCli(['export', '--out=papers', 'report.txt'], { files });
  expect([kept.code, await kept.fileAt('papers/report.annotations.md')]).toEqual([2, 'mine']);
  expect(kept.complaints).toEqual(['report.txt: papers/report.annotations.md is there already; --force replaces it']);
  const forced = await runCli(['export', '--out=papers', '--force', 'report.txt'], { files });
  expect([forced.code, await forced.fileAt('papers/report.annotations.md')]).toEqual([
    0,
    expect.stringContaining('not always reviewed'),
  ]);
});

test('reports of one name and two forms do not replace each other', async () => {
  const files = { ...FILES, 'report.md': `# ${REPORT}`, 'report.md.annotations.json': SIDECAR };
  const { code, fileAt } = await runCli(['export', '--out=papers', 'report.txt', 'report.md'], { files });
  expect(code).toBe(0);
  expect(await fileAt('papers/report.txt.annotations.md')).toContain('not always reviewed');
  expect(await fileAt('papers/report.md.annotations.md')).toContain('not always reviewed');
});

test('annotations may be elsewhere: a file for one report, a folder for many, also for the standard input', async () => {
  const files = { 'report.txt': REPORT, 'notes/report.txt.annotations.json': SIDECAR };
  for (const words of [
    ['--annotations=notes', 'report.txt'],
    ['--annotations=notes/report.txt.annotations.json', '-'],
  ]) {
    const { code, printed } = await runCli(['export', ...words], { files, input: REPORT });
    expect([code, printed.join('\n')]).toEqual([0, expect.stringContaining('not always reviewed')]);
  }
  const piped = await runCli(['export'], { input: REPORT });
  expect([piped.code, piped.complaints[0]]).toEqual([2, expect.stringContaining('say with --annotations')]);
});

test('nothing annotated is exit code 1; annotations that cannot be read are 2, and what was understood is exported', async () => {
  expect(await runCli(['export', 'report.txt'], { files: { 'report.txt': REPORT } })).toMatchObject({
    code: 1,
    printed: [],
    complaints: ['report.txt: left out, nobody has annotated it'],
  });
  const broken = { 'report.txt': REPORT, 'report.txt.annotations.json': '{ "type": ' };
  expect(await runCli(['export', 'report.txt'], { files: broken })).toMatchObject({ code: 2, printed: [] });
  const missing = await runCli(['export', '--annotations=no.json', 'report.txt'], { files: FILES });
  expect([missing.code, missing.complaints]).toEqual([2, ['no.json: this file cannot be read']]);
  const strange = {
    ...FILES,
    'report.txt.annotations.json': SIDECAR.replace('"motivation": "commenting"', '"motivation": 7'),
  };
  const partly = await runCli(['export', 'report.txt'], { files: strange });
  expect([partly.code, partly.printed.join('\n')]).toEqual([2, expect.stringContaining('Quay board')]);
});

test('a passage that is gone is exported with its old words, as unplaced', async () => {
  const files = { ...FILES, 'report.txt': 'Harbour town\n\nNothing else.\n' };
  const { printed } = await runCli(['export', 'report.txt'], { files });
  expect(printed.join('\n')).toContain('### Unplaced: passages that were not found in the report any more');
});
