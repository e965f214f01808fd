import { expect, test, vi } from 'vitest';
import { OutdatedError } from '../../../server/src/workspace/longReading.ts';
import { MOST_AT_ONCE, MOST_CHARACTERS, MOST_LINES, Reports } from '../../../server/src/workspace/reports.ts';
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
])('a text of too many %s is not analysed, and says so on its first line', async (_, text) => {
  const document = await new Reports(() => open(text)).read(URI);
  expect(document?.report.problems).toMatchObject([{ code: 'text-too-large', span: { start: 0, end: 8 } }]);
  expect(document?.source.text).toBe('a report');
});

/** A report that is just too long to be read at once. */
const LONG = `Inspection report\n\n${'1. Plans are late, and visits are rare.\n\n'.repeat(MOST_AT_ONCE / 40)}`;

test('a long report is read once for all who ask, and is there without waiting afterwards', async () => {
  const reports = new Reports(() => open(LONG));
  let begun = 0;
  reports.onLongReading(() => begun++);
  expect(reports.get(URI)).toBeUndefined();
  const [first, second] = await Promise.all([reports.read(URI), reports.read(URI)]);
  expect(first?.source.text).toBe(LONG);
  expect(second).toBe(first);
  expect(reports.get(URI)).toBe(first);
  expect(begun).toBe(1);
});

test('the outline of a long report does not wait for the rest', async () => {
  const reports = new Reports(() => open(LONG));
  const order: string[] = [];
  const whole = Promise.resolve(reports.read(URI)).then(() => order.push('all'));
  const outline = Promise.resolve(reports.read(URI, 'outline')).then((document) => {
    order.push('outline');
    expect(document?.report.paragraphs.length).toBeGreaterThan(1000);
  });
  await Promise.all([whole, outline]);
  expect(order).toEqual(['outline', 'all']);
});

test('behind its outline a long report is read on only when typing rests, or never if the next key comes before', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    let document = open(LONG);
    const reports = new Reports(() => document);
    await reports.read(URI);
    expect(vi.getTimerCount()).toBe(0);
    document = open(`${LONG}Visits`, 'report', 2);
    reports.changed(URI);
    const outdated = expect(reports.read(URI)).rejects.toThrow(OutdatedError);
    await reports.read(URI, 'outline');
    expect(vi.getTimerCount()).toBe(1);
    document = open(`${LONG}Visits are`, 'report', 3);
    reports.changed(URI);
    await outdated;
    expect(vi.getTimerCount()).toBe(0);
    const all = reports.read(URI);
    await reports.read(URI, 'outline');
    await vi.runAllTimersAsync();
    expect((await all)?.version).toBe(3);
  } finally {
    vi.useRealTimers();
  }
});

test('who waits for a long report that changes is told so, unless they want the newest', async () => {
  let document = open(LONG);
  const reports = new Reports(() => document);
  const outdated = expect(reports.read(URI)).rejects.toThrow(OutdatedError);
  const outline = expect(reports.read(URI, 'outline')).rejects.toThrow(OutdatedError);
  const newest = reports.latest(URI);
  document = open(`${LONG}Visits are rare.`, 'report', 2);
  reports.drop(URI);
  await outdated;
  await outline;
  expect((await newest)?.version).toBe(2);
});

test('a long text that the settings rule out while it is read is no report', async () => {
  const reports = new Reports(() => open(LONG, 'plaintext'));
  const reading = reports.read(URI);
  reports.setRules({ treatAsReport: [], never: ['a.txt'] });
  expect(await reading).toBeUndefined();
});
