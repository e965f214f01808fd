import { citedParagraphs } from '../../analysis/itemAt.ts';
import type { CitationTarget, Paragraph, Recommendation } from '../../analysis/model.ts';
import type { Span } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { amountOf, reasonOfSlip, slipOf } from '../links/citingSlips.ts';
import { findingReason } from '../words/findingReason.ts';
import { markedRecommendations } from '../links/linkedPassages.ts';
import { line, list, quote } from '../words/markup.ts';
import type { Block } from '../words/markup.ts';
import { messages } from '../words/messages.ts';
import { pageName, percent, placeName, reasonsFor, sectionName, wordList } from '../words/places.ts';
import { cutAtSentence, cutAtWord, readableText } from '../words/prose.ts';

/** How much of a cited paragraph is shown: of one alone, and of each of several. */
const MOST_OF_ONE = 1200;
const MOST_OF_EACH = 280;
/** Of a long range only the first paragraphs are shown; the others are counted. */
const MOST_PARAGRAPHS = 8;
/** How much is shown of a paragraph that a citation may mean. */
const MOST_OF_A_CANDIDATE = 160;

/** One number of a citation: the paragraph it leads to, or the paragraphs of "43 to 45". */
export function citationTargetHover(document: ReportDocument, citation: number, index: number): Block[] {
  const target = document.report.citations[citation]?.targets[index];
  if (target === undefined) return [];
  const [said, meant] = slipBlocks(document, citation, index);
  if (leadsNowhere(target)) return [...nowhereBlocks(document, target), ...said, ...meant];
  return [
    ...said,
    ...inferredBlocks(target),
    ...paragraphBlocks(document, target.paragraphs, meant.length > 0 ? MOST_OF_EACH : MOST_OF_ONE),
    ...otherBlocks(document, target),
    ...meant,
  ];
}

/** A citation as a whole: all paragraphs that it leads to, each shortened. */
export function citationHover(document: ReportDocument, citation: number): Block[] {
  const targets = document.report.citations[citation]?.targets ?? [];
  const blocks = paragraphBlocks(document, citedParagraphs(document.report, citation));
  const [only] = targets;
  return [
    ...(targets.length === 1 && only !== undefined ? inferredBlocks(only) : []),
    ...blocks,
    ...targets.flatMap((target) => otherBlocks(document, target)),
    ...targets.filter(leadsNowhere).flatMap((target) => nowhereBlocks(document, target)),
    ...targets.flatMap((_, index) => slipBlocks(document, citation, index).flat()).slice(0, MOST_PARAGRAPHS * 3),
  ];
}

/** A bare "(Recommendation)" behind a finding: what it probably means, each with the reason. */
export function findingMarkHover(document: ReportDocument, paragraph: number): Block[] {
  const found = markedRecommendations(document, paragraph);
  if (found.length === 0) return [];
  const each = found.flatMap(({ recommendation, ...reasons }) => [
    ...recommendationBlocks(document, recommendation),
    line(`${findingReason(reasons)}.`),
  ]);
  return [line(messages.markInferred(found.length)), ...each];
}

function leadsNowhere({ paragraphs, sections = [], recommendations = [], lines = [] }: CitationTarget): boolean {
  return paragraphs.length + sections.length + recommendations.length + lines.length === 0;
}

/** Where the number seems to be out, like others: by how much and what may be meant; then that paragraph, and why. */
function slipBlocks(
  document: ReportDocument,
  citation: number,
  index: number,
): readonly [said: Block[], meant: Block[]] {
  const slip = slipOf(document, citation, index);
  const { number, textSpan } = document.report.paragraphs[slip?.meant ?? -1] ?? {};
  if (slip === undefined || number === undefined || textSpan === undefined) return [[], []];
  const printed = document.report.citations[citation]?.targets[index]?.first ?? '';
  const meant = messages.paragraph(number.label);
  const reason = reasonOfSlip(document, slip) || messages.slipByOthers();
  const text = cutAtSentence(readableText(document, textSpan, MOST_OF_EACH), MOST_OF_EACH);
  const said = { number: printed, amount: amountOf([slip]), meant, percent: percent(slip.confidence) };
  return [[line(messages.citationSlip(said))], [line({ strong: meant }, ` · ${reason}.`), quote(text)]];
}

/** The sections, recommendations, captions and items of lists that a citation leads to: where they are and how they begin. */
function otherBlocks(document: ReportDocument, target: CitationTarget): Block[] {
  const { report } = document;
  const sections = (target.sections ?? []).flatMap((index): Block[] => {
    const section = report.sections[index];
    if (section === undefined) return [];
    const { span, title } = section;
    return passageBlocks(document, sectionName(document, index), { start: title.span.end, end: span.end });
  });
  const recommendations = (target.recommendations ?? []).flatMap((index): Block[] => {
    const recommendation = report.recommendations[index];
    return recommendation === undefined ? [] : recommendationBlocks(document, recommendation);
  });
  const lines = (target.lines ?? []).flatMap((span) => lineBlocks(document, span));
  return [sections, recommendations, lines].flatMap((blocks) => blocks.slice(0, MOST_PARAGRAPHS * 2));
}

