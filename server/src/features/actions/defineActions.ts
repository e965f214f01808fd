import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction } from 'vscode-languageserver-types';
import type { Problem } from '../../analysis/model.ts';
import { touches } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import type { ActionRequest } from './actionRequest.ts';
import { diagnosticsOf } from '../diagnostics/diagnostic.ts';
import { messages } from '../words/messages.ts';
import { fold } from '../words/prose.ts';
import { toRange } from '../toLsp.ts';

/**
 * In a report that is being written: puts the long form before the first use of an acronym that is introduced too late,
 * or never and a glossary knows it. A published report is left as it is.
 */
export function defineActions({ document, asked, settings, glossary }: ActionRequest): CodeAction[] {
  if (!isDraft(document)) return [];
  const here = diagnosticsOf(document, settings.diagnostics).filter(({ problem }) =>
    touches(problem.span, asked.start),
  );
  return here.flatMap(({ problem, diagnostic }) => {
    const long = longFormFor(problem, (short) => glossary.lookUp(short)?.entry.long);
    if (long === undefined) return [];
    const { source, uri } = document;
    const isPlural = source.text.charAt(problem.span.end) === 's';
    const end = problem.span.end + (isPlural ? 1 : 0);
    const definition = `${inNumber(fold(long), isPlural)} (${source.text.slice(problem.span.start, end)})`;
    const edit = { range: toRange(source, { start: problem.span.start, end }), newText: definition };
    const title = messages.actionDefineHere(definition);
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit: { changes: { [uri]: [edit] } } }];
  });
}

/** Markdown, what was never saved, and what was changed since it was opened. */
function isDraft({ uri, version }: ReportDocument): boolean {
  return /^untitled:|\.(?:md|markdown)$/i.test(uri) || version > 1;
}

function longFormFor({ code, detail }: Problem, known: (short: string) => string | undefined): string | undefined {
  const [short = '', long] = detail;
  if (code === 'acronym-defined-late') return long;
  return code === 'acronym-never-defined' ? known(short) : undefined;
}

/** "independent reviewing officers" for "IROs"; the report's own words are left in the number that they have. */
function inNumber(long: string, isPlural: boolean): string {
  if (!isPlural || /s$/i.test(long)) return long;
  return /[^aeiou]y$/i.test(long) ? `${long.slice(0, -1)}ies` : `${long}s`;
}
