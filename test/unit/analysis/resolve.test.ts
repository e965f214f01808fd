import { expect, test } from 'vitest';
import { checkDefinition, dedent, read } from '../../fixture.ts';

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
