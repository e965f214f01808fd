/**
 * True if an area is the whole of what was inspected: it says "overall", or it is the services of the authority by name
 * ("Children’s services in Harbour Town").
 */
export function isOverall(area: string, authority: string | undefined): boolean {
  if (/\boverall\b/iu.test(area)) return true;
  if (authority === undefined) return /^children['’‘]?s services$/iu.test(area.trim());
  return area.includes(authority) && /\bservices\b|^the (?:school|hospital|force|prison)\b/iu.test(area);
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
