import { expect, test } from 'vitest';
import { layoutTimeline, nameLines } from '../../../../client/src/timeline/timelineLayout.ts';
import type { TimelinePoint } from '../../../../client/src/timeline/timelineLayout.ts';

function point(date: string, rest: Partial<TimelinePoint> = {}): TimelinePoint {
  return { date, row: 0, isOverall: false, isMentioned: false, column: date, shape: 'circle', colour: 'blue', ...rest };
}

test('time goes from left to right, better grades stand higher', () => {
  const { marks } = layoutTimeline([point('2006-08-14', { row: 1 }), point('2015', { row: 0 }), point('2022-05')], 2);
  const [early, middle, late] = marks;
  expect(early?.x).toBeLessThan(middle?.x ?? 0);
  expect(middle?.x).toBeLessThan(late?.x ?? 0);
  expect(middle?.y).toBeLessThan(early?.y ?? 0);
});

test('no two columns stand upon each other, and none outside the picture', () => {
  const dates = Array.from({ length: 60 }, (_, at) => `2019-07-${String((at % 28) + 1).padStart(2, '0')}`);
  const points = dates.map((date, at) => point(date, { column: String(at) }));
  const { marks, width, left } = layoutTimeline([point('2018'), ...points], 1);
  const xs = marks.map(({ x }) => x).sort((a, b) => a - b);
  xs.slice(1).forEach((x, at) => {
    expect(x - (xs[at] ?? 0)).toBeGreaterThan(8);
  });
  expect(Math.min(...xs)).toBeGreaterThan(left);
  expect(Math.max(...xs)).toBeLessThan(width);
});

test('marks in one row that are too near are moved apart to both sides, one in another row stands at its date', () => {
  const [first, one, other, below, last] = layoutTimeline(
    [
      point('2018-01-01'),
      point('2019-01-01'),
      point('2019-01-16'),
      point('2019-02-01', { row: 1 }),
      point('2020-01-01'),
    ],
    2,
  ).marks.map(({ x }) => x);
  const at = (years: number): number => (first ?? 0) + ((last ?? 0) - (first ?? 0)) * (years / 2);
  expect((other ?? 0) - (one ?? 0)).toBeCloseTo(24);
  expect(((one ?? 0) + (other ?? 0)) / 2).toBeCloseTo(at(1 + 15 / 31 / 24));
  expect(below).toBeCloseTo(at(1 + 1 / 12));
});

test('judgements of one report with one grade stand one above the other in their row', () => {
  const { marks, rows } = layoutTimeline([point('2015'), point('2015'), point('2015')], 1);
  expect(new Set(marks.map(({ x }) => x)).size).toBe(1);
  expect(new Set(marks.map(({ y }) => y)).size).toBe(3);
  const [row] = rows;
  for (const { y, radius } of marks) {
    expect(y - radius).toBeGreaterThanOrEqual(row?.y ?? 0);
    expect(y + radius).toBeLessThanOrEqual((row?.y ?? 0) + (row?.height ?? 0));
  }
});

test('overall judgements are joined, by a dashed line where one of them is only mentioned', () => {
  const { links } = layoutTimeline(
    [
      point('2006', { isOverall: true }),
      point('2013', { isOverall: true, isMentioned: true }),
      point('2015', { isOverall: true }),
      point('2019', { isOverall: true }),
      point('2019', { column: 'another' }),
    ],
    1,
  );
  expect(links.map(({ isDashed }) => isDashed)).toEqual([true, true, false]);
});

test('a report without a grade has a row of its own below the grades', () => {
  const { marks, rows } = layoutTimeline([point('2019'), point('2020', { row: undefined })], 1);
  expect(rows).toHaveLength(2);
  expect(marks[1]?.y).toBeGreaterThan(rows[1]?.y ?? Infinity);
});

test.each([320, 382, 620, 1200])('a page of %i pixels shows the whole picture, no year upon another', (page) => {
  const dates = ['2006-08-14', '2013-01', '2013-07', '2015-10', '2019-07', '2022-05'];
  const { width, marks, years, left } = layoutTimeline(
    dates.map((date) => point(date)),
    1,
    page,
  );
  expect(width).toBe(page);
  for (const { x, radius } of marks) {
    expect(x - radius).toBeGreaterThan(left);
    expect(x + radius).toBeLessThan(width);
  }
  expect(years.length).toBeGreaterThan(1);
  years.slice(1).forEach(({ x }, at) => {
    expect(x - (years[at]?.x ?? 0)).toBeGreaterThanOrEqual(36);
  });
});

test('a long name of a row stands in lines around the middle of its row, and says where it was cut', () => {
  const long = 'Widespread and systemic failings leading to significant concerns about the experiences of children';
  const lines = nameLines(long, { left: 190, height: 54 });
  expect(lines.map(({ text }) => text)).toEqual([
    'Widespread and systemic',
    'failings leading to',
    'significant concerns …',
  ]);
  expect(lines.map(({ rise }) => rise)).toEqual([-12, 4, 20]);
  expect(nameLines('Good', { left: 110, height: 34 })).toEqual([{ text: 'Good', rise: 4 }]);
  expect(nameLines('Requires improvement', { left: 110, height: 34 }).map(({ text }) => text)).toEqual([
    'Requires',
    'improvement',
  ]);
});
