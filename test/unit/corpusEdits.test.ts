import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { edits, expectSame, keys, lineEdits } from '../edits.ts';

/** Real reports, kept outside the project; without them these tests are skipped. */
const texts = '../shared/corpus/reports/text';
const isPresent = existsSync(texts);

/** Lines of a text that are read as one: whole reports would take minutes. */
const LINES = 90;
/** Of each form so many reports, others in each run. */
const REPORTS = 18;

describe.skipIf(!isPresent)(
  `what is read of reports of ${texts} with the help of an earlier version is what is read without${isPresent ? '' : ' (skipped: it is not there)'}`,
  () => {
    test.each(['layout', 'raw', 'degraded'])('after edits in some pages of them: %s', (form) => {
      const names = readdirSync(`${texts}/${form}`).filter((name) => name.endsWith('.txt'));
      const somePages = fc.record({
        name: fc.constantFrom(...names),
        from: fc.double({ min: 0, max: 1, noNaN: true }),
        changes: fc.oneof(
          { weight: 2, arbitrary: keys },
          { weight: 2, arbitrary: lineEdits },
          { weight: 1, arbitrary: edits(3) },
        ),
      });
      fc.assert(
        fc.property(somePages, ({ name, from, changes }) => {
          const lines = readFileSync(`${texts}/${form}/${name}`, 'utf8').split('\n');
          const first = Math.floor(from * Math.max(0, lines.length - LINES));
          expectSame(lines.slice(first, first + LINES).join('\n'), changes);
        }),
        { numRuns: REPORTS },
      );
    });
  },
);
