import { expect, test } from 'vitest';
import { MOST_CHARACTERS, MOST_LINES, Reports } from '../../../server/src/workspace/reports.ts';
import type { OpenDocument } from '../../../server/src/workspace/reports.ts';

const URI = 'file:///reports/a.txt';

function open(text: string, languageId = 'report', version = 1): OpenDocument {
  return { uri: URI, languageId, version, getText: () => text };
}

test('a report is read once for each version', () => {
  let document = open('1. Plans are late.');
  const reports = new Reports(() => document);
  const first = reports.get(URI);
  expect(reports.get(URI)).toBe(first);
  document = open('1. Plans are in time.', 'report', 2);
  expect(reports.get(URI)).not.toBe(first);
  expect(reports.get(URI)?.source.text).toBe('1. Plans are in time.');
});

test('a closed document is forgotten, also if another one comes with the same version', () => {
  let document: OpenDocument | undefined = open('1. Plans are late.');
  const reports = new Reports(() => document);
  reports.get(URI);
  document = undefined;
  reports.drop(URI);
  expect(reports.get(URI)).toBeUndefined();
  document = open('1. Plans are in time.');
  expect(reports.get(URI)?.source.text).toBe('1. Plans are in time.');
});

test('Markdown that is no report is left alone, unless the reader says otherwise', () => {
  const reports = new Reports(() => open('# Shopping\n\n- milk\n- bread\n', 'markdown'));
  expect(reports.get(URI)).toBeUndefined();
  reports.setRules({ treatAsReport: ['reports/*'], never: [] });
  expect(reports.get(URI)).toBeDefined();
  reports.setRules({ treatAsReport: ['reports/*'], never: ['a.txt'] });
  expect(reports.get(URI)).toBeUndefined();
});

test('what the reader opens as a report is one', () => {
  const reports = new Reports(() => open('milk, bread', 'report'));
  reports.setRules({ treatAsReport: [], never: ['**'] });
  expect(reports.get(URI)).toBeDefined();
});

test.each([
  ['characters', `a report\n${'x'.repeat(MOST_CHARACTERS)}`],
  ['lines', `a report${'\n'.repeat(MOST_LINES)}`],
])('a text of too many %s is not analysed, and says so on its first line', (_, text) => {
  const document = new Reports(() => open(text)).get(URI);
  expect(document?.report.problems).toMatchObject([{ code: 'text-too-large', span: { start: 0, end: 8 } }]);
  expect(document?.source.text).toBe('a report');
});
