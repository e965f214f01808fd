import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findTerms, printedForm } from '../../../../server/src/analysis/terms/terms.ts';
import { SourceText } from '../../../../server/src/text/sourceText.ts';

// Labelled passages that lie beside the project on its developers' machines, not part of it; skipped where absent.
const FOLDER = new URL('../../../../../shared/corpus/terms/', import.meta.url);

interface Passage {
  readonly text: string;
  readonly pairs: readonly { short: string; long: string; alt?: readonly string[] }[];
  readonly negatives?: readonly string[];
  readonly ignore?: readonly string[];
}

interface Score {
  readonly f1: number;
  readonly firedNegatives: number;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/- (?=\S)/g, '-')
    .replace(/^[\s'",;:([]+|[\s'",;:)\]]+$/g, '');
}

const foldShort = (short: string): string => fold(short).replace(/'(?=s$)/, '');

function score(file: string): Score {
  let right = 0;
  let found = 0;
  let wanted = 0;
  let firedNegatives = 0;
  for (const line of readFileSync(new URL(file, FOLDER), 'utf8').split('\n').filter(Boolean)) {
    const passage = JSON.parse(line) as Passage;
    const gold = new Map(passage.pairs.map((pair) => [`${foldShort(pair.short)}=${fold(pair.long)}`, pair]));
    const ignored = new Set(passage.ignore?.map(foldShort));
    const negatives = new Set(passage.negatives?.map(foldShort));
    const pairs = pairsIn(passage.text).filter(({ short }) => !ignored.has(short));
    const keys = new Set(pairs.map(({ short, long }) => `${short}=${long}`));
    const fits = ({ short, long, alt = [] }: Passage['pairs'][number]): boolean =>
      [long, ...alt].some((each) => keys.has(`${foldShort(short)}=${fold(each)}`));
    wanted += gold.size;
    found += keys.size;
    right += [...gold.values()].filter(fits).length;
    firedNegatives += pairs.filter(({ short }) => negatives.has(short)).length;
  }
  return { f1: (2 * right) / (found + wanted), firedNegatives };
}

function pairsIn(text: string): { short: string; long: string }[] {
  const source = new SourceText(text);
  return findTerms(source).flatMap((term) =>
    term.meanings.map((meaning) => ({
      short: foldShort(printedForm(source, term, meaning)),
      long: fold(meaning.long),
    })),
  );
}

// Floors only rise.
test.skipIf(!existsSync(FOLDER)).each([
  ['passages of inspection reports', 'domain-dev.jsonl', 0.99],
  ['whole inspection reports', 'seed-docs.jsonl', 0.98],
  ['biomedical abstracts', 'med1250.jsonl', 0.917],
])('definitions are found as people marked them: %s (skipped where the collection is absent)', (_name, file, floor) => {
  const { f1, firedNegatives } = score(file);
  expect(f1).toBeGreaterThanOrEqual(floor);
  expect(firedNegatives).toBe(0);
});
