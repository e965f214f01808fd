import { expect, test } from 'vitest';
import { BUILT_IN, BUILT_IN_GLOSSARY, Glossary } from '../../../../server/src/analysis/terms/known/glossary.ts';
import type { GlossaryLayer } from '../../../../server/src/analysis/terms/known/glossary.ts';
import { findKnownTerms, findPhraseAt } from '../../../../server/src/analysis/terms/known/knownTerms.ts';
import { toRange } from '../../../../server/src/features/toLsp.ts';
import { touches } from '../../../../server/src/text/span.ts';
import { SourceText } from '../../../../server/src/text/sourceText.ts';
import { cpuTimeOf } from '../../../cpuTime.ts';
import { mark, parseFixture, read } from '../../../fixture.ts';
import { seed } from '../../../seeds.ts';

const team: GlossaryLayer = {
  kind: 'team',
  name: 'team.glossary.yaml',
  entries: [
    { short: 'QZT', long: 'quiet zone team', meaning: 'The team for quiet zones.' },
    { long: 'harbour board', aliases: ['board of the harbour, ports and piers'] },
  ],
};

/** The phrases found are exactly the `⟦…⟧`; returns the long forms that they stand for. */
function checkPhrases(marked: string, glossary = BUILT_IN_GLOSSARY): string[] {
  const { text, ranges } = parseFixture(marked);
  const document = read(text);
  const { source, report } = document;
  const { phrases, terms } = findKnownTerms(source, report, glossary);
  const shown = phrases.map(({ span }) => toRange(source, span));
  expect(mark(document, shown)).toBe(
    mark(
      document,
      ranges.map((span) => toRange(source, span)),
    ),
  );
  return phrases.map(({ of, index }) =>
    of === 'report' ? (report.terms[index]?.meanings[0]?.long ?? '') : (terms[index]?.known.entry.long ?? ''),
  );
}

test.each([
  'A ⟦child in need⟧ is seen.',
  'All ⟦children in need⟧ are seen.',
  '⟦Children in Need⟧ were seen.',
  'Plans for ⟦child-in-need⟧ cases are late.',
  'Each ⟦child\nin need⟧ is seen.',
])('a longer term is found in any number, case and hyphenation, and over a line end: %s', (text) => {
  expect(checkPhrases(text)).toEqual(['child in need']);
});

test.each([
  'A ⟦section 47 enquiry⟧ began.',
  'Some ⟦Section 47 enquiries⟧ began.',
  'Some ⟦s47 enquiries⟧ began.',
  'Some ⟦s.47 inquiries⟧ began.',
  'Some ⟦s 47 enqui-\nries⟧ began.',
])('an enquiry under section 47 is one however it is written: %s', (text) => {
  expect(checkPhrases(text)).toEqual(['section 47 enquiry']);
});

test.each([
  ['It was seen by ⟦HMI Constabulary⟧.', "His Majesty's Inspectorate of Constabulary"],
  ['It was seen by ⟦HMI Probation⟧.', "His Majesty's Inspectorate of Probation"],
  ['Few ⟦children’s and young people’s plans⟧ say so.', "children and young people's plan"],
])('names are known as others write them, and the longest is meant: %s', (text, long) => {
  expect(checkPhrases(text)).toEqual([long]);
});

test.each([
  'The police used ⟦section 136⟧ too often.',
  'Places of safety under ⟦section 136⟧ of the ⟦Mental Health Act 1983⟧ are few.',
  'Places of safety under ⟦section 136⟧ of the ⟦Mental\nHealth Act⟧ are few.',
  'Places of safety under ⟦section 136⟧(1) of the 1983 Act are few.',
  'Children live away under ⟦section 20⟧, with consent.',
  'They are helped under ⟦section 17 of the\nChildren Act 1989⟧.',
  'Schools send ⟦section 175 audits⟧ and ⟦section 11 reports⟧.',
])('a section of a law is explained where that law can be meant: %s', (text) => {
  checkPhrases(text);
});

