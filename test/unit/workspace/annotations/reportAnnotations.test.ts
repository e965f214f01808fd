import { expect, test } from 'vitest';
import { printSidecar } from '../../../../server/src/annotations/sidecar/printSidecar.ts';
import { parseSidecar } from '../../../../server/src/annotations/sidecar/sidecar.ts';
import type { FileSystem } from '../../../../server/src/workspace/files/fileSystem.ts';
import { FileError } from '../../../../server/src/workspace/files/fileSystem.ts';
import { ReportAnnotations } from '../../../../server/src/workspace/annotations/reportAnnotations.ts';
import { MemoryFileSystem } from '../../../memoryFileSystem.ts';
import { idOf, note } from '../../annotations/sample.ts';

const BESIDE = 'file:///reports/harbour.txt.annotations.json';
const STORAGE = 'file:///storage/harbour.txt.annotations.json';
const PLACES = [
  { uri: BESIDE, reportName: 'harbour.txt', backupUri: 'file:///storage/beside.last-good' },
  { uri: STORAGE, reportName: 'harbour.txt', backupUri: 'file:///storage/storage.last-good' },
];

/** A window on these files; `later` collects what it wants to do later. */
function open(files: FileSystem, places = PLACES, writer = 'w1'): { kept: ReportAnnotations; later: (() => void)[] } {
  const later: (() => void)[] = [];
  const wait = async (milliseconds: number): Promise<void> => {
    for (let turns = 0; turns < milliseconds; turns++) await new Promise(setImmediate);
  };
  const kept = new ReportAnnotations(
    places,
    { files, writer, wait, random: Math.random, later: (_milliseconds, act) => void later.push(act) },
    () => undefined,
  );
  return { kept, later };
}

const fileOf = (...numbers: number[]): string =>
  printSidecar({ annotations: numbers.map((number) => note(number)), kept: [], rest: {} }, 'harbour.txt');

const idsIn = (files: MemoryFileSystem, uri: string): string[] | undefined => {
  const text = files.text(uri);
  return text === undefined ? undefined : parseSidecar(text).annotations.map(({ id }) => id);
};

/** Forbids writing in the folder of the reports. */
class ReadOnlyFolder extends MemoryFileSystem {
  isReadOnly = true;
  override writeFile(uri: string, bytes: Uint8Array): Promise<void> {
    if (this.isReadOnly && uri.startsWith('file:///reports/')) return Promise.reject(new FileError('read-only', uri));
    return super.writeFile(uri, bytes);
  }
}

class FullDisk extends MemoryFileSystem {
  isFull = true;
  override writeFile(uri: string, bytes: Uint8Array): Promise<void> {
    return this.isFull ? Promise.reject(new FileError('no-space', uri)) : super.writeFile(uri, bytes);
  }
}

test('beside a report that may not be written, annotations are kept in the storage, and say so', async () => {
  const files = new ReadOnlyFolder();
  const { kept } = open(files);
  await kept.apply([{ before: undefined, after: note(1) }]);
  expect(kept.status).toMatchObject({ sidecar: STORAGE, isElsewhere: true, failure: undefined });
  expect(idsIn(files, BESIDE)).toBeUndefined();
  const next = open(files).kept;
  await next.load();
  expect(next.annotations).toEqual([note(1)]);
});

test('they move beside the report as soon as that may be written, and do not come back once deleted', async () => {
  const files = new ReadOnlyFolder();
  const { kept } = open(files);
  await kept.apply([{ before: undefined, after: note(1) }]);
  files.isReadOnly = false;
  await kept.apply([{ before: undefined, after: note(2) }]);
  expect([idsIn(files, BESIDE), idsIn(files, STORAGE)]).toEqual([[idOf(1), idOf(2)], undefined]);
  expect(kept.status).toMatchObject({ sidecar: BESIDE, isElsewhere: false });
  await kept.apply([{ before: note(1), after: undefined }]);
  const next = open(files).kept;
  await next.load();
  expect(next.annotations).toEqual([note(2)]);
});

