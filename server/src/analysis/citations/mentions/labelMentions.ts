import type { JoinedText } from '../../../text/joinedText.ts';
import type { FoundMention } from './mentions.ts';
import type { Paragraph } from '../../model.ts';

const lettered = /^[A-Z]{1,2}\d{1,3}(?:\.\d{1,3}-\d{1,2})?$/;
const labelInText = /(?<![\p{L}\d/.-])[A-Z]{1,2}\d{1,3}(?:\.\d{1,3}-\d{1,2})?(?![\p{L}\d/]|[.-]\d)/gu;
/** "Recommendation R7", "paragraphs A5 and A6" are read as citations anyway. */
const keywordBefore =
  /(?:paragraphs?|paras?\.?|recommendations?)\s(?:[A-Z]{0,2}\d{1,3}[a-z]?(?:,|\sand|\sto|\s?[-–])\s?)*$/i;

/** The places that name a paragraph or recommendation by a number with letters alone: "(R7)", "R1 and R3". */
export function findLabelMentions(joined: JoinedText, paragraphs: readonly Paragraph[]): FoundMention[] {
  const own = new Map<string, Set<number>>();
  for (const { number } of paragraphs) {
    if (number?.source !== 'printed' || !lettered.test(number.label)) continue;
    own.set(number.label, (own.get(number.label) ?? new Set<number>()).add(number.span.start));
  }
  if (own.size === 0) return [];
  const mentions: FoundMention[] = [];
  for (const { 0: label, index } of joined.text.matchAll(labelInText)) {
    const starts = own.get(label);
    const span = joined.spanInSource({ start: index, end: index + label.length });
    if (starts === undefined || starts.has(span.start)) continue;
    if (keywordBefore.test(joined.text.slice(Math.max(0, index - 60), index))) continue;
    mentions.push({ span, kind: 'label', targets: [{ span, first: label, last: label }] });
  }
  return mentions;
}
