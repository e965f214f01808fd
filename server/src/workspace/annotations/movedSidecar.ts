import type { Annotation } from '../../annotations/annotation.ts';
import { SIDECAR_ENDING } from './annotationPlaces.ts';
import type { FileSystem } from '../files/fileSystem.ts';
import { annotationsIn } from './orphanSidecars.ts';
import { childUri, folderOf, nameOf } from '../files/uris.ts';

/**
 * The annotations of a report that was given another name, while the file of its annotations kept the old one: what a
 * report is, its text says, not its name. `digest` is that of its text. Only files whose own report is gone count, and
 * only those with an annotation of exactly this text. Nothing is changed; undefined if there is none.
 */
export async function findMovedAnnotations(
  files: FileSystem,
  reportUri: string,
  digest: () => string,
): Promise<readonly Annotation[] | undefined> {
  const folder = folderOf(reportUri);
  const names = new Set((await files.readFolder(folder).catch(() => [])).map(({ name }) => name));
  const own = `${nameOf(reportUri)}${SIDECAR_ENDING}`;
  if (names.has(own)) return undefined;
  const left = [...names].filter((name) => name.endsWith(SIDECAR_ENDING) && !names.has(reportOf(name)));
  for (const name of left.sort()) {
    const annotations = await annotationsIn(files, childUri(folder, name));
    if (annotations.some(({ target }) => target['lens:digest'] === digest())) return annotations;
  }
  return undefined;
}

function reportOf(sidecar: string): string {
  return sidecar.slice(0, -SIDECAR_ENDING.length);
}
