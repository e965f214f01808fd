import { l10n } from 'vscode';
import type { PrintedPassage } from '../../../server/src/protocol/pages.ts';
import { lookOf } from '../../../server/src/annotations/tagLooks.ts';
import { hasThread, isNote } from '../annotations/entries/annotationEntry.ts';
import type { AnnotationEntry } from '../annotations/entries/annotationEntry.ts';
import { plainNote } from '../annotations/shown/plainNote.ts';
import type { PageMark } from './pageMessages.ts';

const MOST_CHARACTERS = 200;

/** The annotations that can be marked on pages: those of readers, with a place in the text. */
export function markable(entries: readonly AnnotationEntry[]): (AnnotationEntry & { range: object })[] {
  return entries.filter(
    (entry): entry is AnnotationEntry & { range: NonNullable<AnnotationEntry['range']> } =>
      isNote(entry) && entry.range !== undefined,
  );
}

/** An annotation as it is marked on its pages. */
export function annotationMark(
  entry: AnnotationEntry,
  { places }: PrintedPassage,
  colors: Readonly<Record<string, unknown>>,
): PageMark {
  const [tag] = entry.tags;
  const kind = hasThread(entry) ? 'note' : 'highlight';
  const name = kind === 'note' ? l10n.t('Note') : l10n.t('Highlight');
  const who = entry.author === '' ? name : l10n.t('{0} by {1}', name, entry.author);
  const text = entry.note === undefined ? entry.quote : plainNote(entry.note.value);
  const tags = entry.tags.map((each) => `#${each}`).join(' ');
  const label = [`${who}: ${text}`.slice(0, MOST_CHARACTERS), tags].filter((part) => part !== '').join(' · ');
  return { kind, id: entry.id, label, places, ...(tag === undefined ? {} : { look: lookOf(tag, colors).name }) };
}
