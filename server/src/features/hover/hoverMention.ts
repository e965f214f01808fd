import { disagreementsOf } from '../../workspace/shelf/disagreements.ts';
import { mentionsOf } from '../../workspace/shelf/mentionTargets.ts';
import type { MentionTarget } from '../../workspace/shelf/mentionTargets.ts';
import { undatedMentionsOf } from '../../workspace/shelf/previousReport.ts';
import type { IndexedReport } from '../../workspace/index/reportIndex.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { dateInWords } from '../words/dateInWords.ts';
import { disagreementInWords } from '../words/disagreementInWords.ts';
import { inFolder } from '../folder.ts';
import type { Folder } from '../folder.ts';
import { eachOnce } from '../links/judgementsOnce.ts';
import { line, list } from '../words/markup.ts';
import type { Block } from '../words/markup.ts';
import { messages } from '../words/messages.ts';
import { previousTarget, targetsOf } from '../links/otherReports.ts';
import { fold } from '../words/prose.ts';
import { reportTitle } from '../words/reportName.ts';

/** Longer lists are told by their number. */
const MOST_LISTED = 8;

/** Another inspection that the report speaks of: what is said of it, and the report of it, or that it was not read. */
export function inspectionMentionHover(document: ReportDocument, index: number, folder: Folder): Block[] {
  const mention = document.report.inspectionMentions[index];
  if (mention === undefined) return [];
  const { date, kind, inspectorate, judgement } = mention;
  const name = messages.mentionedInspection(kind ?? messages.otherInspection(), dateInWords(date.value));
  return [
    line({ strong: name }),
    ...(inspectorate === undefined ? [] : [line(messages.mentionedBy(inspectorate))]),
    ...(judgement === undefined ? [] : [line(messages.mentionedJudgement(fold(judgement.value)))]),
    ...targetBlocks(targetsOf(document, index, folder)),
    ...disagreementBlocks(document, index, folder),
  ];
}

function targetBlocks(targets: readonly MentionTarget[]): Block[] {
  const [first] = targets;
  if (first === undefined) return [line(messages.mentionedNotRead())];
  if (targets.length === 1)
    return [
      line(messages.reportInFolder(), { strong: reportTitle(first.report) }, `. ${reasonOf(first)}`),
      ...judgementBlocks(first.report),
    ];
  const several = targets.slice(0, MOST_LISTED).map((target) => [reportTitle(target.report), `. ${reasonOf(target)}`]);
  return [line(messages.severalReports(targets.length)), list(several)];
}

/** Which inspection "the last inspection" was, and that this is inferred; nothing where there is doubt. */
export function previousHover(document: ReportDocument, mention: number, folder: Folder): Block[] {
  const target = previousTarget(document, mention, folder);
  if (target === undefined) return [];
  return [
    line(messages.probably(), { strong: reportTitle(target) }),
    line(messages.previousInferred()),
    ...judgementBlocks(target),
  ];
}

/** What a report judged. */
function judgementBlocks({ summary: { judgements, isFirstLook } }: IndexedReport): Block[] {
  if (isFirstLook === true) return [line(messages.judgementsNotReadYet())];
  const shown = eachOnce(judgements)
    .slice(0, MOST_LISTED)
    .map(({ area, grade }) => [messages.areaAndGrade(area, grade)]);
  return shown.length === 0 ? [] : [line(messages.itJudged()), list(shown)];
}

function reasonOf({ by, isSameKind }: MentionTarget): string {
  const words = {
    visited: messages.dateIsVisit,
    published: messages.dateIsPublication,
    afterVisit: messages.dateIsAfterVisit,
  };
  const date = words[by]();
  return isSameKind ? `${date} ${messages.kindIsSame()}` : date;
}

/** Other reports of the same authority that say something else of it. */
function disagreementBlocks(document: ReportDocument, index: number, folder: Folder): Block[] {
  const here = inFolder(document, folder);
  if (here === undefined) return [];
  const found = disagreementsOf(here.self, here.all);
  const inWords = found.flatMap((one) => {
    if (one.report.uri === document.uri && one.mention === index) return [disagreementInWords(one)];
    return one.other.uri === document.uri && one.otherMention === index ? [disagreementInWords(one)] : [];
  });
  return inWords.map((words) => line(words));
}

/** Who or when on a report’s own cover: where other reports speak of it. */
export function identityHover(document: ReportDocument, folder: Folder): Block[] {
  const here = inFolder(document, folder);
  if (here === undefined) return [];
  const mentions = mentionsOf(here.self, here.all);
  const undated = undatedMentionsOf(here.self, here.all).length;
  const more = undated === 0 ? [] : [line(messages.undatedMentions(undated))];
  if (mentions.length === 0) return more;
  const shown = mentions
    .slice(0, MOST_LISTED)
    .map(({ from, mention }) => [
      { strong: reportTitle(from) },
      messages.saidThere(from.summary.mentions[mention]?.words ?? ''),
    ]);
  return [line(messages.mentionedInReports(mentions.length)), list(shown), ...more];
}
