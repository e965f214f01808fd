import { paragraphAt, sectionAt } from '../../analysis/itemAt.ts';
import type { ReportIdentity } from '../../analysis/model.ts';
import { selectorOf } from '../../annotations/annotation.ts';
import type { Annotation, Body, SpecificResource, TextualBody } from '../../annotations/annotation.ts';
import { lookOf } from '../../annotations/tagLooks.ts';
import type {
  ExportedAnnotation,
  ExportedLink,
  ExportedPlace,
  ExportedPlanRow,
  ExportedReport,
  PrintedPlace,
} from '../../protocol/exchange.ts';
import type { ExportParams } from '../../protocol/exchange.ts';
import type { PlanRow } from '../../protocol/followUp.ts';
import type { CalendarDate } from '../../text/numbers/dates.ts';
import type { Span } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { showsPdf, sourceUri } from '../../workspace/files/documentUris.ts';
import { isFile, nameOf } from '../../workspace/files/uris.ts';
import { actionPlan } from './actionPlan.ts';
import { dateInWords } from '../words/dateInWords.ts';
import { messages } from '../words/messages.ts';
import type { Placed } from '../passages/placedAnnotation.ts';
import { pageName, pageNumber, placeName, sectionName } from '../words/places.ts';
import { fold, readableText } from '../words/prose.ts';

/** Longer passages are cut in exports. */
const MOST_CHARACTERS = 10_000;

/** Where words of the report are printed; nowhere for what is no PDF. */
type PrintedOf = (span: Span) => readonly PrintedPlace[];

/**
 * `report/exportAnnotations`: what every export is made from. Tags have the colours that follow from their names.
 */
export function exportedReport(
  document: ReportDocument,
  placed: readonly Placed[],
  { scheme, exported }: Pick<ExportParams, 'scheme' | 'exported'>,
  printed: PrintedOf = () => [],
): ExportedReport {
  const notes = placed.filter(({ annotation }) => !isRow(annotation) && annotation['lens:verdict'] === undefined);
  const isPlanned = placed.some(({ annotation }) => isRow(annotation));
  const rows = isPlanned ? actionPlan(document, placed) : [];
  const file = nameOf(document.uri);
  const title = document.report.identity.title?.value ?? file;
  return {
    title,
    about: whatItIs(document.report.identity, title),
    file,
    text: document.source.text,
    exported,
    made: messages.exportedOn(dayInWords(exported.slice(0, 10))),
    annotations: [...notes].sort(byPlace).map((one) => withPrinted(exportedAnnotation(document, one, scheme), printed)),
    plan: rows.map((row) => exportedRow(document, row, scheme)),
    progress: messages.planProgress(rows.filter(({ status }) => status === 'implemented').length, rows.length),
    words: messages.exportWords(),
  };
}

/**
 * "Medway · Joint area review, 14 August 2006 · published on 3 October 2006": what whoever quotes from the report has to name
 * beside its title.
 */
function whatItIs({ authority, kind, visited, published }: ReportIdentity, title: string): string {
  const said = fold(title).toLowerCase();
  const unsaid = (words: string | undefined): string[] =>
    words === undefined || said.includes(fold(words).toLowerCase()) ? [] : [fold(words)];
  const what = [...unsaid(kind?.value), ...(visited === undefined ? [] : [dateInWords(visited.value)])];
  return [
    ...unsaid(authority?.value),
    ...(what.length === 0 ? [] : [what.join(', ')]),
    ...(published === undefined ? [] : [messages.publishedOn(dateInWords(published.value))]),
  ].join(' · ');
}

function dayInWords(day: CalendarDate): string {
  return dateInWords({ start: day, end: day });
}

function withPrinted(one: ExportedAnnotation, printed: PrintedOf): ExportedAnnotation {
  const places = one.place === undefined ? [] : printed(one.place);
  return one.place === undefined || places.length === 0 ? one : { ...one, place: { ...one.place, printed: places } };
}

function isRow(annotation: Annotation): boolean {
  return annotation['lens:action'] !== undefined;
}

function byPlace(a: Placed, b: Placed): number {
  return startOf(a) - startOf(b) || (a.annotation.id < b.annotation.id ? -1 : 1);
}

function startOf(placed: Placed): number {
  return placed.span?.start ?? (isOnWhole(placed) ? -1 : Infinity);
}

/** What names no passage has its place without a span. */
function isOnWhole({ state, span }: Placed): boolean {
  return span === undefined && state !== 'unplaced';
}

