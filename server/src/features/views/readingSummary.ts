import type { Paragraph } from '../../analysis/model.ts';
import type { ReadingSummary } from '../../protocol/reading.ts';
import type { ReportDocument } from '../../workspace/reports.ts';

/** `report/readingSummary`: what kind of report this is and how it was read, in figures. */
export function readingSummary({ report }: ReportDocument): ReadingSummary {
  const { paragraphs, recommendations, citations, terms, judgements, problems } = report;
  const targets = citations.flatMap((citation) => citation.targets);
  const count = (fits: (paragraph: Paragraph) => boolean): number => paragraphs.filter(fits).length;
  return {
    paragraphs: {
      printed: count(({ number }) => number?.source === 'printed'),
      recovered: count(({ number }) => number?.source === 'recovered'),
      lost: count(({ lost }) => lost !== undefined),
    },
    recommendations: recommendations.length,
    citations: targets.length,
    acronyms: terms.length,
    judgements: judgements.length,
    isTooLarge: problems.some(({ code }) => code === 'text-too-large'),
  };
}
