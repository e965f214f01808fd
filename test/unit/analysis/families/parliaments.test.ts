import { expect, test } from 'vitest';
import { dedent, read } from '../../../fixture.ts';
import { leadsOf, titlesOf } from '../../../families.ts';

/* Committees count paragraphs in several ways, put footnotes between them, and speak of themselves as “the Committee”. */

const letters = 'i ii iii iv v vi vii viii ix x'.split(' ');

/** A report with paragraphs (i) to (x) in two parts; `words` end the last. */
function roman(words: string): string {
  const paragraphs = letters.map((letter, at) => {
    const text = at === letters.length - 1 ? words : 'The harbour was looked at by all who use it.';
    return `${at === 5 ? 'PART TWO: OPTIONS\n\n' : ''}(${letter}) ${text}`;
  });
  return `PART ONE: INTRODUCTION\n\n${paragraphs.join('\n\n')}\n`;
}

test.each([
  ['We said so in paragraph (iv).', { '(iv)': ['(iv)'] }],
  ['We said so in paragraphs (ii) and (iv) above.', { '(ii)': ['(ii)'], '(iv)': ['(iv)'] }],
  ['We said so in paragraphs (vii) to (ix).', { '(vii) to (ix)': ['(vii)', '(viii)', '(ix)'] }],
  ['We said so in our first report, paragraph (iii) of which was quoted.', {}],
])('where paragraphs are counted (i), (ii), (iii): “%s”', (words, expected) => {
  expect(leadsOf(roman(words))).toEqual(expected);
});

test('paragraphs with Roman numbers stand in the outline under their parts', () => {
  const text = roman('We said so.');
  expect(titlesOf(text)).toEqual(['PART ONE: INTRODUCTION', 'PART TWO: OPTIONS']);
  expect(read(text).report.paragraphs.map(({ number }) => number?.label)).toEqual(letters.map((each) => `(${each})`));
});

test('a list with Roman numbers inside paragraphs that have others is a list', () => {
  const list = letters.map((letter) => `(${letter}) The pier was looked at.`).join('\n\n');
  const others = Array.from({ length: 12 }, (_, at) => `${at + 1}. The harbour was looked at by all who use it.`);
  const text = `${others.slice(0, 6).join('\n\n')}\n\n${list}\n\n${others.slice(6).join('\n\n')}\n\n13. See paragraph (iv).\n`;
  expect(leadsOf(text)).toEqual({});
  expect(read(text).report.problems).toEqual([]);
});

const COMMITTEE = (words: string): string =>
  dedent(`
    1    The harbour

    1.   On the basis of a report by the Auditor General we took evidence from the Department.1

    2.   The Department pays for the harbour and for the boats in it.2

    3.   The boats are old, and nobody knows how many there are.

    1    Auditor’s Report, Session 2020–21, HC 962, para 2
    2    Q 15; Auditor’s Report, paras 3–4; paragraph 3 above

    2    The boats

    4.   One in ten is below its standard, and ${words}
  `);

test('titles with room behind their number, right above paragraphs, are headings', () => {
  expect(titlesOf(COMMITTEE('that is all.'))).toEqual(['1 The harbour', '2 The boats']);
});

test('notes between paragraphs of a text without pages are no paragraphs, and cite what they name', () => {
  const text = COMMITTEE('that is all.');
  expect(read(text).report.paragraphs.map(({ number }) => number?.label)).toEqual(['1', '2', '3', '4']);
  expect(leadsOf(text)).toEqual({ '3': ['3'] });
});

test.each([
  ['so the Committee notes in paragraph 3.', { '3': ['3'] }],
  ['the guidance (paragraphs 2–3) says so.', {}],
  ['so the Act says (paragraph 2), and part 2 of this report too.', { '2': ['2 The boats'] }],
  ['it follows the Code on Boats, in particular paragraph 3.', {}],
  ['so it is (HC/2020/12, para. 2, and section 1).', {}],
])('a committee that says “%s”', (words, expected) => {
  const found = leadsOf(COMMITTEE(words).replace(/ {0,4}1 {4}Auditor.*above/s, ''));
  expect(found).toEqual(expected);
});

