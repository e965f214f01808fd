import { filling, run } from './filler.ts';
import type { Piece } from './typeset.ts';
import { caption, chapter, contents, heading, numbered, plain } from './typeset.ts';

const of = (prefix: string) => (n: number) => `${prefix}${n}`;

/** An inquiry in which chapters, headings and paragraphs begin again in each part. */
const parts: readonly Piece[] = [
  heading('An inquiry into the lighthouses of the coast'),
  contents,
  chapter('PART A: THE LIGHTHOUSES'),
  chapter('CHAPTER 1: HISTORY'),
  heading('1. Introduction'),
  ...run(1, 7, of('1.'), {
    4: 'What was promised then is set out in paragraph ⟦1.2→1.2⟧ above, and more of it in ⟦Part B→PART B: THE KEEPERS⟧.',
  }),
  heading('2. The first lamps'),
  ...run(1, 8, of('2.'), {
    3: 'We saw in paragraphs ⟦1.5–1.6→1.5|1.6⟧ who paid. The Keepers’ Handbook (5th edition, paragraph ⟦1.5→⟧) says nothing of it.',
  }),
  chapter('CHAPTER 2: WHO LIGHTS THEM'),
  heading('1. Introduction'),
  ...run(1, 6, of('1.'), {
    5: 'I deal with the keepers in ⟦Part B→PART B: THE KEEPERS⟧ and come back to what Mr Oar told the Committee (Oral evidence, 3 May 2011, Q14).',
  }),
  heading('2. The Trust'),
  ...run(1, 9, of('2.')),
  chapter('PART B: THE KEEPERS'),
  chapter('CHAPTER 1: TRAINING'),
  heading('1. Introduction'),
  ...run(1, 8, of('1.'), { 6: 'The Trust’s memorandum was plain about that (paragraph ⟦2.4→⟧).' }),
];

/** A report to a council of States: sections by "sect. II.B", "annex II", many documents by their symbols. */
const states: readonly Piece[] = [
  heading('Report of the Special Rapporteur on harbours'),
  heading('I. Introduction'),
  ...run(1, 4, (n) => `${n}.`, {
    2: 'The mandate was renewed by resolution 42/16, para. ⟦3→⟧, and is described in ⟦sect. II→II. Harbours and rights⟧ below. In its general comment No. 14 (2000), para. ⟦2→⟧, the Committee spoke of harbours.',
  }),
  heading('II. Harbours and rights'),
  heading('A. What States have promised'),
  ...run(5, 12, (n) => `${n}.`, {
    7: 'The Secretary-General’s report (A/75/123, paras. ⟦5–7→⟧) agrees with what is said in para. ⟦6→6.⟧ above. See also CEDAW/C/GC/35, para. ⟦8→⟧.',
    10: 'States were asked for answers; those who answered are listed in ⟦annex II→Annex II⟧ to the present report. The Guiding Principles, principle 4, commentary, para. ⟦6→⟧, ask for more.',
  }),
  heading('B. What they have done'),
  ...run(13, 20, (n) => `${n}.`, {
    15: 'As stated in paragraphs ⟦8 and 9→8.|9.⟧ above, little was done. See E/C.12/GC/24, paras. ⟦13→⟧ and ⟦15→⟧.',
    18: 'Submissions of three States (see paras. ⟦14–16→14.|15.|16.⟧) speak of money. Ibid., para. ⟦12→⟧.',
  }),
  heading('III. Conclusions and recommendations'),
  ...run(21, 24, (n) => `${n}.`, {
    22: 'States should do what is described in paragraph ⟦17→17.⟧ of the present report, and report each year under article 16, paragraph ⟦1→⟧, of the Covenant.',
  }),
  heading('Annex I'),
  plain(filling(4)),
  heading('Annex II'),
  plain(filling(9)),
];

/** A judgment that speaks of others at length. */
const lordships: readonly Piece[] = [
  heading('R (Harbour Watch) v Secretary of State for Boats'),
  heading('LADY ROPE'),
  heading('Background'),
  ...run(1, 8, (n) => `${n}.`, {
    3: 'The Secretary of State decided on 3 May 2016 (see para ⟦2→2.⟧ above). The Divisional Court dismissed the claim: [2017] EWHC 54 (Admin); [2017] 1 WLR 12. Its reasons are at paras ⟦5-8→⟧ of its judgment.',
    6: 'Counsel relied on what Lord Net said in Cod v Pike [1998] 2 AC 1, 15, and on the judgment of this court in Eel [2014] UKSC 3, paras ⟦4→⟧ and ⟦7→⟧ (Lord Net).',
  }),
  heading('The statutory scheme'),
  ...run(9, 20, (n) => `${n}.`, {
    11: 'Paragraph ⟦3→⟧ of Schedule 1 provides for lamps. Paragraph ⟦4→⟧(2) adds walls. Under paragraph ⟦5→⟧, as amended, the owner may appeal.',
    14: 'The Explanatory Notes (at para ⟦14→⟧) and the White Paper, para ⟦3→⟧.12, say the same. Lord Net observed in Eel, at para ⟦9→⟧, that it was plain.',
    17: 'I have set out these provisions in paras ⟦11→11.⟧ and ⟦12→12.⟧ above; I come to the appeal at para ⟦19→19.⟧ below.',
  }),
  heading('Discussion'),
  ...run(21, 30, (n) => `${n}.`, {
    23: 'The Court of Appeal thought otherwise (para ⟦23→⟧ of its judgment, per Wave LJ). As Lady Rope explained in Eel (paras ⟦18→⟧ and ⟦19→⟧), that is wrong.',
    26: 'For the reasons given at para ⟦22→22.⟧ above, and those of Lord Net in his judgment below, the answer is no.',
    29: 'It was said in the Board’s skeleton argument, para ⟦9→⟧, that this does not matter.',
  }),
];

