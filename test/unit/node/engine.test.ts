import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { SWITCHES } from '../../../server/src/node/engine.ts';

const SETTING = `${JSON.stringify(SWITCHES)}.forEach(require('v8').setFlagsFromString);`;

/** Makes things that live for a while, and prints how many megabytes are kept for young ones, here or in a thread. */
const FILLING = `
  const fill = () => {
    const kept = [];
    for (let at = 0; at < 3e6; at++) kept[at % 1e5] = { at };
    const { space_size } = require('v8').getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    console.log(Math.round(space_size / 2 ** 20));
  };`;

function run(script: string): number {
  return Number(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }));
}

test('what lives shortly gets little room in the server, and all of it at once in the threads that read reports', () => {
  const here = 'fill();';
  const inThread = `new (require('worker_threads').Worker)(${JSON.stringify(FILLING + here)}, { eval: true });`;
  expect(run(FILLING + here)).toBeGreaterThan(16);
  expect(run(SETTING + FILLING + here)).toBeLessThan(8);
  expect(run(SETTING + inThread)).toBeGreaterThan(16);
});

test('this Node knows all of it', () => {
  const { stderr, status } = spawnSync(process.execPath, ['-e', SETTING], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});
