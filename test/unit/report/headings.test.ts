import { expect, test } from 'vitest';
import { dedent, read } from '../../fixture.ts';

/** The titles of the sections of a small report with `words` in its middle. */
function titles(words: string): string[] {
  const text = `
      Findings

      The boats of the harbour town are looked after by the harbour master and nine people, who
      live there all the year. They were visited in June, when most of their boats were out at
      sea. Inspectors read the books of the last three years, and came back in September to see
      the boats that had come home.

${words}

      Nobody was hurt in the last three years. Life jackets are worn by all, at all times, and
      nobody had to be told to wear one. They are checked each spring, and those whose seams
      have worn thin are replaced at the cost of the harbour.
  `;
  return read(dedent(text)).report.sections.map(({ title }) => title.value);
}

test.each([
  'Life jackets',
  'How well are sailors kept from harm?',
  'Safety at sea: ropes and pumps',
  'The experiences and progress of children who sail',
  'KEEPING BOATS SAFE',
  'Safety',
])('a short line that stands alone is a heading: %s', (heading) => {
  expect(titles(`      ${heading}`)).toEqual(['Findings', heading]);
});

test.each([
  ['an address', '      Harbour House\n      Quay Street\n      Harbour Town HT1 2AB\n      Tel: 01632 960123'],
  ['a label', '      Lead inspector: Ann Sailor'],
  ['labels with their values', '      Type of voyage: Ferry service\n      Place: Harbour Town quay'],
  ['a row of a table of codes', '      STC 98/21E Installation of the door'],
  ['a sum', '      12,000'],
  ['a sum with its label', '      Boats in the harbour: 612'],
  ['when it was published', '      Published July 2020'],
  ['the number of a paper', '      HC 963'],
  ['who had it printed', '      Ordered by the House of Commons to be printed 22 October 2018'],
  ['a short sentence', '      All boats were seen.'],
  ['a sentence whose full stop stands apart', '      All boats were seen by the inspectors            .'],
  ['a sentence whose full stop stands on the next line', '      All boats were seen by the inspectors\n          .'],
  ['bullets', '      • sound boats\n      • new ropes'],
  ['words that announce bullets', '      The harbour has:\n\n      • sound boats\n      • new ropes.'],
  ['a web address', '      www.example.org/harbour'],
])('no heading: %s', (_, words) => {
  expect(titles(words)).toEqual(['Findings']);
});

test('in text without gaps labels at the foot of a picture and words that announce are no headings', () => {
  const text = `
    Synopsis
    The boats of the harbour town are looked after by the harbour master
    and nine people, who live there all the year.
    The pumps
    Each boat has two pumps, of which the left one is driven by hand and
    the right one by the engine, as shown in the drawing below.
    Hand pump Engine pump
    Figure 2
    The pumps of a boat
    The valve was closed. The left pump had been taken out of the boat of
    type
    HT-6. The following safety recommendation is therefore made to the
    Harbour Board:
    Safety Recommendation 2019-083
    It is recommended that the Harbour Board looks at all pumps of boats
    of this type before they go to sea again.
  `;
  expect(read(dedent(text)).report.sections.map(({ title }) => title.value)).toEqual([
    'Synopsis',
    'The pumps',
    'Safety Recommendation 2019-083',
  ]);
});

test('the caption of a figure is none where a list of figures stands below the contents', () => {
  const text = `
    Contents
    1 Findings ........................................ 1
    Glossary .......................................... ii
    Figure 1: The harbour at low water ................ 1
    1 Findings
    1.1 The boats of the harbour town are looked after by the harbour master and nine people, who live there.
    They were visited in June, when most of their boats were out at sea.

    Figure 1: The harbour at low water

    1.2 Inspectors read the books of the last three years, and came back in September to see the boats again.
    1.3 Nobody was hurt in the last three years. Life jackets are worn by all, at all times of the year there.

    Glossary
    pump room the room in which the pumps of the harbour stand, below the level of the water at all times
  `;
  expect(read(dedent(text)).report.sections.map(({ title }) => title.value)).toEqual([
    'Contents',
    '1 Findings',
    'Glossary',
  ]);
});

