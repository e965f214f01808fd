import { Range } from 'vscode';
import type { Range as LspRange } from 'vscode-languageclient';

/** Offsets of lines and characters are the same in the protocol and the editor. */
export function toRange({ start, end }: LspRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** Where a passage begins, to go there: were it selected, a key that is pressed would take its place. */
export function beginningOf({ start }: LspRange): Range {
  return toRange({ start, end: start });
}
