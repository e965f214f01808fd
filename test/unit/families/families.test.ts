import { describe, expect, test } from 'vitest';
import { accidents } from './accidents.ts';
import { committees } from './committees.ts';
import { courts } from './courts.ts';
import { forms } from './forms.ts';
import { further } from './further.ts';
import { inquiries } from './inquiries.ts';
import type { Measured } from './measureFamily.ts';
import { measureFamily } from './measureFamily.ts';
import { readSamples } from './samples.ts';
import { typeset } from './typeset.ts';

/*
 * Reports as committees, auditors, inquiries, accident investigators, courts and the United Nations lay them out: some set
 * on pages in several forms, some written out as they come off web pages, out of Markdown and out of PDFs. None of them is
 * real: the figures show what we can read, not how often it occurs.
 */

type Named = Measured & { readonly name: string; readonly form: string };

const families = Object.entries({ ...committees, ...inquiries, ...accidents, ...courts, ...further });
const setOnPages: readonly Named[] = families.flatMap(([name, pieces]) =>
  Object.entries(forms).map(([form, style]) => ({ name, form, ...measureFamily(typeset(pieces, style)) })),
);
const writtenOut: readonly Named[] = Object.entries(readSamples()).map(([name, sample]) => ({
  name,
  form: 'as it stands',
  ...measureFamily(sample),
}));

const total = (all: readonly Named[], count: (one: Measured) => number): number =>
  all.reduce((sum, one) => sum + count(one), 0);
const faults = (all: readonly Named[], pattern: RegExp): string =>
  all
    .flatMap((one) =>
      one.faults.filter((fault) => pattern.test(fault)).map((fault) => `${one.name}, ${one.form}: ${fault}`),
    )
    .join('\n');

describe.each([
  { how: 'set on pages', all: setOnPages, outline: 0.975 },
  // Covers, and what stands in a table or a chronology, are told from headings less surely.
  { how: 'written out', all: writtenOut, outline: 0.92 },
])('reports that are $how', ({ all, outline }) => {
  test('what they cite of their own is found', () => {
    const share = total(all, (one) => one.right) / total(all, (one) => one.own);
    expect(share, faults(all, /→/)).toBeGreaterThanOrEqual(0.99);
  });

  test('what they cite of other documents is hardly ever answered', () => {
    const share = total(all, (one) => one.answered) / total(all, (one) => one.others);
    expect(share, faults(all, /→/)).toBeLessThanOrEqual(0.01);
  });

  test('their outline holds their headings and hardly anything else', () => {
    const found = total(all, ({ headings }) => headings.found);
    const precision = found / (found + total(all, ({ headings }) => headings.wrong));
    const recall = found / total(all, ({ headings }) => headings.all);
    expect((2 * precision * recall) / (precision + recall), faults(all, /heading/)).toBeGreaterThanOrEqual(outline);
  });
});
