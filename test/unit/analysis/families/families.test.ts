import { expect, test } from 'vitest';
import { leadsOf as leads } from '../../../families.ts';
import { checkDefinition, checkReferences, dedent, read } from '../../../fixture.ts';

/*
 * Committees, inquiries, accident investigators, courts and the United Nations print numbers in their own ways, and most
 * of what they cite is not their own. The harbour of these tests is nobody's.
 */

const LONG = 'and those who keep it know what to do when a boat is late or a signal is not answered at night.';

/** A report in chapters 1 to 3 with paragraphs 1.1 to 3.9; `words` end paragraph 3.9. */
function inquiry(words: string): string {
  const chapters = ['The harbour', 'The night of the storm', 'What should be done'].map((title, at) => {
    const paragraphs = Array.from({ length: 9 }, (_, index) => {
      const isLast = at === 2 && index === 8;
      return `${at + 1}.${index + 1} The harbour is watched at all hours, ${isLast ? words : LONG}`;
    });
    return `Chapter ${at + 1} – ${title}\n\n${paragraphs.join('\n\n')}`;
  });
  return `The Harbour Inquiry\n\n${chapters.join('\n\n')}\n\nAnnex B: Who gave evidence\n\nMs Mast, Mr Pilot and two sailors gave evidence to the inquiry.\n`;
}

test.each([
  ['as paragraph 2.4 above says.', { '2.4': ['2.4'] }],
  ['as paragraphs 2.4 to 2.6 above say.', { '2.4 to 2.6': ['2.4', '2.5', '2.6'] }],
  ['(paragraph 2.4 - 2.5).', { '2.4 - 2.5': ['2.4', '2.5'] }],
  ['as paragraphs 2.4–6 say.', { '2.4–6': ['2.4', '2.5', '2.6'] }],
  ['as paragraphs 2.7 to 2.15 say.', { '2.7 to 2.15': ['2.7', '2.8', '2.9'] }],
  ['as paragraph 2.4(b) says.', { '2.4(b)': ['2.4'] }],
  ['as paragraphs 1.2, 2.4\nand 3.1 of this report say.', { '1.2': ['1.2'], '2.4': ['2.4'], '3.1': ['3.1'] }],
  ['as Chapter 2 says.', { '2': ['Chapter 2 – The night of the storm'] }],
  ['as Chapters 1 and 2 say.', { '1': ['Chapter 1 – The harbour'], '2': ['Chapter 2 – The night of the storm'] }],
  ['(see Annex B).', { B: ['Annex B: Who gave evidence'] }],
  ['as paragraphs 2.4(a) and (b) say.', { '2.4(a) and (b)': ['2.4'] }],
  ['as paragraph 2.4 (a) says.', { '2.4 (a)': ['2.4'] }],
  ['as I said in paragraph 2.4.', { '2.4': ['2.4'] }],
  ['as Ms Mast explained (see paragraph 2.4 above).', { '2.4': ['2.4'] }],
  ['as the keeper’s letter is quoted in Chapter 2.', { '2': ['Chapter 2 – The night of the storm'] }],
  ['as I said (see 2.4 above).', { '2.4': ['2.4'] }],
  ['as chap. 2 says.', { '2': ['Chapter 2 – The night of the storm'] }],
  ['(see, for example, paragraph 2.4).', { '2.4': ['2.4'] }],
  ['(Conclusion, paragraph 2.4).', { '2.4': ['2.4'] }],
  ['as Chapter 2, paragraph 2.4 says.', { '2': ['Chapter 2 – The night of the storm'], '2.4': ['2.4'] }],
])('an inquiry that says “%s” cites itself', (words, expected) => {
  expect(leads(inquiry(words))).toEqual(expected);
});

