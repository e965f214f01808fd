import { ownRecording, unrecorded } from '../../text/stages/recording.ts';
import type { Changed, Recording } from '../../text/stages/recording.ts';
import { uncomparedValue } from './lineMemo.ts';
import type { Line } from './lines.ts';
import { hasWideColumns } from './lineTests.ts';
import { printedWidth } from './printedWidth.ts';
import { Quantile } from './quantile.ts';
import { whileChanged } from './whileChanged.ts';

/** What the answers depend on beside the lines within `reach` of the one that is asked of. */
export interface EdgeSigns {
  readonly wrapped: boolean;
  /** What is wider says nothing of the measure. */
  readonly widest: number;
}

/** So many lines before and behind a line tell the measure there. */
export const reach = 12;
/** Widths are estimates: a word must fit with this much to spare, in average letters. */
const slack = 1;
const wordSpace = 0.6;

/** What is asked of a line: whether there is room for the first word of the next, or whether it fills a share of the measure. */
type Question = { readonly next: Line } | { readonly less: number } | { readonly more: number };

interface Asked {
  readonly question: Question;
  readonly answer: boolean;
}

/**
 * Whether lines are cut to a measure, and where they end short of it: it is read from the running lines, around each line the
 * widest of its neighbours. A reading that is recorded depends on the answers that it gets.
 */
export class Measure {
  readonly edges: EdgeSigns;
  /** Indices in the body by line number; -1 for other lines. */
  readonly #places: Int32Array;
  /** Where each line of the body ends. */
  readonly #endOf: Float64Array;
  readonly #ends: Quantile;
  /** What each line tells of the measure; 0 for nothing. */
  readonly #telling: Float64Array;
  /** The edge around each line; NaN where nobody asked for it. */
  readonly #edges: Float64Array;
  readonly #body: readonly Line[];
  /** What each recorded reading asked, by index in the body. */
  readonly #asked = new WeakMap<Recording, Map<number, Asked[]>>();

