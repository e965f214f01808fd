import { looksAtAll, unrecorded } from '../text/recording.ts';
import type { SourceText } from '../text/sourceText.ts';
import type { Steps } from '../text/steps.ts';
import { findAddresses, findGradeTables, findImprint, findLetter } from './closedRegions.ts';
import type { Contents } from './contents.ts';
import { findContents } from './contents.ts';
import type { FurnitureKind } from './furniture.ts';
import { findFurniture } from './furniture.ts';
import type { Heading } from './headings.ts';
import { withoutGluedHeads } from './gluedHeads.ts';
import { findHeadings } from './headings.ts';
import type { Known } from './knownHeadings.ts';
import { knownHeadings } from './knownHeadings.ts';
import type { Line } from './lines.ts';
import { ownPageComment } from './lines.ts';
import { hasBullet, isGrade } from './lineTests.ts';
import { isLossy } from './lostLines.ts';
import type { Measure } from './measure.ts';
import { readMeasure } from './measure.ts';
import type { PrintedNumber } from './printedNumbers.ts';
import { findPrintedNumbers } from './printedNumbers.ts';
import { recommendationLists } from './recommendationLists.ts';
import type { CutText } from './sameLines.ts';

/** What is printed where: every line of a text sorted by what it is. */
export interface Layout {
  readonly source: SourceText;
  readonly lines: readonly Line[];
  /** Lines of the running text in order: not blank, no furniture, no contents page, no imprint. */
  readonly body: readonly Line[];
  readonly furniture: ReadonlyMap<number, FurnitureKind>;
  readonly contents: Contents | undefined;
  readonly headings: readonly Heading[];
  /** Lines that belong to headings: titles and the grades beside them. */
  readonly headingLines: ReadonlyMap<number, Heading>;
  readonly numbers: readonly PrintedNumber[];
  readonly measure: Measure;
  /** Lines of tables of judgements. */
  readonly gradeTables: ReadonlySet<number>;
  /** Lines of letter heads, signatures and addresses. */
  readonly closed: ReadonlySet<number>;
  readonly salutation: Line | undefined;
  readonly signature: Line | undefined;
  /** True if lines were lost in extraction, so that text begins in the middle of sentences. */
  readonly lossy: boolean;
  /** True if a bullet opens the line. */
  readonly isBullet: (line: Line) => boolean;
  /** Lines that are known to go on with the paragraph or bullet before them, on another page. */
  readonly continued: ReadonlySet<number>;
}

/** Sorts the lines of a text, in steps; `known` is what is known of it besides. Any text gives a result. */
export function* readLayout({ source, lines: cut }: CutText, known?: Known): Steps<Layout> {
  const lines = withoutGluedHeads(cut);
  const furniture = findFurniture(lines);
  for (const { line } of known?.footnotes ?? []) furniture.set(line, 'footnote');
  yield;
  const contents = findContents(lines, (line) => furniture.has(line));
  const inContents = (line: number): boolean =>
    contents !== undefined && line >= contents.heading && line <= contents.lastLine;
  yield;
  const numbering = findPrintedNumbers(lines, (line) => furniture.has(line) || inContents(line));
  const { numbers, titles } = numbering;
  yield;
  const running = lines.filter((line) => !line.blank && !furniture.has(line.index) && !inContents(line.index));
  const imprint = findImprint(lines, running, lastOfMain(numbers)) ?? lines.length;
  const body = running.filter((line) => line.index < imprint);
  const measure = readMeasure(body);
  yield;
  const letter = findLetter(body);
  const closed = findAddresses(body);
  for (const line of letter.closed) closed.add(line);
  const gradeTables = findGradeTables(body, 3);
  yield;
  const lossy = isLossy(body, numbers, measure);
  // Where numbers were lost any word may tell of them.
  if (lossy) looksAtAll();
  const isBullet = bulletTest(body, lossy);
  const numberLines = new Set(numbers.flatMap((number) => [number.line, number.textLine]));
  yield;
  const headings = yield* findHeadings({
    lines,
    body,
    measure,
    contents,
    startsNumber: (line) => numberLines.has(line),
    numbered: new Map(titles.map((title) => [title.firstLine, title])),
    isBullet,
    closed: (line) => closed.has(line) || gradeTables.has(line),
    known: knownHeadings(known, lines),
    isWholeKnown: known !== undefined || unrecorded(() => source.text.includes(ownPageComment)),
    lossy,
  });
  yield;
  const { salutation, signature } = letter;
  return {
    source, lines, body, furniture, contents, headings, headingLines: headingLinesOf(headings, body),
    numbers: withLists(numbers, recommendationLists(numbering, headings, lines)), measure, gradeTables: findGradeTables(body, 2), closed, salutation, signature, lossy, isBullet,
    continued: new Set(known?.continued?.map(({ line }) => line)),
  }; // prettier-ignore
}

/** The line on which the last number of the main series stands; -1 where there is none. */
function lastOfMain(numbers: readonly PrintedNumber[]): number {
  return numbers.findLast(({ series }) => series === 0)?.textLine ?? -1;
}

function withLists(numbers: readonly PrintedNumber[], lists: readonly PrintedNumber[]): readonly PrintedNumber[] {
  return lists.length === 0 ? numbers : [...numbers, ...lists].sort((a, b) => a.line - b.line);
}

/** Bullets by their sign; where signs were deleted with other lines, by the one blank that they left. */
function bulletTest(body: readonly Line[], lossy: boolean): (line: Line) => boolean {
  const flush = body.filter((line) => line.indent === 0).length;
  const signsLost = lossy && flush > body.length * 0.8;
  return (line) => hasBullet(line) || (signsLost && line.indent === 1);
}

function headingLinesOf(headings: readonly Heading[], body: readonly Line[]): Map<number, Heading> {
  const found = new Map<number, Heading>();
  for (const heading of headings)
    for (let line = heading.firstLine; line <= heading.lastLine; line++) found.set(line, heading);
  body.forEach((line, at) => {
    const before = at === 0 ? undefined : found.get(body[at - 1]?.index ?? -1);
    if (before?.grade === undefined || found.has(line.index)) return;
    if (isGrade(line) || (line.start < before.grade.end && line.end > before.grade.start))
      found.set(line.index, before);
  });
  return found;
}