test.each([
  ['as paragraph 2.4 of Schedule 2 to the Harbours Act 1964 asks.'],
  ['as paragraph 2.4 of the 2013 report said.'],
  ['(paragraph 2.4 of Ms Mast’s statement).'],
  ['as Ms Mast says in her statement at paragraph 2.4.'],
  ['(Mast statement, paragraph 2.4).'],
  ['as the Code, paragraph 2.4, asks.'],
  ['(Vol 2, para 2.4).'],
  ['(ibid., paragraph 2.4).'],
  ['(HC 123, paragraph 2.4).'],
  ['as resolution 1325 (2000), para 2.4, asks.'],
  ['(Sailor v Pilot [2004] EWCA Civ 12, paragraph 2.4).'],
  ['as section 2 of the Harbours Act 1964 asks.'],
  ['which led to section 2 enquiries.'],
  ['under a Section 2 arrangement.'],
  ['as section 2(1) asks.'],
  ['as Annex B to the Agreement asks.'],
  ['as Recommendation 2 of the First Report asked.'],
  ['as the Mast Report asked (Recommendation 2).'],
  ['as Chapter 2 of the handbook says.'],
  ['as Chapter 9, paragraph 2.4, says.'],
  ['(Letter Mast to Oar, 3 May 2002, paragraph 2.4).'],
  ['(Working with Boats 2010, paragraph 2.4).'],
  ['as the explanatory notes, paragraph 2.4, say.'],
  ['as Lord Sailor said (at paragraph 2.4).'],
  ['as the judge held at paragraph 2.4.'],
  ['as the keeper’s letter of May 2002, paragraph 2.4, says.'],
  ['as the Sailor Report found in 2009 (paragraph 2.4).'],
  ['and its paragraph 2.4 is no better.'],
  ['as paragraph 2.4 (A/HRC/12/3) says.'],
  ['as the Handbook says (5th edition, paragraph 2.4).'],
  ['and the Trust’s memorandum was plain about that (paragraph 2.4).'],
  ['as the skeleton argument, para 2.4, says.'],
  ['as the Principles ask (principle 4, commentary, para. 2.4).'],
  ['as paragraph 2.4, as amended, asks.'],
  ['as paragraph 2.4(2) asks.'],
  ['and in paragraph 2.4 thereof.'],
  ['as Article 2, paragraph 2.4, asks.'],
  ['as he had said in his second report (paragraph 2.4).'],
  ['and the judge, in paragraph 2.4, said so.'],
  ['as A/HRC/12/3, para. 2.4, says.'],
  ['and its Recommendation 2 was never met.'],
])('an inquiry that says “%s” cites another document', (words) => {
  expect(leads(inquiry(words))).toEqual({});
});

test('5.2 is not 5.27', () => {
  const { report } = read(inquiry('as paragraphs 2.47 and 2.4 say.'));
  const targets = report.citations.flatMap((citation) => citation.targets);
  expect(targets.map(({ paragraphs }) => paragraphs.map((index) => report.paragraphs[index]?.number?.label))).toEqual([
    [],
    ['2.4'],
  ]);
});

test('headings and paragraphs may have numbers of one shape: 3.2 is a heading, 3.2.1 a paragraph', () => {
  const { report } = read(
    dedent(`
      Harbour accident report

      1. What happened

      1.1. Narrative

      1.1.1. The boat left the harbour at dusk, and nobody knew that one of its pumps was broken.

      1.1.2. The crew saw the water rise when they were two miles out, and turned back at once.

      1.2. The boat and its gear

      1.2.1. The boat was built in 1962 and was looked after by two sailors who knew it well.

      1.2.2. Its ropes were old, and the pumps had not been tried since the summer before.

      2. What we think

      2.1. The crew did what they could, as section 1.1 shows, and nobody was hurt in the end.

      3. What should be done

      3.1. The harbour master should have the pumps of all boats tried before they leave.
    `),
  );
  expect(report.sections.map(({ title, level }) => [level, title.value])).toEqual([
    [1, 'Harbour accident report'],
    [1, '1. What happened'],
    [2, '1.1. Narrative'],
    [2, '1.2. The boat and its gear'],
    [1, '2. What we think'],
    [1, '3. What should be done'],
  ]);
  expect(report.paragraphs.flatMap(({ number }) => number?.label ?? [])).toEqual([
    '1.1.1',
    '1.1.2',
    '1.2.1',
    '1.2.2',
    '2.1',
    '3.1',
  ]);
});

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

test('a list of conclusions cites the body, and the body is not taken for it', () => {
  const body = Array.from({ length: 12 }, (_, at) => `${at + 1}. The harbour is watched at all hours, ${LONG}\n`);
  const list = [9, 4, 2].map((cited, at) => `${at + 1}. The watch should go on. (Conclusion, Paragraph ${cited})\n`);
  const text = `The evidence\n\n${body.join('\n')}\nSummary of conclusions and recommendations\n\nThe evidence\n\n${list.join('\n')}`;
  const { report } = read(text);
  const targets = report.citations.flatMap((citation) => citation.targets);
  expect(targets.flatMap(({ paragraphs }) => paragraphs)).toEqual([8, 3, 1]);
});

