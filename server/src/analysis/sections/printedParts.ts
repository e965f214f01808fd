import type { Layout } from '../../report/layout.ts';
import { printedPage } from '../../report/pages/runningHeads.ts';
import { foldTitle } from '../../report/vocabulary.ts';
import type { Span } from '../../text/span.ts';
import type { ContentsEntry, Furniture, Page, Section } from '../model.ts';

/** The place of a line, or of a thing that keeps its own. */
export function spanOf(line: Span | { readonly span: Span }): Span {
  return 'span' in line ? line.span : { start: line.start, end: line.end };
}

/** Running heads, page numbers and footnotes, in reading order. */
export function furnitureOf(layout: Layout): Furniture[] {
  return [...layout.furniture]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, kind]) => {
      const line = layout.lines[index];
      return line === undefined ? [] : [{ span: { start: line.start, end: line.end }, kind }];
    });
}

/** Each entry leads to the next section of its title; an entry that comes twice leads to the section of its turn. */
export function contentsOf(layout: Layout, sections: readonly Section[]): ContentsEntry[] {
  const turns = new Map<string, number>();
  const byTitle = new Map<string, number[]>();
  sections.forEach(({ kind, title: { value } }, index) => {
    if (kind === 'contents') return;
    const title = foldTitle(value);
    byTitle.set(title, [...(byTitle.get(title) ?? []), index]);
  });
  return (layout.contents?.entries ?? []).map((entry) => {
    const title = foldTitle(entry.title);
    const turn = turns.get(title) ?? 0;
    turns.set(title, turn + 1);
    const same = byTitle.get(title) ?? [];
    const start = layout.lines[entry.firstLine]?.start ?? 0;
    const end = layout.lines[entry.lastLine]?.end ?? start;
    return { span: { start, end }, title: entry.title, section: same[turn] ?? same.at(-1) };
  });
}

/** The pages of a text by its form feeds, with their printed numbers; none where it has only one. */
export function pagesOf(layout: Layout): Page[] {
  const pages: { start: number; end: number }[] = [];
  for (const line of layout.lines) {
    // A form feed with nothing behind it makes an empty page, where the next one begins.
    while (pages.length < line.page) pages.push({ start: line.start, end: line.start });
    const page = pages[line.page];
    if (page === undefined) pages.push({ start: line.start, end: line.end });
    else page.end = line.end;
  }
  if (pages.length < 2) return [];
  const ahead = printedAhead(layout);
  return pages.map((page, at) => (ahead === undefined || at + ahead < 1 ? page : { ...page, printed: at + ahead }));
}

/** By how much printed page numbers are ahead of the pages' indices; undefined where they do not tell. */
function printedAhead({ lines, furniture }: Layout): number | undefined {
  const pagesWith = new Map<number, Set<number>>();
  for (const [index, kind] of furniture) {
    const line = lines[index];
    const printed = line === undefined || kind === 'footnote' ? undefined : printedPage(line);
    if (line === undefined || printed === undefined) continue;
    const ahead = printed - line.page;
    pagesWith.set(ahead, (pagesWith.get(ahead) ?? new Set<number>()).add(line.page));
  }
  const [best, second] = [...pagesWith].sort((a, b) => b[1].size - a[1].size);
  const isPlain = best !== undefined && best[1].size >= leastPrinted && best[1].size > 2 * (second?.[1].size ?? 0);
  return isPlain ? best[0] : undefined;
}

/** So many pages with a number that counts with the others show how pages are counted. */
const leastPrinted = 3;
