import { commands, env, l10n, Uri, window, workspace } from 'vscode';
import {
  EXPORT_REQUEST,
  IMPORT_REQUEST,
  JSON_LD_REQUEST,
  PROTECTED_PDF,
} from '../../../../server/src/protocol/exchange.ts';
import type { ExportParams, ImportAnswer, ImportParams } from '../../../../server/src/protocol/exchange.ts';
import type { ExportedReport, ExportForm, ExportFormat } from '../../../../server/src/protocol/exchange.ts';
import { EXPORT_ENDINGS } from '../../../../server/src/text/exportEndings.ts';
import { toSourceUri } from '../../documents/documentUri.ts';
import type { LazyClient } from '../../connection/lazyClient.ts';
import type { Annotations } from '../entries/annotations.ts';
import { chosenColors } from '../shown/chosenColors.ts';
import { importInWords, notHereYet } from './importOutcome.ts';
import type { ImportOutcome } from './importOutcome.ts';
import { reportEditor } from './noteCommands.ts';
import { lookOf } from '../../../../server/src/annotations/tagLooks.ts';

/** A form to export as, as the reader is offered it. */
interface Choice {
  readonly label: string;
  readonly detail: string;
  readonly choice: ExportForm;
}

/** Makes the bytes of a file; loaded when something is exported, in whatever way this kind of VS Code can. */
export type ExportReport = (report: ExportedReport, format: ExportFormat) => Promise<Uint8Array>;

/** Asks for a form and a file, and writes the annotations and the action plan of the report in front there. */
export async function exportAnnotations(lazy: LazyClient, exportReport: ExportReport): Promise<void> {
  const editor = reportEditor();
  const client = await lazy.client?.catch(() => undefined);
  if (editor === undefined || client === undefined) return;
  const shown = editor.document.uri;
  // A PDF or Word file is exported beside that file, whatever shows it.
  const uri = toSourceUri(shown) ?? shown;
  const isPdf = uri !== shown && /\.pdf$/i.test(uri.path);
  const offered = choices().filter(({ choice }) => choice !== 'pdf' || isPdf);
  const title = l10n.t('Export Annotations As');
  const picked = await window.showQuickPick(offered, { title, matchOnDetail: true });
  const to = picked === undefined ? undefined : await askWhereTo(uri, picked, title);
  if (picked === undefined || to === undefined) return;
  const { choice } = picked;
  try {
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document);
    const kept = async (): Promise<Uint8Array> =>
      new TextEncoder().encode(await client.sendRequest<string>(JSON_LD_REQUEST, { textDocument }));
    const made = async (format: ExportFormat): Promise<Uint8Array> => {
      const report = await client.sendRequest<ExportedReport>(EXPORT_REQUEST, exportParams(textDocument));
      const pdf = format === 'pdf' ? { pdf: await workspace.fs.readFile(uri) } : {};
      return exportReport({ ...withColors(report), ...pdf }, format);
    };
    await workspace.fs.writeFile(to, await (choice === 'jsonLd' ? kept() : made(choice)));
    await sayExported(to, choice);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const told = reason === PROTECTED_PDF ? l10n.t('The PDF is encrypted, so nothing can be added to it.') : reason;
    void window.showErrorMessage(l10n.t('The annotations could not be exported: {0}', told));
  }
}

/** Asks for a file, beside the report if nothing else is wanted; undefined on Escape, and for the report itself. */
async function askWhereTo(report: Uri, { choice, label }: Choice, title: string): Promise<Uri | undefined> {
  const name = (report.path.split('/').at(-1) ?? 'report').replace(/\.[^.]+$/, '');
  const ending = EXPORT_ENDINGS[choice];
  const proposed = report.scheme === 'untitled' ? {} : { defaultUri: Uri.joinPath(report, '..', `${name}.${ending}`) };
  const filters = { [label]: [ending.split('.').at(-1) ?? ''] };
  const to = await window.showSaveDialog({ ...proposed, title, saveLabel: l10n.t('Export'), filters });
  if (to?.toString() !== report.toString()) return to;
  void window.showErrorMessage(l10n.t('Choose another name: the report itself is never changed.'));
  return undefined;
}

