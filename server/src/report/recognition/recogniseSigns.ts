import { family, weigh } from './recogniseGroups.ts';
import type { PhraseGroup, WordFamily } from './recogniseGroups.ts';

/**
 * What tells a report from other texts, as data: signs with their weights in points (see recognise.ts for the sum).
 * Phrases are written as the words of a text are read: lower case, no apostrophes, `#` for a number, one space between
 * words; lists are separated by semicolons.
 */

/** What a report calls itself; looked for in the titles and short lines of its first page only. */
export const titlePhrases: PhraseGroup = {
  name: 'calls itself',
  cap: 6,
  weights: weigh(
    [
      3,
      `inspection report; report of an inspection; joint area review; joint targeted area inspection; area send inspection;
      inspection date; inspection dates; date of inspection; dates of inspection; date of visit; lead inspector;
      reporting inspector; report published; monitoring visit; special measures monitoring; unannounced inspection;
      announced inspection; about this inspection; about our inspections; summary report; comptroller and auditor general;
      report of session; report of the session; to be printed; report of the working group; concluding observations;
      accident report; accident investigation report; marine accident; aaib bulletin; investigation report; serious case review;
      child safeguarding practice review; safeguarding adults review; domestic homicide review; mental health homicide review;
      independent investigation; report of the inquiry; report of the independent; independent inquiry; public inquiry;
      neutral citation number; internal audit; audit report; performance audit; auditor generals report; prevent future deaths;
      coroners concerns; thematic inspection; thematic review; peel assessment; overview report; the ombudsmans final decision;
      report by the public services ombudsman; report by the local government; report on the investigation;
      report of an investigation; investigation into a complaint; what gao found; results in brief; report to congressional;
      inspector general; corporate peer challenge; royal commission; report of the committee; committee report; full inspection;
      report of the select committee; report of the task group; report for children; summary for children; report for young people; easy read summary; scrutiny review; focused visit; follow up inspection; fifth report;
      first report; second report; third report; fourth report; sixth report; approved judgment; high court of justice;
      court of appeal; supreme court`,
    ],
    [
      1.5,
      `annual report; quality report; school report; final report; interim report; full report; inspection by; an inspection of;
      investigation into; inquiry into; review of; a report on; report on; report by; report of; terms of reference; inspection team;
      peer review; unannounced visit; report to the government; executive summary; special report; progress report;
      evaluation report; provisional findings; safety investigation; summary of findings; inspection of`,
    ],
    [1, 'inspection; inquiry; audit; investigation'],
  ),
};

/** Formal words with which a report opens, wherever they stand on its first page. */
export const openingPhrases: PhraseGroup = {
  name: 'opens as reports do',
  cap: 5,
  weights: weigh([
    2.5,
    `presented to parliament; presented to the house of commons; laid before parliament; laid before the scottish parliament;
    ordered to be printed; of commons to be printed; of lords to be printed; has agreed to the following report;
    this letter summarises; this letter outlines; this letter sets out; i write on behalf of; confirm the inspection findings;
    the purpose of the inspection; the purpose of this investigation; the purpose of a raib investigation;
    this report describes our judgement; this is a report of; this is a report on; the legal basis for conducting;
    at the time of our inspection; at the time of the inspection; during a routine inspection; this report sets out; this report is published; this report presents; this report examines;
    report was prepared by; was carried out under section; carried out in accordance with; conducted under section; inquiries act #;
    this inspection was carried out; this inspection took place; we carried out this inspection; we carried out an unannounced;
    we inspected; this was an unannounced inspection; this was an announced inspection; i have been asked to;
    this review was commissioned; we have completed our audit; we audited; we conducted this performance audit;
    number gao; this letter is to; i was appointed; the committee was appointed; the panel was appointed;
    the inquiry was established; the inquiry was set up; the working group on the universal periodic review`,
  ]),
};

/** References of a report to its own paragraphs. */
export const citationPhrases: readonly string[] = ['paragraph #', 'paragraphs #', 'para #', 'paras #'];

/** The form of a letter, and what a letter by inspectors speaks of. */
export const letterPhrases = {
  opening: ['dear'],
  closing: ['yours sincerely', 'yours faithfully'],
  matter: ['inspection', 'inspectors', 'inspector', 'monitoring visit', 'focused visit', 'findings', 'judged', 'audit'],
};

