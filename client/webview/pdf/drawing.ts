import { getDocument, PDFWorker, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { SERVE_PAGES } from '../../../server/src/documents/workerProtocol.ts';

/** Larger pictures of a page than this, in pixels, are drawn coarser. */
const MOST_PIXELS = 16_000_000;
/** No page of a report takes so long, in milliseconds. */
const MOST_TIME = 20_000;

/** Why a page is not drawn. */
export class DrawingError extends Error {
  readonly isTooSlow: boolean;

  constructor(isTooSlow: boolean) {
    super(isTooSlow ? 'too slow' : 'damaged');
    this.isTooSlow = isTooSlow;
  }
}

/** A page as drawn: what it shows, and its size in points. */
export interface DrawnPage {
  readonly canvas: HTMLCanvasElement;
  /** The words of the page over their picture, for selecting and for screen readers. */
  readonly words: HTMLElement;
  readonly width: number;
  readonly height: number;
}

/** Draws the pages of a PDF with pdf.js. No script of the PDF runs and nothing is fetched but our own worker. */
export class Drawing {
  readonly #worker: Worker;
  readonly #pdf: PDFDocumentProxy;
  #rendering: RenderTask | undefined;
  /** How often a page was asked for; only the last one is drawn. */
  #asked = 0;
  #isEnded = false;

  private constructor(worker: Worker, pdf: PDFDocumentProxy) {
    this.#worker = worker;
    this.#pdf = pdf;
  }

  /** Opens a PDF; `script` is the address of our worker. */
  static async open(bytes: Uint8Array, script: string): Promise<Drawing> {
    // A page of the editor may only start workers that it has in its hands.
    const source = await (await fetch(script)).blob();
    const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const worker = new Worker(address);
    worker.postMessage(SERVE_PAGES);
    const task = getDocument({
      data: bytes,
      // Its declaration forgets what its documentation says: a port is a worker.
      worker: new PDFWorker({ port: worker as unknown as null }),
      isEvalSupported: false,
      useWasm: false,
      enableXfa: false,
      stopAtErrors: false,
      verbosity: 0,
    });
    try {
      return new Drawing(worker, await inTime(task.promise));
    } catch (error) {
      worker.terminate();
      throw error instanceof DrawingError ? error : new DrawingError(false);
    } finally {
      URL.revokeObjectURL(address);
    }
  }

  get pageCount(): number {
    return this.#pdf.numPages;
  }

  /** The size of a page (from 0) in points, as it is shown. */
  async sizeOf(page: number): Promise<{ readonly width: number; readonly height: number }> {
    const { width, height } = (await this.#within(this.#pdf.getPage(page + 1))).getViewport({ scale: 1 });
    return { width, height };
  }

  /** Draws a page (from 0); undefined where another one was asked for meanwhile. */
  async draw(page: number, scale: number): Promise<DrawnPage | undefined> {
    this.#rendering?.cancel();
    const turn = ++this.#asked;
    const proxy = await this.#within(this.#pdf.getPage(page + 1));
    if (turn !== this.#asked) return undefined;
    const size = proxy.getViewport({ scale: 1 });
    const viewport = proxy.getViewport({ scale });
    const pixels = Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / Math.max(1, viewport.width * viewport.height)));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.floor(viewport.width * pixels));
    canvas.height = Math.max(1, Math.floor(viewport.height * pixels));
    canvas.setAttribute('aria-hidden', 'true');
    const words = document.createElement('div');
    words.className = 'textLayer';
    const task = proxy.render({ canvas, viewport: proxy.getViewport({ scale: scale * pixels }) });
    this.#rendering = task;
    const isDrawn = await this.#within(task.promise.then(() => true)).catch((error: unknown) => {
      if (turn !== this.#asked) return false;
      throw error;
    });
    if (!isDrawn || turn !== this.#asked) return undefined;
    const textContentSource = await this.#within(proxy.getTextContent());
    await this.#within(new TextLayer({ textContentSource, container: words, viewport }).render());
    proxy.cleanup();
    return turn === this.#asked ? { canvas, words, width: size.width, height: size.height } : undefined;
  }

  end(): void {
    this.#isEnded = true;
    this.#worker.terminate();
  }

  /** A step of pdf.js; one that takes too long is the last. */
  async #within<T>(step: Promise<T>): Promise<T> {
    if (this.#isEnded) throw new DrawingError(true);
    try {
      return await inTime(step);
    } catch (error) {
      if (error instanceof DrawingError && error.isTooSlow) this.end();
      throw error instanceof DrawingError ? error : new DrawingError(false);
    }
  }
}

function inTime<T>(step: Promise<T>): Promise<T> {
  let timer: number | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = window.setTimeout(() => {
      reject(new DrawingError(true));
    }, MOST_TIME);
  });
  return Promise.race([step, late]).finally(() => {
    clearTimeout(timer);
  });
}
