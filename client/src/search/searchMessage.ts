import { l10n } from 'vscode';
import type { SearchAnswer } from '../../../server/src/protocol/search.ts';
import { stillReading, stoppedReading } from '../views/stillReading.ts';

/** "1 passage", "38 passages". */
export function passageCount(count: number): string {
  return count === 1 ? l10n.t('1 passage') : l10n.t('{0} passages', count);
}

/** What is said above the results: what was looked for, how much of it was found, and what is not searched. */
export function searchMessage(query: string, answer: SearchAnswer): string {
  const { reports, total, withAll, left, isReading, unknownFilters } = answer;
  const shown = reports.reduce((sum, { passages }) => sum + passages.length, 0);
  const isNothing = reports.length === 0;
  return [
    unknownFilters.length === 0 ? '' : l10n.t('Not understood, and left out: {0}.', unknownFilters.join(' ')),
    unknownFilters.length > 0 && isNothing ? l10n.t('Nothing was found.') : '',
    isNothing ? '' : found(query, total),
    withAll === undefined || withAll === total ? '' : l10n.t('With all of the words: {0}.', withAll),
    shown < total ? l10n.t('The best {0} are shown. Add words or filters to narrow it.', shown) : '',
    isReading ? stillReading() : '',
    !isReading && left > 0 ? stoppedReading(left) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** A search for a judgement alone finds reports, not passages. */
function found(query: string, total: number): string {
  return total === 0 ? `“${query}”.` : `“${query}”: ${passageCount(total)}.`;
}
