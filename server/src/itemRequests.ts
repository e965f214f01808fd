import type { CallHierarchyItem, CodeLens, Connection } from 'vscode-languageserver';
import type { Answer } from './answer.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './features/callHierarchy.ts';
import { codeLens, resolveCodeLens } from './features/codeLens.ts';
import type { ReadersAnswer } from './readerRequests.ts';
import type { State } from './state.ts';

/*
 * Requests in two steps: the second is about a thing that the first answered with, so the thing names the document, not
 * the request.
 */

/** A lens that cannot be resolved stays as it is. Lenses know what readers wrote. */
export function answerLenses(connection: Connection, withWords: ReadersAnswer, state: State): void {
  connection.onCodeLens(
    withWords('codeLens', [], (document, _, words) =>
      codeLens(document, state.settings.codeLens, state.support.commands, words),
    ),
  );
  const resolve = withWords<About<CodeLens>, CodeLens | undefined>(
    'codeLens/resolve',
    undefined,
    (document, { thing }, words) => resolveCodeLens(document, thing, state.support.commands, words),
  );
  connection.onCodeLensResolve(async (lens, token) => (await resolve(about(lens, lens.data), token)) ?? lens);
}

/** The trees know what readers accepted and rejected. */
export function answerCallHierarchy(
  connection: Connection,
  answer: Answer,
  withWords: ReadersAnswer,
  state: State,
): void {
  const { callHierarchy } = connection.languages;
  callHierarchy.onPrepare(
    answer('prepareCallHierarchy', [], (document, { position }) =>
      prepareCallHierarchy(document, position, state.support.symbolKinds),
    ),
  );
  const incoming = withWords('incomingCalls', [], (document, { thing }: About<CallHierarchyItem>, words) =>
    incomingCalls(document, thing, state.support.symbolKinds, words),
  );
  const outgoing = withWords('outgoingCalls', [], (document, { thing }: About<CallHierarchyItem>, words) =>
    outgoingCalls(document, thing, state.support.symbolKinds, words),
  );
  callHierarchy.onIncomingCalls(({ item }, token) => incoming(about(item, item), token));
  callHierarchy.onOutgoingCalls(({ item }, token) => outgoing(about(item, item), token));
}

interface About<T> {
  readonly textDocument: { readonly uri: string };
  readonly thing: T;
}

/** A request about the document that `named` names; clients may send anything. */
function about<T>(thing: T, named: unknown): About<T> {
  const uri = (named as { uri?: unknown } | null | undefined)?.uri;
  return { textDocument: { uri: typeof uri === 'string' ? uri : '' }, thing };
}
