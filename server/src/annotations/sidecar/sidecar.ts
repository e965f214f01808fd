import * as v from 'valibot';
import { SourceText } from '../../text/sourceText.ts';
import type { TextPosition } from '../../text/sourceText.ts';
import type { Annotation } from '../annotation.ts';
import { copyOf, isNewer } from './copies.ts';
import { fromFileForm } from './fileForm.ts';
import type { WrittenAnnotation } from './fileForm.ts';
import { findForbiddenKey, JsonPlaces } from './jsonPlace.ts';
import type { JsonPath } from './jsonPlace.ts';
import { EMPTY_SIDECAR, printAnnotation } from './printSidecar.ts';
import type { Sidecar } from './printSidecar.ts';
import { annotationSchema, collectionSchema } from './schema.ts';
import { SIDECAR_VERSION } from './version.ts';

/** Longer files are refused: more than a thousand long notes on each page of a long report. */
const LONGEST_FILE = 50_000_000;

export type SidecarProblemCode =
  | 'too-large'
  | 'malformed'
  | 'conflict-marker'
  | 'not-a-collection'
  | 'newer-version'
  | 'invalid-annotation'
  | 'forbidden-key'
  | 'duplicate-id';

/** Something in a file of annotations that its reader should know, and where it stands. */
export interface SidecarProblem extends TextPosition {
  readonly code: SidecarProblemCode;
  /** What exactly, for the message: a parser's word, a path in the file, an id. */
  readonly detail: string;
}

export interface ParsedSidecar extends Sidecar {
  /** False if the file could not be read as a whole. Such a file must never be overwritten. */
  readonly isReadable: boolean;
  readonly problems: readonly SidecarProblem[];
}

/**
 * Reads the text of a sidecar. Never throws: what is wrong is in `problems`, each with its line and character (0-based,
 * UTF-16) in `text`. An entry that is not understood does not take the others with it.
 */
export function parseSidecar(text: string): ParsedSidecar {
  if (text.length > LONGEST_FILE) return unreadable('too-large', { line: 0, character: 0 }, String(text.length));
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const marker = findConflictMarker(body);
  if (marker !== undefined) return unreadable('conflict-marker', marker, '<<<<<<<');
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    const { place, detail } = new JsonPlaces(body).firstError();
    return unreadable('malformed', place, detail);
  }
  const wrong = findWrong(value);
  if (wrong !== undefined) return unreadable('not-a-collection', new JsonPlaces(body).placeOf(wrong), wrong.join('.'));
  try {
    return readCollection(value as Collection, body);
  } catch (error) {
    // An entry nested so deeply that it cannot be written back.
    if (!(error instanceof RangeError)) throw error;
    return unreadable('malformed', { line: 0, character: 0 }, 'NestedTooDeeply');
  }
}

/** A line that git wrote into the file because two branches changed the same place. */
function findConflictMarker(text: string): TextPosition | undefined {
  const found = /^(?:<{7}|>{7}|\|{7}|={7})(?:[ \t].*)?\r?$/m.exec(text);
  return found === null ? undefined : new SourceText(text).positionAt(found.index);
}

function unreadable(code: SidecarProblemCode, { line, character }: TextPosition, detail: string): ParsedSidecar {
  return { ...EMPTY_SIDECAR, isReadable: false, problems: [{ code, line, character, detail }] };
}

type Collection = v.InferOutput<typeof collectionSchema>;

/** The path of what makes a value no collection that could be written back: its form, or a key around the annotations. */
function findWrong(value: unknown): JsonPath | undefined {
  const collection = v.safeParse(collectionSchema, value);
  if (!collection.success) return pathOf(collection.issues[0]);
  // Of the value itself: valibot's output leaves such keys out.
  const { first, ...around } = value as Collection;
  return findForbiddenKey(withoutOurs(around)) ?? findForbiddenKey(withoutOurs(first), ['first']);
}

