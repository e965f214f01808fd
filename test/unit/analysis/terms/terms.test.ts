import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTerms, printedForm } from '../../../../server/src/analysis/terms/terms.ts';
import type { Term } from '../../../../server/src/analysis/model.ts';
import { SourceText } from '../../../../server/src/text/sourceText.ts';
import type { Span } from '../../../../server/src/text/span.ts';
import { dedent, parseFixture } from '../../../fixture.ts';
import { seed, seedNames } from '../../../seeds.ts';
import { cpuTimeOf } from '../../../cpuTime.ts';

/** The text explains exactly these short forms, each written "SHORT = long form". */
function checkMeanings(text: string, expected: readonly string[], furniture?: readonly Span[]): void {
  const source = new SourceText(dedent(text));
  const terms = findTerms(source, furniture === undefined ? {} : { furniture });
  expect(terms.flatMap((term) => equations(source, term))).toEqual(expected);
}

function equations(source: SourceText, term: Term): string[] {
  return term.meanings.map((meaning) => `${printedForm(source, term, meaning)} = ${meaning.long}`);
}

/** The text with `⟦…⟧` around what `pick` takes from the term `short`. */
function checkPlaces(marked: string, short: string, pick: (term: Term) => readonly Span[]): void {
  const { text, ranges } = parseFixture(marked);
  const term = findTerms(new SourceText(text)).find((each) => each.short === short);
  expect(term === undefined ? [] : pick(term)).toEqual(ranges);
}

const uses = (term: Term): readonly Span[] => term.uses;
const longSpans = (term: Term): Span[] => term.meanings.map(({ longSpan }) => longSpan);
const sentences = (term: Term): Span[] => term.meanings.map(({ sentence }) => sentence);

// ---- where the long form begins and ends

test('a short form in brackets stands for the words before it', () => {
  checkMeanings('The Harbour Improvement Board (HIB) and local leaders met.', ['HIB = Harbour Improvement Board']);
});

test('a long form begins with its own first word, not with a later one that also fits', () => {
  checkMeanings('They work with the forum for looked after children (FLAC).', [
    'FLAC = forum for looked after children',
  ]);
  checkMeanings('the local education, employment and training (EET) strategy', [
    'EET = education, employment and training',
  ]);
  checkMeanings('The Commission for Social Care Inspection (CSCI) left.', [
    'CSCI = Commission for Social Care Inspection',
  ]);
});

test('small words may have a letter or none', () => {
  checkMeanings('the early help and safeguarding hub (EHaSH) and the early help and prevention team (EHP)', [
    'EHaSH = early help and safeguarding hub',
    'EHP = early help and prevention team',
  ]);
});

test('words without a letter may stand inside a long form', () => {
  checkMeanings('the City of York Local Safeguarding Children Board (CYSCB)', [
    'CYSCB = City of York Local Safeguarding Children Board',
  ]);
});

test('one more noun may stand between the words and the bracket', () => {
  checkMeanings('at the multi-agency sexual exploitation meeting (MASE)', [
    'MASE = multi-agency sexual exploitation meeting',
  ]);
});

test('letters in lower case, digits and signs are letters too', () => {
  checkMeanings(
    'The initial access to resources team (iART), Entry to Employment (E2E), a divisional based team (D-BT)',
    ['iART = initial access to resources team', 'E2E = Entry to Employment', 'D-BT = divisional based team'],
  );
  checkMeanings('the Health and Well-being Board (H&WBB)', ['H&WBB = Health and Well-being Board']);
});

test('names with commas and ampersands are one long form', () => {
  checkMeanings('The contact, advice and duty service (CADS) responds.', ['CADS = contact, advice and duty service']);
  checkMeanings('in Bournemouth, Christchurch and Poole (BCP).', ['BCP = Bournemouth, Christchurch and Poole']);
});

test('long biomedical words give more than one letter', () => {
  checkMeanings('recorded by electroencephalogram (EEG) and 2,6-diaminopurine (DAP) in tetraethylammonium (TEA)', [
    'EEG = electroencephalogram',
    'DAP = 2,6-diaminopurine',
    'TEA = tetraethylammonium',
  ]);
});

test('plurals and possessives on either side of the bracket do not matter', () => {
  checkMeanings('Independent reviewing officers’ (IROs’) caseloads and personal advisers (PA’s) are known.', [
    'IROs = Independent reviewing officers',
    'PA’s = personal advisers',
  ]);
  checkMeanings('Looked after children’s (LAC) nurse', ['LAC = Looked after children']);
});

test('a comma before the end of the bracket is no part of the short form', () => {
  checkMeanings('The quality of personal education plans (PEPs,) is known.', ['PEPs = personal education plans']);
});

test('a name whose letters stand in another order counts if all its initials are there', () => {
  checkMeanings('the Healthcare Commission (CHAI) and Protect and Respect (NSPCC)', ['CHAI = Healthcare Commission']);
});

// ---- line ends, hyphens, pages

test('a definition may be broken over lines, at hyphens too', () => {
  checkMeanings(
    `
    Independent
    Reviewing Officers (IROs) and the multi-
    agency safeguarding hub
    (MASH) are in place.
    `,
    ['IROs = Independent Reviewing Officers', 'MASH = multi-agency safeguarding hub'],
  );
});

