import { isOverall } from '../../analysis/judgements/judgementAreas.ts';
import type { InspectionMention, Judgement, Paragraph, Recommendation, Section, Term } from '../../analysis/model.ts';
import type { Span } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import type {
  JudgementSummary,
  MentionSummary,
  ParagraphSummary,
  Place,
  RecommendationSummary,
  ReportSummary,
  SectionSummary,
  TermSummary,
} from '../../workspace/index/entry/reportSummary.ts';
import { passageWords, wordsOf } from './passageNames.ts';
import { firstLine, fold } from '../words/prose.ts';
import { paragraphSelection, recommendationSelection } from './selections.ts';

/** How much of a passage stands for it. */
const MOST_WORDS = 80;

/** What the index keeps of a report. */
export function summarise(document: ReportDocument): ReportSummary {
  const { report, source } = document;
  return {
    length: source.text.length,
    identity: report.identity,
    sections: report.sections.map((section) => sectionSummary(document, section)),
    paragraphs: report.paragraphs.map((paragraph) => paragraphSummary(document, paragraph)),
    recommendations: report.recommendations.map((one, index) => recommendationSummary(document, one, index)),
    terms: report.terms.flatMap((term) => termSummary(document, term)),
    judgements: report.judgements.map((judgement) => judgementSummary(document, judgement)),
    mentions: report.inspectionMentions.map((mention) => mentionSummary(document, mention)),
    previousMentions: report.previousMentions.map(({ span, ...rest }) => ({ ...rest, place: placeOf(document, span) })),
  };
}

function sectionSummary(document: ReportDocument, section: Section): SectionSummary {
  const { title, level, kind, parent, grade, span } = section;
  return {
    title: fold(title.value),
    level,
    kind,
    ...(parent === undefined ? {} : { parent }),
    ...(grade === undefined ? {} : { grade: fold(grade.value) }),
    span,
    place: placeOf(document, title.span),
  };
}

function paragraphSummary(document: ReportDocument, paragraph: Paragraph): ParagraphSummary {
  const { number, section, span, textSpan } = paragraph;
  return {
    ...(number === undefined ? {} : { label: number.label, series: number.series }),
    ...(number?.source === 'recovered' ? { isRecovered: true as const } : {}),
    words: wordsOf(document, textSpan, MOST_WORDS),
    ...(section === undefined ? {} : { section }),
    span,
    place: placeOf(document, paragraphSelection(document, paragraph)),
  };
}

function recommendationSummary(document: ReportDocument, one: Recommendation, index: number): RecommendationSummary {
  const { paragraph, section, span, items } = one;
  return {
    ...(paragraph === undefined ? {} : { paragraph }),
    words: passageWords(document, { kind: 'recommendation', recommendation: index, item: undefined }, MOST_WORDS),
    ...(section === undefined ? {} : { section }),
    span,
    place: placeOf(document, recommendationSelection(document, one)),
    items: items.map((item) => ({
      words: wordsOf(document, item.span, MOST_WORDS),
      span: item.span,
      place: placeOf(document, firstLine(document.source, item.span)),
    })),
  };
}

/** None for a short form that stands nowhere. */
function termSummary(document: ReportDocument, { short, meanings, uses }: Term): TermSummary[] {
  const [meaning] = meanings;
  const span = meaning?.shortSpan ?? meaning?.longSpan ?? uses[0];
  if (span === undefined) return [];
  return [
    {
      short,
      ...(meaning === undefined ? {} : { long: meaning.long }),
      uses: uses.length,
      place: placeOf(document, span),
    },
  ];
}

function judgementSummary(document: ReportDocument, { area, grade, areaSpan }: Judgement): JudgementSummary {
  const { authority, scale } = document.report.identity;
  const named = scale?.grades.find(({ figure }) => figure === grade.value);
  return {
    area: fold(area),
    grade: fold(named === undefined ? grade.value : named.grade),
    ...(isOverall(area, authority?.value) ? { isOverall: true as const } : {}),
    place: placeOf(document, areaSpan),
  };
}

function mentionSummary(document: ReportDocument, mention: InspectionMention): MentionSummary {
  const { date, kind, inspectorate, judgement, span } = mention;
  return {
    date: date.value,
    ...(kind === undefined ? {} : { kind }),
    ...(inspectorate === undefined ? {} : { inspectorate }),
    ...(judgement === undefined ? {} : { judgement: fold(judgement.value) }),
    words: wordsOf(document, span, MOST_WORDS),
    place: placeOf(document, span),
  };
}

function placeOf({ source }: ReportDocument, span: Span): Place {
  const start = source.positionAt(span.start);
  const end = source.positionAt(span.end);
  return [start.line, start.character, end.line, end.character];
}
