import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ParagraphChild } from 'docx';
import type {
  ExportedAnnotation,
  ExportedLink,
  ExportedPlanRow,
  ExportedReport,
  SeveralReports,
} from '../protocol/exchange.ts';
import { plainMarkdown } from '../text/letters/plainMarkdown.ts';
import { groupsOf } from './groups.ts';

/** Widths of the columns of the plan in twentieths of a point: the lines of an A4 page with Word’s usual margins. */
const PLAN_COLUMNS = [2776, 1250, 1250, 1250, 1250, 1250];

/**
 * Annotations and action plan as a Word document: headings, quotations with their place and a link back, notes, a table
 * for the plan whose first row repeats on every page. Notes are plain text there, without the signs of Markdown.
 */
export async function toWord(...reports: SeveralReports): Promise<Uint8Array> {
  const document = new Document({
    title: clean(reports[0].title),
    creator: 'Report Lens',
    // Each begins on a page of its own.
    sections: reports.map((report) => ({ children: reportBlocks(report) })),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function reportBlocks(report: ExportedReport): (Paragraph | Table)[] {
  const { words, about, annotations } = report;
  return [
    heading(report.title, HeadingLevel.TITLE),
    ...(about === '' ? [] : [new Paragraph({ children: [run(about, { bold: true })] })]),
    line(`${report.file} · ${report.made}`),
    ...(report.plan.length === 0 ? [] : planBlocks(report)),
    ...(annotations.length === 0 ? [] : [heading(words.annotations, HeadingLevel.HEADING_1)]),
    ...groupsOf(report).flatMap((group) => [
      heading(group.title, HeadingLevel.HEADING_2),
      ...group.annotations.flatMap((one) => annotationBlocks(report, one)),
    ]),
  ];
}

function annotationBlocks({ words }: ExportedReport, one: ExportedAnnotation): Paragraph[] {
  const tags = one.tags.map(({ name }) => `#${name}`);
  const facts = [one.kind, ...(one.isSure ? [] : [one.state]), ...tags, ...(one.isResolved ? [words.resolved] : [])];
  const place = one.place === undefined ? [] : [linked(one.place.name, one.place.address), run(' · ')];
  return [
    ...(one.isOnWhole ? [] : [quotation(one.quote)]),
    new Paragraph({ children: [...place, run(facts.join(' · '))], indent: { left: 360 } }),
    ...(one.note === '' ? [] : noteParagraphs(one.note, one.author, one.created, 360)),
    ...one.replies.flatMap(({ text, author, created }) => noteParagraphs(text, author, created, 720)),
    ...(one.links.length === 0
      ? []
      : [new Paragraph({ children: [run(`${words.linkedWith}: `), ...linkRuns(one.links)] })]),
  ];
}

function quotation(text: string): Paragraph {
  return new Paragraph({
    children: [run(`“${text}”`, { italics: true })],
    indent: { left: 360 },
    keepNext: true,
    spacing: { before: 240, after: 60 },
  });
}

function noteParagraphs(text: string, author: string, created: string, left: number): Paragraph[] {
  const who = [author, created.slice(0, 10)].filter((part) => part !== '').join(', ');
  const lines = plainMarkdown(text).split(/\r\n?|\n/);
  return lines.map((one, index) => {
    const signed = index === lines.length - 1 && who !== '' ? [run(` (${who})`, { italics: true })] : [];
    return new Paragraph({ children: [run(one), ...signed], indent: { left }, spacing: { before: 60 } });
  });
}

function planBlocks({ plan, progress, words }: ExportedReport): (Paragraph | Table)[] {
  const { recommendation, status, owner, due, evidence, notes } = words.columns;
  const head = new TableRow({
    tableHeader: true,
    children: [recommendation, status, owner, due, evidence, notes].map((name) => cell([run(name, { bold: true })])),
  });
  return [
    heading(words.actionPlan, HeadingLevel.HEADING_1),
    line(progress),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: PLAN_COLUMNS,
      rows: [head, ...plan.map(planRow)],
    }),
  ];
}

function planRow(row: ExportedPlanRow): TableRow {
  const name = `${row.number} ${row.text}`.trim();
  return new TableRow({
    cantSplit: true,
    children: [
      cell([row.place === undefined ? run(name) : linked(name, row.place.address)]),
      cell([run(row.status)]),
      cell([run(row.owner)]),
      cell([run(row.due)]),
      cell(linkRuns(row.evidence)),
      cell([run(row.notes)]),
    ],
  });
}

function cell(children: ParagraphChild[]): TableCell {
  return new TableCell({
    children: [new Paragraph({ children })],
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
  });
}

function linkRuns(links: readonly ExportedLink[]): ParagraphChild[] {
  return links.flatMap(({ name, address }, index) => [...(index === 0 ? [] : [run(', ')]), linked(name, address)]);
}

/** A link where there is an address that a document may lead to, else the words alone. */
function linked(text: string, address: string): ParagraphChild {
  if (!/^(?:https?|vscode(?:-insiders)?|vscodium|file):/.test(address)) return run(text);
  return new ExternalHyperlink({
    link: clean(address),
    children: [new TextRun({ text: clean(text), style: 'Hyperlink' })],
  });
}

function heading(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({ text: clean(text), heading: level, keepNext: true, spacing: { before: 240, after: 120 } });
}

function line(text: string): Paragraph {
  return new Paragraph({ children: [run(text)] });
}

function run(text: string, look: { readonly bold?: boolean; readonly italics?: boolean } = {}): TextRun {
  return new TextRun({ text: clean(text), ...look });
}

/** Word cannot open a document with characters that XML 1.0 does not allow. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu, ' ');
}
