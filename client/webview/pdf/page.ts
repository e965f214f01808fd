import type { PagePoint } from '../../../server/src/protocol/pages.ts';
import type { FromPage, PageMark, PageState, PageWords, SelectionUse, ToPage } from '../../src/pages/pageMessages.ts';
import { Drawing, DrawingError } from './drawing.ts';
import type { DrawnPage } from './drawing.ts';
import { markAt, markElements } from './marks.ts';
import { pointAt, selectedPoints } from './points.ts';
import { Toolbar } from './toolbar.ts';

/*
 * The page that shows a page of a PDF beside its text. It draws, marks what the extension tells it to, and says what the
 * reader points at. All words come as data and are set as text.
 */

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(state: PageState): void };

const editor = acquireVsCodeApi();
const ZOOM_STEP = 1.2;
const [SMALLEST, LARGEST] = [0.25, 6];
/** Space left and right of a page that fits, in pixels. */
const MARGIN = 32;

/** Shows one PDF. */
class PageView {
  readonly #words: PageWords;
  readonly #toolbar: Toolbar;
  readonly #scroller = document.createElement('div');
  readonly #sheet = document.createElement('div');
  readonly #marksLayer = document.createElement('div');
  readonly #status = document.createElement('p');
  #drawing: Drawing | undefined;
  #drawn: DrawnPage | undefined;
  #marks: readonly PageMark[] = [];
  #page = 0;
  /** The page that the extension was told of last, from 0. */
  #told: number | undefined;
  /** undefined: as wide as there is room. */
  #zoom: number | undefined;
  #scale = 1;

  constructor({ words, isFollowing }: Extract<ToPage, { kind: 'words' }>) {
    this.#words = words;
    this.#toolbar = new Toolbar(words, {
      turnTo: (page) => void this.turnTo(page),
      step: (by) => void this.turnTo(this.#page + by),
      zoom: (by) => void this.zoom(by),
      follow: (isOn) => {
        this.#toolbar.isFollowing = isOn;
        editor.postMessage({ kind: 'follow', isOn });
      },
      use: (use) => {
        this.#useSelection(use);
      },
    });
    this.#toolbar.isFollowing = isFollowing;
    this.#scroller.className = 'scroller';
    this.#scroller.tabIndex = 0;
    this.#scroller.setAttribute('role', 'document');
    this.#sheet.className = 'sheet';
    this.#sheet.hidden = true;
    this.#marksLayer.className = 'marks';
    this.#status.setAttribute('role', 'status');
    this.#scroller.append(this.#sheet);
    document.body.replaceChildren(this.#toolbar.element, this.#status, this.#scroller);
    this.#listen();
    this.#tell(words.drawing);
  }

