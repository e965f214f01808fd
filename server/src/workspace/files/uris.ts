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

/** The URI of `name` in a folder; `name` is one file name, no path. */
export function childUri(folder: string, name: string): string {
  const parsed = URI.parse(folder, true);
  return parsed.with({ path: `${parsed.path.replace(/\/$/, '')}/${name}` }).toString();
}

/** The folder that holds a file; a root is its own. */
export function folderOf(uri: string): string {
  return Utils.dirname(URI.parse(uri, true)).toString();
}

/** The last part of the path, decoded: "report 2015.txt". */
export function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri, true));
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

function pathOf(uri: string): string {
  try {
    return URI.parse(uri, true).path;
  } catch {
    return uri;
  }
}
