import { expect, test } from 'vitest';
import type { Citation } from '../../../../server/src/analysis/model.ts';
import { checkDefinition, dedent, read } from '../../../fixture.ts';

const THINGS = 'boats ropes pumps nets knots sails oars masts flags lamps books maps'.split(' ');
const PARAGRAPHS = THINGS.map((things, index) => `${index + 1}. The ${things} of the harbour are looked after well.\n`);

/** A report of twelve findings and a recommendation 13 that ends with `words`. */
function reportWith(words: string): string {
  return `Findings\n\n${PARAGRAPHS.join('\n')}\nRecommendations\n\n13. The harbour master should look after ropes ${words}\n`;
}

/** Where the citations of the recommendation lead: labels per printed number. */
function leads(words: string): Record<string, string[]>[] {
  const { report, source } = read(reportWith(words));
  const targetsOf = ({ targets }: Citation): Record<string, string[]> =>
    Object.fromEntries(
      targets.map(({ span, paragraphs }) => [
        source.slice(span),
        paragraphs.map((index) => report.paragraphs[index]?.number?.label ?? '?'),
      ]),
    );
  return report.citations.map(targetsOf);
}

test.each([
  ['(paragraph 3).', [{ '3': ['3'] }]],
  ['(paragraphs 3, 5).', [{ '3': ['3'], '5': ['5'] }]],
  ['(paragraphs 3 and 5).', [{ '3': ['3'], '5': ['5'] }]],
  ['(paragraphs 3, 4, and 5).', [{ '3': ['3'], '4': ['4'], '5': ['5'] }]],
  ['(paragraphs 3–5).', [{ '3–5': ['3', '4', '5'] }]],
  ['(paragraphs 3-5).', [{ '3-5': ['3', '4', '5'] }]],
  ['(paragraphs 3 - 5).', [{ '3 - 5': ['3', '4', '5'] }]],
  ['(paragraphs 3 to 5, 8).', [{ '3 to 5': ['3', '4', '5'], '8': ['8'] }]],
  ['(paragraphs 10–12).', [{ '10–12': ['10', '11', '12'] }]],
  ['(paragraph 3 and paragraph 5).', [{ '3': ['3'], '5': ['5'] }]],
  ['(paragraphs 3 5,6).', [{ '3': ['3'], '5': ['5'], '6': ['6'] }]],
  ['(Para 3).', [{ '3': ['3'] }]],
  ['(Paras 3, 5,6).', [{ '3': ['3'], '5': ['5'], '6': ['6'] }]],
  ['(para. 3).', [{ '3': ['3'] }]],
  ['(paras. 3 and 5).', [{ '3': ['3'], '5': ['5'] }]],
  ['(Page 7, paragraphs 3, 5).', [{ '3': ['3'], '5': ['5'] }]],
  ['(Page 7, paragraphs 3, 5. Page 9, paragraph 8).', [{ '3': ['3'], '5': ['5'], '8': ['8'] }]],
  ['(pages 7, 9 paragraphs 3, 5).', [{ '3': ['3'], '5': ['5'] }]],
  ['(see paragraph 3 above).', [{ '3': ['3'] }]],
  ['(paragraphs 3, 5.', [{ '3': ['3'], '5': ['5'] }]],
  ['as paragraph 3 says.', [{ '3': ['3'] }]],
  ['(paragraph 3). See paragraph 5 too.', [{ '3': ['3'] }, { '5': ['5'] }]],
  ['(paragraphs\n3, 5).', [{ '3': ['3'], '5': ['5'] }]],
  ['(paragraphs 3,\n5).', [{ '3': ['3'], '5': ['5'] }]],
  ['(paragraphs 3\nand 5).', [{ '3': ['3'], '5': ['5'] }]],
])('“%s” leads to the paragraphs it names', (words, expected) => {
  expect(leads(words)).toEqual(expected);
});

test.each([
  ['as paragraph 5 of Schedule 2 to the Harbours Act 1964 asks.'],
  ['as paragraph 3 of the 2013 report said.'],
  ['in a paragraph of its own.'],
  ['in paragraphs and in bullets.'],
  ['at 3 and 5 o’clock.'],
  ['(page 5).'],
])('“%s” leads nowhere', (words) => {
  expect(leads(words).flatMap((each) => Object.values(each).flat())).toEqual([]);
});

test('a paragraph of a law in brackets leads nowhere', () => {
  expect(leads('as asked (paragraph 5 of Schedule 2 to the Harbours Act 1964).')).toEqual([]);
});

