import type { Block } from '../../content.ts';
import { LineJoiner } from '../../hyphens.ts';
import { foldTitle } from '../../titles.ts';
import type { Flow } from '../lines/columns.ts';
import { piecesOf, textOf } from '../lines/furniture.ts';
import type { HeadingLook } from './headings.ts';
import { headingLook, levelsOf } from './headings.ts';
import type { Metrics } from '../lines/metrics.ts';
import { readMetrics } from '../lines/metrics.ts';
import { countFootnotes, noteMark } from './notes.ts';
import { goesOn } from './pageTurns.ts';
import type { Stretch } from './stretches.ts';
import { toStretches } from './stretches.ts';
import type { Part } from './tables.ts';
import { toParts } from './tables.ts';
import { trustTags } from './tags.ts';

type Piece =
  | Exclude<Part, { kind: 'text' }>
  | { readonly kind: 'stretch'; readonly stretch: Stretch; readonly look: HeadingLook | undefined };

/** Makes blocks of the columns of each page; `titles` are those of the bookmarks, folded. */
export function toBlocks(
  pages: readonly (readonly Flow[])[],
  heights: readonly number[],
  titles: ReadonlySet<string>,
): Block[][] {
  const flows = pages.flat();
  const metrics = readMetrics(flows);
  const trust = trustTags(flows);
  const joiner = new LineJoiner();
  for (const flow of flows) for (const line of flow) joiner.learn(textOf(line));
  const isListed = (title: string): boolean => titles.has(foldTitle(title));
  const pieces = pages.map((page) =>
    page.flatMap((flow) =>
      toParts(flow, metrics).flatMap((part): Piece[] =>
        part.kind !== 'text'
          ? [part]
          : toStretches(part.lines, metrics, trust).map((stretch) => ({
              kind: 'stretch',
              stretch,
              look: headingLook(stretch, metrics, isListed),
            })),
      ),
    ),
  );
  const levelOf = levelsOf(
    pieces.flat().flatMap((piece) => (piece.kind === 'stretch' && piece.look !== undefined ? [piece.look] : [])),
  );
  const places = bulletPlaces(pieces);
  const notes = pieces.map((page, at) => footnotesOf(page, metrics, heights[at] ?? 0));
  return pieces.map((page, at) => {
    const continued = continuedOn(page, pieces[at - 1], notes[at - 1]);
    return page.map((piece) => toBlock(piece, { notes: notes[at], continued, joiner, levelOf, places }));
  });
}

/** The footnotes of a page: the last of its stretches. */
function footnotesOf(page: readonly Piece[], metrics: Metrics, height: number): Set<Stretch> {
  const tail: Stretch[] = [];
  for (let at = page.length - 1; at >= 0; at--) {
    const piece = page[at];
    if (piece?.kind !== 'stretch') break;
    tail.unshift(piece.stretch);
  }
  return new Set(tail.slice(tail.length - countFootnotes(tail, metrics, height)));
}

/** The stretch at the top of a page that is the rest of the last one of the page before. */
function continuedOn(
  page: readonly Piece[],
  before: readonly Piece[] = [],
  notes: ReadonlySet<Stretch> | undefined,
): Stretch | undefined {
  const last = before.findLast((piece) => piece.kind !== 'stretch' || notes?.has(piece.stretch) !== true);
  const [first] = page;
  if (first?.kind !== 'stretch' || last?.kind !== 'stretch') return undefined;
  const isText = first.look === undefined && last.look === undefined;
  return isText && goesOn(last.stretch, first.stretch) ? first.stretch : undefined;
}

interface Setting {
  readonly notes: ReadonlySet<Stretch> | undefined;
  readonly continued: Stretch | undefined;
  readonly joiner: LineJoiner;
  readonly levelOf: (look: HeadingLook) => number;
  readonly places: readonly number[];
}

function toBlock(piece: Piece, { notes, continued, joiner, levelOf, places }: Setting): Block {
  if (piece.kind === 'table') return { kind: 'table', rows: piece.rows };
  if (piece.kind === 'lines') return { kind: 'lines', lines: piece.printed, printed: piecesOf(piece.lines) };
  const { stretch, look } = piece;
  const printed = piecesOf(stretch.lines);
  if (notes?.has(stretch) === true) return { ...toFootnote(stretch, joiner), printed };
  const text = joiner.join(stretch.lines.map(textOf));
  if (look !== undefined) return { kind: 'heading', text: spaced(text, stretch), level: levelOf(look), printed };
  if (stretch.lead?.kind === 'bullet') return { ...toItem(stretch, joiner, places), printed };
  const paragraph = { kind: 'paragraph', text: spaced(text, stretch), printed } as const;
  return stretch === continued ? { ...paragraph, continues: true } : paragraph;
}

/** Places from which the bullets of the document begin, the outermost first: each is a level. */
function bulletPlaces(pages: readonly (readonly Piece[])[]): number[] {
  const starts = pages.flat().flatMap((piece) => {
    const first =
      piece.kind === 'stretch' && piece.stretch.lead?.kind === 'bullet' ? piece.stretch.lines[0] : undefined;
    return first === undefined ? [] : [first];
  });
  const places: number[] = [];
  for (const { x0, size } of starts.sort((a, b) => a.x0 - b.x0))
    if (x0 - (places.at(-1) ?? -Infinity) > 0.8 * size) places.push(x0);
  return places;
}

function toItem({ lines, lead }: Stretch, joiner: LineJoiner, places: readonly number[]): Block {
  const first = lines[0];
  const text = joiner.join([lead?.rest ?? '', ...lines.slice(1).map(textOf)].filter((line) => line !== ''));
  const x0 = first?.x0 ?? 0;
  const level = Math.max(
    0,
    places.findLastIndex((place) => place <= x0),
  );
  return { kind: 'item', sign: lead?.sign ?? '•', text, level };
}

function toFootnote(stretch: Stretch, joiner: LineJoiner): Block {
  const found = noteMark(stretch);
  const text = joiner.join(stretch.lines.map(textOf));
  return { kind: 'footnote', mark: found?.mark ?? '', text: text.slice(found?.length ?? 0) };
}

/** One space behind a number with its dot; more where the number stands bare, so that it is seen to be one. */
function spaced(text: string, { lead }: Stretch): string {
  if (lead?.kind !== 'number') return text.replace(/\s{2,}/g, '   ');
  const rest = text.slice(lead.sign.length).trimStart();
  return `${lead.sign}${/[.)]$/.test(lead.sign) ? ' ' : '   '}${rest}`;
}
