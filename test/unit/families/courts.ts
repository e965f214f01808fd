import { filling, run } from './filler.ts';
import type { Piece } from './typeset.ts';
import { chapter, heading, numbered, plain } from './typeset.ts';

const dotted = (n: number): string => `${n}.`;

/** A judgment of the highest court: paragraphs "1.", cites "para 12 above" and many paragraphs of others. */
const supreme: readonly Piece[] = [
  heading('Harbour Board v Mast and another'),
  heading('LORD SAILOR: (with whom Lady Knot and Lord Pump agree)'),
  heading('Introduction'),
  ...run(1, 5, dotted, {
    2: 'The judge held that there was no duty: [2017] EWHC 123 (Admin), paras ⟦2→⟧ and ⟦4→⟧. The Court of Appeal (Rope LJ) disagreed: [2018] EWCA Civ 456, at para ⟦3→⟧.',
  }),
  heading('The facts'),
  ...run(6, 14, dotted, {
    8: 'The Board’s letter said, at para ⟦7→⟧, that the lamp had been lit. As stated in para ⟦4→4.⟧ above, it had not.',
    10: 'The pleaded case is at paragraphs ⟦9–12→⟧ of the particulars of claim.',
  }),
  heading('The law'),
  ...run(15, 30, dotted, {
    16: 'In Oar v Harbour Trustees [1932] AC 562 Lord Wave said (at para ⟦15→⟧) that owners must look. In Net v Hook [2015] UKSC 11; [2015] AC 1430, paras ⟦10→⟧, ⟦15→⟧ and ⟦17→⟧, this court agreed.',
    19: 'Lord Wave’s speech was applied in Pike (para ⟦14→⟧) and in Cod, at paras ⟦13-14→⟧. I have quoted it at para ⟦16→16.⟧ above.',
    22: 'Section ⟦3→⟧(1) of the 1964 Act provides that a harbour master “shall light lamps”. See also the explanatory notes, para ⟦22→⟧.',
    25: 'The question raised in paras ⟦5→5.⟧ and ⟦15→15.⟧ above must be answered “yes”, for the reasons in paras ⟦20 to 23→20.|21.|22.|23.⟧.',
    28: 'In the words of Lady Knot in Net v Hook (supra), para ⟦25→⟧, “the sea does not wait”.',
  }),
  heading('Conclusion'),
  ...run(31, 33, dotted, {
    32: 'For the reasons given in paras ⟦25–27→25.|26.|27.⟧ above I would dismiss the appeal.',
  }),
  heading('LADY KNOT: (dissenting)'),
  ...run(34, 44, dotted, {
    36: 'I gratefully adopt Lord Sailor’s account of the facts (paras ⟦6 to 14→6.|7.|8.|9.|10.|11.|12.|13.|14.⟧ above), but I do not agree with what he says at para ⟦25→25.⟧ above.',
  }),
];

/** A judgment with its numbers in square brackets. */
const appeal: readonly Piece[] = [
  heading('Rope v Harbour Board'),
  heading('Introduction'),
  ...run(1, 8, (n) => `[${n}]`, {
    4: 'The tribunal’s findings are at [⟦12→⟧] of its decision. It relied on Net v Hook [2015] UKSC 11 at [⟦3→⟧].',
  }),
  heading('Discussion'),
  ...run(9, 24, (n) => `[${n}]`, {
    11: 'I have set out the facts at [⟦4→[4]⟧] and [⟦6→[6]⟧] above.',
    15: 'Lord Sailor put it well at [⟦14→⟧]: the sea does not wait. See also Oar at [⟦11→⟧]-[13].',
    19: 'That is the point to which I referred in para [⟦11→[11]⟧] above, and to which I return at [⟦22→[22]⟧] below.',
    23: 'It follows that the appeal fails (see [⟦19→[19]⟧] above).',
  }),
];

/** A review of a State by others: numbers of one series with a list 20.1 to 20.9 inside it. */
const nations: readonly Piece[] = [
  heading('Report of the Working Group on the Universal Review of Harbours'),
  heading('Introduction'),
  ...run(1, 4, dotted, {
    3: 'In accordance with paragraph ⟦3→⟧ of the annex to resolution 5/1, the following documents were issued: (a) a national report prepared in accordance with paragraph 15 (a) (A/HRC/WG.6/14/HAR/1); (b) a compilation in accordance with paragraph ⟦15 (b)→⟧ (A/HRC/WG.6/14/HAR/2).',
  }),
  heading('I. Summary of the proceedings of the review'),
  heading('A. Presentation by the State under review'),
  ...run(5, 10, dotted, {
    7: 'The delegation recalled General Assembly resolution 60/251, para. ⟦5 (e)→⟧, and its national report (A/HRC/WG.6/14/HAR/1, paras. ⟦4–6→⟧).',
  }),
  heading('B. Interactive dialogue and responses by the State under review'),
  ...run(11, 18, dotted, {
    14: 'The delegation answered the question about lamps (see para. ⟦8→8.⟧ above). The Committee had asked it before.{CCPR/C/HAR/CO/3, para. ⟦9→⟧.}',
    17: 'Statements are in ⟦section II→II. Conclusions and/or recommendations⟧ of the present report. See paras. ⟦11–13→11.|12.|13.⟧ above.',
  }),
  heading('II. Conclusions and/or recommendations'),
  numbered(
    '19.',
    'The recommendations listed below have been examined by the State under review and are supported by it:',
  ),
  ...[
    'Ratify the treaty on lamps (Norway);',
    'Take steps to have all ropes replaced (Peru);',
    'Continue to try pumps each week (Chad);',
    'Adopt a plan for nights of storm (Fiji).',
  ].map((text, at) => numbered(`19.${at + 1}.`, text)),
  numbered(
    '20.',
    'Recommendation ⟦19.2→19.2.⟧ is considered already to be met, for the reasons in paragraph ⟦16→16.⟧ of the present report.',
  ),
  numbered('21.', filling(3)),
  chapter('Annex'),
  heading('Composition of the delegation'),
  plain('The delegation of the State was headed by its Minister and composed of the following members.'),
];

export const courts = { supreme, appeal, nations };
