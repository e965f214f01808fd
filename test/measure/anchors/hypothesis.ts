import approximateSearch from 'approx-string-match';
import { selectorOf } from '../../../server/src/annotations/annotation.ts';
import type { SpecificResource } from '../../../server/src/annotations/annotation.ts';
import type { Span } from '../../../server/src/text/span.ts';

/**
 * The strategy that Hypothesis publishes, for comparison: the position if the quote stands there; else the quote, exactly
 * if possible, else with at most min(256, half its length) errors; the best by quote 50, prefix 20, suffix 20, position 2.
 * There is no floor and no margin. `text` is normalised, positions are UTF-16 offsets of it.
 */
export function anchorLikeHypothesis(text: string, resource: SpecificResource): Span | undefined {
  const quote = selectorOf(resource, 'TextQuoteSelector');
  const position = selectorOf(resource, 'TextPositionSelector');
  if (quote === undefined) return undefined;
  const { exact, prefix = '', suffix = '' } = quote;
  if (position !== undefined && text.slice(position.start, position.end) === exact) return position;
  const matches = find(text, exact, Math.min(256, exact.length / 2));
  const score = ({ start, end, errors }: Match): number =>
    50 * (1 - errors / exact.length) +
    20 * likeness(text.slice(Math.max(0, start - prefix.length), start), prefix) +
    20 * likeness(text.slice(end, end + suffix.length), suffix) +
    2 * (1 - Math.abs(start - (position?.start ?? start)) / text.length);
  let best: { match: Match; score: number } | undefined;
  for (const match of matches) {
    const scored = { match, score: score(match) };
    if (best === undefined || scored.score > best.score) best = scored;
  }
  return best?.match;
}

interface Match extends Span {
  readonly errors: number;
}

function find(text: string, pattern: string, mostErrors: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return exact.length > 0 ? exact : approximateSearch(text, pattern, mostErrors);
}

function likeness(text: string, pattern: string): number {
  if (pattern === '') return 1;
  if (text === '') return 0;
  const [match] = find(text, pattern, pattern.length);
  return match === undefined ? 0 : 1 - match.errors / pattern.length;
}
