import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface LanguageConfiguration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly autoClosingPairs: readonly unknown[];
  readonly comments?: unknown;
}

const configuration = JSON.parse(readFileSync('syntaxes/language-configuration.json', 'utf8')) as LanguageConfiguration;
const { pattern, flags } = configuration.wordPattern;

/** The word that an editor takes for the one at `‸`, as for a double click or a hover. */
function wordAt(marked: string): string | undefined {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  for (const match of text.matchAll(new RegExp(pattern, `g${flags}`))) {
    if (match.index <= offset && offset <= match.index + match[0].length) return match[0];
  }
  return undefined;
}

describe('a double click takes what a reader points at', () => {
  test.each([
    ['acronyms with digits', 'from the E2‸E programme', 'E2E'],
    ['acronyms with signs', 'to the H&W‸BB in May', 'H&WBB'],
    ['acronyms with a hyphen', 'the i-A‸RT model', 'i-ART'],
    ['acronyms in brackets', 'orders (SG‸Os) were', 'SGOs'],
    ['acronyms at the end of a sentence', 'led by the DC‸S.', 'DCS'],
    ['hyphenated words', 'in multi-ag‸ency work', 'multi-agency'],
    ['names with a number', 'during COVID-‸19.', 'COVID-19'],
    ['words with an apostrophe', 'the children’‸s plans', 'children’s'],
    ['words in quotation marks, without them', 'some cases ‘dri‸ft’', 'drift'],
    ['accented words', 'the rôl‸e of the board', 'rôle'],
    ['paragraph numbers, without their final dot', '1‸4. The school', '14'],
    ['paragraph numbers with parts', 'see 5.‸27.', '5.27'],
    ['paragraph numbers with a letter', 'A1.1‸5 The panel', 'A1.15'],
    ['each number of a range', '(paragraphs 101-1‸03)', '103'],
    ['each number of a list', '(paragraphs 62,6‸4)', '64'],
    ['the number before a dash', 'paras ‸3–5', '3'],
  ])('%s', (_, marked, word) => {
    expect(wordAt(marked)).toBe(word);
  });

  test('between signs there is no word', () => {
    expect(wordAt('the end. ‸ •')).toBeUndefined();
  });
});

test('long words and long rows of signs are read in time that grows with their length only', () => {
  const begun = performance.now();
  for (const unit of ['a', '1.', 'a-', "a'", '1-', '&', '-', 'a&1.']) {
    expect([...unit.repeat(100_000).matchAll(new RegExp(pattern, `g${flags}`))].length).toBeLessThanOrEqual(100_000);
  }
  expect(performance.now() - begun).toBeLessThan(2000);
});

test('typing in a report closes nothing by itself and knows no comments', () => {
  expect(configuration.autoClosingPairs).toEqual([]);
  expect(configuration).not.toHaveProperty('comments');
});
