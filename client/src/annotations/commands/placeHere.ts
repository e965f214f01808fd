import { commands, l10n, window } from 'vscode';
import type { Position, Range, TreeView } from 'vscode';
import { toRange } from '../../navigation/ranges.ts';
import { focusedLine, IN_VIEW } from '../../views/focusedLine.ts';
import { showInReport } from '../../navigation/showInReport.ts';
import { isNote } from '../entries/annotationEntry.ts';
import type { AnnotationEntry } from '../entries/annotationEntry.ts';
import type { Annotations, OpenEntries } from '../entries/annotations.ts';
import type { AnnotationNode, EntryNode, GuessNode } from '../shown/annotationTree.ts';
import { plainNote } from '../shown/plainNote.ts';
import { say } from '../../views/say.ts';

interface Parts {
  readonly annotations: Annotations;
  readonly annotationsView: { readonly view: TreeView<AnnotationNode> };
}

/** An annotation without a place, and the place that it is to have. */
interface Placing {
  readonly report: OpenEntries;
  readonly entry: AnnotationEntry;
  readonly range: Range;
}

/**
 * Puts an annotation without a place somewhere. On a guess of the view: there. On the annotation itself: where words are
 * selected in its report, else where the best guess is. In the editor: at the selection, one of the report's list.
 */
export async function placeHere(parts: Parts, given: unknown): Promise<void> {
  const { annotations, annotationsView } = parts;
  const node = given === IN_VIEW ? await focusedLine(annotationsView.view) : (given as AnnotationNode | undefined);
  if (given === IN_VIEW && node?.kind !== 'guess' && node?.kind !== 'entry') return;
  const placing =
    node?.kind === 'guess' || node?.kind === 'entry' ? ofLine(annotations, node) : await inEditor(annotations);
  if (placing === undefined) return;
  const { report, entry, range } = placing;
  // Plain values: on its way to a web worker a position of the editor's own would lose its numbers.
  const place = { start: plain(range.start), end: plain(range.end) };
  await annotations.edit([{ uri: report.document.uri, edits: [{ kind: 'place', id: entry.id, range: place }] }]);
  await showInReport(report.document.uri, range);
  const undo = l10n.t('Undo');
  const said = l10n.t('“{0}” stands here now.', nameOf(entry));
  if ((await window.showInformationMessage(said, undo)) === undo)
    await commands.executeCommand('reportLens.undoAnnotationChange');
}

function ofLine(annotations: Annotations, node: GuessNode | EntryNode): Placing | undefined {
  const { uri, entry } = node.kind === 'guess' ? node.parent : node;
  const report = annotations.reports.find((one) => one.uri === uri);
  if (report === undefined || entry.state !== 'unplaced') return undefined;
  const [best] = entry.guesses;
  const guess = node.kind === 'guess' ? node.guess : best;
  const range = (node.kind === 'entry' ? selectionIn(report) : undefined) ?? (guess && toRange(guess.range));
  if (range === undefined) sayWhatToSelect();
  return range && { report, entry, range };
}

async function inEditor(annotations: Annotations): Promise<Placing | undefined> {
  const report = annotations.reports.find(({ document }) => document === window.activeTextEditor?.document);
  const range = report && selectionIn(report);
  const unplaced = report?.entries.filter((entry) => isNote(entry) && entry.state === 'unplaced') ?? [];
  if (report === undefined || unplaced.length === 0) {
    say(l10n.t('Every annotation of this report has its place.'));
    return undefined;
  }
  if (range === undefined) {
    sayWhatToSelect();
    return undefined;
  }
  const items = unplaced.map((entry) => ({ label: nameOf(entry), detail: `“${entry.quote}”`, entry }));
  const title = l10n.t('Which annotation belongs here?');
  const picked = items.length === 1 ? items[0] : await window.showQuickPick(items, { title, matchOnDetail: true });
  return picked && { report, entry: picked.entry, range };
}

function plain({ line, character }: Position): { readonly line: number; readonly character: number } {
  return { line, character };
}

function selectionIn({ document }: OpenEntries): Range | undefined {
  const selection = window.visibleTextEditors.find((one) => one.document === document)?.selection;
  return selection === undefined || selection.isEmpty ? undefined : selection;
}

function nameOf({ note, quote }: AnnotationEntry): string {
  const name = note === undefined ? quote : plainNote(note.value);
  return name.length <= 80 ? name : `${name.slice(0, 79)}…`;
}

function sayWhatToSelect(): void {
  say(l10n.t('Select the passage in the report that the annotation belongs to first.'));
}
