import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../../server/src/analysis/analyse.ts';
import type { Report } from '../../../server/src/analysis/model.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';
import type { Span } from '../../../server/src/text/span.ts';
import { seed, seedNames } from '../../seeds.ts';
import { cpuTimeOf } from '../../cpuTime.ts';

// What holds for every text, be it a report or not. Features rely on it.

function reportOf(text: string): Report {
  return analyse(new SourceText(text));
}

function isInside({ start, end }: Span, outer: Span): boolean {
  return start >= outer.start && start <= end && end <= outer.end;
}

function areSorted(items: readonly { readonly span: Span }[]): boolean {
  return items.every(({ span }, at) => span.start >= (items[at - 1]?.span.start ?? 0));
}

/** Throws, with what is wrong, if a report breaks the promises of the model. */
function check(report: Report, text: string): void {
  const whole = { start: 0, end: text.length };
  const { sections, paragraphs, recommendations, citations, contents, tables, furniture, problems, listItems } = report;
  for (const items of [sections, paragraphs, recommendations, citations, contents, tables, furniture, listItems]) {
    expect(areSorted(items)).toBe(true);
    expect(items.every(({ span }) => isInside(span, whole))).toBe(true);
  }
  expect(problems.every(({ span }) => isInside(span, whole))).toBe(true);
  checkSections(report, whole);
  checkParagraphs(report, text);
  for (const { span, targets } of citations) {
    expect(targets).not.toEqual([]);
    for (const target of targets) {
      expect(isInside(target.span, span)).toBe(true);
      expect(target.paragraphs.every((index) => paragraphs[index] !== undefined)).toBe(true);
      if (target.inferred !== undefined) expectShare(target.inferred.confidence);
    }
  }
  for (const { span, lead, items } of recommendations) {
    expect([lead, ...items.map((item) => item.span)].every((each) => isInside(each, span))).toBe(true);
  }
  expect(contents.every(({ section }) => section === undefined || sections[section] !== undefined)).toBe(true);
  for (const { short, uses } of report.terms) {
    expect(short).not.toBe('');
    expect(uses.every((use) => isInside(use, whole))).toBe(true);
  }
  const plain = { ...report, pages: [] };
  expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
}

function checkSections({ sections }: Report, whole: Span): void {
  sections.forEach(({ title, span, parent, level, grade }, index) => {
    expect(isInside(title.span, span)).toBe(true);
    expect(title.value.trim()).not.toBe('');
    expect(level).toBeGreaterThan(0);
    if (grade !== undefined) expect(isInside(grade.span, whole)).toBe(true);
    if (parent === undefined) return;
    expect(parent).toBeLessThan(index);
    expect(isInside(span, sections[parent]?.span ?? { start: 0, end: 0 })).toBe(true);
    expect(level).toBeGreaterThan(sections[parent]?.level ?? 0);
  });
}

function checkParagraphs({ paragraphs, sections }: Report, text: string): void {
  paragraphs.forEach(({ span, textSpan, number, section, lost }, index) => {
    expect(isInside(textSpan, span)).toBe(true);
    expect(span.start).toBeGreaterThanOrEqual(paragraphs[index - 1]?.span.end ?? 0);
    if (section !== undefined) expect(sections[section]?.span.start).toBeLessThanOrEqual(span.start);
    if (lost !== undefined) expectShare(lost.confidence);
    if (number?.source === 'printed') {
      expect(text.slice(number.span.start, number.span.end)).toBe(number.label);
      expect(isInside(number.span, span)).toBe(true);
    } else if (number !== undefined) {
      expectShare(number.confidence);
      expect(number.evidence).not.toEqual([]);
    }
  });
}

function expectShare(confidence: number): void {
  expect(confidence).toBeGreaterThan(0);
  expect(confidence).toBeLessThanOrEqual(1);
}

test.each(seedNames)('%s keeps the promises of the model', (name) => {
  check(reportOf(seed(name)), seed(name));
});

const PREFIXES = 30;

test.each(seedNames)('%s, broken off anywhere, keeps the promises of the model', (name) => {
  const text = seed(name);
  for (let part = 0; part < PREFIXES; part++) {
    const prefix = text.slice(0, Math.floor((text.length * part) / PREFIXES));
    check(reportOf(prefix), prefix);
  }
});

