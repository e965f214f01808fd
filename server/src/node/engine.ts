import { setFlagsFromString } from 'node:v8';

/**
 * Code is compiled again to be faster when it has run three times as often as V8 would wait for. V8 12, of Node 22, has no such
 * switch any more.
 */
const LATER_COMPILED = Number.parseInt(process.versions.v8) < 12 ? ['--interrupt-budget=400000'] : [];

/** What is compiled for speed takes less of what it calls into itself: compiling that takes longer than it saves. */
const LESS_INLINED = '--max-inlined-bytecode-size-cumulative=200';

/**
 * What V8 is told for a server. These are its own switches, which Node hands on and does not promise; one that a version
 * does not know it names on standard error, and all goes on as without.
 */
export const SERVING = [
  // What is young gets no more room than it has in the beginning: a megabyte or two instead of 32, most of which a server that
  // answers now and then would only keep from others.
  '--semi-space-growth-factor=1',
  // But 2 × 16 MB, which is what V8 lets it grow to by itself, in a thread that is started later to read a PDF, and ends.
  '--min-semi-space-size=16',
  // What is old is cleared away when it is half as much again as it was; by itself V8 waits for up to four times as much.
  '--heap-growing-percent=50',
  ...LATER_COMPILED,
  LESS_INLINED,
];

/**
 * For a process that reads a folder’s reports, and ends: each compiles the program anew. They are told when the process
 * starts, in Electron too. It does not start with one that its V8 does not know; V8 11 to 14 know the last.
 */
export const READING: readonly string[] = [...LATER_COMPILED, LESS_INLINED];

/**
 * Sets V8 up, for the whole process: at its start, and when a thread has started, for V8 takes the first back then. Does
 * nothing in Electron, which runs the servers of VS Code on a desktop: there V8 may end the process at a switch that comes
 * after its start (electron/electron#42414), and what a server would save is not worth that.
 */
export function setUpEngine(
  switches: readonly string[],
  { electron }: NodeJS.ProcessVersions = process.versions,
): void {
  if (electron === undefined) for (const each of switches) setFlagsFromString(each);
}
