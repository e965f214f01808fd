import { run } from './filler.ts';
import type { Piece } from './typeset.ts';
import { caption, chapter, contents, heading, numbered, plain } from './typeset.ts';

const inChapter = (of: number | string) => (n: number) => `${of}.${n}`;

/** A public inquiry in chapters with paragraphs 1.1 to 5.14; most of what it cites is other people's. */
const inquiry: readonly Piece[] = [
  heading('The Harbour Gate Inquiry'),
  contents,
  chapter('Part 1: The night of the storm'),
  chapter('Chapter 1: Introduction'),
  ...run(1, 9, inChapter(1), {
    3: 'I deal with the gate in ⟦Chapter 2→Chapter 2: The gate⟧, with the crews in ⟦Chapter 3→Chapter 3: The crews⟧, and with what was said afterwards in Volume 2, ⟦Chapter 7→⟧.',
    7: 'Ms Mast described this in her first statement.{Mast WS1, paragraph ⟦1.3→⟧, MAS00000012/3} The minutes agree with her.{HBR00000417, page 3, paragraph ⟦2.4→⟧}',
  }),
  chapter('Chapter 2: The gate'),
  heading('Who looked after it'),
  ...run(1, 14, inChapter(2), {
    2: 'The contract of 1998 made the Company responsible (see clause 4 and paragraph ⟦2.1→⟧ of the specification). Section ⟦3→⟧ of the Code asked for two inspections a year.{British Standard 5588-1, section ⟦3.2→⟧}',
    5: 'As I have said in paragraph ⟦1.3→1.3⟧ above, the gate was new. It is convenient to repeat what stands in paragraphs ⟦2.3–2.4→2.3|2.4⟧.',
    11: 'Mr Oar agreed, when it was put to him, that paragraph ⟦2.6→⟧ of his report was wrong.{Oar, 12 June 2019, 14/3–15/20; Oar report, paragraph ⟦3.1→⟧}',
  }),
  heading('What went wrong'),
  ...run(15, 27, inChapter(2), {
    17: 'I return to the lock in paragraphs ⟦2.24 to 2.26→2.24|2.25|2.26⟧ below, and to its maker in paragraph ⟦3.10→3.10⟧.',
    22: 'Three things follow from paragraphs ⟦1.2→1.2⟧, ⟦2.5→2.5⟧ and ⟦2.17→2.17⟧. The first is that nobody looked. The second is that nobody asked. The third is that nobody wrote down what was found.',
  }),
  chapter('Chapter 3: The crews'),
  ...run(1, 12, inChapter(3), {
    4: 'The Sailor Inquiry had warned of this in 2001.{Sailor Inquiry, Final Report, Volume 1, paragraphs ⟦2.3 to 2.9→⟧} Its recommendation ⟦3→⟧ was never met.',
    8: 'The crews were told in June, as is explained in ⟦Chapter 2→Chapter 2: The gate⟧ at paragraph ⟦2.20→2.20⟧.',
    11: 'I recommend below that crews should be told within a day (⟦Recommendation 2→Recommendation 2⟧).',
  }),
  chapter('Part 2: What should change'),
  chapter('Chapter 4: Recommendations'),
  ...run(1, 3, inChapter(4)),
  plain('Recommendation 1'),
  plain(
    'That the owner of every gate should have it tried twice a year by somebody who did not build it (paragraphs ⟦2.22–2.23→2.22|2.23⟧).',
  ),
  plain('Recommendation 2'),
  plain('That crews should be told within a day of whatever concerns them (see paragraph ⟦3.11→3.11⟧ above).'),
  plain('Recommendation 3'),
  plain(
    'That the Department should say each year how far ⟦Recommendations 1 and 2→Recommendation 1|Recommendation 2⟧ have been met.',
  ),
  ...run(4, 6, inChapter(4), {
    5: 'I do not repeat what I said in my interim report about ⟦Recommendation 3→⟧ of the Sailor Inquiry.',
  }),
  chapter('Annex A: Those who took part'),
  ...run(1, 4, (n) => `A1.${n}`, {
    3: 'The list in paragraph ⟦A1.1→A1.1⟧ is of those who were asked; paragraphs ⟦A1.2 to A1.4→A1.2|A1.3|A1.4⟧ are about those who came.',
  }),
  ...run(1, 3, (n) => `A2.${n}`),
];

