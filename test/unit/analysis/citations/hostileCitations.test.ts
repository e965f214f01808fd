import { expect, test } from 'vitest';
import { analyse } from '../../../../server/src/analysis/analyse.ts';
import { SourceText } from '../../../../server/src/text/sourceText.ts';
import { cpuTimeOf } from '../../../cpuTime.ts';

/** The processor time that the citations of a text take which says the same words again and again. */
function timeOf(words: string, characters: number): number {
  const source = new SourceText(words.repeat(Math.ceil(characters / words.length)));
  return cpuTimeOf(() => {
    expect(analyse(source).citations.length).toBeLessThan(characters);
  });
}

test.each([
  'NIA-',
  'Judge-Lord-Mast’s-',
  'the judge in paragraph 4, ',
  '[4] and at ',
  'Findings\n\n(1) The boat sank.\n\nSee finding 1.\n\n',
  'Figure 1\n\nSee figure 1 above.\n\n',
  '(a) a boat\n\nSee points (a) to (a) above.\n\n',
  'Key question 1: Boats\n\nSee key question 1 above. See key question 2.\n\nKey question 2: Ropes\n\n',
  'RAIB has made made safety ',
  'references to to to paragraphs paragraphs are are to to ',
  'references to paragraphs paragraphs are are are to to to to Regulation ',
])('hostile text is read in time that grows with its length: %j without end', (words) => {
  timeOf(words, 20_000);
  const [short, long] = [timeOf(words, 20_000), timeOf(words, 160_000)];
  // Time that grows with the square of the length would be 64 times as long.
  expect(long).toBeLessThan(24 * Math.max(short, 20));
});
