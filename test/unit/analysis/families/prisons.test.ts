import { expect, test } from 'vitest';
import { dedent } from '../../../fixture.ts';
import { leadsOf, titlesOf } from '../../../families.ts';

/* Prison inspectors number recommendations with the paragraphs, key concerns from S41 on, and repeat those of before. */

const REPORT = dedent(`
  Section 1. Safety

  1.1 The prison received about thirty prisoners a week, and reception was clean and bright.

  1.2 Violence had risen by a third since our last inspection. (See key concern and recommendation S41.)

  1.3 The strategy was out of date (see paragraph 2.1 and main recommendation S42).

  1.4 First night cells should be clean and fully equipped. (Repeated recommendation 1.9)

  1.9 The weekly meeting made sure that plans were shared between those who need to know them.

  Section 2. Respect

  2.1 Relationships were good, and most prisoners said that staff treated them with respect.

  2.2 Key work had stopped for want of staff.

  Section 3. Key concerns and recommendations

  S41 Concern: Levels of violence were too high. The governor should reduce violence.

  S42 Concern: The strategy was out of date. It should be based on what is known.

  S43 Concern: Key work had stopped. Each prisoner should have a key worker.

  Section 4. Progress on recommendations from the last inspection

  First night cells should be clean. (1.9)
  Not achieved (recommendation repeated, 1.4)

  The regime in segregation should improve. (2.1)
  Achieved
`);

test('key concerns that are counted from S41 on lead right, as do recommendations that a list repeats', () => {
  expect(leadsOf(REPORT)).toEqual({ S41: ['S41'], '2.1': ['2.1'], S42: ['S42'], '1.4': ['1.4'] });
});

test('numbers behind the recommendations of the last report are that report’s', () => {
  expect(leadsOf(REPORT)).not.toHaveProperty('1.9');
});

test('a board that monitors a prison cites its sections as “(see 2.1)” and “section 1 tells”', () => {
  const text = dedent(`
    1 Summary

    Violence has fallen, and cells are shared (see 2.1). The board thanks all who spoke to it.

    2 Treatment

    2.1 Cells

    2.1.1 Windows are broken on two wings, and nobody has said when they will be mended.

    2.1.2 Cells for one hold two. Section 1 tells what follows. PSI 17/2012, paragraph 2.1, allows it.

    3 Safety

    3.1 Reception

    3.1.1 The board saw reception each month, and was content with what it saw there.
  `);
  expect(leadsOf(text)).toEqual({ '2.1': ['2.1 Cells'], '1': ['1 Summary'] });
});

test('numbers in brackets lead to paragraphs, and to headings where those bear them', () => {
  const text = dedent(`
    1. Summary

    The Board found that the prison was safe (see 2.1 and 2.2). Cells were dry (paras 3.1 and 3.2).

    2. Safety

    2.1 There were no assaults in the year of this report.

    2.2 Ropes were found twice in the yard behind the kitchen.

    3. Humane treatment

    3.1 Accommodation

    3.1.1 Cells are for one man each, and all of them are dry.

    3.2 Food was good, and there was enough of it for everybody.
  `);
  expect(leadsOf(text)).toEqual({
    '2.1': ['2.1'],
    '2.2': ['2.2'],
    '3.1': ['3.1 Accommodation'],
    '3.2': ['3.2'],
  });
});

test('“Judgment: Compliant” below a regulation is its grade, and no heading', () => {
  const text = dedent(`
    Regulation 15: Staffing

    There were enough staff on duty by day and by night, as the rota showed, and all of them were trained.

    Judgment: Compliant

    Regulation 23: Governance and management

    Audits were carried out, but nobody acted on them.

    Judgment: Not compliant

    Regulation 17: Premises

    Two rooms were damp.
  `);
  expect(titlesOf(text)).toEqual([
    'Regulation 15: Staffing',
    'Regulation 23: Governance and management',
    'Regulation 17: Premises',
  ]);
});
