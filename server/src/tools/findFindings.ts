import { findingsBehind } from '../features/links/linkedPassages.ts';
import type { AskingPassage } from '../features/links/linkedPassages.ts';
import { passageSpan } from '../features/links/linkedPassages.ts';
import { fold } from '../features/words/prose.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { findReport, REPORT_PARAMETER } from './library.ts';
import { quotation } from './quotes.ts';
import { textOf, ToolError } from './tool.ts';
import type { Tool } from './tool.ts';

const MOST_CHARACTERS = 1200;
const MOST_RECOMMENDATIONS = 5;

export const findFindings: Tool = {
  name: 'find_findings',
  title: 'Findings of a recommendation',
  description:
    'The paragraphs that a recommendation rests on. `cited` is what the report itself says; `likely` is inferred by Report Lens from shared words and may be wrong: say so when you use it.',
  parameters: {
    report: { type: 'string', description: REPORT_PARAMETER, isRequired: true },
    recommendation: {
      type: 'string',
      description: 'The number of the recommendation, or some words that stand in it.',
      isRequired: true,
    },
  },
  run: async (given, library) => {
    const document = await findReport(library, textOf(given, 'report'));
    const passages = passagesFor(document, textOf(given, 'recommendation'));
    return { recommendations: passages.slice(0, MOST_RECOMMENDATIONS).map((passage) => answerFor(document, passage)) };
  },
};

function answerFor(document: ReportDocument, passage: AskingPassage): object {
  const { report } = document;
  const span = passageSpan(report, passage) ?? { start: 0, end: 0 };
  return {
    ...quotation(document, span, MOST_CHARACTERS),
    findings: findingsBehind(document, passage).map(({ paragraph, kind, words }) => ({
      kind,
      ...(kind === 'likely' ? { because: `both speak of ${words.join(', ')}` } : {}),
      ...quotation(document, report.paragraphs[paragraph]?.textSpan ?? { start: 0, end: 0 }, MOST_CHARACTERS),
    })),
  };
}

/** By number; else the bullets, or whole recommendations, that hold the words. */
function passagesFor(document: ReportDocument, asked: string): AskingPassage[] {
  const { report, source } = document;
  const whole = report.recommendations.map((_, recommendation): AskingPassage => ({
    kind: 'recommendation',
    recommendation,
    item: undefined,
  }));
  const label = asked.replace(/^recommendation\s*/i, '');
  const numbered = whole.filter(({ recommendation }) => {
    const paragraph = report.recommendations[recommendation]?.paragraph;
    return report.paragraphs[paragraph ?? -1]?.number?.label === label;
  });
  if (numbered.length > 0) return numbered;
  const words = fold(asked).toLowerCase();
  const holds = (passage: AskingPassage): boolean => {
    const span = passageSpan(report, passage);
    return span !== undefined && fold(source.slice(span)).toLowerCase().includes(words);
  };
  const found = whole.filter(holds).flatMap((passage) => {
    const items = (report.recommendations[passage.recommendation]?.items ?? [])
      .map((_, item) => ({ ...passage, item }))
      .filter(holds);
    return items.length > 0 ? items : [passage];
  });
  if (found.length > 0) return found;
  throw new ToolError(
    `this report has no recommendation “${asked}”. It has ${whole.length}; give a number or words that stand in one of them`,
  );
}
