import { commands, env, l10n, Uri, window, workspace } from 'vscode';
import {
  EXPORT_REQUEST,
  IMPORT_REQUEST,
  JSON_LD_REQUEST,
  PROTECTED_PDF,
} from '../../../../server/src/protocol/exchange.ts';
import type { ExportParams, ImportAnswer, ImportParams } from '../../../../server/src/protocol/exchange.ts';
import type {
  ExportedReport,
  ExportForm,
  ExportFormat,
  SeveralReports,
} from '../../../../server/src/protocol/exchange.ts';
import { EXPORT_ENDINGS } from '../../../../server/src/text/exportEndings.ts';
import { toSourceUri } from '../../documents/documentUri.ts';
import type { LazyClient } from '../../connection/lazyClient.ts';
import { isOpenReport } from '../../report/recognition.ts';
import type { Annotations, KnownEntries } from '../entries/annotations.ts';
import type { FolderAnnotations } from '../entries/folderAnnotations.ts';
import { chosenColors } from '../shown/chosenColors.ts';
import { importInWords, notHereYet } from './importOutcome.ts';
import type { ImportOutcome } from './importOutcome.ts';
import { reportEditor } from './noteCommands.ts';
import { lookOf } from '../../../../server/src/annotations/tagLooks.ts';
import { say } from '../../views/say.ts';
import { askedOf } from '../../views/stillReading.ts';
import { FOLDER_READING_REQUEST } from '../../../../server/src/protocol/shelf.ts';
import type { FolderReading } from '../../../../server/src/protocol/shelf.ts';

/** A form to export as, as the reader is offered it. */
interface Choice {
  readonly label: string;
  readonly detail: string;
  readonly choice: ExportForm;
}

/** Makes the bytes of a file; loaded when something is exported, in whatever way this kind of VS Code can. */
export type ExportReports = (reports: SeveralReports, format: ExportFormat) => Promise<Uint8Array>;

/** What an export is made with. */
interface ExportParts {
  readonly lazy: LazyClient;
  readonly folder: FolderAnnotations;
  readonly exportReports: ExportReports;
}

/** Asks for reports, a form and a file, and writes the annotations and the action plans there. */
export async function exportAnnotations({ lazy, folder, exportReports }: ExportParts): Promise<void> {
  const client = await lazy.client?.catch(() => undefined);
  if (client === undefined) return;
  const title = l10n.t('Export Annotations As');
  const reading = await client.sendRequest<FolderReading>(FOLDER_READING_REQUEST);
  const wanted = await askWhich(await folder.fresh(), title, reading.isReading);
  // A PDF or Word file is exported beside that file, whatever shows it.
  const files = wanted.map((one) => toSourceUri(one) ?? one);
  const [shown] = wanted;
  const [uri] = files;
  if (shown === undefined || uri === undefined) return;
  const isOne = files.length === 1;
  const isPdf = isOne && uri !== shown && /\.pdf$/i.test(uri.path);
  const offered = choices().filter(({ choice }) => (isOne || choice !== 'jsonLd') && (choice !== 'pdf' || isPdf));
  const picked = await window.showQuickPick(offered, { title, matchOnDetail: true });
  const to = picked === undefined ? undefined : await askWhereTo(uri, files, picked, title);
  if (picked === undefined || to === undefined) return;
  const { choice } = picked;
  try {
    const identifier = (one: Uri): ExportParams['textDocument'] => ({ uri: client.code2ProtocolConverter.asUri(one) });
    const made = async (format: ExportFormat): Promise<Uint8Array> => {
      const asked = wanted.map((one) => {
        const exported = new Date().toISOString();
        const params: ExportParams = { textDocument: identifier(one), scheme: env.uriScheme, exported };
        return client.sendRequest<ExportedReport | null>(EXPORT_REQUEST, params);
      });
      const answers = await Promise.all(asked);
      const [first, ...others] = answers.filter((one) => one !== null).map(withColors);
      const lost = wanted.flatMap((one, at) => (answers[at] === null ? workspace.asRelativePath(one) : []));
      const told = l10n.t('Cannot read {0}', lost.join(', '));
      if (first === undefined) throw new Error(told);
      // Somebody takes the file for all that there is.
      if (lost.length > 0) say(told, 'Warning');
      const pdf = format === 'pdf' && { pdf: await workspace.fs.readFile(uri) };
      return exportReports([{ ...first, ...pdf }, ...others], format);
    };
    const bytes =
      choice === 'jsonLd'
        ? new TextEncoder().encode(await client.sendRequest(JSON_LD_REQUEST, { textDocument: identifier(shown) }))
        : await made(choice);
    await workspace.fs.writeFile(to, bytes);
    await sayExported(to);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const told = reason === PROTECTED_PDF ? l10n.t('The PDF is encrypted, so nothing can be added to it.') : reason;
    say(l10n.t('The annotations could not be exported: {0}', told), 'Error');
  }
}

