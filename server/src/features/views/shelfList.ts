import { gradeKey, gradeRank } from '../../analysis/judgements/judgementAreas.ts';
import type { ShelfEntry, ShelfGroup, ShelfJudgement, ShelfMention, ShelfPlace } from '../../protocol/shelf.ts';
import { disagreements } from '../../workspace/shelf/disagreements.ts';
import { MOST_RELATED, relate } from '../../workspace/shelf/mentionTargets.ts';
import type { Relations } from '../../workspace/shelf/mentionTargets.ts';
import type { IndexedReport } from '../../workspace/index/reportIndex.ts';
import type { JudgementSummary } from '../../workspace/index/entry/reportSummary.ts';
import { byAuthority, dateOf } from '../../workspace/shelf/shelf.ts';
import { dateInWords } from '../words/dateInWords.ts';
import { disagreementInWords } from '../words/disagreementInWords.ts';
import { placeToRange } from '../folder.ts';
import { eachOnce } from '../links/judgementsOnce.ts';
import { reportName, reportTitle } from '../words/reportName.ts';

/** The reports of the folder by authority and date, with their judgements and those that they say others gave. */
export function shelfList(all: readonly IndexedReport[]): ShelfGroup[] {
  return byAuthority(all).map(({ name, reports }) => {
    const relations = relate(name === '' ? [] : reports);
    return {
      name,
      reports: reports.map((report) => toEntry(report, relations)),
      mentions: name === '' || reports.length > MOST_RELATED ? [] : judgedElsewhere(reports, relations),
      disagreements: disagreementsOf(name === '' ? [] : reports),
    };
  });
}

function toEntry(report: IndexedReport, relations: Relations): ShelfEntry {
  const { identity, isFirstLook } = report.summary;
  const { kind, published, inspectorates, inspectors } = identity;
  const date = dateOf(report);
  return {
    uri: report.uri,
    file: reportName(report),
    ...(kind === undefined ? {} : { kind: kind.value }),
    ...(date === undefined ? {} : { date, dateInWords: dateInWords(date) }),
    ...(published === undefined ? {} : { published: dateInWords(published.value) }),
    inspectorates: inspectorates.map(({ value }) => value),
    leads: inspectors.filter(({ isLead }) => isLead).map(({ name }) => name.value),
    judgements: eachOnce(report.summary.judgements).map(shelfJudgement),
    mentionedIn: relations.mentionsOf(report).flatMap(({ from, mention }) => {
      const said = from.summary.mentions[mention];
      return said === undefined ? [] : [{ ...speaker(from), words: said.words, range: placeToRange(said.place) }];
    }),
    ...(isFirstLook === true ? { isFirstLook } : {}),
  };
}

/** Who speaks of another inspection. */
function speaker(report: IndexedReport): Pick<ShelfPlace, 'uri' | 'title' | 'saidOn'> {
  const date = dateOf(report);
  return { uri: report.uri, title: reportTitle(report), ...(date === undefined ? {} : { saidOn: date.start }) };
}

function shelfJudgement({ area, grade, isOverall, place }: JudgementSummary): ShelfJudgement {
  return {
    area,
    grade,
    rank: gradeRank(grade),
    ...(isOverall === true ? { isOverall } : {}),
    range: placeToRange(place),
  };
}

/** Judgements that reports say another inspection gave, whose report is not in the folder; each once, as first said. */
function judgedElsewhere(reports: readonly IndexedReport[], relations: Relations): ShelfMention[] {
  const found = new Map<string, ShelfMention>();
  for (const report of reports)
    for (const [index, mention] of report.summary.mentions.entries()) {
      const { date, judgement, kind, words, place } = mention;
      // A year alone is too little to stand beside dates.
      if (judgement === undefined || date.start.length < 'yyyy-mm'.length) continue;
      if (relations.targetsOf(report, index).length > 0) continue;
      const key = `${date.start} ${gradeKey(judgement)} ${kind ?? ''}`;
      if (found.has(key) || found.has(`${date.start} ${gradeKey(judgement)} `)) continue;
      found.set(key, {
        ...speaker(report),
        words,
        range: placeToRange(place),
        date,
        dateInWords: dateInWords(date),
        ...(kind === undefined ? {} : { kind }),
        grade: judgement,
        rank: gradeRank(judgement),
      });
    }
  return [...found.values()].sort((a, b) => (a.date.start < b.date.start ? -1 : 1));
}

function disagreementsOf(reports: readonly IndexedReport[]): ShelfGroup['disagreements'] {
  return disagreements(reports).flatMap((one) => {
    const place = one.report.summary.mentions[one.mention]?.place;
    return place === undefined
      ? []
      : [{ words: disagreementInWords(one), uri: one.report.uri, range: placeToRange(place) }];
  });
}
