/**
 * Words without the signs of Markdown, line by line: "**Ask** [why](x)" is "Ask why". What is no Markdown stays as it is
 * typed: "2 * 3", "snake_case".
 */
export function plainMarkdown(markdown: string): string {
  return markdown
    .replace(/^ {0,3}(?:#{1,6} |> ?|```.*$|~~~.*$)/gm, '')
    .replace(/!?\[([^[\]\n]*)\]\([^()\s]*\)/g, '$1')
    .replace(/(\*\*|__|~~)(?=\S)([^*_~\n]+?)\1/g, '$2')
    .replace(/(?<![\w*_])([*_])(?=\S)([^*_\n]*[^*_\s])\1(?![\w*_])/g, '$2')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
