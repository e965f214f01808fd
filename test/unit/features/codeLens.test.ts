import { expect, test } from 'vitest';
import { codeLens, resolveCodeLens } from '../../../server/src/features/codeLens.ts';
import { SHOW_FINDINGS_COMMAND, SHOW_PLACES_COMMAND } from '../../../server/src/protocol/commands.ts';
import type { ReportDocument } from '../../../server/src/workspace/reports.ts';
import { dedent, mark, parseFixture, read } from '../../fixture.ts';
import { RECOMMENDATIONS_BY_HEADING } from '../../inquirySample.ts';
import { sketch } from '../../sketch.ts';

const both = { paragraphs: true, recommendations: true, actions: true };
const commands = [SHOW_PLACES_COMMAND, SHOW_FINDINGS_COMMAND];

/** Line (1-based) and title of every lens, resolved. */
function lensesOf(document: ReportDocument, options = both): [number, string | undefined][] {
  return codeLens(document, options, commands).map((lens) => {
    const shown = lens.command === undefined ? resolveCodeLens(document, lens, commands) : lens;
    return [lens.range.start.line + 1, shown?.command?.title];
  });
}

const REPORT = `
  Inspection of Harbour Town

  Recommendations

  1. Look at ropes each month (paragraph 3).

  2. Paint boats, and replace ropes that are old (paragraphs 3, 4).

  Findings

  3. Ropes are old. Two of them broke last winter while boats were tied to them at night.

  4. Boats are painted each spring (see paragraph 3), and their pumps are tried each week.

  5. Nobody speaks of lighthouses.
`;

test('above a cited paragraph stands who cites it, above a recommendation how many findings it has', () => {
  const document = read(parseFixture(REPORT).text);
  expect(lensesOf(document)).toEqual([
    [5, expect.stringMatching(/^1 cited( · \d likely)?$/)],
    [7, expect.stringMatching(/^2 cited( · \d likely)?$/)],
    [11, 'cited by recommendations 1, 2 · cited by paragraph 4'],
    [13, 'cited by recommendation 2'],
  ]);
});

test('each kind of lens can be switched off', () => {
  const document = read(parseFixture(REPORT).text);
  expect(
    lensesOf(document, { paragraphs: true, recommendations: false, actions: false }).map(([line]) => line),
  ).toEqual([11, 13]);
  expect(
    lensesOf(document, { paragraphs: false, recommendations: true, actions: false }).map(([line]) => line),
  ).toEqual([5, 7]);
  expect(lensesOf(document, { paragraphs: false, recommendations: false, actions: false })).toEqual([]);
});

test('findings are counted when a lens is resolved, not before', () => {
  const document = read(parseFixture(REPORT).text);
  const [lens] = codeLens(document, both, commands);
  expect(lens).toEqual({ range: lens?.range, data: { uri: document.uri } });
});

test('a click shows the citing places, or the findings of the recommendation', () => {
  const { text, ranges } = parseFixture(
    REPORT.replaceAll('paragraph 3', 'paragraph ⟦3⟧').replace('paragraphs 3', 'paragraphs ⟦3⟧'),
  );
  const document = read(text);
  const lenses = codeLens(document, both, commands);
  const paragraph = lenses.find(({ range }) => range.start.line === 10);
  const [uri, position, places] = (paragraph?.command?.arguments ?? []) as unknown[];
  expect([paragraph?.command?.command, uri, position]).toEqual([
    SHOW_PLACES_COMMAND,
    document.uri,
    paragraph?.range.start,
  ]);
  const expected = ranges.map(({ start, end }) => ({
    start: document.source.positionAt(start),
    end: document.source.positionAt(end),
  }));
  expect(mark(document, places as never)).toBe(mark(document, expected));
  const recommendation = lenses[0] === undefined ? undefined : resolveCodeLens(document, lenses[0], commands);
  expect(recommendation?.command).toMatchObject({
    command: SHOW_FINDINGS_COMMAND,
    arguments: [document.uri, { line: 4, character: 0 }],
  });
});

