/** A URI in parts, as far as paths need it. */
export interface UriParts {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

/**
 * The path from the folder of `from` to the file `to`, with percent signs as in a URI: "../2015/report%20A.txt".
 * undefined where they are on different systems.
 */
export function relativePath(from: UriParts, to: UriParts): string | undefined {
  if (from.scheme !== to.scheme || from.authority !== to.authority) return undefined;
  const folder = from.path.split('/').slice(0, -1);
  const target = to.path.split('/');
  let same = 0;
  while (same < folder.length && same < target.length - 1 && folder[same] === target[same]) same++;
  const up = folder.slice(same).map(() => '..');
  return [...up, ...target.slice(same).map(encodeURIComponent)].join('/');
}

/**
 * The path that a relative source means, seen from the file `from`. undefined for whatever else stands there: other
 * schemes, absolute paths, what leads out of `roots` (paths of folders; where there are none, of the file's own folder).
 */
export function resolvedPath(from: UriParts, source: string, roots: readonly string[]): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(source) || /^[/\\]/.test(source) || source.includes('\\')) return undefined;
  let decoded: string;
  try {
    decoded = source.split('/').map(decodeURIComponent).join('/');
  } catch {
    return undefined;
  }
  if (/[\\\u0000]/.test(decoded)) return undefined;
  const parts = from.path.split('/').slice(0, -1);
  for (const part of decoded.split('/')) {
    if (part === '..' && parts.length <= 1) return undefined;
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  const path = parts.join('/');
  const within = roots.length > 0 ? roots : [from.path.split('/').slice(0, -1).join('/')];
  return within.some((root) => path.startsWith(`${root.replace(/\/$/, '')}/`)) ? path : undefined;
}
