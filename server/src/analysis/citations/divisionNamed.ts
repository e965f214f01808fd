/** A part of a report by its name and number. */
export interface Division {
  /** "chapter", "part", "section", "annex", "appendix"; "summary" and "introduction" have no label. */
  readonly kind: string;
  readonly label: string;
}

const divisionWord =
  '(chapter|part|section|annexe?|appendix)\\s+(\\d{1,2}|[A-Z]\\d?|[IVX]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)';
const divisionBefore = new RegExp(`(?<!\\p{L})${divisionWord}(?:,\\s[‘“][^’”]{2,80}[’”])?[\\s,:]+(?:at\\s+)?$`, 'iu');
const divisionBehind = new RegExp(`^[\\s,]*(?:of|in|to)\\s+${divisionWord}(?![\\p{L}\\d])`, 'iu');

/** Characters in which a part stands with its title: “Chapter 7, ‘Ventilation’, at”. */
const reachBefore = 120;

/** True right behind "Chapter 5, ". */
export function standsBehindDivision(text: string, start: number): boolean {
  return divisionBefore.test(text.slice(Math.max(0, start - reachBefore), start));
}

/** "Chapter 5, paragraph 12", "paragraph 12 of Annex B": where the paragraph is. */
export function divisionAround(text: string, start: number, end: number): Division | undefined {
  const behind = text.slice(end, end + 40);
  const named = /^[\s,]*(?:of|in|to)\s+the\s(?:executive\s)?(summary|introduction)\b/i.exec(behind)?.[1];
  if (named !== undefined) return { kind: named.toLowerCase(), label: '' };
  const match = divisionBefore.exec(text.slice(Math.max(0, start - reachBefore), start)) ?? divisionBehind.exec(behind);
  if (match === null) return undefined;
  const kind = (match[1] ?? '').toLowerCase();
  return { kind: kind === 'annexe' ? 'annex' : kind, label: match[2] ?? '' };
}
