import { contains, lastStartingAtOrBefore } from '../../../text/span.ts';
import type { FoundCitation, FoundTarget } from '../citations.ts';
import type { Divisions } from '../../sections/divisions.ts';
import type { Citation, CitationCandidate, CitationTarget, Inference, Page, Paragraph, Problem } from '../../model.ts';
import { nearestPage, onSide } from './ofSeveral.ts';
import type { Labels } from './withoutTarget.ts';
import { withoutTarget } from './withoutTarget.ts';

/** Longest range that is followed: "paragraphs 1 to 900" is more likely a slip than a citation. */
const longestRange = 150;

/** Guesses where numbers were lost; undefined where nothing is likely enough to be shown. */
export interface LikelyParagraphs {
  /** True if extraction deleted dashes, so that "111–131" may stand as "111131". */
  readonly dashesLost: boolean;
  /** The paragraph that most likely is meant by a citation whose number is gone. */
  bySense(citation: FoundCitation): Guess | undefined;
}

export interface Guess {
  readonly paragraph: number;
  readonly inference: Inference;
}

/** A citation leads to a paragraph whose number is too doubtful to be shown if it is so likely that one; the hover says so. */
export const LEAST_LED = 0.77;
/** So many paragraphs are named where none is likely enough. */
const mostCandidates = 3;

/** That two numbers run together were a range. */
const joinedConfidence = 0.9;

/** Finds the paragraphs that citations lead to. What leads nowhere becomes a problem with the nearest numbers. */
export function resolveCitations(
  found: readonly FoundCitation[],
  paragraphs: readonly Paragraph[],
  divisions: Divisions,
  likely: LikelyParagraphs,
  pages: readonly Page[],
): { citations: Citation[]; problems: Problem[] } {
  const labels = labelIndex(paragraphs);
  const lost = lostIndex(paragraphs);
  // "… as we say in paragraph 4." may be followed by "5." at the start of the next paragraph.
  const own = new Set(paragraphs.flatMap(({ number }) => (number?.source === 'printed' ? [number.span.start] : [])));
  const isLossy = paragraphs.some((paragraph) => paragraph.lost !== undefined);
  // "paragraph (iv)" or "(4)" is part of a law's unless paragraphs are numbered so.
  const isRoman = [...labels.keys()].some((label) => label.startsWith('('));
  const problems: Problem[] = [];
  const citations = found.flatMap((citation): Citation[] => {
    const within = placesWithin(citation, divisions);
    if (citation.targets.every(({ first }) => first?.startsWith('(') === true) && !isRoman) return [];
    // A chapter or annex that the report does not have is another document's.
    if (within?.length === 0) return [];
    const inside = insideOf(citation, within, divisions, paragraphs);
    const from: Citing = { citation, labels, lost, paragraphs, inside, divisions, places: within };
    const cited = citation.targets.filter(({ span }) => !own.has(span.start));
    const targets = cited.map((target) => {
      const resolved = resolveTarget(target, { ...from, ...onPage(target, pages) }, likely);
      const leads = resolved.paragraphs.length > 0 || resolved.sections !== undefined;
      if (target.first !== undefined && !leads && labels.size > 0) {
        problems.push(withoutTarget(resolved, target.first, { labels, paragraphs, isLossy }));
      }
      return resolved;
    });
    const { isNote, isMinute } = citation;
    return [
      {
        span: citation.span,
        targets,
        ...(isNote === true ? { isNote } : {}),
        ...(isMinute === true ? { isMinute } : {}),
      },
    ];
  });
  return { citations, problems };
}

/** What a number is looked up from. */
interface Citing {
  readonly citation: FoundCitation;
  readonly labels: Labels;
  readonly lost: ReadonlyMap<string, readonly CitationCandidate[]>;
  readonly paragraphs: readonly Paragraph[];
  readonly divisions: Divisions;
  /** True for paragraphs of the chapter or annex that the citation names. */
  readonly inside: ((paragraph: number) => boolean) | undefined;
  /** That chapter or annex. */
  readonly places: readonly number[] | undefined;
  /** How many pages a paragraph is from the page that is named with the number. */
  readonly pagesAway?: (paragraph: Paragraph) => number;
}

/** "page 12, paragraph 32": how far paragraphs are from that page, as it is printed, else counted. */
function onPage({ page }: FoundTarget, pages: readonly Page[]): Pick<Citing, 'pagesAway'> {
  if (page === undefined || pages.length === 0) return {};
  const placed = pages.map((span) => ({ span }));
  return {
    pagesAway: ({ span }) => {
      const at = lastStartingAtOrBefore(placed, span.start);
      return Math.abs((pages[at]?.printed ?? at + 1) - page);
    },
  };
}

