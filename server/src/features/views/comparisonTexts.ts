import type { ComparedReports } from '../../protocol/shelf.ts';
import type { Span } from '../../text/span.ts';
import { compareReports } from '../../workspace/shelf/compareReports.ts';
import type { ComparedPair, ComparedSection } from '../../workspace/shelf/compareReports.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { messages } from '../words/messages.ts';
import { fold } from '../words/prose.ts';

/** The reports to compare, with what they are called. */
export interface NamedReport {
  readonly document: ReportDocument;
  readonly title: string;
}

/**
 * Two texts that an editor’s own comparison shows side by side: recommendations with those that match them, then sections
 * with those that match. Above each pair stands the same line in both texts, so that what belongs together stands level.
 */
export function comparisonTexts(left: NamedReport, right: NamedReport): ComparedReports {
  const { recommendations, sections } = compareReports(left.document, right.document);
  const texts = { left: [] as string[], right: [] as string[] };
  const add = (heading: string, ours: readonly string[], theirs: readonly string[]): void => {
    texts.left.push(heading, '', ...ours, '');
    texts.right.push(heading, '', ...theirs, '');
  };
  const textOf = (side: NamedReport, span: Span | undefined): string[] =>
    span === undefined ? [messages.nothingThere()] : [passage(side.document, span)];
  if (recommendations.length > 0) add(rule(messages.comparedRecommendations(recommendations.length)), [], []);
  recommendations.forEach((pair, at) => {
    add(subheading(at + 1, reasonOf(pair, left, right)), textOf(left, pair.left), textOf(right, pair.right));
  });
  for (const pair of sections) {
    if (isBare(pair, left, right)) continue;
    const body = (side: NamedReport, section: ComparedSection | undefined): string[] =>
      section === undefined
        ? [messages.nothingThere()]
        : [section.title, '', ...paragraphs(side.document, section.span)];
    add(rule(titleOf(pair, left, right)), body(left, pair.left), body(right, pair.right));
  }
  return {
    left: { title: left.title, text: `${texts.left.join('\n')}\n` },
    right: { title: right.title, text: `${texts.right.join('\n')}\n` },
  };
}

/** A title without a text that has no partner says nothing: a salutation, a heading with sections below it. */
function isBare({ left, right }: ComparedPair<ComparedSection>, ours: NamedReport, theirs: NamedReport): boolean {
  if (left !== undefined && right !== undefined) return false;
  const [side, section] = left === undefined ? [theirs, right] : [ours, left];
  return section === undefined || paragraphs(side.document, section.span).length === 0;
}

function rule(words: string): string {
  return `════ ${words} ════`;
}

function subheading(number: number, words: string): string {
  return `── ${number} ── ${words}`;
}

function reasonOf({ left, right, words }: ComparedPair<Span>, ours: NamedReport, theirs: NamedReport): string {
  if (left === undefined) return messages.onlyIn(theirs.title);
  return right === undefined ? messages.onlyIn(ours.title) : messages.bothSpeakOf(words.join(', '));
}

function titleOf(
  { left, right, words }: ComparedPair<ComparedSection>,
  ours: NamedReport,
  theirs: NamedReport,
): string {
  if (left === undefined) return `${right?.title ?? ''} · ${messages.onlyIn(theirs.title)}`;
  if (right === undefined) return `${left.title} · ${messages.onlyIn(ours.title)}`;
  return words.length === 0 ? left.title : `${left.title} · ${right.title} · ${messages.bothSpeakOf(words.join(', '))}`;
}

/** The paragraphs of a stretch, each sentence on a line of its own, as blank lines, bullets and numbered paragraphs set them apart. */
function paragraphs({ source, report }: ReportDocument, { start, end }: Span): string[] {
  const furniture = new Set(report.furniture.map(({ span }) => source.lineAt(span.start)));
  const starts = new Set(
    [...report.paragraphs, ...report.listItems, ...report.recommendations.flatMap(({ items }) => items)].map(
      ({ span }) => source.lineAt(span.start),
    ),
  );
  const found: string[] = [];
  let open: string[] = [];
  const close = (): void => {
    const text = fold(open.join(' '));
    if (text !== '') found.push(...sentences(text), '');
    open = [];
  };
  for (let line = source.lineAt(start); line <= source.lineAt(Math.max(start, end - 1)); line++) {
    const text = source.text.slice(Math.max(start, source.lineStart(line)), Math.min(end, source.lineEnd(line)));
    if (furniture.has(line)) continue;
    if (text.trim() === '' || starts.has(line)) close();
    open.push(text);
  }
  close();
  return found;
}

function passage({ source }: ReportDocument, span: Span): string {
  return sentences(fold(source.slice(span))).join('\n');
}

/** Between two sentences; not behind a paragraph's own number. */
const sentenceEnd = /(?<!^\(?[\p{N}.]{1,9}\)?)(?<=[.!?][’”"')]?) (?=\p{Lu})/u;

/** A paragraph as lines: each sentence is one, which the editor wraps. */
function sentences(paragraph: string): string[] {
  return paragraph.split(sentenceEnd);
}
