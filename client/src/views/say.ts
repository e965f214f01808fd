import { l10n, window } from 'vscode';

/** As many characters as surely fit into one line of a message. */
const ONE_LINE = 55;

/** Tells something that needs no answer. VS Code cuts a message off after one line unless there is a button to press. */
export function say(words: string, kind: 'Information' | 'Warning' | 'Error' = 'Information'): void {
  void window[`show${kind}Message`](words, ...(words.length > ONE_LINE ? [l10n.t('OK')] : []));
}

/** What is wanted works on a report, and none is in front. */
export function sayOpenFirst(): void {
  say(l10n.t('Open a report first.'));
}
