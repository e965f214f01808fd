import { countShared, indexMatter, MatterReader, scoreAll } from '../../analysis/matter/matter.ts';
import { sharedPhrases } from '../../analysis/matter/sharedPhrases.ts';
import type { Report } from '../../analysis/model.ts';
import type { Span } from '../../text/span.ts';
import type { ReportDocument } from '../reports.ts';

/** A passage of a report that can speak of a matter: a paragraph, a recommendation or a bullet. */
export interface Passage {
  readonly document: ReportDocument;
  readonly span: Span;
  /** Without its number. */
  readonly textSpan: Span;
  /** "57", where it has a number. */
  readonly label?: string;
  readonly isRecommendation: boolean;
}

export interface SameMatter {
  readonly passage: Passage;
  /** Positive; only for the order within one answer. */
  readonly score: number;
  /** Words that both share, most telling first. */
  readonly words: readonly string[];
}

/** The least that a passage shares, as a part of what the passage that is asked for shares with itself. */
const LEAST_SHARE = 0.07;
const MOST_OF_A_REPORT = 3;
const MOST_WORDS = 5;
/** One word alone names no matter. */
const LEAST_WORDS = 2;

/**
 * The passages of other reports that speak of the same matter as a passage of `document`: BM25 over words and pairs of
 * words, acronyms counted with their long forms; the likeliest first, at most a few of each report.
 * @param most how many to return
 */
export function sameMatter(
  document: ReportDocument,
  span: Span,
  others: readonly ReportDocument[],
  most: number,
): SameMatter[] {
  const reader = new MatterReader();
  const asked = expanded(document, span);
  const query = reader.read(asked);
  const wanted = new Set(query.stems.keys());
  const passages = others.flatMap(passagesOf);
  const matters = passages.map((passage) => reader.read(expanded(passage.document, passage.span), wanted));
  // The passage itself stands among the others: how it scores says what a whole match would be.
  const index = indexMatter([...matters, query]);
  const scores = scoreAll(index, query);
  const whole = scores[matters.length] ?? 0;
  const counts = new Map<string, number>();
  return passages
    .map((passage, at) => ({ passage, at, score: scores[at] ?? 0 }))
    .filter(({ score }) => score > 0 && score >= whole * LEAST_SHARE)
    .sort((a, b) => b.score - a.score)
    .filter(
      ({
        passage: {
          document: { uri },
        },
      }) => {
        const count = counts.get(uri) ?? 0;
        counts.set(uri, count + 1);
        return count < MOST_OF_A_REPORT;
      },
    )
    .flatMap(({ passage, at, score }): SameMatter[] => {
      if (countShared(query, matters[at] ?? query) < LEAST_WORDS) return [];
      const words = sharedPhrases(index, asked, expanded(passage.document, passage.span), MOST_WORDS);
      return [{ passage, score, words }];
    })
    .slice(0, most);
}

const LEAST_CHARACTERS = 40;

function passagesOf(document: ReportDocument): Passage[] {
  const { report } = document;
  const ofParagraph = new Set(report.recommendations.flatMap(({ paragraph }) => paragraph ?? []));
  const numbered = report.paragraphs.map(({ span, textSpan, number }, index): Passage => ({
    document,
    span,
    textSpan,
    ...(number === undefined ? {} : { label: number.label }),
    isRecommendation: ofParagraph.has(index),
  }));
  const asked = report.recommendations.flatMap(({ span, items, paragraph }): Passage[] => {
    if (paragraph !== undefined) return [];
    return (items.length > 1 ? items : [{ span }]).map((item) => ({
      document,
      span: item.span,
      textSpan: item.span,
      isRecommendation: true,
    }));
  });
  const found = [...numbered, ...asked, ...blocksOf(document, report)];
  return found.filter(({ span }) => span.end - span.start >= LEAST_CHARACTERS);
}

/** Paragraphs of a report that numbers none: what blank lines set apart, outside recommendations. */
function blocksOf(document: ReportDocument, report: Report): Passage[] {
  if (report.paragraphs.length > 0) return [];
  const { text } = document.source;
  const taken = report.recommendations.map(({ span }) => span);
  return [...text.matchAll(/\S(?:[^\n]|\n(?![ \t\f]*\n))*/gu)].flatMap((match): Passage[] => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (taken.some((other) => span.start < other.end && other.start < span.end)) return [];
    return [{ document, span, textSpan: span, isRecommendation: false }];
  });
}

/** The text of a passage with the long forms of its acronyms behind it, so that both are found by either. */
function expanded({ source, report }: ReportDocument, span: Span): string {
  const text = source.slice(span);
  const longs = report.terms.flatMap(({ short, meanings, uses }) =>
    uses.some(({ start }) => start >= span.start && start < span.end) && meanings[0] !== undefined
      ? [`. ${meanings[0].long} (${short})`]
      : [],
  );
  return text + longs.join('');
}
