import { expect, test } from 'vitest';
import { readPageMessage, readPageState } from '../../../../client/src/pages/pageMessages.ts';

const POINT = { page: 1, x: 20.5, y: 30 };

test('what the page says is taken', () => {
  for (const message of [
    { kind: 'ready' },
    { kind: 'back' },
    { kind: 'turned', page: 0, pageCount: 3 },
    { kind: 'go', at: POINT },
    { kind: 'select', use: 'highlight', from: POINT, to: POINT },
    { kind: 'open', id: 'urn:uuid:1' },
    { kind: 'follow', isOn: false },
  ])
    expect(readPageMessage(message)).toEqual(message);
});

test('anything else is not: a page that draws a hostile file may say anything', () => {
  for (const message of [
    null,
    'ready',
    {},
    { kind: 'run', command: 'workbench.action.quit' },
    { kind: 'turned', page: -1, pageCount: 3 },
    { kind: 'turned', page: 0.5, pageCount: 3 },
    { kind: 'go', at: { page: 1, x: Number.NaN, y: 0 } },
    { kind: 'go', at: { x: 1, y: 2 } },
    { kind: 'select', use: 'delete', from: POINT, to: POINT },
    { kind: 'select', use: 'note', from: POINT },
    { kind: 'open', id: 7 },
    { kind: 'follow', isOn: 'yes' },
  ])
    expect(readPageMessage(message)).toBeUndefined();
});

test('what was kept of a page brings it back; anything else brings nothing', () => {
  const state = { uri: 'report-lens-document:/a.pdf', line: 16 };
  expect(readPageState(state)).toEqual(state);
  for (const kept of [
    undefined,
    null,
    'a.pdf',
    {},
    { uri: 7, line: 1 },
    { uri: 'report-lens-document:/a.pdf', line: -1 },
  ])
    expect(readPageState(kept)).toBeUndefined();
});
