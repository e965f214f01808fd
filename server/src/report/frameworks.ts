/**
 * Scales of judgement that inspectorates use, best grade first. They explain a grade in a report that does not print its
 * own scale. Meanings are ours, in plain words.
 */
export interface KnownScale {
  readonly name: string;
  readonly grades: readonly { readonly grade: string; readonly meaning: string; readonly also?: readonly string[] }[];
}

export const knownScales: readonly KnownScale[] = [
  {
    name: 'four grades, outstanding to inadequate (Ofsted from 2013, Care Quality Commission)',
    grades: [
      { grade: 'outstanding', meaning: 'much better than the standard that is expected' },
      { grade: 'good', meaning: 'meets the standard that is expected' },
      {
        grade: 'requires improvement',
        meaning: 'not yet good: no widespread failure, but not at the standard that is expected',
        also: ['requires improvement to be good', 'require improvement', 'require improvement to be good'],
      },
      { grade: 'inadequate', meaning: 'serious or widespread weaknesses; people may be harmed or left at risk' },
    ],
  },
  {
    name: 'four grades with adequate (children’s services inspections until 2013)',
    grades: [
      { grade: 'outstanding', meaning: 'well above the minimum that is required' },
      { grade: 'good', meaning: 'above the minimum that is required' },
      { grade: 'adequate', meaning: 'meets the minimum that is required' },
      { grade: 'inadequate', meaning: 'does not meet the minimum that is required' },
    ],
  },
  {
    name: 'four grades with satisfactory (Ofsted until 2012)',
    grades: [
      { grade: 'outstanding', meaning: 'exceptionally high standard' },
      { grade: 'good', meaning: 'high standard' },
      { grade: 'satisfactory', meaning: 'acceptable, with room for improvement' },
      { grade: 'inadequate', meaning: 'below what is acceptable' },
    ],
  },
  {
    name: 'five grades (police and fire inspections in England and Wales)',
    grades: [
      { grade: 'outstanding', meaning: 'substantially better than what is expected' },
      { grade: 'good', meaning: 'substantially all of what is expected is in place' },
      { grade: 'adequate', meaning: 'some areas for improvement, but an acceptable service' },
      { grade: 'requires improvement', meaning: 'a substantial number of areas for improvement' },
      { grade: 'inadequate', meaning: 'causes of concern: serious failings' },
    ],
  },
  {
    name: 'four grades of prison inspections in England and Wales',
    grades: [
      { grade: 'good', meaning: 'no evidence that outcomes are adversely affected in any significant area' },
      { grade: 'reasonably good', meaning: 'adverse outcomes in a small number of areas' },
      { grade: 'not sufficiently good', meaning: 'adverse outcomes in many areas, or in those of greatest importance' },
      { grade: 'poor', meaning: 'outcomes are seriously affected by current practice' },
    ],
  },
  {
    name: 'four grades, excellent to unsatisfactory (Estyn)',
    grades: [
      { grade: 'excellent', meaning: 'very strong, sustained performance and practice' },
      { grade: 'good', meaning: 'strong features, although minor aspects may need improvement' },
      {
        grade: 'adequate',
        meaning: 'strengths outweigh weaknesses, but important aspects need improvement',
        also: ['adequate and needs improvement'],
      },
      {
        grade: 'unsatisfactory',
        meaning: 'important weaknesses outweigh strengths',
        also: ['unsatisfactory and needs urgent improvement'],
      },
    ],
  },
  {
    name: 'six grades (Care Inspectorate, Scotland)',
    grades: [
      { grade: 'excellent', meaning: 'outstanding or leading in its sector' },
      { grade: 'very good', meaning: 'major strengths' },
      { grade: 'good', meaning: 'important strengths, with some areas for improvement' },
      { grade: 'adequate', meaning: 'strengths just outweigh weaknesses' },
      { grade: 'weak', meaning: 'important weaknesses; priority action is needed' },
      { grade: 'unsatisfactory', meaning: 'major weaknesses; urgent action is needed' },
    ],
  },
];
