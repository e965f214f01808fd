import { CommentMode, commands, l10n, Selection, Uri, window } from 'vscode';
import type { CommentReply, CommentThread, TextDocument, TextEditor } from 'vscode';
import type { Motivation } from '../../../../server/src/annotations/annotation.ts';
import { isOpenReport } from '../../report/recognition.ts';
import { toRange } from '../../navigation/ranges.ts';
import { isNote } from '../entries/annotationEntry.ts';
import type { AnnotationEntry } from '../entries/annotationEntry.ts';
import type { EntryNode } from '../shown/annotationTree.ts';
import { withEdited, withNote, withoutText, withReply, withResolved } from '../entries/annotationEdits.ts';
import type { Annotations } from '../entries/annotations.ts';
import type { FolderAnnotations } from '../entries/folderAnnotations.ts';
import { plainNote } from '../shown/plainNote.ts';
import type { NoteComment, Threads } from '../shown/threads.ts';
import { say, sayOpenFirst } from '../../views/say.ts';

/** What commands on notes work on. */
export interface NoteParts {
  readonly annotations: Annotations;
  readonly folder: FolderAnnotations;
  readonly threads: Threads;
}

/** Begins a note on the selection: VS Code opens the box to write in. */
export async function annotate(): Promise<void> {
  if (reportEditor() === undefined) return;
  await commands.executeCommand('workbench.action.addComment');
}

/** Marks the selection, without a word. */
export async function highlight({ annotations }: NoteParts): Promise<void> {
  const editor = reportEditor();
  if (editor === undefined) return;
  await annotations.create(editor.document, editor.selection, 'highlighting');
}

/** What was typed into the box: the note of a new annotation, or a reply in a known one. */
export async function submit(
  { annotations, threads }: NoteParts,
  given: unknown,
  motivation: Motivation,
): Promise<void> {
  const { thread, text } = given as CommentReply;
  const value = text.trim();
  if (value === '') return;
  const entry = threads.entryOf(thread);
  if (entry !== undefined) {
    await annotations.change(thread.uri, [entry], (one, doing) => withReply(one, value, doing));
    return;
  }
  const document = window.visibleTextEditors.find(
    (one) => one.document.uri.toString() === thread.uri.toString(),
  )?.document;
  if (document === undefined || thread.range === undefined) return;
  const made = await annotations.create(document, thread.range, motivation, (one, doing) =>
    withNote(one, value, doing),
  );
  if (made === undefined) return;
  thread.dispose();
  threads.expand(document.uri, made);
}

export function edit({ threads }: NoteParts, given: unknown): void {
  threads.setMode(given as NoteComment, CommentMode.Editing);
}

export function cancelEdit({ threads }: NoteParts, given: unknown): void {
  threads.setMode(given as NoteComment, CommentMode.Preview);
}

/** Keeps what was typed over a note or a reply. */
export async function save({ annotations, threads }: NoteParts, given: unknown): Promise<void> {
  const comment = given as NoteComment;
  const value = (typeof comment.body === 'string' ? comment.body : comment.body.value).trim();
  const found = whereIs(annotations, comment);
  threads.setMode(comment, CommentMode.Preview);
  if (found === undefined || value === '' || value === comment.text.value) return;
  await annotations.change(found.uri, [found.entry], (one, doing) => withEdited(one, comment.text, value, doing));
}

/** Deletes one text of a discussion; with the last one goes the annotation. */
export async function deleteText({ annotations }: NoteParts, given: unknown): Promise<void> {
  const comment = given as NoteComment;
  const found = whereIs(annotations, comment);
  if (found === undefined) return;
  await annotations.change(found.uri, [found.entry], (one, doing) => withoutText(one, comment.text, doing));
  sayDeleted();
}

export async function resolve({ annotations, threads }: NoteParts, given: unknown, isResolved: boolean): Promise<void> {
  const thread = given as CommentThread;
  const entry = threads.entryOf(thread);
  if (entry === undefined) return;
  await annotations.change(thread.uri, [entry], (one, doing) => withResolved(one, isResolved, doing));
}

