import type { ExportedAnnotation, ExportedReport } from '../protocol/exchange.ts';

/** Annotations that stand under one heading of an export for people. */
export interface Group {
  readonly title: string;
  readonly annotations: readonly ExportedAnnotation[];
}

/**
 * The annotations as a reader goes through them: those on the whole report, then those under each heading of the report in
 * the order of the text, then those without a place.
 */
export function groupsOf({ annotations, words }: ExportedReport): Group[] {
  const whole = annotations.filter(({ isOnWhole }) => isOnWhole);
  const unplaced = annotations.filter(({ place, isOnWhole }) => place === undefined && !isOnWhole);
  return [
    { title: words.wholeReport, annotations: whole },
    ...bySection(annotations, words.noHeading),
    { title: words.unplaced, annotations: unplaced },
  ].filter((group) => group.annotations.length > 0);
}

/** A heading that annotations come back to stands again: their order is that of the text. */
function bySection(annotations: readonly ExportedAnnotation[], noHeading: string): Group[] {
  const groups: { section: string; title: string; annotations: ExportedAnnotation[] }[] = [];
  for (const one of annotations) {
    if (one.place === undefined) continue;
    const { section } = one.place;
    const last = groups.at(-1);
    if (last?.section === section) last.annotations.push(one);
    else groups.push({ section, title: section === '' ? noHeading : section, annotations: [one] });
  }
  return groups;
}
