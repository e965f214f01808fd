import { expect, test } from 'vitest';
import { AnchorText } from '../../../server/src/annotations/anchors/anchorText.ts';
import type { Annotation } from '../../../server/src/annotations/annotation.ts';
import { describe } from '../../../server/src/annotations/anchors/describe.ts';
import { printSidecar } from '../../../server/src/annotations/sidecar/printSidecar.ts';
import { finish } from '../../../server/src/text/stages/steps.ts';
import { runCli } from '../../commandLine.ts';
import { idOf, note } from '../annotations/sample.ts';

const REPORT = `Harbour town

18. Visits to children are made in time and are recorded well.

19. Plans are not always reviewed when circumstances change.
`;

/** A note on some words of the report. */
function noteOn(number: number, words: string): Annotation {
  const start = REPORT.indexOf(words);
  const target = describe(finish(AnchorText.read(REPORT)), { start, end: start + words.length }, 'report.txt');
  return note(number, target === undefined ? {} : { target });
}

const sidecar = (...annotations: Annotation[]): string =>
  printSidecar({ annotations, kept: [], rest: {} }, 'report.txt');

test('each annotation comes with its state, its range and its score', async () => {
  const files = {
    'report.txt': REPORT.replace('18.', 'Introduction\n\n18.'),
    'report.txt.annotations.json': sidecar(noteOn(1, 'not always reviewed')),
  };
  const { code, printed } = await runCli(['anchors', 'report.txt'], { files });
  expect(JSON.parse(printed.join('\n'))).toEqual([
    {
      id: idOf(1),
      state: 'moved',
      range: { start: { line: 6, character: 14 }, end: { line: 6, character: 33 } },
      score: 1,
    },
  ]);
  expect(code).toBe(0);
});

test('an annotation that has no place any more is told, and the exit code says so', async () => {
  const files = {
    'report.txt': 'Harbour town\n\nNothing else.\n',
    'notes.json': sidecar(noteOn(1, 'not always reviewed')),
  };
  const { code, printed } = await runCli(['anchors', 'report.txt', 'notes.json'], { files });
  expect(JSON.parse(printed.join('\n'))).toEqual([{ id: idOf(1), state: 'unplaced', score: 0 }]);
  expect(code).toBe(1);
});

test('a damaged file is named with line and column, and nothing is printed', async () => {
  const files = { 'report.txt': REPORT, 'notes.json': '{\n  "type": "AnnotationCollection"\n  "first": 1\n}\n' };
  const { code, printed, complaints } = await runCli(['anchors', 'report.txt', 'notes.json'], { files });
  expect([code, printed, complaints]).toEqual([2, [], ['notes.json:3:3: malformed CommaExpected']]);
});

test('a report that nobody has annotated has no annotations; a file that is named and not there is an error', async () => {
  const files = { 'report.txt': REPORT };
  expect(await runCli(['anchors', 'report.txt'], { files })).toMatchObject({
    code: 0,
    printed: ['[]'],
    complaints: [],
  });
  const { code, complaints } = await runCli(['anchors', 'report.txt', 'notes.json'], { files });
  expect([code, complaints]).toEqual([2, ['notes.json: this file cannot be read']]);
});
