import { expect, test } from 'vitest';
import { definition } from '../../../server/src/features/definition.ts';
import { checkOutline, dedent, read } from '../../fixture.ts';

const REPORT = `
  Harbour Town inspection report

  Contents

  Introduction.................................................................3
  The harbour and the people who
  live in it                                                                   4
  Recommendations                                                              7

  Introduction

  1. The harbour was visited in June, when most of its boats were out at sea for the summer.

  2. Inspectors spoke to those who stayed behind and read the books of the last three years.

  The harbour and the people who live in it

  3. Forty people live at the harbour. Most of them have lived there for longer than ten years.

  Recommendations

  4. The harbour master should ensure that books are kept in a dry place (paragraph 2).
`;

test('the entries of a contents page are no headings and no paragraphs', () => {
  checkOutline(
    REPORT,
    `
    Harbour Town inspection report
    Contents
    Introduction
      1 The harbour was visited in June, when most of its boats …
      2 Inspectors spoke to those who stayed behind and read the …
    The harbour and the people who live in it
      3 Forty people live at the harbour. Most of them have lived …
    Recommendations
      4 The harbour master should ensure that books are kept in a …
    `,
  );
});

test('each entry leads to its section, also one that is wrapped', () => {
  const { report } = read(dedent(REPORT));
  expect(report.contents.map(({ title, section }) => [title, report.sections[section ?? -1]?.title.value])).toEqual([
    ['Introduction', 'Introduction'],
    ['The harbour and the people who live in it', 'The harbour and the people who live in it'],
    ['Recommendations', 'Recommendations'],
  ]);
});

test('go to definition on an entry leads to the heading in the text', () => {
  const document = read(dedent(REPORT));
  const { source } = document;
  const places = definition(document, source.positionAt(source.text.indexOf('Recommendations') + 4), true);
  const lines = places.map((place) => ('targetUri' in place ? place.targetSelectionRange.start.line : -1));
  expect(lines).toEqual([source.lineAt(source.text.lastIndexOf('Recommendations'))]);
});

test('entries that come twice lead to the sections in their order', () => {
  const { report } = read(
    dedent(`
      Contents

      Health                 2
      Summary                2
      Findings               2
      Safety                 3
      Summary                3
      Findings               3
      \fHealth

      Summary

      1. Sailors are well. They see a doctor each year and a dentist when they have a toothache.

      Findings

      2. Records of visits to the doctor are kept for ten years in the office of the harbour master.

      Safety

      Summary

      3. Sailors are safe. Nobody was hurt in the three years before the inspection took place.

      Findings

      4. Life jackets are worn by all, at all times, and nobody had to be told to wear one.
    `),
  );
  const starts = report.contents.map(({ section }) => report.sections[section ?? -1]?.span.start ?? -1);
  expect(starts.every((start, at) => start > (starts[at - 1] ?? 0))).toBe(true);
  expect(report.sections.filter(({ kind }) => kind !== 'contents').map(({ title }) => title.value)).toEqual([
    'Health',
    'Summary',
    'Findings',
    'Safety',
    'Summary',
    'Findings',
  ]);
});

test('“Section 1.1” ends with its own number, not with a page', () => {
  const { report } = read(
    dedent(`
      Contents

      SECTION 1.1      2
      The harbour      2
      SECTION 2.1      3
      The boats        3

      SECTION 1.1

      The harbour

      1. The harbour is watched at all hours, and those who watch it know what to do in a storm.
    `),
  );
  expect(report.contents.map(({ title }) => title)).toEqual(['SECTION 1.1', 'The harbour', 'SECTION 2.1', 'The boats']);
  expect(report.sections.map(({ title }) => title.value)).toEqual(['Contents', 'SECTION 1.1', 'The harbour']);
});

test('entries end where the text repeats the first of them, also without a new page', () => {
  const { report } = read(
    dedent(`
      Contents

      Main findings     2
      Safety            2
      Health            3

      Main findings

      Safety

      1. The harbour is watched at all hours, and those who watch it know what to do in a storm.
    `),
  );
  expect(report.contents.map(({ title }) => title)).toEqual(['Main findings', 'Safety', 'Health']);
  expect(report.sections.map(({ title }) => title.value)).toEqual(['Contents', 'Main findings', 'Safety']);
});

test('contents may lead to the paragraphs of a judgment', () => {
  const { report } = read(
    dedent(`
    Table of Contents

                                      Para No
    Introduction                      [1]
    The facts                         [2]
    Result                            [3]

    Introduction

    [1] The harbour was visited in June, when most of its boats were out at sea for the summer.

    The facts

    [2] Inspectors spoke to those who stayed behind and read the books of the last three years.

    Result

    [3] The appeal is dismissed, for the reasons that the judge gave when he first heard of it.
  `),
  );
  expect(report.contents.map(({ title }) => title.replace(/\s.*/, ''))).toEqual(['Introduction', 'The', 'Result']);
});

test('a title that ends with “is” does not take the next chapter’s into its entry, without pages beside them', () => {
  checkOutline(
    `
    Harbour accounts

    Contents
    Summary
    Conclusions and recommendations
    1 Knowing what there is
    2 Paying for it

    3
    5
    8
    12

    Summary

    Forty boats lie in the harbour. The council does not know what condition a third of them are in.

    Conclusions and recommendations

    1. The council does not know the condition of its boats. It should look at all of them by March.

    2. The council has no plan for what happens when the grant ends. It should make one by June.

    1 Knowing what there is

    1. The council owns forty boats, of which twenty have been looked at since 2015.

    2. The council told us that those which remained were small. We asked how it knew.

    2 Paying for it

    3. The grant was agreed for 15 years. Nobody had asked what would happen behind them.
    `,
    `
    Harbour accounts
    Contents
    Summary
    Conclusions and recommendations
      1 The council does not know the condition of its boats. It …
      2 The council has no plan for what happens when the grant …
    1 Knowing what there is
      1 The council owns forty boats, of which twenty have been …
      2 The council told us that those which remained were small. …
    2 Paying for it
      3 The grant was agreed for 15 years. Nobody had asked what …
    `,
  );
});
