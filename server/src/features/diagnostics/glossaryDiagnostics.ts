import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { PlacedProblem } from '../../../glossary/reader.mjs';
import { SourceText } from '../../text/sourceText.ts';
import type { GlossaryFile } from '../../workspace/teamGlossaries.ts';
import { messages } from '../words/messages.ts';
import { toRange } from '../toLsp.ts';

/** What is wrong in a glossary of the team, at its place. Only what is no YAML is an error: there the rest may be lost. */
export function glossaryDiagnostics({ text, problems }: Pick<GlossaryFile, 'text' | 'problems'>): Diagnostic[] {
  const source = new SourceText(text);
  return problems.map((problem) => ({
    range: toRange(source, problem),
    severity: problem.code === 'syntax' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code: `glossary-${problem.code}`,
    source: 'Report Lens',
    message: messageOf(problem),
  }));
}

function messageOf({ code, detail: [first = '', second = ''] }: PlacedProblem): string {
  switch (code) {
    case 'syntax':
      return messages.glossarySyntax(first);
    case 'too-large':
      return messages.glossaryTooLarge();
    case 'not-a-list':
      return messages.glossaryNotAList();
    case 'not-an-entry':
      return messages.glossaryNotAnEntry();
    case 'unknown-field':
      return messages.glossaryUnknownField(first, second);
    case 'missing':
      return messages.glossaryMissing(first);
    case 'not-a-text':
      return messages.glossaryNotAText(first);
    case 'not-a-texts':
      return messages.glossaryNotTexts(first);
    case 'not-a-year':
      return messages.glossaryNotAYear(first);
    case 'years':
      return messages.glossaryYears(first, second);
    case 'repeated':
      return messages.glossaryRepeated(first);
  }
}
