import { expect, test } from 'vitest';
import { analyse } from '../../../../server/src/analysis/analyse.ts';
import { SourceText } from '../../../../server/src/text/sourceText.ts';
import { identity, TEXT } from './whoAndWhen.ts';
import { dedent } from '../../../fixture.ts';
import { authorityKey } from '../../../../server/src/analysis/identity/authorityNames.ts';

test('a joint inspection has several inspectorates', () => {
  const { authority, by } = identity(
    dedent(`
      3 August 2018

      Dear local partnership

      Joint targeted area inspection of the multi-agency response to storms in Harbour Town

      Between 18 June 2018 and 22 June 2018, Ofsted, the Care Quality Commission (CQC), HMI Constabulary and
      Fire & Rescue Services (HMICFRS) and HMI Probation carried out a joint inspection of the response to storms
      in Harbour Town. The letter is to all leaders in Harbour Town.
    `),
  );
  expect(authority).toBe('Harbour Town');
  expect(by).toEqual(['Ofsted', 'Care Quality Commission', 'HMICFRS', 'HMI Probation']);
});

test('a name may run over the lines of a title', () => {
  const { authority } = identity(
    dedent(`
      London Borough of Harbour and
      Fulmar

      Inspection of children’s social care services

      Inspection dates: 4 March 2019 to 15 March 2019

      Services in Harbour and Fulmar are good. Leaders in Harbour and Fulmar listen.
    `),
  );
  expect(authority).toBe('Harbour and Fulmar');
});

test('a prison and a police force are named whole', () => {
  expect(
    identity(
      'Report on an unannounced inspection of\nHMP Saltmarsh\nby HM Chief Inspector of Prisons\n9–19 May 2022\n\nSaltmarsh is a prison for 600 men.\n',
    ),
  ).toMatchObject({
    authority: 'HMP Saltmarsh',
    by: ['HMI Prisons'],
    visited: '2022-05-09/2022-05-19',
  });
  expect(
    identity(
      'An inspection of Westmoor Police\n\nPolice effectiveness, efficiency and legitimacy\n\nWestmoor Police is good.\n',
    ),
  ).toMatchObject({
    authority: 'Westmoor Police',
  });
});

test('what is not stated stays empty', () => {
  expect(identity('Fourth Report of Session 2020–21\n\nThe cost of tides\n\nSummary\n\nTides cost much.\n')).toEqual({
    authority: undefined,
    by: [],
    kind: 'Committee report',
    framework: undefined,
    visited: undefined,
    published: undefined,
    inspectors: [],
  });
});

test('an inspection of a hospital trust has the whole name of the trust, and dates in figures', () => {
  expect(
    identity(
      dedent(`
        Harbour and Quay Teaching Hospitals NHS Foundation Trust
        Quality Report

        Quay Lane                                    Date of inspection visit: 9, 10, 11 July 2014
        Harbour Town                                 Date of publication: 14/11/2014

        This report describes our judgement of the quality of care at this trust. It is based on what we found when we
        inspected, and on what patients, the public and other organisations told us of the hospitals of this trust.
        The inspection was of the whole trust, along with a visit to Old Quay Hospital, and the trust took part.
      `),
    ),
  ).toMatchObject({
    authority: 'Harbour and Quay Teaching Hospitals NHS Foundation Trust',
    visited: '2014-07-09/2014-07-11',
    published: '2014-11-14',
  });
});

test('a committee of a parliament inspects nobody, and its report is published after it is printed', () => {
  expect(
    identity(
      dedent(`
        House of Commons
        Harbours and Ferries
        Committee

        Ropes and their keepers
        Twelfth Report of Session 2017–19

        Ordered by the House of Commons
        to be printed 22 October 2018

                                                       HC 963
                                  Published on 1 November 2018
                           by authority of the House of Commons
      `) + dedent(TEXT),
    ),
  ).toMatchObject({
    authority: undefined,
    by: ['House of Commons Harbours and Ferries Committee'],
    published: '2018-11-01',
  });
});

test('a court inspects nobody: names and days on its cover are those of judges, parties and hearings', () => {
  expect(
    identity(
      dedent(`
        Case No: C3/2002/1463
        Neutral Citation No: [2003] EWCA Civ 547

        IN THE SUPREME COURT OF JUDICATURE
        Royal Courts of Justice
        Date: 15 April 2003

        LORD JUSTICE REED

        Between:
        ANNE MAST Claimant
        - and -
        QUAY HOSPITAL AUTHORITY Respondent

        Hearing dates: 31 March and 1 April 2003
      `) + dedent(TEXT),
    ),
  ).toMatchObject({ authority: undefined, kind: undefined, by: [], visited: undefined });
});

test('running text that speaks of inspections says not yet that the report is one', () => {
  const about = (words: string) =>
    identity(`The Harbour Gate Inquiry\n\nIntroduction\n\n1. ${words} Nobody had noticed the gate before that.\n`)[
      'kind'
    ];
  expect(about('Inspections of the gate were due every six months.')).toBeUndefined();
  expect(about('There had been reviews of the rota in the spring.')).toBeUndefined();
  expect(about('This inspection looked at the gate and at those who watch it.')).toBe('Inspection');
  expect(about('The inspection was carried out by three inspectors.')).toBe('Inspection');
});

