import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relativePath, resolvedPath } from '../../../../client/src/annotations/commands/linkPaths.ts';

const at = (path: string, scheme = 'file'): Parameters<typeof relativePath>[0] => ({ scheme, authority: '', path });

test.each([
  ['/r/a.txt', '/r/b.txt', 'b.txt'],
  ['/r/2013/a.txt', '/r/2015/b c.txt', '../2015/b%20c.txt'],
  ['/r/a.txt', '/r/x/y/b.txt', 'x/y/b.txt'],
])('from %s to %s the path is %s, and leads back there', (from, to, path) => {
  expect(relativePath(at(from), at(to))).toBe(path);
  expect(resolvedPath(at(from), path, ['/r'])).toBe(to);
});

test('reports of different systems cannot be linked by a path', () => {
  expect(relativePath(at('/a.txt'), at('/b.txt', 'vscode-vfs'))).toBeUndefined();
});

test.each([
  '../../etc/passwd',
  '/etc/passwd',
  'file:///etc/passwd',
  'command:evil',
  'https://example.org/x',
  '..\\..\\x',
  '%2e%2e/%2e%2e/etc',
  '..%2f..%2fetc%2fpasswd',
  'a%00b/../../../x',
  '%',
  'C:\\x',
  'c:/x',
])('a file of annotations cannot lead outside the open folders by %s', (source) => {
  const path = resolvedPath(at('/home/me/reports/a.txt'), source, ['/home/me/reports']);
  if (path !== undefined) expect(path).toMatch(/^\/home\/me\/reports\/(?!.*\.\.)/);
  expect(path === undefined || !path.includes('etc/passwd')).toBe(true);
});

test('any path there and back', () => {
  const name = fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', ' ', '#', '%', '?', 'é') });
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => `/r/${names.join('/')}`);
  fc.assert(
    fc.property(path, path, (from, to) => {
      const relative = relativePath(at(from), at(to)) ?? '';
      expect(resolvedPath(at(from), relative, ['/r'])).toBe(to);
    }),
  );
});
