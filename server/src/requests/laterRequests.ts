import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeActionRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  CompletionRequest,
  ExecuteCommandRequest,
} from 'vscode-languageserver';
import { READ_DOCUMENT_REQUEST } from '../protocol/documents.ts';
import { EXPORT_REQUEST, IMPORT_REQUEST, JSON_LD_REQUEST } from '../protocol/exchange.ts';
import {
  ANNOTATE_REPORTS_REQUEST,
  ATTACH_REQUEST,
  FOLDER_ANNOTATIONS_REQUEST,
  FOUND_SIDECARS_REQUEST,
  PLANS_REQUEST,
} from '../protocol/folderAnnotations.ts';
import { JUDGE_REQUEST, PLAN_REQUEST, SET_PLAN_ROW_REQUEST } from '../protocol/followUp.ts';
import { PRINTED_AT_REQUEST, PRINTED_PASSAGES_REQUEST } from '../protocol/pages.ts';
import { SEARCH_REQUEST } from '../protocol/search.ts';
import { COMPARE_REQUEST, SAME_MATTER_REQUEST } from '../protocol/shelf.ts';
import { FIRST_USES_REQUEST, TERMS_REQUEST } from '../protocol/terms.ts';
import { TOOL_REQUEST } from '../protocol/tools.ts';
import type { Answering } from '../serving.ts';
import { whenAsked } from './whenAsked.ts';

const EDITOR_REQUESTS = [
  CodeActionRequest,
  ExecuteCommandRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  CallHierarchyPrepareRequest,
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CompletionRequest,
].map(({ method }) => method);

const COMMAND_REQUESTS = [
  READ_DOCUMENT_REQUEST,
  PRINTED_PASSAGES_REQUEST,
  PRINTED_AT_REQUEST,
  FIRST_USES_REQUEST,
  TERMS_REQUEST,
  PLAN_REQUEST,
  SET_PLAN_ROW_REQUEST,
  JUDGE_REQUEST,
  EXPORT_REQUEST,
  IMPORT_REQUEST,
  JSON_LD_REQUEST,
  FOLDER_ANNOTATIONS_REQUEST,
  ANNOTATE_REPORTS_REQUEST,
  PLANS_REQUEST,
  FOUND_SIDECARS_REQUEST,
  ATTACH_REQUEST,
  COMPARE_REQUEST,
  SAME_MATTER_REQUEST,
  SEARCH_REQUEST,
  TOOL_REQUEST,
];

/** What no report needs when it is opened and first looked at: it is answered by parts that are loaded when asked for. */
export function answerLater(serving: Answering): void {
  const { connection } = serving;
  whenAsked(connection, EDITOR_REQUESTS, async () => {
    const { answerEditor } = await import('./editor/editorRequests.ts');
    return (later) => {
      answerEditor({ ...serving, connection: later });
    };
  });
  whenAsked(connection, COMMAND_REQUESTS, async () => {
    const { answerCommands } = await import('./commandRequests.ts');
    return (later) => {
      answerCommands({ ...serving, connection: later });
    };
  });
}
