import { expect, test } from 'vitest';
import { analyse } from '../../../server/src/analysis/analyse.ts';
import { isoRange } from '../../isoRange.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';
import { checkHover, dedent } from '../../fixture.ts';
import { seed } from '../../seeds.ts';

function mentions(text: string): string[] {
  const source = new SourceText(text);
  return analyse(source).inspectionMentions.map(({ date, kind, judgement, inspectorate, span }) =>
    [isoRange(date.value), kind, inspectorate, judgement?.value, source.slice(span).replace(/\s+/g, ' ')]
      .filter((part) => part !== undefined)
      .join(' | '),
  );
}

const START = `
  Harbour Town Council

  Inspection of children’s services

  Inspection dates: 4 March 2019 to 15 March 2019

`;

const inReport = (words: string): string[] => mentions(dedent(START) + words + '\n');

test.each([
  [
    'The previous inspection of the council’s arrangements for the\nprotection of children was in January 2013. The council was judged to be inadequate.',
    '2013-01 | Inspection of child protection | inadequate | The previous inspection of the council’s arrangements for the protection of children was in January 2013',
  ],
  [
    'This was the first monitoring visit since the local authority was judged inadequate in July 2014.',
    '2014-07 | inadequate | judged inadequate in July 2014',
  ],
  [
    'This was the first monitoring visit since the inadequate judgement in July 2014.',
    '2014-07 | inadequate | the inadequate judgement in July 2014',
  ],
  ['Progress was slow against recommendations from the 2013 inspection of boats.', '2013 | 2013 inspection'],
  [
    'Leaders have improved boats since the last Ofsted inspection, in 2015.',
    '2015 | Ofsted | the last Ofsted inspection, in 2015',
  ],
  ['Boats were last inspected in 2012 by somebody else.', '2012 | last inspected in 2012'],
  ['They have improved from 2013, when they were found to be inadequate.', '2013 | inadequate | 2013'],
  [
    'Dates of previous inspection: 9 to 11 December 2015',
    '2015-12-09/2015-12-11 | Dates of previous inspection: 9 to 11 December 2015',
  ],
  [
    'The previous inspection of the council’s adoption service was in June 2009. The council was judged to be Good.',
    '2009-06 | Good | The previous inspection of the council’s adoption service was in June 2009',
  ],
  [
    'The inspection of the council’s fostering service was in October 2010. The overall quality rating was satisfactory.',
    '2010-10 | satisfactory | The inspection of the council’s fostering service was in October 2010',
  ],
  [
    'Leadership is better since the last inspection of children’s services in 2012.',
    '2012 | the last inspection of children’s services in 2012',
  ],
  [
    'Leadership is better since the last inspection of children’s services in 2018.',
    '2018 | Inspection of local authority children’s services | the last inspection of children’s services in 2018',
  ],
  [
    'The previous inspection of the council’s services for children and young people looked after was in May 2012.',
    '2012-05 | Inspection of looked after children | The previous inspection of the council’s services for children and young people looked after was in May 2012',
  ],
  [
    'The impact of leaders on practice with children was judged to be good at the time of the last inspection, in 2016.',
    '2016 | the last inspection, in 2016',
  ],
  [
    'This follows the 2018 joint targeted area inspection.',
    '2018 | Joint targeted area inspection | 2018 joint targeted area inspection',
  ],
])('“%s” mentions another inspection', (words, expected) => {
  expect(inReport(words)).toEqual([expected]);
});

test.each([
  ['its own dates', 'The report on the inspection in March 2019 says so.'],
  ['things to come', 'The next inspection is planned in 2016.'],
  ['schools', 'Most schools were good at their last inspection in 2014.'],
  ['a children’s home', 'The council runs one children’s home. It was judged good in the inspection in May 2014.'],
  ['a place with a name of its own', 'Changes followed an inspection of The Old Lighthouse in May 2014.'],
  ['an Act', 'This is so under the Education and Inspections Act 2006.'],
  ['figures', 'Since the last inspection, seven reports have been sent, of which two were sent in 2015.'],
  ['this inspection', 'It was seen by this inspection in June 2014.'],
])('a date of %s mentions no other inspection', (_what, words) => {
  expect(inReport(words)).toEqual([]);
});

test('a mention is explained as mentioned, not read', () => {
  checkHover(
    `
      Harbour Town Council

      Inspection of children’s services

      Inspection dates: 4 March 2019 to 15 March 2019

      ⟦The previous inspection of the council’s arrangements for the protection of children
      was in ‸January 2013⟧. The council was judged to be inadequate.
    `,
    ['Inspection of child protection, January 2013', 'This report says that it judged: inadequate.', 'not read'],
  );
});

test('the 2015 seed mentions the inspections of 2013 and what they judged', () => {
  const found = mentions(seed('medway-2015-inspection.txt'));
  expect(found.filter((mention) => mention.startsWith('2013-'))).toEqual([
    expect.stringMatching(/^2013-01 \| Inspection of child protection \| inadequate/),
    expect.stringMatching(/^2013-07 \| Inspection of looked after children \| inadequate/),
  ]);
});

test('the letters of 2020 and 2022 give two dates for one judgement', () => {
  expect(mentions(seed('medway-2020-monitoring-visit.txt'))).toContain(
    '2019-07 | inadequate | judged inadequate in July 2019',
  );
  expect(mentions(seed('medway-2022-monitoring-visit.txt'))).toContain(
    '2019-08 | inadequate | judged inadequate in August 2019',
  );
});

test('hostile text is read in time that grows with its length: dates and inspections without end', () => {
  const time = (count: number): number => {
    const source = new SourceText(
      'since the previous last inspection of review and visit in 2013 judged '.repeat(count),
    );
    const started = performance.now();
    expect(analyse(source).inspectionMentions).toHaveLength(count);
    return performance.now() - started;
  };
  const [short, long] = [time(2_000), time(8_000)];
  expect(long).toBeLessThan(4 * 4 * Math.max(short, 50));
}, 60_000);
