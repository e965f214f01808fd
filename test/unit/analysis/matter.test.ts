import { expect, test } from 'vitest';
import {
  indexMatter,
  joinMatters,
  MatterReader,
  scoreAll,
  sharedWords,
  topicality,
} from '../../../server/src/analysis/matter/matter.ts';
import { stemOf } from '../../../server/src/analysis/matter/stems.ts';

const reader = new MatterReader();

const PASSAGES = [
  'Health assessments of children looked after are late, and the dentist is seen too seldom.',
  'Children who go missing are not always asked why when they return home.',
  'Social workers change often. Children must tell their stories again and again.',
  'Children are children, and children like children.',
];
const index = indexMatter(PASSAGES.map((text) => reader.read(text)));

/** Passages by how much they share with a text, best first. */
function ranking(text: string): number[] {
  const scores = [...scoreAll(index, reader.read(text))];
  return [...scores.keys()].filter((at) => (scores[at] ?? 0) > 0).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
}

test('a passage that speaks of the same matter scores best', () => {
  expect(ranking('Ensure that health is assessed in time and that dentists are seen.')[0]).toBe(0);
  expect(ranking('Interview all who return from being missing.')[0]).toBe(1);
});

test('rare words say more than common ones, however often those come', () => {
  expect(ranking('Children should see a dentist.')[0]).toBe(0);
});

test('nothing shared, nothing scored', () => {
  expect(ranking('Repaint the harbour wall.')).toEqual([]);
  expect(ranking('')).toEqual([]);
});

test('words that say nothing of the matter are not shared', () => {
  const [query, passage] = [
    'They should also be doing this with all of them.',
    'All of this should be with them also.',
  ];
  expect(sharedWords(index, reader, reader.read(query), reader.read(passage), 5)).toEqual([]);
});

test('shared words are told as they are written, a pair as one', () => {
  const [query, passage] = ['Health assessments are late.', 'Late health assessments of children.'];
  const words = sharedWords(index, reader, reader.read(query), reader.read(passage), 5);
  expect(words).toContain('health assessments');
  expect(words).not.toContain('health');
});

test('pairs that go on with one another are told as one phrase', () => {
  const query = reader.readQuestion('Learn from serious case reviews.');
  const passage = reader.read('Nothing was learnt from serious case reviews.');
  const words = sharedWords(indexMatter([passage]), reader, query, passage, 5);
  expect(words).toContain('serious case reviews');
  expect(words).not.toContain('case reviews');
});

test('a short form is told in its capitals', () => {
  const query = reader.readQuestion('Refer all such cases to the MARAC, and tell IROs.');
  const passage = reader.read('Few cases are referred to the MARAC; the IROs do not know of it.');
  const words = sharedWords(indexMatter([passage]), reader, query, passage, 5).join(', ');
  expect(words).toContain('MARAC');
  expect(words).toContain('IROs');
});

test.each([
  ['assessment', 'assessments'],
  ['assessed', 'assessing'],
  ['review', 'reviews'],
  ['placement', 'placements'],
])('“%s” and “%s” are the same matter', (one, other) => {
  expect(stemOf(one)).toBe(stemOf(other));
});

test('two telling words side by side count as a pair, not over the end of a sentence', () => {
  expect([...reader.read('health assessments').stems.keys()]).toHaveLength(3);
  expect([...reader.read('health. Assessments').stems.keys()]).toHaveLength(2);
});

test.each([
  ['insufficient', 'sufficient'],
  ['unclear', 'clear'],
  ['inconsistently', 'consistent'],
  ['irregular', 'regular'],
])('“%s” speaks of the same matter as “%s”', (one, other) => {
  expect(stemOf(one)).toBe(stemOf(other));
});

test.each(['interest', 'under', 'inform', 'uncle', 'ireland'])('“%s” is not taken for its own opposite', (word) => {
  expect(stemOf(word).startsWith(word.slice(0, 3))).toBe(true);
});

test('what is shared is told in the words of what was asked last', () => {
  const passage = reader.read('Assessing them takes long.');
  const words = sharedWords(indexMatter([passage]), reader, reader.readQuestion('Speed up assessments.'), passage, 5);
  expect(words).toEqual(['assessments']);
});

test('sentences read one by one are the passage that they make', () => {
  const whole = reader.read('Health assessments are late. Assessments of health wait.');
  const joined = joinMatters([reader.read('Health assessments are late.'), reader.read('Assessments of health wait.')]);
  expect(joined).toEqual(whole);
});

test('a name that its passages say again and again is a topic, a word that stands here and there is none', () => {
  const report = indexMatter(
    [
      'Pumps are old. Pumps fail, and who mends pumps is not agreed.',
      'Sailors evaluate the weather.',
      'Ropes are new.',
      'The books evaluate nothing. Pumps are left out; old pumps, too.',
    ].map((text) => reader.read(text)),
  );
  expect(topicality(report, stemOf('pumps'))).toBeGreaterThan(topicality(report, stemOf('evaluate')));
});

test('the topic of a whole section tells its passages less apart than a name that comes back elsewhere', () => {
  const report = indexMatter(
    ['Sails tear.', 'Sails are old.', 'Sails are sewn. Ropes hold.', 'Tea.', 'Ropes break.', 'Milk.', 'Ropes.'].map(
      (text) => reader.read(text),
    ),
  );
  expect(topicality(report, stemOf('sails'))).toBeLessThan(topicality(report, stemOf('ropes')));
});
