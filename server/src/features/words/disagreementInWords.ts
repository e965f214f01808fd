import type { Disagreement } from '../../workspace/shelf/disagreements.ts';
import { dateInWords } from './dateInWords.ts';
import { messages } from './messages.ts';
import { reportTitle } from './reportName.ts';

/** What two reports do not agree on, in one sentence. */
export function disagreementInWords({ kind, report, mention, other, otherMention }: Disagreement): string {
  const said = report.summary.mentions[mention];
  if (said === undefined) return '';
  const { judgement = '', date } = said;
  if (kind === 'grade')
    return messages.gradesDisagree(reportTitle(report), judgement, reportTitle(other), gradesOf(other));
  const otherDate = other.summary.mentions[otherMention ?? -1]?.date ?? date;
  return messages.datesDisagree(judgement, {
    one: reportTitle(report),
    date: dateInWords(date),
    other: reportTitle(other),
    otherDate: dateInWords(otherDate),
  });
}

function gradesOf({ summary }: Disagreement['other']): string {
  return [...new Set(summary.judgements.map(({ grade }) => grade))].join(', ');
}
