import { candidatesIn } from './candidates.ts';
import type { FileSystem } from './fileSystem.ts';

interface Surroundings {
  readonly files: FileSystem;
  /** Normal URIs. */
  readonly folders: () => readonly string[];
  readonly log: (message: string) => void;
}

/** The reports of the workspace folders, open or not. */
export class ReportIndex {
  readonly #surroundings: Surroundings;
  #candidates: Promise<ReadonlySet<string>> | undefined;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Normal URIs of the files that may be reports; looked for when first asked. */
  candidates(): Promise<ReadonlySet<string>> {
    this.#candidates ??= this.#list();
    return this.#candidates;
  }

  async #list(): Promise<ReadonlySet<string>> {
    const { files, folders, log } = this.#surroundings;
    const found = new Set<string>();
    if (folders().length === 0) return found;
    for (const folder of folders()) for await (const uri of candidatesIn(files, folder, log)) found.add(uri);
    log(`${found.size} files in the open folders may be reports`);
    return found;
  }
}