function placesWithin({ within, span }: FoundCitation, divisions: Divisions): readonly number[] | undefined {
  return within === undefined ? undefined : divisions.nearest(divisions.find(within.kind, within.label), span.start);
}

function insideOf(
  { inside }: FoundCitation,
  places: readonly number[] | undefined,
  divisions: Divisions,
  paragraphs: readonly Paragraph[],
): Citing['inside'] {
  if (inside !== undefined) return (index) => contains(inside, paragraphs[index]?.span ?? inside);
  if (places === undefined) return undefined;
  return (index) => divisions.holds(places, paragraphs[index]?.span.start ?? -1);
}

function labelIndex(paragraphs: readonly Paragraph[]): Labels {
  const labels = new Map<string, number[]>();
  paragraphs.forEach(({ number }, index) => {
    if (number === undefined) return;
    const list = labels.get(number.label);
    if (list === undefined) labels.set(number.label, [index]);
    else list.push(index);
  });
  return labels;
}

function resolveTarget(target: FoundTarget, from: Citing, likely: LikelyParagraphs): CitationTarget {
  const { span, first, last } = target;
  const { citation, labels } = from;
  const to = (indices: readonly number[], inferred?: Inference): CitationTarget => ({
    span,
    first,
    last,
    paragraphs: indices,
    ...(inferred === undefined ? {} : { inferred }),
  });
  if (first === undefined || last === undefined) {
    const guess = likely.bySense(citation);
    return guess === undefined ? to([]) : to([guess.paragraph], guess.inference);
  }
  if (first === last) {
    const direct = pick(first, from);
    if (direct !== undefined) return to([direct]);
    const sections = headedBy(first, from);
    if (sections.length > 0) return { ...to([]), sections };
    const parts = likely.dashesLost ? splitJoined(first, labels) : undefined;
    if (parts === undefined) return { ...to([]), ...byLikelyNumber(first, from) };
    const [start, end] = parts;
    return {
      ...to(range(start, end, from), { confidence: joinedConfidence, words: [] }),
      first: start,
      last: end,
    };
  }
  const all = range(first, last, from);
  // "paragraphs 2.1.8 to 2.1.11" of a report in which those stand before headings.
  const sections = all.length > 0 ? [] : [...headedBy(first, from), ...headedBy(last, from)];
  return sections.length < 2 ? to(all) : { ...to([]), sections };
}

/** "paragraph 5.1", "paragraph 5.1 of Chapter V", of a report in which that number stands before a heading. */
function headedBy(label: string, { divisions, inside, places }: Citing): readonly number[] {
  if ((inside !== undefined && places === undefined) || !/^\d{1,2}(?:\.\d{1,2}){1,3}$/.test(label)) return [];
  const all = divisions.find('number', label);
  const found = places === undefined ? all : divisions.inside(all, places);
  return found.length === 1 ? found : [];
}

/** The paragraphs that may bear a number that is not shown, by that number, the likeliest first. */
function lostIndex(paragraphs: readonly Paragraph[]): ReadonlyMap<string, readonly CitationCandidate[]> {
  const found = new Map<string, CitationCandidate[]>();
  const add = (label: string, candidate: CitationCandidate): void => {
    const list = found.get(label);
    if (list === undefined) found.set(label, [candidate]);
    else list.push(candidate);
  };
  paragraphs.forEach(({ lost }, paragraph) => {
    if (lost === undefined) return;
    add(lost.likeliest, { paragraph, confidence: lost.confidence });
    if (lost.second !== undefined) add(lost.second.label, { paragraph, confidence: lost.second.confidence });
  });
  for (const list of found.values()) list.sort((a, b) => b.confidence - a.confidence);
  return found;
}

/** The paragraph whose lost number a cited one most likely is, or, in doubt, those that it may be. */
function byLikelyNumber(
  label: string,
  { lost, inside }: Citing,
): Pick<CitationTarget, 'candidates'> & Partial<Pick<CitationTarget, 'paragraphs' | 'inferred'>> {
  const all = lost.get(label) ?? [];
  const candidates = inside === undefined ? all : all.filter(({ paragraph }) => inside(paragraph));
  const [best] = candidates;
  if (best === undefined) return {};
  if (best.confidence < LEAST_LED) return { candidates: candidates.slice(0, mostCandidates) };
  return { paragraphs: [best.paragraph], inferred: { confidence: best.confidence, words: [] } };
}

