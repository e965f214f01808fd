import { l10n } from 'vscode';
import type { ReadingSummary } from '../../../server/src/protocol/reading.ts';

/** What the status bar says: the shortest true account of how the report was read. */
export function readingInShort({ paragraphs, recommendations, isTooLarge }: ReadingSummary): string {
  if (isTooLarge) return l10n.t('Report: too large to read');
  const all = paragraphs.printed + paragraphs.recovered + paragraphs.lost;
  if (all === paragraphs.printed) {
    if (all > 0) return l10n.t('Report: {0} paragraphs', all);
    return recommendations > 0 ? l10n.t('Report: {0} recommendations', recommendations) : l10n.t('Report');
  }
  const damaged = paragraphs.recovered + paragraphs.lost;
  return l10n.t('Report: {0} of {1} lost numbers recovered', paragraphs.recovered, damaged);
}

/** The same in full sentences, one line each. */
export function readingInFull(summary: ReadingSummary): string[] {
  const { paragraphs, recommendations, citations, acronyms, judgements, isTooLarge } = summary;
  if (isTooLarge) return [l10n.t('This text is too large to be read as a report.')];
  const damaged = paragraphs.recovered + paragraphs.lost;
  const lines = [
    paragraphs.printed > 0 ? l10n.t('{0} paragraphs with printed numbers', paragraphs.printed) : undefined,
    damaged > 0
      ? l10n.t(
          '{0} paragraphs that lost their number: {1} recovered, {2} not',
          damaged,
          paragraphs.recovered,
          paragraphs.lost,
        )
      : undefined,
    paragraphs.printed + damaged === 0 ? l10n.t('No numbered paragraphs') : undefined,
    l10n.t('Recommendations: {0}', recommendations),
    l10n.t('Cited numbers: {0}', citations),
    l10n.t('Acronyms explained: {0}', acronyms),
    l10n.t('Judgements: {0}', judgements),
  ];
  return lines.filter((line) => line !== undefined);
}
