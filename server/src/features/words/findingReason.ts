import type { FindingReasons } from '../../analysis/model.ts';
import { messages } from './messages.ts';
import { wordList } from './places.ts';

/**
 * Why a finding is likely, in words: "Both speak of initial health assessments; the paragraphs beside it are on the same
 * matter". Empty where both share no words that could be named.
 */
export function findingReason({ words, related, isAmongRelated, isInOrder }: FindingReasons): string {
  const shared = wordList(words);
  if (shared === '') return '';
  return [
    messages.bothSpeakOf(shared),
    ...(related === undefined ? [] : [messages.goesWith(related.said, related.asked)]),
    ...(isAmongRelated === true ? [messages.amongRelated()] : []),
    ...(isInOrder === true ? [messages.inOrder()] : []),
  ].join('; ');
}
