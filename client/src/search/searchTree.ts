import type { FoundPassage, FoundReport, SearchAnswer } from '../../../server/src/protocol/search.ts';

/** A line of the Search view. */
export type SearchNode = FoundReportNode | FoundPassageNode;

export interface FoundReportNode {
  readonly kind: 'report';
  readonly report: FoundReport;
  /** Its file’s name, where another report that was found has the same name: two inspections of one year. */
  readonly file?: string;
  readonly passages: readonly FoundPassageNode[];
}

export interface FoundPassageNode {
  readonly kind: 'passage';
  readonly passage: FoundPassage;
  readonly around: FoundReportNode;
}

/** What was found, as the lines of the view. */
export function searchNodes({ reports }: SearchAnswer): FoundReportNode[] {
  const namesakes = (name: string): number => reports.filter((other) => other.name === name).length;
  return reports.map((report) => {
    const passages: FoundPassageNode[] = [];
    const file = namesakes(report.name) > 1 ? { file: fileOf(report.uri) } : {};
    const node: FoundReportNode = { kind: 'report', report, ...file, passages };
    report.passages.forEach((passage) => passages.push({ kind: 'passage', passage, around: node }));
    return node;
  });
}

function fileOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** "¶57 ", "¶57? " where the number was recovered, or nothing. */
export function numberBefore({ number, isNumberRecovered }: FoundPassage): string {
  if (number === undefined) return '';
  return `¶${number}${isNumberRecovered === true ? '?' : ''} `;
}

/** The results as Markdown: a heading for each report, a line for each passage. */
export function asMarkdown(query: string, { reports }: SearchAnswer): string {
  const parts = reports.flatMap(({ name, uri, passages }) => [
    `## ${escaped(name)}`,
    '',
    `<${uri}>`,
    '',
    ...passages.map((passage) => {
      const section = passage.section === undefined ? '' : ` (${escaped(passage.section)})`;
      return `- ${numberBefore(passage)}${escaped(passage.words)}${section}`;
    }),
    '',
  ]);
  return [`# ${escaped(query)}`, '', ...parts].join('\n');
}

/** The same as a table for a spreadsheet under these heads: report, file, line, paragraph, section, words. */
export function asCsv({ reports }: SearchAnswer, heads: readonly string[]): string {
  const rows = reports.flatMap(({ name, uri, passages }) =>
    passages.map((passage) => [
      name,
      uri,
      String(passage.range.start.line + 1),
      numberBefore(passage).replace('¶', '').trim(),
      passage.section ?? '',
      passage.words,
    ]),
  );
  const table = [heads, ...rows];
  return table.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Quoted; what a spreadsheet would take for a formula is made text. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** What comes from a report is text, not Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
