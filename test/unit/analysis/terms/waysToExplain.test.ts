import { test } from 'vitest';
import { checkMeanings } from './checkTerms.ts';

/* The ways in which a report explains a short form, and what only looks like one. */

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
