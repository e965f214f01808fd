import type { Report } from '../../analysis/model.ts';
import { bulletSign } from '../../report/lines/lines.ts';
import type { ReportLink } from '../../protocol/links.ts';
import type { Span } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { passageSpan } from '../links/linkedPassages.ts';
import type { Passage } from '../links/linkedPassages.ts';
import { beginningOf, cutAtWord, firstLine, readableText } from '../words/prose.ts';
import { numberOfRecommendation } from '../words/recommendationNumber.ts';
import { paragraphSelection } from './selections.ts';

/** How much of a passage stands for it in a list. */
const MOST_WORDS = 100;

/** A number as the client gets it. */
export function numberOf(
  number: { readonly label: string; readonly source: 'printed' | 'recovered' } | undefined,
): Pick<ReportLink, 'number' | 'isNumberRecovered'> {
  if (number === undefined) return {};
  return { number: number.label, ...(number.source === 'recovered' ? { isNumberRecovered: true as const } : {}) };
}

/** "57", or "57?" where the number was recovered; undefined for bullets and what has no number. */
export function shownNumber(document: ReportDocument, passage: Passage): string | undefined {
  const { report } = document;
  if (passage.kind === 'recommendation' && passage.item !== undefined) return undefined;
  const number = report.paragraphs[paragraphOf(report, passage) ?? -1]?.number;
  if (number !== undefined) return number.source === 'recovered' ? `${number.label}?` : number.label;
  return passage.kind === 'recommendation' ? numberOfRecommendation(document, passage.recommendation) : undefined;
}

/** The sign of a bullet and the blank behind it. */
const LONGEST_SIGN = 2;

/** The first words of `span` on one line, without the sign of a bullet. */
export function wordsOf(document: ReportDocument, span: Span, most = MOST_WORDS): string {
  const text = beginningOf(document, span, most + LONGEST_SIGN);
  return cutAtWord(text.slice(bulletSign(text)?.length ?? 0), most);
}

/** The first words of a passage without its number; after words that only introduce bullets, those of the first bullet. */
export function passageWords(document: ReportDocument, passage: Passage, most = MOST_WORDS): string {
  const words = spansOf(document.report, passage).map((span) => readableText(document, span, most));
  return cutAtWord(words.join(' '), most);
}

function spansOf(report: Report, passage: Passage): Span[] {
  if (passage.kind === 'paragraph') {
    const paragraph = report.paragraphs[passage.paragraph];
    return paragraph === undefined ? [] : [paragraph.textSpan];
  }
  const recommendation = report.recommendations[passage.recommendation];
  if (recommendation === undefined) return [];
  const { lead, items } = recommendation;
  return [passage.item === undefined ? lead : undefined, items[passage.item ?? 0]?.span].filter(
    (span) => span !== undefined,
  );
}

/** What to put the cursor on: the number that is printed, or the first line. It belongs to no other passage. */
export function passageSelection(document: ReportDocument, passage: Passage): Span | undefined {
  const { report, source } = document;
  const span = passageSpan(report, passage);
  if (span === undefined) return undefined;
  const isBullet = passage.kind === 'recommendation' && passage.item !== undefined;
  const paragraph = isBullet ? undefined : report.paragraphs[paragraphOf(report, passage) ?? -1];
  return paragraph === undefined ? firstLine(source, span) : paragraphSelection(document, paragraph);
}

/** Index of the numbered paragraph that the passage is, or is a bullet of. */
function paragraphOf(report: Report, passage: Passage): number | undefined {
  return passage.kind === 'paragraph' ? passage.paragraph : report.recommendations[passage.recommendation]?.paragraph;
}
