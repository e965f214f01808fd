import type { PdfFile, PdfOutlineItem } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentContent, DocumentNote, Page, ReadOptions } from '../content.ts';
import { DocumentError } from '../content.ts';
import { toFlows } from './lines/columns.ts';
import { foldTitle } from '../titles.ts';
import { openPdf } from './engine/engine.ts';
import { findFurniture, textOf } from './lines/furniture.ts';
import type { PrintedPage } from './lines/furniture.ts';
import { toLines } from './lines/lines.ts';
import { toBlocks } from './blocks/pageBlocks.ts';
import { RunReader } from './lines/runs.ts';

/** So many pages that cannot be read, and nothing else, are a damaged file. */
const MOST_FAILURES = 20;

/** Reads a PDF. Throws a DocumentError where there is no text to read, the file is damaged or a limit is passed. */
export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<DocumentContent> {
  const { file, close } = await openPdf(bytes);
  try {
    if (file.numPages > options.limits.pages) throw new DocumentError('too-many-pages', String(file.numPages));
    const { pages, unreadable } = await readPages(file, options);
    const titles = titlesOf((await file.getOutline().catch(() => null)) ?? []);
    return toContent(pages, titles, unreadable);
  } finally {
    await close();
  }
}

async function readPages(file: PdfFile, options: ReadOptions): Promise<{ pages: PrintedPage[]; unreadable: number[] }> {
  const { limits, onPage, isCancelled } = options;
  const until = Date.now() + limits.milliseconds;
  const reader = new RunReader();
  const pages: PrintedPage[] = [];
  const unreadable: number[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    if (isCancelled?.() === true) throw new DocumentError('cancelled');
    if (Date.now() > until) throw new DocumentError('too-slow', `${number - 1}/${file.numPages}`);
    try {
      const page = await file.getPage(number);
      const { runs, width, height } = await reader.read(page);
      pages.push({ lines: toLines(runs), width, height });
      page.cleanup();
    } catch (error) {
      // One broken page does not lose the others.
      pages.push({ lines: [], width: 0, height: 0 });
      unreadable.push(number);
      if (unreadable.length === number && number >= MOST_FAILURES)
        throw new DocumentError('damaged', error instanceof Error ? error.message : String(error));
    }
    onPage?.(number, file.numPages);
  }
  return { pages, unreadable };
}

function toContent(
  pages: readonly PrintedPage[],
  titles: ReadonlySet<string>,
  unreadable: readonly number[],
): DocumentContent {
  const empty = pages.flatMap(({ lines }, at) => (lines.length === 0 && !unreadable.includes(at + 1) ? [at + 1] : []));
  if (unreadable.length === pages.length && pages.length > 0) throw new DocumentError('damaged', 'no page can be read');
  const letters = pages.reduce((sum, { lines }) => sum + lines.reduce((all, line) => all + textOf(line).length, 0), 0);
  // A stamp or a page number on each picture of a page is no text.
  if (letters < 20 * pages.length || letters === 0) throw new DocumentError('no-text', String(pages.length));
  const furniture = findFurniture(pages);
  const bodies = pages.map(({ lines }, at) => toFlows(lines.filter((line) => furniture[at]?.has(line) !== true)));
  const blocks = toBlocks(
    bodies,
    pages.map(({ height }) => height),
    titles,
  );
  const notes: DocumentNote[] = [];
  if (unreadable.length > 0) notes.push({ code: 'pages-unreadable', pages: unreadable });
  if (empty.length > 0) notes.push({ code: 'pages-without-text', pages: empty });
  return {
    kind: 'pdf',
    hasPages: true,
    pages: blocks.map((each, at): Page => ({
      blocks: each,
      furniture: (pages[at]?.lines ?? []).filter((line) => furniture[at]?.has(line) === true).map(textOf),
    })),
    notes,
  };
}

const MOST_TITLES = 5_000;

/** The titles of the bookmarks, folded. */
function titlesOf(outline: readonly PdfOutlineItem[]): Set<string> {
  const titles = new Set<string>();
  const waiting = [...outline];
  for (let item = waiting.pop(); item !== undefined && titles.size < MOST_TITLES; item = waiting.pop()) {
    titles.add(foldTitle(item.title));
    waiting.push(...item.items);
  }
  return titles;
}
