import { filling, run } from './filler.ts';
import type { Piece } from './typeset.ts';
import { caption, chapter, contents, heading, numbered, plain } from './typeset.ts';

const dotted = (n: number): string => `${n}.`;

/** A committee of the lower house: chapters, notes on evidence, and a list at the end that repeats paragraphs. */
const commons: readonly Piece[] = [
  heading('The safety of small harbours'),
  contents,
  chapter('Summary'),
  plain(`${filling(3)} ${filling(9)}`),
  plain(filling(14)),
  chapter('1 Introduction'),
  heading('Why we looked at harbours'),
  ...run(1, 6, dotted, {
    2: 'We began this inquiry in March. Our terms of reference are printed in the annex.{HC Deb, 4 May 2019, col 123} We received 31 pieces of written evidence.{Harbours Council (SHB0012) para 4} We are grateful to all who gave evidence.',
    4: 'In our first report of 2016 we asked for a register of boats.{Transport Committee, First Report of Session 2015–16, Lost boats, HC 123, para ⟦5→⟧} The Government answered that such a register was not needed, and that owners knew their boats.{Q45 [Ms Mast]} We come back to this in ⟦Chapter 3→3 What should be done⟧.',
    6: 'The law is plain enough. ⟦Section 2→⟧ of the Harbours Act 1964 makes the harbour master responsible for lamps, and paragraph ⟦3→⟧ of Schedule 2 to that Act makes him responsible for walls.{Harbours Act 1964, section 2}',
  }),
  chapter('2 The state of harbours'),
  heading('Lamps and walls'),
  ...run(7, 13, dotted, {
    8: 'The Harbours Council told us that one lamp in three was broken when its inspectors came.{Q12; Harbours Council (SHB0012), paras ⟦7→⟧–9} As we said in paragraph ⟦4→4.⟧, nobody keeps a register.',
    10: 'The lamps of small harbours are not looked after well enough. We recommend that the Department should publish each year which lamps were broken and for how long.',
    12: 'We do not agree with the Minister.{Q133} Her argument, in paragraph ⟦12→⟧ of her letter, was that small harbours are different. They are not, for the reasons in paragraphs ⟦8 to 10→8.|9.|10.⟧ above.',
  }),
  heading('Crews'),
  ...run(14, 22, dotted, {
    15: 'What we were told about crews was worse than what we had expected.{See paragraph ⟦2→2.⟧ above.} Ms Mast said that she had “never once seen a doctor”.{Q46} ',
    18: 'We conclude that crews are not asked often enough what they need.',
    20: 'We were told of three ways to mend this: a doctor in each harbour; a doctor on each boat; and a list of doctors who can be called (see paras ⟦15→15.⟧ and ⟦18→18.⟧).{Ibid., para ⟦18→⟧}',
    21: 'The Department’s own review reached the same view at paragraph ⟦9→⟧. ⟦Annex 1→Annex 1: Terms of reference⟧ has what we asked.',
  }),
  chapter('3 What should be done'),
  heading('A register of boats'),
  ...run(23, 31, dotted, {
    24: 'The Government should keep a register of all boats that leave small harbours at night. The register should say who looks after each boat.',
    27: 'This is not a new thought. The Sailor Report said the same in 2009 (paragraph ⟦27→⟧), and its Recommendation ⟦4→⟧ was accepted. Our own recommendation in paragraph ⟦24→24.⟧ goes further.',
    30: 'We recommend that the Department should write to us by July to say how far it has come. We refer to what we say in Chapter ⟦2→2 The state of harbours⟧, in particular at paragraph ⟦10→10.⟧.',
  }),
  chapter('Annex 1: Terms of reference'),
  plain(filling(8)),
  heading('Conclusions and recommendations'),
  heading('The state of harbours'),
  numbered(
    '1.',
    'The lamps of small harbours are not looked after well enough. We recommend that the Department should publish each year which lamps were broken and for how long. (Paragraph ⟦10→10.⟧)',
  ),
  numbered('2.', 'We conclude that crews are not asked often enough what they need. (Paragraph ⟦18→18.⟧)'),
  heading('What should be done'),
  numbered(
    '3.',
    'The Government should keep a register of all boats that leave small harbours at night. The register should say who looks after each boat. (Paragraph ⟦24→24.⟧)',
  ),
  numbered(
    '4.',
    'We recommend that the Department should write to us by July to say how far it has come. (Paragraph ⟦30→30.⟧)',
  ),
  heading('Formal minutes'),
  plain('Draft Report (The safety of small harbours), proposed by the Chair, brought up and read.'),
  plain(
    'Paragraphs ⟦1 to 31→1.|2.|3.|4.|5.|6.|7.|8.|9.|10.|11.|12.|13.|14.|15.|16.|17.|18.|19.|20.|21.|22.|23.|24.|25.|26.|27.|28.|29.|30.|31.⟧ read and agreed to.',
  ),
  heading('Witnesses'),
  caption('Ms Anna Mast, Harbours Council Q1–60/Mr Paul Oar, Sailors’ Union Q61–99/The Minister Q100–180'),
];

