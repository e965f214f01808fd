import { commands } from 'vscode';
import type { TreeView } from 'vscode';

/** What a key of a view hands to its command (`args` in package.json): the line that the keyboard is on is meant. */
export const IN_VIEW = 'view';

/**
 * The line of a view that the keyboard is on, while the view has the focus. VS Code tells extensions only what is
 * selected, and arrow keys do not select: so the line is selected for a moment, and what that changes is the line.
 */
export async function focusedLine<T>(view: TreeView<T>): Promise<T | undefined> {
  const before = view.selection;
  await commands.executeCommand('list.toggleSelection');
  const after = view.selection;
  await commands.executeCommand('list.toggleSelection');
  return after.find((one) => !before.includes(one)) ?? before.find((one) => !after.includes(one)) ?? before[0];
}