test('a numbered paragraph of any section that recommends a list is a recommendation with its letters', () => {
  const text = dedent(`
    III. Ropes

    10. Ropes are old in most harbours that were seen on the visit.

    11. In the light of paragraph 10 the Rapporteur recommends that States:

    (a) Replace old ropes before the winter;

    (b) Ratify the Protocol on Ropes;

    (c) Tell those who need to know.

    12. She thanks all who spoke with her on the visit.
  `);
  const { report, source } = read(text);
  const [recommendation, ...more] = report.recommendations;
  expect(more).toEqual([]);
  expect(recommendation?.items.map(({ span }) => source.slice(span))).toEqual([
    'Replace old ropes before the winter;',
    'Ratify the Protocol on Ropes;',
    'Tell those who need to know.',
  ]);
});

test('“IV. Conclusions and recommendations” holds recommendations, as such a title without its number does', () => {
  const text = dedent(`
    III. Ropes

    1. Ropes are old in most harbours that were seen on the visit.

    IV. Conclusions and recommendations

    2. States should replace old ropes before the winter.

    3. States should tell those who need to know.
  `);
  expect(read(text).report.recommendations).toHaveLength(2);
});

test('“the Annex” is that of a report which has one, and no law’s', () => {
  const text = dedent(`
    Introduction

    1. Our terms of reference are set out in the Annex. We visited Hull.

    2. The Regulations set dues for each harbour in the Annex, which we did not look at.

    3. Dues were raised twice in the year before the inquiry.

    Annex: Terms of reference

    To look at dues.
  `);
  expect(leadsOf(text)).toEqual({ Annex: ['Annex: Terms of reference'] });
});

test('“the Committee’s Recommendation 1” is that of a report in which the Committee recommends', () => {
  const report = (verb: string): string =>
    dedent(`
      Records

      Recommendation 1

      2.1 The Committee ${verb} that the Department keep records for seven years.

      Recommendation 2

      2.2 The Committee ${verb} that the Department count its records each spring.

      Committee comment

      2.3 The Committee’s Recommendation 1 applies here, and the Committee’s Recommendation 2 of 2012 does not.
    `);
  expect(Object.keys(leadsOf(report('recommends')))).toEqual(['1']);
  expect(leadsOf(report('was told'))).toEqual({});
});

test('headings over one short sentence each are headings, and no list', () => {
  const text = dedent(`
    Introduction

    The bill would amend the Harbours Act. We discuss lamps in more detail below.

    Legislative scrutiny

    We examined whether the bill is consistent with others.

    Definition of vessel

    Clause 4 would define what a vessel is.

    Differing view

    The other members do not support the bill.

    Committee process

    The bill was referred to us on 4 May 2021.
  `);
  expect(titlesOf(text)).toEqual([
    'Introduction',
    'Legislative scrutiny',
    'Definition of vessel',
    'Differing view',
    'Committee process',
  ]);
});

test('names on lines of their own are no headings, though a few lines are apart', () => {
  const text = dedent(`
    Witnesses

    Lighthouse Board

    Chamber of Ports

    Mast and Sail

    Department of Lamps

    The evidence of all of these is published on the website of the Committee, with the questions that were put to them.
  `);
  expect(titlesOf(text)).toEqual(['Witnesses']);
});

test('a number behind a paragraph that recommends is its name, and a sentence may begin with a chapter', () => {
  const text = dedent(`
    Summary

    Our recommendations are listed at the end of this Report. Chapter 2 deals with ropes, and the Annex to this Report with lamps.

    Chapter 1: Introduction

    1. This inquiry follows the fire at Hull, and the terms of reference are known.

    2. Our predecessors reported in 2014. The Government accepted recommendation 1 of that report.

    Chapter 2: Ropes

    3. We recommend that the Department publish what it knows of ropes. (Recommendation 1)

    4. We recommend that the Authority look at prices. This should be done alongside Recommendation 1. (Recommendation 2)

    Annex

    Lamps are lit at night.
  `);
  expect(leadsOf(text)).toEqual({ 2: ['Chapter 2: Ropes'], Annex: ['Annex'], 1: ['3'] });
});

