import { anchor } from '../../annotations/anchors/anchor.ts';
import type { Anchor, AnchorState } from '../../annotations/anchors/anchor.ts';
import type { AnchorText } from '../../annotations/anchors/anchorText.ts';
import type { Annotation, SpecificResource } from '../../annotations/annotation.ts';
import type { Span } from '../../text/span.ts';
import type { PlacedVerdict } from '../links/verdicts.ts';

/** An annotation and where it stands in this version of the text; without a span it has no place there. */
export interface Placed {
  readonly annotation: Annotation;
  readonly state: AnchorState;
  readonly span?: Span;
}

/** What readers wrote about one version of a report. */
export interface ReadersWords {
  readonly placed: readonly Placed[];
  /** Their words on likely findings, as far as both ends were found; the last word of each pair last. */
  readonly verdicts: readonly PlacedVerdict[];
}

export const NO_WORDS: ReadersWords = { placed: [], verdicts: [] };

/** Joins annotations with their places; `text` is asked where the other ends of verdicts are, if there are such. */
export function readersWords(
  annotations: readonly Annotation[],
  anchors: ReadonlyMap<string, Anchor>,
  text: () => AnchorText,
): ReadersWords {
  const placed = annotations.flatMap((annotation): Placed[] => {
    const found = anchors.get(annotation.id);
    if (found === undefined) return [];
    const { state, span } = found;
    return [{ annotation, state, ...(span === undefined ? {} : { span }) }];
  });
  const judging = placed.filter(({ annotation }) => annotation['lens:verdict'] !== undefined);
  judging.sort((a, b) => timeOf(a.annotation) - timeOf(b.annotation));
  return { placed, verdicts: judging.flatMap((one) => verdictOf(one, text)) };
}

function verdictOf({ annotation, span }: Placed, text: () => AnchorText): PlacedVerdict[] {
  const { id, creator } = annotation;
  const verdict = annotation['lens:verdict'];
  const finding = annotation.body.find((one): one is SpecificResource => one.type === 'SpecificResource');
  const to = finding === undefined ? undefined : anchor(text(), finding).span;
  if (verdict === undefined || span === undefined || to === undefined) return [];
  return [{ id, verdict, by: creator?.name ?? '', from: span, to }];
}

function timeOf({ created, modified }: Annotation): number {
  return Date.parse(modified ?? created);
}
