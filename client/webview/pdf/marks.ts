import type { PageBox, PagePoint } from '../../../server/src/protocol/pages.ts';
import type { PageMark } from '../../src/pages/pageMessages.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The marks of a page: for each a button over its first line and shapes over the others. They let the pointer through to
 * the words below, which are to be selected; `markAt` tells what a click means.
 */
export function markElements(
  marks: readonly PageMark[],
  page: number,
  { width, height }: Size,
  open: (id: string) => void,
): HTMLElement[] {
  const size = { width, height };
  return marks.flatMap((mark) => {
    const boxes = boxesOn(mark, page);
    const shapes = boxes.map((box, at) => {
      const { id, kind, label, look = 'none' } = mark;
      const isButton = at === 0 && id !== undefined;
      const element = placed(isButton ? 'button' : 'div', `mark ${kind} look-${look}`, box, size);
      if (isButton) {
        element.setAttribute('aria-label', label);
        element.addEventListener('click', () => {
          open(id);
        });
      }
      return element;
    });
    const bars = mark.kind === 'passage' ? columnsOf(boxes).map((box) => placed('div', 'bar', box, size)) : [];
    return [...shapes, ...bars];
  });
}

/** An element over a part of the page; of what is no button screen readers are told nothing. */
function placed(
  tag: 'button' | 'div',
  name: string,
  { x0, y0, x1, y1 }: PageBox,
  { width, height }: Size,
): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  if (tag === 'div') element.setAttribute('aria-hidden', 'true');
  element.style.left = `${(100 * x0) / width}%`;
  element.style.top = `${(100 * y0) / height}%`;
  element.style.width = `${(100 * (x1 - x0)) / width}%`;
  element.style.height = `${(100 * (y1 - y0)) / height}%`;
  return element;
}

/** What stands in one column, as one box each: a box that is higher than the one before begins another column. */
function columnsOf(boxes: readonly PageBox[]): PageBox[] {
  const columns: PageBox[] = [];
  for (const box of boxes) {
    const last = columns.at(-1);
    if (last === undefined || box.y0 < last.y0) columns.push(box);
    else
      columns[columns.length - 1] = {
        x0: Math.min(last.x0, box.x0),
        y0: last.y0,
        x1: Math.max(last.x1, box.x1),
        y1: Math.max(last.y1, box.y1),
      };
  }
  return columns;
}

/** The annotation at a point: of several the shortest. */
export function markAt(marks: readonly PageMark[], { page, x, y }: PagePoint): PageMark | undefined {
  const hit = marks.filter(
    (mark) =>
      mark.id !== undefined &&
      boxesOn(mark, page).some(({ x0, x1, y0, y1 }) => x0 <= x && x <= x1 && y0 <= y && y <= y1),
  );
  return hit.sort((a, b) => areaOn(a, page) - areaOn(b, page))[0];
}

function boxesOn({ places }: PageMark, page: number): PageBox[] {
  return places.flatMap((place) => (place.page === page ? place.boxes : []));
}

function areaOn(mark: PageMark, page: number): number {
  return boxesOn(mark, page).reduce((sum, { x0, x1, y0, y1 }) => sum + (x1 - x0) * (y1 - y0), 0);
}