test.each(seedNames)('%s, begun anywhere, keeps the promises of the model', (name) => {
  const text = seed(name);
  for (let part = 1; part < PREFIXES / 3; part++) {
    const rest = text.slice(Math.floor((text.length * part * 3) / PREFIXES));
    check(reportOf(rest), rest);
  }
});

test('any bytes read as text keep the promises of the model', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
      for (const encoding of ['utf-8', 'windows-1252', 'utf-16le'] as const) {
        const text = new TextDecoder(encoding).decode(bytes);
        check(reportOf(text), text);
      }
    }),
    { numRuns: 60 },
  );
});

const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '\n\n',
    '\r\n',
    '\f',
    ' ',
    '   ',
    '\t',
    '• ',
    '- ',
    '. ',
    '.\n',
    '(',
    ')',
    ':',
    ', ',
    ' to ',
    '–',
  ),
  fc.constantFrom('Contents', 'Recommendations', 'Findings', 'Good', 'Inadequate', 'Within three months', 'Annex A'),
  fc.constantFrom('paragraph', '(paragraphs ', 'Dear Ms Sailor', 'Yours sincerely', 'Board (BB)', 'boats are late'),
  fc.nat({ max: 30 }).map((value) => `${value}`),
  fc.nat({ max: 30 }).map((value) => `\n${value}. Boats`),
);

test('pieces of reports in any order keep the promises of the model', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
      const text = pieces.join('');
      check(reportOf(text), text);
    }),
    { numRuns: 200 },
  );
});

const HOSTILE: readonly string[] = [
  'Contents\n',
  'Contents\nA thing\nB thing\nA thing. Ends.\n',
  '(paragraph ',
  'paragraph 1, ',
  '(1: good, ',
  '1. A\n',
  '1. A b.\n2. B c.\n',
  'Heading of\n',
  'Plans are late.\nand so it goes on and on until the very end of the line.\n',
  'Good\n',
  'a\tb\n',
  '1 Note\n\f',
  '• a\n',
  'Dear Ms\n',
  'ABC (DEF) ',
  ' ',
  '\f',
  '(',
  '.',
  '1',
];
const HOSTILE_LENGTH = 50_000;
/** Many times what a report of this length takes. */
const LONGEST_MS = 3000;

/** The processor time of a whole reading: each list is read when it is looked at. */
function timeOf(text: string): number {
  return cpuTimeOf(() => {
    expect(JSON.stringify(reportOf(text))).not.toBe('');
  });
}

test.each(HOSTILE)('%j over and over is read in time', (words) => {
  expect(timeOf(words.repeat(HOSTILE_LENGTH / words.length))).toBeLessThan(LONGEST_MS);
});

test.each([' ', '\t', '\u3000', '\u2028', '@', 'a@'])('a line of %j between two words is read in time', (sign) => {
  const text = `Inspection report\n\n1. Boats${sign.repeat(2 * HOSTILE_LENGTH)}are late.\n`;
  expect(timeOf(text)).toBeLessThan(LONGEST_MS);
});

test.each([
  ['blanks behind a figure', `Inspection report\n\n1${' '.repeat(HOSTILE_LENGTH)}boats\n`],
  ['colons in a title with a grade', `Inspection report\n\n# Boats ${': '.repeat(18)}x: Good\n\nThey are late.\n`],
])('endless %s are read in time', (_, text) => {
  expect(timeOf(text)).toBeLessThan(LONGEST_MS);
});

test('many citations that lost their numbers are read in time', () => {
  const words = '(paragraph\n';
  expect(timeOf(words.repeat(HOSTILE_LENGTH / words.length))).toBeLessThan(LONGEST_MS / 8);
});

test('the same text gives the same report', () => {
  const text = seed('medway-2006-joint-area-review.txt');
  expect(reportOf(text)).toEqual(reportOf(text));
});

test('an empty page is a page as the others', () => {
  const { pages } = reportOf('one\n\f\ftwo\n\fthree\n');
  expect(Array.from(pages, (page: Span | undefined) => page === undefined)).toEqual([false, false, false, false]);
});
