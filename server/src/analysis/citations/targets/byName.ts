import type { Citation, CitationTarget } from '../../model.ts';
import type { Captions } from '../mentions/captions.ts';
import type { HeadedNames } from '../mentions/headedNames.ts';
import type { ListItems } from '../mentions/listItems.ts';
import type { FoundMention, MentionTarget } from '../mentions/mentions.ts';
import type { TitledSections } from '../mentions/titledSections.ts';
import { elsewhere, labelsOf, toPlaces } from './places.ts';

/* Where captions, sections by their names and titles, and items of lists are. */

/** "Figure 3", "Boxes 1 and 2"; not where the caption itself stands. */
export function toCaptions(target: MentionTarget, kind: string, captions: Captions): CitationTarget | undefined {
  const { start } = target.span;
  const places = labelsOf(target).flatMap((label) => captions.find(kind, label, start).map((span) => ({ span })));
  const found = elsewhere(target, places).map(({ span }) => span);
  if (found.length === 0) return undefined;
  return { span: target.span, first: target.first, last: target.last, paragraphs: [], lines: found };
}

/** "see “Conclusions” above". */
export function toTitled(target: MentionTarget, title: string, titled: TitledSections): CitationTarget | undefined {
  const sections = titled.find(title);
  return sections.length === 0 ? undefined : { ...toPlaces(target, []), sections };
}

/** "Key question 2". */
export function toHeaded(
  target: MentionTarget,
  { kind, side }: FoundMention,
  headed: HeadedNames,
): CitationTarget | undefined {
  const sections = labelsOf(target).flatMap((label) => headed.find(kind, label, target.span.start, side));
  return sections.length === 0 ? undefined : { ...toPlaces(target, []), sections };
}

/** "concerns (1) to (3)": the items of one list. */
export function toListed({ span, kind, targets, side }: FoundMention, lists: ListItems): Citation[] {
  const labels = targets.map(({ first = '', last = first }) => lists.between(first, last));
  const places = lists.find({ kind, labels: labels.flat(), offset: span.start, side });
  if (places.length === 0) return [];
  let at = 0;
  const found = targets.map(({ span: place, first, last }, index): CitationTarget => {
    const from = at;
    at += labels[index]?.length ?? 0;
    return { span: place, first, last, paragraphs: [], lines: places.slice(from, at) };
  });
  return [{ span, targets: found }];
}
