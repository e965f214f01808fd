import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recognise } from '../../../server/src/report/recognition/recognise.ts';

/** Real reports, kept outside the project; without them these tests are skipped. */
const corpus = '../shared/corpus';
const texts = `${corpus}/reports/text`;
const isPresent = existsSync(texts);

describe.skipIf(!isPresent)(
  `every report of ${corpus} is recognised${isPresent ? '' : ' (skipped: it is not there)'}`,
  () => {
    test.each(['layout', 'raw', 'degraded'])('as extracted: %s', (form) => {
      const names = readdirSync(`${texts}/${form}`).filter((name) => name.endsWith('.txt'));
      expect(names.length).toBeGreaterThan(0);
      const missed = names.filter((name) => !recognise(readFileSync(`${texts}/${form}/${name}`, 'utf8')).isReport);
      expect(missed).toEqual([]);
    });

    test('of every page after the first alone, most are still recognised', () => {
      const names = readdirSync(`${texts}/layout`).filter((name) => name.endsWith('.txt'));
      const parts = names.flatMap((name) => pagesOf(readFileSync(`${texts}/layout/${name}`, 'utf8')));
      const recognised = parts.filter((part) => recognise(part).isReport);
      expect(recognised.length / parts.length).toBeGreaterThan(0.5);
    });
  },
);

describe.skipIf(!existsSync(`${corpus}/terms/med1250.jsonl`))(
  'no abstract of a medical paper is taken for a report',
  () => {
    test('1,252 abstracts', () => {
      const lines = readFileSync(`${corpus}/terms/med1250.jsonl`, 'utf8').trim().split('\n');
      const abstracts = lines.map((line) => (JSON.parse(line) as { text: string }).text);
      expect(abstracts.filter((text) => recognise(text).isReport)).toEqual([]);
    });
  },
);

/** A text without its first 4,000 characters, in pieces as long as a few pages. */
function pagesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 4000; start + 6000 <= text.length; start += 6000) pieces.push(text.slice(start, start + 6000));
  return pieces;
}
