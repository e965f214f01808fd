import { analyse } from '../analysis/analyse.ts';
import type { Report } from '../analysis/model.ts';
import { composeText } from '../documents/compose.ts';
import type { Block, DocumentContent } from '../documents/content.ts';
import { composeMarkdown } from '../documents/markdown.ts';
import { SourceText } from '../text/sourceText.ts';

/** Markdown of a document, its headings nested as its outline shows them rather than as their fonts would. */
export function readableMarkdown(content: DocumentContent): string {
  const made = composeText(content);
  const { text, headings } = made;
  const source = new SourceText(text);
  const levels = levelsByLine(source, analyse(source, made));
  let at = 0;
  let last = 0;
  const toLevelled = (block: Block): Block => {
    if (block.kind !== 'heading') return block;
    const level = levels.get(headings[at++]?.line ?? -1) ?? Math.min(6, last + 1);
    last = level;
    return { ...block, level };
  };
  const pages = content.pages.map((page) => ({ ...page, blocks: page.blocks.map(toLevelled) }));
  return composeMarkdown({ ...content, pages });
}

function levelsByLine(source: SourceText, { sections }: Report): Map<number, number> {
  return new Map(sections.map(({ title, level }) => [source.lineAt(title.span.start), Math.min(6, level)]));
}
