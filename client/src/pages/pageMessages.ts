import type { PagePlace, PagePoint } from '../../../server/src/protocol/pages.ts';

/*
 * What the extension and the page that draws a PDF say to each other. The page asks for nothing from anywhere else.
 */

/** A passage that is marked on the pages. */
export interface PageMark {
  /** `passage` is where the cursor of the text stands. */
  readonly kind: 'passage' | 'note' | 'highlight';
  /** Of the annotation. */
  readonly id?: string;
  /** What it is, for tooltips and screen readers. */
  readonly label: string;
  /** Name of the colour and line of its tag. */
  readonly look?: string;
  readonly places: readonly PagePlace[];
}

/** What brings the page back after the window was closed or reloaded. */
export interface PageState {
  /** Of the document that shows the text. */
  readonly uri: string;
  /** Of the cursor in it, from 0. */
  readonly line: number;
}

/** Every word of the page, in the reader's language. */
export interface PageWords {
  readonly toolbar: string;
  readonly previous: string;
  readonly next: string;
  readonly page: string;
  /** "of {0}" */
  readonly of: string;
  /** "Page {0} of {1}" */
  readonly pageOf: string;
  readonly smaller: string;
  readonly larger: string;
  readonly fit: string;
  readonly follow: string;
  readonly note: string;
  readonly highlight: string;
  readonly toText: string;
  readonly selectFirst: string;
  readonly help: string;
  readonly drawing: string;
  readonly broken: string;
  readonly damaged: string;
  readonly tooSlow: string;
}

/** To the page. */
export type ToPage =
  | { readonly kind: 'words'; readonly words: PageWords; readonly isFollowing: boolean }
  /** The file, and the script of the worker that reads it. */
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly worker: string }
  /** What is marked on all pages; a page to be turned to, if any; what the editor is to keep of it. */
  | { readonly kind: 'show'; readonly marks: readonly PageMark[]; readonly page?: number; readonly state: PageState }
  | { readonly kind: 'problem'; readonly text: string };

/** What to do with words that were selected on the page. */
export type SelectionUse = 'show' | 'note' | 'highlight';

/** From the page. */
export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'turned'; readonly page: number; readonly pageCount: number }
  /** A click on words. */
  | { readonly kind: 'go'; readonly at: PagePoint }
  | { readonly kind: 'select'; readonly use: SelectionUse; readonly from: PagePoint; readonly to: PagePoint }
  /** A click on an annotation, or Enter on it. */
  | { readonly kind: 'open'; readonly id: string }
  | { readonly kind: 'follow'; readonly isOn: boolean }
  /** The reader wants the focus in the text. */
  | { readonly kind: 'back' };

/** What came from a page, if it is one of its messages; undefined for anything else. */
export function readPageMessage(value: unknown): FromPage | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, page, pageCount, at, use, from, to, id, isOn } = value as Record<string, unknown>;
  if (kind === 'ready' || kind === 'back') return { kind };
  if (kind === 'turned' && isCount(page) && isCount(pageCount)) return { kind, page, pageCount };
  if (kind === 'go' && isPoint(at)) return { kind, at };
  if (kind === 'select' && isUse(use) && isPoint(from) && isPoint(to)) return { kind, use, from, to };
  if (kind === 'open' && typeof id === 'string') return { kind, id };
  if (kind === 'follow' && typeof isOn === 'boolean') return { kind, isOn };
  return undefined;
}

/** What was kept of a page, if it is that. */
export function readPageState(value: unknown): PageState | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { uri, line } = value as Record<string, unknown>;
  return typeof uri === 'string' && isCount(line) ? { uri, line } : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isUse(value: unknown): value is SelectionUse {
  return value === 'show' || value === 'note' || value === 'highlight';
}

function isPoint(value: unknown): value is PagePoint {
  if (typeof value !== 'object' || value === null) return false;
  const { page, x, y } = value as Record<string, unknown>;
  return isCount(page) && Number.isFinite(x) && Number.isFinite(y);
}
