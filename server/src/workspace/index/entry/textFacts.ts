import type { TextFacts } from '../../../annotations/anchors/anchorText.ts';
import { lastStartingAtOrBefore } from '../../../text/span.ts';
import type { ReportDocument } from '../../reports.ts';

/** A recovered number counts as known from this confidence on. */
const SURE_NUMBER = 0.85;

/** What reading a report tells about its text, for describing passages and finding them again. */
export function textFacts({ report }: ReportDocument): TextFacts {
  const { paragraphs, pages, furniture } = report;
  return {
    furniture: furniture.map(({ span }) => span),
    paragraphAt: (offset) => {
      const paragraph = paragraphs[lastStartingAtOrBefore(paragraphs, offset)];
      if (paragraph?.number === undefined || offset >= paragraph.span.end) return undefined;
      const { number } = paragraph;
      return number.source === 'printed' || number.confidence >= SURE_NUMBER ? number.label : undefined;
    },
    pageAt: (offset) => {
      const page = pages.findIndex(({ start, end }) => start <= offset && offset <= end);
      return page < 0 ? undefined : page + 1;
    },
  };
}