test('a list in a paragraph does not end the run of paragraphs', () => {
  const paragraphs = Array.from({ length: 17 }, (_, at) => `${at + 1}. The harbour is watched at all hours, ${LONG}\n`);
  const list = Array.from({ length: 6 }, (_, at) => `${at + 1}. Boats are tried in the water each spring.\n`);
  const { report } = read([...paragraphs.slice(0, 14), ...list, ...paragraphs.slice(14)].join('\n'));
  const labels = report.paragraphs.flatMap(({ number }) => number?.label ?? []);
  expect(labels).toEqual(paragraphs.map((_, at) => String(at + 1)));
});

test('recommendations numbered 8.1 to 8.3 inside a plain run leave the run whole', () => {
  const { report } = read(
    dedent(`
      7. The harbour is watched at all hours, and those who watch it know what to do.

      8. These recommendations were made by those who came, and were accepted in June:

      8.1 Look after the ropes of all boats (Norway);

      8.2 Try the pumps of all boats each week (Peru);

      8.3 Light the lamps at dusk (Chad).

      9. Nobody was hurt in the last three years. Recommendation 8.2 has been met.
    `),
  );
  expect(report.paragraphs.flatMap(({ number }) => number?.label ?? [])).toEqual(['7', '8', '8.1', '8.2', '8.3', '9']);
  const [target] = report.citations.flatMap((citation) => citation.targets);
  expect(target?.paragraphs.map((index) => report.paragraphs[index]?.number?.label)).toEqual(['8.2']);
});

test('what a committee calls a paragraph may stand behind its number, with the text on the next line', () => {
  const { report, source } = read(
    dedent(`
      16. The harbour is watched at all hours, and those who watch it know what to do.

      17. conclusion
      The watch is good, and it should go on as it is for as long as boats leave at night.

      18. Recommendation
      The harbour master should write down each month which boats left at night.

      19. Nobody was hurt in the last three years, and no boat was lost.
    `),
  );
  const numbered = report.paragraphs.filter(({ number }) => number !== undefined);
  expect(numbered.map(({ number, textSpan }) => [number?.label, source.slice(textSpan).slice(0, 9)])).toEqual([
    ['16', 'The harbo'],
    ['17', 'The watch'],
    ['18', 'The harbo'],
    ['19', 'Nobody wa'],
  ]);
});

const CHAPTERS = dedent(`
  CHAPTER 1: BOATS

  1. Boats are sound and are looked after by people who know them well and like them.

  2. The pumps are tried every week, and what is found is written down in the book.

  3. Ropes are old. Two of them broke last winter while boats were tied to them.

  CHAPTER 2: CREWS

  1. Crews see a doctor once a year, and the results are kept where they can be found.

  2. They are told what help they can ask for, and most of them ask for it in good time.

  3. Their ropes are old: see Chapter 1, paragraph 3, and paragraph 2 above.

  CHAPTER 3: LAMPS

  1. Lamps are lit at dusk, and they are put out when the last boat has come home.
`);

test('where numbers begin again in each chapter, a citation means its own chapter or the one it names', () => {
  const { report } = read(CHAPTERS);
  const chapterOf = (index: number): string =>
    report.sections[report.paragraphs[index]?.section ?? -1]?.title.value ?? '';
  const targets = report.citations.flatMap((citation) => citation.targets);
  expect(targets.map(({ first, paragraphs }) => [first, paragraphs.map(chapterOf)])).toEqual([
    ['1', []],
    ['3', ['CHAPTER 1: BOATS']],
    ['2', ['CHAPTER 2: CREWS']],
  ]);
});

/** A judgment of eleven paragraphs "[1]" to "[11]"; `words` end the last. */
function judgment(words: string): string {
  const paragraphs = Array.from({ length: 10 }, (_, at) => `[${at + 1}] The harbour is watched at all hours, ${LONG}`);
  return `${paragraphs.join('\n\n')}\n\n[11] The appeal is about the ropes of the harbour, ${words}\n`;
}

test.each([
  ['as we say at [9] and [10] above.', { '[9]': ['9'], '[10]': ['10'] }],
  ['and that was his case ([8] supra).', { '[8]': ['8'] }],
  ['to which we come at [3]–[5] below.', { '[3]–[5]': ['3', '4', '5'] }],
  ['as set out at paragraph [9] above.', { '[9]': ['9'] }],
])('a judgment that says “%s” cites itself', (words, expected) => {
  expect(leads(judgment(words))).toEqual(expected);
});