/** Who writes reports: inspectorates, auditors, committees, ombudsmen and their like, in any country. */
export const bodyPhrases: PhraseGroup = {
  name: 'names an authority',
  cap: 4,
  weights: weigh(
    [
      2,
      `ofsted; care quality commission; cqc; hmicfrs; hmic; hmip; hmcpsi; majestys inspectorate; majestys chief inspector;
      majestys inspector; majestys inspectors; hm inspectorate; hm chief inspector; hm inspector; estyn; care inspectorate;
      education scotland; healthcare improvement scotland; education and training inspectorate; rqia; hiqa;
      care inspectorate wales; healthcare inspectorate wales; commission for social care inspection; healthcare commission; adult learning inspectorate; chief inspector; criminal justice inspection;
      national audit office; comptroller and auditor general; auditor general; audit scotland; audit wales; audit commission;
      accounts commission; government accountability office; inspector general; court of auditors; committee of public accounts;
      public accounts committee; select committee; joint committee; rail accident investigation branch; raib; aaib; maib;
      air accidents investigation branch; marine accident investigation branch; national transportation safety board;
      transport safety bureau; transport accident investigation commission; transportation safety board;
      healthcare safety investigation branch; health services safety investigations body; human rights council;
      universal periodic review; special rapporteur; prevention of torture; royal commission; inquiries act; ombudsman;
      prisons and probation ombudsman; senior coroner; independent office for police conduct; safeguarding children partnership;
      safeguarding children board; chief social work inspector; inspectorate of prisons; inspectorate of probation`,
    ],
    [
      1,
      `inspectorate; inspectorates; commissioner; house of commons; house of lords; crown copyright; the panel; the inquiry;
      the committee; the commission; the tribunal; lead inspector; independent chair; independent reviewer; secretary of state;
      local authority; the council; internal audit; external auditor; regulator`,
    ],
  ),
};

/** Marks of publication and of a report's last pages. */
export const printPhrases: PhraseGroup = {
  name: 'is printed as a report',
  cap: 2.5,
  weights: weigh([
    1,
    `crown copyright; isbn; further copies of this report; this publication is licensed under the terms;
    open government licence; copy of this document in a different format; this document may be reproduced;
    you may copy all or parts of this document; controller of her majestys stationery office; the stationery office;
    any complaints about the inspection; hl paper; hc paper; report published; i am copying this letter to;
    if you would like a copy of this; alternative formats; report no; report number; date of publication;
    a hrc; general assembly; for non commercial purposes; we welcome your views on this report`,
  ]),
};

/** Turns of phrase by which inspectors, auditors and committees state what they found and want done. */
export const registerPhrases: PhraseGroup = {
  name: 'finds and recommends',
  cap: 5,
  weights: weigh(
    [
      1.5,
      `areas for improvement; area for improvement; what needs to improve; needs to improve; require improvement; requires improvement;
      requires improvement to be good; inspectors found; inspectors saw; inspectors observed; seen by inspectors;
      inspectors judged; the inspectors; inspectors asked; what the inspectors found; overall effectiveness; inadequate judgement; was judged; were judged; is judged to be;
      we recommend that; we recommend the; the committee recommends; the committee considers; the committee agrees; the committee is of the; the committee heard; recommends that the; it is recommended that; recommendation #;
      recommendations #; we conclude; we concluded; we determined that; we find the; finds fault; found fault; at fault; causing injustice; we conclude that; we found that; our inspection found; the inspection found; the investigation found;
      the inquiry found; the review found; the audit found; we were told that; we heard that; the government should;
      the department should; the trust should; the council should; the local authority should; the trust must;
      the provider must; the service must; the school should; management should; the prison should; the force should;
      agency partners should; should ensure that; value for money; safety recommendation; safety recommendations;
      the immediate cause; causal factors; causal factor; contributory factors; lessons learned; lessons to be learned;
      learning points; i recommend that; i find that; in my judgment; i have concluded; key findings; main findings; cause of concern;
      breach of regulation; regulated activities; key concerns; good practice; notable practice; effective practice;
      outcomes for prisoners; the state under review; enjoyed the support of; areas for development; key messages;
      management response; limited assurance; reasonable assurance; substantial assurance; this letter summarises;
      priority recommendations; previous recommendations; at the last inspection; since the last inspection;
      last inspection; previous inspection; upheld the complaint; caused injustice; the injustice; maladministration`,
    ],
    [
      0.7,
      `figure #; table #; annex a; appendix #; part #; recommendation; recommendations;
      findings; evidence; strengths and weaknesses; terms of reference; in line with; the extent to which; as a result;
      further work is needed; written evidence; oral evidence; witnesses; the evidence; progress made; senior leaders`,
    ],
  ),
};

