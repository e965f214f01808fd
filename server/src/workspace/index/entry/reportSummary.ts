import type { ReportIdentity, SectionKind } from '../../../analysis/model.ts';
import type { DateRange } from '../../../text/numbers/dates.ts';
import type { Span } from '../../../text/span.ts';
import type { List } from './packedList.ts';

/**
 * What is kept of a report that is not open: what links to it and searches for it need (`PackedSummary`). Lists are in
 * reading order; things refer to each other by their index, as in `Report`.
 */
export interface ReportSummary {
  /** Only the first pages were read yet: who and when, as far as they tell. All lists are empty, whatever the report says. */
  readonly isFirstLook?: true;
  /** Length of the text in UTF-16 code units. */
  readonly length: number;
  readonly identity: ReportIdentity;
  readonly sections: List<SectionSummary>;
  readonly paragraphs: List<ParagraphSummary>;
  readonly recommendations: List<RecommendationSummary>;
  readonly terms: readonly TermSummary[];
  readonly judgements: readonly JudgementSummary[];
  /** Other inspections that it speaks of. */
  readonly mentions: readonly MentionSummary[];
  /** Where it speaks of the one before it without a date. */
  readonly previousMentions: readonly PreviousMentionSummary[];
}

/** The parts of a report that a summary and the words for search are made of; no others are read of a closed report. */
export const SUMMARY_PARTS = [
  'identity',
  'sections',
  'paragraphs',
  'recommendations',
  'terms',
  'judgements',
  'inspectionMentions',
  'previousMentions',
  'furniture',
] as const;

/** What to put the cursor on: 0-based line and UTF-16 character of its start, then of its end. */
export type Place = readonly [line: number, character: number, endLine: number, endCharacter: number];

export interface SectionSummary {
  readonly title: string;
  /** 1 is outermost. */
  readonly level: number;
  readonly kind: SectionKind;
  /** Index of the section around this one. */
  readonly parent?: number;
  readonly grade?: string;
  readonly span: Span;
  readonly place: Place;
}

export interface ParagraphSummary {
  /** "57"; left out where there is none, or it is lost. */
  readonly label?: string;
  /** Its run of numbers: 0 is the main one. There wherever a label is. */
  readonly series?: number;
  readonly isRecovered?: true;
  /** Its first words, white space folded. */
  readonly words: string;
  /** Index of its section. */
  readonly section?: number;
  readonly span: Span;
  readonly place: Place;
}

export interface RecommendationSummary {
  /** Index of the numbered paragraph that it is. */
  readonly paragraph?: number;
  readonly words: string;
  readonly section?: number;
  readonly span: Span;
  readonly place: Place;
  readonly items: readonly ItemSummary[];
}

/** A bullet of a recommendation. */
export interface ItemSummary {
  readonly words: string;
  readonly span: Span;
  readonly place: Place;
}

export interface TermSummary {
  readonly short: string;
  /** What it stands for here; left out where the report does not say. */
  readonly long?: string;
  readonly uses: number;
  readonly place: Place;
}

export interface JudgementSummary {
  readonly area: string;
  /** In words, also where the report prints a figure. */
  readonly grade: string;
  /** True for the judgement of the whole. */
  readonly isOverall?: true;
  readonly place: Place;
}

/** An inspection that a report speaks of: see `InspectionMention`. */
export interface MentionSummary {
  readonly date: DateRange;
  readonly kind?: string;
  readonly inspectorate?: string;
  readonly judgement?: string;
  /** The words that name it, white space folded. */
  readonly words: string;
  readonly place: Place;
}

/** See `PreviousMention`. */
export interface PreviousMentionSummary {
  readonly what: 'inspection' | 'visit';
  readonly kind?: string;
  readonly inspectorate?: string;
  readonly place: Place;
}