test('where Markdown marks some headings, a line in bold type is one, too', () => {
  const text = `
    # CHAPTER – II

    # Audit of the harbour

    The boats of the harbour town are looked after by the harbour master and nine people, who live there.

    **The books of the harbour**

    Inspectors read the books of the last three years, and came back in September to see the boats again.

    ## No list of boats

    There was none.
  `;
  expect(read(dedent(text)).report.sections.map(({ title }) => title.value)).toEqual([
    'CHAPTER – II',
    'Audit of the harbour',
    'The books of the harbour',
    'No list of boats',
  ]);
});

test('a date alone on a cover is no heading, one over the text of a chronology is', () => {
  const cover = 'Boats of the Harbour\n\nAn inspection of Harbour Town\n\nMarch 2018\n\n© Harbour Inspectorate 2018\n';
  expect(read(cover).report.sections.map(({ title }) => title.value)).not.toContain('March 2018');
  expect(titles('      June 2017')).toEqual(['Findings', 'June 2017']);
});

test('no heading: a name alone on its line in the middle of a sentence', () => {
  expect(
    titles(
      '      The harbour has been visited each year since it was built, most often by people of the\n\n' +
        '      Coastal Safety Board\n\n      and sometimes by those of the council.',
    ),
  ).toEqual(['Findings']);
});

test('a title wrapped at its measure is one title', () => {
  expect(
    titles(
      '      Children who sail alone and children who sail together with those who look after them\n      at home',
    ),
  ).toEqual([
    'Findings',
    'Children who sail alone and children who sail together with those who look after them at home',
  ]);
});

test('“Annex A” is a whole title, which no words have to follow', () => {
  const text = `
    Findings
    The boats of the harbour town are sound and well looked after by all who have to do with them.
    They were seen in June, when most of them were out at sea, and again in September by night.
    Annex A
    We told apart six levels of harm when we looked at what had become of the boats and of the
    people who were in them at the time.
  `;
  expect(read(dedent(text)).report.sections.map(({ title }) => title.value)).toEqual(['Findings', 'Annex A']);
});

test('two headings on end are two headings', () => {
  expect(titles('      Life at sea\n\n      Life jackets')).toEqual(['Findings', 'Life at sea', 'Life jackets']);
});

test('no heading: the name of a part with its page, where the title of the contents page was lost', () => {
  const text = `
    # Plans of the harbour


    The boats of the harbour
    and of the quays 9
    Conclusions 30

    Appendix I Objectives, Scope, and Methodology 33

    Appendix II Harbour Town 38

    Appendix III Quay Town 40

    **Abbreviations**

    ADS Automated Directives System

    ## Conclusions

    The boats were safe. They were visited in June, when most of them were out at sea.

    ## Appendix I Objectives, Scope, and Methodology

    We were asked to look at boats.
  `;
  expect(read(dedent(text)).report.sections.map(({ title }) => title.value)).toEqual([
    'Plans of the harbour',
    'Abbreviations',
    'Conclusions',
    'Appendix I Objectives, Scope, and Methodology',
  ]);
});

test('the entries of a list of abbreviations are no headings', () => {
  const text = `
    Appendices

    Appendix A - Glossary of abbreviations and acronyms

    CCTV  Closed-circuit television
    ORR  Office of Rail and Road
    RAIB  Rail Accident Investigation Branch

    Appendix B - Investigation details

    The boats were visited in June, when most of them were out at sea. Nobody was hurt.
  `;
  expect(read(dedent(text)).report.sections.map(({ title }) => title.value)).toEqual([
    'Appendices',
    'Appendix A - Glossary of abbreviations and acronyms',
    'Appendix B - Investigation details',
  ]);
});

test('the last name of a team at the foot of a page is no heading over the text of the next page', () => {
  const team = `
    Inspection of the harbour

    The boats were visited in June, when most of them were out at sea. Nobody was hurt.

    Inspection team

    Ann Mast, lead inspector
    Ben Oar

    Carla Sail, boat inspector
  `;
  const next = 'The harbours of the county are inspected by those whom its council has chosen for that.\n';
  expect(read(`${dedent(team)}\f${next}`).report.sections.map(({ title }) => title.value)).toEqual([
    'Inspection of the harbour',
    'Inspection team',
  ]);
});
