import './shimBefore.ts';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import './shimAfter.ts';
import type { PdfFile, PdfTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentError } from '../../content.ts';

// pdf.js would start a worker of its own; it runs in the thread that it is called in, which is already one of ours.
(globalThis as Record<string, unknown>)['pdfjsWorker'] = worker;

/** Makes a worker, whose scope this is, the one that draws pages for pdf.js in a page. */
export function servePages(scope: unknown): void {
  worker.WorkerMessageHandler.initializeFromPort(scope);
}

export const multiply = pdfjs.Util.transform;

/**
 * Opens a PDF. No scripts run, nothing is fetched, no font is installed. Throws a DocumentError; `close` frees what
 * pdf.js holds, also after an error.
 */
export async function openPdf(bytes: Uint8Array): Promise<{ file: PdfFile; close: () => Promise<void> }> {
  const task = pdfjs.getDocument({
    data: bytes.slice(), // pdf.js detaches what it is given
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1, // pictures are not looked at
    verbosity: 0,
  });
  try {
    return { file: await task.promise, close: () => closeTask(task) };
  } catch (error) {
    await closeTask(task);
    throw toDocumentError(error);
  }
}

async function closeTask(task: PdfTask): Promise<void> {
  await task.destroy().catch(() => undefined);
}

function toDocumentError(error: unknown): DocumentError {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  return name === 'PasswordException' ? new DocumentError('encrypted') : new DocumentError('damaged', message);
}
