import { expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Problem } from '../../../../server/src/analysis/model.ts';
import { codeAction } from '../../../../server/src/features/actions/codeAction.ts';
import { diagnostic, diagnosticsOf, messageOf } from '../../../../server/src/features/diagnostics/diagnostic.ts';
import { CLIENT_COMMANDS } from '../../../../server/src/protocol/commands.ts';
import { DEFAULT_SETTINGS } from '../../../../server/src/settings.ts';
import { dedent, mark, parseFixture, read } from '../../../fixture.ts';
import { sketch } from '../../../sketch.ts';

const document = sketch(({ span }) => ({
  problems: [
    problem('citation-without-target', span('99'), ['99', '9', '98']),
    problem('number-repeated', span('7'), ['7']),
  ],
}))('See paragraph 99 and 7.');

function problem(code: Problem['code'], span: Problem['span'], detail: string[]): Problem {
  return { code, span, detail };
}

test('a citation of a missing paragraph names the nearest ones, as information', () => {
  const answer = diagnostic(document, undefined, DEFAULT_SETTINGS.diagnostics);
  expect(answer).toMatchObject({
    kind: 'full',
    items: [
      {
        code: 'citation-without-target',
        severity: DiagnosticSeverity.Information,
        message: 'This report has no paragraph 99; nearest: 9, 98.',
        range: { start: { line: 0, character: 14 }, end: { line: 0, character: 16 } },
      },
      { code: 'number-repeated', severity: DiagnosticSeverity.Hint },
    ],
  });
});

test.each([
  ['text-too-large', ['20500000'], 'This text (20.5 million characters) is too large'],
  ['number-missing', ['7', '8'], ': 7, 8.'],
  ['number-missing', ['32', '33', '34', '35', '36', '37', '38'], ': 32–38.'],
  ['acronym-defined-late', ['QZT', 'quiet zone team'], 'QZT is used here before'],
  ['acronym-defined-two-ways', ['QZT', 'quiet zone team', 'quorum zone team'], 'quorum zone team'],
] as const)('a problem %s is told in words', (code, detail, words) => {
  expect(messageOf(problem(code, { start: 0, end: 1 }, [...detail]))).toContain(words);
});

test('what is noted beside a note says what stands there', () => {
  const related = (code: Problem['code']): unknown => {
    const text = sketch(({ span }) => ({
      problems: [{ ...problem(code, span('See'), ['1', '1', '9', '8', '0.9']), related: [span('Ropes')] }],
    }))('See paragraph 9.\nRopes are old.');
    const [first] = diagnosticsOf(text, DEFAULT_SETTINGS.diagnostics);
    return first?.diagnostic.relatedInformation?.map(({ message }) => message);
  };
  expect(related('citations-out')).toEqual(['This may be meant.']);
  expect(related('recommendation-not-found')).toEqual(['recommendation']);
  expect(related('acronym-defined-late')).toEqual(['Introduced here.']);
});

test('a citation of a lost number says so, and where it may lead', () => {
  const lost = sketch(({ span }) => ({
    problems: [
      { ...problem('cited-number-lost', span('27'), ['27', '0.52', '0.41']), related: [span('Ropes'), span('Boats')] },
    ],
  }))('See paragraph 27.\nRopes are old.\nBoats float.');
  const [note] = diagnosticsOf(lost, DEFAULT_SETTINGS.diagnostics).map((one) => one.diagnostic);
  expect(note?.message).toBe('Paragraph 27 is not found for sure, because numbers were lost.');
  expect(note?.relatedInformation?.map(({ message, location }) => [message, location.range.start.line])).toEqual([
    ['This may be it (52 % sure).', 1],
    ['This may be it (41 % sure).', 2],
  ]);
  const range = { start: { line: 0, character: 14 }, end: { line: 0, character: 14 } };
  const client = { commands: CLIENT_COMMANDS, hasLiterals: true };
  expect(codeAction(lost, { range }, DEFAULT_SETTINGS, client).map(({ title }) => title)).toEqual([
    'Go to line 2, which may be it (52 % sure)',
    'Go to line 3, which may be it (41 % sure)',
    'Switch notes of this kind off',
  ]);
});

test('where many cited numbers were lost, one note tells of all, and the others are hints at their places', () => {
  const numbers = ['27', '28', '29', '30'];
  const severities = (cited: readonly string[]): [unknown, unknown][] => {
    const lost = sketch(({ span }) => ({
      problems: cited.map((number) => problem('cited-number-lost', span(number), [number])),
    }))('See paragraphs 27, 28, 29 and 30.');
    return diagnosticsOf(lost, DEFAULT_SETTINGS.diagnostics).map((one) => [
      one.diagnostic.severity,
      one.diagnostic.message,
    ]);
  };
  const { Information, Hint } = DiagnosticSeverity;
  const words = (number: string): string => `Paragraph ${number} is not found for sure, because numbers were lost.`;
  expect(severities(numbers.slice(0, 3)).map(([severity]) => severity)).toEqual([
    Information,
    Information,
    Information,
  ]);
  expect(severities(numbers)).toEqual([
    [Information, `${words('27')} The same goes for 3 other cited numbers of this report.`],
    ...['28', '29', '30'].map((number) => [Hint, words(number)]),
  ]);
});

test('the same answer is not sent twice', () => {
  const { resultId } = diagnostic(document, undefined, DEFAULT_SETTINGS.diagnostics);
  expect(diagnostic(document, resultId, DEFAULT_SETTINGS.diagnostics)).toEqual({ kind: 'unchanged', resultId });
  const other = diagnostic(document, resultId, { ...DEFAULT_SETTINGS.diagnostics, citations: 'off' });
  expect(other).toMatchObject({ kind: 'full', items: [{ code: 'number-repeated' }] });
});

const EVIDENCE = `
  Inspection of Harbour Town

  Recommendations

  1. Look at ropes each month.

  ⟦2⟧. Procure quaternions.

  3. Paint the lighthouse (paragraph 40).

  Findings

  4. Ropes are old. Two of them broke last winter while boats were tied to them at night.

  5. Boats are painted each spring.
`;

/** The text with `⟦…⟧` around the diagnostics of one kind. */
function marked(text: string, code: Problem['code'], options = DEFAULT_SETTINGS.diagnostics): string {
  const report = read(parseFixture(text).text);
  const found = diagnosticsOf(report, options).map((one) => one.diagnostic);
  return mark(
    report,
    found.filter((one) => one.code === code).map(({ range }) => range),
  );
}

test('a recommendation that cites nothing and that no finding speaks of is a hint; one that cites a missing paragraph is not', () => {
  expect(marked(EVIDENCE, 'recommendation-without-evidence')).toBe(dedent(EVIDENCE));
  const off = { ...DEFAULT_SETTINGS.diagnostics, recommendations: 'off' as const };
  expect(marked(EVIDENCE, 'recommendation-without-evidence', off)).toBe(parseFixture(EVIDENCE).text);
});

test('a list of recommendations without any findings is not blamed for lacking evidence', () => {
  const [alone = ''] = EVIDENCE.replace(' (paragraph 40)', '').split('  Findings');
  expect(marked(alone, 'recommendation-without-evidence')).toBe(parseFixture(alone).text);
});
