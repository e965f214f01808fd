import * as l10n from '@vscode/l10n';
import type { DocumentErrorCode, DocumentNote } from '../../documents/content.ts';

/** Why a PDF or Word file cannot be read, and what its reader can do. */
export function documentProblem(code: DocumentErrorCode, detail: string): string {
  switch (code) {
    case 'not-a-document':
      return l10n.t('This is neither a PDF nor a Word document (.docx), whatever its name says.');
    case 'old-word':
      return l10n.t('This is a Word document of the old kind (.doc). Save it as .docx in Word, then open that.');
    case 'damaged':
      return l10n.t('This file is damaged or incomplete and cannot be read. Get it again from where it was published.');
    case 'encrypted':
      return l10n.t(
        'This file is protected with a password. Open it in another program, save it without the password, then open that.',
      );
    case 'no-text':
      return l10n.t(
        'This PDF holds pictures of its pages and no text; it was probably scanned. Run it through text recognition (OCR) in another program, then open the result, or get the original from its publisher.',
      );
    case 'too-many-bytes':
      return l10n.t('This file is too large to be read ({0} MB; the limit is 200 MB).', megabytes(detail));
    case 'too-many-pages':
      return l10n.t('This file has too many pages to be read ({0}; the limit is 3,000).', detail);
    case 'too-slow':
      return l10n.t(
        'This file takes too long to read and was given up. It may be damaged; get it again from where it was published.',
      );
    case 'too-much-memory':
      return l10n.t('This file needs more memory than is sensible for a report and was given up. It may be damaged.');
    case 'unavailable':
      return l10n.t('The part of Report Lens that reads PDF and Word files could not be started: {0}', detail);
    case 'cancelled':
      return l10n.t('Stopped.');
  }
}

function megabytes(bytes: string): string {
  return (Number(bytes) / 1_000_000).toFixed(0);
}

/** What a reader should know of how a document was read. */
export function documentNote(note: DocumentNote): string {
  switch (note.code) {
    case 'pages-unreadable':
      return l10n.t('These pages are damaged and were left out: {0}.', pageList(note.pages));
    case 'pages-without-text':
      return l10n.t('These pages hold no text (empty, or pictures): {0}.', pageList(note.pages));
    case 'tracked-changes':
      return note.count === 1
        ? l10n.t('One tracked change is shown as if it were accepted.')
        : l10n.t('{0} tracked changes are shown as if they were accepted.', note.count);
  }
}

const MOST_PAGES = 20;

/** "3, 7–9": pages that follow one another as a range. */
function pageList(pages: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last !== undefined && page === last[1] + 1) last[1] = page;
    else ranges.push([page, page]);
  }
  const shown = ranges
    .slice(0, MOST_PAGES)
    .map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
  return ranges.length > MOST_PAGES ? `${shown.join(', ')}, …` : shown.join(', ');
}