test('what another window kept in the storage meanwhile moves beside the report with the rest', async () => {
  const files = new ReadOnlyFolder();
  const [one, other] = [open(files, PLACES, 'w1').kept, open(files, PLACES, 'w2').kept];
  await one.apply([{ before: undefined, after: note(1) }]);
  await other.apply([{ before: undefined, after: note(2) }]);
  files.isReadOnly = false;
  await one.apply([{ before: undefined, after: note(3) }]);
  expect([idsIn(files, BESIDE), idsIn(files, STORAGE)]).toEqual([[1, 2, 3].map(idOf), undefined]);
});

test('the last good file is kept when a new one takes its place', async () => {
  const files = new MemoryFileSystem({ [BESIDE]: fileOf(1) });
  const { kept } = open(files);
  await kept.load();
  await kept.apply([{ before: note(1), after: undefined }]);
  expect(files.text('file:///storage/beside.last-good')).toBe(fileOf(1));
  expect(files.uris.filter((uri) => /\.(?:new|lock)$/.test(uri))).toEqual([]);
});

test('what cannot be saved is tried again later, and is saved when the disk has space', async () => {
  const files = new FullDisk({ [BESIDE]: fileOf(1) });
  const { kept, later } = open(files);
  await kept.apply([{ before: undefined, after: note(2) }]);
  expect(kept.status.failure).toBe('no-space');
  expect(kept.annotations.map(({ id }) => id)).toEqual([idOf(1), idOf(2)]);
  expect(files.text(BESIDE)).toBe(fileOf(1));
  files.isFull = false;
  later.shift()?.();
  await kept.save();
  expect(kept.status.failure).toBeUndefined();
  expect(files.text(BESIDE)).toBe(fileOf(1, 2));
});

test('two windows that write at the same time both have their notes in the file', async () => {
  const files = new MemoryFileSystem({ [BESIDE]: fileOf(1) });
  const [one, other] = [open(files, PLACES, 'w1').kept, open(files, PLACES, 'w2').kept];
  await Promise.all([one.load(), other.load()]);
  await Promise.all([
    one.apply([{ before: undefined, after: note(2) }]),
    other.apply([
      { before: note(1), after: undefined },
      { before: undefined, after: note(3) },
    ]),
  ]);
  await Promise.all([one.save(), other.save()]);
  expect(idsIn(files, BESIDE)).toEqual([idOf(2), idOf(3)]);
});

test('what git brings in while a window is open is taken in, and what it takes away is gone', async () => {
  const files = new MemoryFileSystem({ [BESIDE]: fileOf(1, 2) });
  const { kept } = open(files);
  await kept.load();
  files.put(BESIDE, fileOf(2, 3));
  await kept.reload();
  expect(kept.annotations.map(({ id }) => id)).toEqual([idOf(2), idOf(3)]);
});

test('undo takes back what the reader did and leaves what others did', async () => {
  const files = new MemoryFileSystem({ [BESIDE]: fileOf(1) });
  const { kept } = open(files);
  await kept.load();
  const changed = note(1, { motivation: 'questioning', modified: '2026-12-01T00:00:00Z' });
  await kept.apply([{ before: note(1), after: changed }]);
  const resolved = { ...changed, 'lens:resolved': true, modified: '2026-12-02T00:00:00Z' };
  files.put(BESIDE, printSidecar({ annotations: [resolved, note(3)], kept: [], rest: {} }, 'harbour.txt'));
  await kept.reload();
  expect(await kept.undo()).toBe(true);
  expect(kept.annotations).toMatchObject([{ motivation: 'commenting', 'lens:resolved': true }, { id: idOf(3) }]);
  expect(await kept.undo()).toBe(false);
});

