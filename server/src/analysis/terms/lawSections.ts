import type { Span } from '../../text/span.ts';
import type { GlossaryEntry } from './glossary.ts';

/** A phrase that is nothing but the number of a section: "section 136", "s.20". */
const bare = /^s(?:ections?)?[.\s]*\d+[a-z]{0,2}$/iu;
/** "See section 20", "in section 20": a part of the report. */
const ownBefore = /\b(?:see|in|chapters?|parts?|paragraphs?)(?:\s+also)?\s+(?:the\s+)?$/iu;
/** What may stand between the number and the law: subsections, and further numbers. */
const whatOf = /^(?:\s*\([^()]{1,8}\))*(?:,?\s+(?:and|or|to)\s+\d+[A-Z]{0,2}(?:\([^()]{1,8}\))*)*\s+of\s+(?:the\s+)?/u;
/** "section 20 above", "Section 20: Boats", "Section 20" alone on its line. */
const ownBehind = /^(?:\s+(?:above|below)\b|\s*:|\s+\p{Lu}|[.\s]*$)/u;
const REACH = 120;

/**
 * True if a section that a glossary explains as one of a certain law is, in this place, one of another law ("section 136 of
 * the Education and Inspections Act 2006") or of the report itself.
 */
export function isOtherSection(text: string, { start, end }: Span, { source, year }: GlossaryEntry): boolean {
  if (source === undefined || !bare.test(text.slice(start, end))) return false;
  const behind = text.slice(end, end + REACH);
  const of = whatOf.exec(behind);
  if (of !== null) return !isSource(behind.slice(of[0].length), source, year);
  if (ownBefore.test(text.slice(Math.max(0, start - 40), start))) return true;
  const [line = ''] = behind.split(/[\r\n]/u, 1);
  return /^S/u.test(text.charAt(start)) && beginsLine(text, start) && ownBehind.test(line);
}

/** "Mental Health Act 1983", "Mental Health Act", "1983 Act" */
function isSource(words: string, source: string, year: number | undefined): boolean {
  const said = words.replace(/\s+/gu, ' ').toLowerCase();
  const name = source.toLowerCase().replace(/\s+\d{4}$/u, '');
  if (year !== undefined && said.startsWith(`${year} act`)) return true;
  if (!said.startsWith(name)) return false;
  const [, printed] = /^,?\s*(\d{4})\b/u.exec(said.slice(name.length)) ?? [];
  return printed === undefined || source.endsWith(printed);
}

const beginsLine = (text: string, start: number): boolean =>
  /(?:^|[\r\n\f])[\s#*\d.]*$/u.test(text.slice(Math.max(0, start - 20), start));
