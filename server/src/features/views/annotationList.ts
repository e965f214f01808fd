import { sectionAt } from '../../analysis/itemAt.ts';
import type { Anchor } from '../../annotations/anchors/anchor.ts';
import type { Annotation } from '../../annotations/annotation.ts';
import type { SidecarProblem } from '../../annotations/sidecar/sidecar.ts';
import type { AnnotationEntry, AnnotationList, PassagePlace } from '../../protocol/annotations.ts';
import type { KeepingStatus } from '../../workspace/annotations/reportAnnotations.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { nameOf } from '../../workspace/files/uris.ts';
import { messages } from '../words/messages.ts';
import { sectionName } from '../words/places.ts';
import { cutAtWord, readableText } from '../words/prose.ts';
import { toRange } from '../toLsp.ts';

/** Enough of a guess to know it by. */
const GUESS_LENGTH = 200;

/** The annotations of a report in the order of the text, those without a place last. */
export function annotationList(
  document: ReportDocument,
  annotations: readonly Annotation[],
  anchors: ReadonlyMap<string, Anchor>,
  status: KeepingStatus,
): AnnotationList {
  const entries = annotations.flatMap((annotation): { entry: AnnotationEntry; at: number }[] => {
    const anchor = anchors.get(annotation.id);
    if (anchor === undefined) return [];
    const isOfWhole = anchor.span === undefined && anchor.state === 'exact';
    const at = anchor.span?.start ?? (isOfWhole ? -1 : Infinity);
    return [{ entry: { annotation, ...passagePlace(document, anchor), ...headingOf(document, anchor) }, at }];
  });
  entries.sort((a, b) => (a.at === b.at ? (a.entry.annotation.id < b.entry.annotation.id ? -1 : 1) : a.at - b.at));
  const { sidecar, canUndo, canRedo } = status;
  const unsaved = unsavedMessage(status);
  return {
    version: document.version,
    annotations: entries.map(({ entry }) => entry),
    sidecar,
    canUndo,
    canRedo,
    ...(unsaved === undefined ? {} : { unsaved }),
    ...(status.isElsewhere ? { elsewhere: messages.keptElsewhere() } : {}),
  };
}

function headingOf(document: ReportDocument, { span }: Anchor): Pick<AnnotationEntry, 'section'> {
  const index = span === undefined ? undefined : sectionAt(document.report, span.start);
  const section = index === undefined ? undefined : sectionName(document, index);
  return section === undefined ? {} : { section };
}

/** An anchor in the words of the protocol. */
export function passagePlace(document: ReportDocument, { state, span, score, guesses }: Anchor): PassagePlace {
  const { source } = document;
  return {
    state,
    score,
    ...(span === undefined ? {} : { range: toRange(source, span) }),
    guesses: guesses.map((guess) => ({
      range: toRange(source, guess.span),
      score: guess.score,
      text: cutAtWord(readableText(document, guess.span, GUESS_LENGTH), GUESS_LENGTH),
    })),
  };
}

/** Why the last changes are in memory only, for the reader; undefined if they are saved. */
export function unsavedMessage({ failure, sidecar, problems }: KeepingStatus): string | undefined {
  if (failure === undefined) return undefined;
  const file = nameOf(sidecar);
  const [problem] = problems;
  if (failure === 'unreadable' && problem?.code === 'too-large') return messages.unsavedTooLarge(file);
  if (failure === 'unreadable') return messages.unsavedUnreadable(file, (problem?.line ?? 0) + 1);
  return {
    'read-only': messages.unsavedReadOnly,
    'no-space': messages.unsavedNoSpace,
    unavailable: messages.unsavedUnavailable,
    busy: messages.unsavedBusy,
  }[failure](file);
}

/** What is wrong in a file of annotations, for the reader. */
export function sidecarMessage({ code, detail }: SidecarProblem): string {
  switch (code) {
    case 'too-large':
      return messages.sidecarTooLarge();
    case 'malformed':
      return messages.sidecarMalformed(detail);
    case 'conflict-marker':
      return messages.sidecarConflict();
    case 'not-a-collection':
      return messages.sidecarNotACollection();
    case 'newer-version':
      return messages.sidecarNewer(detail);
    case 'invalid-annotation':
      return messages.sidecarInvalid(detail);
    case 'forbidden-key':
      return messages.sidecarForbidden();
    case 'duplicate-id':
      return messages.sidecarDuplicate();
  }
}
