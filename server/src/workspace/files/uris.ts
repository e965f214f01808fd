import { URI, Utils } from 'vscode-uri';

/**
 * One spelling for each URI (drive letters small, the same characters encoded, `.` and `..` resolved), so that URIs can
 * be compared. What cannot be read as a URI stays as it is.
 */
export function normalUri(uri: string): string {
  try {
    return Utils.joinPath(URI.parse(uri, true), '.').toString();
  } catch {
    return uri;
  }
}

/*
 * Editors open what they like under any name (`""`, `file:////server/share/a.txt`). One that cannot be read as a URI has a
 * folder and a name like others, so that it stops nothing that is asked of all documents; no file will be found there.
 */

/** The URI of `name` in a folder; `name` is one file name, no path. */
export function childUri(folder: string, name: string): string {
  const parsed = parse(folder);
  if (parsed === undefined) return `${folder}/${name}`;
  return parsed.with({ path: `${parsed.path.replace(/\/$/, '')}/${name}` }).toString();
}

/** The folder that holds a file; a root is its own. */
export function folderOf(uri: string): string {
  const parsed = parse(uri);
  return parsed === undefined ? uri.replace(/\/[^/]*$/, '') : Utils.dirname(parsed).toString();
}

/** The last part of the path, decoded: "report 2015.txt". */
export function nameOf(uri: string): string {
  const parsed = parse(uri);
  return parsed === undefined ? uri.slice(uri.lastIndexOf('/') + 1) : Utils.basename(parsed);
}

/** True if both normal URIs are the same, or `uri` is somewhere below `folder`. */
export function isWithin(uri: string, folder: string): boolean {
  if (uri === folder) return true;
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** True if a path on some system might lead out of its folder: `..` between slashes of either kind. */
export function leadsUp(uri: string): boolean {
  return /(?:^|[\\/])\.\.(?:[\\/]|$)/.test(pathOf(uri));
}

/** True for what is on a disk. */
export function isFile(uri: string): boolean {
  return /^file:/i.test(uri);
}

/** The path; of what cannot be read, all of it with the signs decoded that lead somewhere. */
function pathOf(uri: string): string {
  return parse(uri)?.path ?? uri.replace(/%2e/gi, '.').replace(/%(?:2f|5c)/gi, '/');
}

function parse(uri: string): URI | undefined {
  try {
    return URI.parse(uri, true);
  } catch {
    return undefined;
  }
}
