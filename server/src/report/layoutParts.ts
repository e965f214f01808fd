import { unrecorded } from '../text/stages/recording.ts';
import { Stage } from '../text/stages/stage.ts';
import type { Steps } from '../text/stages/steps.ts';
import { quotedLines } from './numbers/blockQuotations.ts';
import { findAddresses, findGradeTables, findImprint, findLetter } from './headings/closedRegions.ts';
import type { Contents } from './pages/contents.ts';
import { findContents } from './pages/contents.ts';
import type { FurnitureKind } from './pages/furniture.ts';
import { findFurniture } from './pages/furniture.ts';
import { findGluedHeads, withoutGluedHeads } from './pages/gluedHeads.ts';
import type { HeadingContext } from './headings/headingBlocks.ts';
import type { Heading } from './headings/headings.ts';
import { findHeadings } from './headings/headings.ts';
import type { Known } from './headings/knownHeadings.ts';
import { knownHeadings } from './headings/knownHeadings.ts';
import { dependOn } from './lines/line.ts';
import type { Line } from './lines/lines.ts';
import { ownPageComment } from './lines/lines.ts';
import { hasBullet, isGrade } from './lines/lineTests.ts';
import { isLossy } from './numbers/lostLines.ts';
import { Measure } from './lines/measure.ts';
import type { Needs, Part, PartReader } from './parts/parts.ts';
import type { Numbering, PrintedNumber } from './numbers/printedNumbers.ts';
import { findPrintedNumbers } from './numbers/printedNumbers.ts';
import type { StandingTitles } from './headings/titleScan.ts';
import { TitleScan } from './headings/titleScan.ts';
import { recommendationLists } from './headings/recommendationLists.ts';
import type { CutText } from './lines/sameLines.ts';

/* What a layout is read from, part by part: each tells what other parts it is read from. */

/** A text whose lines are to be sorted. */
export interface TextToSort {
  readonly reader: PartReader;
  readonly cut: Stage<CutText>;
  readonly known?: Known | undefined;
}

/** What parts the running text from the rest. */
interface Frame {
  /** All lines, without heads that stand before their text. */
  readonly lines: Stage<readonly Line[]>;
  readonly furniture: Part<Map<number, FurnitureKind>>;
  readonly contents: Part<Contents | undefined>;
  readonly numbering: Part<Numbering>;
  readonly body: Stage<readonly Line[]>;
  readonly measure: Stage<Measure>;
  /** What these are told from. */
  readonly parts: Needs;
}

export function frameOf({ reader, cut, known }: TextToSort): Frame {
  const glued = reader.part('glued heads', [], function* () {
    return findGluedHeads((yield* cut.steps()).lines);
  });
  const lines = Stage.from([cut, glued], (text, heads) => withoutGluedHeads(text.lines, heads));
  const furniture = reader.part('furniture', [glued], function* () {
    const found = findFurniture(yield* lines.steps());
    for (const { line } of known?.footnotes ?? []) found.set(line, 'footnote');
    return found;
  });
  const contents = reader.part('contents', [glued, furniture], function* () {
    const notText = yield* furniture.steps();
    return findContents(yield* lines.steps(), (line) => notText.has(line));
  });
  const outside = Stage.from([furniture, contents], (notText, entries) => {
    const { headingLine = Infinity, lastLine = -1 } = entries ?? {};
    return (line: number): boolean => notText.has(line) || (line >= headingLine && line <= lastLine);
  });
  const numbering = reader.part('numbers', [glued, furniture, contents], function* () {
    return findPrintedNumbers(yield* lines.steps(), yield* outside.steps());
  });
  const running = Stage.from([lines, outside], (all, isOutside) =>
    all.filter(({ blank, index }) => !blank && !isOutside(index)),
  );
  const imprint = reader.part('imprint', [glued, furniture, contents, numbering], function* () {
    const { numbers } = yield* numbering.steps();
    return findImprint(yield* lines.steps(), yield* running.steps(), lastOfMain(numbers));
  });
  const body = Stage.from([running, imprint], (all, { firstLine = Infinity } = {}) =>
    all.filter(({ index }) => index < firstLine),
  );
  const measure = Stage.from([body], (lines) => new Measure(lines));
  const parts = [glued, furniture, contents, numbering, imprint];
  return { lines, furniture, contents, numbering, body, measure, parts };
}

/** Regions of the running text that are no plain text, and how its lines are to be read. */
interface Regions {
  readonly letter: Part<ReturnType<typeof findLetter>>;
  readonly addresses: Part<Set<number>>;
  /** Tables with several grades, in which no heading stands. */
  readonly plainTables: Part<Set<number>>;
  readonly gradeTables: Part<Set<number>>;
  readonly lossy: Part<boolean>;
  /** Lines of letter heads, signatures and addresses. */
  readonly closed: Stage<ReadonlySet<number>>;
  readonly signsLost: Part<boolean>;
  readonly isBullet: Stage<(line: Line) => boolean>;
}