test('a word divided at a line end is joined if the text writes it in one elsewhere', () => {
  checkMeanings(
    `
    The assess-
    ment and intervention team (AIT) makes each assessment.
    `,
    ['AIT = assessment and intervention team'],
  );
});

test('a definition goes on over a page number', () => {
  checkMeanings('the Children and Family Court\n\n14\n\nAdvisory and Support Service (Cafcass)', [
    'Cafcass = Children and Family Court Advisory and Support Service',
  ]);
});

test('a definition goes on over the running head that the layout shows', () => {
  const text = 'the local authority designated\n\nReport on Harbourton\n\nofficer (LADO)';
  const start = text.indexOf('Report');
  checkMeanings(text, ['LADO = local authority designated officer'], [{ start, end: start + 20 }]);
});

test('nothing is made of what a page break has left of a definition', () => {
  checkMeanings('The head oversees the use of this resource.\nplan (XEP). XEPs are detailed.', []);
});

test('a long form does not reach into the paragraph before', () => {
  checkMeanings('The review of early\n\nhelp hub (EHH) was clear.', []);
});

// ---- other arrangements

test('the short form may come first', () => {
  checkMeanings('at risk of becoming NEET (not in\neducation, employment or training).', [
    'NEET = not in education, employment or training',
  ]);
  checkMeanings('SMART (specific, measurable, attainable, realistic, timely) plans', [
    'SMART = specific, measurable, attainable, realistic, timely',
  ]);
  checkMeanings('The ‘YVIC’ (Young Voices Influencing Care) group', ['YVIC = Young Voices Influencing Care']);
});

test('short form and long form may share a bracket', () => {
  checkMeanings('several agencies (multi-agency safeguarding hub, MASH) answer', [
    'MASH = multi-agency safeguarding hub',
  ]);
});

test('a list of abbreviations defines each of its entries', () => {
  checkMeanings(
    `
    Abbreviations

    EOC = Equal Opportunities Commission
    ADM  Agency Decision Maker
    LADO: Local Authority
    Designated Officer
    SDQ – strengths and difficulties questionnaire
    `,
    [
      'EOC = Equal Opportunities Commission',
      'ADM = Agency Decision Maker',
      'LADO = Local Authority Designated Officer',
      'SDQ = strengths and difficulties questionnaire',
    ],
  );
});

test('in a column of short forms two letters that stand for two words are enough', () => {
  const glossary =
    'Glossary of abbreviations\n\nHJ      Harbour Junction\nTW\tTrain working\nMP  Mary Price said so.\n';
  checkMeanings(glossary, ['HJ = Harbour Junction', 'TW = Train working']);
});

test('the cells of a table define, in either order', () => {
  checkMeanings('CAF\tcommon assessment framework\nDCS\tDirector of Children’s Services', [
    'CAF = common assessment framework',
    'DCS = Director of Children’s Services',
  ]);
  checkMeanings('| Agency Decision Maker | ADM |\n| Health and Wellbeing Board | HWB |', [
    'ADM = Agency Decision Maker',
    'HWB = Health and Wellbeing Board',
  ]);
});

test('a name between commas is explained by the name before it', () => {
  checkMeanings('the Joint Consultative Group, JCG, in April', ['JCG = Joint Consultative Group']);
  checkMeanings('the regional adoption agency, ACE, works', []);
});

test('a text may say in words what letters stand for', () => {
  checkMeanings('The JCG, which stands for Joint Consultative Group, met. The Harbour Care Service, or HCS, did not.', [
    'JCG = Joint Consultative Group',
    'HCS = Harbour Care Service',
  ]);
});

// ---- far apart

test('a usual long form written out elsewhere explains a short form', () => {
  checkMeanings('Work within the Public Law Outline is slow.\n\nManagers track cases in the PLO.', [
    'PLO = Public Law Outline',
  ]);
  checkMeanings('too many serious case reviews\n\nArrangements for SCRs are effective.', [
    'SCRs = serious case reviews',
  ]);
});

test('a name in capitals written out before explains a short form that nobody knows', () => {
  checkMeanings('It set up the Harbour Quay Taskforce.\n\nThe HQT has a plan.', ['HQT = Harbour Quay Taskforce']);
});

test('words whose initials agree by chance explain nothing', () => {
  checkMeanings('the DCS and strategic groups overseeing services.\n\nCarers apply for an SGO.', []);
  checkMeanings('75 new permanent social workers.\n\nThe PSW has a key role.', []);
  checkMeanings('There is good practice.\n\nThe GP was told. They do not have sufficient staff in the NHS.', []);
  checkMeanings('a quiet zebra walks past.\n\nThe QZW is open.', []);
});

// ---- what defines nothing

test('figures, dates and remarks in brackets define nothing', () => {
  checkMeanings(
    `
    of neglect (41%), 425 (68 per 10,000 children), in time (paragraph 19), reports (paragraphs 43, 106) and 34 (8%)
    (post 16), the LA (a rate of 52.2), funded (through the Adoption Support Fund), (Review) Regulations (HMRC 2014)
    `,
    [],
  );
});

test('names given to bodies define nothing', () => {
  checkMeanings('the Regional Adoption Agency (Adopt London West) and the team (Emerald), GULF (a team for crime)', []);
  checkMeanings('the council (known as KRATOS, meaning power), the ASPIRE (complex safeguarding) team', []);
});

test('brackets that count define nothing', () => {
  checkMeanings('We (a) assess and (b) begin; samples (i) increase, (ii) inspect', []);
});

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
