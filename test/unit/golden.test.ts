import { expect, test } from 'vitest';
import { printOutline, read } from '../fixture.ts';
import { seed, seedNames } from '../seeds.ts';

// What a reader sees of each seed, whole, to be read in a diff. `npm run golden` writes the files anew.

test.each(seedNames)('the outline of %s is the one in test/golden', async (name) => {
  const file = new URL(`../golden/${name.replace(/\.txt$/, '.outline.txt')}`, import.meta.url);
  await expect(printOutline(read(seed(name)))).toMatchFileSnapshot(file.pathname);
});
