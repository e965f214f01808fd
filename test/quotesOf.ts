/** A quotation in an answer of a tool for assistants. */
interface Quoted {
  readonly quote: string;
  readonly source?: { readonly report?: string; readonly line?: number };
}

/** The quotations in an answer, wherever they are, that do not say report and line; in a sound answer there are none. */
export function unsourcedQuotes(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const inside = Object.values(answer).flatMap(unsourcedQuotes);
  if (!('quote' in answer)) return inside;
  const { quote, source } = answer as Quoted;
  const isSourced = source?.report?.endsWith('.txt') === true && (source.line ?? 0) > 0;
  return isSourced ? inside : [quote, ...inside];
}
