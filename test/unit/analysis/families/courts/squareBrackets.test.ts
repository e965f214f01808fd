import { expect, test } from 'vitest';
import { leadsOf as leads } from '../../../../families.ts';
import { LONG } from '../harbour.ts';

/* Courts number paragraphs in square brackets, and cite so. */

/** A judgment of eleven paragraphs "[1]" to "[11]"; `words` end the last. */
function judgment(words: string): string {
  const paragraphs = Array.from({ length: 10 }, (_, at) => `[${at + 1}] The harbour is watched at all hours, ${LONG}`);
  return `${paragraphs.join('\n\n')}\n\n[11] The appeal is about the ropes of the harbour, ${words}\n`;
}

test.each([
  ['as we say at [9] and [10] above.', { '[9]': ['9'], '[10]': ['10'] }],
  ['and that was his case ([8] supra).', { '[8]': ['8'] }],
  ['to which we come at [3]–[5] below.', { '[3]–[5]': ['3', '4', '5'] }],
  ['as set out at paragraph [9] above.', { '[9]': ['9'] }],
])('a judgment that says “%s” cites itself', (words, expected) => {
  expect(leads(judgment(words))).toEqual(expected);
});

test.each([
  ['as was held in Smith v Jones [2004] EWCA Civ 12 at [3].'],
  ['as Lord Sailor said in Smith at [3].'],
  ['see Smith v Jones, at [3]–[5].'],
  ['as the High Court’s judgment at [3] says.'],
  ['as Lady Mast said at [3].'],
])('a judgment that says “%s” cites another', (words) => {
  expect(leads(judgment(words))).toEqual({});
});