function exportedAnnotation(document: ReportDocument, placed: Placed, scheme: string): ExportedAnnotation {
  const { annotation, state, span } = placed;
  const { id, body, target, creator, created, motivation } = annotation;
  const isShown = span !== undefined && state !== 'unplaced';
  const texts = body.filter((one): one is TextualBody => one.type === 'TextualBody');
  const note = texts.find(({ purpose }) => purpose !== 'tagging' && purpose !== 'replying');
  return {
    id,
    kind: messages.annotationKind(motivation),
    quote: isShown ? readableText(document, span, MOST_CHARACTERS) : fold(quoteOf(target)),
    place: isShown ? exportedPlace(document, span, scheme) : undefined,
    isOnWhole: isOnWhole(placed),
    state: isOnWhole(placed) ? messages.exportWords().wholeReport : messages.annotationState(state),
    isSure: isOnWhole(placed) || state === 'exact',
    note: note?.value ?? '',
    author: (note?.creator ?? creator)?.name ?? '',
    created: note?.created ?? created,
    tags: texts
      .filter(({ purpose }) => purpose === 'tagging')
      .map(({ value }) => ({ name: value, color: lookOf(value).print })),
    replies: texts
      .filter(({ purpose }) => purpose === 'replying')
      .map((reply) => ({ text: reply.value, author: reply.creator?.name ?? '', created: reply.created ?? '' })),
    isResolved: annotation['lens:resolved'] === true,
    links: body.filter(isLink).map(exportedLink),
  };
}

function exportedRow(document: ReportDocument, row: PlanRow, scheme: string): ExportedPlanRow {
  const { source } = document;
  const start = row.range === undefined ? undefined : source.offsetAt(row.range.start);
  const end = row.range === undefined ? undefined : source.offsetAt(row.range.end);
  return {
    number: row.number ?? '',
    text: row.label,
    status: messages.planStatus(row.status),
    owner: row.owner,
    due: row.due,
    evidence: row.evidence,
    notes: row.notes,
    place: start === undefined || end === undefined ? undefined : exportedPlace(document, { start, end }, scheme),
  };
}

function exportedPlace(document: ReportDocument, span: Span, scheme: string): ExportedPlace {
  const { report, source } = document;
  const number = report.paragraphs[paragraphAt(report, span.start) ?? -1]?.number;
  const isPdf = showsPdf(document.uri);
  // What readers call the page, and the page of the file, counted from 0.
  const printed = pageNumber(document, span.start);
  const page = report.pages.findIndex(({ start, end }) => start <= span.start && span.start <= end);
  const section = sectionAt(report, span.start);
  const { line, character } = source.positionAt(span.start);
  return {
    ...span,
    line: line + 1,
    // Lines of a PDF are those of the text that is shown for it: in the file itself they mean nothing.
    name:
      (isPdf && number === undefined ? pageName(document, span.start) : undefined) ?? placeName(document, span.start),
    paragraph: number === undefined ? '' : `${number.label}${number.source === 'recovered' ? '?' : ''}`,
    page: printed === undefined ? '' : String(printed),
    section: (section === undefined ? undefined : sectionName(document, section)) ?? '',
    address: addressOf(sourceUri(document.uri), scheme, line + 1, character + 1),
    fragment: page >= 0 && isPdf ? `page=${page + 1}` : `L${line + 1}`,
  };
}

/** Opens a file of a disk at a place: https://code.visualstudio.com/docs/configure/command-line#_opening-vs-code-with-urls */
function addressOf(uri: string, scheme: string, line: number, column: number): string {
  if (!isFile(uri) || !/^[a-z][a-z-]{1,30}$/.test(scheme)) return '';
  const path = uri.replace(/^file:\/\/[^/]*/, '');
  return /\.(?:pdf|docx)$/i.test(path) ? `${scheme}://file${path}` : `${scheme}://file${path}:${line}:${column}`;
}

function quoteOf(resource: SpecificResource): string {
  return selectorOf(resource, 'TextQuoteSelector')?.exact ?? '';
}

function isLink(body: Body): body is SpecificResource {
  return body.type === 'SpecificResource' && body.purpose === 'linking';
}

function exportedLink(link: SpecificResource): ExportedLink {
  const words = fold(quoteOf(link)).slice(0, 100);
  return { name: words === '' ? link.source : `“${words}” (${link.source})`, address: link.source };
}
