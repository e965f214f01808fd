import { lineTest } from './lineMemo.ts';
import type { Line } from './lines.ts';
import { markBefore, marksIn } from './noteMarks.ts';

const isTitle = lineTest((text) =>
  /^(?:#{1,6} |\*{1,2})?(?:end ?)?(?:foot)?notes(?: and references)?\*{0,2}$/i.test(text),
);
const opensAnnex = lineTest((text) => text.length <= 80 && /^(?:#{1,6} )?(?:annex|appendix|schedule)/i.test(text));

/** So many notes whose marks stand in the text before show that what is listed under "Notes" is notes. */
const leastNotes = 3;
const mostlyMarked = 0.5;
/** So many notes may be missing before the next one. */
const mostMissing = 6;

/** The lines of `body` under a title "Notes" at the end of a report, whose numbers stand behind words of the text. */
export function endNotes(body: readonly Line[]): readonly Line[] {
  const title = body.findLastIndex((line) => isTitle(line));
  if (title < 0) return [];
  const behind = body.slice(title + 1);
  const annex = behind.findIndex((line) => opensAnnex(line));
  const notes = annex < 0 ? behind : behind.slice(0, annex);
  const marks = marksIn(body.slice(0, title));
  let last = 0;
  let marked = 0;
  let all = 0;
  for (const line of notes) {
    const mark = markBefore(line);
    if (mark <= last || mark > last + mostMissing) continue;
    last = mark;
    all++;
    if (marks.has(mark)) marked++;
  }
  return marked < leastNotes || marked < all * mostlyMarked ? [] : notes;
}