test.each([
  ['as was held in Smith v Jones [2004] EWCA Civ 12 at [3].'],
  ['as Lord Sailor said in Smith at [3].'],
  ['see Smith v Jones, at [3]–[5].'],
  ['as the High Court’s judgment at [3] says.'],
  ['as Lady Mast said at [3].'],
])('a judgment that says “%s” cites another', (words) => {
  expect(leads(judgment(words))).toEqual({});
});

const RECOMMENDED = `
  Harbour review

  The ropes

  The ropes are old, and two of them broke last winter while boats were tied to them (⟦Recommendation ‸2⟧).

  Recommendations

  Recommendation 1

  The harbour master should have all boats tried in the water before the first journey.

  Recommendation 2

  The harbour master should have old ropes replaced before the winter.
`;

test('a recommendation that a finding names is one jump away, and so is the way back', () => {
  const text = RECOMMENDED.replace(/[⟦⟧]/g, '');
  expect(leads(text.replace('‸', ''))).toEqual({ '2': ['Recommendation 2'] });
  checkReferences(text.replace('‸2', '⟦2⟧').replace('Recommendation 2\n', 'Recommen‸dation 2\n'));
});

test('a bare “(Recommendation)” leads to the recommendation where there is one only', () => {
  const text = `
    Findings

    1. Ropes are old, and two of them broke last winter. (Recommendation)

    2. Pumps are tried each week by two sailors.

    3. Lamps are lit at dusk.

    Recommendations

    4. The harbour master should have old ropes replaced before the winter.
  `;
  expect(leads(dedent(text))).toEqual({ Recommendation: ['4. The harbo'] });
  expect(leads(`${dedent(text)}\n5. The harbour master should buy new lamps.\n`)).toEqual({});
});

/** A report of nine paragraphs on two pages; `note` is the footnote of the first, and nine ends with `words`. */
function withNote(note: string, words = LONG): string {
  const paragraphs = Array.from({ length: 8 }, (_, at) => `${at + 1}. The harbour is watched at all hours, ${LONG}\n`);
  paragraphs[2] = paragraphs[2]?.replace('night.', 'night.1') ?? '';
  const pages = `${paragraphs.slice(0, 5).join('\n')}\n1 ${note}\n\f${paragraphs.slice(5).join('\n')}`;
  return `The watch\n\n${pages}\n9. The harbour is watched at all hours, ${words}\n\nAnnex B: Who gave evidence\n\nTwo sailors did.\n`;
}

test.each([
  ['See paragraph 7 above.', { '7': ['7'] }],
  ['See paras 7 and 8.', { '7': ['7'], '8': ['8'] }],
  ['Q45; see also paragraph 7.', { '7': ['7'] }],
  ['See para 7 above, and Annex B.', { '7': ['7'], B: ['Annex B: Who gave evidence'] }],
  ['Two sailors said so (paragraph 7 below).', { '7': ['7'] }],
])('a footnote that says “%s” cites its own report', (note, expected) => {
  expect(leads(withNote(note))).toEqual(expected);
});

test.each([
  ['Harbours Council (SHB0012), para 7.'],
  ['Q45 [Ms Mast], para 7.'],
  ['Ibid., para 7.'],
  ['HC 123, para 7.'],
  ['Mast WS1, paragraph 7, MAS00000012/3.'],
  ['The figures are in paragraph 7.'],
  ['See Mast’s letter, para 7.'],
  ['See paragraph 7 of the Code.'],
])('a footnote that says “%s” cites another document, or leaves it in doubt', (note) => {
  expect(leads(withNote(note))).toEqual({});
});

test('a citation in a footnote is no evidence of the paragraph above it', () => {
  const { report } = read(withNote('See paragraph 7 above.'));
  expect(report.citations.map(({ isNote }) => isNote)).toEqual([true]);
});

