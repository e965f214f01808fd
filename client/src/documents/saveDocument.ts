import type { Uri } from 'vscode';
import { l10n, window, workspace } from 'vscode';
import type { ReadDocumentParams } from '../../../server/src/protocol/documents.ts';
import { toSourceUri } from './documentUri.ts';
import type { DocumentParts } from './openAsReport.ts';
import { nameOf } from './openAsReport.ts';
import { say } from '../views/say.ts';

const ENDINGS = { text: '.txt', markdown: '.md' } as const;

/** Writes the document in front beside its PDF or Word file, as text or Markdown, and opens what was written. */
export async function saveDocument({ reader }: DocumentParts, format: ReadDocumentParams['format']): Promise<void> {
  const shown = window.activeTextEditor?.document.uri;
  const source = shown === undefined ? undefined : toSourceUri(shown);
  if (source === undefined) {
    say(l10n.t('Open a PDF or Word document as a report first.'));
    return;
  }
  const target = source.with({ path: source.path.replace(/\.(?:pdf|docx)$/i, '') + ENDINGS[format] });
  if ((await exists(target)) && !(await mayReplace(target))) return;
  const answer = await reader.read(source, format);
  if ('problem' in answer) {
    if (!answer.isCancelled) say(`${nameOf(source)}: ${answer.problem}`, 'Error');
    return;
  }
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(answer.text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say(l10n.t('{0} could not be written: {1}', nameOf(target), reason), 'Error');
    return;
  }
  await window.showTextDocument(await workspace.openTextDocument(target), { preview: false });
}

function exists(uri: Uri): Thenable<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function mayReplace(uri: Uri): Promise<boolean> {
  const replace = l10n.t('Replace');
  const question = l10n.t('{0} is there already. Replace it?', nameOf(uri));
  return (await window.showWarningMessage(question, { modal: true }, replace)) === replace;
}
