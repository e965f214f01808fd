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

const named = (name: string, printed: string): Inspectorate => ({
  name,
  printed: new RegExp(
    `(?=[${firstLetters(printed)}])(?<![\\p{L}\\d@./])(?:${printed.replaceAll(' ', '\\s+')})(?![\\p{L}\\d])`,
    'u',
  ),
});

/** The letters that alternatives begin with: most places of a text are left by them alone. */
function firstLetters(printed: string): string {
  return printed
    .split('|')
    .map((one) => /\p{L}/u.exec(one)?.[0] ?? '')
    .join('');
}

export const inspectorates: readonly Inspectorate[] = [
  named('Ofsted', `Ofsted|Office for Standards in Education`),
  named('Care Quality Commission', 'Care Quality Commission|CQC'),
  named(
    'HMICFRS',
    `HMICFRS|${majesty} Inspectorate of Constabulary and Fire (?:&|and) Rescue Services|HMI Constabulary and Fire (?:&|and) Rescue Services`,
  ),
  named(
    'HMIC',
    `HMIC|(?:${majesty} Inspectorate of|HMI) Constabulary(?!(?: and| &) Fire| in Scotland)|HM Inspectors? of Constabulary`,
  ),
  named('HMI Probation', `HMIP(?:robation)?|HMI Prob(?:ation)?|${majesty} Inspectorate of Probation`),
  named('HMI Prisons', `HMI Prisons|${majesty} (?:Chief Inspector|Inspectorate) of Prisons(?! (?:for|in) Scotland)`),
  named('HMI Prisons for Scotland', `HMIPS|${majesty} (?:Chief Inspector|Inspectorate) of Prisons (?:for|in) Scotland`),
  named('HMI Constabulary in Scotland', `HMICS|${majesty} Inspectorate of Constabulary in Scotland`),
  named('Independent Monitoring Board', 'Independent Monitoring Board|INDEPENDENT MONITORING BOARD|IMB'),
  named('HMCPSI', `HMCPSI|${majesty} Crown Prosecution Service Inspectorate`),
  named('HMICA', `HMICA|${majesty} Inspectorate of Court Administration`),
  named('Commission for Social Care Inspection', 'Commission for Social Care Inspection|CSCI'),
  named('Healthcare Commission', 'Healthcare Commission|CHAI'),
  named('Adult Learning Inspectorate', 'Adult Learning Inspectorate|ALI'),
  named('Audit Commission', 'Audit Commission'),
  named('Estyn', `Estyn(?:,? ${majesty} Inspectorate for Education and Training in Wales)?`),
  named('Care Inspectorate Wales', 'Care Inspectorate Wales|CIW'),
  named('Healthcare Inspectorate Wales', 'Healthcare Inspectorate Wales'),
  named('Care Inspectorate', 'Care Inspectorate(?! Wales)'),
  named('Education Scotland', 'Education Scotland'),
  named('Healthcare Improvement Scotland', 'Healthcare Improvement Scotland'),
  named('Education and Training Inspectorate', 'Education and Training Inspectorate'),
  named('RQIA', 'RQIA|Regulation and Quality Improvement Authority'),
  named('HIQA', 'HIQA|Health Information and Quality Authority'),
  named('National Audit Office', 'National Audit Office|Comptroller and Auditor General'),
  named('Northern Ireland Audit Office', 'Northern Ireland Audit Office'),
  named('Audit Scotland', 'Audit Scotland'),
  named('Audit Wales', 'Audit Wales|Auditor General for Wales'),
  named('Rail Accident Investigation Branch', 'Rail Accident Investigation Branch|RAIB'),
  named('Air Accidents Investigation Branch', 'Air Accidents Investigation Branch|AAIB'),
  named('Marine Accident Investigation Branch', 'Marine Accident Investigation Branch|MAIB'),
  named('Criminal Justice Inspection Northern Ireland', 'Criminal Justice Inspection Northern Ireland|CJINI'),
  named('Parliamentary and Health Service Ombudsman', 'Parliamentary and Health Service Ombudsman|PHSO'),
  named('Local Government and Social Care Ombudsman', 'Local Government (?:and Social Care )?Ombudsman|LGSCO'),
  named('Prisons and Probation Ombudsman', 'Prisons and Probation Ombudsman'),
  named('Independent Commission for Aid Impact', 'Independent Commission for Aid Impact|ICAI'),
  named(
    'Independent Chief Inspector of Borders and Immigration',
    'Independent Chief Inspector of Borders and Immigration|ICIBI',
  ),
];

/** "Education Committee" under "House of Commons": committees of a parliament, by their printed name. */
export const parliament =
  /House\s+of\s+(?:Commons|Lords)|Scottish\s+Parliament|Senedd(?:\s+Cymru)?|National\s+Assembly\s+for\s+Wales/u;
