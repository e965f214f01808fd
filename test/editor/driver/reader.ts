/** What a reader does in the editor, for the tests: open a report, point at a place in it, ask for something there. */
import type {
  Command,
  Event,
  Hover,
  Location,
  LocationLink,
  MarkdownString,
  Position,
  Range,
  TextDocument,
} from 'vscode';
import { commands, Uri, window, workspace } from 'vscode';

/** The reports that the workspace of each run holds; the launchers copy them from seeds/. */
export const seeds = {
  jointAreaReview2006: 'medway-2006-joint-area-review.txt',
  summary2013: 'medway-2013-summary-for-children.txt',
  inspection2015: 'medway-2015-inspection.txt',
  visit2020: 'medway-2020-monitoring-visit.txt',
  visit2022: 'medway-2022-monitoring-visit.txt',
} as const;

/**
 * When a test gives up and says what it waited for; less than mocha's own limit. Every wait ends when what it waits for is
 * there, so that this only has to be longer than anything takes on a slow machine.
 */
const patience = 40_000;

function uriOf(file: string): Uri {
  const root = workspace.workspaceFolders?.[0]?.uri;
  if (root === undefined) throw new Error('no folder is open');
  return Uri.joinPath(root, file);
}

/** Opens a file of the workspace in an editor, as it stands: its language may change a moment later. */
export async function open(file: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uriOf(file));
  await window.showTextDocument(document);
  return document;
}

/** Opens a file of the workspace and waits until it has been recognised as a report. */
export async function openReport(file: string): Promise<TextDocument> {
  const document = await open(file);
  await until(
    workspace.onDidOpenTextDocument,
    `${file} to be recognised as a report`,
    () => document.languageId === 'report',
  );
  return document;
}

/** Resolves when the condition holds; it is looked at now and after each of the events. */
function until<T>(event: Event<T>, what: string, condition: () => boolean): Promise<void> {
  if (condition()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      end(new Error(`waited in vain for ${what}`));
    }, patience);
    const listening = event(() => {
      if (condition()) end();
    });
    function end(error?: Error): void {
      clearTimeout(limit);
      listening.dispose();
      if (error === undefined) resolve();
      else reject(error);
    }
  });
}

/** Asks again until there is an answer: providers register a little after their extension has started. */
export async function eventually<T>(what: string, ask: () => Thenable<T | undefined>): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && !(Array.isArray(answer) && answer.length === 0)) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The position of the cursor mark in a passage of the document: `place(document, '(paragraphs ‸43, 106)')`. */
export function place(document: TextDocument, marked: string): Position {
  const cursor = marked.indexOf('‸');
  const passage = marked.replace('‸', '');
  const start = document.getText().indexOf(passage);
  if (cursor < 0 || start < 0) throw new Error(`not in the document, or without a cursor mark: ${marked}`);
  return document.positionAt(start + cursor);
}

/** Waits until the editor has the cursor somewhere that fits. */
export async function cursorAt(what: string, fits: (cursor: Position) => boolean): Promise<Position> {
  return eventually(what, () => {
    const cursor = window.activeTextEditor?.selection.active;
    return Promise.resolve(cursor !== undefined && fits(cursor) ? cursor : undefined);
  });
}

/** Chooses a code lens or an action: runs the command in it. */
export async function run({ command, arguments: given = [] }: Command): Promise<void> {
  await commands.executeCommand(command, ...(given as unknown[]));
}

/** The text of all hovers at a place. */
export async function hoverAt(document: TextDocument, position: Position): Promise<string> {
  const hovers = await eventually('a hover', () =>
    commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position),
  );
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === 'string' ? content : (content as MarkdownString).value))
    .join('\n');
}

/** Where Go to Definition leads from a place. */
export async function definitionsAt(document: TextDocument, position: Position): Promise<{ uri: Uri; range: Range }[]> {
  const found = await eventually('a definition', () =>
    commands.executeCommand<(Location | LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, position),
  );
  return found.map((target) =>
    'targetUri' in target
      ? { uri: target.targetUri, range: target.targetRange }
      : { uri: target.uri, range: target.range },
  );
}