export function regionsOf({ reader }: TextToSort, { body, measure, numbering, parts }: Frame): Regions {
  const inBody = <T>(name: string, read: (lines: readonly Line[]) => T): Part<T> =>
    reader.part(name, parts, function* () {
      return read(yield* body.steps());
    });
  const letter = inBody('letter', findLetter);
  const addresses = inBody('addresses', findAddresses);
  const lossy = reader.part('lost lines', parts, function* () {
    const { numbers } = yield* numbering.steps();
    return isLossy(yield* body.steps(), numbers, yield* measure.steps());
  });
  const signsLost = reader.part('lost signs of bullets', [...parts, lossy], function* () {
    return (yield* lossy.steps()) && isFlush(yield* body.steps());
  });
  return {
    letter,
    addresses,
    plainTables: inBody('tables without headings', (lines) => findGradeTables(lines, 3)),
    gradeTables: inBody('tables of grades', (lines) => findGradeTables(lines, 2)),
    lossy,
    closed: Stage.from([addresses, letter], (found, { closed }) => new Set([...found, ...closed])),
    signsLost,
    isBullet: Stage.from([signsLost], bulletTest),
  };
}

interface Titles {
  readonly headings: Part<Heading[]>;
  /** The lines of headings, and of the grades beside them, each with the index of its heading. */
  readonly lines: Part<Map<number, number>>;
  /** Numbers of recommendations that are told by their headings. */
  readonly lists: Part<readonly PrintedNumber[]>;
}

export function headingsOf({ reader, cut, known }: TextToSort, frame: Frame, regions: Regions): Titles {
  const { letter, addresses, plainTables, lossy, signsLost, closed, isBullet } = regions;
  const marked = reader.part('marked headings', [...frame.parts], function* () {
    return knownHeadings(known, yield* frame.lines.steps());
  });
  const quoted = reader.part('quoted lines', [...frame.parts, lossy], function* () {
    const { numbers } = yield* frame.numbering.steps();
    const main = new Set(numbers.flatMap(({ series, line }) => (series === 0 ? [line] : [])));
    // Where lines were lost, marks were, too.
    if ((yield* lossy.steps()) || known !== undefined) return new Set<number>();
    return quotedLines(yield* frame.lines.steps(), (line) => main.has(line));
  });
  const context = new Stage(function* (): Steps<HeadingContext> {
    const { numbers, titles } = yield* frame.numbering.steps();
    const numberLines = new Set(numbers.flatMap((number) => [number.line, number.textLine]));
    const [inRegion, inTable] = [yield* closed.steps(), yield* plainTables.steps()];
    const [inQuotation, { source }] = [yield* quoted.steps(), yield* cut.steps()];
    return {
      lines: yield* frame.lines.steps(),
      body: yield* frame.body.steps(),
      measure: yield* frame.measure.steps(),
      contents: yield* frame.contents.steps(),
      startsNumber: (line) => numberLines.has(line),
      numbered: new Map(titles.map((title) => [title.firstLine, title])),
      isBullet: yield* isBullet.steps(),
      closed: (line) => inRegion.has(line) || inTable.has(line) || inQuotation.has(line),
      known: yield* marked.steps(),
      isWholeKnown: known !== undefined || unrecorded(() => source.text.includes(ownPageComment)),
      lossy: yield* lossy.steps(),
    };
  });
  const needed = [...frame.parts, letter, addresses, plainTables, lossy, signsLost, marked, quoted];
  const standing = reader.part<StandingTitles>('standing titles', needed, function* (earlier) {
    const scan = new TitleScan(yield* context.steps());
    const titles = (earlier === undefined ? undefined : scan.after(earlier)) ?? (yield* scan.all());
    dependOn((changes) => scan.leaves(titles, changes));
    return { titles, edges: (yield* frame.measure.steps()).edges };
  });
  const headings = reader.part('headings', [...needed, standing], function* () {
    return findHeadings(yield* context.steps(), (yield* standing.steps()).titles);
  });
  const lines = reader.part('lines of headings', [...frame.parts, headings], function* () {
    return linesOfHeadings(yield* headings.steps(), yield* frame.body.steps());
  });
  const lists = reader.part('lists of recommendations', [...frame.parts, headings], function* () {
    return recommendationLists(yield* frame.numbering.steps(), yield* headings.steps(), yield* frame.lines.steps());
  });
  return { headings, lines, lists };
}

/** The line on which the last number of the main series stands; -1 where there is none. */
function lastOfMain(numbers: readonly PrintedNumber[]): number {
  return numbers.findLast(({ series }) => series === 0)?.textLine ?? -1;
}

/** True if most lines stand at the margin. */
function isFlush(body: readonly Line[]): boolean {
  return body.filter((line) => line.indent === 0).length > body.length * 0.8;
}

/** Bullets by their sign; where signs were deleted with other lines, by the one blank that they left. */
function bulletTest(signsLost: boolean): (line: Line) => boolean {
  return (line) => hasBullet(line) || (signsLost && line.indent === 1);
}

/** The lines of headings, and of the grades beside them, each with the index of its heading. */
function linesOfHeadings(headings: readonly Heading[], body: readonly Line[]): Map<number, number> {
  const found = new Map<number, number>();
  headings.forEach(({ firstLine, lastLine }, at) => {
    for (let line = firstLine; line <= lastLine; line++) found.set(line, at);
  });
  body.forEach((line, at) => {
    const above = at === 0 ? undefined : found.get(body[at - 1]?.index ?? -1);
    const grade = above === undefined ? undefined : headings[above]?.grade;
    if (above === undefined || grade === undefined || found.has(line.index)) return;
    if (isGrade(line) || (line.start < grade.end && line.end > grade.start)) found.set(line.index, above);
  });
  return found;
}
