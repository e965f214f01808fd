import type { DocumentLink, Location, LocationLink } from 'vscode-languageserver-types';
import type { Span } from '../../text/span.ts';
import { datesMeet } from '../../text/numbers/dates.ts';
import { mentionsOf, mentionTargets, relate } from '../../workspace/shelf/mentionTargets.ts';
import type { MentionTarget } from '../../workspace/shelf/mentionTargets.ts';
import type { IndexedReport } from '../../workspace/index/reportIndex.ts';
import type { MentionSummary, Place } from '../../workspace/index/entry/reportSummary.ts';
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

/** Where a mention leads: to the judgement it speaks of, or to the top of the report. */
export function mentionDefinition(
  document: ReportDocument,
  mention: number,
  origin: Span,
  folder: Folder,
): LocationLink[] {
  const isJudged = document.report.inspectionMentions[mention]?.judgement !== undefined;
  return targetsOf(document, mention, folder).map(({ report }) =>
    linkTo(document, origin, report, isJudged ? judgementPlace(report) : TOP),
  );
}

/** A link from words of a document to a place in another report. */
export function linkTo({ source }: ReportDocument, origin: Span, { uri }: IndexedReport, place: Place): LocationLink {
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

/** Where other reports speak of this one. */
export function mentionedIn(document: ReportDocument, folder: Folder): Location[] {
  const here = inFolder(document, folder);
  return here === undefined ? [] : mentionsOf(here.self, here.all).flatMap(({ from, mention }) => mentionLocation(from, mention));
} // prettier-ignore

/** Where other reports speak of the inspection that is mentioned here; the report of it first, if it is asked for. */
export function sameMentions(
  document: ReportDocument,
  mention: number,
  folder: Folder,
  includeDeclaration: boolean,
): Location[] {
  const here = inFolder(document, folder);
  const own = here?.self.summary.mentions[mention];
  if (here === undefined || own === undefined) return [];
  const targets = mentionTargets(here.self, own, here.all);
  const declarations = includeDeclaration
    ? targets.map(({ report }) => ({ uri: report.uri, range: placeToRange(TOP) }))
    : [];
  const uses =
    targets.length > 0
      ? targets.flatMap(({ report }) => mentionsOf(report, here.all))
      : [here.self, ...others(here.self, here.all)].flatMap((from) =>
          from.summary.mentions.flatMap((one, index) => (isSameTime(one, own) ? [{ from, mention: index }] : [])),
        );
  return [...declarations, ...uses.flatMap(({ from, mention: index }) => mentionLocation(from, index))];
}

function isSameTime(one: MentionSummary, other: MentionSummary): boolean {
  const isSameKind = one.kind === undefined || other.kind === undefined || one.kind === other.kind;
  return isSameKind && one.date.start.length === other.date.start.length && datesMeet(one.date, other.date);
}

/** Where a mention stands. */
export function mentionLocation({ uri, summary }: IndexedReport, mention: number): Location[] {
  const place = summary.mentions[mention]?.place;
  return place === undefined ? [] : [{ uri, range: placeToRange(place) }];
}
