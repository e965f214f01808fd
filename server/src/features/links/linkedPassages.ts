import { findingsOf } from '../../analysis/findings/findings.ts';
import { citationsOf, paragraphAt, recommendationAt } from '../../analysis/itemAt.ts';
import type { Citation, Finding, FindingReasons, Recommendation, Report } from '../../analysis/model.ts';
import { contains } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';

/** A recommendation, or one bullet of it. Numbers are indices in the report's lists. */
export interface AskingPassage {
  readonly kind: 'recommendation';
  readonly recommendation: number;
  readonly item: number | undefined;
}

/** What stands at one end of a link. */
export type Passage = AskingPassage | { readonly kind: 'paragraph'; readonly paragraph: number };

/** How likely a link is, to rank it by, and why. */
export type LikelyLink = FindingReasons & Pick<Finding, 'score'>;

/** A passage that cites another, or likely rests on it. */
export interface LinkedPassage {
  readonly passage: Passage;
  /** Where it does so: the numbers of its citations; empty for what is only likely by its words. */
  readonly places: readonly Span[];
  /** Present where the link is likely, not printed. */
  readonly likely?: LikelyLink;
}

/** One number of a citation: indices, and where it stands. */
export interface CitingPlace {
  readonly citation: number;
  readonly target: number;
  readonly span: Span;
}

const MOST_PLACES = 100;

/** The bullet or recommendation at `offset`, else the paragraph. */
export function passageAt(report: Report, offset: number): Passage | undefined {
  const asking = recommendationAt(report, offset);
  if (asking !== undefined) return { kind: 'recommendation', ...asking };
  const paragraph = paragraphAt(report, offset);
  return paragraph === undefined ? undefined : { kind: 'paragraph', paragraph };
}

/** The whole of a passage: a bullet, a recommendation with its bullets, a paragraph with its number. */
export function passageSpan(report: Report, passage: Passage): Span | undefined {
  if (passage.kind === 'paragraph') return report.paragraphs[passage.paragraph]?.span;
  const recommendation = report.recommendations[passage.recommendation];
  return passage.item === undefined ? recommendation?.span : recommendation?.items[passage.item]?.span;
}

/** The span, or where it is empty that of the recommendation, bullet, paragraph or else line around it. */
export function passageAround({ report, source }: ReportDocument, span: Span): Span {
  if (span.start !== span.end) return span;
  const passage = passageAt(report, span.start);
  const line = source.lineAt(span.start);
  const around = passage === undefined ? undefined : passageSpan(report, passage);
  return around ?? { start: source.lineStart(line), end: source.lineEnd(line) };
}

/** The findings behind a recommendation or bullet, best first; a bullet that has none has those of the whole. */
export function findingsBehind({ source, report }: ReportDocument, { recommendation, item }: AskingPassage): Finding[] {
  const ofItem = item === undefined ? [] : findingsOf(source, report, recommendation, item);
  return ofItem.length > 0 ? ofItem : findingsOf(source, report, recommendation);
}

/** The recommendations that likely rest on a paragraph, by what they share with it; the likeliest first. */
export function likelyRecommendations({ source, report }: ReportDocument, paragraph: number): LinkedPassage[] {
  return report.recommendations
    .flatMap((_, recommendation): { score: number; linked: LinkedPassage }[] => {
      const found = findingsOf(source, report, recommendation).find((finding) => finding.paragraph === paragraph);
      if (found === undefined) return [];
      const passage = { kind: 'recommendation', recommendation, item: undefined } as const;
      return [{ score: found.score, linked: { passage, places: [], likely: found } }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ linked }) => linked);
}

/** A recommendation that a bare "(Recommendation)" probably means, and why. */
export interface MarkedRecommendation extends LikelyLink {
  readonly recommendation: Recommendation;
}

