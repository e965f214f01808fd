import { CompletionRequest } from 'vscode-languageserver';
import type { CancellationToken, CompletionItem, CompletionParams, Connection } from 'vscode-languageserver';
import type { Answer } from '../../answer.ts';
import { completion } from '../../features/completion.ts';
import type { State } from '../../state.ts';
import type { ReportDocument } from '../../workspace/reports.ts';

/** Open reports: what notes beside them are completed from. */
type OpenReports = () => readonly ReportDocument[];

/** Short forms and what they stand for, in reports and in notes beside them. */
export function answerCompletion(
  connection: Connection,
  answer: Answer,
  state: State,
  notes: { readonly isNote: (uri: unknown) => boolean; readonly openReports: OpenReports },
): void {
  const inReport = answer<CompletionParams, CompletionItem[] | undefined>('completion', undefined, (document) =>
    completion([document], state.glossary),
  );
  connection.onRequest(CompletionRequest.method, async (params: CompletionParams, token: CancellationToken) => {
    const items = await inReport(params, token);
    if (items !== undefined) return items;
    const { uri } = (params as { textDocument?: { uri?: unknown } | null }).textDocument ?? {};
    const reports = notes.isNote(uri) ? notes.openReports() : [];
    return reports.length === 0 ? [] : completion(reports, state.glossary);
  });
}
