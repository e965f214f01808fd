import type { SourceText } from '../text/sourceText.ts';
import type { Paragraph } from './model.ts';
import type { CitedMatter } from './numbering/recover.ts';
import type { LikelyParagraphs } from './resolve.ts';

/** Below these nothing is shown: one place must be so likely among all, and so much likelier than the second. */
const leastShare = 0.15;
const leastConfidence = 0.7;

/**
 * Guesses paragraphs where even the cited number is gone, by what the recommendation says, if one place stands out from the
 * second best.
 */
export function likelyParagraphs(
  source: SourceText,
  paragraphs: readonly Paragraph[],
  cited: CitedMatter | undefined,
): LikelyParagraphs {
  const byLine = new Map(paragraphs.map((paragraph, index) => [source.lineAt(paragraph.span.start), index]));
  return {
    dashesLost: !/[–—−]/.test(source.text),
    bySense: (citation) => {
      const suiting = (cited?.senseOf(citation) ?? []).flatMap(({ line, score, words }) => {
        const index = byLine.get(line);
        const paragraph = index === undefined ? undefined : paragraphs[index];
        const isNumbered = paragraph?.number !== undefined || paragraph?.lost !== undefined;
        return index === undefined || !isNumbered ? [] : [{ index, score, words }];
      });
      const [best, second] = suiting;
      if (best === undefined || best.score < leastShare) return undefined;
      const confidence = Math.min(0.9, best.score / (best.score + (second?.score ?? 0)));
      if (confidence < leastConfidence) return undefined;
      return { paragraph: best.index, inference: { confidence, words: best.words() } };
    },
  };
}
