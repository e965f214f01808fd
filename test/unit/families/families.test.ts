import { expect, test } from 'vitest';
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

const families = Object.entries({ ...committees, ...inquiries, ...accidents, ...courts, ...further });
const measured: readonly (Measured & { readonly name: string; readonly form: string })[] = [
  ...families.flatMap(([name, pieces]) =>
    Object.entries(forms).map(([form, style]) => ({ name, form, ...measureFamily(typeset(pieces, style)) })),
  ),
  ...Object.entries(readSamples()).map(([name, sample]) => ({ name, form: 'as it stands', ...measureFamily(sample) })),
];

const total = (count: (one: Measured) => number): number => measured.reduce((sum, one) => sum + count(one), 0);
const faults = (pattern: RegExp): string =>
  measured
    .flatMap((one) =>
      one.faults.filter((fault) => pattern.test(fault)).map((fault) => `${one.name}, ${one.form}: ${fault}`),
    )
    .join('\n');

test('what these reports cite of their own is found', () => {
  expect(total((one) => one.right) / total((one) => one.own), faults(/→/)).toBeGreaterThanOrEqual(0.99);
});

test('what they cite of other documents is hardly ever answered', () => {
  expect(total((one) => one.answered) / total((one) => one.others), faults(/→/)).toBeLessThanOrEqual(0.01);
});

test('their outline holds their headings and hardly anything else', () => {
  const found = total(({ headings }) => headings.found);
  const precision = found / (found + total(({ headings }) => headings.wrong));
  const recall = found / total(({ headings }) => headings.all);
  expect((2 * precision * recall) / (precision + recall), faults(/heading/)).toBeGreaterThanOrEqual(0.975);
});
