import type { Layout } from '../../report/layout.ts';
import type { Line } from '../../report/lines/lines.ts';
import { endsSentence } from '../../report/lines/lines.ts';
import { joinText } from '../../text/joinedText.ts';
import type { JoinedText } from '../../text/joinedText.ts';
import type { Span } from '../../text/span.ts';

/** Where a report says who was inspected, by whom and when: its first page, as a reader takes it in. */
export interface Front {
  /** Cover, or letter head with the first paragraphs: pieces joined by line ends. */
  readonly head: JoinedText;
  /** The lines before the first running text. */
  readonly titles: readonly Line[];
  /** What stands behind the running text: inspectors, signature, imprint; joined by line ends. */
  readonly tail: JoinedText;
  /** Wherever inspectors are listed by name; joined by line ends. */
  readonly staff: JoinedText;
  /** Running heads, each once. */
  readonly runningHeads: JoinedText;
  /** The offset at which a letter’s salutation begins. */
  readonly salutation: number | undefined;
}

const HEAD_LINES = 40;
const HEAD_CHARACTERS = 6000;
/** Of a line without end only so much is read. */
const LINE_CHARACTERS = 3000;
const TAIL_LINES = 70;
/** Columns from which a line that ends no sentence is running text rather than a title. */
const TEXT_WIDTH = 78;

/** The first page and the last lines of a report. */
export function readFront(layout: Layout): Front {
  const { lines, source, contents, furniture, salutation } = layout;
  const printed = lines.filter(({ blank, index }) => !blank && !isContents(contents, index));
  const head = withinCharacters(printed.slice(0, HEAD_LINES));
  const behind = printed.slice(head.length).slice(-TAIL_LINES);
  const between = (some: readonly Line[]): JoinedText => joinText(source.text, withGaps(lines, some));
  const heads = new Map<string, Line>();
  for (const [index, kind] of furniture) {
    const line = lines[index];
    if (kind === 'running-head' && line !== undefined) heads.set(line.text.replace(/\d+/g, ''), line);
  }
  return {
    head: between(head),
    titles: head.slice(0, firstText(head)),
    tail: between(behind),
    staff: between(staffLines(printed)),
    runningHeads: between([...heads.values()].slice(0, HEAD_LINES)),
    salutation: salutation?.start,
  };
}

function isContents(contents: Layout['contents'], line: number): boolean {
  return contents !== undefined && line >= contents.headingLine && line <= contents.lastLine;
}

function withinCharacters(lines: readonly Line[]): Line[] {
  const start = lines[0]?.start ?? 0;
  return lines.filter((line) => line.start - start < HEAD_CHARACTERS);
}

/** Lines with the blank lines between them, so that what stands apart does not run together. */
function withGaps(lines: readonly Line[], some: readonly Line[]): Span[] {
  return some.flatMap((line) => {
    const above = lines[line.index - 1];
    const cut = { start: line.start, end: Math.min(line.end, line.start + LINE_CHARACTERS) };
    return above?.blank === true ? [above, cut] : [cut];
  });
}

const staffLabel = /\b(?:lead|reporting|team)\s+inspectors?\b/iu;
const STAFF_LINES = 10;

function staffLines(printed: readonly Line[]): Line[] {
  let until = 0;
  return printed.filter(({ text }, at) => {
    if (text.length < 160 && /inspector/i.test(text) && staffLabel.test(text)) until = at + STAFF_LINES;
    return at < until;
  });
}

/** Running text: a wide line, or the first of two that together hold a sentence. */
function firstText(lines: readonly Line[]): number {
  const at = lines.findIndex(
    (line, index) => line.text.length > TEXT_WIDTH || (endsSentence(line.text) && line.text.length > 40 && index > 0),
  );
  return at < 0 ? lines.length : at;
}
