import type { Layout } from '../../report/layout.ts';
import { plainFigures } from '../../text/numbers/figures.ts';
import type { Span } from '../../text/span.ts';
import type { Footnote } from '../model.ts';

const beginning = /^\s*(?:(?:\.\.\s)?\[\^?(\d{1,3})\](?::|_)?|(\d{1,3}))(?=\s|$|\p{L}|[“‘"])\s*/u;
/** "[^1]: " and ".. [1]" are nothing but notes, also where numbers begin again. */
const asNote = /^\s*(?:\[\^|\.\.\s\[)/u;
/** Lines of one note may have a blank one between them. */
const MOST_LINES_APART = 2;
/** Between two notes on a page whose numbers were read, so many may be without. */
const MOST_LOST = 2;

interface OpenNote {
  readonly number: string | undefined;
  readonly textStart: number;
  readonly lines: Span[];
}

/** The notes at the feet of pages and behind the text, in reading order. */
export function footnotesOf({ lines, furniture }: Layout): Footnote[] {
  const notes: OpenNote[] = [];
  let before = { index: -Infinity, page: -1 };
  for (const [index, kind] of [...furniture].sort(([a], [b]) => a - b)) {
    const line = lines[index];
    if (kind !== 'footnote' || line === undefined) continue;
    const isNext = index - before.index <= MOST_LINES_APART && line.page === before.page;
    before = line;
    if (line.blank) continue;
    const span = { start: line.start, end: line.end };
    const text = plainFigures(line.text);
    const found = beginning.exec(text);
    const number = found?.[1] ?? found?.[2];
    const last = isNext ? notes.at(-1) : undefined;
    const isNew = number !== undefined && (asNote.test(text) || mayFollow(number, last?.number, text));
    if (last === undefined || isNew) {
      notes.push({ number, textStart: span.start + (found?.[0].length ?? 0), lines: [span] });
    } else last.lines.push(span);
  }
  return notes.map(toFootnote);
}

/** "12 of them" may go on with a note; a new one has one of the next numbers. */
function mayFollow(number: string, last: string | undefined, text: string): boolean {
  if (last === undefined) return true;
  const most = /^\P{L}*\p{Lu}/u.test(text) ? MOST_LOST + 1 : 1;
  const step = Number(number) - Number(last);
  return step > 0 && step <= most;
}

function toFootnote({ number, textStart, lines }: OpenNote): Footnote {
  const [start, end] = [lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0];
  return { ...(number === undefined ? {} : { number }), span: { start, end }, textStart, lines };
}
