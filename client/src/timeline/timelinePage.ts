import type { TimelinePoint } from './timelineLayout.ts';

/** All that the page of a timeline shows, in the reader’s language. Plain data: it is sent to the page. */
export interface TimelinePage {
  /** Of the authority, to bring the page back after the window was closed or reloaded. */
  readonly name: string;
  readonly title: string;
  /** What the picture is and how to move in it, for screen readers. */
  readonly help: string;
  /** Names of the rows, best first; after them, if some report has no grade, the row for those. */
  readonly rows: readonly string[];
  /** How many rows are grades. */
  readonly grades: number;
  readonly points: readonly (TimelinePoint & { readonly label: string })[];
  /** One row for each point, in their order. */
  readonly table: {
    readonly caption: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly legend: readonly {
    readonly point: Pick<TimelinePoint, 'shape' | 'colour' | 'isMentioned'>;
    readonly words: string;
  }[];
  readonly empty: string;
  readonly words: { readonly exportPicture: string; readonly mentioned: string; readonly open: string };
}

/** From the page: the reader wants the report of a point, or the picture as a file. */
export type FromTimeline =
  { readonly kind: 'ready' } | { readonly kind: 'open'; readonly point: number } | { readonly kind: 'export' };

/** What the editor keeps of a page: whose timeline it is. */
export type TimelineState = Pick<TimelinePage, 'name'>;
