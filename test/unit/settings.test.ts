import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import texts from '../../package.nls.json' with { type: 'json' };
import { DEFAULT_SETTINGS, PROBLEM_LEVELS, readSettings } from '../../server/src/settings.ts';

const PROPERTIES: Record<string, { default: unknown; enum?: string[]; type: string }> =
  manifest.contributes.configuration.properties;

/** "reportLens.files.never" → its default, for all settings of the code. */
function flattened(value: unknown, path: string): [string, unknown][] {
  const isLeaf = typeof value !== 'object' || value === null || Array.isArray(value) || Object.keys(value).length === 0;
  if (isLeaf) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => flattened(inner, `${path}.${key}`));
}

test('package.json describes the settings that the code reads, with the same defaults', () => {
  const described = Object.entries(PROPERTIES).map(([key, property]) => [key, property.default]);
  expect(Object.fromEntries(described)).toEqual(Object.fromEntries(flattened(DEFAULT_SETTINGS, 'reportLens')));
});

test('package.json offers the same choices as the code', () => {
  const choices = Object.values(PROPERTIES).flatMap((property) => (property.enum === undefined ? [] : [property.enum]));
  expect(choices).toEqual(Object.keys(DEFAULT_SETTINGS.diagnostics).map(() => PROBLEM_LEVELS));
});

test('whatever the editor sends, settings are complete', () => {
  for (const sent of [
    undefined,
    null,
    7,
    'x',
    [],
    {},
    { files: null, inlayHints: [], diagnostics: { citations: 'error' } },
  ]) {
    expect(readSettings(sent)).toEqual(DEFAULT_SETTINGS);
  }
});

test('what the reader sets counts, and only that of the right kind', () => {
  const settings = readSettings({
    files: { never: ['a', 7, ''] },
    inlayHints: { recoveredNumbers: false },
    codeLens: { paragraphs: false, recommendations: 'no' },
    diagnostics: { numbering: 'off' },
  });
  expect(settings.files.never).toEqual(['a']);
  expect(settings.inlayHints).toEqual({ recoveredNumbers: false, lostCitations: true, likelyFindings: false });
  expect(settings.codeLens).toEqual({ paragraphs: false, recommendations: true, actions: true });
  expect(settings.diagnostics).toEqual({ ...DEFAULT_SETTINGS.diagnostics, numbering: 'off' });
});

test('every text that package.json names exists, and none is left over', () => {
  const named = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
  expect([...new Set(named)].sort()).toEqual(Object.keys(texts).sort());
});
