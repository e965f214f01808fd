import { test } from 'vitest';
import { checkMeanings } from './checkTerms.ts';

/* How far a long form reaches, and which letters stand for its words. */

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
