import { lastStartingAtOrBefore } from '../text/span.ts';
import { rememberedOf } from '../text/stages/remembered.ts';
import type { Page, Report } from './model.ts';

/** Index of the page that begins at or before an offset; -1 where nothing tells pages, or the first begins behind it. */
export function pageIndexAt({ pages }: Pick<Report, 'pages'>, offset: number): number {
  return lastStartingAtOrBefore(placed(pages), offset);
}

const placed = rememberedOf((pages: readonly Page[]) => pages.map((span) => ({ span })));
