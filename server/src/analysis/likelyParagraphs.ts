import type { JoinedText } from '../text/joinedText.ts';
import type { SourceText } from '../text/sourceText.ts';
import type { FoundCitation } from './citations.ts';
import { indexMatter, scoreAll, sharedWords } from './matter.ts';
import type { Matter, MatterIndex, MatterReader } from './matter.ts';
import type { Paragraph } from './model.ts';
import { citingText } from './numbering/citedMatter.ts';
import type { Recovery } from './numbering/recover.ts';
import type { Guess, LikelyParagraphs } from './resolve.ts';

/** Below these nothing is shown: no jump is better than a wrong one. */
const leastByNumber = 0.4;
const leastBySense = 0.5;

/**
 * Guesses paragraphs where numbers were lost: by the likeliest place of a number over all sequences, and by what a
 * recommendation says where even the cited number is gone.
 */
export function likelyParagraphs(
  source: SourceText,
  joined: JoinedText,
  paragraphs: readonly Paragraph[],
  recovery: Recovery,
  found: readonly FoundCitation[],
  reader: MatterReader,
): LikelyParagraphs {
  const byLine = new Map(paragraphs.map((paragraph, index) => [source.lineAt(paragraph.span.start), index]));
  const senses = lostSenses(source, joined, paragraphs, found, reader);
  return {
    dashesLost: !/[–—−]/.test(source.text),
    byNumber: (label) => {
      const place = recovery.likeliest.get(label);
      const paragraph = place === undefined ? undefined : byLine.get(place.line);
      if (place === undefined || paragraph === undefined || place.confidence < leastByNumber) return undefined;
      return { paragraph, inference: { confidence: place.confidence, words: [] } };
    },
    bySense: (citation) => senses().get(citation),
  };
}

/** So many citations without a number are looked at; a text with more of them is no report. */
const mostLost = 300;

/** The guesses for all citations whose number was lost, made together when the first is asked for. */
function lostSenses(
  source: SourceText,
  joined: JoinedText,
  paragraphs: readonly Paragraph[],
  found: readonly FoundCitation[],
  reader: MatterReader,
): () => ReadonlyMap<FoundCitation, Guess> {
  let senses: Map<FoundCitation, Guess> | undefined;
  return () => {
    if (senses !== undefined) return senses;
    senses = new Map();
    const lost = found.filter(({ targets }) => targets.some(({ first }) => first === undefined)).slice(0, mostLost);
    const queries = lost.map((citation) => reader.read(citingText(joined, joined.fromSource(citation.span.start))));
    const asked = new Set(queries.flatMap((query) => [...query.stems.keys()]));
    const index = indexMatter(paragraphs.map(({ textSpan }) => reader.read(source.slice(textSpan), asked)));
    lost.forEach((citation, at) => {
      const query = queries[at];
      const guess = query === undefined ? undefined : bySense(paragraphs, reader, query, index, citation);
      if (guess !== undefined) senses?.set(citation, guess);
    });
    return senses;
  };
}

/** The numbered paragraph that shares most with the words before the citation, if it stands out from the second best. */
function bySense(
  paragraphs: readonly Paragraph[],
  reader: MatterReader,
  query: Matter,
  index: MatterIndex,
  citation: FoundCitation,
): Guess | undefined {
  const scores = scoreAll(index, query);
  let best = -1;
  let second = 0;
  scores.forEach((score, at) => {
    const paragraph = paragraphs[at];
    if (paragraph === undefined || (paragraph.number === undefined && paragraph.lost === undefined)) return;
    if (paragraph.span.start <= citation.span.start && paragraph.span.end >= citation.span.end) return;
    if (score > (scores[best] ?? 0)) {
      second = scores[best] ?? 0;
      best = at;
    } else if (score > second) second = score;
  });
  const passage = index.passages[best];
  const top = scores[best] ?? 0;
  if (passage === undefined || top <= 0) return undefined;
  const confidence = Math.min(0.95, 0.35 + (1.5 * (top - second)) / top);
  if (confidence < leastBySense) return undefined;
  return { paragraph: best, inference: { confidence, words: sharedWords(index, reader, query, passage, 4) } };
}
