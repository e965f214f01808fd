import type { Range, TextDocument } from 'vscode';

/**
 * What is annotated: the selected words; without any the line of the cursor, or where that is blank the nearest line above
 * that is not, so that nothing that was written about it is lost.
 */
export function withWords(document: TextDocument, range: Range): Range {
  if (document.getText(range).trim() !== '') return range;
  let line = range.start.line;
  while (line > 0 && document.lineAt(line).isEmptyOrWhitespace) line--;
  return document.lineAt(line).range;
}
