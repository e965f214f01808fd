/**
 * Kinds of inspection, review and inquiry, as data: narrower kinds before the wider ones that their words contain.
 */
export interface InspectionKind {
  readonly name: string;
  /** Tried on text with its line ends; any case. */
  readonly printed: RegExp;
  readonly scope: KindScope;
  /** The first year of it, where its usual words were common before: an inspection before that was of another kind. */
  readonly since?: string;
}

/**
 * `whole`: what later reports mean by "the last inspection". `service`: of one service among several that are inspected
 * apart. `partial`: a look at a part or at progress. `general`: words that say no more than that it was one.
 */
type KindScope = 'whole' | 'service' | 'partial' | 'general';

const kind = (name: string, printed: string, scope: KindScope = 'whole', since?: string): InspectionKind => ({
  name,
  printed: new RegExp(`(?<![\\p{L}-])(?:${printed.replaceAll(' ', '\\s+')})(?![\\p{L}])`, 'iu'),
  scope,
  ...(since === undefined ? {} : { since }),
});

const children = "children['’‘]?s";
const lookedAfter = '(?:looked[ -]after children|children(?: and young people)? looked after)';

export const inspectionKinds: readonly InspectionKind[] = [
  kind('Monitoring visit', 'monitoring (?:visits?|inspections?)', 'partial'),
  kind('Focused visit', 'focus(?:s)?ed visits?', 'partial'),
  kind('Joint targeted area inspection', 'joint targeted area inspections?|JTAIs?', 'partial'),
  kind(
    'Area SEND inspection',
    'area SEND (?:full )?inspections?|joint (?:local )?area (?:SEND )?inspections? of .{0,20}special educational needs',
    'partial',
  ),
  kind('Joint area review', 'joint area reviews?'),
  kind('Re-inspection', 're-?inspections?'),
  kind(
    'Single inspection',
    `single inspections?|SIF inspections?|inspection of services for children in need of help and protection`,
  ),
  kind(
    'Inspection of looked after children',
    `inspections? of (?:[\\p{L} ]{2,40}[’‘']?s )?(?:services for )?${lookedAfter}(?: services)?|inspections? of [\\p{L} ]{2,60} services for ${lookedAfter}|looked[ -]after children inspections?`,
    'service',
  ),
  kind(
    'Inspection of safeguarding and looked after children',
    `inspections? of safeguarding and (?:services for )?${lookedAfter}`,
  ),
  kind(
    'Inspection of child protection',
    "(?:inspections? of (?:the )?(?:local authority )?(?:[\\p{L} ]{2,40}[’‘']?s )?(?:arrangements for the protection of children|child protection))|child protection inspections?",
    'service',
  ),
  kind(
    `Inspection of local authority children’s services`,
    `ILACS|inspections? of (?:local authority |[\\p{L} &-]{2,60}? )?${children} (?:social care )?services|${children} services inspections?`,
    'whole',
    '2018',
  ),
  kind('Peer review', 'peer (?:review|challenge)s?', 'partial'),
  kind('PEEL assessment', 'PEEL (?:assessment|inspection)s?|police effectiveness, efficiency and legitimacy'),
  kind('Unannounced inspection', 'unannounced (?:full )?(?:inspection|visit)s?'),
  kind('Announced inspection', 'announced (?:inspection|visit)s?'),
  kind('Committee report', 'report of (?:the )?session [\\d–/-]+'),
  kind('Inquiry', '(?:public|independent) inquiry|inquiry into'),
  kind('Audit', 'internal audit|audit of|performance audit|report by the comptroller and auditor general'),
  kind('Accident investigation', '(?:rail|air|marine)? ?accident (?:investigation )?report'),
  kind('Investigation', 'investigation (?:into|of)'),
  kind('Inspection', 'inspections?', 'general'),
  kind('Review', 'reviews? of', 'general'),
];
