import type { Hover } from 'vscode-languageserver-types';
import { itemAt } from '../analysis/itemAt.ts';
import type { Item } from '../analysis/itemAt.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { citationHover, citationTargetHover } from './hoverCitation.ts';
import { gradeHover } from './hoverGrade.ts';
import { paragraphNumberHover } from './hoverParagraph.ts';
import { termHover } from './hoverTerm.ts';
import { toMarkup } from './markup.ts';
import type { Block } from './markup.ts';
import { toOffset, toRange } from './toLsp.ts';

/** What stands at `position`, explained; the range is exactly what is explained. */
export function hover(document: ReportDocument, position: unknown, isMarkdown: boolean): Hover | undefined {
  const { source, report } = document;
  const offset = toOffset(source, position);
  const item = offset === undefined ? undefined : itemAt(source, report, offset);
  if (item === undefined) return undefined;
  const blocks = blocksFor(document, item);
  if (blocks.length === 0) return undefined;
  return { contents: toMarkup(blocks, isMarkdown), range: toRange(source, item.span) };
}

function blocksFor(document: ReportDocument, item: Item): Block[] {
  switch (item.kind) {
    case 'term':
      return termHover(document, item.term, item.span.start);
    case 'citationTarget':
      return citationTargetHover(document, item.citation, item.target);
    case 'citation':
      return citationHover(document, item.citation);
    case 'paragraphNumber':
      return paragraphNumberHover(document, item.paragraph);
    case 'grade':
      return gradeHover(document, item.span);
    case 'contentsEntry':
      return [];
  }
}
