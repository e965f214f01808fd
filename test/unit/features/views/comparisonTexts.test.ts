import { expect, test } from 'vitest';
import { comparisonTexts } from '../../../../server/src/features/views/comparisonTexts.ts';
import type { ReportDocument } from '../../../../server/src/workspace/reports.ts';
import { shelfOf } from '../../../shelfFixture.ts';

const EARLIER = `
  Harbour Town Council

  Inspection of children’s social care services

  Inspection dates: 6 to 30 July 2015

  Summary

  Boats of Harbour Town are old. Those who keep them know it, and they have asked for money to paint them.

  Annex A: Ropes and nets

  Ropes are worn. Three of them broke in the storms of last winter, and nobody has bought any new ones yet.

  Recommendations

  1. Make sure that every sailor who comes ashore has a dental check within a month of coming home.

  2. Replace ropes that have been in use for more than five years before the storms of the winter come.

  3. Count the lamps along the quay each autumn and tell the harbour master of those that do not burn.
`;
const LATER = `
  Harbour Town Council

  Inspection of children’s social care services

  Inspection dates: 3 to 7 May 2019

  Summary

  Boats of Harbour Town are new. Those who keep them are proud of them, and they paint them each spring.

  Annex B: The garden of the school

  Beans grow well. The youngest pupils water them each day, and the cook makes soup of them in September.

  Recommendations

  1. Replace ropes in use for more than five years, as was asked for before, and write down which they are.

  2. Offer a dental check to every sailor who comes ashore, and to their families in the month after that.

  3. Let the pupils of the school sell their beans on the market, so that they learn what things do cost.
`;

const shelf = shelfOf({ 'a.txt': EARLIER, 'b.txt': LATER });
const compared = comparisonTexts(named('a.txt', 'the first'), named('b.txt', 'the second'));

function named(file: string, title: string): { document: ReportDocument; title: string } {
  const document = shelf.documents[file];
  if (document === undefined) throw new Error(file);
  return { document, title };
}

const headings = (text: string): string[] => text.split('\n').filter((line) => /^(?:════|──) /.test(line));

/** What stands in a text below the heading that has these words, up to the next heading. */
function below(text: string, words: string): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => /^(?:════|──) /.test(line) && line.includes(words));
  expect(at, `a heading with “${words}”`).toBeGreaterThanOrEqual(0);
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => /^(?:════|──) /.test(line));
  return rest.slice(0, end < 0 ? rest.length : end).join('\n');
}

test('the same headings stand in both texts, so that what belongs together stands level', () => {
  expect(headings(compared.left.text)).toEqual(headings(compared.right.text));
  expect(compared.left.title).toBe('the first');
});

test('recommendations stand beside those that speak of the same matter, with the words that both share', () => {
  const dental = 'dental check';
  expect(below(compared.left.text, dental)).toMatch(/1\. Make sure that .* within a\s+month of coming home/);
  expect(below(compared.right.text, dental)).toContain('to their families');
});

test('what only one report asks for stands alone', () => {
  expect(below(compared.left.text, 'only in the first')).toContain('Count the lamps');
  expect(below(compared.right.text, 'only in the first')).toContain('(nothing that matches)');
});

test('sections of the same title stand beside each other, others alone', () => {
  expect(below(compared.left.text, '════ Summary')).toContain('Boats of Harbour Town are old');
  expect(below(compared.right.text, '════ Summary')).toContain('Boats of Harbour Town are new');
  expect(below(compared.right.text, 'Annex A: Ropes and nets · only in the first')).toContain('(nothing that matches)');
  expect(below(compared.right.text, 'Annex B: The garden of the school · only in the second')).toContain(
    'Beans grow well',
  );
});

test('sections of other titles stand beside those of the same matter, with the words that both share', () => {
  const earlier = EARLIER.replace(
    'Recommendations',
    'Annex C: The nursery\n\n  Childminders visit the lighthouse nursery each week, and speech therapists join them there every Monday morning.\n\n  Recommendations',
  );
  const later = LATER.replace(
    'Recommendations',
    'Annex D: Play and learning\n\n  Speech therapists have left the lighthouse nursery, so childminders take children to the hospital for therapy.\n\n  Recommendations',
  );
  const two = shelfOf({ 'a.txt': earlier, 'b.txt': later });
  const [one, other] = [two.documents['a.txt'], two.documents['b.txt']];
  if (one === undefined || other === undefined) throw new Error('the shelf is empty');
  const { left, right } = comparisonTexts({ document: one, title: 'x' }, { document: other, title: 'y' });
  const heading = headings(left.text).find((line) => line.includes('The nursery')) ?? '';
  expect(heading).toMatch(/Annex C: The nursery · Annex D: Play and learning · .*lighthouse/);
  expect(below(left.text, 'The nursery')).toContain('Childminders visit the lighthouse nursery');
  expect(below(right.text, 'The nursery')).toContain('have left the lighthouse nursery');
});

test('each sentence stands on a line of its own, which the editor wraps', () => {
  const lines = compared.left.text.split('\n');
  const sentence = lines.findIndex((line) => line.startsWith('Three of them broke in the storms of last w'));
  expect(lines[sentence]).toMatch(/\.$/u);
});

test('lines of a paragraph are joined, so that lines that end elsewhere are no difference', () => {
  const broken = shelfOf({ 'a.txt': EARLIER, 'b.txt': EARLIER.replace('Those who keep', 'Those\n  who keep') });
  const [one, other] = [broken.documents['a.txt'], broken.documents['b.txt']];
  if (one === undefined || other === undefined) throw new Error('the shelf is empty');
  const same = comparisonTexts({ document: one, title: 'x' }, { document: other, title: 'y' });
  expect(same.left.text).toBe(same.right.text);
});
