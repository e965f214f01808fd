import { l10n } from 'vscode';

/** What the reader is told where a file of the extension cannot be read. */
export function notLoaded(file: string, cause: unknown): Error {
  const words = l10n.t(
    'A part of Report Lens could not be loaded ({0}). Reload the window; if that does not help, install the extension again.',
    file,
  );
  return new Error(words, { cause });
}