  constructor(body: readonly Line[]) {
    this.#body = body;
    const ends = new Float64Array(body.length);
    const telling = new Float64Array(body.length);
    unrecorded(() => {
      body.forEach((line, at) => (ends[at] = edgeOf(line)));
    });
    this.#endOf = ends;
    this.#ends = new Quantile(ends, USUAL);
    this.edges = signsOf(this.#ends.value);
    this.#telling = telling;
    unrecorded(() => {
      body.forEach((line, at) => (telling[at] = toldBy(line, ends[at] ?? 0, this.edges.widest)));
    });
    this.#edges = new Float64Array(body.length).fill(NaN);
    this.#places = new Int32Array((body.at(-1)?.index ?? -1) + 1).fill(-1);
    body.forEach(({ index }, at) => (this.#places[index] = at));
  }

  /** True if the text is wrapped at a measure; false if each paragraph is one long line. */
  get wrapped(): boolean {
    this.#askedByOwn();
    return this.edges.wrapped;
  }

  /** True if the first word of `next` would have fitted on `line`: no typesetter breaks a paragraph there. */
  endsShort(line: Line, next: Line): boolean {
    return this.wrapped ? this.#ask(line, { next }) : line.isNarrowerThan(110);
  }

  /** True if `line` fills less than a share of the measure around it. */
  fillsLess(line: Line, share: number): boolean {
    return this.#ask(line, { less: share });
  }

  /** True if it fills more. */
  fillsMore(line: Line, share: number): boolean {
    return this.#ask(line, { more: share });
  }

  #ask(line: Line, question: Question): boolean {
    const at = this.#placeOf(line);
    const answer = answerTo(question, this.#endOf[at] ?? unrecorded(() => edgeOf(line)), this.#edgeAt(at));
    this.#remember(at, { question, answer });
    return answer;
  }

  #placeOf({ index }: Line): number {
    return this.#places[index] ?? -1;
  }

  #remember(at: number, asked: Asked): void {
    const all = this.#askedByOwn();
    const known = all?.get(at);
    if (known === undefined) all?.set(at, [asked]);
    else if (!known.some(({ question }) => isSameQuestion(question, asked.question))) known.push(asked);
  }

  /** What the reading that is recorded has asked up to now, on which it depends from here on; undefined where it depends on all. */
  #askedByOwn(): Map<number, Asked[]> | undefined {
    const recording = ownRecording();
    if (recording === undefined || recording.readsAll) return undefined;
    const known = this.#asked.get(recording);
    if (known !== undefined) return known;
    const asked = new Map<number, Asked[]>();
    this.#asked.set(recording, asked);
    recording.dependAtLastOn((changes) => this.#leaves(changes as readonly Changed<Line>[], asked));
    return asked;
  }

  /** True if all that was asked has the same answers with some lines changed. */
  #leaves(changes: readonly Changed<Line>[], asked: ReadonlyMap<number, readonly Asked[]>): boolean {
    const now = new Map(changes.map(({ after }) => [after.index, after]));
    const isSame = (at: number, { question, answer }: Asked): boolean => {
      const asksNow = 'next' in question ? { next: now.get(question.next.index) ?? question.next } : question;
      return answerTo(asksNow, this.#endOf[at] ?? 0, this.#edgeAt(at)) === answer;
    };
    const answersSame = (_: unknown, near: readonly number[]): boolean =>
      near.every((at) => asked.get(at)?.every((each) => isSame(at, each)) !== false);
    return this.whileChanged(changes, answersSame) === true;
  }

  /**
   * What `work` finds while some lines are others; undefined where all answers may be. `others` are the places of the body
   * around which the measure is another then, or which changed themselves, `near` all that lie around them.
   */
  whileChanged<R>(
    changes: readonly Changed<Line>[],
    work: (others: readonly number[], near: readonly number[]) => R,
  ): R | undefined {
    if (changes.some(({ before, after }) => hasWideColumns(before) !== hasWideColumns(after))) return undefined;
    const changed = changes.filter(({ before }) => this.#placeOf(before) >= 0);
    const { wrapped, widest } = signsOf(
      this.#ends.with(changed.map(({ before, after }) => ({ before: edgeOf(before), after: edgeOf(after) }))),
    );
    if (wrapped !== this.edges.wrapped) return undefined;
    const ends = new Map<number, number>();
    const told = this.#toldWith(widest);
    for (const { before, after } of changed) {
      const at = this.#placeOf(before);
      ends.set(at, edgeOf(after));
      told.set(at, toldBy(after, edgeOf(after), widest));
    }
    const near = placesAround([...told.keys()], this.#body.length);
    const inEdges = (): R => {
      const edges = new Map<number, number>();
      for (const at of near) {
        const edge = edgeAround(this.#telling, at);
        if (edge !== this.#edges[at]) edges.set(at, edge);
      }
      const others = near.filter((at) => ends.has(at) || edges.has(at));
      return whileChanged(this.#edges, edges, () => work(others, near));
    };
    for (const at of near) this.#edgeAt(at);
    return whileChanged(this.#endOf, ends, () => whileChanged(this.#telling, told, inEdges));
  }

  /** Places in the body of the lines that tell otherwise than with other signs; undefined where all answers may be others. */
  toldOtherwise({ wrapped, widest }: EdgeSigns): readonly number[] | undefined {
    return wrapped === this.edges.wrapped ? [...this.#toldWith(widest).keys()] : undefined;
  }

  /** What is told of lines by another widest edge, where that is not the same. */
  #toldWith(widest: number): Map<number, number> {
    const told = new Map<number, number>();
    if (this.#ends.between(this.edges.widest, widest))
      this.#body.forEach((line, at) => {
        const edge = this.#endOf[at] ?? 0;
        if (edge > this.edges.widest !== edge > widest) told.set(at, toldBy(line, edge, widest));
      });
    return told;
  }

  #edgeAt(at: number): number {
    const known = this.#edges[at];
    if (known === undefined || !Number.isNaN(known)) return known ?? 0;
    const edge = edgeAround(this.#telling, at);
    this.#edges[at] = edge;
    return edge;
  }
}

/** Extraction now and then joins two lines; what is much wider than usual says nothing of the measure. */
function signsOf(usual: number): EdgeSigns {
  return { wrapped: usual < 150, widest: usual * 1.12 };
}

/** What a line that ends at `edge` tells of the measure; 0 for nothing. */
function toldBy(line: Line, edge: number, widest: number): number {
  return edge > widest || hasWideColumns(line) ? 0 : edge;
}

/** Places of a body of so many lines, and those around them. */
function placesAround(places: readonly number[], length: number): number[] {
  const around = new Set<number>();
  for (const at of places) for (let near = Math.max(0, at - reach); near <= at + reach; near++) around.add(near);
  return [...around].filter((at) => at < length);
}

/** The edge that several lines around one have. */
function edgeAround(telling: Float64Array, at: number): number {
  let widest = 0;
  let second = 0;
  let third = 0;
  const last = Math.min(telling.length - 1, at + reach);
  for (let near = Math.max(0, at - reach); near <= last; near++) {
    const edge = telling[near] ?? 0;
    if (edge <= third) continue;
    third = edge <= second ? edge : second;
    if (edge > second) second = edge <= widest ? edge : widest;
    if (edge > widest) widest = edge;
  }
  return third > widest * 0.85 ? third : second > widest * 0.85 ? second : widest;
}

/** Nine lines of ten are no wider than usual. */
const USUAL = 0.9;

/** @param end where the line ends */
function answerTo(question: Question, end: number, edge: number): boolean {
  if ('less' in question) return fillOf(end, edge) < question.less;
  if ('more' in question) return fillOf(end, edge) > question.more;
  return end + wordSpace + slack + firstWordWidth(question.next) < edge;
}

function fillOf(end: number, edge: number): number {
  return edge === 0 ? 0 : end / edge;
}

function isSameQuestion(one: Question, other: Question): boolean {
  if ('less' in one) return 'less' in other && one.less === other.less;
  if ('more' in one) return 'more' in other && one.more === other.more;
  return 'next' in other && one.next.index === other.next.index;
}

function edgeOf({ indent, width }: Pick<Line, 'indent' | 'width'>): number {
  return indent * indentWidth + width;
}

/** A column of indent in a text with kept layout is about as wide as a letter. */
const indentWidth = 1;

/** How wide the first word of a line is; of one with a hyphen its first part, behind which a line can end. */
const firstWordWidth = uncomparedValue((text) => printedWidth(/^[^\s–—-]*[^\s]?/.exec(text)?.[0] ?? ''));
