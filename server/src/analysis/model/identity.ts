import type { DateRange } from '../../text/numbers/dates.ts';
import type { Span, Stated } from '../../text/span.ts';

/* Who inspected whom, when, and what was judged. */

export interface ReportIdentity {
  /** How sure we are that this text is a report, 0 to 1, and why in words for the log. */
  readonly likeness: number;
  readonly title?: Stated<string>;
  /** Who was inspected, without the words that many share: "Medway" of "Medway Council", "Kent Police". */
  readonly authority?: Stated<string>;
  /** Who inspected, by their usual names, in reading order; empty where the text does not say. */
  readonly inspectorates: readonly Stated<string>[];
  /** "Monitoring visit"; the names are those of report/inspectionKinds.ts, the place is where it is printed. */
  readonly kind?: Stated<string>;
  /** The framework that was followed, as printed. */
  readonly framework?: Stated<string>;
  /** When inspectors came. */
  readonly visited?: Stated<DateRange>;
  /** When the report was published; of a letter its date. */
  readonly published?: Stated<DateRange>;
  /** Who inspected in person; those who led first. */
  readonly inspectors: readonly Inspector[];
  /** The scale of judgements that the report prints or its kind of inspection uses. */
  readonly scale?: JudgementScale;
}

export interface Inspector {
  readonly name: Stated<string>;
  /** Lead or reporting inspector, or the one who signed. */
  readonly isLead: boolean;
}

export interface Judgement {
  /** What was judged, as printed: "Staying safe". */
  readonly area: string;
  readonly grade: Stated<string>;
  /** Place of the area's name. */
  readonly areaSpan: Span;
}

export interface JudgementScale {
  /** Where the scale comes from: printed in this report, or known for this kind of inspection. */
  readonly source: 'printed' | 'known';
  /** Name for the reader: "Ofsted, four grades". */
  readonly name: string;
  /** Best first. */
  readonly grades: readonly GradeMeaning[];
}

export interface GradeMeaning {
  /** "Requires improvement" */
  readonly grade: string;
  /** "3", where the scale has figures. */
  readonly figure?: string;
  /** What the grade means, in the report's words or ours. */
  readonly meaning: string;
  /** Where the report prints it. */
  readonly span?: Span;
}

/** "The previous inspection … was in January 2013. The local authority was judged to be inadequate." */
export interface InspectionMention {
  /** The words that name the inspection, with the date. */
  readonly span: Span;
  /** When it was, or its report was published: texts mean either. */
  readonly date: Stated<DateRange>;
  /** A name of report/inspectionKinds.ts, where the words tell the kind. */
  readonly kind?: string;
  /** Who inspected, where it is said. */
  readonly inspectorate?: string;
  /** The grade that it is said to have given. */
  readonly judgement?: Stated<string>;
}

/** "since the last inspection", "at the previous monitoring visit" */
export interface PreviousMention {
  readonly span: Span;
  readonly what: 'inspection' | 'visit';
  /** A name of report/inspectionKinds.ts, where the words tell the kind. */
  readonly kind?: string;
  /** Who inspected, where it is said. */
  readonly inspectorate?: string;
}
