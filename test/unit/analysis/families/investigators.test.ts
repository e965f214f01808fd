import { expect, test } from 'vitest';
import { dedent } from '../../../fixture.ts';
import { leadsOf } from '../../../families.ts';

/* Who investigates ships and trains speaks of itself by a short name, numbers reports and lists what was learnt. */

const rail = (words: string): string =>
  dedent(`
    Analysis

    1   The driver was tired, as the hours that he had worked in that week show.

    2   The signaller did not call for six minutes, and nobody knows why that was.

    3   The HAIB investigated a similar accident in 2013. ${words}

    Learning points

    4   The HAIB has identified the following learning points:

    1   It is important that drivers say when they are tired.

    2   Signallers should call at once (paragraph 2).

    Recommendations

    5   The HAIB has made two recommendations.

    Recommendation 1
    Northern Freight should look at its hours.

    Recommendation 2
    Network Rail should look at its signals.
  `);

test.each([
  ['The HAIB observes that the call was late (paragraph 2).', { '2': ['2'] }],
  ['The ORR observed that the call was late (paragraph 1).', { '2': ['2'] }],
  ['HAIB report 12/2013 (section 1) says so, too.', { '2': ['2'] }],
  ['In HAIB report 12/2013 it made Recommendation 1.', { '2': ['2'] }],
  ['It was asked for in Report 461 (Recommendation 1).', { '2': ['2'] }],
  ['Our 2018/19 report (recommendation 1) asked for it.', { '2': ['2'] }],
  ['We said in 2011 (recommendation 1) that it was.', { '2': ['2'] }],
  ['Our Report Shifting the Freight (paragraph 1) said so.', { '2': ['2'] }],
  ['The GP’s IMR (paragraph 1) was late.', { '2': ['2'] }],
  ['In our 2019 report (paragraphs 1 to 3) we said so.', { '2': ['2'] }],
  ['MGN 448 (M) (paragraph 1) says how.', { '2': ['2'] }],
  ['Working Together 2018 (paragraph 1) says when.', { '2': ['2'] }],
  ['She said that what I describe at paragraph 1 could not be heard.', { '1': ['1'], '2': ['2'] }],
  ['That was so in West Quay in March 2018 (paragraph 1).', { '1': ['1'], '2': ['2'] }],
  ['That report made two recommendations; recommendation 1 remains open.', { '2': ['2'] }],
  ['The manual’s task 32-51-04, paragraph 1.C, says how.', { '2': ['2'] }],
  ['In our 2018/19 inspection we asked for it (recommendation 1).', { '2': ['2'] }],
  ['In its thematic report on fatigue it asked for this (paragraph 1).', { '2': ['2'] }],
  ['The faults observed by the HAIB were mended (paragraph 1).', { '1': ['1'], '2': ['2'] }],
  ['The owner welcomes this. It notes paragraph 1.', { '1': ['1'], '2': ['2'] }],
  ['PSI 64/2011 (section 1) says how.', { '2': ['2'] }],
  ['The railway did not assure itself (paragraph 1).', { '1': ['1'], '2': ['2'] }],
  ['Our Adviser said that for the time described in paragraph 1 nobody was there.', { '1': ['1'], '2': ['2'] }],
  ['The response to that report said (paragraph 1) that it was.', { '2': ['2'] }],
  ['The bruising protocol (section 1) was not kept.', { '2': ['2'] }],
  ['The owner’s annual plan (page 40, paragraph 1) gives reasons.', { '2': ['2'] }],
])('“%s”, and the paragraph cited in a list behind a colon is no note’s', (words, expected) => {
  expect(leadsOf(rail(words))).toEqual(expected);
});

const ship = (words: string): string =>
  dedent(`
    SECTION 1 - FACTUAL INFORMATION

    1.1 NARRATIVE

    The ship sailed from Inverness at night, and nobody but the mate was on her bridge.

    1.2 CREW

    1.2.1 Hours of rest

    The mate had slept for four hours, and had not slept on the night before that.

    SECTION 2 - ANALYSIS

    2.1 THE GROUNDING

    Nobody altered her course. ${words}

    SECTION 3 - RECOMMENDATIONS

    Moray Shipping is recommended to:

    2021/114 Look at the hours of those who stand watches on its ships.
  `);

