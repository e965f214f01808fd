import type { Span, Stated } from '../../text/span.ts';

/* What is printed: pages, sections, tables, what stands beside the text. */

export interface Page extends Span {
  /** The number that is printed on it, or would be by those on the others; left out where pages have none. */
  readonly printed?: number;
}

export type SectionKind =
  'cover' | 'contents' | 'summary' | 'recommendations' | 'findings' | 'annex' | 'letter' | 'table' | 'other';

export interface Section {
  readonly title: Stated<string>;
  /** 1 is outermost. */
  readonly level: number;
  readonly kind: SectionKind;
  /** From the heading to the next heading of its level or a higher one. */
  readonly span: Span;
  /** Index of the section around this one. */
  readonly parent: number | undefined;
  /** The grade printed beside or under the heading. */
  readonly grade?: Stated<string>;
}

export interface ContentsEntry {
  readonly span: Span;
  readonly title: string;
  /** Index of the section it leads to. */
  readonly section: number | undefined;
}

export interface Table {
  readonly title: Stated<string>;
  readonly span: Span;
  readonly section: number | undefined;
}

/** A note at the foot of a page or behind the text. */
export interface Footnote {
  /** As printed: "12"; left out where it has none, or another sign. */
  readonly number?: string;
  /** With its number, to the end of its last line. */
  readonly span: Span;
  /** Offset of its words, behind the number. */
  readonly textStart: number;
  readonly lines: readonly Span[];
}

export interface Furniture {
  readonly span: Span;
  readonly kind: 'running-head' | 'page-number' | 'footnote';
}
