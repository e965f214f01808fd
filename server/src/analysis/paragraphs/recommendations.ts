import { countWhile } from '../../text/countWhile.ts';
import { detached } from '../../text/detached.ts';
import type { Block } from '../../report/blocks.ts';
import { cutBlocks } from '../../report/blocks.ts';
import type { Layout } from '../../report/layout.ts';
import { lineTest, lineValue } from '../../report/lines/lineMemo.ts';
import { bulletSign } from '../../report/lines/lines.ts';
import {
  isRecommendationAlone,
  recommendationAtEnd,
  recommendationAtStart,
  recommendationInBrackets,
} from '../../report/headings/recommendationTitles.ts';
import { lastStartingAtOrBefore } from '../../text/span.ts';
import type { ListItem, Paragraph, Recommendation, RecommendationItem, Section } from '../model.ts';
import { innermost } from './paragraphs.ts';

/**
 * The recommendations of a report: the numbered paragraphs of its sections of recommendations with their bullets; where
 * those are not numbered, each group of bullets under words that announce it ("In order to …, the authority should:"),
 * each bullet that stands alone, and else each paragraph. Elsewhere those that begin with their number, as in boxes.
 */
export function findRecommendations(
  layout: Layout,
  sections: readonly Section[],
  paragraphs: readonly Paragraph[],
): Recommendation[] {
  const inRecommendations = sections.map((section) => isOfRecommendations(sections, section));
  const announced = announcedIn(layout, paragraphs);
  const found: Recommendation[] = [];
  paragraphs.forEach((paragraph, index) => {
    const isAsked = announced.has(index) || isBoxed(layout, paragraph) || recommendsList(layout, paragraph);
    if (inRecommendations[paragraph.section ?? -1] !== true && !isAsked) return;
    if (opensList(layout, paragraphs, index)) return;
    const [first, ...others] = readRecommendation(layout, paragraph, index);
    if (first === undefined) return;
    const isFirst = paragraph.section !== paragraphs[index - 1]?.section;
    found.push(isFirst ? withHeading(first, sections) : first, ...others);
  });
  return found;
}

/** "Recommendation 3 (paragraph 9.5)" alone above the words of a recommendation is its beginning. */
function withHeading(first: Recommendation, sections: readonly Section[]): Recommendation {
  const { span, paragraph, section } = first;
  const title = sections[section ?? -1]?.title;
  if (paragraph !== undefined || title === undefined || !isRecommendationAlone(title.value)) return first;
  return { ...first, span: { start: title.span.start, end: span.end } };
}

/** "I therefore recommend:", "We recommend that:" at the end of a paragraph, on a line of its own or not. */
const announces =
  /\b(?:I|[Ww]e|the (?:Inquiry|Commission|Committee|Panel|Board|Review))\s(?:\p{L}+\s){0,3}recommends?(?:\s(?:that|as follows|the following))?:\s*$/u;
const reachOfAnnouncement = 120;
/** What such a recommendation begins with, or says. */
const asks = /^(?:That\b|[Tt]o\s)|\b(?:should|must|needs? to|be required to)\b/u;

/** The numbered paragraphs that go on with a series behind "I recommend:", as far as each asks for something. */
function announcedIn({ source, body }: Layout, paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const line of body) {
    if (!mayAnnounce(line)) continue;
    const at = lastStartingAtOrBefore(paragraphs, line.start);
    const span = paragraphs[at]?.textSpan;
    if (span === undefined || line.end < span.end) continue;
    const end = source.slice({ start: Math.max(span.start, span.end - reachOfAnnouncement), end: span.end });
    if (!announces.test(end)) continue;
    for (let next = at + 1; next < paragraphs.length; next++) {
      const { number, section, textSpan } = paragraphs[next] ?? {};
      if (number === undefined || textSpan === undefined || section !== paragraphs[next - 1]?.section) break;
      if (!asks.test(source.slice(textSpan))) break;
      found.add(next);
    }
  }
  return found;
}

