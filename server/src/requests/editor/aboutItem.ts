/**
 * What a request in two steps asks in the second: it is about a thing that the first answered with, so the thing names the
 * document, not the request.
 */
export interface About<T> {
  readonly textDocument: { readonly uri: string };
  readonly thing: T;
}

/** A request about the document that `named` names; clients may send anything. */
export function about<T>(thing: T, named: unknown): About<T> {
  const uri = (named as { uri?: unknown } | null | undefined)?.uri;
  return { textDocument: { uri: typeof uri === 'string' ? uri : '' }, thing };
}
