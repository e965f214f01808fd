import { ConfigurationTarget, l10n, window, workspace } from 'vscode';
import { DOCUMENT_EDITOR } from '../webviews/panelKinds.ts';

const PATTERNS = ['*.pdf', '*.docx'] as const;
/** VS Code's own setting of which editor opens which files. */
const SETTING = 'workbench.editorAssociations';

type Associations = Readonly<Record<string, string>>;

/** Asks what a click on a PDF or Word file opens, and writes it into the user's settings. */
export async function chooseEditor(): Promise<void> {
  const now = workspace.getConfiguration().inspect<Associations>(SETTING)?.globalValue ?? {};
  const isOurs = PATTERNS.every((pattern) => now[pattern] === DOCUMENT_EDITOR);
  const here = (is: boolean): string => (is ? l10n.t('now') : '');
  const picked = await window.showQuickPick(
    [
      {
        label: l10n.t('As a report'),
        description: here(isOurs),
        detail: l10n.t('A click on a PDF or Word file opens it as a report, here and in every folder'),
        isOurs: true,
      },
      {
        label: l10n.t('As before'),
        description: here(!isOurs),
        detail: l10n.t('In the viewer that VS Code has for it; Open as Report is there when you want it'),
        isOurs: false,
      },
    ],
    { title: l10n.t('How to Open PDF and Word Files') },
  );
  if (picked === undefined || picked.isOurs === isOurs) return;
  await workspace.getConfiguration().update(SETTING, associations(now, picked.isOurs), ConfigurationTarget.Global);
}

/** What was set, with our editor for our files or without it. What another editor was chosen for is left alone. */
function associations(now: Associations, isOurs: boolean): Record<string, string> | undefined {
  const others = Object.entries(now).filter(([, editor]) => editor !== DOCUMENT_EDITOR);
  const ours = isOurs ? PATTERNS.map((pattern) => [pattern, DOCUMENT_EDITOR] as const) : [];
  const all = [...others, ...ours];
  return all.length === 0 ? undefined : Object.fromEntries(all);
}
