import { execFileSync, spawnSync } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import { expect, test, vi } from 'vitest';
import { READING, SERVING, setUpEngine } from '../../../server/src/node/engine.ts';

vi.mock('node:v8', { spy: true });

const setting = (switches: readonly string[]): string =>
  `${JSON.stringify(switches)}.forEach((one) => require('v8').setFlagsFromString(one));`;

/** Makes things that live for a while, and prints how many megabytes are kept for young ones, here or in a thread. */
const FILLING = `
  const fill = () => {
    const kept = [];
    for (let at = 0; at < 3e6; at++) kept[at % 1e5] = { at };
    const { space_size } = require('v8').getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    console.log(Math.round(space_size / 2 ** 20));
  };`;

/** What a script prints: numbers. */
function run(script: string): number[] {
  return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim().split(/\s+/).map(Number);
}

/** Fills a thread, and then does something here. */
function thread(whenOnline: string, after: string): string {
  return `${setting(SERVING)}
    const thread = new (require('worker_threads').Worker)(${JSON.stringify(`${FILLING} fill();`)}, { eval: true });
    thread.once('online', () => { ${whenOnline} });
    thread.once('exit', () => { ${FILLING} ${after} });`;
}

test('what lives shortly gets little room in the server, and all of it at once in a thread that reads a PDF', () => {
  expect(run(`${FILLING} fill();`)[0]).toBeGreaterThan(16);
  expect(run(`${setting(SERVING)} ${FILLING} fill();`)[0]).toBeLessThan(8);
  expect(run(thread('', ''))[0]).toBeGreaterThan(16);
});

test('a thread that starts gives the server no more room, if V8 is told again', () => {
  expect(run(thread(setting(SERVING), 'fill();'))[1]).toBeLessThan(8);
});

test('this Node knows all of it, told later or at its start', () => {
  for (const told of [
    ['-e', setting(SERVING)],
    [...READING, '-e', ''],
  ]) {
    const { stderr, status } = spawnSync(process.execPath, told, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  }
});

test('in Electron nothing is told to V8, which could end the process', () => {
  setUpEngine(['--no-stress-compaction'], process.versions);
  expect(setFlagsFromString).toHaveBeenCalledTimes(1);
  setUpEngine(['--no-stress-compaction'], { ...process.versions, electron: '39.0.0' });
  expect(setFlagsFromString).toHaveBeenCalledTimes(1);
});
