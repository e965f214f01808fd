import type { Span } from '../../../text/span.ts';
import type { CitationTarget } from '../../model.ts';
import type { MentionTarget } from '../mentions/mentions.ts';

/* What all mentions share: the numbers from the first to the last, and the places that bear them. */

/** "sections 3 to 40" is a slip or a law's. */
const longestRange = 40;

/** Characters behind the start of a thing in which its own number stands. */
const OWN_NUMBER = 24;

/** The places but the one whose own number the mention is. */
export function elsewhere<T extends { readonly span: Span; readonly name?: Span }>(
  { span }: MentionTarget,
  places: readonly T[],
): T[] {
  return places.filter(({ span: place, name }) => {
    if (name !== undefined) return span.start < name.start || span.start > name.end;
    return span.start < place.start || span.start > place.start + OWN_NUMBER;
  });
}

/** The target of a citation, with the indices of the paragraphs and sections that `places` are. */
export function toPlaces(
  { span, first, last }: MentionTarget,
  places: readonly { readonly paragraph?: number | undefined; readonly section?: number | undefined }[],
): CitationTarget {
  return {
    span,
    first,
    last,
    paragraphs: places.flatMap(({ paragraph }) => paragraph ?? []),
    sections: places.flatMap(({ section }) => section ?? []),
  };
}

/** The numbers from first to last: "2", "3", "4" of "2–4"; ends alone where they cannot be counted. */
export function labelsOf({ first, last }: MentionTarget): string[] {
  if (first === undefined) return [];
  if (last === undefined || last === first) return [first];
  const from = /^(.*?)(\d+)$/.exec(first);
  const to = /^(.*?)(\d+)$/.exec(last);
  const low = Number(from?.[2]);
  const high = Number(to?.[2]);
  const isShort = from !== null && to !== null && (from[1] === to[1] || to[1] === '') && high > low;
  if (!isShort || high - low > longestRange) return [first, last];
  return Array.from({ length: high - low + 1 }, (_, index) => `${from[1] ?? ''}${low + index}`);
}