test.each([
  'It was carried out under section 136 of the Education and Inspections Act 2006.',
  'It was carried out under section\n136 of the Education and\nInspections Act 2006.',
  'The review used the arrangements required under Section 20 of the Children Act 2004.',
  'This is so by sections 20 and 22 of the Children Act 2004.',
  'Boats are in section 20 of this report.',
  'Boats are few (see section 20).',
  'Section 20 of the Extradition Act 2003 is plain. Under section 20 he was convicted.',
  'Section 20 Boats\n\nBoats are few.',
])('a section of another law, or of the report, is not explained as one of a law that is known: %s', (text) => {
  checkPhrases(text);
});

test('the longest term counts, and terms stand side by side', () => {
  expect(
    checkPhrases('A ⟦child protection plan⟧ follows a ⟦child protection conference⟧ about ⟦child protection⟧.'),
  ).toEqual(['child protection plan', 'child protection conference', 'child protection']);
});

test.each([
  'A child. In need of help.',
  'Each child, in need or not.',
  'The child (in need) waits.',
  'The child – in need – waits.',
  '• child\n\n• in need',
])('a term does not reach over the end of a sentence or a bracket: %s', (text) => {
  checkPhrases(text);
});

test('a term that is written with a comma may have it, or not', () => {
  const glossary = new Glossary([team]);
  expect(checkPhrases('The ⟦board of the harbour, ports & piers⟧ met.', glossary)).toEqual(['harbour board']);
  expect(checkPhrases('The ⟦board of the harbour ports and piers⟧ met.', glossary)).toEqual(['harbour board']);
});

test('a name that is also a word is a name inside a sentence only', () => {
  expect(checkPhrases('Prevent harm. Plans prevent harm. The ⟦Prevent⟧ duty is known.')).toEqual(['Prevent']);
});

test('the long form of what the report introduces leads to its own meaning', () => {
  const text = 'The ⟦quiet zone team⟧ (QZT) is new. Two ⟦quiet zone teams⟧ are planned. The QZT is small.';
  expect(checkPhrases(text, new Glossary([team, BUILT_IN]))).toEqual(['quiet zone team', 'quiet zone team']);
});

test('short forms that only the team knows are found where the report does not introduce them', () => {
  expect(checkPhrases('The ⟦QZT⟧ is small. Two ⟦QZT⟧s are not.', new Glossary([team]))).toEqual([
    'quiet zone team',
    'quiet zone team',
  ]);
});

test('hostile text is read in time that grows with its length', () => {
  for (const text of ['child in '.repeat(200_000), 's4'.repeat(400_000), 'chil-\n'.repeat(200_000)]) {
    const source = new SourceText(text);
    const { report } = read('');
    const taken = cpuTimeOf(() => {
      findKnownTerms(source, { ...report }, BUILT_IN_GLOSSARY);
    });
    expect(taken).toBeLessThan(3000);
  }
});

test('a glossary is read into a report once', () => {
  const { source, report } = read('A child in need.');
  const known = findKnownTerms(source, report, BUILT_IN_GLOSSARY);
  expect(findKnownTerms(source, report, BUILT_IN_GLOSSARY)).toBe(known);
  expect(findKnownTerms(source, report, new Glossary([team]))).not.toBe(known);
});

test('what stands at a place is told from the words around it as from the whole report', () => {
  const { source, report } = read(seed('medway-2020-monitoring-visit.txt'));
  const glossary = new Glossary([team, BUILT_IN]);
  const { phrases } = findKnownTerms(source, report, glossary);
  expect(phrases.length).toBeGreaterThan(10);
  for (let offset = 0; offset < source.length; offset += 97) {
    // Nothing is known of a copy.
    const found = findPhraseAt(source, { ...report }, glossary, offset);
    expect(found?.phrase).toEqual(phrases.findLast(({ span }) => touches(span, offset)));
  }
});

test('words of which no phrase is made are told from those around them, however long the report is', () => {
  const { report } = read('');
  const source = new SourceText('Nobody has looked at boats. '.repeat(150_000));
  const taken = cpuTimeOf(() => {
    for (let offset = 0; offset < source.length; offset += 40_000)
      expect(findPhraseAt(source, { ...report }, BUILT_IN_GLOSSARY, offset)).toBeUndefined();
  });
  expect(taken).toBeLessThan(1000);
});
