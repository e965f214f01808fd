import { anchorAll } from '../../annotations/anchors/anchor.ts';
import { AnchorText } from '../../annotations/anchors/anchorText.ts';
import type { Annotation } from '../../annotations/annotation.ts';
import type { DocumentText } from '../../documents/compose.ts';
import { placesOf } from '../../documents/printedPlaces.ts';
import type { ExportedReport, ExportForm } from '../../protocol/exchange.ts';
import { exportedReport } from '../../features/views/exportedReport.ts';
import { textOfDocument } from '../../features/views/documentText.ts';
import { readersWords } from '../../features/passages/placedAnnotation.ts';
import { finish } from '../../text/stages/steps.ts';
import { SIDECAR_ENDING } from '../../workspace/annotations/annotationPlaces.ts';
import { sourceUri } from '../../workspace/files/documentUris.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { textFacts } from '../../workspace/index/entry/textFacts.ts';
import { textOption } from '../commandLine/command.ts';
import type { Environment, Given } from '../commandLine/command.ts';
import type { NamedReport } from '../commandLine/inputs.ts';
import { readAnnotations } from '../commandLine/sidecars.ts';

/** A report with its annotations, ready to become any form. */
export interface Exportable extends NamedReport {
  readonly annotations: readonly Annotation[];
  /** False if entries of their file were not understood. */
  readonly isWhole: boolean;
  readonly exported: ExportedReport;
}

/** For the form `pdf` the report must be a PDF. undefined if its annotations cannot be read; what is wrong has then been said. */
export async function readExportable(
  report: NamedReport,
  form: ExportForm,
  given: Given,
  environment: Environment,
): Promise<Exportable | undefined> {
  const { name, isOptional } = await sidecarName(report, given, environment);
  const read = await readAnnotations({ name, uri: environment.toUri(name) }, isOptional, environment);
  if (read === undefined) return undefined;
  if (read.annotations.length === 0) environment.complain(`${report.name}: left out, nobody has annotated it`);
  const { document } = report;
  const original =
    form === 'pdf' && read.annotations.length > 0 ? await readOriginal(document, environment) : undefined;
  const exported = exportedOf(document, read.annotations, textOption(given, 'scheme') ?? 'vscode', original?.text);
  const withPdf = original === undefined ? exported : { ...exported, pdf: original.bytes };
  return { ...report, annotations: read.annotations, isWhole: read.isWhole, exported: withPdf };
}

/** The PDF that a report was read from, and its text with the places where words are printed. */
async function readOriginal(
  { uri }: ReportDocument,
  { files, readDocument }: Environment,
): Promise<{ readonly bytes: Uint8Array; readonly text: DocumentText }> {
  const bytes = await files.readFile(sourceUri(uri));
  return { bytes, text: await textOfDocument(readDocument(bytes)) };
}

/** Where the annotations of a report are. One that is not there means none (`isOptional`), but for a file that was named. */
async function sidecarName(
  { name, path }: NamedReport,
  given: Given,
  { files, toUri }: Environment,
): Promise<{ readonly name: string; readonly isOptional: boolean }> {
  const place = textOption(given, 'annotations');
  if (place === undefined) return { name: `${name}${SIDECAR_ENDING}`, isOptional: true };
  const isFolder = await files.stat(toUri(place)).then(
    ({ kind }) => kind === 'folder',
    () => false,
  );
  if (isFolder && path !== '')
    return { name: `${place.replace(/[\\/]$/, '')}/${path}${SIDECAR_ENDING}`, isOptional: true };
  return { name: place, isOptional: false };
}

function exportedOf(
  document: ReportDocument,
  annotations: readonly Annotation[],
  scheme: string,
  original: DocumentText | undefined,
): ExportedReport {
  let prepared: AnchorText | undefined;
  const text = (): AnchorText => (prepared ??= finish(AnchorText.read(document.source.text, textFacts(document))));
  const anchors = annotations.length === 0 ? [] : finish(anchorAll(text(), annotations));
  const byId = new Map(annotations.flatMap(({ id }, at) => (anchors[at] === undefined ? [] : [[id, anchors[at]]])));
  const { placed } = readersWords(annotations, byId, text);
  const isPrinted = original?.text === document.source.text;
  return exportedReport(document, placed, { scheme, exported: new Date().toISOString() }, (span) =>
    original !== undefined && isPrinted ? placesOf(original, span) : [],
  );
}
