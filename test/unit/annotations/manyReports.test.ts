import { expect, test } from 'vitest';
import type { Annotation } from '../../../server/src/annotations/annotation.ts';
import { applyToAll, finishSteps } from '../../../server/src/workspace/annotations/manyReports.ts';
import { ReportAnnotations } from '../../../server/src/workspace/annotations/reportAnnotations.ts';
import type { FileSystem } from '../../../server/src/workspace/files/fileSystem.ts';
import { MemoryFileSystem } from '../../memoryFileSystem.ts';
import { FaultyFileSystem } from './faultyFileSystem.ts';
import type { Fault } from './faultyFileSystem.ts';
import { note } from './sample.ts';

/* A tag gets another name in three reports at once: whatever happens, in all of them or in none. */

const STORAGE = 'file:///storage';
const REPORTS = ['a', 'b', 'c'].map((name) => `file:///reports/${name}.txt`);

const tagged = (at: number, value: string): Annotation =>
  note(at + 1, { motivation: 'tagging', body: [{ type: 'TextualBody', purpose: 'tagging', value }] });

function annotationsIn(files: FileSystem, writer: string): (uri: string) => ReportAnnotations {
  const known = new Map<string, ReportAnnotations>();
  return (uri) => {
    const place = { uri: `${uri}.annotations.json`, reportName: 'r.txt', backupUri: `${uri}.last-good` };
    const surroundings = { files, writer, wait: () => Promise.resolve(), random: () => 0.5, later: () => undefined };
    const annotations = known.get(uri) ?? new ReportAnnotations([place], surroundings, () => undefined);
    known.set(uri, annotations);
    return annotations;
  };
}

async function tagsIn(disk: MemoryFileSystem): Promise<string> {
  const find = annotationsIn(disk, 'reader');
  const tags = REPORTS.map(async (uri) => {
    await find(uri).load();
    return find(uri).annotations.map(({ body: [one] }) => (one?.type === 'TextualBody' ? one.value : ''));
  });
  return (await Promise.all(tags)).join(' ');
}

/** Renames the tag in all reports; `fault` says what goes wrong at which step. Answers with how many steps there were. */
async function rename(disk: MemoryFileSystem, fault: (step: number) => Fault): Promise<number> {
  let count = 0;
  const files = new FaultyFileSystem(disk, () => Promise.resolve(fault(count++)), false);
  const find = annotationsIn(files, 'w1');
  const work = (async () => {
    for (const uri of REPORTS) await find(uri).load();
    const steps = REPORTS.map((uri, at) => ({
      uri,
      annotations: find(uri),
      changes: [{ before: tagged(at, 'late'), after: tagged(at, 'delay') }],
    }));
    await applyToAll(steps, { files, folder: STORAGE, writer: 'w1' });
  })();
  await Promise.race([work, files.death]);
  return count;
}

async function newDisk(): Promise<MemoryFileSystem> {
  const disk = new MemoryFileSystem();
  disk.put(`${STORAGE}/other.json`, '');
  const find = annotationsIn(disk, 'w0');
  for (const [at, uri] of REPORTS.entries()) {
    await find(uri).load();
    await find(uri).apply([{ before: undefined, after: tagged(at, 'late') }]);
  }
  return disk;
}

test('a window that is killed at any step leaves the tag renamed in all reports or in none, once the next window has begun', async () => {
  const steps = await rename(await newDisk(), () => 'none');
  expect(steps).toBeGreaterThan(30);
  const seen = new Set<string>();
  for (let killed = 0; killed < steps; killed++) {
    const disk = await newDisk();
    await rename(disk, (step) => (step === killed ? 'die' : 'none'));
    // Half a minute later the announcement of a dead writer no longer counts.
    for (const uri of disk.uris.filter((one) => one.endsWith('.lock'))) await disk.delete(uri);
    await finishSteps({ files: disk, folder: STORAGE, writer: 'w2' }, annotationsIn(disk, 'w2'));
    seen.add(await tagsIn(disk));
    expect(disk.uris.filter((uri) => uri.includes('/step-'))).toEqual([]);
  }
  expect([...seen].sort()).toEqual(['delay delay delay', 'late late late']);
});

test('what a killed window left half done waits for the next one where its note cannot be read just now', async () => {
  const disk = await newDisk();
  // The note is written, and nothing else yet.
  await rename(disk, () => (disk.uris.some((uri) => uri.includes('/step-')) ? 'die' : 'none'));
  const finish = (files: FileSystem): Promise<void> =>
    finishSteps({ files, folder: STORAGE, writer: 'w2' }, annotationsIn(disk, 'w2'));
  const isNote = (uri: string): boolean => uri.includes('/step-');
  const files = new FaultyFileSystem(disk, (step) => Promise.resolve(step === 'readFile' ? 'fail' : 'none'), false);
  await finish(files);
  expect([await tagsIn(disk), disk.uris.filter(isNote).length]).toEqual(['late late late', 1]);
  await finish(disk);
  expect([await tagsIn(disk), disk.uris.filter(isNote).length]).toEqual(['delay delay delay', 0]);
});

test('a report that cannot be saved takes the others back', async () => {
  const disk = await newDisk();
  disk.readOnly.add(`${REPORTS[2] ?? ''}.annotations.json`);
  await rename(disk, () => 'none');
  expect(await tagsIn(disk)).toBe('late late late');
});
