import { expect, test } from 'vitest';
import {
  tidy,
  withEdited,
  withLink,
  withNote,
  withoutText,
  withRenamedTag,
  withReply,
  withResolved,
  withTags,
} from '../../../../client/src/annotations/entries/annotationEdits.ts';
import type { Doing } from '../../../../client/src/annotations/entries/annotationEdits.ts';
import { entryOf, hasThread, tagsOf } from '../../../../client/src/annotations/entries/annotationEntry.ts';
import type { Annotation } from '../../../../server/src/annotations/annotation.ts';

let count = 0;
const doing: Doing = { who: 'Ada', now: '2026-11-22T04:00:00Z', newId: () => `urn:uuid:${++count}` };

const highlight: Annotation = {
  id: 'urn:uuid:a',
  type: 'Annotation',
  motivation: 'highlighting',
  created: '2026-11-22T03:00:00Z',
  body: [],
  target: {
    type: 'SpecificResource',
    source: 'report.txt',
    selector: [{ type: 'TextQuoteSelector', exact: 'Ropes are\n old.' }],
  },
};

const entry = (annotation: Annotation): ReturnType<typeof entryOf> =>
  entryOf({ annotation, state: 'exact', score: 1, guesses: [] });

test('a highlight becomes a comment with its note, and the discussion goes on with replies', () => {
  const noted = withNote(highlight, 'Why?', doing);
  const replied = withReply(noted, 'Budget.', { ...doing, who: '' });
  expect(noted.motivation).toBe('commenting');
  const { note, replies, quote } = entry(replied);
  expect([note?.value, note?.creator?.name, replies.map(({ value }) => value), quote]).toEqual([
    'Why?',
    'Ada',
    ['Budget.'],
    'Ropes are old.',
  ]);
  expect(replies[0]?.creator).toBeUndefined();
});

test('a question stays a question', () => {
  expect(withNote({ ...highlight, motivation: 'questioning' }, 'Why?', doing)).toMatchObject({
    motivation: 'questioning',
    body: [{ purpose: 'questioning', value: 'Why?' }],
  });
});

test('editing changes the words and says when; the author stays', () => {
  const noted = withNote(highlight, 'Why?', doing);
  const { note } = entry(noted);
  if (note === undefined) throw new Error('no note');
  const edited = withEdited(noted, note, 'Why not?', { ...doing, who: 'Ben', now: '2026-11-23T00:00:00Z' });
  expect(entry(edited).note).toEqual({ ...note, value: 'Why not?', modified: '2026-11-23T00:00:00Z' });
});

test('an annotation goes with its last word; what others replied stays', () => {
  const noted = withNote(highlight, 'Why?', doing);
  const { note } = entry(noted);
  if (note === undefined) throw new Error('no note');
  expect(withoutText(noted, note, doing)).toBeUndefined();
  const left = withoutText(withReply(noted, 'Budget.', doing), note, doing);
  expect(left === undefined ? undefined : hasThread(entry(left))).toBe(true);
});

test('tags are tidied, kept once, and renaming to a known tag merges the two', () => {
  const tagged = withTags(highlight, ['#health', ' looked   after', 'health', ''], doing);
  expect(tagsOf(tagged)).toEqual(['health', 'looked after']);
  expect(tagsOf(withRenamedTag(tagged, 'looked after', 'health', doing))).toEqual(['health']);
  expect(withRenamedTag(tagged, 'unknown', 'x', doing)).toBe(tagged);
  expect(withTags(tagged, ['health', 'looked after'], doing)).toBe(tagged);
  expect(tidy('##  a\n b ')).toBe('a b');
});

test('what a later version wrote into an annotation is kept through every change', () => {
  const foreign = { ...highlight, 'lens:future': { deep: [1] } } as Annotation;
  const all = withResolved(withReply(withTags(withNote(foreign, 'a', doing), ['t'], doing), 'b', doing), true, doing);
  expect(all).toMatchObject({ 'lens:future': { deep: [1] }, 'lens:resolved': true });
  expect(withResolved(all, false, doing)).toMatchObject({ 'lens:resolved': false });
});

test('a link to the same place is made once', () => {
  const to = { type: 'SpecificResource', source: 'other.txt' } as const;
  const linked = withLink(highlight, to, doing);
  expect(linked.body).toEqual([{ ...to, purpose: 'linking' }]);
  expect(withLink(linked, to, doing)).toBe(linked);
});
