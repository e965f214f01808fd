import { expect, test } from 'vitest';
import { findCitations } from '../../../../server/src/analysis/citations/citations.ts';
import { Divisions } from '../../../../server/src/analysis/sections/divisions.ts';
import type { LostNumber } from '../../../../server/src/analysis/model.ts';
import { resolveCitations } from '../../../../server/src/analysis/citations/targets/resolve.ts';
import { joinText } from '../../../../server/src/text/joinedText.ts';
import { checkDefinition, dedent, read } from '../../../fixture.ts';

const FINDINGS = Array.from({ length: 131 }, (_, index) => `${index + 1}. Finding of the inspectors on the boats.\n`);

function problemsOf(text: string): [string, readonly string[]][] {
  const { report, source } = read(text);
  return report.problems.map(({ code, span, detail }) => [`${code} ${source.slice(span)}`, detail]);
}

test('a number beyond the last paragraph leads nowhere, and the problem names the nearest', () => {
  const text = dedent(`
    1. Boats are sound and well looked after.

    2. Ropes are old, and two of them broke.

    3. Pumps are tried each week by two sailors.

    4. Look at ropes each month (paragraph 33).
  `);
  checkDefinition(text.replace('33', '3‸3'));
  expect(problemsOf(text)).toEqual([['citation-without-target 33', ['33', '4', '3']]]);
});

test.each([
  ['3b', ['3']],
  // The first is 31, as badly scanned.
  ['3l', []],
  ['3o', []],
])('“paragraph %s” leads to what it is a part of, unless its letter looks like a figure', (number, labels) => {
  const { report } = read(`${FINDINGS.slice(0, 9).join('\n')}\n10. Look after the boats (paragraph ${number}).\n`);
  const [target] = report.citations.flatMap(({ targets }) => targets);
  expect(target?.paragraphs.map((index) => report.paragraphs[index]?.number?.label)).toEqual(labels);
});

test('a range that goes too far leads to what exists of it', () => {
  checkDefinition(`
    1. Boats are sound and well looked after.

    2. Ropes are old, and two of them broke.

    ⟦3. Pumps are tried each week by two sailors.⟧

    4. Look at ropes each month (paragraphs ‸3 to 30).
  `);
});

test('two numbers run together, whose dash was deleted, lead to their range, and the reader is told', () => {
  const { report, source } = read(`${FINDINGS.join('\n')}\n132. Look after the boats (paragraphs 111131).\n`);
  const [target] = report.citations.flatMap(({ targets }) => targets);
  if (target === undefined) throw new Error('no citation found');
  expect(source.slice(target.span)).toBe('111131');
  expect(target.paragraphs.map((index) => report.paragraphs[index]?.number?.label)).toEqual(
    Array.from({ length: 21 }, (_, index) => String(111 + index)),
  );
  expect(target.inferred?.confidence).toBeGreaterThan(0);
});

test('a number that can be read as such is not cut in two', () => {
  const { report } = read(`${FINDINGS.join('\n')}\n132. Look after the boats (paragraphs 113, 12).\n`);
  const targets = report.citations.flatMap((citation) => citation.targets);
  expect(targets.map(({ paragraphs }) => paragraphs)).toEqual([[112], [11]]);
  expect(targets.every(({ inferred }) => inferred === undefined)).toBe(true);
});

test('a report without numbered paragraphs has no problems with the citations of others', () => {
  expect(problemsOf('Dear Ms Sailor\n\nPlease read paragraph 12 of my last letter again.\n')).toEqual([]);
});

test('a citation in a report of one long line is resolved', () => {
  const { report } = read('1. Boats are sound. 2. Ropes are old. Look after ropes (paragraph 2).');
  expect(report.citations.every(({ targets }) => targets.every(({ paragraphs }) => paragraphs.length <= 1))).toBe(true);
});

/** Where "paragraph 2" leads if numbers were lost: for each paragraph its likeliest number, and how sure it is. */
function resolveLost(lost: readonly (LostNumber | undefined)[]) {
  const { report, source } = read('Boats are sound.\n\nRopes are old.\n\nLook after ropes (paragraph 2).\n');
  const paragraphs = report.paragraphs.map((paragraph, index) => {
    const number = lost[index];
    return { ...paragraph, number: undefined, ...(number === undefined ? {} : { lost: number }) };
  });
  const found = findCitations(joinText(source.text, [{ start: 0, end: source.text.length }]));
  const none = { dashesLost: false, bySense: () => undefined };
  const { citations } = resolveCitations(found, paragraphs, new Divisions(report.sections), none, []);
  return citations.flatMap(({ targets }) =>
    targets.map(({ first, paragraphs: led, candidates, inferred }) => ({ first, led, candidates, inferred })),
  );
}

test('a citation leads to a paragraph whose lost number is most likely the one that is cited, and says so', () => {
  const [target] = resolveLost([undefined, { likeliest: '2', confidence: 0.81 }]);
  expect(target).toMatchObject({ first: '2', led: [1], inferred: { confidence: 0.81 } });
});

test('where it is not likely enough it leads nowhere, and names the paragraphs that it may mean', () => {
  const second = { label: '2', confidence: 0.3 };
  const [target] = resolveLost([
    { likeliest: '1', confidence: 0.6, second },
    { likeliest: '2', confidence: 0.6 },
  ]);
  expect(target?.led).toEqual([]);
  expect(target?.inferred).toBeUndefined();
  expect(target?.candidates).toEqual([
    { paragraph: 1, confidence: 0.6 },
    { paragraph: 0, confidence: 0.3 },
  ]);
});

test('a number that was lost is not said to be missing: the note names the paragraphs that may have it', () => {
  const { report, source } = read('Boats are sound.\n\nRopes are old.\n\nLook after ropes (paragraph 2).\n');
  const [first, second, ...others] = report.paragraphs;
  if (first === undefined || second === undefined) throw new Error('two paragraphs are not found');
  const number = { label: '1', series: 0, source: 'recovered', confidence: 0.9, evidence: [] } as const;
  const paragraphs = [{ ...first, number }, { ...second, lost: { likeliest: '2', confidence: 0.6 } }, ...others];
  const found = findCitations(joinText(source.text, [{ start: 0, end: source.text.length }]));
  const none = { dashesLost: false, bySense: () => undefined };
  const { problems } = resolveCitations(found, paragraphs, new Divisions(report.sections), none, []);
  expect(problems.map(({ code, detail }) => [code, detail])).toEqual([['cited-number-lost', ['2', '0.6']]]);
  expect(problems[0]?.related?.map((span) => source.slice(span).trim())).toEqual(['Ropes are old.']);
});
