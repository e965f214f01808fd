import type { TextEditor, ViewColumn } from 'vscode';
import { l10n, Selection, window } from 'vscode';
import type { Position, Range as LspRange } from 'vscode-languageclient';
import { CITATIONS_REQUEST } from '../../server/src/protocol.ts';
import type { LazyClient } from './lazyClient.ts';

/** Puts the cursor on the next or previous cited number; after the last one comes the first again. */
export async function goToCitation(lazy: LazyClient, way: 'next' | 'previous'): Promise<void> {
  const editor = window.activeTextEditor;
  const client = await lazy.client;
  if (editor === undefined || client === undefined) {
    void window.showInformationMessage(l10n.t('Open a report first.'));
    return;
  }
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document);
  const places = await client.sendRequest<LspRange[]>(CITATIONS_REQUEST, { textDocument });
  const starts = places.map(({ start }) => start);
  const cursor = editor.selection.active;
  const found = way === 'next' ? nextOf(starts, cursor) : previousOf(starts, cursor);
  if (found === undefined) {
    void window.showInformationMessage(l10n.t('This report cites no paragraphs.'));
    return;
  }
  const target = client.protocol2CodeConverter.asPosition(found);
  // Not `editor.selection = …`, which returns before the editor has it: a second press would then start from the first place.
  const selection = new Selection(target, target);
  await window.showTextDocument(editor.document, { selection, ...column(editor) });
}

function column({ viewColumn }: TextEditor): { viewColumn?: ViewColumn } {
  return viewColumn === undefined ? {} : { viewColumn };
}

function nextOf(starts: readonly Position[], cursor: Position): Position | undefined {
  return starts.find((start) => isBefore(cursor, start)) ?? starts[0];
}

function previousOf(starts: readonly Position[], cursor: Position): Position | undefined {
  return starts.findLast((start) => isBefore(start, cursor)) ?? starts.at(-1);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
