import { l10n, window } from 'vscode';

function stillReading(): string {
  return l10n.t('The folder is still being read; more may come.');
}

/** A question above a list of reports, which says where the list may lack some. */
export function askedOf(question: string, isReading: boolean): string {
  return isReading ? `${question} ${stillReading()}` : question;
}

/** Tells that there is nothing to choose from, or not yet. */
export function tellNothing(words: string, isReading: boolean): void {
  void window.showInformationMessage(isReading ? stillReading() : words);
}
