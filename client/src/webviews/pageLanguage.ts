import { env, l10n } from 'vscode';

/** The language of our own words in a page, as HTML's `lang` has it: the editor's, where they are translated, else English. */
export function pageLanguage(): string {
  return l10n.bundle === undefined ? 'en' : env.language.replace(/[^a-zA-Z0-9-]/g, '');
}
