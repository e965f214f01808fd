import { parseAnnotation } from '../../annotations/sidecar/sidecar.ts';
import { decodeUtf8, encodeUtf8 } from '../../text/bytes/utf8.ts';
import type { FileSystem } from '../files/fileSystem.ts';
import type { AnnotationChange, KeepingStatus, ReportAnnotations } from './reportAnnotations.ts';
import { childUri } from '../files/uris.ts';

/** What one action does to one report. */
export interface ReportStep {
  readonly uri: string;
  readonly annotations: ReportAnnotations;
  readonly changes: readonly AnnotationChange[];
}

/** Where an action on several reports is noted while it is done; no two windows have the same. */
export interface StepNotes {
  readonly files: FileSystem;
  /** URI of a folder of our own. */
  readonly folder: string;
  /** Tells this window from others. Letters and digits. */
  readonly writer: string;
}

const NOTE = /^step-[a-z0-9]+\.json$/;

/**
 * Does one action to several reports: to all or to none. Where one cannot be saved, the others are taken back, and its
 * status is the answer. What a killed process leaves half done, `finishSteps` does to the end: before anything is changed,
 * the whole action is noted in a file of our own.
 */
export async function applyToAll(
  steps: readonly ReportStep[],
  notes: StepNotes | undefined,
): Promise<KeepingStatus | undefined> {
  const wanted = steps.filter(({ changes }) => changes.length > 0);
  const noted = wanted.length > 1 ? await note(wanted, notes) : undefined;
  const done: ReportAnnotations[] = [];
  let failed: KeepingStatus | undefined;
  for (const { annotations, changes } of wanted) {
    await annotations.apply(changes);
    done.push(annotations);
    const { status } = annotations;
    // A report alone keeps its work in memory until it can be saved.
    if (status.failure !== undefined && wanted.length > 1) {
      failed = status;
      break;
    }
  }
  if (failed !== undefined) for (const annotations of done.reverse()) await annotations.withdraw();
  if (noted !== undefined) await notes?.files.delete(noted).catch(() => undefined);
  return failed;
}

/** Does to the end what processes that were killed had begun on several reports. */
export async function finishSteps(
  { files, folder, writer }: StepNotes,
  annotationsOf: (uri: string) => ReportAnnotations,
): Promise<void> {
  const names = (await files.readFolder(folder).catch(() => [])).map(({ name }) => name);
  for (const name of names.filter((one) => NOTE.test(one) && one !== nameFor(writer)).sort()) {
    const uri = childUri(folder, name);
    const bytes = await files.readFile(uri).catch(() => undefined);
    // What cannot be read just now may be by the next window.
    if (bytes === undefined) continue;
    let isSaved = true;
    for (const [report, changes] of readNote(decodeUtf8(bytes) ?? '')) {
      const annotations = annotationsOf(report);
      await annotations.load();
      await annotations.complete(changes);
      isSaved &&= annotations.status.failure === undefined;
    }
    // What could not be saved yet is in memory; should this window be killed too, the note is still there.
    if (isSaved) await files.delete(uri).catch(() => undefined);
  }
}

/** Writes down what is about to be done; undefined where that is not possible, and the action is done all the same. */
async function note(steps: readonly ReportStep[], notes: StepNotes | undefined): Promise<string | undefined> {
  if (notes === undefined) return undefined;
  const uri = childUri(notes.folder, nameFor(notes.writer));
  const text = JSON.stringify(steps.map(({ uri, changes }) => ({ uri, changes })));
  return notes.files.writeFile(uri, encodeUtf8(text)).then(
    () => uri,
    () => undefined,
  );
}

function nameFor(writer: string): string {
  return `step-${writer}.json`;
}

/** A note that was written half is of an action that had not begun. */
function readNote(text: string): [string, AnnotationChange[]][] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  const entries = (Array.isArray(value) ? value : []) as unknown[];
  return entries.flatMap((entry): [string, AnnotationChange[]][] => {
    const { uri, changes } = (entry ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof uri !== 'string' || !Array.isArray(changes)) return [];
    return [[uri, changes.flatMap((change) => readChange(change) ?? [])]];
  });
}

function readChange(value: unknown): AnnotationChange | undefined {
  const { before, after } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const [old, made] = [before, after].map((one) => (one === undefined ? undefined : parseAnnotation(one)));
  if (old !== undefined && 'wrong' in old) return undefined;
  if (made !== undefined && 'wrong' in made) return undefined;
  return old === undefined && made === undefined ? undefined : { before: old, after: made };
}
