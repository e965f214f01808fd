import { citationsOf } from '../analysis/itemAt.ts';
import { findReport, REPORT_PARAMETER } from './library.ts';
import { quotation, sourceAt } from './quotes.ts';
import { textOf, ToolError } from './tool.ts';
import type { Tool } from './tool.ts';

const MOST_CHARACTERS = 6000;
/** A report with annexes may have a number several times. */
const MOST_PARAGRAPHS = 5;

export const getParagraph: Tool = {
  name: 'get_paragraph',
  title: 'Paragraph of a report',
  description:
    'The text of a numbered paragraph, and where the report cites it. Where numbering begins again (annexes), all paragraphs of that number.',
  parameters: {
    report: { type: 'string', description: REPORT_PARAMETER, isRequired: true },
    number: {
      type: 'string',
      description: 'The number as the report writes it: "57", "5.27", "A1.15".',
      isRequired: true,
    },
  },
  run: async (given, library) => {
    const document = await findReport(library, textOf(given, 'report'));
    const label = textOf(given, 'number').replace(/^(?:paragraph|para\.?|¶)\s*/i, '');
    const { report } = document;
    const found = report.paragraphs.flatMap(({ number }, index) => (number?.label === label ? [index] : []));
    if (found.length === 0) throw new ToolError(`this report has no paragraph ${label}, or its number is lost`);
    return {
      paragraphs: found.slice(0, MOST_PARAGRAPHS).map((index) => {
        const span = report.paragraphs[index]?.textSpan ?? { start: 0, end: 0 };
        const citing = citationsOf(report, index).map((place) => sourceAt(document, place.span.start));
        return { ...quotation(document, span, MOST_CHARACTERS), citedIn: citing };
      }),
    };
  },
};
