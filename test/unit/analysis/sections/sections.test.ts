import { test } from 'vitest';
import { checkOutline } from '../../../fixture.ts';

/* Sections: how they are nested, and what is a heading and what is none. */

test('sections are nested as the contents page and the headings right above one another tell', () => {
  checkOutline(
    `
    Harbour Town inspection report

    Contents

    Main findings                                    2
    Safety                                           2
    Health                                           3
    Annex A: How we inspected                        4
    \fMain findings

    Safety

    1. The harbour is watched at all hours, and those who watch it know what to do when a
    boat is late or a signal is not answered.

    2. Life jackets are checked each spring and replaced where the seams have worn thin.

    Health

    3. Most sailors see a doctor once a year, and the results are kept where they can be found.

    Annex A: How we inspected

    4. Three inspectors spent a week at the harbour and spoke with forty sailors.
    `,
    `
    Harbour Town inspection report
    Contents
    Main findings
      Safety
        1 The harbour is watched at all hours, and those who watch it …
        2 Life jackets are checked each spring and replaced where the …
      Health
        3 Most sailors see a doctor once a year, and the results are …
    Annex A: How we inspected
      4 Three inspectors spent a week at the harbour and spoke with …
    `,
  );
});

test('a heading wrapped over two lines is one heading', () => {
  checkOutline(
    `
    The experiences and progress of sailors who have left the harbour and are living
    in homes of their own

    1. Sailors who leave the harbour are visited twice a year by somebody whom they know.

    2. They are told what help they can ask for, and most of them ask for it in good time.

    3. Those who live far away are not visited at all, and nobody knows how they are doing.
    `,
    `
    The experiences and progress of sailors who have left the harbour and are living in homes of their own
      1 Sailors who leave the harbour are visited twice a year by …
      2 They are told what help they can ask for, and most of them …
      3 Those who live far away are not visited at all, and nobody …
    `,
  );
});

test('the wrapped middle of a sentence is no heading', () => {
  checkOutline(
    `
    Findings

    1. Plans for boats are written by the harbour master together with the
    Coastal Safety Board
    and are read out to the crew before each journey that lasts longer than a day.

    2. Crews like the plans and say that they help them to know what is expected.

    3. Visits by the Board are rare, and those that are made are short.
    `,
    `
    Findings
      1 Plans for boats are written by the harbour master together …
      2 Crews like the plans and say that they help them to know …
      3 Visits by the Board are rare, and those that are made are …
    `,
  );
});

test('a letter is one section from its salutation on, and holds its headings', () => {
  checkOutline(
    `
    12 March 2021

    Ms A Sailor
    Harbour Master
    Harbour House
    Quay Street
    Harbour Town HT1 2AB

    Dear Ms Sailor

    Monitoring visit to the harbour

    This letter summarises the findings of the visit on 2 and 3 March 2021. The visit was the
    second one since the harbour was judged inadequate in the autumn of 2019.

    Areas covered by the visit

    We looked at the progress made in these areas:

    • the upkeep of boats and ropes
    • the training of new sailors.

    Headline findings

    The pace of change has been slow. Boats are in better order than they were, but ropes are
    not, and too few sailors have been trained.

    Yours sincerely

    B Inspector
    His Majesty’s Inspector
    `,
    `
    Dear Ms Sailor
      Monitoring visit to the harbour
      Areas covered by the visit
        • the upkeep of boats and ropes
        • the training of new sailors.
      Headline findings
    `,
  );
});

test('a summary without numbers has its headings', () => {
  checkOutline(
    `
    Harbour Town – summary for sailors

    Inspectors came to Harbour Town in June to see how well sailors are looked after. This is
    a short summary of what they found. All sailors can ask the harbour master for the report
    itself, which says more.

    What is good

    Sailors told us that they feel safe. They know whom to ask when something is wrong, and
    the people whom they ask take the time to listen.

    What needs to improve

    Ropes should be replaced before they break. The harbour master must see to it that somebody
    looks at each of them once a month.
    `,
    `
    Harbour Town – summary for sailors
    What is good
    What needs to improve
      » Ropes should be replaced before they break. The harbour …
    `,
  );
});

test('a heading right below the title is a section, not a part of the title', () => {
  checkOutline(
    `
    Harbour Town – summary for sailors

    What is good

    Sailors told us that they feel safe. They know whom to ask when something is wrong, and
    the people whom they ask take the time to listen.
    `,
    `
    Harbour Town – summary for sailors
    What is good
    `,
  );
});

test('a heading behind two lines of text is a section', () => {
  checkOutline(
    `
    Harbour Town – summary for sailors

    Inspectors came to Harbour Town in June. This is a short summary of what they found.

    What is good

    Sailors told us that they feel safe. They know whom to ask when something is wrong, and
    the people whom they ask take the time to listen.
    `,
    `
    Harbour Town – summary for sailors
    What is good
    `,
  );
});

test('bold openings of paragraphs are neither headings nor lost', () => {
  checkOutline(
    `
    ## Staying afloat

    14. **The work of all crews in keeping boats afloat is good.** Pumps are tried each week.

    15. **Ropes are inadequate.** Two of them broke last winter while boats were tied to them.

    16. Visits are made at night as well as by day.
    `,
    `
    Staying afloat
      14 The work of all crews in keeping boats afloat is good. …
      15 Ropes are inadequate. Two of them broke last winter while …
      16 Visits are made at night as well as by day.
    `,
  );
});

test('a bold sentence that opens an unnumbered paragraph is no heading', () => {
  checkOutline(
    `
    # Harbour report

    Inspectors came to Harbour Town in June to see how well boats are looked after. This report says what they found.

    They came back in September to see the boats that had come home.

    ## Staying afloat

    **The work of all crews in keeping boats afloat is good.** Pumps are tried each week, and what is found is written down.

    **Ropes are inadequate.** Two of them broke last winter while boats were tied to them.
    `,
    `
    Harbour report
    Staying afloat
    `,
  );
});
