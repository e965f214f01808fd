import { remembered } from '../text/stages/remembered.ts';

/**
 * What sections of reports are called, by kind. Data, not rules: names that recur across inspectorates, auditors,
 * committees and inquiries. They help to tell a heading from a short line and to nest sections; a report whose headings
 * are not listed here is read by its layout alone.
 */

/** Kinds of section that the reader of a report tells apart. */
export type SectionRole =
  'contents' | 'summary' | 'recommendations' | 'findings' | 'front' | 'back' | 'annex' | 'profile' | 'grades';

interface RoleName {
  readonly role: SectionRole;
  readonly pattern: RegExp;
}

// Each pattern is anchored at the start and tried on a folded title: lower case, one blank between words.
const roleNames: readonly RoleName[] = [
  { role: 'contents', pattern: /^(?:table of )?contents(?: page)?$|^index$|^cynnwys$/ },
  {
    role: 'annex',
    pattern: /^(?:annex(?:es?|ures?)?|appendix(?:es)?|appendices|schedule|atodiad)(?:$|[\s:.–-])/,
  },
  {
    role: 'back',
    pattern:
      /^(?:information about this inspection|about this inspection|the inspection team|inspection team|record of main findings|next steps|glossary|list of abbreviations|abbreviations|geirfa|rhestr termau|diolchiadau|cyfeiriadau|bibliography|references|acknowledgements|formal minutes|witnesses|list of (?:reports|witnesses|members)|(?:published|list of) .{0,40}evidence|what the inspection judge?ments mean|endnotes$)/,
  },
  {
    role: 'recommendations',
    pattern:
      /^(?:(?:key |main |our |list of |summary of )?(?:conclusions and )?recommendations?(?: for .{1,40})?|areas? for (?:priority action|improvement|development)|priority and immediate action|(?:what|how) (?:does|do|should|must) .{2,70} need(?:s)? to (?:improve|do better)|what needs to improve|(?:key )?priorities for improvement|requirements|(?:prif |ein |crynodeb or )?argymhellion|meysydd (?:iw gwella|ar gyfer gwella|ar gyfer gwelliant)|beth sydd angen ei wella|.{0,90}\b(?:needed|needs?) (?:improving|to be improved)\b.{0,60})(?:$|[^\p{L}])/u,
  },
  {
    role: 'summary',
    pattern:
      /^(?:(?:executive |overall )?summary|synopsis$|summary (?:of|for|report)|headline findings|key (?:findings|facts|messages|strengths)|(?:main )?strengths|.{3,40} has the following strengths|at a glance|crynodeb|cryfderau|prif negeseuon)\b/,
  },
  {
    role: 'findings',
    pattern:
      /^(?:inspection findings|(?:main |detailed |our )?findings|inspection judge?ments? about|main report|conclusions?|discussion|analysis|evaluation|(?:key )?lessons?(?: learn(?:ed|t))?|(?:key )?learning points?|safety (?:issues|actions)|(?:prif |ein )?(?:c|g|ch|ngh)anfyddiadau|casgliadau)\b/,
  },
  {
    role: 'grades',
    pattern: /^(?:grades|judge?ments|inspection judge?ments|the inspection judge?ments|grades awarded|ratings)\b/,
  },
  {
    role: 'profile',
    pattern:
      /\bin (?:this|the) (?:local )?area$|^information about (?:this|the) .{3,40}|^local leadership$|^(?:previous|other) .{0,30}inspections?$|^other information\b/,
  },
  {
    role: 'front',
    pattern:
      /^(?:foreword|preface|introduction|context|background|scope|methodology|terms of reference|rhagair|rhagymadrodd|cyflwyniad|cefndir|cyd-destun|methodoleg|cylch gorchwyl)\b/,
  },
];

/** The role that a title names, if it is a usual name of a section. */
export const roleOf = remembered((title): SectionRole | undefined => {
  const folded = foldTitle(title);
  return isTimescale(folded) ? 'recommendations' : roleNames.find(({ pattern }) => pattern.test(folded))?.role;
});

/** A title for comparing: letters and digits in lower case, one blank between words, without a footnote mark at its end. */
export const foldTitle = remembered((title) =>
  title
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    // Single blanks, by far the most, are left as they are; and plain letters are known without a look at all alphabets.
    .replace(/(?![a-z\d])(?:[^\p{L}\p{N}'&/ -][^\p{L}\p{N}'&/-]*| [^\p{L}\p{N}'&/-]+)/gu, ' ')
    .replace(/'/g, '')
    .trim()
    .replace(/(\p{L})\d{1,2}$/u, '$1'),
);

/** "Immediately", "Within three months", "For action over the next six months": when recommendations are to be met. */
const timescale =
  /^(?:immediately|within (?:\p{L}+ ){1,2}(?:days?|weeks?|months?|years?)|(?:for )?(?:immediate )?action (?:in|over|within) the .{3,30}|for immediate action|(?:short|medium|long|longer) term)$/u;

/** True if a folded title names a time for recommendations. */
export function isTimescale(folded: string): boolean {
  return timescale.test(folded);
}

/** Words at which a heading cannot end: a line that ends so goes on. */
export const connectingWords: ReadonlySet<string> = new Set(
  'a an and at about against between by during for from how in into is its of on or our over than that the their this through to under what where which while who are be with within without your achieving'.split(
    ' ',
  ),
);

/** Grades of the usual scales of judgement, for lines that hold nothing else. */
export const gradeLine =
  /^(?:grade:?\s*)?(?:\d\s*(?:[:–-]\s*)?)?\(?(?:outstanding|excellent|very good|good|satisfactory|adequate|fair|sufficient|requires improvement(?: to be good)?|inadequate|unsatisfactory|insufficient|poor|weak|unacceptable|does not meet requirements|not sufficiently good|reasonably good|serious concerns?|good with outstanding features)\)?(?:\s*\(?(?:grade\s*)?\d\)?)?[.*]*$|^grade \d ?\([a-z ]+\)$/i;

/** A title that says a judgement: "The graded judgement for adoption performance is that it is good", "… because:". */
export const judgementSentence =
  /\b(?:is|are|judged|requires?|remains?)\b.{0,40}\b(?:outstanding|good|adequate|satisfactory|inadequate|improvement(?: to be good)?)(?:,? because:?|:)?\.?$|\bbecause:?$/i;

/** Grade words of the usual scales, as a part of a pattern; longer ones before those that they contain. */
export const gradeWords =
  'outstanding|excellent|very good|reasonably good|not sufficiently good|good|satisfactory|adequate|requires? improvement(?: to be good)?|inadequate|unsatisfactory|weak|poor';

/** Column heads of a table of judgements. */
export const tableHead = /^(?:(?:key )?judge?ments?|(?:judge?ment )?grades?|outcome|rating)$/i;
