import type { SourceText } from '../../text/sourceText.ts';
import type { Paragraph } from '../model.ts';
import type { CitedMatter, PlaceOfSense } from './recover.ts';
import type { LikelyParagraphs } from '../citations/targets/resolve.ts';

/**
 * Below these nothing is shown: one place must be so likely among all, and so much likelier than the second. Of guesses that
 * are less sure more are wrong than right (`npm run fit:numbers` hides numbers that it knows, to tell).
 */
const leastShare = 0.15;
const leastConfidence = 0.8;
const mostConfidence = 0.9;

/** Of the places that suit a citation, best first, the one that it means, if it stands out from the second. */
export function surestPlace<Place extends Pick<PlaceOfSense, 'score'>>([best, second]: readonly Place[]):
  { readonly place: Place; readonly confidence: number } | undefined {
  if (best === undefined || best.score < leastShare) return undefined;
  const confidence = Math.min(mostConfidence, best.score / (best.score + (second?.score ?? 0)));
  return confidence < leastConfidence ? undefined : { place: best, confidence };
}

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
      const surest = surestPlace(suiting);
      if (surest === undefined) return undefined;
      const { place, confidence } = surest;
      return { paragraph: place.index, inference: { confidence, words: place.words() } };
    },
  };
}