test('of a citation that is broken over a page, only what belongs to it is a link', () => {
  checkDefinition(withNote('Harbours Council, vol 2, ‸page 4.', 'as paragraphs 1 and 2 say.'));
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

const BOXED = `
  1. The ropes are old, and two of them broke last winter while boats were tied to them at night.

  Recommendation 1: The harbour master should have old ropes replaced before the winter comes.
  ⟦Recommendation 2: The harbour master should write down which ropes broke, and when they did.⟧

  2. The pumps are tried every week, and what is found is written down in the book (see Recommendation ‸2).

  3. The lamps are lit at dusk, and nobody has complained of them in the last three years or so.
`;

test('a recommendation in a box between paragraphs is one jump away', () => {
  checkDefinition(BOXED);
});

test('recommendations in boxes are recommendations of the report', () => {
  const { report, source } = read(dedent(BOXED.replace(/[‸⟦⟧]/g, '')));
  expect(report.recommendations.map(({ span }) => source.slice(span).slice(0, 20))).toEqual([
    'Recommendation 1: Th',
    'Recommendation 2: Th',
  ]);
  expect(report.paragraphs.flatMap(({ number }) => number?.label ?? [])).toEqual(['1', '2', '3']);
});

test('a recommendation that the report does not have is no link but a problem with the nearest', () => {
  const text = BOXED.replace(/[‸⟦⟧]/g, '').replace('see Recommendation 2', 'see Recommendation 9');
  const third = '  Recommendation 3: The town should try the pumps by night, too.\n';
  for (const [printed, nearest] of [
    [text, ['2', '1']],
    [`${text}\n${third}`, ['3', '2']],
  ] as const) {
    const { report } = read(dedent(printed));
    expect(report.citations).toEqual([]);
    expect(report.problems).toMatchObject([{ code: 'recommendation-not-found', detail: ['9', ...nearest] }]);
  }
});

test('a summary with numbers of its own is meant where it is named', () => {
  const of = (prefix: string): string =>
    Array.from({ length: 4 }, (_, at) => `${prefix}${at + 1} The harbour is watched at all hours, ${LONG}\n`).join(
      '\n',
    );
  const { report } = read(
    `Summary\n\n${of('')}\nThe watch\n\n${of('1.')}\n1.5 This is in paragraph 3 of the summary.\n`,
  );
  const targets = report.citations.flatMap((citation) => citation.targets);
  expect(targets.map(({ first, paragraphs }) => [first, paragraphs])).toEqual([['3', [2]]]);
});

/** An accident report: numbers without dots, and inside paragraph 12 a list of recommendations from 1 to 3. */
function accident(words: string): string {
  const paragraph = (n: number, text = LONG): string => `${n}    The gate is watched at all hours, ${text}\n`;
  const body = Array.from({ length: 11 }, (_, at) => paragraph(at + 1, at === 4 ? words : LONG)).join('\n');
  const list = ['lamps', 'bells', 'gates'].map(
    (things, at) => `${at + 1}    The owner of the line should try all ${things} each week (paragraph 5).\n`,
  );
  return `What happened\n\n${body}\nRecommendations\n\n12   The following recommendations are made:\n\n${list.join('\n')}\nLearning points\n\n${[13, 14, 15].map((n) => paragraph(n)).join('\n')}`;
}

test('a list of recommendations inside a paragraph has numbers of its own, and the paragraphs go on behind it', () => {
  const { report, source } = read(accident(LONG));
  expect(report.paragraphs.flatMap(({ number }) => number?.label ?? []).slice(11)).toEqual([
    '12',
    '1',
    '2',
    '3',
    '13',
    '14',
    '15',
  ]);
  expect(report.recommendations.map(({ span }) => source.slice(span).slice(0, 10))).toEqual([
    '12   The f',
    '1    The o',
    '2    The o',
    '3    The o',
  ]);
});

test('“Recommendation 2” means the list, “paragraph 2” the body, and the list cites the body', () => {
  const text = accident('see Recommendation 2 and paragraph 3.');
  expect(leads(text)).toMatchObject({ '2': ['2    The own'], '3': ['3'], '5': ['5'] });
  const { report } = read(text);
  const five = report.paragraphs.findIndex(({ number }) => number?.label === '5');
  expect(
    report.citations.filter(({ targets }) => targets[0]?.first === '5').map(({ targets }) => targets[0]?.paragraphs),
  ).toEqual([[five], [five], [five]]);
});

test('lists inside other paragraphs stay part of them', () => {
  const { report } = read(accident(LONG).replace('Recommendations', 'The gate'));
  expect(report.paragraphs.flatMap(({ number }) => number?.label ?? []).slice(11)).toEqual(['12', '13', '14', '15']);
});

test.each([['R1'], ['R1.'], ['R1:'], ['KF1']])(
  'recommendations numbered “%s” are found, and named by their number',
  (first) => {
    const label = (n: number): string => first.replace('1', String(n));
    const list = ['lamps', 'ropes', 'pumps'].map(
      (things, at) => `${label(at + 1)} The office should try all ${things} each week, and write down what it finds.\n`,
    );
    const bare = first.replace(/[.:]$/, '').replace('1', '2');
    const text = `Findings\n\n1. The ropes are old, and nobody has looked at them since the spring (${bare}).\n\nRecommendations\n\n${list.join('\n')}`;
    expect(leads(text)).toEqual({ [bare]: [expect.stringContaining(bare)] });
  },
);

test('a letter and a figure that number nothing are left alone', () => {
  expect(leads(inquiry('on the A2 and in room B12.'))).toEqual({});
});

test('a summary whose numbers have no dots is a series of its own', () => {
  const summary = Array.from(
    { length: 7 },
    (_, at) =>
      `${at + 1}  Towns told us what walls cost, and for how long they would last. It was too\n   little to tell how many will be built in\n   ${at + 30} years.\n`,
  );
  const body = Array.from({ length: 9 }, (_, at) => `1.${at + 1}  The harbour is watched at all hours, ${LONG}\n`);
  const { report } = read(`Summary\n\n${summary.join('\n')}\nWhat walls cost\n\n${body.join('\n')}`);
  expect(report.paragraphs.flatMap(({ number }) => number?.label ?? []).slice(0, 8)).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '1.1',
  ]);
});

