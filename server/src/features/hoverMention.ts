import type { ReportDocument } from '../workspace/reports.ts';
import { dateInWords } from './dateInWords.ts';
import { line } from './markup.ts';
import type { Block } from './markup.ts';
import { messages } from './messages.ts';
import { fold } from './prose.ts';

/** Another inspection that the report speaks of: what is said of it, and that it was not read. */
export function inspectionMentionHover({ report }: ReportDocument, index: number): Block[] {
  const mention = report.inspectionMentions[index];
  if (mention === undefined) return [];
  const { date, kind, inspectorate, judgement } = mention;
  const name = messages.mentionedInspection(kind ?? messages.otherInspection(), dateInWords(date.value));
  return [
    line({ strong: name }),
    ...(inspectorate === undefined ? [] : [line(messages.mentionedBy(inspectorate))]),
    ...(judgement === undefined ? [] : [line(messages.mentionedJudgement(fold(judgement.value)))]),
    line(messages.mentionedNotRead()),
  ];
}
