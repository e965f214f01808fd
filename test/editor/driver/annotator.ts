/** What a reader does with annotations, for the tests: a note, what is kept of it, and all of it taken away again. */
import type { CommentThread, TextDocument, Uri } from 'vscode';
import { commands, ConfigurationTarget, extensions, Range, Selection, window, workspace } from 'vscode';
import type { AnnotationEntry } from '../../../client/src/annotations/entries/annotationEntry.ts';
import type { StartedLens } from '../../../client/src/extension.ts';
import { ok } from './expect.ts';
import { eventually } from './reader.ts';

export function started(): StartedLens {
  const extension = extensions.getExtension<StartedLens>('report-lens.report-lens');
  ok(extension?.isActive === true, 'the extension has not started');
  return extension.exports;
}

/** Does something under a name, so that nobody is asked for one; then all annotations of the report are taken away. */
export async function annotating(document: TextDocument, what: () => Promise<void>): Promise<void> {
  const settings = workspace.getConfiguration('reportLens.annotations');
  const before = settings.inspect<string>('author')?.workspaceValue;
  await settings.update('author', 'Ada', ConfigurationTarget.Workspace);
  try {
    await sidecarOf(document);
    await what();
  } finally {
    const { annotations } = started().surface;
    await annotations.change(document.uri, annotations.of(document.uri), () => undefined);
    await settings.update('author', before, ConfigurationTarget.Workspace);
    const sidecar = await sidecarOf(document);
    if ((await readText(sidecar)) !== undefined) await workspace.fs.delete(sidecar);
  }
}

/** The passage from `from` to `to`, both included. */
export function passage(document: TextDocument, from: string, to = from): Range {
  const text = document.getText();
  const start = text.indexOf(from);
  const end = text.indexOf(to, start);
  ok(start >= 0 && end >= 0, `not in the document: ${from} … ${to}`);
  return new Range(document.positionAt(start), document.positionAt(end + to.length));
}

export function select(range: Range): void {
  ok(window.activeTextEditor !== undefined, 'no editor');
  window.activeTextEditor.selection = new Selection(range.start, range.end);
}

/** Writes a note on a passage, as Add Note in the box beside the text does. */
export async function addNote({ uri }: TextDocument, range: Range, text: string): Promise<void> {
  const begun = { uri, range, comments: [], dispose: () => undefined };
  await commands.executeCommand('reportLens.addNote', { thread: begun, text });
}

/** The only annotation of a report that fits. */
export async function onlyOne(
  { uri }: TextDocument,
  what: string,
  fits: (entry: AnnotationEntry) => boolean = () => true,
): Promise<AnnotationEntry> {
  return eventually(what, () => {
    const [entry, ...others] = started().surface.annotations.of(uri).filter(fits);
    return Promise.resolve(others.length === 0 ? entry : undefined);
  });
}

/** Waits until nothing is annotated in a report. */
export async function noneIn({ uri }: TextDocument): Promise<void> {
  const { annotations } = started().surface;
  await eventually('no annotation', () => Promise.resolve(annotations.of(uri).length === 0 ? true : undefined));
}

/** The discussion that shows an annotation. */
export function threadOf({ uri }: TextDocument, { id }: AnnotationEntry): CommentThread {
  const thread = started().surface.threads.threadOf(uri, id);
  ok(thread !== undefined, 'the annotation is not shown as a discussion');
  return thread;
}

async function sidecarOf({ uri }: TextDocument): Promise<Uri> {
  const find = (): Uri | undefined =>
    started().surface.annotations.reports.find((report) => report.uri === uri.toString())?.sidecar;
  return eventually('the annotations to be read', () => Promise.resolve(find()));
}

/** What is kept on disk of the annotations of a report, once it has some words and lacks others. */
export async function keptOf(document: TextDocument, has: string, lacks?: string): Promise<string> {
  const sidecar = await sidecarOf(document);
  return eventually(`“${has}” in the file of annotations`, async () => {
    const text = await readText(sidecar);
    const lacksIt = lacks === undefined || text?.includes(lacks) === false;
    return text?.includes(has) === true && lacksIt ? text : undefined;
  });
}

/** The text of a file as it is on disk; undefined if there is no such file. */
export async function readText(uri: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
