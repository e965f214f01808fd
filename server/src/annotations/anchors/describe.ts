import { isWhite } from '../../text/letters/normalText.ts';
import type { NormalText } from '../../text/letters/normalText.ts';
import type { Span } from '../../text/span.ts';
import type { Selector, SpecificResource, TextPositionSelector } from '../annotation.ts';
import type { AnchorText } from './anchorText.ts';

/** Characters of context on either side: enough to tell one "The service is good." from another. */
const CONTEXT_LENGTH = 64;

/**
 * Says which passage a span of a text is, in the words of the W3C's selectors, so that `anchor` finds it again in other
 * versions and forms of the text. White space at the ends of `span` does not belong to the passage; a span of nothing but
 * white space (or of marks that are not seen) gives undefined.
 */
export function describe(text: AnchorText, span: Span, source: string): SpecificResource | undefined {
  const { start, end } = trimmed(text.source, span);
  if (start === end) return undefined;
  const { whole, facts } = text;
  const from = whole.fromSource(start);
  const to = whole.fromSource(end);
  const position: TextPositionSelector = {
    type: 'TextPositionSelector',
    start: whole.codePointsBefore(from),
    end: whole.codePointsBefore(to),
  };
  const words = quote(text, { start, end });
  if (words.exact === '') return undefined;
  const selector: Selector[] = [{ type: 'TextQuoteSelector', ...words }, position];
  const paragraph = facts.paragraphAt?.(start);
  const page = facts.pageAt?.(start);
  if (paragraph !== undefined) selector.push({ type: 'FragmentSelector', value: `paragraph=${paragraph}` });
  if (page !== undefined) selector.push({ type: 'FragmentSelector', value: `page=${page}` });
  return { type: 'SpecificResource', source, selector, 'lens:digest': text.digest };
}

/** The passage without the page furniture in it; a passage that begins or ends in furniture, such as a footnote, with it. */
function quote({ whole, running, facts }: AnchorText, span: Span): { exact: string; prefix: string; suffix: string } {
  const isFurniture = (offset: number): boolean =>
    facts.furniture?.some(({ start, end }) => start <= offset && offset < end) ?? false;
  const text = isFurniture(span.start) || isFurniture(span.end - 1) ? whole : running;
  return quoteOf(text, text.fromSource(span.start), text.fromSource(span.end));
}

function quoteOf({ text }: NormalText, start: number, end: number): { exact: string; prefix: string; suffix: string } {
  return {
    exact: text.slice(start, end).trim(),
    prefix: withoutHalves(text.slice(Math.max(0, start - CONTEXT_LENGTH), start)),
    suffix: withoutHalves(text.slice(end, end + CONTEXT_LENGTH)),
  };
}

/** Without half a surrogate pair at either end. */
function withoutHalves(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}

function trimmed(source: string, span: Span): Span {
  let { start, end } = span;
  const isBlank = (at: number): boolean => isWhite(source.charCodeAt(at)) || source[at] === '\uFEFF';
  while (start < end && isBlank(start)) start++;
  while (end > start && isBlank(end - 1)) end--;
  return { start, end };
}