test('a client without the commands gets the words alone', () => {
  const document = read(parseFixture(REPORT).text);
  const lenses = codeLens(document, both, []).map((lens) => resolveCodeLens(document, lens, []) ?? lens);
  expect(lenses.map(({ command }) => command?.command)).toEqual(['', '', '', '']);
});

const sketched = sketch(({ span, from, paragraph, recovered, citation }) => ({
  paragraphs: [paragraph('1. Plans are late.'), recovered('2', 'visits are rare.')],
  recommendations: [
    {
      span: from('Improve', '(paragraph )'),
      lead: span('Improve plans in good time:'),
      paragraph: undefined,
      section: undefined,
      items: [
        { span: span('soon (paragraph 1)') },
        { span: span('well (paragraph 1)') },
        { span: span('often (paragraph )') },
      ],
    },
  ],
  citations: [
    { span: span('(paragraph 1)'), targets: [{ span: span('1', 1), first: '1', last: '1', paragraphs: [0] }] },
    { span: span('(paragraph 1)', 1), targets: [{ span: span('1', 2), first: '1', last: '1', paragraphs: [0] }] },
    {
      ...citation('(paragraph )', {}),
      targets: [
        {
          span: span('(paragraph )'),
          first: undefined,
          last: undefined,
          paragraphs: [1],
          inferred: { confidence: 0.7, words: ['visits'] },
        },
      ],
    },
  ],
}));

test('bullets of a recommendation without a number are named by their first words; an inferred citation is only probable', () => {
  const document = sketched(
    '1. Plans are late.\nvisits are rare.\nImprove plans in good time:\n- soon (paragraph 1)\n- well (paragraph 1)\n- often (paragraph )',
  );
  expect(lensesOf(document, { paragraphs: true, recommendations: false, actions: false })).toEqual([
    [1, 'cited by recommendations “soon (paragraph 1)”, “well (paragraph 1)”'],
    [2, 'probably cited by recommendation “often (paragraph )”'],
  ]);
});

test('a recommendation without any finding says so, and leads nowhere', () => {
  const document = sketch(({ span }) => ({
    recommendations: [
      { span: span('Buy a piano.'), lead: span('Buy a piano.'), paragraph: undefined, section: undefined, items: [] },
    ],
  }))('Buy a piano.');
  const [lens] = codeLens(document, both, commands);
  expect(lens && resolveCodeLens(document, lens, commands)?.command).toEqual({
    title: 'no finding found',
    command: '',
  });
});

test.each(['Paragraphs 1 to 3 read and agreed to.', 'Paragraphs 1 to 3 agreed to.', 'Paragraph 2 read.'])(
  'the minutes of a committee, “%s”, put nothing above a paragraph',
  (minute) => {
    const text = `Ropes\n\n1. Ropes are old, and two of them broke.\n\n2. Gates are new, as paragraph 1 says of none.\n\n3. Lamps are lit too late.\n\n4. That is all.\n\nFormal minutes\n\nDraft Report read a second time, paragraph by paragraph.\n\n${minute}\n`;
    const lenses = lensesOf(read(text)).filter(([, title]) => title?.includes('cited') === true);
    expect(lenses).toEqual([[3, 'cited by paragraph 2']]);
    expect(read(text).report.citations).toHaveLength(2);
  },
);

test('a recommendation below its number is called by it, and what its heading cites is cited by it', () => {
  const document = read(dedent(RECOMMENDATIONS_BY_HEADING));
  expect(lensesOf(document)).toEqual([
    [5, 'cited by recommendation 1'],
    [9, 'cited by recommendation 2'],
    [13, expect.stringMatching(/^1 cited/)],
    [17, expect.stringMatching(/^1 cited/)],
  ]);
});
