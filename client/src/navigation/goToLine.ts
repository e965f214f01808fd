import { commands } from 'vscode';
import type { TreeItem, TreeView } from 'vscode';

/** Not for the palette: Enter in a view; its argument in package.json is the id of the view. */
export const GO_TO_LINE_COMMAND = 'reportLens.goToLine';

/**
 * Last argument of the command of a line of a view. A click runs it as it is: the place is shown and the focus stays in the
 * view, so that its keys go on working and nothing is typed into a report. Enter runs it without: the focus goes there.
 */
export const KEEP_FOCUS = 'keepFocus';

/** A view with the lines that it shows. */
interface Lines<Node> {
  readonly view: TreeView<Node>;
  getTreeItem(node: Node): TreeItem | Thenable<TreeItem>;
}

/** What Enter does in a view. */
export async function goToLine<Node>(lines: Lines<Node>): Promise<void> {
  // What VS Code does on Enter: selects the focused line, folds it or unfolds it, and runs its command.
  await commands.executeCommand('list.select');
  const [chosen] = lines.view.selection;
  const command = chosen === undefined ? undefined : (await lines.getTreeItem(chosen)).command;
  if (command === undefined) return;
  const given = (command.arguments ?? []) as unknown[];
  await commands.executeCommand(command.command, ...given.filter((one) => one !== KEEP_FOCUS));
}

/** True if a command was run by a click on a line of a view. */
export function keepsFocus(given: readonly unknown[]): boolean {
  return given.at(-1) === KEEP_FOCUS;
}
