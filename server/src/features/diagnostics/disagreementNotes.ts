import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Diagnostic, Location } from 'vscode-languageserver-types';
import type { ProblemLevel } from '../../settings.ts';
import { disagreementsOf } from '../../workspace/shelf/disagreements.ts';
import type { Disagreement } from '../../workspace/shelf/disagreements.ts';
import type { IndexedReport } from '../../workspace/index/reportIndex.ts';
import { disagreementInWords } from '../words/disagreementInWords.ts';
import { placeToRange } from '../folder.ts';
import { reportTitle } from '../words/reportName.ts';

/** The code of all notes on what reports say of each other. */
export const REPORTS_DISAGREE = 'reports-disagree';

/**
 * Where another report of the same authority says something else than this one: a note on the words, with the place in the
 * other report as related information. A wrong grade is told where it is mentioned, not in the report that was graded.
 */
export function disagreementNotes(
  report: IndexedReport,
  all: readonly IndexedReport[],
  level: ProblemLevel,
): Diagnostic[] {
  if (level === 'off') return [];
  const severity = level === 'hint' ? DiagnosticSeverity.Hint : DiagnosticSeverity.Information;
  return disagreementsOf(report, all).flatMap((one): Diagnostic[] => {
    const isTeller = one.report.uri === report.uri;
    const mention = report.summary.mentions[(isTeller ? one.mention : one.otherMention) ?? -1];
    if (mention === undefined) return [];
    const related = isTeller ? one.other : one.report;
    return [
      {
        range: placeToRange(mention.place),
        severity,
        code: REPORTS_DISAGREE,
        source: 'Report Lens',
        message: disagreementInWords(one),
        relatedInformation: [{ location: otherPlace(one, isTeller), message: reportTitle(related) }],
      },
    ];
  });
}

/** Where the other report says what it says: a mention, or its own judgement. */
function otherPlace({ report, mention, other, otherMention }: Disagreement, isTeller: boolean): Location {
  const [from, index] = isTeller ? [other, otherMention] : [report, mention];
  const { mentions, judgements } = from.summary;
  const judged = judgements.find(({ isOverall }) => isOverall === true) ?? judgements[0];
  const place = (index === undefined ? judged : mentions[index])?.place ?? [0, 0, 0, 0];
  return { uri: from.uri, range: placeToRange(place) };
}
