import type { Annotation } from '../../annotations/annotation.ts';
import { decodeUtf8 } from '../../text/bytes/utf8.ts';
import { resolveSource, SIDECAR_ENDING } from './annotationPlaces.ts';
import { filesIn } from '../candidates.ts';
import type { FileSystem } from '../files/fileSystem.ts';
import { Slices } from '../slices.ts';

/** A file of annotations, and what it was made on. */
export interface OrphanSidecar {
  readonly uri: string;
  readonly count: number;
}

interface KnownSidecar extends OrphanSidecar {
  /** The texts that its annotations were made on. */
  readonly digests: ReadonlySet<string>;
  /** The report that it names, as far as that is inside the folders. */
  readonly report: string | undefined;
}

/**
 * The files of annotations of the folders whose reports are gone: moved to another folder, or renamed, without them. What
 * a report is, its text says: `lens:digest` tells which text an annotation was made on.
 */
export class OrphanSidecars {
  readonly #files: FileSystem;
  readonly #folders: () => readonly string[];
  readonly #slices = new Slices();
  #known: Promise<readonly KnownSidecar[]> | undefined;

  constructor(files: FileSystem, folders: () => readonly string[]) {
    this.#files = files;
    this.#folders = folders;
  }

  /** Files came, changed or went: they are looked through again when somebody asks. */
  forget(): void {
    this.#known = undefined;
  }

  /** Those that were made on the text of this digest and whose own report is no more; the one with most notes first. */
  async madeOn(digest: string): Promise<OrphanSidecar[]> {
    this.#known ??= this.#read();
    const found = (await this.#known).filter(({ digests }) => digests.has(digest));
    const gone = await Promise.all(
      found.map(async ({ report }) => report === undefined || !(await isThere(this.#files, report))),
    );
    return found
      .filter((_, at) => gone[at] === true)
      .map(({ uri, count }) => ({ uri, count }))
      .sort((a, b) => b.count - a.count || (a.uri < b.uri ? -1 : 1));
  }

  async #read(): Promise<readonly KnownSidecar[]> {
    const folders = this.#folders();
    const known: KnownSidecar[] = [];
    const accepts = (uri: string): boolean => uri.endsWith(SIDECAR_ENDING);
    for (const folder of folders) {
      for await (const uri of filesIn(this.#files, folder, { accepts, complain: () => undefined })) {
        await this.#slices.rest();
        const annotations = await annotationsIn(this.#files, uri);
        const [first] = annotations;
        if (first === undefined) continue;
        const digests = new Set(annotations.flatMap(({ target }) => target['lens:digest'] ?? []));
        known.push({
          uri,
          count: annotations.length,
          digests,
          report: resolveSource(uri, first.target.source, folders),
        });
      }
    }
    return known;
  }
}

/** What a file of annotations holds; nothing where it cannot be read. */
export async function annotationsIn(files: FileSystem, uri: string): Promise<readonly Annotation[]> {
  const bytes = await files.readFile(uri).catch(() => undefined);
  const text = bytes && decodeUtf8(bytes);
  if (text === undefined) return [];
  const { parseSidecar } = await import('../../annotations/sidecar/sidecar.ts');
  return parseSidecar(text).annotations;
}

async function isThere(files: FileSystem, uri: string): Promise<boolean> {
  return files.stat(uri).then(
    () => true,
    () => false,
  );
}
