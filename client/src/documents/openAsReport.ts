import { l10n, languages, TabInputCustom, TabInputText, Uri, ViewColumn, window, workspace } from 'vscode';
import type { TextDocument, WebviewPanel } from 'vscode';
import { REPORT_LANGUAGE } from '../report/recognition.ts';
import type { DocumentFiles } from './documentFiles.ts';
import type { DocumentReader } from './documentReader.ts';
import { isDocumentFile, toDocumentUri, toSourceUri } from './documentUri.ts';
import { say } from '../views/say.ts';

/** What commands on PDF and Word files work on. */
export interface DocumentParts {
  readonly reader: DocumentReader;
  readonly files: DocumentFiles;
}

/** Opens a PDF or Word file as a report: the one that was clicked on, or that of the tab in front, or one that is asked for. */
export async function openAsReport(parts: DocumentParts, given: unknown): Promise<void> {
  const source = given instanceof Uri ? given : (fileInFront() ?? (await askForFile()));
  if (source !== undefined) await showAsReport(parts, source, ViewColumn.Active);
}

/** "Reopen Editor With… Report": gives the place of the editor to the document that shows the file as a report. */
export async function showInsteadOf(panel: WebviewPanel, parts: DocumentParts, source: Uri): Promise<void> {
  await showAsReport(parts, source, panel.viewColumn ?? ViewColumn.Active);
  panel.dispose();
}

/** Shows a file as a report; what goes wrong is told. */
async function showAsReport({ reader, files }: DocumentParts, source: Uri, viewColumn: ViewColumn): Promise<void> {
  const uri = toDocumentUri(source);
  const isOpen = workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
  if (!isOpen) {
    const answer = await reader.read(source, 'text');
    if ('problem' in answer) {
      if (!answer.isCancelled) say(`${nameOf(source)}: ${answer.problem}`, 'Error');
      return;
    }
    await files.keep(source, answer.text);
    if (answer.notes.length > 0) say(`${nameOf(source)}: ${answer.notes.join(' ')}`);
  }
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(await asReport(document), { viewColumn, preview: false });
}

function asReport(document: TextDocument): Thenable<TextDocument> | TextDocument {
  return document.languageId === REPORT_LANGUAGE
    ? document
    : languages.setTextDocumentLanguage(document, REPORT_LANGUAGE);
}

/** The PDF or Word file of the tab in front, whatever shows it. */
function fileInFront(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const uri = input instanceof TabInputCustom || input instanceof TabInputText ? input.uri : undefined;
  if (uri === undefined) return undefined;
  const source = toSourceUri(uri) ?? uri;
  return isDocumentFile(source) ? source : undefined;
}

async function askForFile(): Promise<Uri | undefined> {
  const picked = await window.showOpenDialog({
    title: l10n.t('Open as Report'),
    filters: { [l10n.t('PDF and Word documents')]: ['pdf', 'docx'] },
  });
  return picked?.[0];
}

export function nameOf({ path }: Uri): string {
  return path.replace(/^.*\//, '');
}
