import { decode } from '../../text/bytes/decode.ts';
import { candidatesIn } from '../../workspace/candidates.ts';
import { shownUri, sourceUri } from '../../workspace/files/documentUris.ts';
import { FileError } from '../../workspace/files/fileSystem.ts';
import { nameOf } from '../../workspace/files/uris.ts';
import { Reports } from '../../workspace/reports.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { EXIT, UsageError } from './command.ts';
import type { Environment } from './command.ts';

/** What a command line calls the standard input. */
const STANDARD_INPUT = '-';

/** What it is called in answers. */
const STANDARD_INPUT_URI = 'untitled:standard-input';

/** A report with the name that its reader gave it: a path, or "standard input". */
export interface NamedReport {
  readonly name: string;
  /** Its path below the folder that was named; of a file that was named, its name; empty for the standard input. */
  readonly path: string;
  readonly document: ReportDocument;
}

interface Place {
  readonly name: string;
  readonly path: string;
  readonly uri: string;
  /** False for what was found in a folder: it counts only if it is a report. */
  readonly isNamed: boolean;
}

/**
 * The reports that a command line names. A file is read as a report whatever it looks like, because it was named; from
 * folders and the folders in them come those texts that are reports, and the others are said. Without a name, or for
 * "-", the standard input is read.
 */
export class Inputs {
  readonly #names: readonly string[];
  readonly #environment: Environment;
  #hasFailed = false;

  constructor(names: readonly string[], environment: Environment) {
    if (names.length === 0 && environment.input.isTerminal) throw new UsageError('name a file or a folder');
    this.#names = names.length === 0 ? [STANDARD_INPUT] : names;
    this.#environment = environment;
  }

  /** `code`, or the one that says that something could not be read. */
  exitCode(code: number): number {
    return this.#hasFailed ? EXIT.failed : code;
  }

  async *reports(): AsyncGenerator<NamedReport> {
    const { progress } = this.#environment;
    const places: Place[] = [];
    for (const name of this.#names) places.push(...(await this.#find(name)));
    for (const [index, place] of places.entries()) {
      if (places.length > 1) progress(`reading ${index + 1} of ${places.length}: ${place.name}`);
      const document = await this.#read(place);
      // Away before the answer is printed, which may go to the same terminal.
      progress(undefined);
      if (document !== undefined) yield { name: place.name, path: place.path, document };
    }
  }

  async #find(name: string): Promise<Place[]> {
    const { files, toUri, complain } = this.#environment;
    if (name === STANDARD_INPUT) return [{ name: 'standard input', path: '', uri: STANDARD_INPUT_URI, isNamed: true }];
    const uri = shownUri(toUri(name));
    try {
      if ((await files.stat(uri)).kind === 'file') return [{ name, path: nameOf(sourceUri(uri)), uri, isNamed: true }];
    } catch (error) {
      this.#fail(name, error);
      return [];
    }
    const found: Place[] = [];
    const failed = (message: string): void => {
      this.#hasFailed = true;
      complain(message);
    };
    for await (const one of candidatesIn(files, uri, failed)) {
      const path = pathBelow(uri, one);
      found.push({ name: name.endsWith('/') ? `${name}${path}` : `${name}/${path}`, path, uri: one, isNamed: false });
    }
    if (found.length === 0) this.#fail(name, 'no texts in this folder');
    return found;
  }

  async #read({ name, uri, isNamed }: Place): Promise<ReportDocument | undefined> {
    const { files, input, complain } = this.#environment;
    try {
      const decoded = decode(uri === STANDARD_INPUT_URI ? await input.bytes() : await files.readFile(uri));
      if ('refused' in decoded) {
        if (isNamed) this.#fail(name, 'this is no text but a binary file');
        else complain(`${name}: left out, it is no text`);
        return undefined;
      }
      const open = { uri, version: 1, languageId: isNamed ? 'report' : 'plaintext', getText: () => decoded.text };
      const document = await new Reports(() => open, files.knownOf).read(uri);
      if (document === undefined) complain(`${name}: left out, it does not look like a report`);
      return document;
    } catch (error) {
      if (isNamed || uri === sourceUri(uri)) this.#fail(name, error);
      else complain(`${name}: left out. ${reasonOf(error)}`);
      return undefined;
    }
  }

  #fail(name: string, error: unknown): void {
    this.#hasFailed = true;
    this.#environment.complain(`${name}: ${typeof error === 'string' ? error : reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof FileError && error.kind === 'missing') return 'there is no such file or folder';
  return error instanceof Error ? error.message : String(error);
}

/** The path of a file below a folder, decoded. */
function pathBelow(folder: string, uri: string): string {
  return decodeURIComponent(sourceUri(uri).slice(folder.length).replace(/^\//, ''));
}