  async open({ bytes, worker }: Extract<ToPage, { kind: 'file' }>): Promise<void> {
    this.#drawing?.end();
    this.#drawing = undefined;
    this.#told = undefined;
    try {
      this.#drawing = await Drawing.open(bytes, worker);
    } catch (error) {
      const isTooSlow = error instanceof DrawingError && error.isTooSlow;
      this.problem(isTooSlow ? this.#words.tooSlow : this.#words.broken);
      return;
    }
    await this.#draw();
  }

  /** Shows other marks, and turns to a page if told to. */
  async mark(marks: readonly PageMark[], page: number | undefined): Promise<void> {
    this.#marks = marks;
    if (page !== undefined && page !== this.#page) {
      this.#page = page;
      await this.#draw();
      return;
    }
    this.#drawMarks();
    if (page !== undefined) this.#reveal();
  }

  async turnTo(page: number): Promise<void> {
    const last = (this.#drawing?.pageCount ?? 1) - 1;
    const wanted = Math.min(last, Math.max(0, Number.isInteger(page) ? page : this.#page));
    const isOther = wanted !== this.#page;
    this.#page = wanted;
    if (isOther) await this.#draw();
    else this.#toolbar.show(this.#page, last + 1);
  }

  async zoom(by: 'larger' | 'smaller' | 'fit'): Promise<void> {
    const factor = by === 'larger' ? ZOOM_STEP : 1 / ZOOM_STEP;
    this.#zoom = by === 'fit' ? undefined : Math.min(LARGEST, Math.max(SMALLEST, this.#scale * factor));
    await this.#draw();
  }

  problem(text: string): void {
    this.#sheet.hidden = true;
    this.#tell(text, 'problem');
  }

  /** Draws the page that is wanted now. Where it is asked for again meanwhile, that drawing does the rest for both. */
  async #draw(): Promise<void> {
    const drawing = this.#drawing;
    if (drawing === undefined) return;
    const page = Math.min(this.#page, drawing.pageCount - 1);
    this.#page = page;
    this.#toolbar.show(page, drawing.pageCount);
    try {
      const { width } = await drawing.sizeOf(page);
      this.#scale = this.#zoom ?? Math.min(LARGEST, Math.max(SMALLEST, (this.#scroller.clientWidth - MARGIN) / width));
      const drawn = await drawing.draw(page, this.#scale);
      if (drawn === undefined) return;
      this.#put(drawn);
    } catch (error) {
      this.problem(error instanceof DrawingError && error.isTooSlow ? this.#words.tooSlow : this.#words.damaged);
    }
    if (page === this.#told) return;
    this.#told = page;
    this.#scroller.scrollTop = 0;
    this.#reveal();
    editor.postMessage({ kind: 'turned', page, pageCount: drawing.pageCount });
  }

  #put(drawn: DrawnPage): void {
    this.#drawn = drawn;
    const name = this.#words.pageOf
      .replace('{0}', String(this.#page + 1))
      .replace('{1}', String(this.#drawing?.pageCount ?? 1));
    this.#tell(name, 'quiet');
    document.title = name;
    this.#scroller.setAttribute('aria-label', `${name}. ${this.#words.help}`);
    this.#sheet.hidden = false;
    this.#sheet.style.width = `${drawn.width * this.#scale}px`;
    this.#sheet.style.height = `${drawn.height * this.#scale}px`;
    this.#sheet.style.setProperty('--total-scale-factor', String(this.#scale));
    this.#sheet.replaceChildren(drawn.canvas, drawn.words, this.#marksLayer);
    this.#drawMarks();
  }

  #drawMarks(): void {
    if (this.#drawn === undefined) return;
    const open = (id: string): void => {
      editor.postMessage({ kind: 'open', id });
    };
    this.#marksLayer.replaceChildren(...markElements(this.#marks, this.#page, this.#drawn, open));
  }

  /** Scrolls to the passage if it is not to be seen. */
  #reveal(): void {
    const [first] = this.#marksLayer.getElementsByClassName('passage');
    if (first === undefined) return;
    const { top, bottom } = first.getBoundingClientRect();
    const room = this.#scroller.getBoundingClientRect();
    if (top < room.top || bottom > room.bottom) first.scrollIntoView({ block: 'center' });
  }

  #tell(text: string, look: 'quiet' | 'problem' | '' = ''): void {
    this.#status.textContent = text;
    this.#status.className = look;
  }

  #pointAt(x: number, y: number): PagePoint {
    return pointAt({ page: this.#page, sheet: this.#sheet, scale: this.#scale }, x, y);
  }

  #useSelection(use: SelectionUse): void {
    const found = selectedPoints({ page: this.#page, sheet: this.#sheet, scale: this.#scale });
    if (found !== undefined) {
      editor.postMessage({ kind: 'select', use, ...found });
      // From here on the text shows what was selected.
      getSelection()?.removeAllRanges();
    } else if (use === 'show') editor.postMessage({ kind: 'back' });
    else this.#tell(this.#words.selectFirst);
  }

  #listen(): void {
    this.#sheet.addEventListener('click', ({ clientX, clientY, target }) => {
      if (target instanceof HTMLButtonElement || getSelection()?.isCollapsed === false) return;
      const at = this.#pointAt(clientX, clientY);
      const id = markAt(this.#marks, at)?.id;
      editor.postMessage(id === undefined ? { kind: 'go', at } : { kind: 'open', id });
    });
    document.addEventListener('keydown', (pressed) => {
      if (pressed.target instanceof HTMLInputElement || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
      if (this.#press(pressed.key)) pressed.preventDefault();
    });
    let timer: number | undefined;
    new ResizeObserver(() => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (this.#zoom === undefined && this.#drawn !== undefined) void this.#draw();
      }, 150);
    }).observe(this.#scroller);
  }

  /** True if the key means something here. */
  #press(key: string): boolean {
    const { scrollTop, clientHeight, scrollHeight } = this.#scroller;
    const actions: Readonly<Record<string, () => void>> = {
      Escape: () => {
        editor.postMessage({ kind: 'back' });
      },
      // A screen further down, and from the foot of the page to the next.
      PageDown: () => {
        if (scrollTop + clientHeight >= scrollHeight - 2) void this.turnTo(this.#page + 1);
        else this.#scroller.scrollTop += 0.9 * clientHeight;
      },
      PageUp: () => {
        if (scrollTop <= 2) void this.turnTo(this.#page - 1);
        else this.#scroller.scrollTop -= 0.9 * clientHeight;
      },
      ArrowRight: () => void this.turnTo(this.#page + 1),
      ArrowLeft: () => void this.turnTo(this.#page - 1),
      Home: () => void this.turnTo(0),
      End: () => void this.turnTo((this.#drawing?.pageCount ?? 1) - 1),
      '+': () => void this.zoom('larger'),
      '-': () => void this.zoom('smaller'),
      '0': () => void this.zoom('fit'),
    };
    const action = actions[key];
    action?.();
    return action !== undefined;
  }
}

let view: PageView | undefined;
/** One message after the other: a page is drawn in its time. */
let turn = Promise.resolve();
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'words') view ??= new PageView(data);
  else if (data.kind === 'problem') view?.problem(data.text);
  else if (data.kind === 'file') turn = turn.then(() => view?.open(data));
  else {
    editor.setState(data.state);
    turn = turn.then(() => view?.mark(data.marks, data.page));
  }
});
editor.postMessage({ kind: 'ready' });