/** An inquiry by volumes with recommendations R1, MR2 in the text. */
const volumes: readonly Piece[] = [
  heading('The Pier Inquiry, Volume 2'),
  contents,
  chapter('Part 9: The emergency response'),
  heading('Introduction'),
  ...run(1, 12, of('9.'), {
    4: 'In Part 5 in Volume 1, I dealt with the plan for the pier. I found at paragraph ⟦5.12→⟧ in Volume 1 that it was not read.',
    8: 'I set out what was known at paragraphs ⟦9.2 to 9.4→9.2|9.3|9.4⟧. I come back to it in ⟦Part 10→Part 10: The crews⟧.',
  }),
  numbered('R1', 'The Harbour Board should have its plan tried once a year by those who must follow it.'),
  numbered('R2', 'The Harbour Board should tell the crews within a day what was found.'),
  numbered('R3', 'The Department should say each year whether ⟦R1→R1⟧ has been met.'),
  ...run(13, 20, of('9.'), {
    16: 'This is why I make Recommendation ⟦R2→R2⟧. It follows from paragraph ⟦9.14→9.14⟧ above.{INQ041473/2, paragraph ⟦9.3→⟧}',
  }),
  chapter('Part 10: The crews'),
  heading('Introduction'),
  ...run(1, 15, of('10.'), {
    6: 'The experts’ second report says so.{INQ032665/19 at paragraph ⟦10.2→⟧; 134/12/14–16} I accept it (see paragraphs ⟦10.4–10.5→10.4|10.5⟧).',
    12: 'I explained this in ⟦Part 9→Part 9: The emergency response⟧, at paragraphs ⟦9.17→9.17⟧ and ⟦9.18→9.18⟧.',
  }),
];

/** A review in plain words: chapters by words, paragraphs without numbers, recommendations in boxes. */
const words: readonly Piece[] = [
  heading('Safe at sea: the final report of the review of training'),
  contents,
  chapter('Foreword'),
  plain(filling(2)),
  chapter('Chapter one: What we heard'),
  plain(`${filling(5)} We come to the law in ⟦chapter three→Chapter three: The law⟧.`),
  plain(filling(8)),
  heading('Who is trained'),
  plain(`${filling(12)} This is explained in ⟦Appendix B→Appendix B: How we worked⟧.`),
  chapter('Chapter two: What works'),
  plain(filling(15)),
  plain('Recommendation 1: Those who train sailors should try what they teach themselves, at least once in each year.'),
  plain(filling(17)),
  plain('Recommendation 2: The Government should pay for the training of those who cannot pay for it themselves.'),
  chapter('Chapter three: The law'),
  plain(
    `${filling(6)} Section 47 of the Boats Act asks for less than ⟦Recommendation 2→Recommendation 2⟧ does, and ⟦section 12→⟧ asks for nothing.`,
  ),
  plain(
    `${filling(3)} It goes beyond recommendation ⟦1→⟧ of the Sailor Review, and is in line with ⟦chapter two→Chapter two: What works⟧.`,
  ),
  chapter('Appendix A: Who we met'),
  caption('Anna Mast/Paul Oar/Jane Net'),
  chapter('Appendix B: How we worked'),
  plain(filling(10)),
];

/** An accident in the air: numbered sections, recommendations by year and number. */
const air: readonly Piece[] = [
  heading('Report on the accident to a seaplane in the harbour'),
  chapter('1 Factual information'),
  heading('1.1 History of the flight'),
  plain(filling(3)),
  plain(`${filling(5)} The engine is described in section ⟦1.6→1.6 Aircraft information⟧.`),
  heading('1.5 Personnel information'),
  plain(filling(9)),
  heading('1.6 Aircraft information'),
  heading('1.6.1 General information'),
  plain(filling(11)),
  heading('1.6.2 Fuel system'),
  plain(`${filling(13)} The requirements are in CS-23, section ⟦1.6→⟧.`),
  chapter('2 Analysis'),
  heading('2.1 General'),
  plain(`${filling(1)} The fuel system (see Section ⟦1.6.2→1.6.2 Fuel system⟧) was sound.`),
  heading('2.2 The engine'),
  plain(filling(16)),
  heading('Safety Recommendation 2013-011'),
  plain('It is recommended that the Authority should ask owners to look at the fuel systems of seaplanes each month.'),
  chapter('3 Conclusions'),
  heading('(a) Findings'),
  numbered('1.', 'The pilot was licensed and rested.'),
  numbered('2.', 'The fuel system was sound (1.6.2).'),
  numbered('3.', 'The engine stopped because water had come into the fuel.'),
  chapter('4 Safety Recommendations'),
  plain(
    `The recommendation below was made during the investigation. Safety Recommendation ⟦2013-011→Safety Recommendation 2013-011⟧ has been accepted.`,
  ),
];

export const further = { parts, states, lordships, volumes, words, air };
