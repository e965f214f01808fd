import { plainMarkdown } from '../../../../server/src/text/letters/plainMarkdown.ts';
import { oneLine } from '../../../../server/src/text/letters/whiteSpace.ts';

/** Longer notes are cut for a line of a list; what is behind that is not read. */
const MOST_READ = 2_000;

/** The words of a note on one line, as lists and screen readers want them: without the signs of Markdown and of its lists. */
export function plainNote(markdown: string): string {
  return oneLine(plainMarkdown(markdown.slice(0, MOST_READ).replace(/^ {0,3}[-*+] /gm, '')));
}