test('where conclusions stand first, a chapter’s number above a paragraph is no conclusion; minutes cite the paragraphs', () => {
  const text = dedent(`
    Conclusions and recommendations

    1. The Ministry does not know when its ships will be ready for use.

    Recommendation: The Ministry should write to us by July 2019 with a plan, covering the points in paragraphs 5 to 6.

    2. Costs have grown by a third since the Ministry told us of them.

    1 The programme

    3. We took evidence from the Ministry on its programme of ships.

    4. The programme has 11 ships, of which the Ministry told us more.

    2 The plan of the Ministry

    5. There is no plan, and nobody has told us when there will be one.

    6. The Ministry says that staff have left since the plan was asked for.

    Formal Minutes

    Paragraphs 1 to 3 read and agreed to.

    Question put, That paragraph 4 stand part of the Report.
  `);
  expect(leadsOf(text)).toEqual({ '5 to 6': ['5', '6'], '1 to 3': ['1', '2', '3'], '4': ['4'] });
});

test('recommendations with letters lead to the annex that lists them', () => {
  const paragraphs = Array.from(
    { length: 6 },
    (_, at) => `${at + 1}. The harbour was looked at by all who use it every day.`,
  );
  const listed = [
    'A. The estimate is out of date.',
    'B. Officers should be named for each harbour.',
    'C. We welcome the plan.',
  ];
  const text =
    `THE THREAT\n\n${paragraphs.join('\n\n')}\n\n7. We return to this at Recommendation B below.\n\n` +
    `ANNEX A: CONCLUSIONS AND RECOMMENDATIONS\n\n${listed.join('\n\n')}\n`;
  const { report, source } = read(text);
  const places = report.citations.flatMap(({ targets }) => targets.flatMap((target) => target.paragraphs));
  expect(places.map((index) => source.slice(report.paragraphs[index]?.textSpan ?? { start: 0, end: 0 }))).toEqual([
    listed[1],
  ]);
});

test('a dissent that is printed with a report speaks of it as the report of the committee', () => {
  const text =
    'CHAPTER 1 – THE BOATS\n\nThe boats are old, and those who sail on them have said so for many years to all who asked.\n\n' +
    'Recommendation 1\n\nThat the Department replace the boats within three years.\n\n' +
    'CHAPTER 2 – THE QUAYS\n\nThe quays are older than the boats, and nobody who was asked could tell when they were built.\n\n' +
    'DISSENTING OPINION OF THE OFFICIAL OPPOSITION\n\n' +
    'We cannot support Recommendation 1 of the Committee, and Chapter 2 of the report says nothing of its cost.\n';
  expect(leadsOf(text)).toEqual({ '1': ['Recommendation 1'], '2': ['CHAPTER 2 – THE QUAYS'] });
  expect(leadsOf(text.replace('DISSENTING OPINION', 'OPINION'))).toEqual({});
});

test('minutes with numbers of their own tell of the paragraphs of the report', () => {
  const paragraphs = Array.from(
    { length: 6 },
    (_, at) => `${at + 1}. The harbour was looked at by all who use it every day.`,
  );
  const minutes =
    '1. The meeting began at ten in public session.\n\n2. Agreed: that paragraphs 1 and 5 stand part of the report.';
  const { report } = read(
    `# The harbour\n\n${paragraphs.join('\n\n')}\n\n# Appendix 2: Minutes of Proceedings\n\n${minutes}\n`,
  );
  const targets = report.citations.flatMap((citation) => citation.targets.flatMap((target) => target.paragraphs));
  expect(targets.map((index) => report.paragraphs[index]?.number?.series)).toEqual([0, 0]);
});