function recommendationBlocks(document: ReportDocument, { paragraph, lead }: Recommendation): Block[] {
  const label = document.report.paragraphs[paragraph ?? -1]?.number?.label ?? '';
  return passageBlocks(document, `${messages.recommendation()} ${label}`.trim(), lead);
}

/** A caption, or an item of a list, and where it is; of a box how it begins, and where a number stands alone its title on the next line. */
function lineBlocks(document: ReportDocument, place: Span): Block[] {
  const { text } = document.source;
  const words = readableText(document, place, MOST_OF_EACH);
  const label = words.length > LONGEST_HEAD ? labelOfItem.exec(words)?.[0] : undefined;
  if (label !== undefined)
    return passageBlocks(document, label, {
      ...place,
      start: place.start + text.slice(place.start, place.end).indexOf(label) + label.length,
    });
  const behind = /^\s+\S[^\n]*/.exec(text.slice(place.end, place.end + MOST_OF_EACH))?.[0].length ?? 0;
  const shown = /^box\b/i.test(words) ? MOST_OF_EACH : /^\S+\s\S+$/.test(words) ? behind : 0;
  return passageBlocks(document, words, { start: place.end, end: Math.min(text.length, place.end + shown) });
}

/** The label of an item whose words are long is its head, and these stand below: "1", "(a)". */
const labelOfItem = /^(?:\(?[\p{L}\d]{1,4}[.)]|\d{1,3}(?=\s))/u;
const LONGEST_HEAD = 80;

function passageBlocks(document: ReportDocument, name: string | undefined, span: Span): Block[] {
  const page = pageName(document, span.start);
  const text = cutAtSentence(readableText(document, span, MOST_OF_EACH), MOST_OF_EACH);
  const head = line({ strong: name ?? '' }, ...(page === undefined ? [] : [' · ', page]));
  return text === '' ? [head] : [head, quote(text)];
}

function paragraphBlocks(document: ReportDocument, indices: readonly number[], mostOfOne = MOST_OF_ONE): Block[] {
  const paragraphs = indices.flatMap((index) => document.report.paragraphs[index] ?? []);
  const most = paragraphs.length === 1 ? mostOfOne : MOST_OF_EACH;
  const shown = paragraphs.slice(0, MOST_PARAGRAPHS);
  const blocks = shown.flatMap((paragraph) => oneParagraph(document, paragraph, most));
  const rest = paragraphs.length - shown.length;
  return rest > 0 ? [...blocks, line(messages.more(rest))] : blocks;
}

function oneParagraph(document: ReportDocument, paragraph: Paragraph, most: number): Block[] {
  const { number, section, textSpan } = paragraph;
  const title = section === undefined ? undefined : sectionName(document, section);
  const label = number === undefined ? [] : [{ strong: messages.paragraph(number.label) }];
  const page = pageName(document, textSpan.start);
  const rest = [title, page].filter((part) => part !== undefined).join(', ');
  const head = rest === '' ? label : [...label, ...(label.length === 0 ? [] : [' · ']), rest];
  const text = cutAtSentence(readableText(document, textSpan, most), most);
  const blocks: Block[] = [line(...head), quote(text)];
  if (number?.source === 'recovered') {
    blocks.push(line(messages.recovered(percent(number.confidence), reasonsFor(document, number.evidence))));
  }
  return blocks;
}

function inferredBlocks({ inferred, first }: CitationTarget): Block[] {
  if (inferred === undefined) return [];
  const words = wordList(inferred.words);
  const lost = first === undefined ? [{ strong: messages.citationNumberLost() }, ' '] : [];
  const why = words === '' ? '.' : `: ${messages.sharedWords(words)}.`;
  return [list([[...lost, `${messages.citationInferred(percent(inferred.confidence))}${why}`]])];
}

/** That a number leads nowhere; where numbers were lost, what it may mean. */
function nowhereBlocks(document: ReportDocument, target: CitationTarget): Block[] {
  const items = (target.candidates ?? []).flatMap(({ paragraph, confidence }) => {
    const { textSpan } = document.report.paragraphs[paragraph] ?? {};
    if (textSpan === undefined) return [];
    const words = cutAtWord(readableText(document, textSpan, MOST_OF_A_CANDIDATE), MOST_OF_A_CANDIDATE);
    return [[messages.candidate(placeName(document, textSpan.start), percent(confidence), words)]];
  });
  if (items.length === 0) return [line(missing(target))];
  const { first = '' } = target;
  return [line({ strong: messages.paragraph(first) }), line(messages.citationCandidates(items.length)), list(items)];
}

function missing({ first, last }: CitationTarget): string {
  if (first === undefined) return messages.citationNumberLost();
  const isOne = last === undefined || last === first;
  return isOne ? messages.noSuchParagraph(first) : messages.noSuchParagraphs(`${first}–${last}`);
}
