import type { InlayHint, MarkupContent } from 'vscode-languageserver-types';
import { line, toMarkup } from '../words/markup.ts';

/** Hints with tooltips in Markdown: editors keep the blanks of plain ones as they are, and break their lines amid words. */
export function withMarkdownTooltips(hints: readonly InlayHint[]): InlayHint[] {
  return hints.map(({ label, tooltip, ...hint }) => ({
    ...hint,
    ...inMarkdown(tooltip),
    label:
      typeof label === 'string' ? label : label.map(({ tooltip: of, ...part }) => ({ ...part, ...inMarkdown(of) })),
  }));
}

function inMarkdown(tooltip: InlayHint['tooltip']): { readonly tooltip?: MarkupContent } {
  if (tooltip === undefined) return {};
  return { tooltip: typeof tooltip === 'string' ? toMarkup([line(tooltip)], true) : tooltip };
}