test('a citation broken over a page, with running head and page number between, leads to its paragraphs', () => {
  const page = (number: number) => `\n\n${number}\n\fInspection of Harbour Town\n\n`;
  const pages = `${PARAGRAPHS.slice(0, 4).join('\n')}${page(1)}${PARAGRAPHS.slice(4, 8).join('\n')}${page(2)}`;
  const { report, source } = read(
    `Findings\n\n${pages}${PARAGRAPHS.slice(8).join('\n')}${page(3)}Recommendations\n\n` +
      `13. The harbour master should look after ropes (paragraphs 3,${page(4)}5).\n`,
  );
  const targets = report.citations.flatMap((citation) => citation.targets);
  expect(targets.map(({ span, paragraphs }) => [source.slice(span), paragraphs])).toEqual([
    ['3', [2]],
    ['5', [4]],
  ]);
});

test('each number of a citation is a link of its own', () => {
  checkDefinition(
    dedent(`
      1. Boats are sound and well looked after.

      2. Ropes are old, and two of them broke.

      ⟦3. Pumps are tried each week by two sailors.⟧

      4. Look at boats each month (paragraphs 1, 2, ‸3).
    `),
  );
});

test('the span of a citation is the whole bracket', () => {
  const { report, source } = read(reportWith('(Page 7, paragraphs 3, 5) each month.'));
  expect(report.citations.map(({ span }) => source.slice(span))).toEqual(['(Page 7, paragraphs 3, 5)']);
});

/** Two boards with numbers of their own on pages 1 to 6, the pages numbered from 11 on. */
function twoBoards(words: string): string {
  const page = (at: number, text: string): string => `${text}\n\n${at + 11}\n`;
  const board = (things: string): string[] =>
    [1, 3, 5].map((n) =>
      [n, n + 1]
        .map(
          (each) =>
            `${each}. The ${things} are looked after by ${THINGS[each + things.length] ?? ''} and ${THINGS[each] ?? ''}.\n`,
        )
        .join('\n'),
    );
  const [first = '', ...rest] = board('boats');
  const [other = '', ...others] = board('old ropes');
  const pages = [`The boats\n\n${first}`, ...rest, `The ropes\n\n${other}`, ...others];
  return `${pages.map((text, at) => page(at, text)).join('\f')}\fRecommendations\n\nThe harbour master should look after it all ${words}\n`;
}

test.each([
  ['(page 12, paragraph 3).', 'boats'],
  ['(page 15, paragraph 3).', 'ropes'],
  ['(page 16, paragraph 3).', 'ropes'],
  ['(Page 15, paragraphs 3, 4).', 'ropes'],
  ['(paragraph 3).', 'boats'],
  ['(page 40, paragraph 3).', 'boats'],
])('where a number comes twice, “%s” means the one of the %s', (words, things) => {
  const { report, source } = read(twoBoards(words));
  const [target] = report.citations.flatMap((citation) => citation.targets);
  const [paragraph] = target?.paragraphs ?? [];
  expect(source.slice(report.paragraphs[paragraph ?? -1]?.textSpan ?? { start: 0, end: 0 })).toContain(things);
});

test('each number goes with the page before it', () => {
  const { report, source } = read(twoBoards('(Page 12, paragraph 3. Page 15, paragraph 3).'));
  const targets = report.citations.flatMap((citation) => citation.targets);
  const words = targets.flatMap(({ paragraphs }) =>
    paragraphs.map((index) => source.slice(report.paragraphs[index]?.textSpan ?? { start: 0, end: 0 }).slice(4, 9)),
  );
  expect(words).toEqual(['boats', 'old r']);
});

test('pages have the numbers that are printed on them, also one that prints none', () => {
  const { report } = read(twoBoards('.').replace('\n13\n', '\n'));
  expect(report.pages.map(({ printed }) => printed)).toEqual([11, 12, 13, 14, 15, 16, 17]);
});

test('the number of the next paragraph is no part of a citation that ends a paragraph', () => {
  const { report, source } = read(
    `1.1 Boats are sound, and nobody was hurt.\n\n1.2 Ropes are old, as we say in paragraph 1.1.\n\n1.3 Pumps are tried each week.\n\n1.4 Nets are new, and nobody was hurt.\n`,
  );
  const targets = report.citations.flatMap((citation) => citation.targets);
  expect(targets.map(({ span }) => source.slice(span))).toEqual(['1.1']);
  expect(report.citations.map(({ span }) => source.slice(span))).toEqual(['paragraph 1.1']);
});
