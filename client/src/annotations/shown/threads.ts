import {
  CommentMode,
  comments,
  CommentThreadCollapsibleState,
  CommentThreadState,
  l10n,
  MarkdownString,
  Range,
} from 'vscode';
import type { Comment, CommentController, CommentThread, Disposable, Uri } from 'vscode';
import type { TextualBody } from '../../../../server/src/annotations/annotation.ts';
import { isOpenReport } from '../../report/recognition.ts';
import { toRange } from '../../navigation/ranges.ts';
import { hasThread, isNote } from '../entries/annotationEntry.ts';
import type { AnnotationEntry } from '../entries/annotationEntry.ts';
import type { Annotations } from '../entries/annotations.ts';

const CONTROLLER = 'reportLens';

/** A comment of ours: it knows which words of which annotation it shows. */
export interface NoteComment extends Comment {
  readonly text: TextualBody;
  readonly annotation: string;
}

/** A discussion beside the text, and the annotation that it shows. */
interface Shown {
  readonly thread: CommentThread;
  /** What it shows, as text: made again only where that is another. */
  look: string;
}

/** Shows annotations that have a note as comment threads. VS Code keeps none of them: all come from the server. */
export class Threads implements Disposable {
  readonly #annotations: Annotations;
  readonly #controller: CommentController;
  readonly #shown = new Map<string, Map<string, Shown>>();
  readonly #subscriptions: readonly { dispose(): unknown }[];

  constructor(annotations: Annotations) {
    this.#annotations = annotations;
    this.#controller = comments.createCommentController(CONTROLLER, 'Report Lens');
    this.#controller.options = {
      prompt: l10n.t('Write a note'),
      placeHolder: l10n.t('What do you note about this passage?'),
    };
    this.#controller.commentingRangeProvider = {
      provideCommentingRanges: (document) =>
        isOpenReport(document) ? [new Range(0, 0, Math.max(0, document.lineCount - 1), 0)] : [],
    };
    this.#subscriptions = [
      this.#controller,
      annotations.onDidChange((uri) => {
        this.#show(uri);
      }),
    ];
  }

  dispose(): void {
    this.#subscriptions.forEach((one) => void one.dispose());
  }

  /** The annotation that a thread shows; undefined for one that the reader has just begun. */
  entryOf(thread: CommentThread): AnnotationEntry | undefined {
    const known = this.#shown.get(thread.uri.toString()) ?? [];
    for (const [id, shown] of known) if (shown.thread === thread) return this.#annotations.get(thread.uri, id);
    return undefined;
  }

  /** The discussion that shows an annotation; undefined where it has none, or no place. */
  threadOf(uri: Uri, id: string): CommentThread | undefined {
    return this.#shown.get(uri.toString())?.get(id)?.thread;
  }

  /** Opens the discussion of an annotation. */
  expand(uri: Uri, id: string): void {
    const thread = this.threadOf(uri, id);
    if (thread !== undefined) thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
  }

  /** Shows a comment of ours for writing in it, or as it was. */
  setMode(comment: NoteComment, mode: CommentMode): void {
    for (const known of this.#shown.values()) {
      const shown = known.get(comment.annotation);
      if (shown === undefined) continue;
      shown.thread.comments = shown.thread.comments.map((one) => {
        const { text } = one as NoteComment;
        return text === comment.text ? { ...one, body: shownBody(text, mode), mode } : one;
      });
    }
  }

  #show(uri: Uri): void {
    const key = uri.toString();
    const known = this.#shown.get(key) ?? new Map<string, Shown>();
    this.#shown.set(key, known);
    const wanted = new Map(
      this.#annotations
        .of(uri)
        .filter((entry) => isNote(entry) && hasThread(entry) && entry.range !== undefined)
        .map((entry) => [entry.id, entry]),
    );
    for (const [id, { thread }] of known) {
      if (wanted.has(id)) continue;
      thread.dispose();
      known.delete(id);
    }
    for (const [id, entry] of wanted) this.#showOne(uri, known, id, entry);
  }

  #showOne(uri: Uri, known: Map<string, Shown>, id: string, entry: AnnotationEntry): void {
    if (entry.range === undefined) return;
    const range = toRange(entry.range);
    const look = JSON.stringify([entry.annotation, entry.state, entry.score]);
    const shown = known.get(id);
    if (shown?.look === look) {
      shown.thread.range = range;
      return;
    }
    const thread = shown?.thread ?? this.#controller.createCommentThread(uri, range, []);
    thread.range = range;
    thread.comments = commentsOf(entry);
    thread.contextValue = entry.isResolved ? 'resolved' : 'open';
    thread.state = entry.isResolved ? CommentThreadState.Resolved : CommentThreadState.Unresolved;
    thread.label = labelOf(entry);
    if (shown === undefined) thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
    known.set(id, { thread, look });
  }
}

function commentsOf(entry: AnnotationEntry): NoteComment[] {
  const texts = [entry.note, ...entry.replies].filter((text) => text !== undefined);
  return texts.map((text) => ({
    text,
    annotation: entry.id,
    author: { name: text.creator?.name ?? (text === entry.note ? entry.author : '') },
    body: shownBody(text, CommentMode.Preview),
    mode: CommentMode.Preview,
    contextValue: 'note',
    ...(text.created === undefined ? {} : { timestamp: new Date(text.created) }),
    ...(text.modified === undefined ? {} : { label: l10n.t('edited') }),
  }));
}

/** Words of whoever wrote the file: Markdown without HTML and without links that run commands. */
function shownBody({ value }: TextualBody, mode: CommentMode): MarkdownString | string {
  if (mode === CommentMode.Editing) return value;
  const body = new MarkdownString(value);
  body.isTrusted = false;
  body.supportHtml = false;
  return body;
}

/** "Question · #health · likely place, 83 %" */
function labelOf(entry: AnnotationEntry): string {
  const kind = entry.motivation === 'questioning' ? l10n.t('Question') : l10n.t('Note');
  const tags = entry.tags.map((tag) => `#${tag}`).join(' ');
  return [kind, tags, placeState(entry)].filter((part) => part !== '').join(' · ');
}

/** What a reader must know about the place; nothing where the passage stands as it stood. */
export function placeState({ state, score }: Pick<AnnotationEntry, 'state' | 'score'>): string {
  if (state === 'likely') return l10n.t('likely place, {0} %', Math.min(99, Math.round(score * 100)));
  return state === 'unplaced' ? l10n.t('passage not found') : '';
}
