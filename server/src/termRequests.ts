import type { CompletionItem, CompletionParams, Connection, Range } from 'vscode-languageserver';
import type { Answer } from './answer.ts';
import { completion } from './features/completion.ts';
import { firstUses } from './features/firstUses.ts';
import { termList } from './features/termList.ts';
import { FIRST_USES_REQUEST, TERMS_REQUEST } from './protocol/terms.ts';
import type { ListParams } from './protocol/common.ts';
import type { TermEntry } from './protocol/terms.ts';
import type { State } from './state.ts';
import type { ReportDocument } from './workspace/reports.ts';

/** Open reports: what notes beside them are completed from. */
type OpenReports = () => readonly ReportDocument[];

/** What reports and glossaries say about terms, beyond hover and references. */
export function answerTerms(
  connection: Connection,
  answer: Answer,
  state: State,
  notes: { readonly isNote: (uri: unknown) => boolean; readonly openReports: OpenReports },
): void {
  const inReport = answer<CompletionParams, CompletionItem[] | undefined>('completion', undefined, (document) =>
    completion([document], state.glossary),
  );
  connection.onCompletion(async (params, token) => {
    const items = await inReport(params, token);
    if (items !== undefined) return items;
    const { uri } = (params as { textDocument?: { uri?: unknown } | null }).textDocument ?? {};
    const reports = notes.isNote(uri) ? notes.openReports() : [];
    return reports.length === 0 ? [] : completion(reports, state.glossary);
  });
  connection.onRequest(
    FIRST_USES_REQUEST,
    answer<ListParams, Range[]>('firstUses', [], (document) => firstUses(document, state.glossary)),
  );
  connection.onRequest(
    TERMS_REQUEST,
    answer<ListParams, TermEntry[]>('terms', [], (document) => termList(document, state.glossary)),
  );
}
