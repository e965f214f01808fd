import { expect, test } from 'vitest';
import { dedent, read } from '../../../fixture.ts';
import { LONG } from './harbour.ts';

/* Series of numbers: which are one, which begin anew, and what stands inside them. */

test('headings and paragraphs may have numbers of one shape: 3.2 is a heading, 3.2.1 a paragraph', () => {
  const { report } = read(
    dedent(`
      Harbour accident report

      1. What happened

      1.1. Narrative

      1.1.1. The boat left the harbour at dusk, and nobody knew that one of its pumps was broken.

      1.1.2. The crew saw the water rise when they were two miles out, and turned back at once.

      1.2. The boat and its gear

      1.2.1. The boat was built in 1962 and was looked after by two sailors who knew it well.

      1.2.2. Its ropes were old, and the pumps had not been tried since the summer before.

      2. What we think

      2.1. The crew did what they could, as section 1.1 shows, and nobody was hurt in the end.

      3. What should be done

      3.1. The harbour master should have the pumps of all boats tried before they leave.
    `),
  );
  expect(report.sections.map(({ title, level }) => [level, title.value])).toEqual([
    [1, 'Harbour accident report'],
    [1, '1. What happened'],
    [2, '1.1. Narrative'],
    [2, '1.2. The boat and its gear'],
    [1, '2. What we think'],
    [1, '3. What should be done'],
  ]);
  expect(report.paragraphs.flatMap(({ number }) => number?.label ?? [])).toEqual([
    '1.1.1',
    '1.1.2',
    '1.2.1',
    '1.2.2',
    '2.1',
    '3.1',
  ]);
});

test('a list of conclusions cites the body, and the body is not taken for it', () => {
  const body = Array.from({ length: 12 }, (_, at) => `${at + 1}. The harbour is watched at all hours, ${LONG}\n`);
  const list = [9, 4, 2].map((cited, at) => `${at + 1}. The watch should go on. (Conclusion, Paragraph ${cited})\n`);
  const text = `The evidence\n\n${body.join('\n')}\nSummary of conclusions and recommendations\n\nThe evidence\n\n${list.join('\n')}`;
  const { report } = read(text);
  const targets = report.citations.flatMap((citation) => citation.targets);
  expect(targets.flatMap(({ paragraphs }) => paragraphs)).toEqual([8, 3, 1]);
});

test('a list in a paragraph does not end the run of paragraphs', () => {
  const paragraphs = Array.from({ length: 17 }, (_, at) => `${at + 1}. The harbour is watched at all hours, ${LONG}\n`);
  const list = Array.from({ length: 6 }, (_, at) => `${at + 1}. Boats are tried in the water each spring.\n`);
  const { report } = read([...paragraphs.slice(0, 14), ...list, ...paragraphs.slice(14)].join('\n'));
  const labels = report.paragraphs.flatMap(({ number }) => number?.label ?? []);
  expect(labels).toEqual(paragraphs.map((_, at) => String(at + 1)));
});

test('recommendations numbered 8.1 to 8.3 inside a plain run leave the run whole', () => {
  const { report } = read(
    dedent(`
      7. The harbour is watched at all hours, and those who watch it know what to do.

      8. These recommendations were made by those who came, and were accepted in June:

      8.1 Look after the ropes of all boats (Norway);

      8.2 Try the pumps of all boats each week (Peru);

      8.3 Light the lamps at dusk (Chad).

      9. Nobody was hurt in the last three years. Recommendation 8.2 has been met.
    `),
  );
  expect(report.paragraphs.flatMap(({ number }) => number?.label ?? [])).toEqual(['7', '8', '8.1', '8.2', '8.3', '9']);
  const [target] = report.citations.flatMap((citation) => citation.targets);
  expect(target?.paragraphs.map((index) => report.paragraphs[index]?.number?.label)).toEqual(['8.2']);
});

