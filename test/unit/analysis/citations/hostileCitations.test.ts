import { expect, test } from 'vitest';
import { analyse } from '../../../../server/src/analysis/analyse.ts';
import { SourceText } from '../../../../server/src/text/sourceText.ts';
import { cpuTimeOf } from '../../../cpuTime.ts';

/** The processor time that the citations of a text take. */
function timeOf(text: string): number {
  const source = new SourceText(text);
  return cpuTimeOf(() => {
    expect(analyse(source).citations.length).toBeLessThan(text.length);
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
  'See § 1.1 Chapter - III paragraph 1. 1. 1. 1 ',
  '1.1 Findings\n\n1. The boat sank.\n\nSee finding 1 in section 1.1.\n\n',
  'Our report of 2015 on on the last review recommended. ',
  'references to to to paragraphs paragraphs are are to to ',
  'references to paragraphs paragraphs are are are to to to to Regulation ',
])('hostile text is read in time that grows with its length: %j without end', (words) => {
  const repeated = (characters: number): string => words.repeat(Math.ceil(characters / words.length));
  timeOf(repeated(20_000));
  const [short, long] = [timeOf(repeated(20_000)), timeOf(repeated(160_000))];
  // Time that grows with the square of the length would be 64 times as long.
  expect(long).toBeLessThan(24 * Math.max(short, 20));
});

test('a bracket whose number is gone is read at once, however many pages and commas it names', () => {
  const bracket = `(${'page 1,,,,,,'.repeat(6)} page 1 boat paragraph\n\n`;
  const text = (count: number, words: string): string => `1. The boat sank.\n\n${words.repeat(count)}`;
  timeOf(text(400, bracket));
  const plain = bracket.replaceAll(',', '.');
  expect(timeOf(text(400, bracket))).toBeLessThan(4 * Math.max(timeOf(text(400, plain)), 100));
});

test('headings that each number a name of their own are read in time that grows with their number', () => {
  const text = (names: number): string =>
    Array.from({ length: names }, (_, at) => {
      const name = `Boat ${at.toString(26).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))} topic`;
      return `## ${name} 1: Quays\n\nIt was late.\n\n## ${name} 2: Ropes\n\nIt was late (see ${name} 1).\n\n`;
    }).join('');
  // Another text, as what was recovered of a text is remembered.
  timeOf(text(1700));
  // Below some thousand headings no lost numbers are looked for, and such a text is read in no time.
  const least = (names: number): number => Math.min(timeOf(text(names)), timeOf(text(names + 1)));
  const [short, long] = [least(1600), least(6400)];
  // Four times as many; time that grows with their square would be sixteen times as long.
  expect(long).toBeLessThan(12 * Math.max(short, 20));
});

test.each([
  [
    'paragraphs named as sections',
    (number: string, other: string) => `${number} It was late, as section ${other} says.`,
  ],
  ['what lists repeat', (number: string) => `Boat of ${number}\n\n${number} It should be clean. (1.6, repeated 1.19)`],
])('%s are found in time that grows with their number', (_, paragraph) => {
  const numberOf = (at: number): string => `${1 + Math.floor(at / 90)}.${1 + (at % 90)}`;
  const text = (count: number): string =>
    Array.from({ length: count }, (_one, at) => paragraph(numberOf(at), numberOf((at * 7) % count))).join('\n\n');
  timeOf(text(1600));
  const [short, long] = [timeOf(text(1500)), timeOf(text(12_000))];
  // Eight times as many; where each looks at all of them, the time is some twenty times as long.
  expect(long).toBeLessThan(14 * Math.max(short, 20));
});