async function sayExported(to: Uri, choice: ExportForm): Promise<void> {
  const done = l10n.t('Exported to {0}.', workspace.asRelativePath(to));
  const open = l10n.t('Open the File');
  const isText = choice !== 'word' && choice !== 'qdpx' && choice !== 'pdf';
  if ((await window.showInformationMessage(done, ...(isText ? [open] : []))) === undefined) return;
  await commands.executeCommand('vscode.open', to);
}

function exportParams(textDocument: ExportParams['textDocument']): ExportParams {
  return { textDocument, scheme: env.uriScheme, exported: new Date().toISOString() };
}

function withColors(report: ExportedReport): ExportedReport {
  const colors = chosenColors();
  const annotations = report.annotations.map((one) => ({
    ...one,
    tags: one.tags.map(({ name }) => ({ name, color: lookOf(name, colors).print })),
  }));
  return { ...report, annotations };
}

function choices(): Choice[] {
  return [
    {
      label: l10n.t('Markdown'),
      detail: l10n.t('For reading and for wikis: quotes, notes and links back'),
      choice: 'markdown',
    },
    { label: l10n.t('Word'), detail: l10n.t('A .docx document with the action plan as a table'), choice: 'word' },
    {
      label: l10n.t('Table of annotations'),
      detail: l10n.t('CSV for spreadsheets, a row for each annotation'),
      choice: 'csv',
    },
    {
      label: l10n.t('Table of the action plan'),
      detail: l10n.t('CSV for spreadsheets, a row for each recommendation'),
      choice: 'planCsv',
    },
    {
      label: l10n.t('W3C Web Annotations'),
      detail: l10n.t('JSON-LD, with everything; can be imported again'),
      choice: 'jsonLd',
    },
    {
      label: l10n.t('REFI-QDA project'),
      detail: l10n.t('.qdpx for NVivo, ATLAS.ti, MAXQDA, QualCoder'),
      choice: 'qdpx',
    },
    {
      label: l10n.t('PDF with annotations'),
      detail: l10n.t('A copy of the PDF with highlights and notes, for any PDF program'),
      choice: 'pdf',
    },
  ];
}

/** Asks for a file of annotations and adds what is in it to the report in front, as one change that can be taken back. */
export async function importAnnotations(lazy: LazyClient, annotations: Annotations): Promise<void> {
  const editor = reportEditor();
  const client = await lazy.client?.catch(() => undefined);
  if (editor === undefined || client === undefined) return;
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Import Annotations'),
      filters: { [l10n.t('Annotations')]: ['json', 'jsonld'] },
    })) ?? [];
  if (file === undefined) return;
  const text = new TextDecoder().decode(await workspace.fs.readFile(file));
  const params: ImportParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
    text,
  };
  const answer = await client.sendRequest<ImportAnswer>(IMPORT_REQUEST, params);
  const chosen = await chooseDocument(answer);
  if (chosen === undefined) return;
  const { uri } = editor.document;
  const wanted = notHereYet(chosen.annotations, annotations.of(uri));
  const edits = wanted.map((annotation) => ({ kind: 'import', annotation }) as const);
  const ids = await annotations.edit([{ uri, edits }]);
  await tellImported({
    imported: ids.length,
    here: chosen.annotations.length - wanted.length,
    unplaced: annotations.of(uri).filter(({ id, state }) => state === 'unplaced' && ids.includes(id)).length,
    skipped: answer.skipped,
  });
}

async function tellImported(outcome: ImportOutcome): Promise<void> {
  const show = l10n.t('Show Annotations');
  const words = importInWords(outcome);
  const chosen = await window.showInformationMessage(words, ...(outcome.imported === 0 ? [] : [show]));
  if (chosen === show) await commands.executeCommand('reportLens.annotationsView.focus');
}

/** A file may hold annotations of many pages: the reader says which of them this report is. */
async function chooseDocument({ documents }: ImportAnswer): Promise<ImportAnswer['documents'][number] | undefined> {
  const [first] = documents;
  if (first === undefined) {
    void window.showWarningMessage(
      l10n.t(
        'No annotations were found in this file. It must be a file of Report Lens, an export of Hypothesis, or W3C annotations.',
      ),
    );
    return undefined;
  }
  if (documents.length === 1) return first;
  const items = documents.map((document) => ({
    label: document.title,
    description: l10n.t('Annotations: {0}', document.annotations.length),
    detail: document.uri,
    document,
  }));
  return (await window.showQuickPick(items, { title: l10n.t('Which of these is this report?') }))?.document;
}
