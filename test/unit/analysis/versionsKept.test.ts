import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { EarlierReading } from '../../../server/src/analysis/analyse.ts';
import { beginAnalysis } from '../../../server/src/analysis/analyse.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';
import { finish } from '../../../server/src/text/stages/steps.ts';
import { seed } from '../../seeds.ts';

/* A version of a text is read with the help of the one before. That must not hold the one before it, and so on for ever. */

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const VERSIONS = 30;

/** Types `put` at places all over a text, one version each; tells how many versions of it are still in memory. */
async function versionsHeldAfter(text: string, put: string): Promise<number> {
  const versions: WeakRef<SourceText>[] = [];
  let before: EarlierReading = {};
  let now = text;
  for (let version = 0; version < VERSIONS; version++) {
    const at = now.indexOf(' ', Math.floor((((version * 7) % VERSIONS) / VERSIONS) * now.length));
    now = now.slice(0, at) + put + now.slice(at);
    const source = new SourceText(now, before.source);
    const { steps, earlier } = beginAnalysis(source, { before });
    finish(steps());
    before = earlier();
    versions.push(new WeakRef(source));
  }
  // What was looked at is held until the next turn.
  await new Promise((resolve) => setImmediate(resolve));
  collectGarbage();
  expect(before.parts).toBeDefined();
  return versions.filter((version) => version.deref() !== undefined).length;
}

test.each([
  ['lines are cut', '\n', 3],
  // Each part may have been read in another of them.
  ['letters are typed', 'x', 8],
  ['numbers are typed', ' 7', 8],
])('versions of a report are forgotten while %s', async (_, put, most) => {
  expect(await versionsHeldAfter(seed('medway-2022-monitoring-visit.txt'), put)).toBeLessThanOrEqual(most);
});
