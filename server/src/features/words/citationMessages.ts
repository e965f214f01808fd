import * as l10n from '@vscode/l10n';

/** What is said of citations whose number was lost, or seems to be out: part of `messages`. */
export const citationMessages = {
  tooHigh: (least: number, most: number) => {
    if (least !== most) return l10n.t('{0} to {1} too high', least, most);
    return most === 1 ? l10n.t('one too high') : l10n.t('{0} too high', most);
  },
  tooLow: (least: number, most: number) => {
    if (least !== most) return l10n.t('{0} to {1} too low', least, most);
    return most === 1 ? l10n.t('one too low') : l10n.t('{0} too low', most);
  },
  citationSlip: (slip: { number: string; amount: string; meant: string; percent: number }) =>
    l10n.t(
      '{0} seems to be {1}, like other numbers here; {2} may be meant (inferred, {3} % sure).',
      slip.number,
      slip.amount,
      slip.meant,
      slip.percent,
    ),
  slipByOthers: () => l10n.t('only the other numbers speak for it'),
  seemsMeant: () => l10n.t('This may be meant.'),
  citationsOut: (out: { count: number; amount: string; cited: string; meant: string; percent: number }) =>
    l10n.t(
      '{0} numbers cited in the recommendations seem to be {1}: paragraph {2} is cited here, paragraph {3} may be meant. Inferred from what they speak of, {4} % sure.',
      out.count,
      out.amount,
      out.cited,
      out.meant,
      out.percent,
    ),
  actionGoToMeant: (paragraph: string) => l10n.t('Go to {0}, which may be meant', paragraph),
  actionShowOut: (count: number) => l10n.t('Show the {0} citations that seem to be out', count),
  citationCandidates: (count: number) =>
    count === 1
      ? l10n.t('Numbers were lost, so it is not sure which paragraph this is. It may be this one:')
      : l10n.t('Numbers were lost, so it is not sure which paragraph this is. It may be one of these:'),
  candidate: (place: string, percent: number, words: string) => l10n.t('{0} ({1} % sure): {2}', place, percent, words),
  citedNumberLost: (number: string) =>
    l10n.t('Paragraph {0} is not found for sure, because numbers were lost.', number),
  otherNumbersLost: (count: number) => l10n.t('The same goes for {0} other cited numbers of this report.', count),
  mayBeIt: (percent: number) => l10n.t('This may be it ({0} % sure).', percent),
  actionGoToPossible: (place: string, percent: number) =>
    l10n.t('Go to {0}, which may be it ({1} % sure)', place, percent),
} as const;
