import { commands, l10n, Range, window, workspace } from 'vscode';
import type { DefinitionProvider, Location, LocationLink, Position, TextDocument, Uri } from 'vscode';
import type { SpecificResource } from '../../../server/src/annotations/annotation.ts';
import { toRange } from '../recommendationItems.ts';
import { showInReport } from '../showInReport.ts';
import { withLink } from './annotationEdits.ts';
import type { AnnotationEntry } from './annotationEntry.ts';
import type { Annotations } from './annotations.ts';
import { resolvedPath } from './linkPaths.ts';
import { reportEditor } from './noteCommands.ts';

/** Where a link begins that has no end yet. */
const LINK_BEGUN = 'reportLens.linkBegun';

/** One end of a link, seen from the other. */
interface End {
  readonly uri: Uri;
  readonly range: Range;
  /** The words there. */
  readonly words: string;
}

/** Links between passages, of one report or of several. They are annotations of the passage where they begin. */
export class Links implements DefinitionProvider {
  readonly #annotations: Annotations;
  #begun: { readonly document: TextDocument; readonly range: Range } | undefined;

  constructor(annotations: Annotations) {
    this.#annotations = annotations;
  }

  /** Go to Definition on a linked passage, either way. */
  async provideDefinition(document: TextDocument, position: Position): Promise<LocationLink[] | Location[]> {
    const ends = await this.endsAt(document, position);
    return ends.map(({ uri, range }) => ({ targetUri: uri, targetRange: range }));
  }

  /** Remembers the selection, or the paragraph around the cursor, as the beginning of a link. */
  begin(): void {
    const editor = reportEditor();
    if (editor === undefined) return;
    this.#begun = { document: editor.document, range: editor.selection };
    void commands.executeCommand('setContext', LINK_BEGUN, true);
    const message = l10n.t('Now select the other end, in this report or in another, and run “Link to Here”.');
    void window.showInformationMessage(message);
  }

  /** Makes the link that was begun to the selection, or to the paragraph or recommendation around the cursor. */
  async end(): Promise<void> {
    const editor = reportEditor();
    const from = this.#begun;
    if (editor === undefined) return;
    if (from === undefined) {
      void window.showInformationMessage(l10n.t('Run “Begin Link Here” at the other end first.'));
      return;
    }
    const there = await this.#annotations.describe(editor.document, editor.selection, from.document);
    if (there === undefined) {
      void window.showInformationMessage(l10n.t('Select some words of the report first.'));
      return;
    }
    const made = await this.#annotations.create(from.document, from.range, 'linking', (one, doing) =>
      withLink(one, there, doing),
    );
    if (made === undefined) return;
    this.#begun = undefined;
    void commands.executeCommand('setContext', LINK_BEGUN, false);
    void window.setStatusBarMessage(l10n.t('Linked.'), 4000);
  }

  /** Goes to the other end of the link at the cursor; of several, the reader chooses. */
  async follow(): Promise<void> {
    const editor = reportEditor();
    if (editor === undefined) return;
    const ends = await this.endsAt(editor.document, editor.selection.active);
    const items = ends.map((end) => ({ label: end.words, description: workspace.asRelativePath(end.uri), end }));
    const picked = items.length > 1 ? await window.showQuickPick(items, { title: l10n.t('Follow Link To') }) : items[0];
    if (picked !== undefined) await showInReport(picked.end.uri, picked.end.range);
    else if (items.length === 0) void window.showInformationMessage(l10n.t('There is no link at the cursor.'));
  }

  /** The other ends of all links that begin or end at a position, in the reports that are open. */
  async endsAt(document: TextDocument, position: Position): Promise<End[]> {
    const here = this.#annotations.of(document.uri).filter((entry) => holds(entry.range, position));
    const forward = await Promise.all(here.map((entry) => this.#forward(this.#sidecarOf(document), entry)));
    return [...forward.flat(), ...(await this.#backward(document, position))];
  }

  #sidecarOf({ uri }: TextDocument): Uri {
    return this.#annotations.reports.find((report) => report.uri === uri.toString())?.sidecar ?? uri;
  }

  async #forward(uri: Uri, entry: AnnotationEntry): Promise<End[]> {
    const found = await Promise.all(
      linksOf(entry).map(async (link): Promise<End[]> => {
        const target = resolved(uri, link);
        if (target === undefined) return [];
        const document = await openedQuietly(target);
        const [range] = document === undefined ? [] : await this.#find(document, [link]);
        return [{ uri: target, range: range ?? new Range(0, 0, 0, 0), words: wordsOf(link) }];
      }),
    );
    return found.flat();
  }

  async #backward(document: TextDocument, position: Position): Promise<End[]> {
    const candidates = this.#annotations.reports.flatMap(({ document: other, sidecar, entries }) =>
      entries.flatMap((entry) =>
        linksOf(entry)
          .filter(
            (link) => entry.range !== undefined && resolved(sidecar, link)?.toString() === document.uri.toString(),
          )
          .map((link) => ({ link, uri: other.uri, entry })),
      ),
    );
    if (candidates.length === 0) return [];
    const ranges = await this.#find(
      document,
      candidates.map(({ link }) => link),
    );
    return candidates.flatMap(({ uri, entry }, index) => {
      const isHere = ranges[index]?.contains(position) === true && entry.range !== undefined;
      return isHere ? [{ uri, range: toRange(entry.range), words: entry.quote }] : [];
    });
  }

  async #find(document: TextDocument, passages: readonly SpecificResource[]): Promise<(Range | undefined)[]> {
    const found = await Promise.all(passages.map((passage) => this.#annotations.find(document, passage)));
    return found.map((place) => (place?.range === undefined ? undefined : toRange(place.range)));
  }
}

/** The passages that an annotation leads to. */
function linksOf({ annotation }: AnnotationEntry): SpecificResource[] {
  if (annotation['lens:action'] !== undefined || annotation['lens:verdict'] !== undefined) return [];
  return annotation.body.filter(
    (one): one is SpecificResource => one.type === 'SpecificResource' && one.purpose === 'linking',
  );
}

/** The file that a link leads to, if it is in an open folder, or beside the report where no folder is open. */
function resolved(from: Uri, { source }: SpecificResource): Uri | undefined {
  const roots = (workspace.workspaceFolders ?? [])
    .filter(({ uri }) => uri.scheme === from.scheme && uri.authority === from.authority)
    .map(({ uri }) => uri.path);
  const path = resolvedPath(from, source, roots);
  return path === undefined ? undefined : from.with({ path, query: '', fragment: '' });
}

async function openedQuietly(uri: Uri): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    void window.showWarningMessage(l10n.t('The report {0} could not be opened.', workspace.asRelativePath(uri)));
    return undefined;
  }
}

function wordsOf({ selector = [], source }: SpecificResource): string {
  const quote = selector.find((one) => one.type === 'TextQuoteSelector');
  return quote === undefined ? source : quote.exact.replace(/\s+/g, ' ').slice(0, 120);
}

function holds(range: AnnotationEntry['range'], position: Position): boolean {
  return range !== undefined && toRange(range).contains(position);
}
