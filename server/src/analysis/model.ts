import type { DateRange } from '../text/dates.ts';
import type { Span, Stated } from '../text/span.ts';

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
  /** What was doubtful: reading never fails, it reports. */
  readonly problems: readonly Problem[];
  /** Pages of the text in order, by form feeds; empty where nothing tells pages. */
  readonly pages: readonly Page[];
}

export interface Page extends Span {
  /** The number that is printed on it, or would be by those on the others; left out where pages have none. */
  readonly printed?: number;
}

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

export interface Paragraph {
  /** Number, text and bullets. */
  readonly span: Span;
  /** Without the number. */
  readonly textSpan: Span;
  /** undefined: none printed, none recovered. */
  readonly number: ParagraphNumber | undefined;
  /** True in a series that is nothing but a list of recommendations or conclusions: its citations mean the body. */
  readonly isListed?: true;
  /** Present where a number was lost and could not be recovered surely enough to be shown. */
  readonly lost?: LostNumber;
  /** Index of the section that holds it. */
  readonly section: number | undefined;
}

/** What the number of a paragraph may have been. */
export interface LostNumber {
  readonly likeliest: string;
  readonly confidence: number;
  /** Another number that it may well have been. */
  readonly second?: { readonly label: string; readonly confidence: number };
}

export type ParagraphNumber =
  | {
      /** As printed, without its final dot: "57", "5.27", "A1.15". */
      readonly label: string;
      /** Which run of numbers it belongs to: 0 is the report's main series, 1 and on are annexes and boards that restart. */
      readonly series: number;
      readonly source: 'printed';
      readonly span: Span;
    }
  | {
      readonly label: string;
      readonly series: number;
      readonly source: 'recovered';
      /** (0, 1]: the share of right numbers among those shown with this confidence. */
      readonly confidence: number;
      /** Never empty; the hover shows it. */
      readonly evidence: readonly NumberEvidence[];
    };

export type NumberEvidence =
  /** Counted on from, or back to, numbers that are better known. */
  | { readonly kind: 'sequence'; readonly after: string | undefined; readonly before: string | undefined }
  /** A recommendation cites this number and speaks of the same matter. */
  | { readonly kind: 'cited'; readonly citation: Span; readonly words: readonly string[] }
  /** How the start of the paragraph was seen. */
  | {
      readonly kind: 'layout';
      readonly reason:
        'short-line' | 'lower-case-start' | 'blank-line' | 'section-start' | 'page-break' | 'sentence-end';
    };

export interface Recommendation {
  /** The whole, with its bullets. */
  readonly span: Span;
  /** The words before the bullets ("In order to …, the local authority should:"), or the text where there are no bullets. */
  readonly lead: Span;
  /** Index of the numbered paragraph that it is, where it is one. */
  readonly paragraph: number | undefined;
  readonly section: number | undefined;
  /** Its bullets, in order; empty where it has none. */
  readonly items: readonly RecommendationItem[];
}

/** A bullet outside recommendations. */
export interface ListItem {
  /** Without the bullet sign. */
  readonly span: Span;
  readonly section: number | undefined;
}

export interface RecommendationItem {
  /** Without the bullet sign. */
  readonly span: Span;
}

export interface Citation {
  /** The whole "(paragraphs 43, 106)" or "paragraphs 4.89 to 4.91 above". */
  readonly span: Span;
  readonly targets: readonly CitationTarget[];
  /** True in a footnote: what stands around it on the page need not be what it belongs to. */
  readonly isNote?: true;
  /** True in the minutes of a committee, "Paragraphs 1 to 31 read and agreed to", which say nothing of what is in them. */
  readonly isMinute?: true;
}

export interface CitationTarget {
  /** Place of "43" or "43 to 45"; where the number was lost, of the word before it. */
  readonly span: Span;
  /** As printed: "43"; undefined if the number was lost. Of "111131", which was a range, "111" and "131". */
  readonly first: string | undefined;
  readonly last: string | undefined;
  /** Indices of the paragraphs it leads to; empty if there is none of that number. */
  readonly paragraphs: readonly number[];
  /** Indices of the sections it leads to: "Section 4 above", "Annex B". */
  readonly sections?: readonly number[];
  /** Indices of the recommendations it leads to: "Recommendation 7". */
  readonly recommendations?: readonly number[];
  /** The lines it leads to: captions ("Box 3", "Figures 2 and 4") and items of lists ("points (a) to (c) above"). */
  readonly lines?: readonly Span[];
  /** Present where the target was inferred because the number was lost or damaged. */
  readonly inferred?: Inference;
  /** Where it leads nowhere because numbers were lost: the paragraphs that it may mean, the likeliest first. */
  readonly candidates?: readonly CitationCandidate[];
}

