import * as l10n from '@vscode/l10n';

/** Uses translations (English sentence → sentence) that the client sends; without any, everything is English. */
export function setTranslations(translations: unknown): void {
  if (typeof translations !== 'object' || translations === null) return;
  const entries = Object.entries(translations).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  l10n.config({ contents: Object.fromEntries(entries) });
}
