import type { Span } from '../../../text/span.ts';
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

interface Place {
  readonly span: Span;
  readonly entry: GlossaryEntry;
}

/**
 * The places that are left of `places` when those are left out where "section 136", which a glossary explains as one of a
 * certain law, is of another ("of the Education and Inspections Act 2006") or of the report itself; and where no law is
 * named, if all that are named in the text are others.
 */
export function withoutOtherSections<P>(
  text: string,
  places: readonly P[],
  entryAt: (place: P) => Place | undefined,
): P[] {
  const laws = places.map((place) => lawAt(text, entryAt(place)));
  const named = (law: Law): Set<GlossaryEntry | undefined> =>
    new Set(places.flatMap((place, at) => (laws[at] === law ? [entryAt(place)?.entry] : [])));
  const [own, others] = [named('own'), named('other')];
  return places.filter((place, at) => {
    if (laws[at] !== 'none') return laws[at] !== 'other';
    const entry = entryAt(place)?.entry;
    return own.has(entry) || !others.has(entry);
  });
}

/** Which law is named at a section: that of the glossary, another or the report itself, none; undefined for other words. */
type Law = 'own' | 'other' | 'none';

function lawAt(text: string, place: Place | undefined): Law | undefined {
  if (place === undefined) return undefined;
  const { start, end } = place.span;
  const { source, year } = place.entry;
  if (source === undefined || !bare.test(text.slice(start, end))) return undefined;
  const behind = text.slice(end, end + REACH);
  const of = whatOf.exec(behind);
  if (of !== null) return isSource(behind.slice(of[0].length), source, year) ? 'own' : 'other';
  if (ownBefore.test(text.slice(Math.max(0, start - 40), start))) return 'other';
  const [line = ''] = behind.split(/[\r\n]/u, 1);
  return text.charAt(start) === 'S' && beginsLine(text, start) && ownBehind.test(line) ? 'other' : 'none';
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

function beginsLine(text: string, start: number): boolean {
  return /(?:^|[\r\n\f])[\s#*\d.]*$/u.test(text.slice(Math.max(0, start - 20), start));
}
