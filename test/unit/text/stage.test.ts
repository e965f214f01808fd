import { expect, test } from 'vitest';
import { Stage } from '../../../server/src/text/stages/stage.ts';
import { finish } from '../../../server/src/text/stages/steps.ts';

/** A result of three steps that notes each. */
function counted(notes: string[]): Stage<number> {
  return new Stage(function* () {
    notes.push('begun');
    yield;
    notes.push('halfway');
    yield;
    notes.push('done');
    return 57;
  });
}

test('nothing is worked out before somebody asks, and then once', () => {
  const notes: string[] = [];
  const stage = counted(notes);
  expect(notes).toEqual([]);
  expect(stage.value).toBe(57);
  expect(stage.value).toBe(57);
  expect(finish(stage.steps())).toBe(57);
  expect(notes).toEqual(['begun', 'halfway', 'done']);
});

test('who cannot wait goes on where the steps of others have stopped', () => {
  const notes: string[] = [];
  const stage = counted(notes);
  const steps = stage.steps();
  steps.next();
  expect(notes).toEqual(['begun']);
  expect(stage.value).toBe(57);
  expect(finish(steps)).toBe(57);
  expect(notes).toEqual(['begun', 'halfway', 'done']);
});

test('a stage that needs others can be stopped in the middle of them', () => {
  const notes: string[] = [];
  const number = counted(notes);
  const label = Stage.from([number, Stage.from([], () => '¶')], (value, sign) => `${sign}${value}`);
  const steps = label.steps();
  steps.next();
  steps.next();
  expect(notes).toEqual(['begun', 'halfway']);
  expect(label.value).toBe('¶57');
  expect(finish(steps)).toBe('¶57');
});

test('what a stage throws it throws again', () => {
  const stage = Stage.from([], () => {
    throw new Error('too deep');
  });
  expect(() => stage.value).toThrow('too deep');
  expect(() => stage.value).toThrow('too deep');
});
