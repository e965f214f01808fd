import { URI, Utils } from 'vscode-uri';
import { hashOf } from '../../text/bytes/hash.ts';
import { sourceUri } from '../files/documentUris.ts';
import type { SidecarPlace } from './sidecarFile.ts';
import { childUri, folderOf, isWithin, leadsUp, nameOf, normalUri } from '../files/uris.ts';

/** Ends the name of the file that holds the annotations of a report: `medway-2015.txt.annotations.json`. */
export const SIDECAR_ENDING = '.annotations.json';

/** What decides where annotations are kept. URIs are normal ones. */
export interface Keeping {
  /** The folders that are open. */
  readonly folders: readonly string[];
  /** A folder of the extension's own, where there is one. */
  readonly storage: string | undefined;
  /** The reader's setting: a path in the workspace folder under which annotations are kept; empty for beside the report. */
  readonly folder: string;
}

/** Where the annotations of a report are kept, and where if that cannot be written. */
export function placesOf(shown: string, keeping: Keeping): readonly SidecarPlace[] {
  // Those of a PDF or Word file lie beside that file, whatever shows it.
  const reportUri = sourceUri(shown);
  const { storage } = keeping;
  const reportName = nameOf(reportUri);
  const first = sidecarUri(reportUri, keeping);
  const own = storage === undefined ? undefined : `${hashOf(reportUri).slice(0, 14)}-${reportName}`;
  const backupUri =
    storage === undefined || own === undefined
      ? childUri(folderOf(first), `.${reportName}${SIDECAR_ENDING}.last-good`)
      : childUri(storage, `${own}.last-good`);
  const places: SidecarPlace[] = [{ uri: first, reportName, backupUri }];
  if (storage !== undefined && own !== undefined) {
    const uri = childUri(storage, `${own}${SIDECAR_ENDING}`);
    places.push({ uri, reportName, backupUri: `${uri}.last-good` });
  }
  return places;
}

function sidecarUri(reportUri: string, { folders, folder }: Keeping): string {
  const name = `${nameOf(reportUri)}${SIDECAR_ENDING}`;
  const root = folders.find((one) => isWithin(reportUri, one));
  const names = folder.split(/[\\/]+/).filter((part) => part !== '' && part !== '.');
  if (root === undefined || names.length === 0 || names.includes('..')) return childUri(folderOf(reportUri), name);
  const below = folderOf(reportUri)
    .slice(root.length)
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent);
  return [...names, ...below, name].reduce(childUri, root);
}

/** How a file of annotations names its report: relative to the file where both are in the same place, else whole. */
export function sourceFor(sidecar: string, shown: string): string {
  const reportUri = sourceUri(shown);
  const from = folderOf(sidecar).split('/');
  const to = reportUri.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  // The scheme and the authority are the first three parts.
  if (common < 3) return reportUri;
  const up = from.slice(common).map(() => '..');
  return [...up, ...to.slice(common)].join('/');
}

/**
 * The report that a file of annotations names, as a normal URI. undefined for anything outside `folders` and the folder of
 * the file itself: a file may come from anybody, and must not make the editor open or ask for other things.
 */
export function resolveSource(sidecar: string, source: string, folders: readonly string[]): string | undefined {
  const around = folderOf(sidecar);
  const uri = hasScheme(source) ? normalUri(source) : below(around, source);
  if (uri === undefined || leadsUp(uri)) return undefined;
  return [...folders, around].some((folder) => isWithin(uri, folder)) ? uri : undefined;
}

function hasScheme(source: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(source);
}

/** A relative URI below or beside a folder; undefined if it cannot be read. */
function below(folder: string, relative: string): string | undefined {
  try {
    return Utils.joinPath(URI.parse(folder, true), ...relative.split('/').map(decodeURIComponent)).toString();
  } catch {
    return undefined;
  }
}
