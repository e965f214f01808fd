import { l10n } from 'vscode';
import type { PageWords } from './pageMessages.ts';

/** The words of the page, in the reader's language. */
export function pageWords(): PageWords {
  return {
    toolbar: l10n.t('Page'),
    previous: l10n.t('Previous page'),
    next: l10n.t('Next page'),
    page: l10n.t('Page number'),
    of: l10n.t('of {0}'),
    pageOf: l10n.t('Page {0} of {1}'),
    smaller: l10n.t('Smaller'),
    larger: l10n.t('Larger'),
    fit: l10n.t('Fit'),
    follow: l10n.t('Follow the text'),
    note: l10n.t('Note'),
    highlight: l10n.t('Highlight'),
    toText: l10n.t('Go to the text'),
    selectFirst: l10n.t('Select words of the page first.'),
    help: l10n.t(
      'Page Up and Page Down turn pages, plus and minus change the size, Escape leads back to the text. A click on words leads to them in the text.',
    ),
    drawing: l10n.t('The page is being drawn …'),
    broken: l10n.t('This file cannot be drawn; it is damaged, or protected. The text beside it is what could be read.'),
    damaged: l10n.t('This page is damaged and cannot be drawn. The text beside it is what could be read.'),
    tooSlow: l10n.t('Drawing takes too long and was given up. The file may be damaged.'),
  };
}