test('recommendations R1 to R3 between the paragraphs of a chapter are recommendations, and no list inside one', () => {
  const paragraph = (n: number, text = LONG): string => `9.${n} The pier is watched at all hours, ${text}\n`;
  const list = ['lamps', 'ropes', 'pumps'].map(
    (things, at) => `R${at + 1} The Board should have all ${things} tried each week by somebody else.\n`,
  );
  const text =
    [1, 2, 3, 4, 5].map((n) => paragraph(n)).join('\n') +
    `\n${list.join('\n')}\n${[6, 7].map((n) => paragraph(n)).join('\n')}\n${paragraph(8, 'which is why I make Recommendation R2.')}`;
  expect(leads(text)).toEqual({ R2: ['R2 The Board'] });
  const { report, source } = read(text);
  expect(report.recommendations.map(({ span }) => source.slice(span).slice(0, 6))).toEqual([
    'R1 The',
    'R2 The',
    'R3 The',
  ]);
});

test('“Safety Recommendation 2013-011” leads to where it is made', () => {
  checkDefinition(`
    Findings

    1. The engine stopped because water had come into the fuel, and nobody had looked for it.

    2. The pumps were sound. Safety Recommendation ‸2013-011 was made in June, and was accepted.

    3. The crew could not know of it, and they did what they could in the time that they had.

    Safety Recommendations

    ⟦Safety Recommendation 2013-011: The Authority should ask owners to look for water each month.⟧
  `);
});

test('a code on a line of its own begins a recommendation; the years 2012-13 do not', () => {
  const text = `Findings\n\n1. The pumps had not been tried.\n\n2. The crew was told too late.\n\n3. Recommendation 2019/102 goes further.\n\nRecommendations\n\nThe owner should:\n\n2019/101\n\nHave the pumps of all vessels tried.\n\n2019/102\n\nTell all crews where pumps stand.\n\n2012-13 The number of boats rose to 312 in that year, and has gone on rising.\n`;
  checkDefinition(text.replace('ion 2019/102', 'ion ‸2019/102').replace('\n2019/102', '\n⟦2019/102⟧'));
  const { report, source } = read(text.replace('Recommendations\n', 'The boats\n'));
  expect(report.recommendations.map(({ span }) => source.slice(span).slice(0, 8))).not.toContain('2012-13 ');
});

test('a conclusion that ends with its sections in square brackets is no heading', () => {
  const list = ['pumps', 'doors', 'ropes'].map(
    (things, at) => `${at + 1}. Nobody had told the crew about the ${things}. [1.${at + 1}]\n`,
  );
  const { report } = read(`CONCLUSIONS\n\n${list.join('\n')}`);
  expect(report.sections.map(({ title }) => title.value)).toEqual(['CONCLUSIONS']);
  expect(report.paragraphs.flatMap(({ number }) => number?.label ?? [])).toEqual(['1', '2', '3']);
});
