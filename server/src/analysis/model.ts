import type { Citation } from './model/citations.ts';
import type { InspectionMention, Judgement, PreviousMention, ReportIdentity } from './model/identity.ts';
import type { ListItem, Paragraph, Recommendation } from './model/paragraphs.ts';
import type { ContentsEntry, Footnote, Furniture, Page, Section, Table } from './model/printed.ts';
import type { Problem } from './model/problems.ts';
import type { Term } from './model/terms.ts';

export type * from './model/citations.ts';
export type * from './model/identity.ts';
export type * from './model/paragraphs.ts';
export type * from './model/printed.ts';
export type * from './model/problems.ts';
export type * from './model/terms.ts';

/**
 * What a report says, as immutable plain data without cycles: it prints as JSON. Lists are in reading order, sorted by
 * start. Things refer to each other by their index in these lists.
 */
export interface Report {
  readonly identity: ReportIdentity;
  /** The outline, flat: `parent` gives the nesting. */
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly recommendations: readonly Recommendation[];
  /** Bullets outside recommendations, for the outline of reports without numbers. */
  readonly listItems: readonly ListItem[];
  readonly citations: readonly Citation[];
  readonly terms: readonly Term[];
  /** What this inspection judged; not what the report says of others. */
  readonly judgements: readonly Judgement[];
  /** Other inspections that the report speaks of with their dates. */
  readonly inspectionMentions: readonly InspectionMention[];
  /** Where it speaks of the inspection before it without a date; which one it was, other reports tell. */
  readonly previousMentions: readonly PreviousMention[];
  /** The lines of the contents page, each with the section it leads to. */
  readonly contents: readonly ContentsEntry[];
  readonly tables: readonly Table[];
  /** Line numbers (0-based) of running heads, page numbers and footnotes: not part of the running text. */
  readonly furniture: readonly Furniture[];
  readonly footnotes: readonly Footnote[];
  /** What was doubtful: reading never fails, it reports. */
  readonly problems: readonly Problem[];
  /** Pages of the text in order, by form feeds; empty where nothing tells pages. */
  readonly pages: readonly Page[];
}
