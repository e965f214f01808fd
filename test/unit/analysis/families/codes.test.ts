import { expect, test } from 'vitest';
import { definition } from '../../../../server/src/features/definition.ts';
import { dedent, read } from '../../../fixture.ts';
import { leadsInOrder, leadsOf } from '../../../families.ts';

/* Investigators number recommendations and issues over all their reports, and print the code first, alone or behind a name. */

const REPORT = (words: string): string =>
  dedent(`
    Summary

    The ferry sank at her moorings. ${words}

    1 Safety issues

    1.1 Valves

    Safety issue number: MO-2019-052-SI-01

    The valves were left open, as the owner had never said who has to shut them in the evening.

    2 Recommendations

    M-22-14  Shut all valves of ferries that lie at their moorings over night, and write it down.

    2018-04-I-HT-R3

    Hold a drill with the harbour each year, to which those who live beside it are asked to come.

    2021/108 Amend the code of ferries so that their valves are shut in the evening of each day.

    Safety observation O/2021/098

    It may be of use if owners of ferries say who shuts the valves of each ferry in the evening.
  `);

/** The lines that the places of the last `words` in a text lead to. */
function linesOf(text: string, words: string): string[] {
  const document = read(text);
  const { source } = document;
  const places = definition(document, source.positionAt(source.text.indexOf(words) + 1), true);
  const lines = source.text.split('\n');
  return places.map((place) => lines['targetUri' in place ? place.targetSelectionRange.start.line : -1] ?? '');
}

test.each([
  ['MO-2019-052-SI-01', 'Safety issue number: MO-2019-052-SI-01'],
  ['M-22-14', 'M-22-14  Shut all valves of ferries that lie at their moorings over night, and write it down.'],
  ['2018-04-I-HT-R3', '2018-04-I-HT-R3'],
  ['2021/108', '2021/108 Amend the code of ferries so that their valves are shut in the evening of each day.'],
  ['O/2021/098', 'Safety observation O/2021/098'],
])('“%s” leads to where it is printed, whatever word stands before it', (code, line) => {
  expect(linesOf(REPORT(`This is dealt with below (see ${code}).`), code)).toEqual([line]);
});

test('the code of another report leads nowhere, also where a line begins with it', () => {
  expect(leadsOf(REPORT('See MO-2014-149-SI-02 in that report.'))).toEqual({});
  expect(leadsOf(REPORT('Much the same had been said before in the issue\nMO-2014-149-SI-02 in that report.'))).toEqual(
    {},
  );
});

test('“(Recommendation 1)” ends a recommendation also where its line is full', () => {
  const text = dedent(`
    Recommendations

    We are making the following two recommendations to the Board:
    The head of the Board should set one scale by which all of its people count the boats. (Recommendation 1)
    The head of the Board should say when it will be used. (Recommendation 2)

    Comments

    The Board agreed with recommendation 1 and did not agree with recommendation 2 when it was asked by us.
  `);
  expect(leadsInOrder(text).map(([, leads]) => leads)).toEqual([['The head of '], ['The head of ']]);
  expect(read(text).report.recommendations).toHaveLength(2);
});

test('“see … in the section titled …” leads to the section', () => {
  expect(leadsOf(REPORT('The owner said nothing (see M-19-2 in the section titled Safety issues).'))).toEqual({
    'Safety issues': ['1 Safety issues'],
  });
});

test('“Recommendation A.1” is a heading of that recommendation', () => {
  const text = dedent(`
    Finding A

    The Board did not look at its boats, of which it has nine. It agreed with Recommendation A.2.

    Recommendation A.1

    We recommend that the Board look at its boats each year and write down what it finds in them.

    Recommendation A.2

    We recommend that the Board train those who look at boats, as the code of the harbours requires.
  `);
  expect(linesOf(text, 'A.2.\n')).toEqual(['Recommendation A.2']);
});

test('items of a list under “Recommendations” that go on with a sentence are recommendations', () => {
  const text = dedent(`
    5.1. What we found

    The Board acts better than it did in the year 2010, but small boats are left out of what it does.

    5.2. Recommendations

    We recommend that:

    1. the Board report each year to the council.

    2. the Board amend its rules for boats.

    5.3. Responses

    The Board does not support recommendation 2, and said nothing of recommendation 8 when we asked it.
  `);
  expect(linesOf(text, ' 2, and')).toEqual(['2. the Board amend its rules for boats.']);
  expect(leadsInOrder(text)).toHaveLength(1);
});
