import { expect, test } from 'vitest';
import type { Annotation, TextualBody } from '../../../server/src/annotations/annotation.ts';
import { mergeSidecars } from '../../../server/src/annotations/sidecar/merge.ts';
import { idOf, note } from './sample.ts';

function merge(base: Annotation[], ours: Annotation[], theirs: Annotation[]): readonly Annotation[] {
  const [b, o, t] = [base, ours, theirs].map((annotations) => ({ annotations, kept: [], rest: {} }));
  if (b === undefined || o === undefined || t === undefined) throw new Error('three sides');
  return mergeSidecars(b, o, t).annotations;
}

const body = (id: string, value: string): TextualBody => ({ type: 'TextualBody', id, value, purpose: 'replying' });
const withBodies = (...body_: TextualBody[]): Annotation => note(1, { body: body_ });
const later = '2026-12-01T00:00:00Z';

test('notes that two people added are both there', () => {
  expect(merge([note(1)], [note(1), note(2)], [note(1), note(3)])).toEqual([note(1), note(3), note(2)]);
});

test('a note that one side deleted and the other left alone is gone', () => {
  expect(merge([note(1), note(2)], [note(2)], [note(1), note(2)])).toEqual([note(2)]);
  expect(merge([note(1), note(2)], [note(1), note(2)], [note(2)])).toEqual([note(2)]);
});

test('a note that one side deleted and the other changed stays', () => {
  const changed = note(1, { 'lens:resolved': true, modified: later });
  expect(merge([note(1)], [], [changed])).toEqual([changed]);
  expect(merge([note(1)], [changed], [])).toEqual([changed]);
});

test('changes of different parts of one note are put together', () => {
  const resolved = note(1, { 'lens:resolved': true });
  const question = note(1, { motivation: 'questioning', modified: later });
  const both = note(1, { 'lens:resolved': true, motivation: 'questioning', modified: later });
  expect(merge([note(1)], [resolved], [question])).toEqual([both]);
  expect(merge([note(1)], [question], [resolved])).toEqual([both]);
});

test('what both sides changed alike is no clash, whatever else one of them changed', () => {
  const resolved = note(1, { 'lens:resolved': true });
  const both = note(1, { 'lens:resolved': true, motivation: 'questioning', modified: later });
  expect(merge([note(1)], [resolved], [both])).toEqual([both]);
  expect(merge([note(1)], [both], [resolved])).toEqual([both]);
});

test('replies that two people wrote at the same time are both in the discussion', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => body(`urn:uuid:${id}`, id));
  if (a === undefined || b === undefined || c === undefined) throw new Error('three replies');
  const [merged] = merge([withBodies(a)], [withBodies(a, b)], [withBodies(a, c)]);
  expect(new Set(merged?.body)).toEqual(new Set([a, b, c]));
});

test('where both changed the same words the later stand, and the others are kept in a copy', () => {
  const ours = note(1, { body: [body('urn:uuid:a', 'ours')], modified: later });
  const theirs = note(1, { body: [body('urn:uuid:a', 'theirs')], modified: '2026-11-30T00:00:00Z' });
  const base = [note(1, { body: [body('urn:uuid:a', 'before')] })];
  const merged = merge(base, [ours], [theirs]);
  expect(merged[0]).toEqual(ours);
  expect(merged[1]).toMatchObject({ body: theirs.body, 'lens:copyOf': idOf(1) });
  // The other window makes the same of it, so the two do not go on copying.
  expect(merge(base, [theirs], [ours])).toEqual(merged);
  expect(merge([theirs], [...merged], [...merged])).toEqual(merged);
});

test('a change at a moment that no calendar has is the earlier one, whoever asks', () => {
  const ours = note(1, { body: [body('urn:uuid:a', 'ours')], modified: '2026-13-40T25:00:00Z' });
  const theirs = note(1, { body: [body('urn:uuid:a', 'theirs')], modified: later });
  const base = [note(1, { body: [body('urn:uuid:a', 'before')] })];
  const merged = merge(base, [ours], [theirs]);
  expect(merged.map((one) => one.body)).toEqual([theirs.body, ours.body]);
  expect(merge(base, [theirs], [ours])).toEqual(merged);
});

test('what is not understood comes through from both sides, once', () => {
  const sides = [[], ['{"a": 1}'], ['{"b": 2}', '{"a": 1}']].map((kept) => ({ annotations: [], kept, rest: {} }));
  const [base, ours, theirs] = sides;
  if (base === undefined || ours === undefined || theirs === undefined) throw new Error('three sides');
  expect(mergeSidecars(base, ours, theirs).kept).toEqual(['{"b": 2}', '{"a": 1}']);
});
