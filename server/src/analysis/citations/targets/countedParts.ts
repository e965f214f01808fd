import type { Paragraph, Section } from '../../model.ts';

/**
 * The parts that only their paragraphs count, by number: what 6.1 opens is section 6, though its heading bears no number. The
 * outermost section that it opens; none where it stands amid another.
 */
export function countedParts(
  paragraphs: readonly Paragraph[],
  sections: readonly Section[],
): ReadonlyMap<string, number> {
  const parts = new Map<string, number>();
  const begun = new Set<string>();
  const opened = new Set<number>();
  for (const { number, section } of paragraphs) {
    if (number === undefined) continue;
    let outermost: number | undefined;
    for (let at = section; at !== undefined && !opened.has(at); at = sections[at]?.parent) opened.add((outermost = at));
    const part = /^(\d{1,2})\.\d/.exec(number.label)?.[1];
    if (part === undefined || begun.has(part)) continue;
    begun.add(part);
    if (outermost !== undefined && !bearsNumber.test(sections[outermost]?.title.value ?? ''))
      parts.set(part, outermost);
  }
  return parts;
}

/** What is counted or named itself is called by that: "2. The gate" in the file of Chapter 4 is no chapter 2. */
const bearsNumber =
  /^(?:\(?(?:\d|[a-zA-Z][.)]|[IVXL]{1,6}[.):\s])|(?:volume|chapter|part|section|annex\p{L}{0,3}|appendix)\s)/iu;
