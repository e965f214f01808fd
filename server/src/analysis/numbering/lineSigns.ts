import type { Layout } from '../../report/layout.ts';
import { linesValue } from '../../report/lines/lineMemo.ts';
import type { Line } from '../../report/lines/lines.ts';
import { roleOf } from '../../report/vocabulary.ts';
import { leadsIn, openingOf } from './lineWords.ts';
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
  /** True if blank lines stand above it, or a page begins: what a number on a line of its own always leaves. */
  readonly hasRoom: boolean;
}

/** All lines of the running text that are no heading, bullet or table, with their signs, in order. */
export function signLines(layout: Layout, pageTops: ReadonlySet<number>): SignedLine[] {
  const seen = runningLines(layout, pageTops);
  const written = howWritten(layout);
  const places = seen.map((each) => placeOf(layout, each));
  const clear = seen.flatMap(({ at }, nth) => (isClear(places[nth]) ? [at] : []));
  const usual = usualLength(clear);
  let next = 0;
  return seen.flatMap((each, nth): SignedLine[] => {
    const place = places[nth];
    if (place === undefined || goesOn(place)) return [];
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
        hasRoom: !/^(?:gap|head)0$/.test(place.above),
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

function signsOf(
  layout: Layout,
  seen: Seen,
  place: LinePlace,
  distances: Distances,
  written: Written,
): readonly string[] {
  const { line, previous, role, title, isLastOnPage } = seen;
  const { above, end, begin, spare, words } = place;
  if (previous === undefined || title !== undefined) {
    const signs = ['any', 'head', `${above} ${begin}`, `role ${roleOf(title ?? '') ?? 'none'}`];
    if (layout.contents !== undefined && line.index < layout.contents.headingLine) signs.push('before contents');
    if (leadsIn(line)) signs.push('leads in');
    if (previous !== undefined) signs.push(`title ${titleLength(layout, previous, line)} ${begin}`);
    return signs;
  }
  const isNew = end === 'full' && begin === 'upper';
  const opening = isNew ? openingOf(line) : 'other';
  return signsOfClasses({
    role: role ?? 'none',
    isLastOnPage,
    above,
    end,
    begin,
    spare,
    ...distanceClasses(distances),
    words: words?.signs.join() ?? '',
    opening: !isNew ? '' : opening === 'other' ? written(line) : opening,
    shares: isNew ? sharedAcross(layout, seen.at) : 0,
  });
}

/** All that signs of a line within a paragraph, or at the start of one, are made of. */
interface SignClasses extends Omit<LinePlace, 'words'> {
  readonly role: string;
  /** No page ends with the first line of a paragraph alone. */
  readonly isLastOnPage: boolean;
  /** Lines since the clear start before, and to the next, as far as it matters; how long a paragraph is between these. */
  readonly since: number;
  readonly until: number;
  readonly length: number;
  readonly behind: string;
  /** Names of signs with commas between. */
  readonly words: string;
  /** Empty where no sentence can begin. */
  readonly opening: string;
  readonly shares: number;
}

function distanceClasses({
  since,
  until,
  usual,
}: Distances): Pick<SignClasses, 'since' | 'until' | 'length' | 'behind'> {
  return {
    since: Math.min(since, 4),
    until: Math.min(until, 3),
    length: Math.min(6, Math.floor((2 * (since + until)) / usual)),
    behind: since < 3 ? 'few' : since < usual ? 'less' : since < 2 * usual ? 'more' : 'many',
  };
}

/** Lines of some kinds that are remembered; a report has some hundred. */
const MOST_KINDS = 10_000;
const knownSigns = new Map<string, readonly string[]>();

/** The signs of a kind of line: the same list for all lines of it, since most are like others and as they were before a key. */
function signsOfClasses(classes: SignClasses): readonly string[] {
  const key = Object.values(classes).join('|');
  const known = knownSigns.get(key);
  if (known !== undefined) return known;
  if (knownSigns.size >= MOST_KINDS) knownSigns.clear();
  const signs = nameSigns(classes);
  knownSigns.set(key, signs);
  return signs;
}

function nameSigns({
  role,
  isLastOnPage,
  above,
  end,
  begin,
  spare,
  since,
  until,
  length,
  behind,
  words,
  opening,
  shares,
}: SignClasses): string[] {
  const kind = end === 'full' ? (begin === 'lower' ? 'lost' : 'full') : above === 'gap0' ? 'open' : 'apart';
  const signs = [
    'any',
    `in ${role}`,
    `${above} ${begin}`,
    `${above} ${spare}`,
    `${above} ${end} ${begin}`,
    `${above} ${end} ${spare}`,
    `${end} ${begin} ${spare}`,
    `${kind} since ${since}`,
    `${kind} until ${until}`,
    `${kind} length ${length}`,
    `behind ${behind}`,
  ];
  if (isLastOnPage) signs.push('last on page');
  if (words !== '') signs.push(...words.split(','));
  if (opening !== '') signs.push(`word ${opening}`, `${spare} shares ${shares}`);
  return signs;
}

/** How far a title fills its line: what is no title goes on on the next. */
function titleLength({ measure }: Layout, title: Line, line: Line): string {
  return measure.endsShort(title, line) ? 'short' : measure.fillsLess(title, 0.8) ? 'medium' : 'full';
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
function sharedAcross({ body }: Layout, at: number): number {
  return shared(body.slice(Math.max(0, at - LINES_BEFORE), at + 2), Math.min(LINES_BEFORE, at));
}

const LINES_BEFORE = 3;

function shared(lines: readonly Line[], before: number): number {
  return before === LINES_BEFORE
    ? sharedOfUsual(lines)
    : countShared(
        lines.map(({ text }) => text),
        before,
      );
}

const sharedOfUsual = linesValue((texts) => countShared(texts, LINES_BEFORE));

/** How many words of the lines behind the first few stand on these, too. */
function countShared(texts: readonly string[], before: number): number {
  const above = new Set(texts.slice(0, before).flatMap(wordsOf));
  const below = new Set(texts.slice(before).flatMap(wordsOf));
  let count = 0;
  for (const word of below) if (above.has(word)) count++;
  return Math.min(4, count);
}

/** Longer words, without their endings. */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[a-z]{5,}/g) ?? []).map((word) => word.slice(0, 6));
}
