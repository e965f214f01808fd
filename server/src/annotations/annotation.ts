/*
 * The W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/), JSON keys unchanged, as far as notes on
 * reports need it. Where W3C has no word, ours begin with `lens:` (`CONTEXT` says what that stands for). All values are
 * plain JSON. Keys that are not named here are kept: copy with `{ ...annotation }`, never build anew. Where a file has it in
 * another form, `fileForm.ts` says so.
 */

/** Why something was annotated, or why a body is part of its annotation. The model's section 3.3.5. */
export const MOTIVATIONS = [
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
] as const;
export type Motivation = (typeof MOTIVATIONS)[number];

/** The model's section 3.3.2. */
export interface Agent {
  readonly type: 'Person' | 'Organization' | 'Software';
  readonly name: string;
  readonly id?: string;
}

/** Words of the annotator: a comment, a reply (purpose `replying`), a tag (purpose `tagging`). Section 3.2.4. */
export interface TextualBody {
  readonly type: 'TextualBody';
  /** `urn:uuid:…`; replies and comments have one, so that two people's replies are merged and not mixed up. */
  readonly id?: string;
  readonly purpose?: Motivation;
  readonly value: string;
  /** A media type: `text/markdown` or `text/plain`. Never HTML. */
  readonly format?: string;
  readonly language?: string;
  readonly creator?: Agent;
  /** xsd:dateTime with a time zone: `2026-11-22T03:30:00Z`. */
  readonly created?: string;
  readonly modified?: string;
}

/** A passage of a document: in a target the annotated one, in a body what is linked to. Section 4. */
export interface SpecificResource {
  readonly type: 'SpecificResource';
  readonly id?: string;
  readonly purpose?: Motivation;
  /** Relative to the file that holds the annotation, with `/` and percent signs as in a URI: `medway-2015.txt`; or an IRI. */
  readonly source: string;
  /** Alternatives: each of them alone means the same passage. None: the whole document. */
  readonly selector?: readonly Selector[];
  /** Which text the positions were counted in: `digestOf` in normalText.ts. */
  readonly 'lens:digest'?: string;
}

export type Body = TextualBody | SpecificResource;

export type Selector = TextQuoteSelector | TextPositionSelector | FragmentSelector;

/** The passage and what stands around it, white space folded, page furniture left out. Section 4.2.4. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Half-open, in Unicode code points of the normalised text (normalText.ts). A hint, never a proof. Section 4.2.5. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** `paragraph=19` or `page=7`. Section 4.2.1. */
export interface FragmentSelector {
  readonly type: 'FragmentSelector';
  readonly value: string;
  readonly conformsTo?: string;
}

export const ACTION_STATUSES = ['open', 'inProgress', 'implemented', 'notAccepted'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** A row of the action plan: what became of the recommendation that the annotation's target is. Motivation `assessing`. */
export interface Action {
  readonly status: ActionStatus;
  readonly owner?: string;
  /** A day: `2027-03-31`. */
  readonly due?: string;
}

/** A reader's word on a link that was only likely: it leads from the target to the passage in the body. */
export type Verdict = 'accepted' | 'rejected';

/** One annotation. Section 3.1. */
export interface Annotation {
  /** `urn:uuid:…` */
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: Motivation;
  readonly creator?: Agent;
  /** xsd:dateTime with a time zone. */
  readonly created: string;
  readonly modified?: string;
  readonly body: readonly Body[];
  readonly target: SpecificResource;
  /** True if the discussion is closed. */
  readonly 'lens:resolved'?: boolean;
  readonly 'lens:action'?: Action;
  readonly 'lens:verdict'?: Verdict;
  /** The annotation that this one was when two people changed it at once; nobody's words are thrown away. */
  readonly 'lens:copyOf'?: string;
}

const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** JSON-LD context of everything that is written. */
export const CONTEXT = [ANNOTATION_CONTEXT, { lens: 'urn:report-lens:ns#', path: 'urn:report-lens:path:' }] as const;

/** The selector of one type, where the annotation's target has it. */
export function selectorOf<T extends Selector['type']>(
  resource: SpecificResource,
  type: T,
): Extract<Selector, { type: T }> | undefined {
  return resource.selector?.find((selector): selector is Extract<Selector, { type: T }> => selector.type === type);
}
