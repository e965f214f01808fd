import type { GradeMeaning, JudgementScale } from '../../analysis/model.ts';
import type { Span } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { line, list } from '../words/markup.ts';
import type { Block } from '../words/markup.ts';
import { messages } from '../words/messages.ts';
import { placeName } from '../words/places.ts';
import { fold, readableText } from '../words/prose.ts';

const MOST_OF_A_GRADE = 80;

/** A judgement word: what it means, and where it stands in the report's scale. */
export function gradeHover(document: ReportDocument, span: Span): Block[] {
  const { scale } = document.report.identity;
  const word = readableText(document, span, MOST_OF_A_GRADE);
  const grade = scale === undefined ? undefined : gradeNamed(scale, word);
  if (scale === undefined || grade === undefined) return [];
  const place = scale.grades.find(({ span: printed }) => printed !== undefined)?.span;
  const printed =
    place === undefined ? messages.scalePrinted() : messages.scalePrintedAt(placeName(document, place.start));
  return [
    line({ strong: fold(grade.grade) }, grade.meaning === '' ? '' : ` – ${fold(grade.meaning)}`),
    line(messages.scaleBestFirst(scale.name)),
    list(scale.grades.map((one) => [one === grade ? { strong: gradeName(one) } : gradeName(one)])),
    line(scale.source === 'printed' ? printed : messages.scaleKnown()),
  ];
}

/** The grade that `word` names: its name, its figure, or the longest name that stands in it ("Good (3)"). */
function gradeNamed({ grades }: JudgementScale, word: string): GradeMeaning | undefined {
  const key = word.toLowerCase();
  const exact = grades.find(({ grade, figure }) => grade.toLowerCase() === key || figure === word);
  if (exact !== undefined) return exact;
  return grades
    .filter(({ grade }) => grade !== '' && key.includes(grade.toLowerCase()))
    .sort((a, b) => b.grade.length - a.grade.length)[0];
}

function gradeName({ grade, figure }: GradeMeaning): string {
  return figure === undefined ? fold(grade) : `${fold(grade)} (${figure})`;
}
