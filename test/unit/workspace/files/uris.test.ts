import { expect, test } from 'vitest';
import {
  childUri,
  folderOf,
  isWithin,
  leadsUp,
  nameOf,
  normalUri,
} from '../../../../server/src/workspace/files/uris.ts';

test.each([
  ['file:///C:/Reports/a.txt', 'file:///c%3A/Reports/a.txt'],
  ['file:///c%3a/Reports/a.txt', 'file:///c%3A/Reports/a.txt'],
  ['file:///reports/a b.txt', 'file:///reports/a%20b.txt'],
  ['file:///reports/2015/../a.txt', 'file:///reports/a.txt'],
  ['vscode-vfs://github/owner/repo/a.txt', 'vscode-vfs://github/owner/repo/a.txt'],
  ['untitled:Untitled-1', 'untitled:Untitled-1'],
  ['', ''],
  ['no uri', 'no uri'],
])('%s is written %s', (uri, normal) => {
  expect(normalUri(uri)).toBe(normal);
  expect(normalUri(normal)).toBe(normal);
});

test('a file has a folder and a name, which together are its URI again', () => {
  const uri = 'file:///reports/Medway%20%232015.txt';
  expect(nameOf(uri)).toBe('Medway #2015.txt');
  expect(folderOf(uri)).toBe('file:///reports');
  expect(childUri(folderOf(uri), nameOf(uri))).toBe(uri);
  expect(childUri('memory:/', 'a.txt')).toBe('memory:/a.txt');
});

test.each([
  ['', '', ''],
  ['no uri', 'no uri', 'no uri'],
  ['file:////server/share//a b.txt', 'file:////server/share/', 'a b.txt'],
])('%j is no URI that can be read, and has a folder and a name like others', (uri, folder, name) => {
  expect([folderOf(uri), nameOf(uri), childUri(uri, 'a.txt')]).toEqual([folder, name, `${uri}/a.txt`]);
});

test('a file lies in its folders, and not in one whose name begins alike', () => {
  expect(isWithin('file:///reports/2015/a.txt', 'file:///reports')).toBe(true);
  expect(isWithin('file:///reports', 'file:///reports')).toBe(true);
  expect(isWithin('file:///reports-old/a.txt', 'file:///reports')).toBe(false);
  expect(isWithin('memory:/a.txt', 'memory:/')).toBe(true);
});

test('a path that may lead out of its folder is told, on every system', () => {
  expect(leadsUp(normalUri('file:///reports/..%5C..%5Csecret.txt'))).toBe(true);
  expect(leadsUp('file:///reports/%2e%2e/secret.txt')).toBe(true);
  expect(leadsUp('file:////server/share/%2E%2e%5csecret.txt')).toBe(true);
  expect(leadsUp('file:///reports/a..b.txt')).toBe(false);
});
