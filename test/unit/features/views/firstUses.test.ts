import { expect, test } from 'vitest';
import { BUILT_IN_GLOSSARY } from '../../../../server/src/analysis/terms/known/glossary.ts';
import { firstUses } from '../../../../server/src/features/views/firstUses.ts';
import { toRange } from '../../../../server/src/features/toLsp.ts';
import { mark, parseFixture, read } from '../../../fixture.ts';

test('the first use of each acronym and of each longer term is told, later ones are not', () => {
  const { text, ranges } = parseFixture(`
    The Public Law Outline (⟦PLO⟧) is used for each ⟦child in need⟧. The PLO is late.
    Another child in need waits for the ⟦LADO⟧. The XQZ is unknown.
  `);
  const document = read(text);
  const expected = ranges.map((span) => toRange(document.source, span));
  expect(mark(document, firstUses(document, BUILT_IN_GLOSSARY))).toBe(mark(document, expected));
});
