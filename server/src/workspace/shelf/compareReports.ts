import { MatterReader } from '../../analysis/matter/matter.ts';
import type { Section } from '../../analysis/model.ts';
import { foldTitle } from '../../report/vocabulary.ts';
import type { Span } from '../../text/span.ts';
import { matchByMatter } from './matchByMatter.ts';
import type { ReportDocument } from '../reports.ts';

/** A part of one report beside the part of the other that it matches; a side is missing where nothing matches. */
export interface ComparedPair<T> {
  readonly left?: T;
  readonly right?: T;
  /** Words that both share; empty where they were matched by their titles. */
  readonly words: readonly string[];
}

/** A section without the sections inside it. */
export interface ComparedSection {
  readonly title: string;
  readonly span: Span;
}

export interface Comparison {
  /** Recommendations, or their bullets: those that match in the order of the left report, then the others. */
  readonly recommendations: readonly ComparedPair<Span>[];
  /** In the order of the left report; what only the right one has stands where it stands there. */
  readonly sections: readonly ComparedPair<ComparedSection>[];
}

/** Compares two reports section by section and recommendation by recommendation. */
export function compareReports(left: ReportDocument, right: ReportDocument): Comparison {
  return { recommendations: matchRecommendations(left, right), sections: matchSections(left, right) };
}

/**
 * The least part of what a recommendation shares with itself that it must share with another. Below it most pairs share no
 * more than the words of their trade ("management oversight", "timely support").
 */
const LEAST_SHARE = 0.15;
/** The same of sections: long texts always share something. */
const LEAST_SHARE_OF_SECTIONS = 0.2;

/** Each with the one that suits it best, if it suits that best too. */
function matchRecommendations(left: ReportDocument, right: ReportDocument): ComparedPair<Span>[] {
  const [ours, theirs] = [partsOf(left), partsOf(right)];
  const matches = matchByMatter(textsOf(left, ours), textsOf(right, theirs), LEAST_SHARE);
  const pairs = ours.map((span, row): ComparedPair<Span> => {
    const match = matches[row];
    const other = theirs[match?.at ?? -1];
    return match === undefined || other === undefined
      ? { left: span, words: [] }
      : { left: span, right: other, words: match.words };
  });
  const matched = pairs.filter((pair) => pair.right !== undefined);
  const alone = pairs.filter((pair) => pair.right === undefined);
  const taken = new Set(matches.map((match) => match?.at));
  const rest = theirs.flatMap((span, at): ComparedPair<Span>[] => (taken.has(at) ? [] : [{ right: span, words: [] }]));
  return [...matched, ...alone, ...rest];
}

function textsOf({ source }: ReportDocument, spans: readonly Span[]): string[] {
  return spans.map((span) => source.slice(span));
}

/** What asks for something: bullets where there are several, else the whole recommendation. */
function partsOf({ report }: ReportDocument): Span[] {
  return report.recommendations.flatMap(({ span, items }) =>
    items.length > 1 ? items.map((item) => item.span) : [span],
  );
}

/** Titles that share less than this name different things. */
const LEAST_LIKENESS = 0.45;

function matchSections(left: ReportDocument, right: ReportDocument): ComparedPair<ComparedSection>[] {
  const [ours, theirs] = [sectionsOf(left), sectionsOf(right)];
  const reader = new MatterReader();
  const titles = (some: readonly Titled[]): Map<string, number>[] =>
    some.map(({ title }) => new Map(reader.read(title).stems));
  const [leftTitles, rightTitles] = [titles(ours), titles(theirs)];
  const likeness = ours.map((one, row) =>
    theirs.map((other, column) => likenessOf(one, other, leftTitles[row], rightTitles[column])),
  );
  const partners = assign(likeness);
  const shared = matchTheRest(partners, [left, ours], [right, theirs]);
  const taken = new Set(partners);
  const pairs: ComparedPair<ComparedSection>[] = [];
  let next = 0;
  ours.forEach((one, row) => {
    const partner = partners[row];
    // What only the right report has and stands before the partner there, stands before it here.
    for (; partner !== undefined && next < partner; next++) {
      const only = theirs[next];
      if (only !== undefined && !taken.has(next)) pairs.push({ right: only, words: [] });
    }
    const other = theirs[partner ?? -1];
    pairs.push(
      other === undefined ? { left: one, words: [] } : { left: one, right: other, words: shared.get(row) ?? [] },
    );
  });
  for (; next < theirs.length; next++) {
    const only = theirs[next];
    if (only !== undefined && !taken.has(next)) pairs.push({ right: only, words: [] });
  }
  return pairs;
}

