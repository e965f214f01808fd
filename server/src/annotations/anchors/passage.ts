import { lettersOf } from '../../text/letters/letters.ts';
import { selectorOf } from '../annotation.ts';
import type { SpecificResource, TextPositionSelector } from '../annotation.ts';

/** What is looked for: the selectors of an annotation, prepared. `quote`, `prefix` and `suffix` are letters. */
export interface Passage {
  /** The quoted words as they were written. */
  readonly exact: string;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly position: TextPositionSelector | undefined;
  readonly digest: string | undefined;
  /** The number of its paragraph. */
  readonly paragraph: string | undefined;
}

/** The passage that selectors speak of; undefined if none of them quotes it. */
export function passageOf(resource: SpecificResource): Passage | undefined {
  const words = selectorOf(resource, 'TextQuoteSelector');
  if (words === undefined) return undefined;
  return {
    exact: words.exact,
    quote: lettersOf(words.exact),
    prefix: lettersOf(words.prefix ?? ''),
    suffix: lettersOf(words.suffix ?? ''),
    position: selectorOf(resource, 'TextPositionSelector'),
    digest: resource['lens:digest'],
    paragraph: paragraphOf(resource),
  };
}

function paragraphOf(resource: SpecificResource): string | undefined {
  for (const selector of resource.selector ?? []) {
    const number = selector.type === 'FragmentSelector' ? /^paragraph=(.+)$/.exec(selector.value)?.[1] : undefined;
    if (number !== undefined) return number;
  }
  return undefined;
}
