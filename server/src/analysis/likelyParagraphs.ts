import type { SourceText } from '../text/sourceText.ts';
import type { Paragraph } from './model.ts';
import type { CitedMatter, Recovery } from './numbering/recover.ts';
import type { LikelyParagraphs } from './resolve.ts';

/**
 * Below these nothing is shown: no jump is better than a wrong one. What suits a recommendation best is right in about
 * half of all cases, and more often the further it is ahead of the second best.
 */
const leastByNumber = 0.7;
const leastBySense = 0.5;

/**
 * Guesses paragraphs where numbers were lost: by the likeliest place of a number over all sequences, and by what a
 * recommendation says where even the cited number is gone, if one place stands out from the second best.
 */
export function likelyParagraphs(
  source: SourceText,
  paragraphs: readonly Paragraph[],
  recovery: Recovery,
  cited: CitedMatter | undefined,
): LikelyParagraphs {
  const byLine = new Map(paragraphs.map((paragraph, index) => [source.lineAt(paragraph.span.start), index]));
  return {
    dashesLost: !/[–—−]/.test(source.text),
    byNumber: (label) => {
      const place = recovery.likeliest.get(label);
      const paragraph = place === undefined ? undefined : byLine.get(place.line);
      if (place === undefined || paragraph === undefined || place.confidence < leastByNumber) return undefined;
      return { paragraph, inference: { confidence: place.confidence, words: [] } };
    },
    bySense: (citation) => {
      const suiting = (cited?.senseOf(citation) ?? []).flatMap(({ line, score, words }) => {
        const index = byLine.get(line);
        const paragraph = index === undefined ? undefined : paragraphs[index];
        const isNumbered = paragraph?.number !== undefined || paragraph?.lost !== undefined;
        return index === undefined || !isNumbered ? [] : [{ index, score, words }];
      });
      const [best, second] = suiting;
      if (best === undefined) return undefined;
      const confidence = Math.min(0.9, 0.45 + (1.3 * (best.score - (second?.score ?? 0))) / best.score);
      if (confidence < leastBySense) return undefined;
      return { paragraph: best.index, inference: { confidence, words: best.words() } };
    },
  };
}
