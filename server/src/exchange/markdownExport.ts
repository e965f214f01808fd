import { escapeMarkdown } from '../features/words/markup.ts';
import { groupsOf } from './groups.ts';
import type {
  ExportedAnnotation,
  ExportedLink,
  ExportedPlace,
  ExportedPlanRow,
  ExportedReport,
  SeveralReports,
} from '../protocol/exchange.ts';
import { foldWhite } from '../text/letters/whiteSpace.ts';

/**
 * Annotations and action plan as Markdown for people: quote, where it stands, a link back, tags, note and replies, under
 * the headings of the report; those without a place at the end. Text of the report is escaped; notes stay Markdown, but
 * without HTML, links that run commands, and headings that would break the page's own.
 */
export function toMarkdown(...reports: SeveralReports): string {
  return reports.map(reportBlocks).join('\n');
}

function reportBlocks(report: ExportedReport): string {
  const { words, title, about, annotations, plan } = report;
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    about === '' ? '' : `**${escapeMarkdown(about)}**`,
    `${link(report.file, encodeURI(report.file))} · ${escapeMarkdown(report.made)}`,
    ...(plan.length === 0 ? [] : [`## ${words.actionPlan}`, report.progress, planTable(report)]),
    ...(annotations.length === 0 ? [] : [`## ${words.annotations}`]),
    ...groupsOf(report).flatMap((group) => [
      `### ${escapeMarkdown(group.title)}`,
      ...group.annotations.flatMap((one) => annotationBlocks(report, one)),
    ]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function annotationBlocks(report: ExportedReport, one: ExportedAnnotation): string[] {
  const { words } = report;
  const facts = [
    ...(one.place === undefined ? [] : [`**${escapeMarkdown(one.place.name)}**`, ...linksBack(report, one.place)]),
    escapeMarkdown(one.kind),
    ...(one.isSure ? [] : [escapeMarkdown(one.state)]),
    ...one.tags.map(({ name }) => `\`${name.replace(/[`\n]/g, '’')}\``),
    ...(one.isResolved ? [words.resolved] : []),
  ];
  const replies = one.replies.map((reply) => `- ${indented(withAuthor(reply.text, reply.author, reply.created))}`);
  const links = one.links.map(linkTo).join(', ');
  return [
    one.isOnWhole ? '' : `> ${escapeMarkdown(one.quote)}`,
    facts.join(' · '),
    one.note === '' ? '' : withAuthor(one.note, one.author, one.created),
    replies.join('\n'),
    links === '' ? '' : `${words.linkedWith}: ${links}`,
  ];
}

function planTable({ plan, words: { columns } }: ExportedReport): string {
  const head = [columns.recommendation, columns.status, columns.owner, columns.due, columns.evidence, columns.notes];
  const rows = plan.map((row) => planCells(row).map((cell) => cell.replace(/\s*\n\s*/g, ' ')));
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function planCells(row: ExportedPlanRow): string[] {
  const name = `${row.number} ${row.text}`.trim();
  return [
    row.place === undefined || row.place.address === '' ? escapeMarkdown(name) : link(name, row.place.address),
    escapeMarkdown(row.status),
    escapeMarkdown(row.owner),
    escapeMarkdown(row.due),
    row.evidence.map(linkTo).join(', '),
    escapeMarkdown(foldWhite(row.notes)),
  ];
}

function withAuthor(text: string, author: string, created: string): string {
  const who = [author, created.slice(0, 10)].filter((part) => part !== '').map(escapeMarkdown);
  return who.length === 0 ? harmless(text) : `${harmless(text)} _(${who.join(', ')})_`;
}

/** Two ways back: from any program, and from a copy of this folder elsewhere. */
function linksBack({ words, file }: ExportedReport, { fragment, address }: ExportedPlace): string[] {
  const relative = link(`${file}#${fragment}`, `${encodeURI(file)}#${fragment}`);
  return address === '' ? [relative] : [link(words.openInEditor, address), relative];
}

function linkTo({ name, address }: ExportedLink): string {
  return address === '' ? escapeMarkdown(name) : link(name, address);
}

function link(text: string, address: string): string {
  return `[${escapeMarkdown(text)}](<${address.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
}

/**
 * A note of whoever: its emphasis and lists stay; HTML, links and pictures are shown as what was typed, and headings as
 * plain lines.
 */
export function harmless(markdown: string): string {
  return markdown
    .trim()
    .replace(/</g, '&lt;')
    .replace(/\]/g, '\\]')
    .replace(/^([ \t]{0,3})(#{1,6}(?=\s|$)|={2,}|-{3,}|\[)/gm, '$1\\$2');
}

function indented(text: string): string {
  return text.replace(/\n/g, '\n  ');
}
