import { commands, Location, Selection, Uri, window } from 'vscode';
import type { TextEditor } from 'vscode';
import { FINDINGS_REQUEST } from '../../server/src/protocol/links.ts';
import type {
  GoToPlaceArguments,
  ShowFindingsArguments,
  ShowPlacesArguments,
  ShowSameMatterArguments,
} from '../../server/src/protocol/commands.ts';
import { followLinks } from './recommendations/followLinks.ts';
import type { LazyClient } from './connection/lazyClient.ts';
import { sameMatter } from './reports/sameMatter.ts';
import { showInReport } from './navigation/showInReport.ts';

/** Peeks at the places that cite the paragraph under the lens. */
export async function showPlaces(lazy: LazyClient, given: readonly unknown[]): Promise<void> {
  const [address, position, places] = given as ShowPlacesArguments;
  const client = await lazy.client;
  if (client === undefined) return;
  const uri = Uri.parse(address);
  const { protocol2CodeConverter: convert } = client;
  const locations = places.map((range) => new Location(uri, convert.asRange(range)));
  await commands.executeCommand('editor.action.showReferences', uri, convert.asPosition(position), locations);
}

/** Go to Findings from the recommendation under the lens; the cursor is put there, so that going back returns to it. */
export async function showFindings(lazy: LazyClient, given: readonly unknown[]): Promise<void> {
  const [address, position] = given as ShowFindingsArguments;
  const client = await lazy.client;
  const editor = editorOf(Uri.parse(address));
  if (client === undefined || editor === undefined) return;
  const cursor = client.protocol2CodeConverter.asPosition(position);
  editor.selection = new Selection(cursor, cursor);
  await followLinks(lazy, FINDINGS_REQUEST, editor);
}

/** Asks what other reports say of the matter at a place, with the cursor there. */
export async function showSameMatter(lazy: LazyClient, given: readonly unknown[]): Promise<void> {
  const [address, position] = given as ShowSameMatterArguments;
  const client = await lazy.client;
  const editor = editorOf(Uri.parse(address));
  if (client === undefined || editor === undefined) return;
  const cursor = client.protocol2CodeConverter.asPosition(position);
  if (!editor.selection.contains(cursor)) editor.selection = new Selection(cursor, cursor);
  await sameMatter(lazy);
}

/** Puts the cursor at the place that a code action names. */
export async function goToPlace(lazy: LazyClient, given: readonly unknown[]): Promise<void> {
  const [address, place] = given as GoToPlaceArguments;
  const client = await lazy.client;
  if (client !== undefined) await showInReport(Uri.parse(address), client.protocol2CodeConverter.asRange(place));
}

/** The active editor if it shows the document, else one that does. */
function editorOf(uri: Uri): TextEditor | undefined {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  return editors.find((editor) => editor?.document.uri.toString() === uri.toString());
}