test('the one whom a letter is written to is not its author, and reports that it speaks of have other dates', () => {
  expect(
    identity(
      dedent(`
        Recommendations Handling Manager

        28 September 2011

        Ms Carolyn Green
        Chief Inspector of Rail Accidents
        Rail Accident Investigation Branch

        Dear Carolyn

        Near miss at Harbour Town

        I write about the recommendations in the above report published on 19 March 2010.
      `),
    ),
  ).toMatchObject({ by: [], published: '2011-09-28' });
});

test('a school in Wales has Estyn’s name with its long form, and Estyn’s scale', () => {
  const text = dedent(`
    A report on

    Harbour Comprehensive School
    Quay Road

    Date of inspection: January 2017

    by

    Estyn, Her Majesty’s Inspectorate for Education and Training in Wales

    Main findings

    1: Standards

    Excellent

    In lessons and over time, pupils at Harbour Comprehensive School make very strong progress.
  `);
  expect(identity(text)).toMatchObject({
    authority: 'Harbour Comprehensive School',
    by: ['Estyn'],
    visited: '2017-01',
  });
  expect(analyse(new SourceText(text)).identity.scale?.name).toContain('Estyn');
});

test('a care home is told by its name, not by the town it stands in', () => {
  expect(
    identity(
      dedent(`
        Harbour View Care Home
        Care Home Service

        12 Quay Street
        Harbour Town
        HT1 2AB

        Completed on: 14 March 2023

        Harbour View Care Home stands in a quiet part of Harbour Town. This was an unannounced inspection which took
        place on 13 and 14 March 2023. The inspection was carried out by two inspectors from the Care Inspectorate.
      `),
    ),
  ).toMatchObject({ authority: 'Harbour View Care Home', by: ['Care Inspectorate'], visited: '2023-03-13/2023-03-14' });
});

test('words of the language are no authority', () => {
  const text =
    'Inspection of Children’s Services\n\nServices for children are good. Children’s services are kept well.\n';
  expect(identity(text)['authority']).toBeUndefined();
});

test.each([
  ['Medway Council', 'Medway'],
  ['Medway Children’s Services Authority Area', 'Medway'],
  ['Telford & Wrekin', 'Telford and Wrekin Council'],
  ['Metropolitan Borough of Barnsley Council', 'Barnsley'],
  ['London Borough of Enfield', 'Enfield Council'],
])('%s and %s are one authority', (one, other) => {
  expect(authorityKey(one)).toBe(authorityKey(other));
});

test.each([
  ['Kent', 'Kent Police'],
  ['Leicester City Council', 'Leicestershire County Council'],
  ['Dale Valley Health Board', 'Dale Valley Council'],
])('%s and %s are not', (one, other) => {
  expect(authorityKey(one)).not.toBe(authorityKey(other));
});

test('below the name of a school or a home stands its address, which is no part of it', () => {
  const text = (name: string): string =>
    `${name}\n\nInspection dates: 11 and 12 October 2022\n\nPupils at Elm Bank Primary School are happy. Elm Bank Primary School is by the sea, and so are its ships.\n`;
  expect(identity(text('Inspection of Elm Bank Primary\nSchool\nMill Road, Harbour Town, Kent'))).toMatchObject({
    authority: 'Elm Bank Primary School',
  });
  expect(
    identity(
      `Key inspection report\n\nName: Elm Lodge Care Home\nAddress: 138 Quay Road\nHarbour Town\n\nLead inspector: Dora Dale\n\nElm Lodge is a care home for forty people. Those who live at Elm Lodge like it, and nobody there was hurt.\n\nThe Care Quality Commission aims to put people first.\n`,
    ),
  ).toMatchObject({
    authority: 'Elm Lodge Care Home',
    by: ['Care Quality Commission'],
  });
});

test.each(['Independent', 'Serious Case', 'Programme', 'Appendix B', 'Secretary-General', 'Captain Shaw', 'Senate'])(
  '“%s” is no authority, wherever it stands',
  (words) => {
    const text = `${words}\n\nReview of ${words}\n\n${`The review was asked for by ${words}, and ${words} read it. `.repeat(3)}\n`;
    expect(identity(text)['authority']).toBeUndefined();
  },
);

test('kinds of inspections and words of covers are no names', () => {
  expect(
    identity(
      `Full inspection\n\nInspected under the social care common inspection framework\n\n${'Full of care is this home, and children like it. Full days are best.\n'.repeat(3)}`,
    )['authority'],
  ).toBeUndefined();
  expect(
    identity(`An inspection of Harbour Town Fire and Rescue Service\n\nMay 2022\n\n${dedent(TEXT)}`),
  ).toMatchObject({
    authority: 'Harbour Town Fire and Rescue Service',
  });
});

test('who publishes a report, prints its copyright or signs a line of its cover inspected', () => {
  const by = (...lines: string[]): unknown => identity(`${lines.join('\n')}\n\n${dedent(TEXT)}`)['by'];
  expect(by('by', 'Estyn, Her Majesty’s Inspectorate for Education', 'and Training in Wales')).toEqual(['Estyn']);
  expect(
    by(
      'Near miss at Harbour Town',
      '',
      '19 December 2009',
      '',
      'This report is published by the Rail Accident Investigation Branch.',
    ),
  ).toEqual(['Rail Accident Investigation Branch']);
  expect(by('An inspection of Harbour Town Police', '', '© HMICFRS 2022')).toEqual(['HMICFRS']);
  expect(by('Plans of Harbour Town Council', '', 'Harbour Town follows the guide that Ofsted wrote in 2014.')).toEqual(
    [],
  );
});
