import type { FoundCitation, FoundTarget } from './citations.ts';
import type { Citation, CitationTarget, Inference, Paragraph, Problem } from './model.ts';

/** Longest range that is followed: "paragraphs 1 to 900" is more likely a slip than a citation. */
const longestRange = 150;

/** Guesses where numbers were lost; undefined where nothing is likely enough to be shown. */
export interface LikelyParagraphs {
  /** True if extraction deleted dashes, so that "111–131" may stand as "111131". */
  readonly dashesLost: boolean;
  /** The paragraph that most likely bears a number. */
  byNumber(label: string, citation: FoundCitation): Guess | undefined;
  /** The paragraph that most likely is meant by a citation whose number is gone. */
  bySense(citation: FoundCitation): Guess | undefined;
}

export interface Guess {
  readonly paragraph: number;
  readonly inference: Inference;
}

/** A recovered number from here on decides alone. */
const sure = 0.8;
/** That two numbers run together were a range. */
const joinedConfidence = 0.9;

/** Finds the paragraphs that citations lead to. What leads nowhere becomes a problem with the nearest numbers. */
export function resolveCitations(
  found: readonly FoundCitation[],
  paragraphs: readonly Paragraph[],
  likely: LikelyParagraphs,
): { citations: Citation[]; problems: Problem[] } {
  const labels = labelIndex(paragraphs);
  const problems: Problem[] = [];
  const citations = found.map((citation): Citation => ({
    span: citation.span,
    targets: citation.targets.map((target) => {
      const resolved = resolveTarget(target, citation, labels, paragraphs, likely);
      if (target.first !== undefined && resolved.paragraphs.length === 0 && labels.size > 0) {
        problems.push({
          code: 'citation-without-target',
          span: target.span,
          detail: [target.first, ...nearest(target.first, labels)],
        });
      }
      return resolved;
    }),
  }));
  return { citations, problems };
}

type Labels = ReadonlyMap<string, readonly number[]>;

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

function resolveTarget(
  target: FoundTarget,
  citation: FoundCitation,
  labels: Labels,
  paragraphs: readonly Paragraph[],
  likely: LikelyParagraphs,
): CitationTarget {
  const { span, first, last } = target;
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
    const direct = pick(first, labels, citation, paragraphs);
    const number = direct === undefined ? undefined : paragraphs[direct]?.number;
    if (direct !== undefined && (number?.source !== 'recovered' || number.confidence >= sure)) return to([direct]);
    const guess = likely.byNumber(first, citation);
    if (guess !== undefined) return to([guess.paragraph], guess.paragraph === direct ? undefined : guess.inference);
    if (direct !== undefined) return to([direct]);
    const parts = likely.dashesLost ? splitJoined(first, labels) : undefined;
    return parts === undefined
      ? to([])
      : to(range(parts[0], parts[1], labels, citation, paragraphs), { confidence: joinedConfidence, words: [] });
  }
  return to(range(first, last, labels, citation, paragraphs));
}

/**
 * Of several paragraphs with one number the one in the series of the citing paragraph (an annex cites itself), else that
 * of the main series. A series that is nothing but a list of recommendations or conclusions cites the body.
 */
function pick(
  label: string,
  labels: Labels,
  citation: FoundCitation,
  paragraphs: readonly Paragraph[],
): number | undefined {
  const candidates = labels.get(label) ?? [];
  if (candidates.length < 2) return candidates[0];
  const citing = paragraphs.find(({ span }) => citation.span.start >= span.start && citation.span.start <= span.end);
  const series = citing?.number?.series;
  const others = candidates.filter((index) => paragraphs[index] !== citing);
  const same = others.find((index) => paragraphs[index]?.number?.series === series);
  const main = others.find((index) => paragraphs[index]?.number?.series === 0);
  return (citing?.isListed === true ? (main ?? same) : (same ?? main)) ?? others[0];
}

function range(
  first: string,
  last: string,
  labels: Labels,
  citation: FoundCitation,
  paragraphs: readonly Paragraph[],
): number[] {
  const from = pick(first, labels, citation, paragraphs);
  const to = pick(last, labels, citation, paragraphs);
  if (from === undefined || to === undefined) return [from, to].filter((index) => index !== undefined);
  if (to <= from || to - from > longestRange) return [from, to];
  const { series } = paragraphs[from]?.number ?? {};
  const result: number[] = [];
  for (let index = from; index <= to; index++) if (paragraphs[index]?.number?.series === series) result.push(index);
  return result;
}

/** "111131" is "111–131" whose dash was deleted: two numbers of the report, the second the greater. */
function splitJoined(label: string, labels: Labels): readonly [string, string] | undefined {
  if (!/^\d{4,6}$/.test(label)) return undefined;
  const cut = Math.floor(label.length / 2);
  const first = label.slice(0, cut);
  const second = label.slice(cut);
  return labels.has(first) && labels.has(second) && Number(first) < Number(second) ? [first, second] : undefined;
}

/** The numbers next to one that does not exist. */
function nearest(label: string, labels: Labels): string[] {
  if (!/^\d+$/.test(label)) return [];
  const value = Number(label);
  return [...labels.keys()]
    .filter((each) => /^\d+$/.test(each))
    .sort((a, b) => Math.abs(Number(a) - value) - Math.abs(Number(b) - value))
    .slice(0, 2);
}
