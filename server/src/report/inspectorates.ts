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
  printed: new RegExp(`(?<![\\p{L}\\d@./])(?:${printed.replaceAll(' ', '\\s+')})(?![\\p{L}\\d])`, 'u'),
});

export const inspectorates: readonly Inspectorate[] = [
  named('Ofsted', `Ofsted|Office for Standards in Education`),
  named('Care Quality Commission', 'Care Quality Commission|CQC'),
  named(
    'HMICFRS',
    `HMICFRS|${majesty} Inspectorate of Constabulary and Fire (?:&|and) Rescue Services|HMI Constabulary and Fire (?:&|and) Rescue Services`,
  ),
  named(
    'HMIC',
    `HMIC|(?:${majesty} Inspectorate of|HMI) Constabulary(?!(?: and| &) Fire)|HM Inspectors? of Constabulary`,
  ),
  named('HMI Probation', `HMIP(?:robation)?|HMI Prob(?:ation)?|${majesty} Inspectorate of Probation`),
  named('HMI Prisons', `HMI Prisons|${majesty} (?:Chief Inspector|Inspectorate) of Prisons`),
  named('HMCPSI', `HMCPSI|${majesty} Crown Prosecution Service Inspectorate`),
  named('HMICA', `HMICA|${majesty} Inspectorate of Court Administration`),
  named('Commission for Social Care Inspection', 'Commission for Social Care Inspection|CSCI'),
  named('Healthcare Commission', 'Healthcare Commission|CHAI'),
  named('Adult Learning Inspectorate', 'Adult Learning Inspectorate|ALI'),
  named('Audit Commission', 'Audit Commission'),
  named('Estyn', 'Estyn'),
  named('Care Inspectorate Wales', 'Care Inspectorate Wales|CIW'),
  named('Healthcare Inspectorate Wales', 'Healthcare Inspectorate Wales'),
  named('Care Inspectorate', 'Care Inspectorate(?! Wales)'),
  named('Education Scotland', 'Education Scotland'),
  named('Healthcare Improvement Scotland', 'Healthcare Improvement Scotland'),
  named('Education and Training Inspectorate', 'Education and Training Inspectorate'),
  named('RQIA', 'RQIA|Regulation and Quality Improvement Authority'),
  named('HIQA', 'HIQA|Health Information and Quality Authority'),
  named('National Audit Office', 'National Audit Office|Comptroller and Auditor General'),
  named('Audit Scotland', 'Audit Scotland'),
  named('Audit Wales', 'Audit Wales|Auditor General for Wales'),
  named('Rail Accident Investigation Branch', 'Rail Accident Investigation Branch|RAIB'),
  named('Air Accidents Investigation Branch', 'Air Accidents Investigation Branch|AAIB'),
  named('Marine Accident Investigation Branch', 'Marine Accident Investigation Branch|MAIB'),
];

/** "Education Committee" under "House of Commons": committees of a parliament, by their printed name. */
export const parliament =
  /House\s+of\s+(?:Commons|Lords)|Scottish\s+Parliament|Senedd(?:\s+Cymru)?|National\s+Assembly\s+for\s+Wales/u;
