import * as v from 'valibot';
import { ACTION_STATUSES, MOTIVATIONS } from '../annotation.ts';

/*
 * What a file must look like to be believed. Keys that are not named are kept (`looseObject`), so that a file written by
 * a later version, or with additions of somebody else, comes back whole. Lengths are capped: a file may come from anybody.
 */

/** Longest passage and longest note, in UTF-16 code units. */
const LONGEST_TEXT = 200_000;
const LONGEST_NAME = 500;
const MOST_BODIES = 2_000;
const MOST_SELECTORS = 20;

const name = v.pipe(v.string(), v.maxLength(LONGEST_NAME));
const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
/** An absolute IRI: a scheme, then no blanks, control characters or brackets. */
const iri = v.pipe(v.string(), v.maxLength(2_000), v.regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\u0000-\u001f]+$/i));
/** In any form that `fileForm.ts` reads; where it may lead is for `resolveSource` of workspace/annotations/annotationPlaces.ts to say. */
const source = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000), v.regex(/^[^\s<>"{}|\\^`\u0000-\u001f]+$/));
const dateTime = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const motivation = v.pipe(v.picklist(MOTIVATIONS), v.description('Why; one of the motivations of the W3C model.'));

const agent = v.looseObject({
  type: v.picklist(['Person', 'Organization', 'Software']),
  name,
  id: v.optional(iri),
});

const selector = v.variant('type', [
  v.looseObject({
    type: v.literal('TextQuoteSelector'),
    exact: v.pipe(text, v.minLength(1), v.description('The words, white space folded, page furniture left out.')),
    prefix: v.optional(v.pipe(text, v.description('What stands right before them.'))),
    suffix: v.optional(v.pipe(text, v.description('What stands right behind them.'))),
  }),
  v.pipe(
    v.looseObject({ type: v.literal('TextPositionSelector'), start: count, end: count }),
    v.check(({ start, end }) => start <= end, 'start is behind end'),
    v.description('A half-open stretch of the normalised text, in Unicode code points. A hint.'),
  ),
  v.looseObject({
    type: v.literal('FragmentSelector'),
    value: v.pipe(name, v.description('paragraph=19 or page=7')),
    conformsTo: v.optional(iri),
  }),
]);

const specificResource = v.looseObject({
  type: v.literal('SpecificResource'),
  id: v.optional(iri),
  purpose: v.optional(motivation),
  source: v.pipe(source, v.description('The report: "path:" and its path seen from this file.')),
  selector: v.optional(
    v.pipe(
      v.array(selector),
      v.maxLength(MOST_SELECTORS),
      v.description('Which passage: alternatives, each of which alone means it. None: the whole report.'),
    ),
  ),
  'lens:digest': v.optional(v.pipe(name, v.description('Which text the positions were counted in.'))),
});

const textualBody = v.looseObject({
  type: v.literal('TextualBody'),
  id: v.optional(iri),
  purpose: v.optional(motivation),
  value: v.pipe(text, v.description('What is said: a comment, a reply, the name of a tag.')),
  format: v.optional(name),
  language: v.optional(name),
  creator: v.optional(agent),
  created: v.optional(dateTime),
  modified: v.optional(dateTime),
});

/** One annotation as files have it; a value that fits is a `WrittenAnnotation`. */
export const annotationSchema = v.looseObject({
  id: iri,
  type: v.literal('Annotation'),
  motivation,
  creator: v.optional(agent),
  created: dateTime,
  modified: v.optional(dateTime),
  body: v.optional(v.pipe(v.array(v.variant('type', [textualBody, specificResource])), v.maxLength(MOST_BODIES))),
  target: specificResource,
  'lens:resolved': v.optional(v.pipe(v.boolean(), v.description('True if the discussion is closed.'))),
  'lens:action': v.optional(
    v.pipe(
      v.looseObject({ status: v.picklist(ACTION_STATUSES), owner: v.optional(name), due: v.optional(day) }),
      v.description('A row of the action plan: what became of the recommendation that is annotated.'),
    ),
  ),
  'lens:verdict': v.optional(
    v.pipe(v.picklist(['accepted', 'rejected']), v.description('A reader’s word on a link that was only likely.')),
  ),
  'lens:copyOf': v.optional(
    v.pipe(iri, v.description('The annotation that this one was when two people changed it at once.')),
  ),
});

/** The file around the annotations, which are looked at one by one. */
export const collectionSchema = v.looseObject({
  type: v.literal('AnnotationCollection'),
  'lens:version': v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
  first: v.looseObject({ type: v.literal('AnnotationPage'), items: v.array(v.unknown()) }),
});
