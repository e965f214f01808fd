import type { Layout } from '../../report/layout.ts';
import type { Line } from '../../report/lines.ts';
import { roleOf } from '../../report/vocabulary.ts';
import { leadsIn, openingOf, wordSigns } from './lineWords.ts';
import type { LinePlace, Seen } from './runningLines.ts';
import type { Written } from './capitals.ts';
import { howWritten } from './capitals.ts';
import { goesOn, isClear, opensVisibly, placeOf, runningLines } from './runningLines.ts';

/** Why a paragraph is thought to start on a line, for the reader. */
export type StartReason =
  'short-line' | 'lower-case-start' | 'blank-line' | 'section-start' | 'page-break' | 'sentence-end';

/** A line of the body on which a paragraph may start, with what can be seen there. */
export interface SignedLine {
  /** 0-based. */
  readonly line: number;
  /** Index in `layout.body`. */
  readonly at: number;
  /** Names of what is seen there; `startWeights` says what each tells. */
  readonly signs: readonly string[];
  readonly reason: StartReason;
  /** True for the first line below a heading. */
  readonly belowHeading: boolean;
  /** True if a new paragraph can be seen to begin there, whole: room above it, and a capital. */
  readonly opensVisibly: boolean;
}

/** All lines of the running text that are no heading, bullet or table, with their signs, in order. */
export function signLines(layout: Layout, pageTops: ReadonlySet<number>): SignedLine[] {
  const seen = runningLines(layout, pageTops);
  const written = howWritten(
    layout,
    seen.map(({ line }) => line.text),
  );
  const places = seen.map((each) => placeOf(layout, each));
  const clear = seen.flatMap(({ at }, nth) => (isClear(places[nth]) ? [at] : []));
  const usual = usualLength(clear);
  let next = 0;
  return seen.flatMap((each, nth): SignedLine[] => {
    const place = places[nth];
    if (place === undefined || goesOn(each, place)) return [];
    while ((clear[next] ?? Infinity) <= each.at) next++;
    const last = clear[next - 1] ?? 0;
    const since = each.at - (last === each.at ? (clear[next - 2] ?? 0) : last);
    const until = (clear[next] ?? layout.body.length) - each.at;
    return [
      {
        line: each.line.index,
        at: each.at,
        signs: signsOf(layout, each, place, { since, until, usual }, written),
        reason: reasonOf(place),
        belowHeading: each.title !== undefined,
        opensVisibly: opensVisibly(place),
      },
    ];
  });
}

/** How many lines paragraphs usually have here: the median between clear starts. */
function usualLength(clear: readonly number[]): number {
  const lengths = clear.slice(1).map((at, nth) => at - (clear[nth] ?? 0));
  lengths.sort((a, b) => a - b);
  return Math.max(3, lengths[lengths.length >> 1] ?? 6);
}

interface Distances {
  /** Lines since the clear start before, and to the next. */
  readonly since: number;
  readonly until: number;
  readonly usual: number;
}

function signsOf(layout: Layout, seen: Seen, place: LinePlace, distances: Distances, written: Written): string[] {
  const { line, previous, role, title } = seen;
  const { above, end, begin, spare } = place;
  if (previous === undefined || title !== undefined) {
    const signs = ['any', 'head', `${above} ${begin}`, `role ${roleOf(title ?? '') ?? 'none'}`];
    if (layout.contents !== undefined && line.index < layout.contents.heading) signs.push('before contents');
    if (leadsIn(line.text)) signs.push('leads in');
    if (previous !== undefined) signs.push(`title ${titleLength(layout, previous, line)} ${begin}`);
    return signs;
  }
  const signs = [
    'any',
    `in ${role ?? 'none'}`,
    `${above} ${end} ${begin}`,
    `${above} ${end} ${spare}`,
    `${end} ${begin} ${spare}`,
    ...distanceSigns(place, distances),
    ...wordSigns(previous.text, line.text, end === 'full'),
  ];
  if (end === 'full' && begin === 'upper') {
    const opening = openingOf(line.text);
    signs.push(
      `word ${opening === 'other' ? written(line.text) : opening}`,
      `${spare} shares ${sharedAcross(layout, seen.at)}`,
    );
  }
  return signs;
}

/** How far a title fills its line: what is no title goes on on the next. */
function titleLength({ measure }: Layout, title: Line, line: Line): string {
  return measure.endsShort(title, line) ? 'short' : measure.fill(title) < 0.8 ? 'medium' : 'full';
}

function distanceSigns({ above, end, begin }: LinePlace, { since, until, usual }: Distances): string[] {
  const kind = end === 'full' ? (begin === 'lower' ? 'lost' : 'full') : above === 'gap0' ? 'open' : 'apart';
  return [
    `${kind} since ${Math.min(since, 4)}`,
    `${kind} until ${Math.min(until, 3)}`,
    `${kind} length ${Math.min(6, Math.floor((2 * (since + until)) / usual))}`,
    `behind ${since < 3 ? 'few' : since < usual ? 'less' : since < 2 * usual ? 'more' : 'many'}`,
  ];
}

function reasonOf({ above, end, begin, spare }: LinePlace): StartReason {
  if (above.startsWith('head')) return 'section-start';
  if (end !== 'open' && begin === 'lower') return 'lower-case-start';
  if (above.startsWith('page')) return 'page-break';
  if (above !== 'gap0') return 'blank-line';
  if (spare === 'half' || spare === 'much' || spare === 'some') return 'short-line';
  return end === 'open' && begin === 'lower' ? 'lower-case-start' : 'sentence-end';
}

/** How much the lines around a line share with those before it, in classes. */
function sharedAcross(layout: Layout, at: number): number {
  const before = new Set<string>();
  for (let nth = Math.max(0, at - 3); nth < at; nth++)
    for (const word of wordsOf(layout.body[nth]?.text)) before.add(word);
  let shared = 0;
  const seen = new Set<string>();
  for (let nth = at; nth < at + 2; nth++)
    for (const word of wordsOf(layout.body[nth]?.text)) {
      if (before.has(word) && !seen.has(word)) shared++;
      seen.add(word);
    }
  return Math.min(4, shared);
}

/** Longer words, without their endings. */
function wordsOf(text = ''): string[] {
  return (text.toLowerCase().match(/[a-z]{5,}/g) ?? []).map((word) => word.slice(0, 6));
}
