import type { DocumentContent } from '../../documents/content.ts';
import type * as exporter from '../../exchange/exporter.ts';
import type { ReportFiles } from '../../workspace/files/documentFileSystem.ts';

/** Makes files of annotations and action plans. */
export type Exporter = Pick<typeof exporter, 'exportReports'>;

/** What a command may touch. */
export interface Environment {
  readonly files: ReportFiles;
  /** A path as the user gives it → URI. */
  readonly toUri: (path: string) => string;
  readonly input: {
    /** True if somebody would have to type it. */
    readonly isTerminal: boolean;
    readonly bytes: () => Promise<Uint8Array>;
    readonly lines: () => AsyncIterable<string>;
  };
  /** Reads a PDF or Word file; rejects with a DocumentError. */
  readonly readDocument: (bytes: Uint8Array) => Promise<DocumentContent>;
  /** What makes files of annotations; a bundle of its own, loaded when it is needed. */
  readonly loadExporter: () => Promise<Exporter>;
  /** Writes a line of the answer. */
  readonly print: (line: string) => void;
  /** Writes a line beside the answer: what went wrong or was left out. */
  readonly complain: (line: string) => void;
  /** Shows what is being done, on a terminal; undefined takes it away. */
  readonly progress: (line: string | undefined) => void;
  /** Of Report Lens: "0.1.0". */
  readonly version: string;
}

export interface Option {
  /** `boolean` options stand alone, `string` options have a value. */
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** Can be given more than once; its value is then a list. */
  readonly multiple?: true;
  /** What stands for the value in the help: "FORMAT". */
  readonly value?: string;
  /** The values that are allowed; any if left out. The first is the default. */
  readonly choices?: readonly string[];
  readonly help: string;
}

/** A command line, read: options by their long names, and what is left of it. */
export interface Given {
  readonly options: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly files: readonly string[];
}

export interface Example {
  readonly line: string;
  readonly does: string;
}

/** One of the commands of `report-lens`: all that its help says, and what it does. */
export interface Command {
  /** For the list of commands: "list the acronyms of reports and what they mean". */
  readonly summary: string;
  /** What stands behind its name, one line for each form: "[--json] [FILE|FOLDER]…". */
  readonly forms: readonly string[];
  /** Paragraphs. */
  readonly description: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly Example[];
  /** What exit codes mean beyond the usual ones. */
  readonly exits?: Readonly<Record<number, string>>;
  /** Resolves to the exit code. */
  readonly run: (given: Given, environment: Environment) => Promise<number>;
}

/** Exit codes of all commands. */
export const EXIT = {
  done: 0,
  /** Of `check`: something was found. */
  found: 1,
  /** The command line makes no sense, or something could not be read. */
  failed: 2,
} as const;

/** Thrown by a command for a command line that makes no sense; the message says what is wrong with it. */
export class UsageError extends Error {}

/** True if the option of this long name was given. */
export function isSwitchedOn({ options }: Given, name: string): boolean {
  return options[name] === true;
}

/** The value of an option; undefined if it was not given. */
export function textOption({ options }: Given, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The values of an option that can be given more than once. */
export function listOption({ options }: Given, name: string): string[] {
  const value = options[name];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
