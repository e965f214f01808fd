import type { Paragraph } from '../../model.ts';
import type { FoundCitation } from '../citations.ts';

/* Which of several paragraphs with one number is meant: the words around the citation may tell side or page. */

/** Those of several paragraphs that stand where the citation says, "above" or "below" it; all if none does. */
export function onSide(
  candidates: readonly number[],
  { side, span }: FoundCitation,
  paragraphs: readonly Paragraph[],
): readonly number[] {
  if (side === undefined) return candidates;
  const there = candidates.filter((index) => (paragraphs[index]?.span.start ?? 0) > span.start === (side === 'below'));
  return there.length === 0 ? candidates : there;
}

/** Cited pages are often so many pages out. */
const pagesOut = 3;

/** The one paragraph that is nearest to the page that is named; undefined where none is near, or several are. */
export function nearestPage(
  candidates: readonly number[],
  paragraphs: readonly Paragraph[],
  pagesAway: (paragraph: Paragraph) => number,
): number | undefined {
  const away = candidates
    .flatMap((index) => {
      const paragraph = paragraphs[index];
      return paragraph === undefined ? [] : [{ index, pages: pagesAway(paragraph) }];
    })
    .sort((a, b) => a.pages - b.pages);
  const [best, second] = away;
  if (best === undefined || best.pages > pagesOut || best.pages === second?.pages) return undefined;
  return best.index;
}
