import { expect, test } from 'vitest';
import { readLabels } from '../../../../server/src/analysis/citations/mentions/labels.ts';
import { ownerOf } from '../../../../server/src/analysis/citations/mentions/owner.ts';

/*
 * Whose a section, recommendation or annex is, and the rule that says so. `‸` stands before the word that names it. An
 * example for each rule: who adds one, or moves one, sees here which of them decides.
 */

const examples: readonly (readonly [string, string, string])[] = [
  ['as the letter in ‸Section IV of the Report says', 'plain', 'of the Report, as it calls itself'],
  ['as ‸section 4 of the Harbour Act says', 'other', 'the words around name another document'],
  ['The Treaty and ‸annex 1 to it are long', 'other', 'of what the sentence speaks of'],
  ['as we said in ‸section 4 above', 'plain', 'pointed inside'],
  ['the Fuel Manual (‸chapter 4) tells how', 'other', 'in a bracket behind the name of a document'],
  ['as in the repeated ‸recommendation 1.19', 'other', 'a recommendation repeated'],
  ['The HBC recommended (‸recommendation 3) more', 'other', 'a recommendation in a bracket behind somebody'],
  ['as asked by the Harbour Panel (‸recommendation 3)', 'other', 'a recommendation or finding in a bracket'],
  ['A previous audit had recommended that (‸recommendation 3)', 'other', 'a recommendation in a bracket behind a year'],
  [
    'The last report made two recommendations. ‸Recommendation 1 is met',
    'other',
    'the sentence before tells of another',
  ],
  ['The Mission accepted ‸recommendation 3', 'own', 'any other recommendation or finding'],
  ['as asked in ‸section 3/A', 'other', 'the number goes on as a law’s'],
  ['What we say in ‸section 3 applies to boats', 'own', 'its author says it there'],
  ['that ‸section 3 applies to boats', 'other', 'words go on that no report says of its parts'],
  ['we deal with ropes in ‸chapter 3', 'own', 'a chapter'],
  ['as the Regulations say in ‸annex 3.', 'other', 'an annex of a law that the clause names'],
  ['Those who spoke are listed in ‸annex 3.', 'own', 'any other annex'],
  ['The Act is described in ‸Part 12.', 'own', 'something is told there'],
  ['The Act is long, as ‸Part 12 shows.', 'other', 'the sentence names a law'],
  ['as boats are, in ‸section 2 of that chapter.', 'own', 'in a part of the report'],
  ['as is known from ‸part IV.', 'own', 'numbered as no law is'],
  ['as is known from ‸section 3.2.', 'own', 'named with a capital, pointed to'],
  ['He was detained under ‸Section 3.', 'other', 'a section of which nothing tells'],
  ['and the events in ‸section 3 are', 'perhaps', 'what reports tell is there'],
  ['how boats are kept, ‸section 3 describes.', 'own', 'it explains something'],
  ['as is known from ‸section 3, we asked', 'perhaps', 'pointed to, and the sentence goes on'],
  ['It is about ‸section 3.', 'other', 'a section of which nothing tells'],
];

test.each(examples)('%s: %s, since %s', (words, owner, rule) => {
  const decided = ownerOf(named(words));
  expect([decided?.verdict, decided?.name.slice(0, rule.length)]).toEqual([owner, rule]);
});

test('where a report lists what its chapters hold, the next one needs no more words', () => {
  const [one, other] = ['Chapter 2 deals with boats, ', '‸Part 3 with ropes'];
  const last = { kind: 'part', end: 'Chapter 2'.length };
  expect(ownerOf({ ...named(one + other), last })?.name).toMatch(/^the report goes on to list its own/);
});

function named(marked: string): Parameters<typeof ownerOf>[0] {
  const start = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const word = /^\p{L}+/u.exec(text.slice(start))?.[0] ?? '';
  const labels = readLabels(text, start + word.length + 1);
  const end = labels.at(-1)?.end ?? start;
  return {
    text,
    start,
    end,
    kind: word.toLowerCase(),
    labels,
    isItem: false,
    isCommittee: false,
    isReport: text.includes('the Report'),
    author: undefined,
    last: undefined,
  };
}
