import type { Position } from 'vscode';
import { l10n, Range, window } from 'vscode';
import type { Range as LspRange } from 'vscode-languageclient';
import { CITATIONS_REQUEST } from '../../../server/src/protocol/links.ts';
import type { LazyClient } from '../connection/lazyClient.ts';
import { showInReport } from './showInReport.ts';
import { say, sayOpenFirst } from '../views/say.ts';

/** Puts the cursor on the next or previous cited number; after the last one comes the first again. */
export async function goToCitation(lazy: LazyClient, way: 'next' | 'previous'): Promise<void> {
  const editor = window.activeTextEditor;
  const client = await lazy.client;
  if (editor === undefined || client === undefined) {
    sayOpenFirst();
    return;
  }
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document);
  const places = await client.sendRequest<LspRange[]>(CITATIONS_REQUEST, { textDocument });
  const starts = places.map(({ start }) => client.protocol2CodeConverter.asPosition(start));
  const cursor = editor.selection.active;
  const found = way === 'next' ? nextOf(starts, cursor) : previousOf(starts, cursor);
  if (found === undefined) {
    say(l10n.t('This report cites no paragraphs.'));
    return;
  }
  // Not `editor.selection = …`, which returns before the editor has it: a second press would then start from the first place.
  await showInReport(editor.document.uri, new Range(found, found));
}

function nextOf(starts: readonly Position[], cursor: Position): Position | undefined {
  return starts.find((start) => cursor.isBefore(start)) ?? starts[0];
}

function previousOf(starts: readonly Position[], cursor: Position): Position | undefined {
  return starts.findLast((start) => start.isBefore(cursor)) ?? starts.at(-1);
}
