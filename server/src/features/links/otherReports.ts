import type { DocumentLink, LocationLink } from 'vscode-languageserver-types';
import type { Item } from '../../analysis/itemAt.ts';
import type { Span } from '../../text/span.ts';
import { mentionTargets, relate } from '../../workspace/shelf/mentionTargets.ts';
import type { MentionTarget } from '../../workspace/shelf/mentionTargets.ts';
import type { IndexedReport } from '../../workspace/index/reportIndex.ts';
import { previousReport } from '../../workspace/shelf/previousReport.ts';
import type { Place } from '../../workspace/index/entry/reportSummary.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { others } from '../../workspace/shelf/shelf.ts';
import { inFolder, placeToRange } from '../folder.ts';
import type { Folder } from '../folder.ts';
import { messages } from '../words/messages.ts';
import { reportTitle } from '../words/reportName.ts';
import { toRange } from '../toLsp.ts';

/** The beginning of a report. */
export const TOP: Place = [0, 0, 0, 0];

/** The reports that a mention can mean, by the mention’s index; none where the folder is not known. */
export function targetsOf(document: ReportDocument, mention: number, folder: Folder): MentionTarget[] {
  const here = inFolder(document, folder);
  const summary = here?.self.summary.mentions[mention];
  return here === undefined || summary === undefined ? [] : mentionTargets(here.self, summary, here.all);
}

/** The report that "the last inspection" means here; undefined where there is doubt. */
export function previousTarget(document: ReportDocument, mention: number, folder: Folder): IndexedReport | undefined {
  const here = inFolder(document, folder);
  const summary = here?.self.summary.previousMentions[mention];
  return here === undefined || summary === undefined ? undefined : previousReport(here.self, summary, here.all);
}

/** Where words about another inspection stand: with its date, or "the last inspection". */
export type MentionItem = Extract<Item, { readonly kind: 'inspectionMention' | 'previousMention' }>;

/** The reports that such words can mean. */
export function reportsMeant(
  document: ReportDocument,
  { kind, mention }: MentionItem,
  folder: Folder,
): IndexedReport[] {
  if (kind === 'inspectionMention') return targetsOf(document, mention, folder).map(({ report }) => report);
  const previous = previousTarget(document, mention, folder);
  return previous === undefined ? [] : [previous];
}

/** Where such words lead: to the judgement they speak of, or to the top of the report. */
export function mentionDefinition(document: ReportDocument, item: MentionItem, folder: Folder): LocationLink[] {
  const isJudged =
    item.kind === 'inspectionMention' && document.report.inspectionMentions[item.mention]?.judgement !== undefined;
  return reportsMeant(document, item, folder).map((report) =>
    linkTo(document, item.span, report, isJudged ? judgementPlace(report) : TOP),
  );
}

/** A link from words of a document to a place in another report. */
function linkTo({ source }: ReportDocument, origin: Span, { uri }: IndexedReport, place: Place): LocationLink {
  const range = placeToRange(place);
  return {
    originSelectionRange: toRange(source, origin),
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  };
}

function judgementPlace({ summary: { judgements } }: IndexedReport): Place {
  return (judgements.find(({ isOverall }) => isOverall === true) ?? judgements[0])?.place ?? TOP;
}

/** The dates of mentions that can mean one report only, as links to it. */
export function mentionLinks(document: ReportDocument, folder: Folder): DocumentLink[] {
  const { report, source } = document;
  if (report.inspectionMentions.length === 0) return [];
  const here = inFolder(document, folder);
  if (here === undefined) return [];
  const relations = relate([here.self, ...others(here.self, here.all)]);
  return report.inspectionMentions.flatMap(({ date }, index): DocumentLink[] => {
    const targets = relations.targetsOf(here.self, index);
    const [target] = targets;
    if (target === undefined || targets.length > 1) return [];
    return [
      {
        range: toRange(source, date.span),
        target: target.report.uri,
        tooltip: messages.openReport(reportTitle(target.report)),
      },
    ];
  });
}
