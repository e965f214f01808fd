import { FIRST_SIGN } from '../lines/lineCharacters.ts';
import { lineTest, lineValue } from '../lines/lineMemo.ts';
import type { Line } from '../lines/lines.ts';

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

/** The level of a heading that Markdown marks; 0 for other lines. */
const levelOf = lineValue((text) => /^(#{1,6})\s+\S/.exec(text)?.[1]?.length ?? 0, {
  only: FIRST_SIGN,
  otherwise: 0,
});

/** True for a line that Markdown marks as a heading. */
export function isMarkedHeading(line: Line): boolean {
  return levelOf(line) > 0;
}

/** Headings that Markdown marks, "## Findings", or that it and reStructuredText underline. */
function markdownHeadings(lines: readonly Line[]): Known['headings'] {
  const marked = lines
    .filter((line) => line.indent <= 3 && levelOf(line) > 0)
    .map((line) => ({ line: line.index, level: levelOf(line) }));
  const all = marked.length < LEAST_MARKED ? underlined(lines) : marked;
  return all.length < LEAST_MARKED ? [] : all;
}

/** A line of one sign, at least as long as the title above it, which stands behind a gap; the signs by their first use are the levels. */
function underlined(lines: readonly Line[]): { line: number; level: number }[] {
  const signs: string[] = [];
  return lines.filter(isUnderline).flatMap((line) => {
    const title = lines[line.index - 1];
    if (title === undefined || title.blank || title.text.length > line.text.length) return [];
    const above = lines[line.index - 2];
    if (!/\p{L}/u.test(title.text) || (above !== undefined && !above.blank)) return [];
    const sign = line.text.charAt(0);
    if (!signs.includes(sign)) signs.push(sign);
    return [{ line: title.index, level: signs.indexOf(sign) + 1 }];
  });
}

const isUnderline = lineTest((text) => text.length >= SHORTEST_UNDERLINE && /^(?:=+|-+|~+|\^+)$/.test(text), {
  only: FIRST_SIGN,
});
const SHORTEST_UNDERLINE = 4;
