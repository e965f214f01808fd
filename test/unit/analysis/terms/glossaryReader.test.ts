import { expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import schema from '../../../../server/glossary/glossary.schema.json' with { type: 'json' };
import { fieldNames, readGlossary } from '../../../../server/glossary/reader.mjs';
import { addedTerm } from '../../../../server/src/features/actions/glossaryText.ts';
import { glossaryDiagnostics } from '../../../../server/src/features/diagnostics/glossaryDiagnostics.ts';

/** "2:3 what is wrong", lines and columns from 1; with a ! behind what is an error, not a warning. */
function mistakes(text: string): string[] {
  return glossaryDiagnostics({ text, problems: readGlossary(text).problems }).map(
    ({ range, message, severity }) =>
      `${range.start.line + 1}:${range.start.character + 1}${severity === DiagnosticSeverity.Error ? '!' : ''} ${message as string}`,
  );
}

const longs = (text: string): string[] => readGlossary(text).entries.map(({ long }) => long);

test('a glossary is a list in YAML or JSON, or a list under “terms”', () => {
  expect(longs('- long: care plan\n- { short: CP, long: child protection }\n')).toEqual([
    'care plan',
    'child protection',
  ]);
  expect(longs('# ours\nterms:\n  - long: care plan\n')).toEqual(['care plan']);
  expect(longs('[{"long": "care plan"}]')).toEqual(['care plan']);
  expect(longs('{"$schema": "x", "terms": [{"long": "care plan"}]}')).toEqual(['care plan']);
  for (const empty of ['', '# nothing yet\n', '[]', 'terms:\n']) {
    expect([longs(empty), mistakes(empty)]).toEqual([[], []]);
  }
});

test('a mistake is told at its exact place, and the rest is used', () => {
  const text =
    '- long: care plan\n  meening: A plan.\n- short: QZT\n- long: 7\n- oops\n- long: core group\n  year: soon\n';
  expect(mistakes(text)).toEqual([
    expect.stringMatching(/^2:3 There is no field “meening”/),
    expect.stringMatching(/^3:3 This term has no “long”/),
    expect.stringMatching(/^4:9 “long” must be a text/),
    expect.stringMatching(/^5:3 A term has fields/),
    expect.stringMatching(/^7:9 “year” must be a year/),
  ]);
  expect(longs(text)).toEqual(['care plan', 'core group']);
});

test('broken YAML or JSON is told where it breaks; terms around it that can be told are used', () => {
  const yaml = '- long: care plan\n- long: "core group\n- long: x\n';
  expect(mistakes(yaml)[0]).toMatch(/^\d:\d+! This glossary cannot be read here/);
  expect(longs(yaml)).toContain('care plan');
  expect(mistakes('[{"long": "care plan"}, {"long" "x"}]').length).toBeGreaterThan(0);
  expect(readGlossary(yaml).addition).toBeUndefined();
});

const NO_GLOSSARIES: Readonly<Record<string, string>> = {
  'brackets never closed': '[[['.repeat(50_000),
  'dashes without end': '- '.repeat(100_000),
  'terms in terms in terms': '- a: '.repeat(10_000),
  'a list that holds itself': '&a [*a, *a]',
  'a value that is itself': '- &x long: *x',
  'control characters': '\u0000\u0001',
  'one word of 5 MB': 'x'.repeat(5_000_000),
  'an object': '{"long": 1',
  'a list in a list': '- long: [a, [b]]',
  'a field whose name is an object': '- ? {a: b}\n  : c',
};

test.each(Object.keys(NO_GLOSSARIES))('%s: refused with few messages, and nothing throws', (name) => {
  const { entries, problems } = readGlossary(NO_GLOSSARIES[name] ?? '');
  expect(entries).toEqual([]);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.length).toBeLessThanOrEqual(100);
});

test.each([
  ['an empty file', ''],
  ['a file with a comment only', '# ours\n'],
  ['a file without a line end', '# ours\n- long: care plan'],
  ['comments and blank lines', '# ours\n\n- long: care plan # the plan\n  meaning: A plan.\n\n# the end\n'],
  ['Windows line ends', '- long: care plan\r\n  meaning: A plan.\r\n'],
  ['a list under “terms”', 'terms:\n  - long: care plan\n\nx: 1\n'],
  ['several lines of text', '- long: care plan\n  meaning: >\n    A plan\n    of care.\n'],
  ['JSON', '[\n  { "long": "care plan" }\n]\n'],
  ['an empty list of JSON', '[]\n'],
  ['JSON under “terms”', '{ "terms": [{ "long": "care plan" }] }'],
])('a term is added to %s, and all that stood there still stands', (_name, text) => {
  const { entries, problems, addition } = readGlossary(text);
  if (addition === undefined) throw new Error('nowhere to add');
  const insert = addedTerm(text, addition, { short: 'QZT', long: 'quiet: "zone" team' });
  const result = text.slice(0, addition.offset) + insert + text.slice(addition.offset);
  const after = readGlossary(result);
  expect(after.problems.length).toBe(problems.length);
  expect(after.entries.map(({ long }) => long)).toEqual([...entries.map(({ long }) => long), 'quiet: "zone" team']);
  expect(after.entries.at(-1)?.short).toBe('QZT');
  expect(/\r\n/.test(result) ? /[^\r]\n/.test(result) : false).toBe(false);
});

test('the schema for editors knows the same fields as the reader', () => {
  const { term } = schema.definitions;
  expect(Object.keys(term.properties)).toEqual(fieldNames);
  expect(term.required).toEqual(['long']);
});
