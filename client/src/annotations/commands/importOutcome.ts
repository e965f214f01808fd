import { l10n } from 'vscode';
import type { Annotation } from '../../../../server/src/annotations/annotation.ts';
import type { AnnotationEntry } from '../entries/annotationEntry.ts';

/** What became of the annotations of a file, as numbers of them. */
export interface ImportOutcome {
  readonly imported: number;
  /** Left alone, because the report has them already. */
  readonly here: number;
  /** Of those that were imported: their passage is not in the report. */
  readonly unplaced: number;
  /** Entries that were not understood. */
  readonly skipped: number;
}

/**
 * Those of a file that a report does not have, or has in an older form. One that was changed here since is left alone, so
 * that importing a file twice loses no reply.
 */
export function notHereYet(
  given: readonly Annotation[],
  known: readonly Pick<AnnotationEntry, 'annotation'>[],
): Annotation[] {
  const changed = new Map(known.map(({ annotation }) => [annotation.id, changedAt(annotation)]));
  return given.filter((annotation) => changedAt(annotation) > (changed.get(annotation.id) ?? Number.NEGATIVE_INFINITY));
}

/** Milliseconds; an annotation that does not say when it was made is older than any other. */
function changedAt({ modified, created }: Annotation): number {
  const time = Date.parse(modified ?? created);
  return Number.isNaN(time) ? 0 : time;
}

/** The same as a message: what came first, then what did not, and where the rest is. */
export function importInWords({ imported, here, unplaced, skipped }: ImportOutcome): string {
  const parts = [
    imported === 0 && here > 0
      ? l10n.t('Nothing new: all annotations of this file are here already ({0}).', here)
      : l10n.t('Annotations imported: {0}.', imported),
    ...(imported > 0 && here > 0 ? [l10n.t('Here already: {0}.', here)] : []),
    ...(unplaced > 0
      ? [l10n.t('Passages that were not found in this report, listed under “Unplaced”: {0}.', unplaced)]
      : []),
    ...(skipped > 0 ? [l10n.t('Entries that were not understood and left out: {0}.', skipped)] : []),
  ];
  return parts.join(' ');
}