/** A committee of the upper house: chapters in capitals, boxes, one series of paragraphs. */
const lords: readonly Piece[] = [
  heading('The sea and the town: who pays for walls?'),
  contents,
  heading('SUMMARY'),
  plain(filling(6)),
  plain(filling(11)),
  chapter('CHAPTER 1: INTRODUCTION'),
  ...run(1, 5, dotted, {
    3: 'This report takes up where our earlier one ended.{European Union Committee, Walls and Waves (12th Report, Session 2012–13, HL Paper 90), para ⟦4→⟧} ⟦Chapter 2→CHAPTER 2: WALLS⟧ is about walls, and ⟦Chapter 3→CHAPTER 3: TOWNS⟧ about towns.',
  }),
  chapter('CHAPTER 2: WALLS'),
  heading('How walls are paid for'),
  ...run(6, 14, dotted, {
    7: 'Lord Sailor told us that walls last for sixty years.{Q 14} Dr Rope put it at forty.{Written evidence from Dr Rope (WAL0004), paragraph ⟦6→⟧}',
    9: 'The payment is made in three steps (see Box 1). We discuss the first of them at paragraph ⟦12→12.⟧ below.',
    11: 'Under Article 4 of the Directive, member states must publish what they pay.{Directive 2004/35/EC, para ⟦11→⟧} Few do.',
  }),
  caption(
    'Box 1: How a wall is paid for/1. The town asks for the money./2. The Department decides./3. The money is paid.',
  ),
  ...run(15, 19, dotted, {
    16: 'We recommend that towns should be told by March what they will be paid.',
    18: 'The Government’s response to our last report, at paragraph ⟦16→⟧, promised as much. We regret that it has not happened (cf. paras ⟦15–16→15.|16.⟧).',
  }),
  chapter('CHAPTER 3: TOWNS'),
  ...run(20, 33, dotted, {
    22: 'The towns see it differently. We have described in paragraphs ⟦7→7.⟧, ⟦9→9.⟧ and ⟦11→11.⟧ how they are paid.{See also para ⟦18→18.⟧ above, and Appendix ⟦2→APPENDIX 2: LIST OF WITNESSES⟧.}',
    25: 'Towns should not have to pay twice. The Government should change the rules before the next winter.',
    29: 'For these reasons (set out in full in paragraphs ⟦20–22→20.|21.|22.⟧ above) we do not think that the rules are fair.',
    31: 'We welcome what the Minister said about small towns, and we look forward to seeing it done.',
  }),
  heading('SUMMARY OF CONCLUSIONS AND RECOMMENDATIONS'),
  heading('Walls'),
  numbered('1.', 'We recommend that towns should be told by March what they will be paid. (Paragraph ⟦16→16.⟧)'),
  heading('Towns'),
  numbered(
    '2.',
    'Towns should not have to pay twice. The Government should change the rules before the next winter. (Paragraph ⟦25→25.⟧)',
  ),
  numbered(
    '3.',
    'We welcome what the Minister said about small towns, and we look forward to seeing it done. (Paragraph ⟦31→31.⟧)',
  ),
  chapter('APPENDIX 1: LIST OF MEMBERS'),
  caption('Lord Sailor (Chair)/Baroness Knot/Lord Pump of Harbour'),
  chapter('APPENDIX 2: LIST OF WITNESSES'),
  plain('Evidence is published online and is listed below in the order in which it was heard.'),
];

/** A national auditor: a summary with a series of its own, the body in parts, key findings with the body's paragraphs. */
const auditor: readonly Piece[] = [
  heading('Maintaining the walls of harbours'),
  contents,
  chapter('Summary'),
  heading('Introduction'),
  ...run(1, 4, (n) => String(n)),
  heading('Key findings'),
  ...run(5, 10, (n) => String(n), {
    5: 'The Department does not know what walls cost. Towns send what they spent, but not on what they spent it (paragraphs ⟦1.4 to 1.6→1.4|1.5|1.6⟧ and Figure 2).',
    7: 'One wall in five is older than it should be. The Department has not said which of them it will replace first (paragraphs ⟦2.3→2.3⟧ and ⟦2.7→2.7⟧).',
    9: 'Nobody has asked the towns. Our own survey had answers from 40 of 52 towns (paragraph ⟦3.2→3.2⟧).',
  }),
  heading('Recommendations'),
  plain('The Department should:'),
  numbered('a', 'find out what walls cost, and publish it each year;'),
  numbered('b', 'say which walls will be replaced first, as paragraph ⟦7→7⟧ asks; and'),
  numbered('c', 'ask the towns each spring what they need.'),
  chapter('Part One'),
  heading('What walls cost'),
  ...run(1, 9, (n) => `1.${n}`, {
    3: 'In our report of 2011 we had found the same.{Comptroller and Auditor General, Walls, Session 2010–12, HC 44, National Audit Office, January 2011, paragraph ⟦1.6→⟧}',
    6: 'The figures differ because towns count differently: some count the stones, as paragraph ⟦1.2→1.2⟧ explains, and some the men.',
  }),
  chapter('Part Two'),
  heading('How old walls are'),
  ...run(1, 9, (n) => `2.${n}`, {
    4: 'HM Treasury’s guidance asks for a plan (Managing Public Money, paragraph ⟦2.7→⟧). We describe the plan that there is in ⟦Part Three→Part Three⟧.',
    8: 'Seven of the walls in paragraphs ⟦2.3–2.5→2.3|2.4|2.5⟧ were built before 1900. ⟦Appendix One→Appendix One⟧ says how we counted.',
  }),
  chapter('Part Three'),
  heading('What the towns say'),
  ...run(1, 6, (n) => `3.${n}`, {
    5: 'Towns asked for three things, which we took up in the recommendations (paragraph ⟦7→7⟧ of the summary).',
  }),
  heading('Appendix One'),
  heading('Our methods'),
  plain(filling(5)),
];

export const committees = { commons, lords, auditor };
