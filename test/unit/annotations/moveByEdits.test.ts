import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EditedPlaces, moveByEdit } from '../../../server/src/annotations/anchors/moveByEdits.ts';
import type { Edit } from '../../../server/src/annotations/anchors/moveByEdits.ts';
import type { Span } from '../../../server/src/text/span.ts';
import { parseFixture } from '../../fixture.ts';

/** The passage `⟦…⟧` of `before` is `⟦…⟧` of `after` when `from` is replaced by `to`. */
function checkEdit(before: string, from: string, to: string, after: string): void {
  const { text, ranges } = parseFixture(before);
  const start = text.indexOf(from);
  const edit = { start, end: start + from.length, text: to };
  const { span } = moveByEdit(ranges[0] ?? { start: 0, end: 0 }, edit);
  const edited = text.slice(0, start) + to + text.slice(edit.end);
  expect(`${edited.slice(0, span.start)}⟦${edited.slice(span.start, span.end)}⟧${edited.slice(span.end)}`).toBe(after);
}

test.each([
  ['typing before a passage moves it', 'a ⟦passage⟧ here', 'a ', 'such a ', 'such a ⟦passage⟧ here'],
  ['typing behind it leaves it', 'a ⟦passage⟧ here', 'here', 'there', 'a ⟦passage⟧ there'],
  ['typing in it belongs to it', 'a ⟦long passage⟧', 'g p', 'g, long p', 'a ⟦long, long passage⟧'],
  ['replacing all of it keeps it on what replaced it', 'a ⟦passage⟧ here', 'passage', 'line', 'a ⟦line⟧ here'],
  ['replacing its end belongs to it', 'a ⟦long passage⟧ here', 'passage', 'line', 'a ⟦long line⟧ here'],
  ['what is cut off its start is gone from it', 'a ⟦long passage⟧ here', 'a long', 'one', 'one⟦ passage⟧ here'],
  ['what is cut off its end is gone from it', 'a ⟦long passage⟧ here', 'passage here', 'one', 'a ⟦long ⟧one'],
  [
    'the first letter of something new over all of it is not it',
    'a ⟦long passage⟧ here',
    'long passage',
    'S',
    'a S⟦⟧ here',
  ],
  ['deleting all of it leaves nothing', 'a ⟦passage⟧ here', 'passage', '', 'a ⟦⟧ here'],
  ['what takes more than it leaves nothing', 'a ⟦passage⟧ here', 'a passage here', 'nothing', 'nothing⟦⟧'],
])('%s', (_claim, before, from, to, after) => {
  checkEdit(before, from, to, after);
});

const LETTERS = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 4 });
const script = fc.array(fc.record({ at: fc.nat(), length: fc.nat(5), text: LETTERS }), { maxLength: 12 });
const spans = fc.array(fc.record({ at: fc.nat(), length: fc.nat(6) }), { minLength: 1, maxLength: 4 });

/** Numbers from a generator as places of a text. */
function within(text: string, { at, length }: { at: number; length: number }): Span {
  const start = at % (text.length + 1);
  return { start, end: Math.min(text.length, start + length) };
}

function edited(text: string, edit: Edit): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

test('any edit script, then undo, gives back every passage exactly', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 }),
      spans,
      script,
      (text, marked, edits) => {
        const before = new Map(marked.map((one, index) => [String(index), { span: within(text, one) }]));
        const places = new EditedPlaces(text, before);
        const states = [text];
        const inverses: Edit[] = [];
        for (const one of edits) {
          const now = states.at(-1) ?? '';
          const edit = { ...within(now, one), text: one.text };
          inverses.push({
            start: edit.start,
            end: edit.start + edit.text.length,
            text: now.slice(edit.start, edit.end),
          });
          states.push(edited(now, edit));
          places.follow([edit], states.at(-1) ?? '');
        }
        states.pop();
        for (const inverse of inverses.reverse()) places.follow([inverse], states.pop() ?? text);
        expect(places.places).toEqual(before);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('passages come back when an editor undoes several edits at once', () => {
  const text = 'a long passage here';
  const before = new Map([['note', { span: { start: 2, end: 14 } }]]);
  const places = new EditedPlaces(text, before);
  places.follow([{ start: 0, end: 19, text: 'x' }], 'x');
  places.follow([{ start: 1, end: 1, text: 'y' }], 'xy');
  expect(places.places.get('note')?.span).toEqual({ start: 1, end: 1 });
  places.follow([{ start: 0, end: 2, text }], text);
  expect(places.places).toEqual(before);
});

test('a passage that was given another place does not go back to the old one', () => {
  const places = new EditedPlaces('one two', new Map([['note', { span: { start: 0, end: 3 } }]]));
  places.follow([{ start: 7, end: 7, text: '!' }], 'one two!');
  places.set('note', { span: { start: 4, end: 7 } });
  places.follow([{ start: 7, end: 8, text: '' }], 'one two');
  expect(places.places.get('note')?.span).toEqual({ start: 4, end: 7 });
});
