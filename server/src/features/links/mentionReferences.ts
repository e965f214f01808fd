import type { Location } from 'vscode-languageserver-types';
import { datesMeet } from '../../text/numbers/dates.ts';
import type { IndexedReport } from '../../workspace/index/reportIndex.ts';
import type { MentionSummary } from '../../workspace/index/entry/reportSummary.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { mentionsOf } from '../../workspace/shelf/mentionTargets.ts';
import { undatedMentionsOf } from '../../workspace/shelf/previousReport.ts';
import { others } from '../../workspace/shelf/shelf.ts';
import { inFolder, placeToRange } from '../folder.ts';
import type { Folder } from '../folder.ts';
import { reportsMeant, TOP } from './otherReports.ts';
import type { MentionItem } from './otherReports.ts';

/** Where other reports speak of this one. */
export function mentionedIn(document: ReportDocument, folder: Folder): Location[] {
  const here = inFolder(document, folder);
  return here === undefined ? [] : placesAbout(here.self, here.all);
}

/** Where other reports speak of the inspection that is mentioned here; the report of it first, if it is asked for. */
export function sameMentions(
  document: ReportDocument,
  item: MentionItem,
  folder: Folder,
  includeDeclaration: boolean,
): Location[] {
  const here = inFolder(document, folder);
  if (here === undefined) return [];
  const { self, all } = here;
  const targets = reportsMeant(document, item, folder);
  const declarations = includeDeclaration ? targets.map(({ uri }) => ({ uri, range: placeToRange(TOP) })) : [];
  if (targets.length > 0) return [...declarations, ...targets.flatMap((report) => placesAbout(report, all))];
  const own = item.kind === 'inspectionMention' ? self.summary.mentions[item.mention] : undefined;
  if (own === undefined) return [];
  return [self, ...others(self, all)].flatMap((from) =>
    from.summary.mentions.filter((one) => isSameTime(one, own)).map((one) => location(from, one)),
  );
}

/** Where reports of the same authority speak of a report: with its date, then as of "the last inspection". */
function placesAbout(report: IndexedReport, all: readonly IndexedReport[]): Location[] {
  const dated = mentionsOf(report, all).map(({ from, mention }) => location(from, from.summary.mentions[mention]));
  const undated = undatedMentionsOf(report, all).map(({ from, mention }) =>
    location(from, from.summary.previousMentions[mention]),
  );
  return [...dated, ...undated];
}

function location({ uri }: IndexedReport, mention: Pick<MentionSummary, 'place'> | undefined): Location {
  return { uri, range: placeToRange(mention?.place ?? TOP) };
}

function isSameTime(one: MentionSummary, other: MentionSummary): boolean {
  const isSameKind = one.kind === undefined || other.kind === undefined || one.kind === other.kind;
  return isSameKind && one.date.start.length === other.date.start.length && datesMeet(one.date, other.date);
}
