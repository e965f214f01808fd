/**
 * True if the path part of `uri` matches `glob`: `*` is anything within a name, `**` any folders, `?` one character,
 * `{a,b}` one of several. A glob that does not begin with `/` or `**` may match from any folder on:
 * `reports/*.txt` matches `file:///home/me/reports/2015.txt`. Case counts.
 */
export function matchesGlob(glob: string, uri: string): boolean {
  if (glob === '') return false;
  const path = pathOf(uri);
  return alternatives(glob).some((plain) => {
    const anchored = plain.startsWith('/') || plain.startsWith('**') ? plain : `**/${plain}`;
    return matchesFolders(namesOf(anchored), namesOf(path));
  });
}

/** True if any of `globs` matches. */
export function matchesAnyGlob(globs: readonly string[], uri: string): boolean {
  return globs.some((glob) => matchesGlob(glob, uri));
}

/** A glob that matches files of this relative path: characters that mean something in a glob become `?`. */
export function globForPath(path: string): string {
  return path.replace(/[*?{},]/g, '?');
}

/** More alternatives than this in one glob are not read: nobody writes them by hand. */
const MOST_ALTERNATIVES = 256;

function alternatives(glob: string): string[] {
  const done: string[] = [];
  const open = [glob];
  while (open.length > 0 && done.length + open.length <= MOST_ALTERNATIVES) {
    const next = open.pop() ?? '';
    const close = next.indexOf('}');
    const start = close < 0 ? -1 : next.lastIndexOf('{', close);
    if (start < 0) done.push(next);
    else {
      const choices = next.slice(start + 1, close).split(',');
      open.push(...choices.map((choice) => next.slice(0, start) + choice + next.slice(close + 1)));
    }
  }
  return done;
}

function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i, '').replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function namesOf(path: string): string[] {
  return path.split('/').filter((name) => name !== '');
}

/** Compares folder by folder. Only the last `**` met is ever gone back to, so the work stays a product of the lengths. */
function matchesFolders(globs: readonly string[], names: readonly string[]): boolean {
  return matchesSequence(globs.length, names.length, {
    isStar: (at) => globs[at] === '**',
    isEqual: (at, other) => matchesName(globs[at] ?? '', names[other] ?? ''),
  });
}

function matchesName(glob: string, name: string): boolean {
  return matchesSequence(glob.length, name.length, {
    isStar: (at) => glob[at] === '*',
    isEqual: (at, other) => glob[at] === '?' || glob[at] === name[other],
  });
}

interface Comparison {
  isStar(patternAt: number): boolean;
  isEqual(patternAt: number, at: number): boolean;
}

function matchesSequence(patternLength: number, length: number, compare: Comparison): boolean {
  let pattern = 0;
  let at = 0;
  let star = -1;
  let starAt = 0;
  while (at < length) {
    if (pattern < patternLength && compare.isStar(pattern)) {
      star = pattern++;
      starAt = at;
    } else if (pattern < patternLength && compare.isEqual(pattern, at)) {
      pattern++;
      at++;
    } else if (star >= 0) {
      pattern = star + 1;
      at = ++starAt;
    } else return false;
  }
  while (pattern < patternLength && compare.isStar(pattern)) pattern++;
  return pattern === patternLength;
}
