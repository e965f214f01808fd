import type { PagePoint } from '../../../server/src/protocol/pages.ts';

/** The page that is before the reader. */
interface Sheet {
  readonly page: number;
  readonly sheet: HTMLElement;
  /** Pixels for a point. */
  readonly scale: number;
}

/** The place on the page below a place of the window. */
export function pointAt({ page, sheet, scale }: Sheet, clientX: number, clientY: number): PagePoint {
  const { left, top } = sheet.getBoundingClientRect();
  return { page, x: (clientX - left) / scale, y: (clientY - top) / scale };
}

/** Where the words that are selected on the page begin and end; undefined if there are none. */
export function selectedPoints(sheet: Sheet): { readonly from: PagePoint; readonly to: PagePoint } | undefined {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  if (!sheet.sheet.contains(range.commonAncestorContainer) || range.toString().trim() === '') return undefined;
  const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  const [first, last] = [rects[0], rects.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return {
    from: pointAt(sheet, first.left + 1, (first.top + first.bottom) / 2),
    to: pointAt(sheet, last.right - 1, (last.top + last.bottom) / 2),
  };
}
