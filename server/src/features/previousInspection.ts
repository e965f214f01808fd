import type { Location, LocationLink } from 'vscode-languageserver-types';
import type { Span } from '../text/span.ts';
import { mentionsOf } from '../workspace/shelf/mentionTargets.ts';
import { previousReport, undatedMentionsOf } from '../workspace/shelf/previousReport.ts';
import type { UndatedMention } from '../workspace/shelf/previousReport.ts';
import type { IndexedReport } from '../workspace/index/reportIndex.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { inFolder, placeToRange } from './folder.ts';
import type { Folder } from './folder.ts';
import { judgementBlocks } from './hover/hoverMention.ts';
import { line } from './words/markup.ts';
import type { Block } from './words/markup.ts';
import { messages } from './words/messages.ts';
import { linkTo, mentionLocation, TOP } from './links/otherReports.ts';
import { reportTitle } from './words/reportName.ts';

/** The report that "the last inspection" means here; undefined where there is doubt. */
function targetOf(document: ReportDocument, mention: number, folder: Folder): IndexedReport | undefined {
  const here = inFolder(document, folder);
  const summary = here?.self.summary.previousMentions[mention];
  return here === undefined || summary === undefined ? undefined : previousReport(here.self, summary, here.all);
}

/** Where "the last inspection" leads: to the top of its report. */
export function previousDefinition(
  document: ReportDocument,
  mention: number,
  origin: Span,
  folder: Folder,
): LocationLink[] {
  const target = targetOf(document, mention, folder);
  return target === undefined ? [] : [linkTo(document, origin, target, TOP)];
}

/** Which inspection it was, and that this is inferred; nothing where there is doubt. */
export function previousHover(document: ReportDocument, mention: number, folder: Folder): Block[] {
  const target = targetOf(document, mention, folder);
  if (target === undefined) return [];
  return [
    line(messages.probably(), { strong: reportTitle(target) }),
    line(messages.previousInferred()),
    ...judgementBlocks(target),
  ];
}

/** Where else reports speak of the inspection that is meant here, with its report first if it is asked for. */
export function samePrevious(
  document: ReportDocument,
  mention: number,
  folder: Folder,
  includeDeclaration: boolean,
): Location[] {
  const here = inFolder(document, folder);
  const target = targetOf(document, mention, folder);
  if (here === undefined || target === undefined) return [];
  return [
    ...(includeDeclaration ? [{ uri: target.uri, range: placeToRange(TOP) }] : []),
    ...mentionsOf(target, here.all).flatMap(({ from, mention: index }) => mentionLocation(from, index)),
    ...undatedMentionsOf(target, here.all).map(undatedLocation),
  ];
}

/** Where later reports mean this one by "the last inspection". */
export function meantIn(document: ReportDocument, folder: Folder): Location[] {
  const here = inFolder(document, folder);
  return here === undefined ? [] : undatedMentionsOf(here.self, here.all).map(undatedLocation);
}

function undatedLocation({ from, mention }: UndatedMention): Location {
  return { uri: from.uri, range: placeToRange(from.summary.previousMentions[mention]?.place ?? TOP) };
}
