import { filling, run } from './filler.ts';
import type { Piece } from './typeset.ts';
import { caption, chapter, contents, heading, numbered, plain } from './typeset.ts';

const bare = (n: number): string => String(n);

/** A railway accident: numbers without dots, factors with their paragraphs, a list of recommendations without dots. */
const railway: readonly Piece[] = [
  heading('Collision at Harbour Junction'),
  contents,
  chapter('Summary'),
  plain(filling(4)),
  heading('Introduction'),
  heading('Key definitions'),
  ...run(1, 2, bare, {
    1: 'Metric units are used in this report, except where a speed or a place on a line was measured in miles at the time.',
  }),
  heading('The accident'),
  heading('Summary of the accident'),
  ...run(3, 9, bare, {
    5: 'The train struck the gate at about 18:25 hrs (figure 2). The driver’s account is in paragraph ⟦8→8⟧.',
  }),
  heading('Context'),
  ...run(10, 19, bare, {
    12: 'The rule book{GE/RT8000, the Rule Book, module TW7, section ⟦4→⟧.} asks the driver to stop. The signaller’s instructions (paragraph ⟦10→⟧ of the Harbour Box Instructions) say the same.',
  }),
  heading('Analysis'),
  heading('Identification of the immediate cause'),
  ...run(20, 23, bare, { 20: 'The gate stood open when the train came.' }),
  heading('Identification of causal factors'),
  ...run(24, 41, bare, {
    24: 'The accident happened because of two causal factors: a. the lamp was not lit (paragraphs ⟦26 to 28→26|27|28⟧); and b. the bell was not heard (paragraph ⟦33→33⟧).',
    30: 'This was found at Rope Lane in 2009 too (RAIB report 12/2009, paragraph ⟦30→⟧). Its recommendation ⟦2→⟧ asked for a second bell.',
    37: 'The bell is dealt with in ⟦Recommendation 2→2⟧ (paragraph ⟦58→58⟧).',
  }),
  heading('Observations'),
  ...run(42, 45, bare),
  heading('Summary of conclusions'),
  heading('Immediate cause'),
  ...run(46, 46, bare, { 46: 'The gate stood open when the train came (paragraph ⟦20→20⟧).' }),
  heading('Causal factors'),
  ...run(47, 49, bare, {
    47: 'The lamp was not lit (paragraph ⟦26→26⟧, ⟦Recommendation 1→1⟧).',
    48: 'The bell was not heard (paragraph ⟦33→33⟧, ⟦Recommendation 2→2⟧).',
    49: 'Nobody had looked at the gate since the spring (paragraph ⟦37b→37⟧, Learning point 1).',
  }),
  heading('Actions reported as already taken or in progress'),
  ...run(50, 56, bare),
  heading('Recommendations and learning points'),
  heading('Recommendations'),
  ...run(57, 58, bare, {
    57: 'Duty holders have a general obligation to run a safe railway, and these recommendations do not change it.',
    58: 'The following recommendations are made:{Those identified in the recommendations have a general and ongoing obligation to comply with the law.}',
  }),
  numbered(
    '1',
    'The intent of this recommendation is that lamps should be lit in time. The owner of the line should see that lamps are lit before the first train (paragraph ⟦47→47⟧).',
  ),
  numbered(
    '2',
    'The intent of this recommendation is that bells should be heard. The owner of the line should try all bells (paragraph ⟦48→48⟧).',
  ),
  numbered(
    '3',
    'The intent of this recommendation is that gates should be looked at. The owner of the line should look at gates twice a year (paragraphs ⟦43 and 49→43|49⟧).',
  ),
  heading('Learning points'),
  ...run(59, 60, bare),
  heading('Appendices'),
  heading('Appendix A - Glossary of abbreviations and acronyms'),
  caption('HJ      Harbour Junction/TW      Train working'),
  heading('Appendix B - Investigation details'),
  plain(filling(2)),
];

/** An accident at sea: sections alone have numbers, conclusions cite them in square brackets. */
const sea: readonly Piece[] = [
  heading('Report on the loss of the fishing vessel Good Hope'),
  contents,
  heading('SYNOPSIS'),
  plain(filling(1)),
  chapter('SECTION 1 – FACTUAL INFORMATION'),
  heading('1.1 PARTICULARS OF GOOD HOPE'),
  caption('Vessel’s name  Good Hope/Type  Stern trawler/Length overall  19.6 m'),
  heading('1.2 NARRATIVE'),
  plain(filling(7)),
  plain(`${filling(2)} The crew’s training is described in ⟦Section 1.4→1.4 THE CREW⟧.`),
  heading('1.3 THE VESSEL'),
  heading('1.3.1 Pumps'),
  plain(`${filling(3)} They met the rules of the Code (section ⟦1.4→⟧ of the Fifteen Metre Code).`),
  heading('1.3.2 Ropes and nets'),
  plain(filling(10)),
  heading('1.4 THE CREW'),
  plain(filling(15)),
  chapter('SECTION 2 – ANALYSIS'),
  heading('2.1 AIM'),
  plain('The purpose of the analysis is to find out why the vessel was lost, so as to prevent such losses.'),
  heading('2.2 THE LOSS'),
  plain(`${filling(8)} As explained in section ⟦1.3.1→1.3.1 Pumps⟧, the pumps were old.`),
  heading('2.3 WHAT THE CREW COULD DO'),
  heading('2.3.1 Before the alarm'),
  plain(filling(13)),
  heading('2.3.2 After the alarm'),
  plain(`${filling(16)} See also sections ⟦2.2→2.2 THE LOSS⟧ and ⟦2.3.1→2.3.1 Before the alarm⟧.`),
  chapter('SECTION 3 – CONCLUSIONS'),
  heading('3.1 SAFETY ISSUES THAT HAVE RESULTED IN RECOMMENDATIONS'),
  numbered(
    '1.',
    'The pumps had not been tried since the summer, and nobody knew that one of them was broken. [⟦2.2→2.2 THE LOSS⟧]',
  ),
  numbered(
    '2.',
    'The crew did not hear the alarm in time to close the doors. [⟦2.3.1→2.3.1 Before the alarm⟧, ⟦2.3.2→2.3.2 After the alarm⟧]',
  ),
  numbered('3.', 'Nobody had told the crew where the second pump stood. [⟦1.3.1→1.3.1 Pumps⟧]'),
  chapter('SECTION 4 – ACTION TAKEN'),
  plain(filling(12)),
  chapter('SECTION 5 – RECOMMENDATIONS'),
  plain('The owner of Good Hope is recommended to:'),
  numbered('2019/101', 'Have the pumps of all vessels tried before they leave the harbour.'),
  numbered(
    '2019/102',
    'Tell all crews where pumps stand, and try it with them. Recommendation ⟦2019/101→2019/101⟧ is to be met first.',
  ),
  chapter('Annex A'),
  plain('Certificate of the vessel, as it was issued in 2012.'),
];

export const accidents = { railway, sea };
