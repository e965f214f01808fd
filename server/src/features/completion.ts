import { CompletionItemKind } from 'vscode-languageserver-types';
import type { CompletionItem } from 'vscode-languageserver-types';
import type { Glossary } from '../analysis/terms/known/glossary.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { messages } from './words/messages.ts';
import { fold } from './words/prose.ts';

/** A short form and what it stands for. */
interface Abbreviation {
  readonly short: string;
  readonly long: string;
  readonly explanation: string | undefined;
  /** Who says so, for the reader. */
  readonly source: string;
}

/**
 * Short forms, their long forms, and both together as a text introduces them: those of the report first, or of all
 * `reports` beside a note, then those of the glossaries. They are offered on demand; the editor picks by what was typed.
 */
export function completion(reports: readonly ReportDocument[], glossary: Glossary): CompletionItem[] {
  const known = new Map<string, Abbreviation>();
  const add = (one: Abbreviation): void => {
    const key = `${one.short}\n${one.long.toLowerCase()}`;
    if (!known.has(key)) known.set(key, one);
  };
  for (const { report } of reports) {
    for (const { short, meanings } of report.terms) {
      for (const { long } of meanings) {
        const explanation = glossary.lookUp(long)?.entry.meaning;
        add({ short, long: fold(long), explanation, source: messages.completionOfReport() });
      }
    }
  }
  for (const { kind, name, entries } of glossary.layers) {
    const source = kind === 'team' ? messages.fromTeam(fold(name)) : messages.completionBuiltIn();
    for (const { short, long, meaning } of entries) {
      if (short !== undefined) add({ short, long: fold(long), explanation: meaning, source });
    }
  }
  return [...known.values()].flatMap(itemsOf);
}

function itemsOf({ short, long, explanation, source }: Abbreviation, index: number): CompletionItem[] {
  const documentation = [explanation, source].filter((part) => part !== undefined).join('\n\n');
  const order = String(index).padStart(6, '0');
  const introduction = `${long} (${short})`;
  return [
    {
      label: short,
      kind: CompletionItemKind.Constant,
      detail: long,
      documentation,
      filterText: short,
      sortText: `1${order}`,
    },
    {
      label: long,
      kind: CompletionItemKind.Text,
      detail: short,
      documentation,
      filterText: `${short} ${long}`,
      sortText: `2${order}`,
    },
    {
      label: introduction,
      kind: CompletionItemKind.Snippet,
      detail: messages.completionIntroduces(short),
      documentation,
      filterText: `${short} ${introduction}`,
      sortText: `3${order}`,
    },
  ];
}