const mayAnnounce = lineTest((text) => /\brecommends?(?:\s(?:that|as follows|the following))?:$/u.test(text));

/** "Recommendation 7: The owner should …" or "R7 The owner should …" between the paragraphs of a chapter. */
function isBoxed({ source }: Layout, { number, textSpan }: Paragraph): boolean {
  if (number !== undefined) return /^[A-Z]?R\d/.test(number.label);
  const first = (most: number): string =>
    source.slice({ start: textSpan.start, end: Math.min(textSpan.end, textSpan.start + most) });
  // Most paragraphs are told by less, and depend on no more.
  const start = first(14);
  if (!mayNameOne.test(start)) return false;
  if (start.startsWith('(')) return recommendationInBrackets(first(longestBracketed)) !== undefined;
  const opening = first(80);
  return recommendationAtStart(opening) !== undefined && opening.length > leastOpening;
}

const mayNameOne = /^(?:recommendation|safety|key|interim|final|\d{4}[/-]\d{3}|\d{3}\/\d{2}|\(\d{1,2}\) \p{Lu})/iu;
const longestBracketed = 180;
/** Less is a title alone. */
const leastOpening = 40;

/** "12. The Rapporteur recommends that States: (a) Replace old ropes; (b) …": a paragraph of any section that holds a list. */
function recommendsList(layout: Layout, { number, textSpan }: Paragraph): boolean {
  if (number === undefined) return false;
  const { source } = layout;
  // Most paragraphs have no letters, and depend on no more.
  if (!layout.body.slice(...bodyRange(layout, textSpan.start, textSpan.end)).some(beginsWithFirstLetter)) return false;
  const text = source.slice({ start: textSpan.start, end: Math.min(textSpan.end, textSpan.start + longestLead) });
  return recommendsFollowing.test(text);
}

const beginsWithFirstLetter = lineTest((text) => /^(?:\((?:a|i|1)\)|[ai][.)]|a(?=\s{2}))\s?/.test(text));
const longestLead = 700;
const recommendsFollowing = /\brecommends?\b[^:;]{0,200}:\s*\n\s*(?:\((?:a|i|1)\)|[ai][.)]|a(?=\s{2}))\s/u;

/** A section of recommendations, or one inside such that does not itself hold findings or a summary. */
function isOfRecommendations(sections: readonly Section[], section: Section): boolean {
  for (
    let each: Section | undefined = section;
    each !== undefined;
    each = each.parent === undefined ? undefined : sections[each.parent]
  ) {
    if (each.kind === 'recommendations') return true;
    if (each.kind === 'findings' || each.kind === 'summary') return false;
  }
  return false;
}

/**
 * "The local authority should take the following action:" before headings with bullets is no recommendation itself, nor is
 * "58 The following recommendations are made:" before a list with numbers of its own.
 */
function opensList(layout: Layout, paragraphs: readonly Paragraph[], index: number): boolean {
  const paragraph = paragraphs[index];
  const next = paragraphs[index + 1];
  if (paragraph === undefined || next === undefined) return false;
  if (paragraph.number === undefined) return false;
  const isOverHeading = next.number === undefined && next.section !== paragraph.section;
  const text = layout.source.slice(paragraph.textSpan);
  if (!isOverHeading && !(next.number?.label === '1' && text.endsWith(':'))) return false;
  return /following/i.test(text) && !text.includes('\n\n');
}