test('what a committee calls a paragraph may stand behind its number, with the text on the next line', () => {
  const { report, source } = read(
    dedent(`
      16. The harbour is watched at all hours, and those who watch it know what to do.

      17. conclusion
      The watch is good, and it should go on as it is for as long as boats leave at night.

      18. Recommendation
      The harbour master should write down each month which boats left at night.

      19. Nobody was hurt in the last three years, and no boat was lost.
    `),
  );
  const numbered = report.paragraphs.filter(({ number }) => number !== undefined);
  expect(numbered.map(({ number, textSpan }) => [number?.label, source.slice(textSpan).slice(0, 9)])).toEqual([
    ['16', 'The harbo'],
    ['17', 'The watch'],
    ['18', 'The harbo'],
    ['19', 'Nobody wa'],
  ]);
});

const CHAPTERS = dedent(`
  CHAPTER 1: BOATS

  1. Boats are sound and are looked after by people who know them well and like them.

  2. The pumps are tried every week, and what is found is written down in the book.

  3. Ropes are old. Two of them broke last winter while boats were tied to them.

  CHAPTER 2: CREWS

  1. Crews see a doctor once a year, and the results are kept where they can be found.

  2. They are told what help they can ask for, and most of them ask for it in good time.

  3. Their ropes are old: see Chapter 1, paragraph 3, and paragraph 2 above.

  CHAPTER 3: LAMPS

  1. Lamps are lit at dusk, and they are put out when the last boat has come home.
`);

test('where numbers begin again in each chapter, a citation means its own chapter or the one it names', () => {
  const { report } = read(CHAPTERS);
  const chapterOf = (index: number): string =>
    report.sections[report.paragraphs[index]?.section ?? -1]?.title.value ?? '';
  const targets = report.citations.flatMap((citation) => citation.targets);
  expect(targets.map(({ first, paragraphs }) => [first, paragraphs.map(chapterOf)])).toEqual([
    ['1', []],
    ['3', ['CHAPTER 1: BOATS']],
    ['2', ['CHAPTER 2: CREWS']],
  ]);
});

test('a summary with numbers of its own is meant where it is named', () => {
  const of = (prefix: string): string =>
    Array.from({ length: 4 }, (_, at) => `${prefix}${at + 1} The harbour is watched at all hours, ${LONG}\n`).join(
      '\n',
    );
  const { report } = read(
    `Summary\n\n${of('')}\nThe watch\n\n${of('1.')}\n1.5 This is in paragraph 3 of the summary.\n`,
  );
  const targets = report.citations.flatMap((citation) => citation.targets);
  expect(targets.map(({ first, paragraphs }) => [first, paragraphs])).toEqual([['3', [2]]]);
});

test('a summary whose numbers have no dots is a series of its own', () => {
  const summary = Array.from(
    { length: 7 },
    (_, at) =>
      `${at + 1}  Towns told us what walls cost, and for how long they would last. It was too\n   little to tell how many will be built in\n   ${at + 30} years.\n`,
  );
  const body = Array.from({ length: 9 }, (_, at) => `1.${at + 1}  The harbour is watched at all hours, ${LONG}\n`);
  const { report } = read(`Summary\n\n${summary.join('\n')}\nWhat walls cost\n\n${body.join('\n')}`);
  expect(report.paragraphs.flatMap(({ number }) => number?.label ?? []).slice(0, 8)).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '1.1',
  ]);
});

test('a conclusion that ends with its sections in square brackets is no heading', () => {
  const list = ['pumps', 'doors', 'ropes'].map(
    (things, at) => `${at + 1}. Nobody had told the crew about the ${things}. [1.${at + 1}]\n`,
  );
  const { report } = read(`CONCLUSIONS\n\n${list.join('\n')}`);
  expect(report.sections.map(({ title }) => title.value)).toEqual(['CONCLUSIONS']);
  expect(report.paragraphs.flatMap(({ number }) => number?.label ?? [])).toEqual(['1', '2', '3']);
});
