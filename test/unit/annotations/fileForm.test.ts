import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Annotation } from '../../../server/src/annotations/annotation.ts';
import { mergeSidecars } from '../../../server/src/annotations/sidecar/merge.ts';
import { printSidecar } from '../../../server/src/annotations/sidecar/printSidecar.ts';
import { parseSidecar } from '../../../server/src/annotations/sidecar/sidecar.ts';
import { note } from './sample.ts';

const NOTHING_ELSE = { kept: [], rest: {} };
const HIGHLIGHT = note(2, { motivation: 'highlighting', body: [] });
const LINK = note(3, {
  motivation: 'linking',
  body: [{ ...note(3).target, purpose: 'linking', source: '../older/2013%20review.txt' }],
});

/** As Report Lens wrote files until the form was raised to version 2. */
function asBefore(text: string): string {
  return text
    .replace('"lens:version": 2', '"lens:version": 1')
    .replaceAll('"path:', '"')
    .replace('"motivation": "highlighting",', '"motivation": "highlighting",\n          "body": [],');
}

const written = (...annotations: Annotation[]): string => printSidecar({ ...NOTHING_ELSE, annotations }, 'harbour.txt');

test('a path to a report is an absolute address in the file, the same on every machine', () => {
  const text = written(note(1), LINK);
  expect(text).toContain('"source": "path:harbour.txt"');
  expect(text).toContain('"source": "path:../older/2013%20review.txt"');
  expect(parseSidecar(text).annotations).toEqual([note(1), LINK]);
});

test('a report in another place keeps its whole address', () => {
  const far = note(1, { target: { ...note(1).target, source: 'file:///shelf/2013.txt' } });
  expect(written(far)).toContain('"source": "file:///shelf/2013.txt"');
  expect(parseSidecar(written(far)).annotations).toEqual([far]);
});

test('a highlight is written without an empty list of bodies', () => {
  expect(written(HIGHLIGHT)).not.toContain('"body"');
  expect(parseSidecar(written(HIGHLIGHT)).annotations).toEqual([HIGHLIGHT]);
});

test('a file of the first version says the same, and is written in the new form', () => {
  const all = [note(1), HIGHLIGHT, LINK];
  const before = asBefore(written(...all));
  expect(before).toContain('"source": "harbour.txt"');
  const read = parseSidecar(before);
  expect(read).toMatchObject({ annotations: all, problems: [] });
  expect(printSidecar(read, 'harbour.txt')).toBe(written(...all));
});

test('when one in the team still has the first version, both forms of a note are the same note', () => {
  const old = parseSidecar(asBefore(written(note(1), HIGHLIGHT)));
  const changed = note(1, { motivation: 'questioning', modified: '2026-11-23T10:00:00Z' });
  const theirs = parseSidecar(written(changed, HIGHLIGHT));
  const merged = mergeSidecars(old, { ...old, annotations: [...old.annotations, LINK] }, theirs);
  expect(merged.annotations).toEqual([changed, HIGHLIGHT, LINK]);
});

test('addresses that another program spelled out are read as the paths that they stand for', () => {
  const text = written(note(1)).replace('"path:harbour.txt"', '"urn:report-lens:path:harbour.txt"');
  expect(parseSidecar(text).annotations).toEqual([note(1)]);
});

test.each([
  ['minutes/März.md', 'path:minutes/M%C3%A4rz.md'],
  ['100%.md', 'path:100%25.md'],
  ['[draft]%20a.md', 'path:%5Bdraft%5D%20a.md'],
  ['half\ud800.md', 'path:half%EF%BF%BD.md'],
])('what a URI has no room for is encoded: %j', (source, expected) => {
  expect(written(note(1, { target: { type: 'SpecificResource', source } }))).toContain(`"source": "${expected}"`);
});

test('whatever stands as a source, writing it twice gives the same file', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (source) => {
      const once = written(note(1, { target: { type: 'SpecificResource', source } }));
      const { annotations } = parseSidecar(once);
      fc.pre(annotations.length === 1);
      expect(written(...annotations)).toBe(once);
    }),
  );
});
