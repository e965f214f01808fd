import { expect, test } from 'vitest';
import { leadsOf as leads, titlesOf } from '../../../families.ts';
import { checkDefinition, dedent } from '../../../fixture.ts';

/* Where only sections have numbers, these are what is cited. */

test('“section 1.1” of a report with numbered headings leads to the heading', () => {
  checkDefinition(`
    Harbour report

    ⟦1 The harbour

    The harbour is watched at all hours, and those who watch it know what to do when a boat is late.

    ⟧2 The boats

    The boats are sound and are looked after by people who know them well and like them. Section ‸1 says more.

    3 The crews

    The crews see a doctor once a year, and the results are kept where they can be found.
  `);
});

/** Investigators of accidents at sea number their sections only, and cite them in square brackets. */
const SEA = `
  Loss of a boat

  1 FACTS

  1.1 The boat

  The boat was built in 1962 and was looked after by two sailors who knew it well and liked it.

  ⟦1.2 The pumps

  The pumps had not been tried since the summer before, and nobody knew that one was broken.

  ⟧1.3 The crew

  The crew had been told what to do in a storm, and they had tried it twice in the last year.

  2 ANALYSIS

  2.1 The loss

  The boat was lost because water came in faster than one pump could throw it out again.

  2.2 The alarm

  Nobody heard the alarm, which was as loud as it should be, because of the noise of the wind.

  3 CONCLUSIONS

  3.1 Pumps

  The crew could not know that a pump was broken, for nobody had tried it. [1.1, ‸1.2]
`;

test('numbers in square brackets lead to the sections that have them', () => {
  checkDefinition(SEA);
});

test.each([
  ['in section 1.2 we say more.', ['1.2 The pumps']],
  ['as section 1.2 explains.', ['1.2 The pumps']],
  ['as section 1.2 of the present report shows.', ['1.2 The pumps']],
  ['as Section 1.2 shows.', ['1.2 The pumps']],
  ['as section 1.2 of the Code asks.', []],
  ['under section 1.2 of the Harbours Act.', []],
])('a report with numbered headings that says “%s”', (words, expected) => {
  expect(Object.values(leads(dedent(SEA.replace('[1.1, ‸1.2]', words).replace(/[⟦⟧]/g, '')))).flat()).toEqual(expected);
});

test('numbers with parts stand before titles, also where the text below ends on a short line and no gaps are left', () => {
  const text = dedent(`
    1. What is known
    1.1 The accident
    The train left the rails at milepost 41.2 after a rail had broken. What the crew said is in section
    1.2.2.
    1.2 The track
    1.2.1 Inspection
    The track was looked at twice in each week, as the rules of those who own it have asked for since
    then.
    1.2.2 The crew
    The driver felt the train drop. He had not been told of what was known of the rail by those who own
    it.
    1.3 Earlier accidents
    In 2017 a train left the rails near Quay Town, where much the same had been known of the rails for
    a year.
  `);
  expect(titlesOf(text)).toEqual([
    '1. What is known',
    '1.1 The accident',
    '1.2 The track',
    '1.2.1 Inspection',
    '1.2.2 The crew',
    '1.3 Earlier accidents',
  ]);
});

test('the same over numbered paragraphs that end on short lines', () => {
  const text = dedent(`
    1 Background
    1.1 Blood
    1.1.1 Blood is given to more than a million people each year, and to some of them it is the wrong
    one.
    1.1.2 A sample is taken and tested, and what is then printed on the bag has to match what is on the
    wrist.
    1.2 Wristbands
    1.2.1 All who stay in a hospital wear a band with their name, which those who give blood have to
    read.
    1.2.2 The notice of the year 2007 asked for a band that is the same in all hospitals of the country
    by now.
  `);
  expect(titlesOf(text)).toEqual(['1 Background', '1.1 Blood', '1.2 Wristbands']);
});