export interface CitationCandidate {
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** (0, 1): how likely the number that is cited is this paragraph's. */
  readonly confidence: number;
}

/** Why something is shown that the text does not state. */
export interface Inference {
  readonly confidence: number;
  /** Words that both passages share, most telling first. */
  readonly words: readonly string[];
}

/** A finding behind a recommendation. */
export interface Finding extends FindingReasons {
  /** Index of the paragraph. */
  readonly paragraph: number;
  readonly kind: 'cited' | 'likely';
  /** (0, 1]; 1 for a printed citation of a printed number. */
  readonly score: number;
}

/** Why a finding is likely: what counted for much. */
export interface FindingReasons {
  /** Words that both passages share; empty for a citation. */
  readonly words: readonly string[];
  /** Present where words that go with those of the recommendation speak for it: the pair that tells most. */
  readonly related?: RelatedPair;
  /** Present where the paragraphs beside it speak for it: they are on the same matter. */
  readonly isAmongRelated?: true;
  /** Present where its place speaks for it too: near the likely findings of the recommendations beside this one. */
  readonly isInOrder?: true;
}

/** Two words, as printed, that are found in passages on the same matter. */
export interface RelatedPair {
  /** In the recommendation. */
  readonly asked: string;
  /** In the finding. */
  readonly said: string;
}

export interface Term {
  /** The short form as most often printed: "CADS". */
  readonly short: string;
  /** What it stands for in this report, in reading order; more than one where the report disagrees with itself. */
  readonly meanings: readonly Meaning[];
  /** Every place where the short form (or its plural) stands, definitions included, in reading order. */
  readonly uses: readonly Span[];
}

export interface Meaning {
  /** As printed, white space folded: "contact, advice and duty service". */
  readonly long: string;
  readonly longSpan: Span;
  /** Where the short form stands beside it; undefined for a distant definition. */
  readonly shortSpan: Span | undefined;
  /** The sentence around it. */
  readonly sentence: Span;
  /** Where the short form stands beside the same long form again; left out where it does not. */
  readonly again?: readonly Span[];
  /** How it was found. A `distant` meaning was inferred: long and short form never stand together. */
  readonly how: 'bracket' | 'reversed' | 'list' | 'apposition' | 'distant';
}

export interface Judgement {
  /** What was judged, as printed: "Staying safe". */
  readonly area: string;
  readonly grade: Stated<string>;
  /** Place of the area's name. */
  readonly areaSpan: Span;
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

export interface Furniture {
  readonly span: Span;
  readonly kind: 'running-head' | 'page-number' | 'footnote';
}

export type ProblemCode =
  | 'citation-without-target'
  /** A citation of a number that was lost: `detail` has the number and how likely each of `related` is its paragraph. */
  | 'cited-number-lost'
  /** "(Recommendation 9)" where there is none of that number: `detail` and `related` have the nearest. */
  | 'recommendation-not-found'
  | 'number-repeated'
  | 'number-missing'
  /** Numbers that recommendations give seem to be out; found by features/citingSlips.ts, when asked for. */
  | 'citations-out'
  /** Found by features/diagnostics/withoutEvidence.ts, when asked for: it reads the findings of every recommendation. */
  | 'recommendation-without-evidence'
  | 'text-too-large'
  | TermProblemCode;

/** What can be doubtful about the short forms of a report; found by analysis/terms/termProblems.ts, when asked for. */
export type TermProblemCode =
  | 'acronym-never-defined'
  | 'acronym-defined-two-ways'
  | 'acronym-defined-late'
  | 'acronym-not-used-again'
  | 'acronym-defined-twice';

export interface Problem {
  readonly code: ProblemCode;
  readonly span: Span;
  /** What the message speaks of: the number, or candidates; the short form, then what it is said to mean. */
  readonly detail: readonly string[];
  /** Other places that it is about: the definition before this one. */
  readonly related?: readonly Span[];
}