function readRecommendation(layout: Layout, paragraph: Paragraph, index: number): Recommendation[] {
  const lines = layout.body.slice(...bodyRange(layout, paragraph.textSpan.start, paragraph.textSpan.end));
  const first = lines[0];
  if (first === undefined) return [];
  const blocks = cutBlocks(layout, lines);
  const bullets = itemsAmong(blocks);
  // Each bears its own number: "- The Secretary should … (Recommendation 2)".
  if (bullets.length > 0 && bullets.every((block) => namesItself(layout, block)))
    return bullets.map((block) => ({
      span: itemSpan(block),
      lead: itemSpan(block),
      paragraph: undefined,
      section: paragraph.section,
      items: [],
    }));
  const numbered = paragraph.number !== undefined || paragraph.lost !== undefined;
  const { section } = paragraph;
  const lead = blocks.find((block) => block.kind === 'text');
  if (!numbered && bullets.length === 0 && !asksForSomething.test(layout.source.slice(paragraph.textSpan))) return [];
  if (lead === undefined || (!numbered && bullets.length === 0)) {
    return blocks.map((block) => ({
      span: itemSpan(block),
      lead: itemSpan(block),
      paragraph: numbered ? index : undefined,
      section,
      items: [],
    }));
  }
  return [
    {
      span: paragraph.span,
      lead: { start: paragraph.textSpan.start, end: lead.end },
      paragraph: numbered ? index : undefined,
      section,
      items: bullets.map((block): RecommendationItem => ({ span: itemSpan(block) })),
    },
  ];
}

function namesItself({ source }: Layout, { start, end }: Block): boolean {
  return recommendationAtEnd(source.slice({ start: Math.max(start, end - longestName), end })) !== undefined;
}

const longestName = 40;

/** The bullets of a recommendation, or else what has letters: "(a) Replace old ropes;", "b   the Agency should …". */
function itemsAmong(blocks: readonly Block[]): readonly Block[] {
  const bullets = blocks.filter(({ kind }) => kind === 'bullet');
  if (bullets.length > 0) return bullets;
  const lettered = blocks.slice(1).filter(({ lines: [first] }) => first !== undefined && letterOf(first) !== '');
  return lettered.length < leastLettered ? [] : lettered;
}

const leastLettered = 2;

/** Unnumbered prose in a section of recommendations counts only where it asks for something. */
const asksForSomething =
  /^(?:recommendation|argymhelliad)\s+\w{1,4}\b|\b(?:ddylai|dylai|dylid|rhaid|should|must|needs? to|ensure|is required|are required|recommends?)\b/i;

/** The body lines between two offsets, as indices. */
function bodyRange(layout: Layout, start: number, end: number): [number, number] {
  const from = countWhile(layout.body.length, (at) => (layout.body[at]?.end ?? 0) <= start);
  let to = from;
  while (to < layout.body.length && (layout.body[to]?.start ?? end) < end) to++;
  return [from, to];
}

/** The bullets of a report without numbered paragraphs that belong to no recommendation. */
export function findListItems(
  layout: Layout,
  sections: readonly Section[],
  paragraphs: readonly Paragraph[],
  recommendations: readonly Recommendation[],
): ListItem[] {
  if (paragraphs.some((paragraph) => paragraph.number !== undefined || paragraph.lost !== undefined)) return [];
  const taken = ({ start, end }: Block): boolean =>
    recommendations.some(({ span }) => span.start < end && span.end > start);
  const running = layout.body.filter((line) => !layout.headingLines.has(line.index) && !layout.closed.has(line.index));
  return cutBlocks(layout, running)
    .filter((block) => block.kind === 'bullet' && !taken(block))
    .map((block) => ({ span: itemSpan(block), section: innermost(sections, block.start) }));
}

/** A bullet without its sign. */
function itemSpan(block: Block): { start: number; end: number } {
  const [first] = block.lines;
  const sign = first === undefined ? 0 : Math.max(signOf(first).length, letterOf(first).length);
  return { start: Math.min(block.start + sign, block.end), end: block.end };
}

/* The signs, not how long they are: with another put before a sign, what is left of the line begins behind the new one. */

const letterOf = lineValue((text) =>
  detached(/^(?:\([a-z]{1,2}\)\s*|[a-z][.)]?\s{1,8})(?=\p{L}{2})/u.exec(text)?.[0] ?? ''),
);
const signOf = lineValue((text) => detached(bulletSign(text) ?? ''));
