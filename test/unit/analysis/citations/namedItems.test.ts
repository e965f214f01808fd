import { expect, test } from 'vitest';
import { definition } from '../../../../server/src/features/definition.ts';
import { dedent, read } from '../../../fixture.ts';

/** The line that a citation at ‸ leads to; undefined for none. */
function leadsTo(marked: string): string | undefined {
  const text = dedent(marked);
  const offset = text.indexOf('‸');
  const document = read(text.replace('‸', ''));
  const [link] = definition(document, document.source.positionAt(offset), true);
  if (link === undefined) return undefined;
  const range = 'targetRange' in link ? link.targetRange : link.range;
  return document.source.text.split('\n')[range.start.line];
}

const report = (words: string): string => `
  Summary

  1. Nobody knew when lamps were lit, and we say what should be done (${words}).

  Finding 1: the lamps

  2. The lamps were lit too late, as those who live near them told us.

  Finding 2: the ropes

  3. Ropes are old. Two of them broke last winter while boats were tied to them.

  Lessons

  Lesson 1: lamps are lit before the sun has gone.

  Lesson 2: ropes are looked at each spring.

  Learning points

  4. We make two points:

    1 Nobody should have to ask for a rope.

    2 Nobody should have to wait for a lamp.
`;

test.each([
  ['Finding ‸2', 'Finding 2: the ropes'],
  ['Findings 1 and ‸2', 'Finding 2: the ropes'],
  ['Lesson ‸2', 'Lesson 2: ropes are looked at each spring.'],
  ['Learning point ‸2', '  2 Nobody should have to wait for a lamp.'],
])('“%s” leads to what bears that name', (words, line) => {
  expect(leadsTo(report(words))).toBe(line);
});

test.each(['Finding ‸7', 'finding ‸2 more ropes', 'Lesson ‸2 of the Sailor Report'])(
  '“%s” is none of the report’s own',
  (words) => {
    expect(leadsTo(report(words))).toBeUndefined();
  },
);

const prison = (first: string, second: string): string => `
  Section 1. Lamps

  1.1 The lamps were lit too late, as those who live near them told us.

  1.2 Lamps should be lit before the sun has gone.

  1.3 They should be looked at each spring.

  Section 2. Recommendations

  2.1 Lamps should be lit before the sun has gone. (${first})

  2.2 They should be looked at each spring. (${second})

  2.3 There is nothing more to do.
`;

test('a list at the end names the paragraphs that it repeats, in brackets alone', () => {
  const line = '1.2 Lamps should be lit before the sun has gone.';
  expect(leadsTo(prison('‸1.2', '1.3'))).toBe(line);
  expect(leadsTo(prison('‸1.2, repeated recommendation 1.3', '1.3'))).toBe(line);
});

test('a recommendation that is repeated is one of the report before', () => {
  expect(leadsTo(prison('1.2, repeated recommendation ‸1.3', '1.3'))).toBeUndefined();
});

const review = (words: string): string => `
  I. Proceedings

  A. Presentation

  1. The delegation said that lamps were lit, and that ropes were looked at each spring.

  B. Dialogue

  2. Many spoke of ropes, and some of gates.

  II. Conclusions

  A. Presentation of the list

  3. The list is long. It was made in a night, by those who had been there.

  B. The list itself

  4. As said in ${words}, many spoke of ropes.

  5. That is all.
`;

test.each(['section ‸I.B', 'Sect. ‸I.B', 'section ‸I.B of the present report'])(
  '“%s” is part B of part I, though part II has one, too',
  (words) => {
    expect(leadsTo(review(words))).toBe('B. Dialogue');
  },
);

const part = (words: string): string => `
  Part 18: The ferry

  18.1 I say in ${words} what was done.

  Plans

  18.2 Ms Hale, the Head of Safety, accepted that the plan had not been read.

  18.3 I find that it was not.

  Recommendations

  R12 Ferry operators should read their plans.

  R13 Ferry operators should train all their staff.

  R14 The Department should see to it that they do.
`;

test.each([
  ['Part 18, paragraph ‸18.3', '18.3 I find that it was not.'],
  ['Recommendation ‸R13', 'R13 Ferry operators should train all their staff.'],
  ['‸R14', 'R14 The Department should see to it that they do.'],
])('“%s” is found though a part ends early, or its recommendations are counted through all parts', (words, line) => {
  expect(leadsTo(part(words))).toBe(line);
});

test('what the report says of somebody’s evidence stands in its own paragraphs, what she said does not', () => {
  expect(leadsTo(part('Volume 1. I return to Ms Hale’s evidence at paragraph ‸18.2, and'))).toContain('18.2 Ms Hale');
  expect(leadsTo(part('Volume 1. In Ms Hale’s evidence at paragraph ‸18.2, we read'))).toBeUndefined();
});

test.each(['2011 FAI 4 at paragraph ‸18.2', 'the accounts, note 4, paragraph ‸18.2', 'Ev 23, para ‸18.2'])(
  '“%s” is another document’s',
  (words) => {
    expect(leadsTo(part(words))).toBeUndefined();
  },
);

const lettered = (words: string): string => `
  1. Lamps are lit too late, as ${words} says.

  2. Ropes are old. Two of them broke last winter.

  3. Nobody looks at them.

  Summary of conclusions and recommendations

  (i) Lamps should be lit before the sun has gone. (paragraph 1)

  (ii) Ropes should be looked at each spring. (paragraph 2)
`;

test.each([
  ['conclusion ‸(ii)', undefined],
  ['Conclusion ‸(ii)', '(ii) Ropes should be looked at each spring. (paragraph 2)'],
  ['recommendation ‸(i)', '(i) Lamps should be lit before the sun has gone. (paragraph 1)'],
  ['Recommendations (i) and ‸(ii)', '(ii) Ropes should be looked at each spring. (paragraph 2)'],
  ['Recommendation ‸(ii) of the Sailor Report', undefined],
  ['section ‸(ii)', undefined],
])('in a list with Roman numbers “%s” is what bears it', (words, line) => {
  expect(leadsTo(lettered(words))).toBe(line);
});

test('findings that a heading counts for one chapter are findings', () => {
  const text = `
  Chapter 1 – The quay

  1.1 The quay broke on 3 March, and what those who saw it said is told here from beginning to end.

  1.2 Nobody was on it, as finding ‸2 below says.

  Findings in relation to Chapter 1

  1. The quay was old when it broke, and the owners of it had been told so.

  2. The quay was empty when it broke, since the boats had sailed in the morning.

  3. The quay should have been closed in the year before, when the first stone fell.
  `;
  expect(leadsTo(text)).toMatch(/^2\. The quay was empty/);
});

test('the only learning point of a report leads to its line, and “the section on complaints” to the section', () => {
  const inspection = (words: string): string => `
    Summary

    1. Boats waited for nine days (${words}).

    Complaints

    2. Complaints were answered late, and some were not answered.

    Learning point

    3. We have one:

    1  Staff who tie boats are reminded to look at the ropes.
  `;
  expect(leadsTo(inspection('learning point ‸1'))).toBe('1  Staff who tie boats are reminded to look at the ropes.');
  expect(leadsTo(inspection('see the section on ‸complaints'))).toBe('Complaints');
});