/**
 * Paragraphs of a number; "12(b)" and "12b" are parts of 12 where no paragraph is numbered so, "3" may be printed "03". What
 * looks like a figure is no such part: "11l" is 111 as badly scanned.
 */
function labelled(label: string, labels: Labels): readonly number[] {
  const whole = label.replace(/\s?\(.*$/su, '');
  return (
    labels.get(label) ??
    labels.get(whole) ??
    labels.get(label.replace(/[a-kmnp-z]?\s?(?:\(.*)?$/su, '')) ??
    labels.get(/^\d$/.test(whole) ? `0${whole}` : whole.replace(/^0+(?=\d)/, '')) ??
    []
  );
}

/**
 * Of several paragraphs with one number the one in the chapter or on the page that the citation names, in the series of the citing
 * paragraph (an annex cites itself), else that of the main series. A series that is nothing but a list of
 * recommendations or conclusions cites the body, and is not cited itself.
 */
function pick(label: string, { citation, labels, paragraphs, inside, pagesAway }: Citing): number | undefined {
  const all = labelled(label, labels);
  const among = inside === undefined ? all : all.filter(inside);
  // "Part 18, paragraph 18.13": the number itself tells the part, wherever that, or the summary, is thought to end.
  const isOfPart =
    among.length === 0 && (citation.within?.label === '' || label.startsWith(`${citation.within?.label ?? ''}.`));
  const candidates = isOfPart ? all : among;
  if (candidates.length < 2) return candidates[0];
  const named = pagesAway === undefined ? undefined : nearestPage(candidates, paragraphs, pagesAway);
  if (named !== undefined) return named;
  const citing = paragraphAround(paragraphs, citation.span.start);
  const others = onSide(candidates, citation, paragraphs).filter((index) => paragraphs[index] !== citing);
  const body = others.filter((index) => paragraphs[index]?.isListed !== true);
  const isOfCiting = (index: number): boolean =>
    citing?.number !== undefined && paragraphs[index]?.number?.series === citing.number.series;
  // Minutes, with numbers of their own, tell what was done with the paragraphs of the report.
  const isOfBody = citing?.isListed === true || citation.isMinute === true;
  const same = isOfBody ? undefined : others.find(isOfCiting);
  const main = body.find((index) => paragraphs[index]?.number?.series === 0);
  return same ?? main ?? body[0] ?? others[0];
}

function paragraphAround(paragraphs: readonly Paragraph[], offset: number): Paragraph | undefined {
  const paragraph = paragraphs[lastStartingAtOrBefore(paragraphs, offset)];
  return paragraph !== undefined && offset <= paragraph.span.end ? paragraph : undefined;
}

/** All paragraphs from first to last; where the last does not exist, up to the last one before it. */
function range(first: string, last: string, citing: Citing): number[] {
  const { paragraphs, citation } = citing;
  const from = pick(first, citing);
  const end = pick(last, citing);
  if (from === undefined) return end === undefined ? [] : [end];
  if (end !== undefined && (end <= from || end - from > longestRange)) return [from, end];
  const { series } = paragraphs[from]?.number ?? {};
  const limit = end ?? Math.min(paragraphs.length - 1, from + longestRange);
  const result: number[] = [];
  for (let index = from; index <= limit; index++) {
    const { number, span } = paragraphs[index] ?? {};
    if (number?.series !== series) continue;
    if (end === undefined && index > from && number !== undefined && !isUpTo(number.label, last)) break;
    const isCiting = span !== undefined && citation.span.start >= span.start && citation.span.start <= span.end;
    if (end !== undefined || index === from || !isCiting) result.push(index);
  }
  return result;
}

/** True if a number does not come behind `last`, in the same chapter. */
function isUpTo(label: string, last: string): boolean {
  const parts = label.split('.');
  const ends = last.split('.');
  if (parts.length !== ends.length || parts.slice(0, -1).join('.') !== ends.slice(0, -1).join('.')) return false;
  return Number(parts.at(-1)) <= Number(ends.at(-1));
}

/** "111131" is "111–131" whose dash was deleted: two numbers of the report, the second the greater. */
function splitJoined(label: string, labels: Labels): readonly [string, string] | undefined {
  if (!/^\d{4,6}$/.test(label)) return undefined;
  const cut = Math.floor(label.length / 2);
  const first = label.slice(0, cut);
  const second = label.slice(cut);
  return labels.has(first) && labels.has(second) && Number(first) < Number(second) ? [first, second] : undefined;
}
