import * as l10n from '@vscode/l10n';

/** How annotations are kept, and what is wrong with a file of them. Reached through messages.ts, as all words of the server. */
export const keepingMessages = {
  unsavedReadOnly: (file: string) =>
    l10n.t('Not saved: {0} may not be written. Your annotations are kept in memory; saving is tried again.', file),
  unsavedNoSpace: (file: string) =>
    l10n.t(
      'Not saved: there is no space left for {0}. Your annotations are kept in memory; saving is tried again.',
      file,
    ),
  unsavedUnavailable: (file: string) =>
    l10n.t(
      'Not saved: {0} cannot be reached just now. Your annotations are kept in memory; saving is tried again.',
      file,
    ),
  unsavedBusy: (file: string) =>
    l10n.t(
      'Not saved: another window is writing {0}. Your annotations are kept in memory; saving is tried again.',
      file,
    ),
  unsavedUnreadable: (file: string, line: number) =>
    l10n.t(
      'Not saved: {0} is damaged at line {1} and is left as it is. Your annotations are kept in memory; repair the file and they are put together.',
      file,
      line,
    ),
  unsavedTooLarge: (file: string) =>
    l10n.t(
      'Not saved: {0} is too large to be read as annotations and is left as it is. Your annotations are kept in memory; move that file elsewhere and they are saved.',
      file,
    ),
  keptElsewhere: () =>
    l10n.t(
      'The folder of the report may not be written, so its annotations are kept by the editor, on this computer only. To pass them on, export them.',
    ),
  sidecarTooLarge: () => l10n.t('This file is too large to be read as annotations.'),
  sidecarMalformed: (detail: string) =>
    l10n.t('This is no JSON from here on ({0}). The file is left as it is until it is repaired.', detail),
  sidecarConflict: () =>
    l10n.t(
      'git left a conflict here. Keep the annotations of both sides and delete the markers; until then the file is left as it is.',
    ),
  sidecarNotACollection: () => l10n.t('This file holds no collection of annotations. It is left as it is.'),
  sidecarNewer: (version: string) =>
    l10n.t('A newer Report Lens wrote this file (form {0}). What is not understood is kept as it is.', version),
  sidecarInvalid: (path: string) =>
    l10n.t('This annotation is not understood, so it is not shown; it is kept as it is. Look at {0}.', path),
  sidecarForbidden: () => l10n.t('This annotation has a key that no annotation may have, so it is not used.'),
  sidecarDuplicate: () =>
    l10n.t('This annotation stands in the file in two forms. Both are kept, the older one as a copy.'),
} as const;
