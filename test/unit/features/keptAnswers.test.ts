import { expect, test } from 'vitest';
import { BUILT_IN, Glossary } from '../../../server/src/analysis/terms/known/glossary.ts';
import { hover } from '../../../server/src/features/hover/hover.ts';
import { isKept, oncePerVersion } from '../../../server/src/features/keptAnswers.ts';
import { read } from '../../fixture.ts';

const TEXT = '1. Review plans (paragraph 2).\n\n2. Plans are late (CAMHS).\n';

test('what depends on a report alone is worked out once for each version of it', () => {
  let asked = 0;
  const lines = oncePerVersion(({ source }) => [++asked, source.lineCount]);
  const [first, second] = [read(TEXT), read(`${TEXT}\n`)];
  expect([lines(first), lines(first), lines(second)]).toEqual([
    [1, 4],
    [1, 4],
    [2, 5],
  ]);
  expect(isKept(lines(first))).toBe(true);
  expect([isKept([1, 4]), isKept(null), isKept('1')]).toEqual([false, false, false]);
});

test('a hover on the same words is the same one, until there is another version, glossary or form', () => {
  const document = read(TEXT);
  const onNumber = { line: 0, character: TEXT.indexOf('2)') };
  const shown = hover(document, onNumber, true);
  expect(shown?.contents).toMatchObject({
    kind: 'markdown',
    value: expect.stringContaining('paragraph 2') as string,
  });
  expect(hover(document, { line: 0, character: onNumber.character + 1 }, true)).toBe(shown);
  expect(hover(read(TEXT), onNumber, true)).not.toBe(shown);
  expect(hover(document, onNumber, false)?.contents).toMatchObject({ kind: 'plaintext' });

  const onTerm = { line: 2, character: '2. Plans are late (CA'.length };
  const team = { kind: 'team', name: 'team.yaml', entries: [{ short: 'CAMHS', long: 'our own words' }] } as const;
  const text = (glossary?: Glossary): string => JSON.stringify(hover(document, onTerm, true, glossary));
  expect(text()).not.toContain('our own words');
  expect(text(new Glossary([team, BUILT_IN]))).toContain('our own words');
  expect(text()).not.toContain('our own words');
});
