import type { SourceText } from '../text/sourceText.ts';
import { Stage } from '../text/stages/stage.ts';
import type { Steps } from '../text/stages/steps.ts';
import type { Contents } from './pages/contents.ts';
import type { FurnitureKind } from './pages/furniture.ts';
import type { Heading } from './headings/headings.ts';
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

/** Sorts the lines of a text. Any text gives a result, of which nothing is read but what somebody asks for. */
export function readLayout(cut: CutText): Layout {
  const cutStage = Stage.from([], () => cut);
  const { members } = membersOf({ reader: new PartReader(cutStage, cut.source), cut: cutStage });
  const layout = {};
  for (const [name, stage] of Object.entries(members)) Object.defineProperty(layout, name, { get: () => stage.value });
  return layout as Layout;
}

/** The same of a text of which more may be known, in steps and in parts. */
export function layoutOf(text: TextToSort): LayoutReading {
  const { members, parts } = membersOf(text);
  const layout = new Stage(function* (): Steps<Layout> {
    const found: Record<string, unknown> = {};
    for (const [name, stage] of Object.entries(members)) found[name] = yield* stage.steps();
    return found as unknown as Layout;
  });
  return { layout, parts };
}

/** What each member of a layout is told by. */
function membersOf(text: TextToSort): {
  readonly members: { readonly [N in keyof Layout]: Stage<Layout[N]> };
  readonly parts: Needs;
} {
  const frame = frameOf(text);
  const regions = regionsOf(text, frame);
  const titles = headingsOf(text, frame, regions);
  const { letter, addresses, gradeTables, closed, lossy, isBullet } = regions;
  const { lines, body, furniture, contents, numbering, measure } = frame;
  const { headings, lists } = titles;
  return {
    members: {
      source: Stage.from([text.cut], ({ source }) => source),
      ...{ lines, body, furniture, contents, headings },
      headingLines: Stage.from([titles.lines, headings], withHeadings),
      numbers: Stage.from([numbering, lists], ({ numbers }, listed) => withLists(numbers, listed)),
      ...{ measure, gradeTables, closed },
      salutation: Stage.from([lines, letter], (all, { salutationLine = -1 }) => all[salutationLine]),
      signature: Stage.from([lines, letter], (all, { signatureLine = -1 }) => all[signatureLine]),
      ...{ lossy, isBullet },
      continued: Stage.from([], () => new Set(text.known?.continued?.map(({ line }) => line))),
    },
    parts: [...frame.parts, letter, addresses, gradeTables, lossy, headings, titles.lines, lists],
  };
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
