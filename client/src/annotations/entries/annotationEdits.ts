import type {
  Agent,
  Annotation,
  Body,
  SpecificResource,
  TextualBody,
} from '../../../../server/src/annotations/annotation.ts';
import { tagsOf } from './annotationEntry.ts';
import { oneLine } from '../../../../server/src/text/letters/whiteSpace.ts';

/*
 * What readers do to an annotation, as functions from the old one to the new one. Nothing that is not known here is lost.
 */

/** Who does it, and when: an ISO time. */
export interface Doing {
  readonly who: string;
  readonly now: string;
  readonly newId: () => string;
}

/** Signs what is made now; nobody is named where no name is known. */
function signed({ who, now }: Doing): { readonly creator?: Agent; readonly created: string } {
  return { ...(who === '' ? {} : { creator: { type: 'Person', name: who } }), created: now };
}

/** A note for a passage that had none. It becomes a comment, unless it is a question already. */
export function withNote(annotation: Annotation, value: string, doing: Doing): Annotation {
  const note: TextualBody = {
    type: 'TextualBody',
    id: doing.newId(),
    purpose: annotation.motivation === 'questioning' ? 'questioning' : 'commenting',
    value,
    format: 'text/markdown',
    ...signed(doing),
  };
  const { motivation } = annotation;
  return changed({ ...annotation, motivation: motivation === 'questioning' ? motivation : 'commenting' }, doing, [
    note,
    ...annotation.body,
  ]);
}

export function withReply(annotation: Annotation, value: string, doing: Doing): Annotation {
  const reply: TextualBody = {
    type: 'TextualBody',
    id: doing.newId(),
    purpose: 'replying',
    value,
    format: 'text/markdown',
    ...signed(doing),
  };
  return changed(annotation, doing, [...annotation.body, reply]);
}

/** Other words for the note or a reply. */
export function withEdited(annotation: Annotation, old: TextualBody, value: string, doing: Doing): Annotation {
  const edited = annotation.body.map((one) => (isSame(one, old) ? { ...one, value, modified: doing.now } : one));
  return changed(annotation, doing, edited);
}

/**
 * Without the note or a reply. Without its note, what others replied stays; undefined where nothing is left that was
 * written: the annotation goes with its last word.
 */
export function withoutText(annotation: Annotation, old: TextualBody, doing: Doing): Annotation | undefined {
  const body = annotation.body.filter((one) => !isSame(one, old));
  return body.length === 0 ? undefined : changed(annotation, doing, body);
}

/** Exactly these tags, in this order; what else is said of tags that stay is kept. */
export function withTags(annotation: Annotation, tags: readonly string[], doing: Doing): Annotation {
  const names = [...new Set(tags.map(tidy).filter((tag) => tag !== ''))];
  if (names.join('\n') === tagsOf(annotation).join('\n')) return annotation;
  const rest = annotation.body.filter((one) => !isTag(one));
  const known = annotation.body.filter(isTag);
  const bodies = names.map(
    (value): Body =>
      known.find((one) => 'value' in one && one.value === value) ?? { type: 'TextualBody', purpose: 'tagging', value },
  );
  return changed(annotation, doing, [...rest, ...bodies]);
}

/** The tag under another name; the two become one where both were there. */
export function withRenamedTag(annotation: Annotation, from: string, to: string, doing: Doing): Annotation {
  const tags = tagsOf(annotation);
  if (!tags.includes(from)) return annotation;
  return withTags(
    annotation,
    tags.map((tag) => (tag === from ? to : tag)),
    doing,
  );
}

export function withResolved(annotation: Annotation, isResolved: boolean, doing: Doing): Annotation {
  return changed({ ...annotation, 'lens:resolved': isResolved }, doing, annotation.body);
}

/** A link to another passage or file; linking twice to the same changes nothing. */
export function withLink(annotation: Annotation, to: SpecificResource, doing: Doing): Annotation {
  const key = (one: Body): string =>
    one.type === 'SpecificResource' ? JSON.stringify([one.source, one.selector]) : '';
  if (annotation.body.some((one) => key(one) === key(to))) return annotation;
  return changed(annotation, doing, [...annotation.body, { ...to, purpose: 'linking' }]);
}

/** White space folded, without the sign that is often typed before a tag. */
export function tidy(tag: string): string {
  return oneLine(tag)
    .replace(/^#+\s*/, '')
    .slice(0, 100);
}

function changed(annotation: Annotation, { now }: Doing, body: readonly Body[]): Annotation {
  return { ...annotation, modified: now, body };
}

function isSame(one: Body, other: TextualBody): boolean {
  if (one.type !== 'TextualBody') return false;
  if (other.id !== undefined) return one.id === other.id;
  return one.id === undefined && one.value === other.value && one.purpose === other.purpose;
}

function isTag({ purpose }: Body): boolean {
  return purpose === 'tagging';
}
