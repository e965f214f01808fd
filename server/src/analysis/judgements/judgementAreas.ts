/**
 * True if an area is the whole of what was inspected: it says "overall", or it is the services of the authority by name
 * ("Children’s services in Harbour Town").
 */
export function isOverall(area: string, authority: string | undefined): boolean {
  if (/\boverall\b/iu.test(area)) return true;
  if (authority === undefined) return /^children['’‘]?s services$/iu.test(area.trim());
  return area.includes(authority) && /\bservices\b|^the (?:school|hospital|force|prison)\b/iu.test(area);
}

/** An area for comparing between reports, where one printed it shorter than another: its telling words, in order. */
export function areaKey(area: string): string {
  return area
    .toLowerCase()
    .replace(/['’‘]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^(?:the )?(?:experiences? and progress of|quality of|effectiveness of(?: the)?|impact of)\s/u, '')
    .replace(/^the\s/u, '')
    .trim();
}

/** A grade for comparing: "Requires improvement to be good", "require improvement" and "Grade 3 (Requires improvement)". */
export function gradeKey(grade: string): string {
  return grade
    .toLowerCase()
    .replace(/\(?\bgrade\s*\d\)?|\d|[().:*]/gu, ' ')
    .replace(/\brequire\b/u, 'requires')
    .replace(/\s+to be good\b/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Grades of all scales, best first. Between scales the order is rough: where each stands says no more than its own scale. */
const gradesBestFirst = [
  'outstanding',
  'excellent',
  'very good',
  'good',
  'reasonably good',
  'satisfactory',
  'adequate',
  'requires improvement',
  'not sufficiently good',
  'weak',
  'poor',
  'inadequate',
  'unsatisfactory',
];

/** The place of a grade among all grades, 0 is best; behind all of them for one that is not known. */
export function gradeRank(grade: string): number {
  const key = gradeKey(grade);
  const rank = gradesBestFirst.findIndex((one) => one === key || key.split('/').some((part) => part.trim() === one));
  return rank < 0 ? gradesBestFirst.length : rank;
}
