import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
} from 'vscode-languageserver';
import type {
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
  CancellationToken,
  Connection,
} from 'vscode-languageserver';
import { about } from './aboutItem.ts';
import type { About } from './aboutItem.ts';
import type { Answer } from '../../answer.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../features/callHierarchy.ts';
import type { ReadersAnswer } from '../readersAnswer.ts';
import type { State } from '../../state.ts';

/** The trees know what readers accepted and rejected. */
export function answerCallHierarchy(
  connection: Connection,
  answer: Answer,
  withWords: ReadersAnswer,
  state: State,
): void {
  connection.onRequest(
    CallHierarchyPrepareRequest.method,
    answer<CallHierarchyPrepareParams, CallHierarchyItem[]>('prepareCallHierarchy', [], (document, { position }) =>
      prepareCallHierarchy(document, position, state.support.symbolKinds),
    ),
  );
  const incoming = withWords('incomingCalls', [], (document, { thing }: About<CallHierarchyItem>, words) =>
    incomingCalls(document, thing, state.support.symbolKinds, words),
  );
  const outgoing = withWords('outgoingCalls', [], (document, { thing }: About<CallHierarchyItem>, words) =>
    outgoingCalls(document, thing, state.support.symbolKinds, words),
  );
  connection.onRequest(
    CallHierarchyIncomingCallsRequest.method,
    ({ item }: CallHierarchyIncomingCallsParams, token: CancellationToken) => incoming(about(item, item), token),
  );
  connection.onRequest(
    CallHierarchyOutgoingCallsRequest.method,
    ({ item }: CallHierarchyOutgoingCallsParams, token: CancellationToken) => outgoing(about(item, item), token),
  );
}
