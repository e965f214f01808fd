import { expect, test } from 'vitest';
import { dedent } from '../../../fixture.ts';
import { titlesOf } from '../../../families.ts';

/* What is a heading in reports of those who investigate accidents, and what only stands alone on its line. */

test('a list of recommendations with leaders to their pages has no headings', () => {
  const titles = titlesOf(
    dedent(`
      Recommendations

      Recommendation 1. The Board should publish a plan for harbours. .... Page 9

      Recommendation 2. The Board should say how it is paid for. .... Page 12

      1. Introduction

      1. The Committee held an inquiry into harbours, and heard those who keep them.
    `),
  );
  expect(titles.filter((title) => title.includes('Board'))).toEqual([]);
});

test('a paragraph’s place under a recommendation is no heading, nor is the name of a figure and its caption', () => {
  const titles = titlesOf(
    dedent(`
      Summary

      1. The harbours are kept by the Department, which pays for lamps.

      Recommendation no. 1
      Paragraph 2.4
      The Department count its lamps.

      Chapter 2 The lamps of the harbours in the north and in the south

      2.1 The Department has paid for lamps since the year 2016.

      Figure I
      Lamps by year

      2.2 The Department does not know how many lamps there are.
    `),
  );
  expect(titles).toEqual([
    'Summary',
    'Recommendation no. 1',
    'Chapter 2 The lamps of the harbours in the north and in the south',
  ]);
});
