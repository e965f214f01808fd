import { languages, workspace } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import { recognise } from '../../../server/src/report/recognition/recognise.ts';
import { readFileSettings, SETTINGS_SECTION } from '../../../server/src/settings.ts';
import { DOCUMENT_SCHEME } from '../../../server/src/text/documentUris.ts';
import { matchesAnyGlob } from '../../../server/src/text/glob.ts';

export const REPORT_LANGUAGE = 'report';
export const PLAIN_TEXT = 'plaintext';
export const MARKDOWN = 'markdown';

/** `recognise` looks at no more than this many characters. */
const HEAD_CHARACTERS = 65_536;

/**
 * Calls `onReport` for each open document that is a report, now and whenever one is opened. Plain text that is one gets
 * the language `report`, once: a reader who sets it back to plain text is not overruled.
 */
export function watchDocuments(onReport: () => void): Disposable[] {
  const judged = new WeakSet<TextDocument>();
  const look = (document: TextDocument): void => {
    if (document.languageId === PLAIN_TEXT && judged.has(document)) return;
    judged.add(document);
    if (isRawPdf(document)) void import('../documents/offerReport.ts').then((one) => one.offerReport(document.uri));
    if (!isOpenReport(document)) return;
    if (document.languageId === PLAIN_TEXT) void languages.setTextDocumentLanguage(document, REPORT_LANGUAGE);
    else onReport();
  };
  workspace.textDocuments.forEach(look);
  return [
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${SETTINGS_SECTION}.files`)) workspace.textDocuments.forEach(applyGlobs);
    }),
  ];
}

/** A click on a PDF can open its bytes as if they were a text. */
function isRawPdf(document: TextDocument): boolean {
  return document.languageId === PLAIN_TEXT && /\.pdf$/i.test(document.uri.path) && isFileLike(document);
}

/** True if the reader or the text says that this is a report. */
export function isOpenReport(document: TextDocument): boolean {
  const { languageId } = document;
  if (languageId === REPORT_LANGUAGE || document.uri.scheme === DOCUMENT_SCHEME) return true;
  if ((languageId !== PLAIN_TEXT && languageId !== MARKDOWN) || !isFileLike(document)) return false;
  const verdict = verdictOfGlobs(document);
  return verdict ?? recognise(headOf(document)).isReport;
}

/** What the two settings say about a document; undefined if nothing. */
function verdictOfGlobs(document: TextDocument): boolean | undefined {
  const files = readFileSettings(workspace.getConfiguration(undefined, document.uri).get(SETTINGS_SECTION));
  const uri = document.uri.toString();
  if (matchesAnyGlob(files.never, uri)) return false;
  return matchesAnyGlob(files.treatAsReport, uri) ? true : undefined;
}

/** The settings changed: they count for documents that are open, too. */
function applyGlobs(document: TextDocument): void {
  const verdict = isFileLike(document) ? verdictOfGlobs(document) : undefined;
  if (verdict === true && document.languageId === PLAIN_TEXT) {
    void languages.setTextDocumentLanguage(document, REPORT_LANGUAGE);
  } else if (verdict === false && document.languageId === REPORT_LANGUAGE) {
    void languages.setTextDocumentLanguage(document, PLAIN_TEXT);
  }
}

/** Output channels, diffs against a repository, search results and the like are left alone. */
function isFileLike({ uri }: TextDocument): boolean {
  if (uri.scheme === 'untitled') return true;
  const isInternal = /^(?:git|gitfs|gitlens|output|debug|search-editor|vscode-(?!vfs|remote|test-web).*)$/.test(
    uri.scheme,
  );
  return !isInternal && workspace.fs.isWritableFileSystem(uri.scheme) !== undefined;
}

function headOf(document: TextDocument): string {
  const lines: string[] = [];
  for (let line = 0, left = HEAD_CHARACTERS; line < document.lineCount && left > 0; line++) {
    const text = document.lineAt(line).text.slice(0, left);
    lines.push(text);
    left -= text.length + 1;
  }
  return lines.join('\n');
}