/** The report in front, or all that have annotations: the reader says which, where several have. None on Escape. */
async function askWhich(known: readonly KnownEntries[], title: string, isReading: boolean): Promise<readonly Uri[]> {
  const annotated = known.filter(({ entries }) => entries.length > 0).map(({ uri }) => Uri.parse(uri));
  const editor = annotated.length < 2 ? reportEditor() : window.activeTextEditor;
  const own = editor !== undefined && isOpenReport(editor.document) ? [editor.document.uri] : [];
  if (annotated.length < 2) return own;
  const items = [
    ...own.map((uri) => ({ label: l10n.t('The report in front'), uris: [uri] })),
    { label: l10n.t('All reports with annotations ({0})', annotated.length), uris: annotated },
  ];
  if (own.length === 0 && !isReading) return annotated;
  // Of a folder that is still being read, not all annotations are known.
  return (await window.showQuickPick(items, { title, placeHolder: askedOf('', isReading) }))?.uris ?? [];
}

/** Asks for a file, beside the first report if nothing else is wanted; undefined on Escape, and for a report itself. */
async function askWhereTo(
  first: Uri,
  files: readonly Uri[],
  { choice, label }: Choice,
  title: string,
): Promise<Uri | undefined> {
  const own = first.path.replace(/.*\/|\.[^.]+$/g, '');
  const ending = EXPORT_ENDINGS[choice];
  const name = `${files.length === 1 ? own : l10n.t('reports')}.${ending}`;
  const proposed = first.scheme !== 'untitled' && { defaultUri: Uri.joinPath(first, '..', name) };
  const filters = { [label]: [ending.replace(/.*\./, '')] };
  const to = await window.showSaveDialog({ ...proposed, title, saveLabel: l10n.t('Export'), filters });
  if (!files.some((report) => report.toString() === to?.toString())) return to;
  say(l10n.t('Choose another name: the report itself is never changed.'), 'Error');
  return undefined;
}

async function sayExported(to: Uri): Promise<void> {
  const done = l10n.t('Exported to {0}.', workspace.asRelativePath(to));
  const open = l10n.t('Open the File');
  const isText = !/\.(?:docx|qdpx|pdf)$/.test(to.path);
  if ((await window.showInformationMessage(done, ...(isText ? [open] : []))) === undefined) return;
  await commands.executeCommand('vscode.open', to);
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
  const all: readonly (readonly [ExportForm, string, string])[] = [
    ['markdown', l10n.t('Markdown'), l10n.t('For reading and for wikis: quotes, notes and links back')],
    ['word', l10n.t('Word'), l10n.t('A .docx document with the action plan as a table')],
    ['csv', l10n.t('Table of annotations'), l10n.t('CSV for spreadsheets, a row for each annotation')],
    ['planCsv', l10n.t('Table of the action plan'), l10n.t('CSV for spreadsheets, a row for each recommendation')],
    ['jsonLd', l10n.t('W3C Web Annotations'), l10n.t('JSON-LD, with everything; can be imported again')],
    ['qdpx', l10n.t('REFI-QDA project'), l10n.t('.qdpx for NVivo, ATLAS.ti, MAXQDA, QualCoder')],
    ['pdf', l10n.t('PDF with annotations'), l10n.t('A copy of the PDF with highlights and notes, for any PDF program')],
  ];
  return all.map(([choice, label, detail]) => ({ choice, label, detail }));
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
  const { uri } = editor.document;
  const params: ImportParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) }, text };
  const answer = await client.sendRequest<ImportAnswer>(IMPORT_REQUEST, params);
  const chosen = await chooseDocument(answer);
  if (chosen === undefined) return;
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
    say(
      l10n.t(
        'No annotations were found in this file. It must be a file of Report Lens, an export of Hypothesis, or W3C annotations.',
      ),
      'Warning',
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
