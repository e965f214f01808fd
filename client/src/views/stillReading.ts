import { l10n } from 'vscode';
import { say } from './say.ts';

/** What a reader should know while the folder is being read. */
export function stillReading(): string {
  return l10n.t('The folder is still being read; more may come.');
}

/** What a reader should know who has stopped the reading of the folder. */
export function stoppedReading(left: number): string {
  return l10n.t('{0} files were not read, because reading was stopped. Run “Read All Reports of the Folder”.', left);
}

/** A question above a list of reports, which says where the list may lack some. */
export function askedOf(question: string, isReading: boolean): string {
  return isReading ? `${question} ${stillReading()}`.trim() : question;
}

/** Tells that there is nothing to choose from, or not yet. */
export function tellNothing(words: string, isReading: boolean): void {
  say(isReading ? stillReading() : words);
}
