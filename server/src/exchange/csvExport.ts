import { stringify } from 'csv-stringify/browser/esm/sync';
import type {
  ExportedAnnotation,
  ExportedLink,
  ExportedPlanRow,
  ExportedReport,
  SeveralReports,
} from '../protocol/exchange.ts';

/**
 * The annotations of reports as CSV (RFC 4180), one row each, with a byte-order mark so that Excel reads it as UTF-8. A
 * cell that a spreadsheet would take for a formula (it begins with = + - @, a tab or a carriage return, wide forms too)
 * gets an apostrophe in front: OWASP, "CSV Injection".
 */
export function annotationsToCsv(...reports: SeveralReports): string {
  const { columns } = reports[0].words;
  const head = [
    columns.report,
    columns.title,
    columns.section,
    columns.paragraph,
    columns.page,
    columns.line,
    columns.kind,
    columns.quote,
    columns.note,
    columns.tags,
    columns.replies,
    columns.author,
    columns.created,
    columns.state,
    columns.resolved,
    columns.links,
    columns.link,
    columns.id,
  ];
  return print([
    head,
    ...reports.flatMap((report) => report.annotations.map((one) => [...names(report), ...annotationCells(one)])),
  ]);
}

/** The action plans of reports as CSV, one row for each recommendation. */
export function planToCsv(...reports: SeveralReports): string {
  const { columns } = reports[0].words;
  const head = [
    columns.report,
    columns.title,
    columns.recommendation,
    columns.quote,
    columns.status,
    columns.owner,
    columns.due,
    columns.evidence,
    columns.notes,
    columns.page,
    columns.line,
    columns.link,
  ];
  return print([head, ...reports.flatMap((report) => report.plan.map((row) => [...names(report), ...planCells(row)]))]);
}

/** What a row has to say to be quoted by itself. */
function names({ file, title, about }: ExportedReport): string[] {
  return [file, [title, about].filter((part) => part !== '').join(' · ')];
}

function annotationCells(one: ExportedAnnotation): string[] {
  const { place } = one;
  return [
    place?.section ?? '',
    place?.paragraph ?? '',
    place?.page ?? '',
    place === undefined ? '' : String(place.line),
    one.kind,
    one.quote,
    one.note,
    one.tags.map(({ name }) => name).join('; '),
    one.replies.map(({ author, text }) => (author === '' ? text : `${author}: ${text}`)).join('\n'),
    one.author,
    one.created,
    one.state,
    one.isResolved ? 'x' : '',
    linkNames(one.links),
    place?.address ?? '',
    one.id,
  ];
}

function planCells({ place, ...row }: ExportedPlanRow): string[] {
  return [
    row.number,
    row.text,
    row.status,
    row.owner,
    row.due,
    linkNames(row.evidence),
    row.notes,
    place?.page ?? '',
    place === undefined ? '' : String(place.line),
    place?.address ?? '',
  ];
}

function linkNames(links: readonly ExportedLink[]): string {
  return links.map(({ name, address }) => (address === '' ? name : `${name} (${address})`)).join('; ');
}

function print(rows: readonly (readonly string[])[]): string {
  // Blanks before a sign do not help: spreadsheets skip them.
  const guarded = rows.map((row) => row.map((cell) => (/^\s+[=+\-@＝＋－＠]/u.test(cell) ? `'${cell}` : cell)));
  // The library quotes cells with whole record ends only; a lone line feed ends a record for Excel, too.
  return stringify(guarded, { escape_formulas: true, bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}
