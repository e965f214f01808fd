import type { FileSystem } from '../files/fileSystem.ts';
import type { SidecarPlace } from './sidecarFile.ts';
import { folderOf, nameOf } from '../files/uris.ts';

/** A report and where annotations of it may be kept. */
export interface ReportPlaces {
  readonly uri: string;
  readonly places: readonly SidecarPlace[];
}

/** The URIs of the reports that have a file of annotations in one of their places. Each folder is listed once. */
export async function sidecarsThere(files: FileSystem, reports: readonly ReportPlaces[]): Promise<Set<string>> {
  const folders = new Set(reports.flatMap(({ places }) => places.map(({ uri }) => folderOf(uri))));
  const listed = await Promise.all(
    [...folders].map(async (folder) => {
      const entries = await files.readFolder(folder).catch(() => []);
      return [folder, new Set(entries.map(({ name }) => name))] as const;
    }),
  );
  const names = new Map(listed);
  const isThere = ({ uri }: SidecarPlace): boolean => {
    const found = names.get(folderOf(uri));
    // While a file is replaced it may be missing; then what is to take its place stands beside it.
    return found?.has(nameOf(uri)) === true || (found !== undefined && hasSecond(found, nameOf(uri)));
  };
  return new Set(reports.filter(({ places }) => places.some(isThere)).map(({ uri }) => uri));
}

function hasSecond(names: ReadonlySet<string>, name: string): boolean {
  for (const one of names) if (one.startsWith(`.${name}.`) && one.endsWith('.new')) return true;
  return false;
}
