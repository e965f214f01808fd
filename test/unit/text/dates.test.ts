import { expect, test } from 'vitest';
import { datesMeet, findDates } from '../../../server/src/text/numbers/dates.ts';
import { isoRange } from '../../isoRange.ts';

const dates = (text: string): string[] => findDates(text).map(({ range }) => isoRange(range));

test.each([
  ['14 August 2006', '2006-08-14'],
  ['Monday 3rd of March 2014', '2014-03-03'],
  ['14 September to 8 October 2015', '2015-09-14/2015-10-08'],
  ['2 June 2014 – 25 June 2014', '2014-06-02/2014-06-25'],
  ['15-19 July 2013', '2013-07-15/2013-07-19'],
  ['11 and 12 May 2022', '2022-05-11/2022-05-12'],
  ['6, 7 and 8 May 2019', '2019-05-06/2019-05-08'],
  ['9, 10, 11 July 2014', '2014-07-09/2014-07-11'],
  ['14/11/2014', '2014-11-14'],
  ['3.2.2019', '2019-02-03'],
  ['29 January 2018 to 2 February 2018', '2018-01-29/2018-02-02'],
  ['September 14, 2015', '2015-09-14'],
  ['January 2013', '2013-01'],
  ['May and June 2014', '2014-05/2014-06'],
  ['Sept. 2014', '2014-09'],
  ['2013', '2013'],
])('“%s” is %s', (text, iso) => {
  expect(dates(`Inspectors came ${text}.`)).toEqual([iso]);
});

test('a dash that extraction lost leaves two blanks', () => {
  expect(dates('Inspection date: 29 April  21 May 2014')).toEqual(['2014-04-29/2014-05-21']);
});

test('dates on lines of their own are two dates', () => {
  expect(dates('14 May 2014\n\n21 June 2014')).toEqual(['2014-05-14', '2014-06-21']);
});

test.each([
  '31 February 2015',
  '£2,013',
  '2014–15',
  '2014/15',
  '2013.5',
  'paragraph 12013',
  '25 May to 3 March 2014',
  '2015 %',
])('“%s” is no date', (text) => {
  expect(dates(text)).toEqual([]);
});

test('a date stands where it is printed', () => {
  const text = 'It was in July 2013, as said.';
  const [found] = findDates(text);
  expect(text.slice(found?.span.start, found?.span.end)).toBe('July 2013');
});

test.each([
  ['2013', '2013-07', true],
  ['2013-07', '2013-07-15/2013-07-19', true],
  ['2013-08', '2013-07-15/2013-07-19', false],
  ['2015-09-14/2015-10-08', '2015-10', true],
  ['2012', '2013-07', false],
])('%s and %s can be the same time: %s', (one, other, expected) => {
  const range = (iso: string): { start: string; end: string } => {
    const [start = '', end = start] = iso.split('/');
    return { start, end };
  };
  expect(datesMeet(range(one), range(other))).toBe(expected);
  expect(datesMeet(range(other), range(one))).toBe(expected);
});