test.each([
  [
    'The audit did not find what sections 1.1 and 1.2.1 show.',
    { '1.1': ['1.1 NARRATIVE'], '1.2.1': ['1.2.1 Hours of rest'] },
  ],
  ['A recommendation (2021/114) was made.', { '2021/114': ['?'] }],
  ['That is the lesson of what was said at 1.1, which is known.', { '1.1': ['1.1 NARRATIVE'] }],
  ['It was noted at 1.1 pm.', {}],
  ['The owner is dealt with at 1.1 to 1.2.', { '1.1 to 1.2': ['1.1 NARRATIVE', '1.2 CREW'] }],
  ['The events at 1.1 were not known.', { '1.1': ['1.1 NARRATIVE'] }],
  ['The owner says that the events in section 1.1 were others.', { '1.1': ['1.1 NARRATIVE'] }],
])('an investigator of ships says “%s”', (words, expected) => {
  expect(leadsOf(ship(words))).toEqual(expected);
});

test('“Section II of the report contains” opens a summary’s own words, “as section II of the report says” may not', () => {
  const report = (words: string): string =>
    dedent(`
      Summary

      The report covers the year 2019. ${words}

      I. Introduction

      1. The Committee met four times in the year, and all its members came.

      II. Activities

      2. The Committee looked at the lamps of all harbours, and at their keepers.
    `);
  expect(leadsOf(report('Section II of the report contains what the Committee did.'))).toEqual({
    II: ['II. Activities'],
  });
  expect(leadsOf(report('The Board said, as section II of the report says, that lamps were out.'))).toEqual({});
});

test('numbers alone above what is recommended, set apart, are those of the recommendations', () => {
  const text = dedent(`
    Summary of conclusions

    85   The causal factors were the load (Recommendation 1) and the track (Recommendation 2).

    86   No other factor was found, as those who looked at the wagon and at the track have said.

    Recommendations

    87   The following recommendations are made:

    1

    The intent of this recommendation is to have wagons that are loaded well.

    2

    The intent of this recommendation is to have track that is looked at.

    88   Those named in the recommendations have a duty to comply with the law.
  `);
  expect(leadsOf(text)).toEqual({ '1': ['1\n\nThe inten'], '2': ['2\n\nThe inten'] });
});

test('school inspectors letter recommendations without stops, and cite them', () => {
  const text = dedent(`
    Recommendations

    R1 Raise standards of writing

    R2 Improve attendance

    R3 Use assessment to act on R1

    Main findings

    Writing is weak (see recommendation 1), and too many pupils are away (R2).
  `);
  expect(leadsOf(text)).toEqual({ R1: ['R1 Raise sta'], '1': ['R1'], R2: ['R2 Improve a'] });
});

test('what is asked “each year on paragraphs” is no report that somebody wrote', () => {
  const text = dedent(`
    3.1 The Committee recommends that the Office report each year on paragraphs 3.2 and 3.3.

    3.2 Lamps are hard to count, and nobody has counted them in the north.

    3.3 Ropes are easy to count, and nobody has counted them in the north.
  `);
  expect(leadsOf(text)).toEqual({ '3.2': ['3.2'], '3.3': ['3.3'] });
});

test('recommendations whose headings bear a number of the section, and an appendix of which the sentence goes on', () => {
  const text = dedent(`
    1 Factual information

    1.1 The engineer

    On the evidence in Appendix B he was probably tired. Safety Recommendation 2022-002 follows from that.

    2 Analysis

    2.1 The pin

    The pin was fitted upside down, and nobody looked at it before the aircraft flew.

    4 Safety Recommendations

    4.1 Safety Recommendation 2022-001

    It is recommended that the owner looks at each pin.

    4.2 Safety Recommendation 2022-002

    It is recommended that the authority looks at the owner.

    Appendix A

    Drawings

    They show the pin.

    Appendix B

    Hours of duty

    They show the hours.
  `);
  expect(leadsOf(text)).toEqual({ B: ['Appendix B'], '2022-002': ['4.2 Safety Recommendation 2022-002'] });
});

test('a chapter “5 - SAFETY RECOMMENDATIONS” is chapter 5', () => {
  const text = dedent(`
    SYNOPSIS

    The antenna was struck. Recommendations are in chapter 5.

    1 - FACTUAL INFORMATION

    1.1 History of the flight

    The crew were cleared for the approach in the evening.

    2 - ANALYSIS

    2.1 Scenario

    The approach was continued in a wind which exceeded the limit.

    3 - CONCLUSIONS

    The wind exceeded the limit.

    4 - SAFETY ACTIONS

    The owner has changed its training since.

    5 - SAFETY RECOMMENDATIONS

    The authority should look at what it found.
  `);
  expect(leadsOf(text)).toEqual({ '5': ['5 - SAFETY RECOMMENDATIONS'] });
});
