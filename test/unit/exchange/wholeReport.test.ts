import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { analyse } from '../../../server/src/analysis/analyse.ts';
import { annotationsToCsv } from '../../../server/src/exchange/csvExport.ts';
import { groupsOf } from '../../../server/src/exchange/groups.ts';
import { toMarkdown } from '../../../server/src/exchange/markdownExport.ts';
import { toWord } from '../../../server/src/exchange/wordExport.ts';
import { exportedReport } from '../../../server/src/features/views/exportedReport.ts';
import type { ExportedReport } from '../../../server/src/protocol/exchange.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';
import { note } from '../annotations/sample.ts';

/* Notes on the whole report, such as Hypothesis’s page notes, name no passage: none is missing. */

const TEXT = `Inspection of Harbour Town

Findings

1. Ropes are old.

2. Boats are painted.
`;

function report(): ExportedReport {
  const source = new SourceText(TEXT);
  const document = { uri: 'file:///reports/harbour.txt', version: 1, source, report: analyse(source) };
  const start = TEXT.indexOf('Ropes');
  const placed = [
    { annotation: note(1), state: 'unplaced' },
    { annotation: note(2), state: 'exact', span: { start, end: start + 5 } },
    { annotation: note(3, { target: { type: 'SpecificResource', source: 'harbour.txt' } }), state: 'exact' },
  ] as const;
  return exportedReport(document, placed, { scheme: 'vscode', exported: '2026-11-24T00:00:00Z' });
}

test('an export says whom the report is about, what it is, and from when', () => {
  const text = `Joint area review

Harbour Council Children’s Services Authority Area

Review of services for children and young people

Published 4 August 2021

1. Ropes are old.
`;
  const source = new SourceText(text);
  const document = { uri: 'file:///reports/harbour.txt', version: 1, source, report: analyse(source) };
  const { title, about, made } = exportedReport(document, [], { scheme: 'vscode', exported: '2026-11-24T00:00:00Z' });
  expect({ title, about, made }).toEqual({
    title: 'Joint area review',
    about: 'Harbour · published on 4 August 2021',
    made: 'exported on 24 November 2026',
  });
});

test('they stand first, what is on passages follows, and what lost its passage is last', () => {
  const exported = report();
  expect(exported.annotations.map(({ note: text }) => text)).toEqual(['Note 3', 'Note 2', 'Note 1']);
  expect(groupsOf(exported).map(({ title }) => title)).toEqual([
    'On the whole report',
    'Findings',
    'Unplaced: passages that were not found in the report any more',
  ]);
});

test('in Markdown they have a heading of their own, no quote and no word on a place', () => {
  const [, whole] = /### On the whole report\n\n([^]*?)\n\n###/.exec(toMarkdown(report())) ?? [];
  expect(whole).toBe('Note\n\nNote 3 _(A reader, 2026-11-22)_');
});

test('in Word there is no empty quotation', async () => {
  const document = strFromU8(unzipSync(await toWord(report()))['word/document.xml'] ?? new Uint8Array());
  expect(document).toContain('On the whole report');
  expect(document).toContain('Note 3');
  expect(document).not.toContain('“”');
});

test('in a table the place says so', () => {
  const [, row] = annotationsToCsv(report()).split('\r\n');
  expect(row).toContain('Note 3');
  expect(row).toContain('On the whole report');
});
