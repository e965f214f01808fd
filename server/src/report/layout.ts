import type { SourceText } from '../text/sourceText.ts';
import { Stage } from '../text/stages/stage.ts';
import type { Steps } from '../text/stages/steps.ts';
import type { Contents } from './pages/contents.ts';
import type { FurnitureKind } from './pages/furniture.ts';
import type { Heading } from './headings/headings.ts';
import type { Known } from './headings/knownHeadings.ts';
import type { TextToSort } from './layoutParts.ts';
import { frameOf, headingsOf, regionsOf } from './layoutParts.ts';
import type { Line } from './lines/lines.ts';
import type { Measure } from './lines/measure.ts';
import type { Needs } from './parts/parts.ts';
import { PartReader } from './parts/parts.ts';
import type { PrintedNumber } from './numbers/printedNumbers.ts';
import type { CutText } from './lines/sameLines.ts';

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

/** How the lines of a text are sorted, and the parts that this is told from. */
export interface LayoutReading {
  readonly layout: Stage<Layout>;
  readonly parts: Needs;
}

/** Sorts the lines of a text, in steps; `known` is what is known of it besides. Any text gives a result. */
export function* readLayout(cut: CutText, known?: Known): Steps<Layout> {
  const cutStage = Stage.from([], () => cut);
  return yield* layoutOf({ reader: new PartReader(cutStage, cut.source), cut: cutStage, known }).layout.steps();
}

/** The same in parts. */
export function layoutOf(text: TextToSort): LayoutReading {
  const frame = frameOf(text);
  const regions = regionsOf(text, frame);
  const titles = headingsOf(text, frame, regions);
  const layout = new Stage(function* (): Steps<Layout> {
    const headings = yield* titles.headings.steps();
    const lines = yield* frame.lines.steps();
    const { salutation, signature } = yield* regions.letter.steps();
    const { numbers } = yield* frame.numbering.steps();
    return {
      source: (yield* text.cut.steps()).source,
      lines,
      body: yield* frame.body.steps(),
      furniture: yield* frame.furniture.steps(),
      contents: yield* frame.contents.steps(),
      headings,
      headingLines: withHeadings(yield* titles.lines.steps(), headings),
      numbers: withLists(numbers, yield* titles.lists.steps()),
      measure: yield* frame.measure.steps(),
      gradeTables: yield* regions.gradeTables.steps(),
      closed: yield* regions.closed.steps(),
      salutation: lines[salutation ?? -1],
      signature: lines[signature ?? -1],
      lossy: yield* regions.lossy.steps(),
      isBullet: yield* regions.isBullet.steps(),
      continued: new Set(text.known?.continued?.map(({ line }) => line)),
    };
  });
  const { letter, addresses, gradeTables, lossy } = regions;
  const { headings, lines, lists } = titles;
  return { layout, parts: [...frame.parts, letter, addresses, gradeTables, lossy, headings, lines, lists] };
}

function withHeadings(lines: ReadonlyMap<number, number>, headings: readonly Heading[]): Map<number, Heading> {
  const found = new Map<number, Heading>();
  for (const [line, at] of lines) {
    const heading = headings[at];
    if (heading !== undefined) found.set(line, heading);
  }
  return found;
}

function withLists(numbers: readonly PrintedNumber[], lists: readonly PrintedNumber[]): readonly PrintedNumber[] {
  return lists.length === 0 ? numbers : [...numbers, ...lists].sort((a, b) => a.line - b.line);
}