/** An inquiry that numbers anew in each section and cites by section: "Section 2, paragraphs 4 to 6". */
const sections: readonly Piece[] = [
  heading('The report of the Lighthouse Inquiry'),
  contents,
  chapter('SECTION 1.1'),
  heading('THE LIGHTHOUSE BEFORE 2003'),
  ...run(1, 14, (n) => `${n}.`, {
    4: 'The keeper’s letter of May 2002 is quoted in ⟦Section 2.1→SECTION 2.1⟧. {Letter Keeper to Mast, 3 May 2002, paragraph ⟦4→⟧.}',
    9: 'What was known is set out in paragraphs ⟦3→3.⟧ and ⟦4→4.⟧ above.',
  }),
  chapter('SECTION 2.1'),
  heading('THE DECISION TO PUT OUT THE LAMP'),
  ...run(1, 16, (n) => `${n}.`, {
    3: 'The Board met on 4 March.{Minutes, 4 March 2003, paragraph ⟦3→⟧.} It had before it a paper by Mr Oar.{Paper Oar, 2 March 2003, ‘The lamp’, paras ⟦5→⟧-8.}',
    8: 'Mr Oar’s paper is described in paragraph ⟦3→3.⟧ above. Its first draft, which ⟦Section 1.1→SECTION 1.1⟧ describes, said something else.',
    12: 'The Board’s reply to the Butter Review was that paragraph ⟦12→⟧ of the Review had been misread.',
  }),
  chapter('SECTION 3.1'),
  heading('AFTERWARDS'),
  ...run(1, 10, (n) => `${n}.`, {
    6: 'Those conclusions follow from Section ⟦2.1→SECTION 2.1⟧ and from what stands in paragraphs ⟦2 to 4→2.|3.|4.⟧ of this Section.',
  }),
];

/** A review of a council with numbered findings and recommendations R1 to R6. */
const lettered: readonly Piece[] = [
  heading('Review of the harbour office'),
  heading('I. INTRODUCTION'),
  ...run(1, 5, (n) => `${n}.`),
  heading('II. FINDINGS'),
  ...run(6, 14, (n) => `${n}.`, {
    7: 'The office has no book of boats, as paragraph ⟦4→4.⟧ says, and we ask for one (⟦R2→R2⟧).',
    9: '(a) The lamps are old. (b) The ropes are old. (c) The walls are older still. All this was known in the office.',
    12: 'For the reasons in paragraph ⟦9(a)→9.⟧ and paras ⟦9(b) and (c)→9.⟧ the office should act now. Section ⟦III→III. RECOMMENDATIONS⟧ says how.',
  }),
  heading('III. RECOMMENDATIONS'),
  plain('We recommend the following.'),
  numbered('R1', 'The office should try all lamps each week (see paragraphs ⟦6 and 7→6.|7.⟧).'),
  numbered('R2', 'The office should keep a book of boats (paragraph ⟦7→7.⟧).'),
  numbered('R3', 'The office should buy new ropes before the winter (paragraph ⟦12→12.⟧).'),
  numbered('R4', 'The office should say each year how far it has come with ⟦R1→R1⟧ and ⟦R3→R3⟧.'),
];

const boxes: readonly Piece[] = [
  heading('Safeguarding in the harbour town: a serious case review'),
  chapter('1 Introduction'),
  ...run(1, 6, inChapter(1)),
  chapter('2 What happened'),
  ...run(1, 16, inChapter(2), {
    6: 'Nobody spoke to the child, as section ⟦3→3 What we found⟧ explains (Working Together 2010, paragraph ⟦2.3→⟧).',
  }),
  chapter('3 What we found'),
  heading('3.1 Nobody asked'),
  ...run(1, 8, inChapter('3.1'), {
    4: 'What is told in section ⟦2→2 What happened⟧ at paragraph ⟦2.6→2.6⟧ shows it. The law is in section ⟦47→⟧ of the Children Act 1989.',
  }),
  caption(
    'Recommendation 1: Those who work with children should ask them what they need./Recommendation 2: What they say should be written down.',
  ),
  heading('3.2 Nobody wrote'),
  ...run(1, 8, inChapter('3.2'), {
    5: 'We ask for this to be written down (see Recommendation ⟦2→Recommendation 2⟧). Recommendation ⟦8→⟧ of the Laming Report asked for it too. It follows from section ⟦3.1→3.1 Nobody asked⟧, and above all from paragraph ⟦3.1.4→3.1.4⟧.',
  }),
];

export const inquiries = { inquiry, sections, lettered, boxes };
