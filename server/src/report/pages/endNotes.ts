import { SHORT } from '../lines/lineCharacters.ts';
import { lineTest } from '../lines/lineMemo.ts';
import { endsWithColon } from '../lines/lineTests.ts';
import type { Line } from '../lines/lines.ts';
import { markBefore, marksIn } from './noteMarks.ts';

const isTitle = lineTest(
  (text) => /^(?:#{1,6} |\*{1,2})?(?:end ?)?(?:foot)?notes(?: and references)?\*{0,2}$/i.test(text),
  { only: SHORT },
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

/** "Q 12", "ibid.", "HC 567", "paras 3–5", "(3rd Report, Session 2012–13": what notes name. */
const namesSource = lineTest((text) =>
  /^\d{1,3}\s+Qq?\s?\d|\bibid\b|\bop\.? ?cit\b|\b(?:HC|HL|Cmn?d?|HL Paper)\.?\s\d|\b(?:paras?|paragraphs?|pp?)\.?\s\d|\bSession\s\d{4}|\([A-Z]{2,4}\d{3,5}\)|\bhttps?:|\bwritten evidence\b/i.test(
    text,
  ),
);

/** So many notes, most of which name a source, stand together. */
const leastTogether = 2;

/**
 * Notes between the paragraphs of a text without pages: behind a gap, counted on from one to the next without a stop
 * behind their figures, most of them with their mark behind a word above, and naming a source.
 */
export function notesAmongText(body: readonly Line[]): readonly Line[] {
  const marks = marksIn(body);
  const found: Line[] = [];
  for (let at = 1; at < body.length; at++) {
    const end = endOfRun(body, at, marks);
    if (end === at) continue;
    found.push(...body.slice(at, end));
    at = end - 1;
  }
  return found;
}

/** Where the run of notes ends that begins at a line; that line itself where none does. */
function endOfRun(body: readonly Line[], from: number, marks: ReadonlyMap<number, number>): number {
  let last = 0;
  let end = from;
  let count = 0;
  let sources = 0;
  let marked = 0;
  for (let at = from; at < body.length; at++) {
    const [line, above] = [body[at], body[at - 1]];
    if (line === undefined || above === undefined) break;
    const mark = markBefore(line);
    const isApart = line.index - above.index > 1;
    // "The learning points are:", 1, 2, 3: a list.
    const opens = isApart && !(mark === 1 && endsWithColon(above));
    const isNext = mark > 0 && (count === 0 ? opens : mark === last + 1);
    if (!isNext && (count === 0 || isApart)) break;
    if (isNext) {
      last = mark;
      count++;
      if ((marks.get(mark) ?? Infinity) < from) marked++;
    }
    if (namesSource(line)) sources++;
    end = at + 1;
  }
  return count >= leastTogether && marked * 2 >= count && sources * 2 >= count ? end : from;
}