test('what was taken back can be done again, in the same order, until something else is done', async () => {
  const { kept } = open(new MemoryFileSystem());
  const ids = (): string[] => kept.annotations.map(({ id }) => id).sort();
  const can = (): boolean[] => [kept.status.canUndo, kept.status.canRedo];
  await kept.apply([{ before: undefined, after: note(1) }]);
  const changed = note(1, { 'lens:resolved': true, modified: '2026-12-01T00:00:00Z' });
  // One action in two steps, of which the second needs the first.
  await kept.apply([
    { before: undefined, after: note(2) },
    { before: note(2), after: undefined },
    { before: note(1), after: changed },
  ]);
  expect(can()).toEqual([true, false]);
  await kept.undo();
  expect(kept.get(idOf(1))).toEqual(note(1));
  await kept.undo();
  expect([ids(), can()]).toEqual([[], [false, true]]);
  expect(await kept.redo()).toBe(true);
  expect(await kept.redo()).toBe(true);
  expect([kept.get(idOf(1)), await kept.redo()]).toEqual([changed, false]);
  await kept.undo();
  await kept.apply([{ before: undefined, after: note(3) }]);
  expect([ids(), can(), await kept.redo()]).toEqual([[idOf(1), idOf(3)], [true, false], false]);
});

test('a file that became unreadable is left alone and named, and what was done meanwhile is saved once it is mended', async () => {
  for (const [broken, code] of [
    ['{', 'malformed'],
    [`<<<<<<< HEAD\n${fileOf(1)}`, 'conflict-marker'],
    ['[]', 'not-a-collection'],
  ] as const) {
    const files = new MemoryFileSystem({ [BESIDE]: fileOf(1) });
    const { kept } = open(files);
    await kept.load();
    files.put(BESIDE, broken);
    await kept.apply([{ before: undefined, after: note(2) }]);
    expect(kept.status).toMatchObject({ failure: 'unreadable', problems: [{ code }] });
    await kept.reload();
    expect([kept.status.failure, files.text(BESIDE)]).toEqual(['unreadable', broken]);
    files.put(BESIDE, fileOf(1, 3));
    await kept.reload();
    expect(kept.status).toMatchObject({ failure: undefined, problems: [] });
    expect(idsIn(files, BESIDE)).toEqual([1, 2, 3].map(idOf));
  }
});

test('a file that cannot be read for a moment is not taken for an empty one', async () => {
  const files = new MemoryFileSystem({ [BESIDE]: fileOf(1) });
  const { kept } = open(files);
  const readFile = files.readFile.bind(files);
  files.readFile = (uri) => Promise.reject(new FileError('unavailable', uri));
  await kept.apply([{ before: undefined, after: note(2) }]);
  expect([kept.status.failure, files.text(BESIDE)]).toEqual(['unavailable', fileOf(1)]);
  files.readFile = readFile;
  await kept.save();
  expect(idsIn(files, BESIDE)).toEqual([idOf(1), idOf(2)]);
});

test('a writer that died long ago does not keep others from writing, and its files are cleared away', async () => {
  const files = new MemoryFileSystem({ [BESIDE]: fileOf(1) });
  files.put('file:///reports/.harbour.txt.annotations.json.dead.lock', 'x');
  files.put('file:///reports/.harbour.txt.annotations.json.dead.new', '{"half');
  const { kept } = open(files);
  await kept.load();
  await kept.apply([{ before: undefined, after: note(2) }]);
  expect(kept.status.failure).toBe('busy');
  // The clock of these files goes on by a millisecond with every write.
  for (let writes = 0; writes < 31_000; writes++) files.put('file:///elsewhere', '');
  await kept.save();
  expect(kept.status.failure).toBeUndefined();
  expect(idsIn(files, BESIDE)).toEqual([idOf(1), idOf(2)]);
  expect(files.uris.filter((uri) => uri.includes('dead'))).toEqual([]);
});

/** Fails once, and not as file systems do: the connection to the editor was lost, say. */
class LostOnce extends MemoryFileSystem {
  isLost = true;
  override readFile(uri: string): Promise<Uint8Array> {
    if (!this.isLost) return super.readFile(uri);
    this.isLost = false;
    return Promise.reject(new Error('connection lost'));
  }
}

test('a failure that is no file’s stops one reading, and nothing that is written later', async () => {
  const files = new LostOnce();
  const { kept } = open(files);
  await expect(kept.load()).rejects.toThrow('connection lost');
  await kept.apply([{ before: undefined, after: note(1) }]);
  expect(idsIn(files, BESIDE)).toEqual([idOf(1)]);
});
