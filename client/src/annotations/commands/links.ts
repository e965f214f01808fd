import { commands, l10n, Range, Uri, window, workspace } from 'vscode';
import type { DefinitionProvider, Location, LocationLink, Position, TextDocument } from 'vscode';
import type { SpecificResource } from '../../../../server/src/annotations/annotation.ts';
import { isDocumentFile, toDocumentUri } from '../../documents/documentUri.ts';
import { toRange } from '../../navigation/ranges.ts';
import { showInReport } from '../../navigation/showInReport.ts';
import { withLink } from '../entries/annotationEdits.ts';
import type { AnnotationEntry } from '../entries/annotationEntry.ts';
import type { Annotations } from '../entries/annotations.ts';
import type { FolderAnnotations } from '../entries/folderAnnotations.ts';
import { resolvedPath } from './linkPaths.ts';
import type { Passage } from './noteCommands.ts';
import { foldWhite } from '../../../../server/src/text/letters/whiteSpace.ts';
import { say } from '../../views/say.ts';

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
  readonly #folder: FolderAnnotations;
  #begun: Passage | undefined;

  constructor(annotations: Annotations, folder: FolderAnnotations) {
    this.#annotations = annotations;
    this.#folder = folder;
  }

  /** Go to Definition on a linked passage, either way. */
  async provideDefinition(document: TextDocument, position: Position): Promise<LocationLink[] | Location[]> {
    const ends = await this.endsAt(document, position);
    return ends.map(({ uri, range }) => ({ targetUri: uri, targetRange: range }));
  }

  /** Remembers a passage, or the paragraph around the cursor, as the beginning of a link. */
  begin(from: Passage): void {
    this.#begun = from;
    void commands.executeCommand('setContext', LINK_BEGUN, true);
    const message = l10n.t('Now select the other end, in this report or in another, and run “Link to Here”.');
    say(message);
  }

  /** Makes the link that was begun to a passage, or to the paragraph or recommendation around the cursor. */
  async end(to: Passage): Promise<void> {
    const from = this.#begun;
    if (from === undefined) {
      say(l10n.t('Run “Begin Link Here” at the other end first.'));
      return;
    }
    const there = await this.#annotations.describe(to.document, to.selection, from.document);
    if (there === undefined) {
      say(l10n.t('Select some words of the report first.'));
      return;
    }
    const made = await this.#annotations.create(from.document, from.selection, 'linking', (one, doing) =>
      withLink(one, there, doing),
    );
    if (made === undefined) return;
    // Another link may have been begun meanwhile.
    if (this.#begun === from) {
      this.#begun = undefined;
      void commands.executeCommand('setContext', LINK_BEGUN, false);
    }
    void window.setStatusBarMessage(l10n.t('Linked.'), 4000);
  }

  /** Goes to the other end of the link at the cursor; of several, the reader chooses. */
  async follow({ document, selection }: Passage): Promise<void> {
    const ends = await this.endsAt(document, selection.active);
    const items = ends.map((end) => ({ label: end.words, description: workspace.asRelativePath(end.uri), end }));
    const picked = items.length > 1 ? await window.showQuickPick(items, { title: l10n.t('Follow Link To') }) : items[0];
    if (picked !== undefined) await show(picked.end);
    else if (items.length === 0) say(l10n.t('There is no link at the cursor.'));
  }

  /** The other ends of all links that begin or end at a position, in all reports of the folder. */
  async endsAt(document: TextDocument, position: Position): Promise<End[]> {
    const here = this.#annotations.of(document.uri).filter((entry) => holds(entry.range, position));
    const forward = await Promise.all(here.map((entry) => this.#forward(this.#sidecarOf(document), entry)));
    return [...forward.flat(), ...(await this.#backward(document, position))];
  }

  #sidecarOf({ uri }: TextDocument): Uri {
    return this.#annotations.reports.find((report) => report.uri === uri.toString())?.sidecar ?? uri;
  }

  async #forward(sidecar: Uri, entry: AnnotationEntry): Promise<End[]> {
    const found = await Promise.all(
      linksOf(entry).map(async (link): Promise<End[]> => {
        const uri = resolved(sidecar, link);
        const range = uri === undefined ? undefined : await this.#find(uri, link);
        return uri === undefined ? [] : [{ uri, range: range ?? new Range(0, 0, 0, 0), words: wordsOf(link) }];
      }),
    );
    return found.flat();
  }

  async #backward({ uri: here }: TextDocument, position: Position): Promise<End[]> {
    const leading = this.#folder.known.flatMap(({ uri, sidecar, entries }) =>
      entries.flatMap((entry) =>
        linksOf(entry)
          .filter((link) => resolved(sidecar, link)?.toString() === here.toString())
          .map((link) => ({ link, uri: Uri.parse(uri), entry })),
      ),
    );
    const found = await Promise.all(
      leading.map(async ({ link, uri, entry }): Promise<End[]> => {
        const end = await this.#find(here, link);
        const range = end?.contains(position) === true ? await this.#beginning(uri, entry) : undefined;
        return range === undefined ? [] : [{ uri, range, words: entry.quote }];
      }),
    );
    return found.flat();
  }

  /** Where a link begins; looked for in the file of a report that is not open. */
  async #beginning(uri: Uri, { state, range, annotation }: AnnotationEntry): Promise<Range | undefined> {
    if (state === 'closed') return this.#find(uri, annotation.target);
    return range === undefined ? undefined : toRange(range);
  }

  async #find(uri: Uri, passage: SpecificResource): Promise<Range | undefined> {
    const place = await this.#annotations.find(uri, passage);
    return place?.range === undefined ? undefined : toRange(place.range);
  }
}

async function show({ uri, range }: End): Promise<void> {
  try {
    await showInReport(uri, range);
  } catch {
    say(l10n.t('The report {0} could not be opened.', workspace.asRelativePath(uri)), 'Warning');
  }
}

/** The passages that an annotation leads to. */
function linksOf({ annotation }: AnnotationEntry): SpecificResource[] {
  if (annotation['lens:action'] !== undefined || annotation['lens:verdict'] !== undefined) return [];
  return annotation.body.filter(
    (one): one is SpecificResource => one.type === 'SpecificResource' && one.purpose === 'linking',
  );
}

/**
 * The report that a link leads to, if it is in an open folder, or beside the report where no folder is open; of a PDF or
 * Word file the document that shows it.
 */
function resolved(from: Uri, { source }: SpecificResource): Uri | undefined {
  const roots = (workspace.workspaceFolders ?? [])
    .filter(({ uri }) => uri.scheme === from.scheme && uri.authority === from.authority)
    .map(({ uri }) => uri.path);
  const path = resolvedPath(from, source, roots);
  if (path === undefined) return undefined;
  const file = from.with({ path, query: '', fragment: '' });
  return isDocumentFile(file) ? toDocumentUri(file) : file;
}

function wordsOf({ selector = [], source }: SpecificResource): string {
  const quote = selector.find((one) => one.type === 'TextQuoteSelector');
  return quote === undefined ? source : foldWhite(quote.exact).slice(0, 120);
}

function holds(range: AnnotationEntry['range'], position: Position): boolean {
  return range !== undefined && toRange(range).contains(position);
}