/**
 * What a bare "(Recommendation)" in a paragraph probably means, the likeliest first. Only what ranks high by its words: of
 * the weak ones none is better than a wrong one, and beside a strong one they are noise.
 */
export function markedRecommendations(document: ReportDocument, paragraph: number): MarkedRecommendation[] {
  const ranked = likelyRecommendations(document, paragraph).flatMap(({ passage, likely }) => {
    const found =
      passage.kind === 'recommendation' ? document.report.recommendations[passage.recommendation] : undefined;
    return found === undefined || likely === undefined ? [] : [{ recommendation: found, ...likely }];
  });
  const least = Math.max(LEAST_MARKED, (ranked[0]?.score ?? 0) * LEAST_OF_BEST);
  return ranked.filter(({ score, words }) => score >= least && words.length > 0).slice(0, MOST_MARKED);
}

const LEAST_MARKED = 0.1;
const LEAST_OF_BEST = 0.25;
const MOST_MARKED = 3;

/**
 * The passages that cite a paragraph, in reading order; citations outside recommendations and paragraphs are left out.
 * `places` are those that cite it, where they are known already.
 */
export function citingPassages(
  { report }: ReportDocument,
  paragraph: number,
  places: readonly CitingPlace[] = citationsOf(report, paragraph),
): LinkedPassage[] {
  const found = new Map<string, LinkedPassage>();
  for (const { citation, target, span } of places) {
    const passage = isAside(report.citations[citation]) ? undefined : passageAt(report, span.start);
    if (passage === undefined || isParagraph(report, passage, paragraph)) continue;
    const inferred = report.citations[citation]?.targets[target]?.inferred;
    const key = `${JSON.stringify(passage)} ${inferred === undefined}`;
    const known = found.get(key);
    found.set(key, {
      passage,
      places: [...(known?.places ?? []), span],
      ...(inferred === undefined ? {} : { likely: { score: inferred.confidence, words: inferred.words } }),
    });
  }
  return [...found.values()];
}

/** What footnotes and minutes cite tells nothing of the passage around them. */
function isAside(citation: Citation | undefined): boolean {
  return citation?.isNote === true || citation?.isMinute === true;
}

/** For every cited paragraph the places that cite it; of one that is cited very often only the first. */
export function citingPlaces(report: Report): Map<number, CitingPlace[]> {
  const found = new Map<number, CitingPlace[]>();
  report.citations.forEach(({ targets }, citation) => {
    targets.forEach(({ span, paragraphs }, target) => {
      for (const paragraph of paragraphs) {
        const places = found.get(paragraph) ?? [];
        if (places.length === 0) found.set(paragraph, places);
        if (places.length < MOST_PLACES) places.push({ citation, target, span });
      }
    });
  });
  return found;
}

/** Index of the paragraph → places in `span` that cite it, in reading order; inferred ones are left out if not asked for. */
export function citedIn(report: Report, span: Span, options: { withInferred: boolean }): Map<number, Span[]> {
  const found = new Map<number, Span[]>();
  for (const citation of report.citations) {
    const { span: whole, targets } = citation;
    if (isAside(citation) || !contains(span, whole)) continue;
    for (const target of targets) {
      if (target.inferred !== undefined && !options.withInferred) continue;
      for (const paragraph of target.paragraphs) {
        found.set(paragraph, [...(found.get(paragraph) ?? []), target.span]);
      }
    }
  }
  return found;
}

/** The parts of a recommendation that cite for themselves: its bullets and what stands before them, or the whole. */
export function partsOf({ span, lead, items }: Recommendation): Span[] {
  return items.length === 0 ? [span] : [lead, ...items.map((item) => item.span)];
}

/** True if the passage is that paragraph itself, as a recommendation or not. */
function isParagraph(report: Report, passage: Passage, paragraph: number): boolean {
  const own =
    passage.kind === 'paragraph' ? passage.paragraph : report.recommendations[passage.recommendation]?.paragraph;
  return own === paragraph;
}