function readCollection({ first, ...around }: Collection, text: string): ParsedSidecar {
  let places: JsonPlaces | undefined;
  const problems: SidecarProblem[] = [];
  const report = (code: SidecarProblemCode, path: JsonPath, detail: string): void => {
    places ??= new JsonPlaces(text);
    problems.push({ code, detail, ...places.placeOf(path) });
  };
  const version = around['lens:version'] ?? SIDECAR_VERSION;
  if (version > SIDECAR_VERSION) report('newer-version', ['lens:version'], String(version));
  const byId = new Map<string, Annotation>();
  const kept: string[] = [];
  first.items.forEach((item, at) => {
    const path: JsonPath = ['first', 'items', at];
    const read = readAnnotation(item);
    if ('annotation' in read) {
      if (addOnce(byId, read.annotation) === 'copied') report('duplicate-id', path, read.annotation.id);
    } else {
      const place = [...path, ...read.path];
      report(read.code, place, place.join('.'));
      kept.push(places?.textOf(path) ?? JSON.stringify(item, null, 2));
    }
  });
  const rest = restOf(around, first, version);
  return { annotations: [...byId.values()], kept, rest, isReadable: true, problems };
}

type ReadAnnotation =
  | { readonly annotation: Annotation }
  | { readonly code: 'invalid-annotation' | 'forbidden-key'; readonly path: JsonPath };

function readAnnotation(item: unknown): ReadAnnotation {
  const forbidden = findForbiddenKey(item);
  if (forbidden !== undefined) return { code: 'forbidden-key', path: forbidden };
  const parsed = v.safeParse(annotationSchema, item);
  // The schema's keys are the interface's; an optional key that is absent stays absent.
  if (parsed.success) return { annotation: fromFileForm(parsed.output as WrittenAnnotation) };
  return { code: 'invalid-annotation', path: pathOf(parsed.issues[0]) };
}

/** Reads one annotation from anywhere (a request, an import); or says the path of what is wrong with it. */
export function parseAnnotation(value: unknown): Annotation | { readonly wrong: string } {
  const read = readAnnotation(value);
  return 'annotation' in read ? read.annotation : { wrong: read.path.join('.') };
}

/** A file merged by lines may hold an annotation twice. Two forms are both kept, the second under an id of its own. */
function addOnce(byId: Map<string, Annotation>, annotation: Annotation): 'added' | 'same' | 'copied' {
  const known = byId.get(annotation.id);
  if (known === undefined) {
    byId.set(annotation.id, annotation);
    return 'added';
  }
  if (printAnnotation(known) === printAnnotation(annotation)) return 'same';
  const [newer, older] = isNewer(annotation, known) ? [annotation, known] : [known, annotation];
  byId.set(newer.id, newer);
  const copy = copyOf(older);
  byId.set(copy.id, copy);
  return 'copied';
}

type KeysOfFile = Readonly<Record<string, unknown>>;

/** What `printSidecar` writes anew, around the annotations and on their page. */
const OUR_KEYS: ReadonlySet<string> = new Set([
  '@context',
  'id',
  'type',
  'label',
  'lens:version',
  'first',
  'partOf',
  'startIndex',
  'items',
]);

function withoutOurs(keys: KeysOfFile): KeysOfFile {
  return Object.fromEntries(Object.entries(keys).filter(([key]) => !OUR_KEYS.has(key)));
}

/** The number of a later form stays with what an earlier Report Lens would not have written. */
function restOf(around: KeysOfFile, page: KeysOfFile, version: number): KeysOfFile {
  const ofPage = withoutOurs(page);
  return {
    ...withoutOurs(around),
    ...(version > SIDECAR_VERSION ? { 'lens:version': version } : {}),
    ...(Object.keys(ofPage).length > 0 ? { first: ofPage } : {}),
  };
}

function pathOf(issue: { path?: readonly { key: unknown }[] | undefined }): (string | number)[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}
