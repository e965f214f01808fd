import type { Line } from './lines.ts';

/** The headings that are known beyond the plain text (fonts, tags, Markdown), by their 0-based line; their level, where it is stated. */
export type KnownHeadings = ReadonlyMap<number, number | undefined>;

/** What is known of a text besides its characters, by 0-based lines. */
export interface Known {
  /** The headings in order; `level` 1 is outermost, undefined where only the look of a heading tells it. */
  readonly headings: readonly { readonly line: number; readonly level?: number }[];
  /** Lines that are the rest of the last paragraph or bullet of the page before. */
  readonly continued?: readonly { readonly line: number }[];
  readonly footnotes?: readonly { readonly line: number }[];
}

/** The headings as a map; undefined where none is known, so that the text alone decides. */
export function knownHeadings(known: Known | undefined, lines: readonly Line[]): KnownHeadings | undefined {
  const headings = known?.headings ?? markdownHeadings(lines);
  return headings.length === 0 ? undefined : new Map(headings.map(({ line, level }) => [line, level]));
}

/** One sign alone may be a number sign: "# of children". */
const LEAST_MARKED = 2;

/** Headings that Markdown marks: "## Findings". */
function markdownHeadings(lines: readonly Line[]): Known['headings'] {
  const marked = lines.flatMap(({ index, indent, text }) => {
    const signs = indent > 3 ? undefined : /^(#{1,6})\s+\S/.exec(text)?.[1];
    return signs === undefined ? [] : [{ line: index, level: signs.length }];
  });
  return marked.length < LEAST_MARKED ? [] : marked;
}