/**
 * Puts sections that no title has matched beside those that speak of the same matter: in other years they have other
 * names. Adds them to `partners`, and gives the words that both share, by the index of the left one.
 */
function matchTheRest(
  partners: (number | undefined)[],
  [left, ours]: readonly [ReportDocument, readonly Titled[]],
  [right, theirs]: readonly [ReportDocument, readonly Titled[]],
): Map<number, readonly string[]> {
  // The last section of a report holds its back cover, too, which all reports of an inspectorate share.
  const free = (document: ReportDocument, some: readonly Titled[], isTaken: (at: number) => boolean): number[] =>
    some.flatMap(({ span }, at) =>
      isTaken(at) || at === some.length - 1 || document.source.slice(span).trim().length < LEAST_TEXT ? [] : [at],
    );
  const rows = free(left, ours, (row) => partners[row] !== undefined);
  const columns = free(right, theirs, (at) => partners.includes(at));
  const textOf = (document: ReportDocument, some: readonly Titled[], indices: readonly number[]): string[] =>
    indices.map((at) => `${some[at]?.title ?? ''}\n${document.source.slice(some[at]?.span ?? { start: 0, end: 0 })}`);
  const found = new Map<number, readonly string[]>();
  matchByMatter(textOf(left, ours, rows), textOf(right, theirs, columns), LEAST_SHARE_OF_SECTIONS).forEach(
    (match, at) => {
      const [row, column] = [rows[at], columns[match?.at ?? -1]];
      if (match === undefined || row === undefined || column === undefined) return;
      partners[row] = column;
      found.set(row, match.words);
    },
  );
  return found;
}

/** Characters; what is shorter, such as a salutation, has no matter. */
const LEAST_TEXT = 100;

interface Titled extends ComparedSection {
  readonly kind: Section['kind'];
  readonly at: number;
}

const LEFT_OUT: ReadonlySet<Section['kind']> = new Set(['contents', 'table']);

function sectionsOf({ report, source }: ReportDocument): Titled[] {
  return report.sections.flatMap(({ title, kind }, at): Titled[] => {
    if (LEFT_OUT.has(kind)) return [];
    const end = report.sections[at + 1]?.title.span.start ?? source.text.length;
    const span = { start: title.span.end, end };
    return [{ title: title.value.replace(/\s+/gu, ' '), span, kind, at }];
  });
}

/** 1 for the same title, less for titles that share words, or sections of one kind of which there is usually one. */
function likenessOf(one: Titled, other: Titled, a = new Map<string, number>(), b = new Map<string, number>()): number {
  if (foldTitle(one.title) === foldTitle(other.title)) return 1;
  const words = (stems: Map<string, number>): string[] => [...stems.keys()].filter((stem) => !stem.includes(' '));
  const shared = words(a).filter((stem) => b.has(stem)).length;
  const all = words(a).length + words(b).length - shared;
  const isOneOfAKind = one.kind === other.kind && (one.kind === 'recommendations' || one.kind === 'summary');
  return Math.max(all === 0 ? 0 : shared / all, isOneOfAKind ? 0.5 : 0);
}

/** Pairs the likest first, each side once; a partner for each row, or undefined. */
function assign(likeness: readonly (readonly number[])[]): (number | undefined)[] {
  const cells = likeness.flatMap((row, left) => row.map((score, right) => ({ left, right, score })));
  const partners: (number | undefined)[] = likeness.map(() => undefined);
  const taken = new Set<number>();
  const near = ({ left, right }: { left: number; right: number }): number =>
    Math.abs(left / Math.max(1, likeness.length) - right / Math.max(1, likeness[0]?.length ?? 1));
  for (const cell of cells.sort((a, b) => b.score - a.score || near(a) - near(b))) {
    if (cell.score < LEAST_LIKENESS) break;
    if (partners[cell.left] !== undefined || taken.has(cell.right)) continue;
    partners[cell.left] = cell.right;
    taken.add(cell.right);
  }
  return partners;
}
