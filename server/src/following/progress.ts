import type { Connection } from 'vscode-languageserver';

/** How far work is. */
export interface Far {
  readonly percentage: number;
  readonly message: string;
}

/** Work that may take long. */
export interface LongWork {
  readonly title: string;
  /** Never rejects. */
  readonly finished: Promise<void>;
  /** undefined where it is not known. */
  readonly far?: () => Far;
  /** undefined for what cannot be stopped. */
  readonly stop?: () => void;
}

/** Milliseconds of work before the reader is told of it: what is quicker needs no words. */
const QUIET = 800;
/** Milliseconds between two words on how far it is. */
const REPORT_PAUSE = 200;

/** Long work shows how far it is, if the client can show it, and can be stopped. */
export async function showProgress(connection: Connection, { title, finished, far, stop }: LongWork): Promise<void> {
  const isOver = finished.then(() => true);
  if (await Promise.race([isOver, pause(QUIET)])) return;
  const progress = await connection.window.createWorkDoneProgress().catch(() => undefined);
  if (progress === undefined) return;
  progress.token.onCancellationRequested(() => stop?.());
  const first = far?.();
  progress.begin(title, first && 0, first?.message, stop !== undefined);
  while (!(await Promise.race([isOver, pause(REPORT_PAUSE)]))) {
    const now = far?.();
    if (now !== undefined) progress.report(now.percentage, now.message);
  }
  progress.done();
}

function pause(milliseconds: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(false);
    }, milliseconds);
  });
}
