import { analyse } from '../../analysis/analyse.ts';
import type { Report, Section } from '../../analysis/model.ts';
import { composeText } from '../../documents/compose.ts';
import type { Block, DocumentContent } from '../../documents/content.ts';
import { composeMarkdown } from '../../documents/markdown.ts';
import { SourceText } from '../../text/sourceText.ts';

/**
 * Markdown of a document, its headings nested as its outline shows them rather than as their fonts would; below the title of
 * the whole, where it has one, as Markdown’s own conventions want it.
 */
export function readableMarkdown(content: DocumentContent): string {
  const made = composeText(content);
  const { text, headings } = made;
  const source = new SourceText(text);
  const levels = levelsByLine(source, analyse(source, made));
  let at = 0;
  let last = 0;
  const toLevelled = (block: Block): Block => {
    if (block.kind !== 'heading') return block;
    const known = levels.get(headings[at++]?.line ?? -1);
    last = known ?? last;
    return { ...block, level: known ?? Math.min(6, last + 1) };
  };
  const pages = content.pages.map((page) => ({ ...page, blocks: page.blocks.map(toLevelled) }));
  return composeMarkdown({ ...content, pages });
}

function levelsByLine(source: SourceText, { sections }: Report): Map<number, number> {
  const below = sections[0]?.kind === 'cover' ? 1 : 0;
  const levelOf = ({ level }: Section, at: number): number => Math.min(6, at === 0 ? level : level + below);
  return new Map(sections.map((section, at) => [source.lineAt(section.title.span.start), levelOf(section, at)]));
}
