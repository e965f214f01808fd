import { expect, test } from 'vitest';
import { indexMatter, MatterReader } from '../../../server/src/analysis/matter/matter.ts';
import { sharedPhrases } from '../../../server/src/analysis/matter/sharedPhrases.ts';

const reader = new MatterReader();

/** What is told of two passages of a report in which others speak of children as well. */
function told(asked: string, said: string, most = 5): string[] {
  const others = ['Children draw.', 'Children sing.', 'Children and young people sail.', 'Cats sleep.'];
  return sharedPhrases(indexMatter([said, ...others].map((text) => reader.read(text))), asked, said, most);
}

test.each([
  ['Hear looked after children as a group.', 'No looked after children were asked.', ['looked after children']],
  ['See all children looked after.', 'Children looked after are not seen.', ['children looked after']],
  ['Learn from serious case reviews.', 'Nothing was learnt from serious case reviews.', ['serious case reviews']],
  [
    'Assess their health within 28 days.',
    'Few assessments of health within 28 days.',
    ['health within 28 days', 'assess'],
  ],
  [
    'Set out roles and\n   responsibilities.',
    'Roles and responsibilities are not clear.',
    ['roles and responsibilities'],
  ],
  ['Expand drop-in provision.', 'There is no drop-in provision.', ['drop-in provision']],
  ['Expand drop-in provision.', 'Few boats drop in; drop-in clubs are few.', ['drop-in']],
  ['Refer all such cases to the MARAC.', 'The MARAC sees few cases.', ['MARAC', 'cases']],
  ['Speed up assessments.', 'Assessing them takes long.', ['assessments']],
])('“%s” and “%s” share the words as the first prints them', (asked, said, words) => {
  expect([...told(asked, said)].sort()).toEqual([...words].sort());
});

test('a phrase that only one of the two has is not told as one', () => {
  expect(told('Look for boats.', 'They look at boats.')).toEqual(['look', 'boats']);
  expect(told('Mend worn ropes within 28 days.', 'Worn ropes lay there for 30 days.')).toEqual(['worn ropes', 'days']);
  expect(told('Mend ropes. Boats leak.', 'Mend ropes boats need.')).not.toContain('ropes. Boats');
});

test('words that say nothing of the matter are not told', () => {
  const [asked, said] = ['They should also be doing this with all of them.', 'All of this should be with them also.'];
  expect(told(asked, said)).toEqual([]);
});

test('beside two that tell more, words that stand everywhere are left out', () => {
  const [asked, said] = [
    'Tell children where the worn ropes and pumps are.',
    'Pumps and worn ropes lay where children play.',
  ];
  expect(told(asked, said)).toEqual(['worn ropes', 'pumps']);
  expect(told('Tell children.', 'Few children know.')).toEqual(['children']);
});

test('a word that begins a sentence loses its capital, a name keeps it', () => {
  expect(told('Pumps leak.', 'All pumps leak.')).toEqual(['pumps leak']);
  expect(told('Write to Cardiff Council.', 'The letter to Cardiff Council is late.')).toEqual(['Cardiff Council']);
  expect(told('Write to Cardiff Council.', 'The council of the harbour.')).toEqual(['council']);
});

test('as many are told as are asked for, the most telling first', () => {
  expect(told('Give children lamps.', 'Lamps for children are broken.', 1)).toEqual(['lamps']);
});

test('texts that say one word for ever are compared like others', () => {
  expect(told('rope '.repeat(20_000), 'rope '.repeat(20_000))).toHaveLength(1);
});
