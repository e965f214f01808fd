/** What stands between the name of a part and its number: blanks, or the dash of "Chapter-III", "Annexure - 2". */
const betweenNameAndNumber = String.raw`(?:\s+|\s?[-–]\s?(?=\d|[ivx]{1,5}(?!\p{L})|[a-z](?!\p{L})))`;
const partNumber = String.raw`(\d{1,3}(?:\.\d{1,2})*[A-Z]?|[a-z]\d?|[ivxl]{1,6}|[a-z]{3,9})(?![\p{L}\d])`;

/** A title that opens with one of some names of parts, an alternative of a pattern, and its number; both are groups. */
export function opensWithPart(names: string): RegExp {
  return new RegExp(`^(${names})${betweenNameAndNumber}${partNumber}`, 'iu');
}

/** "CHAPTER 2: THE EVIDENCE", "Part Three", "Annex B": the name of a part of the report with its number. */
const divisionTitle = opensWithPart('volume|chapter|part|section|annex(?:e|ure)?|appendix|schedule');

/** True for a title that begins with the name and number of a part of the report. */
export function isDivisionTitle(title: string): boolean {
  return divisionTitle.test(title);
}

const ranks: Readonly<Record<string, number>> = { volume: 0, part: 1, chapter: 2, section: 3 };
const rankOfRoman = 3;
const rankOfLetter = 4;
const rankOfBracket = 4.5;
const rankOfNumbers = 5;

/** True for the rank of volumes, parts and chapters, which their names alone tell. */
export function isNamedRank(rank: number): boolean {
  return rank <= (ranks['chapter'] ?? 0);
}

/**
 * How high a title stands by what is printed before it: parts above chapters, chapters above "II.", that above "B." and
 * "3.", those above "3.2."; the lower the higher. undefined where nothing tells. Annexes stand beside the highest.
 */
export function rankOf(title: string, number: string | undefined): number | 'annex' | undefined {
  const name = divisionTitle.exec(title)?.[1]?.toLowerCase();
  if (name !== undefined) return ranks[name] ?? 'annex';
  if (/^[IVX]{1,5}$/.test(title)) return rankOfRoman;
  if (/^[A-H]$/.test(title)) return rankOfLetter;
  // "2.0" stands over 2.1.
  if (number !== undefined) return rankOfNumbers + number.replace(/\.0$/, '').split('.').length;
  if (/^[IVX]{1,6}\.\s+\p{Lu}/u.test(title)) return rankOfRoman;
  // "(C) THE WITNESSES" is as high as "C.", where no such stands over it; "(c)" and "(1)" may be anywhere.
  if (/^\([A-HJ-UW-Z]\)\s+\p{Lu}/u.test(title)) return rankOfBracket;
  return /^[A-Z]\.\s+\p{Lu}/u.test(title) ? rankOfLetter : undefined;
}