/** Words that reports are made of. */
export const reportFamilies: readonly WordFamily[] = [
  family(
    'inspection',
    1.5,
    3,
    'inspection; inspections; inspector; inspectors; inspected; inspect; inspectorate; reinspection',
  ),
  family('recommendations', 1.2, 2, 'recommendation; recommendations; recommend; recommends; recommended'),
  family('findings', 1, 3, 'finding; findings; found; conclude; concluded; concludes; conclusion; conclusions'),
  family(
    'judgement',
    0.8,
    3,
    'judgement; judgements; judgment; judged; grade; grades; graded; rated; rating; ratings; adequate; inadequate; outstanding',
  ),
  family(
    'improvement',
    1,
    4,
    'improve; improves; improved; improving; improvement; improvements; progress; effectiveness; effective; effectively',
  ),
  family(
    'review',
    0.6,
    3,
    'review; reviews; reviewed; reviewing; assessment; assessments; assessed; evaluation; evaluate; monitoring; scrutiny',
  ),
  family(
    'inquiry',
    1.2,
    3,
    'inquiry; investigation; investigations; investigated; investigator; investigators; evidence; witness; witnesses; complaint',
  ),
  family(
    'accident',
    1,
    4,
    'accident; accidents; incident; incidents; safety; derailment; collision; hazard; crew; signaller; pilot; vessel',
  ),
  family(
    'audit',
    1.2,
    4,
    'audit; audits; audited; auditor; auditors; assurance; governance; accountability; expenditure; budget; compliance',
  ),
  family(
    'authorities',
    1.2,
    6,
    'authority; authorities; council; government; department; departments; committee; ministers; minister; parliament; commission; agency; agencies; board; boards; trust; ministry; statutory; state; delegation',
  ),
  family(
    'public service',
    1.2,
    8,
    'children; pupils; patients; prisoners; prison; prisons; staff; care; school; schools; hospital; police; officers; service; services; safeguarding; leaders; managers; residents; provision; learners; teachers; probation; detainees',
  ),
  family(
    'a case',
    1.2,
    8,
    'claimant; defendant; appellant; respondent; tribunal; court; courts; appeal; grounds; counsel; proceedings; unlawful',
  ),
  family(
    'concerns',
    0.5,
    3,
    'concern; concerns; risk; risks; weaknesses; weakness; strengths; failure; failures; failed; ensure; ensured; lack; shortcomings; breaches',
  ),
];

/** What a report in Welsh says, of all the kinds above. */
export const welshPhrases: PhraseGroup = {
  name: 'speaks as a report does, in Welsh',
  cap: 8,
  weights: weigh(
    [
      2,
      `adroddiad arolygiad; adroddiad arolygu; dyddiad yr arolygiad; adroddiad ar; adroddiad gan; adroddiad blynyddol;
      arolygiaeth ei fawrhydi; arolygiaeth ei mawrhydi; estyn; prif arolygydd; arolygiaeth gofal cymru; archwilydd cyffredinol;
      archwilio cymru; arolygiaeth gofal iechyd cymru; ombwdsmon; hawlfraint y goron; rydym yn argymell; maer pwyllgor yn argymell;
      mae arolygwyr; canfu arolygwyr; yn yr arolygiad; ers yr arolygiad; adolygiad ymarfer plant`,
    ],
    [
      1,
      'argymhelliad #; argymhellion; pwyllgor; llywodraeth cymru; awdurdod lleol; dylair; paragraff #; meysydd iw gwella',
    ],
  ),
};

/** Words that reports in Welsh are made of, with their common mutations. */
export const welshFamily: WordFamily = family(
  'Welsh words of inspection and review',
  4,
  40,
  `adroddiad; arolygiad; arolygwyr; arolygydd; arolygu; argymhelliad; argymhellion; gwella; wella; gwelliant; gwelliannau;
  cynnydd; effeithiol; disgyblion; ddisgyblion; athrawon; ysgol; ysgolion; plant; blant; dysgwyr; arweinwyr; gofal; gwasanaethau;
  gwasanaeth; cleifion; safonau; lles; llesiant; awdurdod; cyngor; llywodraeth; pwyllgor; tystiolaeth; canfyddiadau; ddarpariaeth;
  darpariaeth; dysgu; sgiliau; medrau; arweinyddiaeth`,
);
