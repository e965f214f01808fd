import type { DocumentContent } from '../server/src/documents/content.ts';
import { DOCUMENT_LIMITS } from '../server/src/documents/content.ts';
import * as exporter from '../server/src/exchange/exporter.ts';
import { readDocument } from '../server/src/documents/readDocument.ts';
import { textOfDocument } from '../server/src/features/views/documentText.ts';
import { runCommandLine } from '../server/src/node/commandLine/commandLine.ts';
import { COMMANDS } from '../server/src/node/commands/commands.ts';
import { withDocuments } from '../server/src/workspace/files/documentFileSystem.ts';
import { MemoryFileSystem } from './memoryFileSystem.ts';

/** What a run of `report-lens` did. */
export interface Run {
  readonly code: number;
  /** Lines of the answer. */
  readonly printed: readonly string[];
  /** Lines beside it. */
  readonly complaints: readonly string[];
  /** What was shown as progress, in order. */
  readonly progress: readonly string[];
  /** Gives what is in a file afterwards; undefined where there is none. */
  readonly fileAt: (path: string) => Promise<string | undefined>;
  readonly bytesAt: (path: string) => Promise<Uint8Array | undefined>;
}

/** What is around a run; paths are relative to a folder that holds nothing else. */
interface Around {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** The standard input; a terminal if left out. */
  readonly input?: string;
}

const read = (bytes: Uint8Array): Promise<DocumentContent> => readDocument(bytes, { limits: DOCUMENT_LIMITS });

/** Runs `report-lens` with these words on files in memory. */
export async function runCli(words: readonly string[], { files = {}, input }: Around = {}): Promise<Run> {
  const system = new MemoryFileSystem();
  const toUri = (path: string): string => `file:///here/${path.replace(/^\.\/?|\/$/g, '')}`.replace(/\/$/, '');
  for (const [path, content] of Object.entries(files)) system.put(toUri(path), content);
  const printed: string[] = [];
  const complaints: string[] = [];
  const progress: string[] = [];
  const code = await runCommandLine(words, COMMANDS, {
    files: withDocuments(system, (bytes) => textOfDocument(read(bytes))),
    toUri,
    input: {
      isTerminal: input === undefined,
      bytes: () => Promise.resolve(new TextEncoder().encode(input ?? '')),
      // eslint-disable-next-line @typescript-eslint/require-await -- lines come as they do from a stream
      lines: async function* () {
        yield* (input ?? '').split('\n');
      },
    },
    readDocument: read,
    loadExporter: () => Promise.resolve(exporter),
    print: (line) => void printed.push(...line.split('\n')),
    complain: (line) => void complaints.push(...line.split('\n')),
    progress: (line) => {
      if (line !== undefined) progress.push(line);
    },
    version: '9.8.7',
  });
  const bytesAt = (path: string): Promise<Uint8Array | undefined> =>
    system.readFile(toUri(path)).catch(() => undefined);
  const fileAt = async (path: string): Promise<string | undefined> => {
    const bytes = await bytesAt(path);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  };
  return { code, printed, complaints, progress, fileAt, bytesAt };
}
