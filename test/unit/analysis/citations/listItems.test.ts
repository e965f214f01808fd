import { test } from 'vitest';
import { checkDefinition, checkHover, checkReferences } from '../../../fixture.ts';

/* Ombudsmen, coroners and auditors cite what they list with letters and numbers: complaints, concerns, points. */

const late = '(c) the reply was late, and did\n  not answer what she had asked.';

const complaint = (words: string, [a = '', b = '', c = '', guidance = '']: readonly string[] = []): string => `
  The complaint

  1. Mrs Oar complains about the harbour. She says that:

  ${a || '(a) nobody looked at the ropes;'}
  ${b || '(b) nobody told her of it; and'}
  ${c || late}

  The guidance

  2. The guidance of the Association says that:

  ${guidance || '(a) ropes are to be looked at each spring; and'}
  (b) those who own boats are to be told.

  Findings

  3. The ropes were old. ${words}
`;
const [a, b, c] = ['⟦(a) nobody looked at the ropes;⟧', '⟦(b) nobody told her of it; and⟧', `⟦${late}⟧`];

test.each([
  ['We uphold complaint (‸a).', [a]],
  ['We uphold complaints (‸a) and (c).', [a]],
  ['We uphold complaints (a) and (‸c).', ['', '', c]],
  ['We uphold parts (‸a) to (c) of the complaint.', [a, b, c]],
  ['We uphold part (a) of the complaint, and do not uphold part (‸b).', ['', b]],
  ['That is not in line with point (‸a) above.', ['', '', '', '⟦(a) ropes are to be looked at each spring; and⟧']],
  ['We did not look at part (‸c).', ['', '', c]],
  ['We did not look at part (‸a).', []],
  ['Point (‸a) of the lease was not kept.', []],
  ['The matters (‸a) of which the Act speaks are others.', []],
  ['Condition (‸a) in section 5 of the Harbours Act 1964 was kept.', []],
  ['We did not look at complaints (‸d) and (e).', []],
])('an ombudsman writes “%s”', (words, items) => {
  checkDefinition(complaint(words, items));
});

test('a coroner’s concerns are those under that heading', () => {
  checkDefinition(`
    5 CORONER’S CONCERNS

    The MATTERS OF CONCERN are as follows.

    ⟦(1) There were too few pilots.⟧

    ⟦(2) Nobody knew who was to be called.⟧

    6 ACTION SHOULD BE TAKEN

    You have the power to take action on concerns (‸1) to (2) in section 5 above.

    7 YOUR RESPONSE

    (1) The reply must come within 56 days.
    (2) It must say what will be done.
  `);
});

test('the item that speaks of another of its list, and a law’s paragraph beside them', () => {
  checkDefinition(`
    1. We recommend that the Board:

    ⟦(i) apologise to Mrs Oar;⟧
    (ii) pay her £750; and
    (iii) tell us when it has done what is asked in (‸i) above.
  `);
});

test('recommendations in a list that somebody accepted', () => {
  checkDefinition(`
    4.2 I recommend that the Council:

    ⟦(1) look at its decision again;⟧

    (2) apologise to Ms Oar; and

    (3) tell me when it has done so.

    4.3 The Council accepted recommendations (‸1) and (2). I welcome that (paragraph 4.2, recommendation 3).
  `);
});

test('references of an item are the places that name it', () => {
  checkReferences(complaint('We uphold complaint ⟦(a)⟧.', ['(a) nobody looked at ‸the ropes;']));
});

test('a hover shows the item', () => {
  checkHover(complaint('We uphold complaint ⟦(‸c)⟧.'), ['the reply was late, and did not answer what she had asked.']);
});
