import { l10n, window } from 'vscode';

/** Asks what the lines of a view are to be ordered by; undefined on Escape. `names` come in the order of the list. */
export async function pickGrouping<T extends string>(
  names: Readonly<Record<T, string>>,
  current: T,
  title: string,
): Promise<T | undefined> {
  const items = (Object.keys(names) as T[]).map((grouping) => ({
    label: names[grouping],
    description: grouping === current ? l10n.t('now') : '',
    grouping,
  }));
  return (await window.showQuickPick(items, { title }))?.grouping;
}
