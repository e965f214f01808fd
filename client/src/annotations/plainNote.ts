/** Longer notes are cut for a line of a list; what is behind that is not read. */
const MOST_READ = 2_000;

/**
 * The words of a note without the signs of Markdown, on one line, as lists and screen readers want it: "**Ask** [why](x)"
 * is "Ask why". What is no Markdown stays as it is typed: "2 * 3", "snake_case".
 */
export function plainNote(markdown: string): string {
  return markdown
    .slice(0, MOST_READ)
    .replace(/^ {0,3}(?:#{1,6} |> ?|[-*+] |```.*$|~~~.*$)/gm, '')
    .replace(/!?\[([^[\]\n]*)\]\([^()\s]*\)/g, '$1')
    .replace(/(\*\*|__|~~)(?=\S)([^*_~\n]+?)\1/g, '$2')
    .replace(/(?<![\w*_])([*_])(?=\S)([^*_\n]*[^*_\s])\1(?![\w*_])/g, '$2')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
