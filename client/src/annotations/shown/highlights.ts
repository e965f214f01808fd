import {
  DecorationRangeBehavior,
  l10n,
  MarkdownString,
  OverviewRulerLane,
  Range,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type { DecorationOptions, Disposable, TextDocument, TextEditor, TextEditorDecorationType, Uri } from 'vscode';
import type { Range as LspRange } from 'vscode-languageclient';
import { toRange } from '../../navigation/ranges.ts';
import { isNote } from '../entries/annotationEntry.ts';
import type { AnnotationEntry } from '../entries/annotationEntry.ts';
import type { Annotations } from '../entries/annotations.ts';
import { chosenColors } from './chosenColors.ts';
import { lookOf, TAG_LOOKS } from '../../../../server/src/annotations/tagLooks.ts';
import { placeState } from './threads.ts';

/** Marks of one colour: the passage, and behind its line the names of its tags. */
interface Marks {
  readonly type: TextEditorDecorationType;
  readonly options: DecorationOptions[];
}

/**
 * Marks annotated passages in the text. Without a tag: the theme's colour for highlights and a thin line. With one: the
 * tag's colour, a line of its kind, and its name behind the line that the passage ends on: within a line it would push
 * words of the report out of a narrow editor. Doubtful places have a question mark there.
 */
export class Highlights implements Disposable {
  readonly #annotations: Annotations;
  readonly #plain: TextEditorDecorationType;
  readonly #ofLook: ReadonlyMap<string, TextEditorDecorationType>;
  readonly #subscriptions: readonly { dispose(): unknown }[];

  constructor(annotations: Annotations) {
    this.#annotations = annotations;
    this.#plain = decoration('reportLens.highlightBorder', 'dotted', new ThemeColor('reportLens.highlightBackground'));
    this.#ofLook = new Map(TAG_LOOKS.map(({ name, color, line }) => [name, decoration(color, line)]));
    this.#subscriptions = [
      this.#plain,
      ...this.#ofLook.values(),
      annotations.onDidChange((uri) => {
        this.#showIn(window.visibleTextEditors.filter(({ document }) => isSame(document.uri, uri)));
      }),
      window.onDidChangeVisibleTextEditors((editors) => {
        this.#showIn(editors);
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('reportLens.annotations')) this.#showIn(window.visibleTextEditors);
      }),
    ];
    this.#showIn(window.visibleTextEditors);
  }

  dispose(): void {
    this.#subscriptions.forEach((one) => void one.dispose());
  }

  #showIn(editors: readonly TextEditor[]): void {
    const colors = chosenColors();
    for (const editor of editors) {
      const marks = new Map<string, Marks>();
      const into = (name: string, type: TextEditorDecorationType): DecorationOptions[] => {
        const known = marks.get(name) ?? { type, options: [] };
        marks.set(name, known);
        return known.options;
      };
      into('', this.#plain);
      for (const [name, type] of this.#ofLook) into(name, type);
      for (const entry of this.#annotations.of(editor.document.uri)) {
        if (!isNote(entry) || entry.range === undefined) continue;
        const [tag] = entry.tags;
        const look = tag === undefined ? undefined : lookOf(tag, colors);
        const type = this.#ofLook.get(look?.name ?? '') ?? this.#plain;
        into(look?.name ?? '', type).push(...marksOf(entry, entry.range, editor.document));
      }
      for (const { type, options } of marks.values()) editor.setDecorations(type, options);
    }
  }
}

function decoration(color: string, line: string, background?: ThemeColor): TextEditorDecorationType {
  const width = line === 'double' ? '3px' : '2px';
  return window.createTextEditorDecorationType({
    backgroundColor: background ?? new ThemeColor('reportLens.tagBackground'),
    borderColor: new ThemeColor(color),
    borderStyle: line,
    borderWidth: `0 0 ${width} 0`,
    overviewRulerColor: new ThemeColor(color),
    overviewRulerLane: OverviewRulerLane.Left,
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    after: { color: new ThemeColor(color), fontStyle: 'italic' },
  });
}

function marksOf(entry: AnnotationEntry, place: LspRange, document: TextDocument): DecorationOptions[] {
  const names = entry.tags.map((tag) => `#${tag}`).join(' ');
  const doubt = entry.state === 'likely' ? '?' : '';
  const label = [names, doubt].filter((part) => part !== '').join(' ');
  const range = toRange(place);
  const passage = { range, hoverMessage: hoverOf(entry) };
  if (label === '') return [passage];
  const { end } = document.lineAt(Math.min(range.end.line, document.lineCount - 1)).range;
  return [passage, { range: new Range(end, end), renderOptions: { after: { contentText: ` ${label}` } } }];
}

/** What the mark says on hover, as text: who made it, its tags, how sure the place is. */
function hoverOf(entry: AnnotationEntry): MarkdownString {
  const kind = entry.note === undefined ? l10n.t('Highlight') : l10n.t('Note');
  const who = entry.author === '' ? kind : l10n.t('{0} by {1}', kind, entry.author);
  const tags = entry.tags.map((tag) => `#${tag}`).join(' ');
  const parts = [who, tags, placeState(entry)].filter((part) => part !== '');
  const hover = new MarkdownString();
  hover.isTrusted = false;
  hover.supportHtml = false;
  hover.appendText(parts.join(' · '));
  return hover;
}

function isSame(a: Uri, b: Uri): boolean {
  return a.toString() === b.toString();
}
