import type { Hover } from 'vscode-languageserver-types';
import { BUILT_IN_GLOSSARY } from '../analysis/glossary.ts';
import type { Glossary } from '../analysis/glossary.ts';
import { itemAt } from '../analysis/itemAt.ts';
import type { Item } from '../analysis/itemAt.ts';
import { findKnownTerms, phraseAt } from '../analysis/knownTerms.ts';
import type { Span } from '../text/span.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { NO_FOLDER } from './folder.ts';
import type { Folder } from './folder.ts';
import { citationHover, citationTargetHover, findingMarkHover } from './hoverCitation.ts';
import { knownTermHover } from './hoverGlossary.ts';
import { gradeHover } from './hoverGrade.ts';
import { identityHover, inspectionMentionHover } from './hoverMention.ts';
import { previousHover } from './previousInspection.ts';
import { paragraphNumberHover } from './hoverParagraph.ts';
import { termHover } from './hoverTerm.ts';
import { toMarkup } from './markup.ts';
import type { Block } from './markup.ts';
import { toOffset, toRange } from './toLsp.ts';

/** What stands at `position`, explained; the range is exactly what is explained. */
export function hover(
  document: ReportDocument,
  position: unknown,
  isMarkdown: boolean,
  glossary: Glossary = BUILT_IN_GLOSSARY,
  folder: Folder = NO_FOLDER,
): Hover | undefined {
  const { source, report } = document;
  const offset = toOffset(source, position);
  if (offset === undefined) return undefined;
  const item = itemAt(source, report, offset);
  const found =
    item === undefined ? undefined : { span: item.span, blocks: blocksFor(document, item, glossary, folder) };
  const { span, blocks } =
    found === undefined || found.blocks.length === 0 ? phraseBlocks(document, glossary, offset) : found;
  return blocks.length === 0 ? undefined : { contents: toMarkup(blocks, isMarkdown), range: toRange(source, span) };
}

function blocksFor(document: ReportDocument, item: Item, glossary: Glossary, folder: Folder): Block[] {
  switch (item.kind) {
    case 'term':
      return termHover(document, glossary, item.term, item.span.start);
    case 'citationTarget':
      return citationTargetHover(document, item.citation, item.target);
    case 'citation':
      return citationHover(document, item.citation);
    case 'paragraphNumber':
      return paragraphNumberHover(document, item.paragraph);
    case 'findingMark':
      return findingMarkHover(document, item.paragraph);
    case 'grade':
      return gradeHover(document, item.span);
    case 'inspectionMention':
      return inspectionMentionHover(document, item.mention, folder);
    case 'previousMention':
      return previousHover(document, item.mention, folder);
    case 'identity':
      return identityHover(document, folder);
    case 'contentsEntry':
      return [];
  }
}

/** A longer term in running text: "child in need". */
function phraseBlocks(document: ReportDocument, glossary: Glossary, offset: number): { span: Span; blocks: Block[] } {
  const known = findKnownTerms(document.source, document.report, glossary);
  const phrase = phraseAt(known, offset);
  if (phrase === undefined) return { span: { start: offset, end: offset }, blocks: [] };
  const { span, of, index } = phrase;
  if (of === 'report') return { span, blocks: termHover(document, glossary, index, span.start) };
  const term = known.terms[index];
  return { span, blocks: term === undefined ? [] : knownTermHover(document, glossary, term) };
}
