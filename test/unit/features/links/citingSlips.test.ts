import { expect, test } from 'vitest';
import { citingSlips } from '../../../../server/src/features/links/citingSlips.ts';
import { codeAction } from '../../../../server/src/features/actions/codeAction.ts';
import { definition } from '../../../../server/src/features/definition.ts';
import { diagnosticsOf, messageOf } from '../../../../server/src/features/diagnostics/diagnostic.ts';
import { hover } from '../../../../server/src/features/hover/hover.ts';
import { CLIENT_COMMANDS } from '../../../../server/src/protocol/commands.ts';
import { DEFAULT_SETTINGS } from '../../../../server/src/settings.ts';
import type { ReportDocument } from '../../../../server/src/workspace/reports.ts';
import { read } from '../../../fixture.ts';
import { ASKED, harbourReport } from '../../../harbourReport.ts';
import { degrade } from '../../../measure/degrade.ts';

/** The harbour report whose recommendations cite numbers that are changed so. */
function citing(change: (number: number) => number, isDegraded = false): ReportDocument {
  const asked = ASKED.map((text) =>
    text.replace(/\(paragraphs?[^)]*\)/, (cited) => cited.replace(/\d+/g, (number) => String(change(Number(number))))),
  );
  const text = harbourReport(asked);
  return { ...read(isDegraded ? degrade(text) : text), uri: `file:///${asked.join()}` };
}

const oneTooHigh = citing((number) => number + 1);

function at({ source }: ReportDocument, words: string): ReturnType<typeof source.positionAt> {
  return source.positionAt(source.text.indexOf(words) + words.length);
}

function notesOf(document: ReportDocument): string[] {
  return diagnosticsOf(document, DEFAULT_SETTINGS.diagnostics)
    .filter(({ problem }) => problem.code === 'citations-out')
    .map(({ problem }) => `${document.source.slice(problem.span)}: ${messageOf(problem)}`);
}

function spanOf(
  { source }: ReportDocument,
  range: { start: never; end: never } | object,
): { start: number; end: number } {
  const { start, end } = range as {
    start: { line: number; character: number };
    end: { line: number; character: number };
  };
  return { start: source.offsetAt(start), end: source.offsetAt(end) };
}

function hoverAt(document: ReportDocument, words: string): string {
  return JSON.stringify(hover(document, at(document, words), false)?.contents);
}

function titlesAt(document: ReportDocument, words: string): string[] {
  const position = at(document, words);
  return codeAction(document, { range: { start: position, end: position } }, DEFAULT_SETTINGS, {
    commands: CLIENT_COMMANDS,
    hasLiterals: true,
  }).map(({ title }) => title);
}

test('citations that are right are left alone, also of a report whose numbers were lost', () => {
  expect(notesOf(citing((number) => number))).toEqual([]);
  expect(notesOf(citing((number) => number + 1, true))).toEqual([]);
});

// Where the paragraph cited and the one meant both suit the recommendation, the number is not counted.
test.each([
  [1, 4, 'one too high', 8, 7],
  [2, 5, '2 too high', 8, 6],
  [-1, 4, 'one too low', 6, 7],
])('numbers that are all out by %i are noted once, with what may be meant', (by, count, amount, cited, meant) => {
  const [note, ...others] = notesOf(citing((number) => number + by));
  expect(note).toContain(
    `${cited}: ${count} numbers cited in the recommendations seem to be ${amount}: paragraph ${cited} is cited here, paragraph ${meant} may be meant.`,
  );
  expect(others).toEqual([]);
});

test('one number that is out proves nothing', () => {
  expect(notesOf(citing((number) => (number === 10 ? 11 : number)))).toEqual([]);
});

test('a number that is out leads where it says; pointing at it tells which paragraph may be meant, and why', () => {
  const [link] = definition(oneTooHigh, at(oneTooHigh, '(paragraph 11'), true);
  const target =
    link !== undefined && 'targetRange' in link ? oneTooHigh.source.slice(spanOf(oneTooHigh, link.targetRange)) : '';
  expect(target).toMatch(/^11\. Food is good/);
  const said = hoverAt(oneTooHigh, '(paragraph 11');
  expect(said).toContain('Food is good');
  expect(said).toContain('11 seems to be one too high, like other numbers here; paragraph 10 may be meant (inferred');
  expect(said).toMatch(/paragraph 10 · Both speak of [^.]*dentist/);
});

test('the note leads to what may be meant and to all citations that seem to be out', () => {
  expect(titlesAt(oneTooHigh, '(paragraphs 7, 8')).toEqual([
    'Go to paragraph 7, which may be meant',
    'Show the 4 citations that seem to be out',
    'Switch notes of this kind off',
  ]);
  expect(titlesAt(oneTooHigh, '(paragraph 11')).toEqual(['Go to paragraph 10, which may be meant']);
});

test('a number beyond the last paragraph that is out like the others tells what may be meant, and leads nowhere', () => {
  const document = citing((number) => number + 2);
  expect(hoverAt(document, '(paragraph 20')).toMatch(/no paragraph 20.*paragraph 18 may be meant/);
  expect(definition(document, at(document, '(paragraph 20'), true)).toEqual([]);
});

test('what was found holds while somebody types in a paragraph, and not when numbers or recommendations change', () => {
  const changed = (from: string, to: string): ReportDocument => {
    const before = oneTooHigh.source.text;
    return { ...read(before.replace(from, to)), uri: oneTooHigh.uri };
  };
  const found = citingSlips(oneTooHigh);
  expect(citingSlips(changed('Food is good', 'Foods is good'))).toBe(found);
  expect(citingSlips(changed('(paragraph 11)', '(paragraph 10)'))).not.toBe(found);
});

test('who switched notes on citations off gets none', () => {
  const settings = { ...DEFAULT_SETTINGS.diagnostics, citations: 'off' as const };
  expect(diagnosticsOf(oneTooHigh, settings).filter(({ problem }) => problem.code === 'citations-out')).toEqual([]);
});
