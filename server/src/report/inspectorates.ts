/**
 * Bodies that inspect, audit and inquire, as data: the name by which readers know a body, and how reports print it. A
 * report by a body that is not listed has no inspectorate; nothing else depends on this list.
 */
export interface Inspectorate {
  readonly name: string;
  /** How it is printed; tried on running text with line ends as blanks. */
  readonly printed: RegExp;
}

// "Her Majesty's" may have lost its apostrophe; "His" since September 2022.
const majesty = "(?:H(?:er|is)\\s+Majesty(?:['’‘]?s)|HM)";

/** Whole words: one of some names, with `|` between them. */
const wordsOf = (printed: string): RegExp =>
  new RegExp(
    `(?=[${firstLetters(printed)}])(?<![\\p{L}\\d@./])(?:${printed.replaceAll(' ', '\\s+')})(?![\\p{L}\\d])`,
    'u',
  );

/** The letters that alternatives begin with: most places of a text are left by them alone. */
function firstLetters(printed: string): string {
  return printed
    .split('|')
    .map((one) => /\p{L}/u.exec(one)?.[0] ?? '')
    .join('');
}

/** How each is printed; by its name, or where that comes first, without. */
const bodies: readonly (string | readonly [name: string, printed: string])[] = [
  `Ofsted|Office for Standards in Education`,
  'Care Quality Commission|CQC',
  `HMICFRS|${majesty} Inspectorate of Constabulary and Fire (?:&|and) Rescue Services|HMI Constabulary and Fire (?:&|and) Rescue Services`,
  `HMIC|(?:${majesty} Inspectorate of|HMI) Constabulary(?!(?: and| &) Fire| in Scotland)|HM Inspectors? of Constabulary`,
  ['HMI Probation', `HMIP(?:robation)?|HMI Prob(?:ation)?|${majesty} Inspectorate of Probation`],
  `HMI Prisons|${majesty} (?:Chief Inspector|Inspectorate) of Prisons(?! (?:for|in) Scotland)`,
  ['HMI Prisons for Scotland', `HMIPS|${majesty} (?:Chief Inspector|Inspectorate) of Prisons (?:for|in) Scotland`],
  ['HMI Constabulary in Scotland', `HMICS|${majesty} Inspectorate of Constabulary in Scotland`],
  'Independent Monitoring Board|INDEPENDENT MONITORING BOARD|IMB',
  `HMCPSI|${majesty} Crown Prosecution Service Inspectorate`,
  `HMICA|${majesty} Inspectorate of Court Administration`,
  'Commission for Social Care Inspection|CSCI',
  'Healthcare Commission|CHAI',
  'Adult Learning Inspectorate|ALI',
  'Audit Commission',
  ['Estyn', `Estyn(?:,? ${majesty} Inspectorate for Education and Training in Wales)?`],
  'Care Inspectorate Wales|CIW',
  'Healthcare Inspectorate Wales',
  ['Care Inspectorate', 'Care Inspectorate(?! Wales)'],
  'Education Scotland',
  'Healthcare Improvement Scotland',
  'Education and Training Inspectorate',
  'RQIA|Regulation and Quality Improvement Authority',
  'HIQA|Health Information and Quality Authority',
  'National Audit Office|Comptroller and Auditor General',
  'Northern Ireland Audit Office',
  'Audit Scotland',
  'Audit Wales|Auditor General for Wales',
  'Rail Accident Investigation Branch|RAIB',
  'Air Accidents Investigation Branch|AAIB',
  'Marine Accident Investigation Branch|MAIB',
  'Criminal Justice Inspection Northern Ireland|CJINI',
  'Parliamentary and Health Service Ombudsman|PHSO',
  ['Local Government and Social Care Ombudsman', 'Local Government (?:and Social Care )?Ombudsman|LGSCO'],
  'Prisons and Probation Ombudsman',
  'Independent Commission for Aid Impact|ICAI',
  'Independent Chief Inspector of Borders and Immigration|ICIBI',
];

export const inspectorates: readonly Inspectorate[] = bodies.map((body) => {
  const [name, printed] = typeof body === 'string' ? [body.replace(/\|.*/, ''), body] : body;
  return { name, printed: wordsOf(printed) };
});

/** Where any of them is named: one look for all of them, as there is none in most places. */
export const anyInspectorate = wordsOf(bodies.map((body) => (typeof body === 'string' ? body : body[1])).join('|'));

/** "Education Committee" under "House of Commons": committees of a parliament, by their printed name. */
export const parliament =
  /House\s+of\s+(?:Commons|Lords)|Scottish\s+Parliament|Senedd(?:\s+Cymru)?|National\s+Assembly\s+for\s+Wales/u;
