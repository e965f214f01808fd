import { expect, test } from 'vitest';
import type { Annotation } from '../../../server/src/annotations/annotation.ts';
import { parseSidecar } from '../../../server/src/annotations/sidecar/sidecar.ts';
import { ReportAnnotations } from '../../../server/src/workspace/annotations/reportAnnotations.ts';
import { MemoryFileSystem } from '../../memoryFileSystem.ts';
import { FaultyFileSystem } from './faultyFileSystem.ts';
import type { Fault } from './faultyFileSystem.ts';
import { idOf, note } from './sample.ts';
import { randomFrom } from '../../random.mjs';

/*
 * One or two windows work on the annotations of a report while their disk fails, fills up, forbids writing, or they are
 * killed in the middle of a step. Schedules are random, from a seed that a failing test names.
 */

const FOLDER = 'file:///reports';
const SIDECAR = `${FOLDER}/harbour.txt.annotations.json`;
const PLACE = { uri: SIDECAR, reportName: 'harbour.txt', backupUri: `${FOLDER}/.last-good` };
/** About 15 seconds of processor time. */
const SCHEDULES = 10_000;
/** Schedules that take turns, each with a disk of its own: most of each is waiting. */
const AT_ONCE = 20;

const FAULTS: readonly Fault[] = ['fail', 'full', 'read-only', 'half', 'quietly-half', 'die', 'die-half', 'die-after'];

/** What one window did to one note, and whether it was told that it is saved. */
interface Deed {
  readonly id: string;
  /** The texts that the note may have when all is done; undefined: it may be gone. */
  readonly allowed: Set<string | undefined>;
}

class Schedule {
  readonly disk = new MemoryFileSystem();
  readonly #random: () => number;
  readonly #isTwoSteps: boolean;
  readonly #isHeld: boolean;
  readonly #faultRate: number;
  #areFaultsOver = false;
  #windows = 0;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
    this.#isTwoSteps = this.#random() < 0.5;
    this.#isHeld = this.#random() < 0.2;
    this.#faultRate = [0, 0.02, 0.1, 0.3][Math.floor(this.#random() * 4)] ?? 0;
  }

  pick(count: number): number {
    return Math.floor(this.#random() * count);
  }

  endFaults(): void {
    this.#areFaultsOver = true;
  }

  /** A window of its own, with its own way to the disk. */
  open(): { annotations: ReportAnnotations; files: FaultyFileSystem } {
    const next = async (step: string): Promise<Fault> => {
      // Others may go first.
      for (let turns = this.pick(4); turns > 0; turns--) await Promise.resolve();
      // Virus scanners and sync programs hold files open.
      if (!this.#areFaultsOver && this.#isHeld && step === 'rename' && this.#random() < 0.9) return 'fail';
      if (this.#areFaultsOver || this.#random() >= this.#faultRate) return 'none';
      return FAULTS[this.pick(FAULTS.length)] ?? 'none';
    };
    const files = new FaultyFileSystem(this.disk, next, this.#isTwoSteps);
    const annotations = new ReportAnnotations(
      [PLACE],
      { files, writer: `w${++this.#windows}`, wait: tick, random: this.#random, later: () => undefined },
      () => undefined,
    );
    return { annotations, files };
  }
}

function tick(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

const said = (annotation: Annotation | undefined): string | undefined => {
  const [body] = annotation?.body ?? [];
  return body?.type === 'TextualBody' ? body.value : undefined;
};

const saying = (id: string, value: string, modified: number): Annotation =>
  note(1, {
    id,
    modified: new Date(Date.UTC(2026, 11, 1) + modified).toISOString(),
    body: [{ type: 'TextualBody', value }],
  });

/** Lets `work` go on until it is done, or its window was killed. True if it is done. */
async function doneOrDead(work: Promise<unknown>, files: FaultyFileSystem): Promise<boolean> {
  const progress = { isDone: false };
  void work.then(() => {
    progress.isDone = true;
  });
  while (!progress.isDone && !files.isDead) await tick();
  return progress.isDone;
}

/** One window acts on notes of its own; `deeds` collects what must be found afterwards. */
async function work(schedule: Schedule, name: string, deeds: Map<string, Deed>): Promise<boolean> {
  const { annotations, files } = schedule.open();
  if (!(await doneOrDead(annotations.load(), files))) return false;
  const own: string[] = [];
  for (let action = 1 + schedule.pick(3); action > 0; action--) {
    const id = own[schedule.pick(own.length + 1)];
    const before = id === undefined ? undefined : annotations.get(id);
    const isDeleting = before !== undefined && schedule.pick(3) === 0;
    const key = before?.id ?? `${idOf(0)}${name}${action}`;
    const after = isDeleting ? undefined : saying(key, `${name} ${action}`, schedule.pick(1_000));
    own.push(key);
    const deed = deeds.get(key) ?? { id: key, allowed: new Set<string | undefined>([undefined]) };
    deeds.set(key, deed);
    deed.allowed.add(said(after));
    const isDone = await doneOrDead(annotations.apply([{ before, after }]), files);
    if (!isDone) return false;
    if (annotations.status.failure === undefined) {
      // It was said to be saved: from now on nothing older will do.
      deed.allowed.clear();
      deed.allowed.add(said(after));
    }
  }
  // What could not be saved is still in memory, and is saved as soon as the disk lets it.
  schedule.endFaults();
  for (let tries = 0; annotations.status.failure !== undefined && tries < 50; tries++) {
    await annotations.save();
    await tick();
  }
  for (const id of new Set(own)) {
    const deed = deeds.get(id);
    if (annotations.status.failure !== undefined || deed === undefined) continue;
    deed.allowed.clear();
    deed.allowed.add(said(annotations.get(id)));
  }
  return true;
}

async function run(seed: number): Promise<void> {
  const schedule = new Schedule(seed);
  const deeds = new Map<string, Deed>();
  schedule.disk.put(SIDECAR, '{"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": []}}');
  const windows = 1 + schedule.pick(2);
  await Promise.all(Array.from({ length: windows }, (_, at) => work(schedule, 'ab'[at] ?? 'c', deeds)));
  schedule.endFaults();
  // A new window finds everything, although the dead may have left their files.
  const { annotations: found, files } = schedule.open();
  await doneOrDead(found.load(), files);
  expect(found.status.problems).toEqual([]);
  for (const { id, allowed } of deeds.values()) {
    expect([...allowed], `schedule ${seed}, note ${id}`).toContain(said(found.get(id)));
  }
  const text = schedule.disk.text(SIDECAR);
  if (text !== undefined) expect(parseSidecar(text).isReadable).toBe(true);
}

test(
  'ask 10: whatever fails and whoever is killed, every note is there in its old or its new form (doccano #1111)',
  { timeout: 240_000 },
  async () => {
    for (let first = 1; first <= SCHEDULES; first += AT_ONCE)
      await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => run(first + at)));
  },
);
