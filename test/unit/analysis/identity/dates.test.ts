import { expect, test } from 'vitest';
import { identity, TEXT } from './whoAndWhen.ts';
import { dedent } from '../../../fixture.ts';
import { seed } from '../../../seeds.ts';

test('a cover says who was inspected, how and when', () => {
  expect(
    identity(
      dedent(`
        Harbour Town Borough Council

        Inspection of services for children in need of help and
        protection, children looked after and care leavers

        Inspection date: 14 September to 8 October 2015

        Report published: 27 November 2015

        Executive summary
      `) + dedent(TEXT),
    ),
  ).toEqual({
    authority: 'Harbour Town',
    by: [],
    kind: 'Single inspection',
    framework: undefined,
    visited: '2015-09-14/2015-10-08',
    published: '2015-11-27',
    inspectors: [],
  });
});

test('the dates of the inspection before are not the dates of this one', () => {
  const { visited } = identity(
    dedent(`
      Area SEND inspection of Harbour Town Local Area Partnership

      Dates of previous inspection: 9 to 11 December 2019

      Inspection dates: 5 to 9 February 2024
    `) + dedent(TEXT),
  );
  expect(visited).toBe('2024-02-05/2024-02-09');
});

test('a letter has its date above the salutation and the visit in its first sentence', () => {
  expect(
    identity(
      dedent(`
        15 September 2020

        Ann Archer
        Director of Children’s Services
        Harbour Town Council

        Dear Ms Archer

        Monitoring visit to Harbour Town children’s services

        This letter summarises the findings of the monitoring visit to Harbour Town children’s services on
        20 August 2020. The visit was in line with the inspection of boats (IOB) framework. The inspectors were
        Bob Baker and Carol Cook, Her Majesty’s Inspectors. It was carried out by inspectors from Ofsted.

        Yours sincerely

        Bob Baker

        Her Majesty’s Inspector
      `),
    ),
  ).toEqual({
    authority: 'Harbour Town',
    by: ['Ofsted'],
    kind: 'Monitoring visit',
    framework: 'inspection of boats (IOB) framework',
    visited: '2020-08-20',
    published: '2020-09-15',
    inspectors: ['Bob Baker (lead)', 'Carol Cook'],
  });
});

test('the year that a board reports on is no visit', () => {
  expect(
    identity(
      dedent(`
        Annual Report of the
        Independent Monitoring Board
        at
        HMP & YOI Quayside

        For reporting year
        1 October 2019 – 31 March 2020

        Published July 2020
      `) + dedent(TEXT),
    ),
  ).toMatchObject({
    authority: 'HMP & YOI Quayside',
    by: ['Independent Monitoring Board'],
    visited: undefined,
    published: '2020-07',
  });
});

test.each([
  ['medway-2006-joint-area-review.txt', undefined, '2006-08-14', 'Joint area review'],
  ['medway-2013-summary-for-children.txt', '2013-01-07/2013-01-16', '2013-02-15', 'Inspection of child protection'],
  ['medway-2015-inspection.txt', '2015-09-14/2015-10-08', '2015-11-27', 'Single inspection'],
  ['medway-2020-monitoring-visit.txt', '2020-08-20', '2020-09-15', 'Monitoring visit'],
  ['medway-2022-monitoring-visit.txt', '2022-05-11/2022-05-12', '2022-06-17', 'Monitoring visit'],
])('%s says when it was', (name, visited, published, kind) => {
  const found = identity(seed(name));
  expect(found).toMatchObject({ authority: 'Medway', kind });
  expect([found['visited'], found['published']]).toEqual([visited, published]);
  expect(found['by']).toContain('Ofsted');
});

test('a month alone on a cover is when the report was published, if no visit was in it', () => {
  const cover = (...lines: string[]): string => `${lines.join('\n\n')}\n\n${dedent(TEXT)}`;
  expect(identity(cover('PEEL 2021/22', 'An inspection of Harbour Town Police', 'September 2022'))).toMatchObject({
    authority: 'Harbour Town Police',
    visited: undefined,
    published: '2022-09',
  });
  expect(
    identity(cover('A report on', 'Harbour Town School', 'Date of inspection: January 2017', 'January 2017')),
  ).toMatchObject({
    visited: '2017-01',
    published: undefined,
  });
  expect(identity(cover('Harbour Town Council', 'Review of two periods', 'May 2016', 'September 2018'))).toMatchObject({
    published: undefined,
  });
});

test('a visit in several stretches begins with the first day and ends with the last', () => {
  const visit = (...lines: string[]): unknown =>
    identity(`Report on an unannounced inspection of\n\nHMP Quayside\n\n${lines.join('\n')}\n\n${dedent(TEXT)}`)[
      'visited'
    ];
  expect(visit('6 and 13–17 March 2023')).toBe('2023-03-06/2023-03-17');
  expect(visit('3, 4 and 8-12 July 2019')).toBe('2019-07-03/2019-07-12');
  expect(visit('Date of inspection visit:', '05 October 2022', '07 October 2022')).toBe('2022-10-05/2022-10-07');
  expect(visit('Unannounced Inspection', '26th February 2008 09:00')).toBe('2008-02-26');
});

test('a year on a cover is the time that a report is about, not that of a visit', () => {
  expect(
    identity(
      `ANNUAL REPORT\n\nof the\n\nINDEPENDENT MONITORING BOARD\n\nHMP QUAYSIDE\n\n1 June 2015 – 31 May 2016\n\n${dedent(TEXT)}`,
    ),
  ).toMatchObject({ by: ['Independent Monitoring Board'], visited: undefined, published: undefined });
});
