import type { PdfMark, PdfPage, PdfTag, PdfTextItem } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../content.ts';
import { multiply } from '../engine/engine.ts';

/** A piece of text as the PDF paints it. Lengths in points; `y` is the baseline, growing downwards. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  /** Painted in a font of signs (Symbol, Wingdings): what its letters say is not what they look like. */
  readonly isSign: boolean;
  /** Marked as no part of the text: running heads, page numbers. */
  readonly artifact: boolean;
  readonly upright: boolean;
  /** Of the letters with what hangs below the baseline. */
  readonly box: Box;
  readonly tag: Tag | undefined;
}

/** An element of a tagged PDF. */
export interface Tag {
  readonly role: string;
  readonly parent: Tag | undefined;
}

export interface PageRuns {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly height: number;
}

interface FontLook {
  readonly bold: boolean;
  readonly isSign: boolean;
}

/** Reads the runs of pages; remembers the looks of fonts from page to page. */
export class RunReader {
  readonly #fonts = new Map<string, FontLook>();

  async read(page: PdfPage): Promise<PageRuns> {
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const view = page.getViewport({ scale: 1 });
    const texts = items.filter((item): item is PdfTextItem => 'str' in item);
    await this.#learnFonts(page, texts);
    const tags = await readTags(page);
    const runs: Run[] = [];
    const marks = new OpenMarks(tags);
    for (const item of items) {
      if (!('str' in item)) marks.take(item);
      else if (item.str !== '') {
        const run = this.#toRun(item, view.transform, marks);
        const isOnPage = run.x > -run.size && run.x < view.width && run.y > 0 && run.y < view.height + run.size;
        if (isOnPage) runs.push(run);
      }
    }
    return { runs: withoutShadows(runs), width: view.width, height: view.height };
  }

  #toRun(item: PdfTextItem, view: readonly number[], marks: OpenMarks): Run {
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = multiply(view, item.transform);
    const look = this.#fonts.get(item.fontName);
    const size = Math.hypot(c, d) || item.height;
    const along = Math.hypot(a, b) || 1;
    const right = { x: (a / along) * item.width, y: (b / along) * item.width };
    const up = { x: c, y: d };
    return {
      text: item.str,
      x,
      y,
      width: item.width,
      size,
      bold: look?.bold ?? false,
      isSign: look?.isSign ?? false,
      artifact: marks.isArtifact,
      upright: Math.abs(b) <= 0.02 * Math.abs(a) && a > 0,
      box: boxAround({ x, y }, right, up),
      tag: marks.tag,
    };
  }

  /** Names of fonts come with the drawing operations only, which cost as much as the text: so just for new fonts. */
  async #learnFonts(page: PdfPage, items: readonly PdfTextItem[]): Promise<void> {
    const unknown = new Set(items.map(({ fontName }) => fontName).filter((name) => !this.#fonts.has(name)));
    if (unknown.size === 0) return;
    await page.getOperatorList();
    for (const name of unknown) {
      const font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as Record<string, unknown>) : {};
      const printed = typeof font['name'] === 'string' ? font['name'] : '';
      this.#fonts.set(name, {
        bold: font['bold'] === true || font['black'] === true || /bold|black|heavy|demi/i.test(printed),
        isSign: /symbol|wingdings|dingbats|webdings/i.test(printed),
      });
    }
  }
}

/** The marked content that is open while the items of a page are gone through. */
class OpenMarks {
  readonly #tags: ReadonlyMap<string, Tag>;
  readonly #open: { readonly artifact: boolean; readonly tag: Tag | undefined }[] = [];

  constructor(tags: ReadonlyMap<string, Tag>) {
    this.#tags = tags;
  }

  take({ type, tag, id }: PdfMark): void {
    if (type === 'endMarkedContent') this.#open.pop();
    else {
      const own = typeof id === 'string' ? this.#tags.get(id) : undefined;
      this.#open.push({ artifact: this.isArtifact || tag === 'Artifact', tag: own ?? this.tag });
    }
  }

  get isArtifact(): boolean {
    return this.#open.at(-1)?.artifact ?? false;
  }

  get tag(): Tag | undefined {
    return this.#open.at(-1)?.tag;
  }
}

const MOST_TAGS = 50_000;

/** The element that each piece of marked content belongs to. */
async function readTags(page: PdfPage): Promise<Map<string, Tag>> {
  const found = new Map<string, Tag>();
  const root = await page.getStructTree().catch(() => null);
  const waiting: { node: PdfTag; parent: Tag | undefined }[] = root === null ? [] : [{ node: root, parent: undefined }];
  for (let next = waiting.pop(); next !== undefined && found.size < MOST_TAGS; next = waiting.pop()) {
    const { node, parent } = next;
    if (node.type === 'content') {
      if (node.id !== undefined && parent !== undefined) found.set(node.id, parent);
      continue;
    }
    const tag: Tag = { role: node.role ?? '', parent };
    for (const child of node.children ?? []) waiting.push({ node: child, parent: tag });
  }
  return found;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Letters reach this far above and below their baseline, in parts of their size. */
const ASCENT = 0.8;
const DESCENT = 0.22;

/** The rectangle around letters painted from `start`, however they are turned. */
function boxAround(start: Point, right: Point, up: Point): Box {
  const corners = [-DESCENT, ASCENT].flatMap((part) => [
    { x: start.x + part * up.x, y: start.y + part * up.y },
    { x: start.x + right.x + part * up.x, y: start.y + right.y + part * up.y },
  ]);
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

/** Some PDFs paint letters twice, a hair apart, to make them bold. */
function withoutShadows(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  const near = new Map<string, Run[]>();
  for (const run of runs) {
    const key = `${run.text} ${Math.round(run.y / 4)}`;
    const same = near.get(key) ?? [];
    const isShadow =
      run.text.trim() !== '' && same.some((each) => Math.hypot(each.x - run.x, each.y - run.y) < 0.12 * run.size);
    if (isShadow) continue;
    near.set(key, [...same, run]);
    kept.push(run);
  }
  return kept;
}
