import type { Range } from 'vscode-languageclient';
import type { Annotation, Body, Motivation, TextualBody } from '../../../../server/src/annotations/annotation.ts';
import type { AnnotationEntry as PlacedAnnotation } from '../../../../server/src/protocol/annotations.ts';
import { oneLine } from '../../../../server/src/text/letters/whiteSpace.ts';

/** An annotation as a reader meets it: what was written, by whom, about which passage, and where that stands now. */
export interface AnnotationEntry extends Omit<PlacedAnnotation, 'state'> {
  readonly id: string;
  /** `closed`: its report is not open; where it stands there is looked for when it is opened. */
  readonly state: PlacedAnnotation['state'] | 'closed';
  readonly motivation: Motivation;
  /** What was annotated when it was made; white space folded. */
  readonly quote: string;
  /** The note itself; undefined for a highlight or mere tags. */
  readonly note: TextualBody | undefined;
  readonly replies: readonly TextualBody[];
  readonly tags: readonly string[];
  readonly author: string;
  readonly isResolved: boolean;
}

/** Annotations of one report. */
export interface ReportEntries {
  readonly uri: string;
  /** Its file's name. */
  readonly name: string;
  readonly entries: readonly AnnotationEntry[];
}

/** An annotation of a report that is not open. */
export function closedEntryOf(annotation: Annotation): AnnotationEntry {
  return { ...entryOf({ annotation, state: 'exact', score: 0, guesses: [] }), state: 'closed' };
}

/** Reads an annotation for showing. */
export function entryOf(placed: PlacedAnnotation): AnnotationEntry {
  const { annotation } = placed;
  const { body, target, motivation, id } = annotation;
  return {
    ...placed,
    id,
    motivation,
    quote: quoteOf(target),
    note: body.find((one): one is TextualBody => isText(one) && !isReply(one) && !isTag(one)),
    replies: body.filter((one): one is TextualBody => isText(one) && isReply(one)),
    tags: tagsOf(annotation),
    author: annotation.creator?.name ?? '',
    isResolved: annotation['lens:resolved'] === true,
  };
}

/** The names of an annotation's tags, each once. */
export function tagsOf({ body }: Annotation): string[] {
  return [...new Set(body.flatMap((one) => (isText(one) && isTag(one) ? [one.value] : [])))];
}

function quoteOf({ selector = [] }: Annotation['target']): string {
  const quote = selector.find((one) => one.type === 'TextQuoteSelector');
  return quote === undefined ? '' : oneLine(quote.exact);
}

function isText(body: Body): body is TextualBody {
  return body.type === 'TextualBody';
}

function isReply({ purpose }: Body): boolean {
  return purpose === 'replying';
}

function isTag({ purpose }: Body): boolean {
  return purpose === 'tagging';
}

/** True for what readers make with their pen: not the rows of the action plan, nor verdicts on likely findings. */
export function isNote({ annotation }: Pick<AnnotationEntry, 'annotation'>): boolean {
  return annotation['lens:action'] === undefined && annotation['lens:verdict'] === undefined;
}

/** True if it has a discussion to show beside the text. */
export function hasThread({ note, replies }: Pick<AnnotationEntry, 'note' | 'replies'>): boolean {
  return note !== undefined || replies.length > 0;
}

/** Orders by place; what has none comes last, by where it was when it was made. */
export function byPlace(a: AnnotationEntry, b: AnnotationEntry): number {
  if (a.range === undefined || b.range === undefined) {
    if (a.range !== undefined) return -1;
    if (b.range !== undefined) return 1;
    return startOf(a) - startOf(b) || (a.annotation.created < b.annotation.created ? -1 : 1);
  }
  return compare(a.range, b.range) || (a.id < b.id ? -1 : 1);
}

function startOf({ annotation: { target } }: AnnotationEntry): number {
  return target.selector?.find((one) => one.type === 'TextPositionSelector')?.start ?? 0;
}

function compare({ start: a }: Range, { start: b }: Range): number {
  return a.line - b.line || a.character - b.character;
}