/** Deletes an annotation with all that was written: of a thread, of a line of the view, or at the cursor. */
export async function deleteAnnotation({ annotations, threads }: NoteParts, given: unknown): Promise<void> {
  const found = await chosen(annotations, threads, given, l10n.t('Which annotation is to be deleted?'));
  if (found === undefined) return;
  await annotations.change(found.uri, [found.entry], () => undefined);
  sayDeleted();
}

/** An annotation and the report that it belongs to. */
export interface Found {
  readonly uri: Uri;
  readonly entry: AnnotationEntry;
}

/**
 * What a command is about: the thread or the line of the view that it was given, else the annotation at the cursor;
 * `otherwise` is told where there is none.
 */
export async function chosen(
  annotations: Annotations,
  threads: Threads,
  given: unknown,
  question: string,
  otherwise = l10n.t('There is no annotation at the cursor.'),
): Promise<Found | undefined> {
  const thread = given as Partial<CommentThread> | undefined;
  if (thread?.uri !== undefined && thread.comments !== undefined) {
    const entry = threads.entryOf(given as CommentThread);
    return entry === undefined ? undefined : { uri: thread.uri, entry };
  }
  const line = given as Partial<EntryNode> | undefined;
  if (line?.uri !== undefined && line.entry !== undefined) return { uri: Uri.parse(line.uri), entry: line.entry };
  return atCursor(annotations, question, otherwise);
}

async function atCursor(annotations: Annotations, question: string, otherwise: string): Promise<Found | undefined> {
  const editor = reportEditor();
  if (editor === undefined) return undefined;
  const { uri } = editor.document;
  const here = annotations
    .of(uri)
    .filter((entry) => isNote(entry) && entry.range !== undefined)
    .filter(({ range }) => range !== undefined && toRange(range).intersection(editor.selection) !== undefined);
  const [first] = here;
  if (first === undefined) {
    say(otherwise);
    return undefined;
  }
  if (here.length === 1) return { uri, entry: first };
  const picked = await window.showQuickPick(
    here.map((entry) => ({
      label: entry.note === undefined ? entry.quote : plainNote(entry.note.value),
      detail: entry.tags.join(', '),
      entry,
    })),
    { title: question },
  );
  return picked === undefined ? undefined : { uri, entry: picked.entry };
}

/** The next or previous annotation of the report in front; after the last comes the first. */
export function goToAnnotation({ annotations }: NoteParts, way: 'next' | 'previous'): void {
  const editor = reportEditor();
  if (editor === undefined) return;
  const places = annotations
    .of(editor.document.uri)
    .flatMap((entry) => (isNote(entry) && entry.range !== undefined ? [toRange(entry.range)] : []))
    .sort((a, b) => a.start.compareTo(b.start));
  const cursor = editor.selection.active;
  const found =
    way === 'next'
      ? (places.find(({ start }) => start.isAfter(cursor)) ?? places[0])
      : (places.findLast(({ start }) => start.isBefore(cursor)) ?? places.at(-1));
  if (found === undefined) {
    say(l10n.t('No annotation has its place in this report.'));
    return;
  }
  editor.selection = new Selection(found.start, found.start);
  editor.revealRange(found);
}

/** The editor in front if it shows a report; else the reader is told what to do. */
export function reportEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (editor !== undefined && isOpenReport(editor.document)) return editor;
  sayOpenFirst();
  return undefined;
}

/** What is selected in a report; nothing but the cursor means the paragraph around it. */
export interface Passage {
  readonly document: TextDocument;
  readonly selection: Selection;
}

/** The selection as it is now; undefined, and the reader knows why, where no report is in front. */
export function selectedPassage(): Passage | undefined {
  const editor = reportEditor();
  return editor && { document: editor.document, selection: editor.selection };
}

function whereIs(annotations: Annotations, comment: NoteComment): Found | undefined {
  for (const { entries, document } of annotations.reports) {
    const entry = entries.find(({ id }) => id === comment.annotation);
    if (entry !== undefined) return { uri: document.uri, entry };
  }
  return undefined;
}

function sayDeleted(): void {
  const undo = l10n.t('Undo');
  void window.showInformationMessage(l10n.t('Deleted.'), undo).then((pressed) => {
    if (pressed === undo) void commands.executeCommand('reportLens.undoAnnotationChange');
  });
}
