import type { Hover } from 'vscode-languageserver-types';
import { BUILT_IN_GLOSSARY } from '../../analysis/terms/known/glossary.ts';
import type { Glossary } from '../../analysis/terms/known/glossary.ts';
import { itemAt } from '../../analysis/itemAt.ts';
import type { Item } from '../../analysis/itemAt.ts';
import { findPhraseAt } from '../../analysis/terms/known/knownTerms.ts';
import type { Span } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { NO_FOLDER } from '../folder.ts';
import type { Folder } from '../folder.ts';
import { citationHover, citationTargetHover, findingMarkHover } from './hoverCitation.ts';
import { knownTermHover } from './hoverGlossary.ts';
import { footnoteHover } from './hoverFootnote.ts';
import { gradeHover } from './hoverGrade.ts';
import { identityHover, inspectionMentionHover, previousHover } from './hoverMention.ts';
import { paragraphNumberHover } from './hoverParagraph.ts';
import { termHover } from './hoverTerm.ts';
import { keep } from '../keptAnswers.ts';
import { toMarkup } from '../words/markup.ts';
import type { Block } from '../words/markup.ts';
import { toOffset, toRange } from '../toLsp.ts';

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
  const around = { document, isMarkdown, glossary, folder };
  const item = itemAt(source, report, offset);
  return (item && itemHover(around, item)) ?? phraseHover(around, offset);
}

interface Around {
  readonly document: ReportDocument;
  readonly isMarkdown: boolean;
  readonly glossary: Glossary;
  readonly folder: Folder;
}

/** What other reports say may change while this one stays as it is. */
const BY_FOLDER: readonly Item['kind'][] = ['inspectionMention', 'previousMention', 'identity'];

interface KeptHovers extends Pick<Around, 'isMarkdown' | 'glossary'> {
  readonly ofItem: Map<string, Hover>;
}

/** Hovers of a version of a report: a pointer moves over the same words again and again. */
const keptHovers = new WeakMap<ReportDocument, KeptHovers>();

function itemHover(around: Around, item: Item): Hover | undefined {
  if (BY_FOLDER.includes(item.kind)) return madeHover(around, item.span, blocksFor(around, item));
  const { ofItem } = keptFor(around);
  const key = `${item.kind} ${item.span.start} ${item.span.end}`;
  const known = ofItem.get(key) ?? madeHover(around, item.span, blocksFor(around, item));
  if (known !== undefined) ofItem.set(key, keep(known));
  return known;
}

function keptFor({ document, isMarkdown, glossary }: Around): KeptHovers {
  const known = keptHovers.get(document);
  if (known?.isMarkdown === isMarkdown && known.glossary === glossary) return known;
  const kept = { isMarkdown, glossary, ofItem: new Map<string, Hover>() };
  keptHovers.set(document, kept);
  return kept;
}

function madeHover({ document, isMarkdown }: Around, span: Span, blocks: readonly Block[]): Hover | undefined {
  if (blocks.length === 0) return undefined;
  return { contents: toMarkup(blocks, isMarkdown), range: toRange(document.source, span) };
}

function blocksFor({ document, glossary, folder }: Around, item: Item): Block[] {
  switch (item.kind) {
    case 'term':
      return termHover(document, glossary, item.term, item.span.start);
    case 'citationTarget':
      return citationTargetHover(document, item.citation, item.target);
    case 'citation':
      return citationHover(document, item.citation);
    case 'paragraphNumber':
      return paragraphNumberHover(document, item.paragraph);
    case 'footnoteMark':
      return footnoteHover(document, item.note);
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
function phraseHover(around: Around, offset: number): Hover | undefined {
  const { document, glossary } = around;
  const found = findPhraseAt(document.source, document.report, glossary, offset);
  if (found === undefined) return undefined;
  const { span, of, index } = found.phrase;
  if (of === 'report') return madeHover(around, span, termHover(document, glossary, index, span.start));
  const term = found.known.terms[index];
  return term === undefined ? undefined : madeHover(around, span, knownTermHover(document, glossary, term));
}
