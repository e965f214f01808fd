import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTerms } from '../../../../server/src/analysis/terms/terms.ts';
import type { Term } from '../../../../server/src/analysis/model.ts';
import { SourceText } from '../../../../server/src/text/sourceText.ts';
import type { Span } from '../../../../server/src/text/span.ts';
import { parseFixture } from '../../../fixture.ts';
import { seed, seedNames } from '../../../seeds.ts';
import { cpuTimeOf } from '../../../cpuTime.ts';
import { checkMeanings } from './checkTerms.ts';

/* What is known of a short form: meanings, places, uses; of any text, in good time. */

/** The text with `⟦…⟧` around what `pick` takes from the term `short`. */
function checkPlaces(marked: string, short: string, pick: (term: Term) => readonly Span[]): void {
  const { text, ranges } = parseFixture(marked);
  const term = findTerms(new SourceText(text)).find((each) => each.short === short);
  expect(term === undefined ? [] : pick(term)).toEqual(ranges);
}

const uses = (term: Term): readonly Span[] => term.uses;

const longSpans = (term: Term): Span[] => term.meanings.map(({ longSpan }) => longSpan);

const sentences = (term: Term): Span[] => term.meanings.map(({ sentence }) => sentence);

// ---- terms, meanings and uses

test('a short form that a report explains in two ways has two meanings, in reading order', () => {
  checkMeanings('The contact, advice and duty service (CADS). The Childrens Advice and Duty Service (CADS).', [
    'CADS = contact, advice and duty service',
    'CADS = Childrens Advice and Duty Service',
  ]);
});

test('case, number and hyphens do not make a second meaning', () => {
  checkMeanings('a multi-agency safeguarding hub (MASH). Multi agency safeguarding hubs (MASHs).', [
    'MASH = multi-agency safeguarding hub',
  ]);
});

test('the place of a long form is exact, also over a line end', () => {
  checkPlaces('The ⟦Early\nHelp Hub⟧ (EHH) works.', 'EHH', longSpans);
});

test('the sentence of a meaning is the one that introduces it', () => {
  checkPlaces('Staff came. ⟦The early help hub (EHH) opened in May.⟧ It grew.', 'EHH', sentences);
});

test('uses are whole words, plural and possessive left out, definitions and headings included', () => {
  checkPlaces(
    `
    The role of the ⟦IRO⟧

    Independent reviewing officers (⟦IRO⟧s) are few. The ⟦IRO⟧’s view counts; the ⟦IRO⟧-led work, not the EIRO or IROX.
    `,
    'IRO',
    uses,
  );
});

test('a part of a longer short form is no use of it', () => {
  checkPlaces('The child death panel (⟦CDP⟧) met. The CDP-X and i-CDP are others. The ⟦CDP⟧ ended.', 'CDP', uses);
});

test('a known short form that a report never explains is listed without a meaning', () => {
  const terms = findTerms(new SourceText('It was in line with the ILACS framework of Ofsted.'));
  expect(terms.map(({ short, meanings }) => [short, meanings.length])).toEqual([
    ['ILACS', 0],
    ['Ofsted', 0],
  ]);
});

// ---- any text

const fragments = [
  '(',
  ')',
  'AB',
  'ABs',
  'alpha beta',
  ', ',
  '. ',
  '\n',
  '\n\n',
  '-',
  ' ',
  '=',
  '\t',
  '“',
  'É',
  '𝒜',
  '[',
  ']',
  '7',
];

test('any text gives terms whose places lie in it, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...fragments), { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      for (const term of findTerms(new SourceText(text))) {
        const spans = [...term.uses, ...longSpans(term), ...sentences(term)];
        expect(spans.every(({ start, end }) => start >= 0 && start < end && end <= text.length)).toBe(true);
        expect(term.uses.every(({ start, end }) => text.slice(start, end) === term.short)).toBe(true);
      }
    }),
  );
});

test('every beginning of a report can be read', () => {
  for (const name of seedNames) {
    const text = seed(name);
    for (let length = 0; length < text.length; length += 4999) {
      const terms = findTerms(new SourceText(text.slice(0, length)));
      expect(terms.every(({ uses: places }) => places.every(({ end }) => end <= length))).toBe(true);
    }
  }
});

test.each([
  ['one long line', 'word '.repeat(400_000)],
  ['one long word', 'a'.repeat(2_000_000)],
  ['brackets never closed', '(A '.repeat(500_000)],
  ['definitions without end', 'x (AB) '.repeat(200_000)],
  ['nothing but capitals', 'ABC '.repeat(500_000)],
  ['hyphens at line ends', '-\n'.repeat(1_000_000)],
])('hostile text is read in time that grows with its length: %s', (_name, text) => {
  const taken = cpuTimeOf(() => {
    expect(findTerms(new SourceText(text)).length).toBeLessThan(3);
  });
  expect(taken).toBeLessThan(3000);
});
