import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../annotations/anchors/moveByEdits.ts';

/**
 * How documents are made and changed, with word of every change: `edited` gets the edits in offsets, each of the text right
 * before it, and the text after the last.
 */
export function editedDocuments(edited: (uri: string, edits: readonly Edit[], text: string) => void): {
  create: typeof TextDocument.create;
  update: typeof TextDocument.update;
} {
  return {
    create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
    update: (document, changes, version) => {
      const edits: Edit[] = [];
      let next = document;
      for (const change of changes) {
        edits.push(withoutUnchanged(next.getText(), { ...replaced(next, change), text: change.text }));
        next = TextDocument.update(next, [change], version);
      }
      edited(next.uri, edits, next.getText());
      return next;
    },
  };
}

/**
 * Only what differs of an edit: editors replace "late." by "very late.", or the whole text by one that a pull has changed
 * in a few places.
 */
function withoutUnchanged(before: string, { start, end, text }: Edit): Edit {
  const most = Math.min(end - start, text.length);
  let head = 0;
  while (head < most && before.charCodeAt(start + head) === text.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < most - head && before.charCodeAt(end - 1 - tail) === text.charCodeAt(text.length - 1 - tail)) tail++;
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
}

function replaced(document: TextDocument, change: TextDocumentContentChangeEvent): { start: number; end: number } {
  if (!('range' in change)) return { start: 0, end: document.getText().length };
  const start = document.offsetAt(change.range.start);
  const end = document.offsetAt(change.range.end);
  return start <= end ? { start, end } : { start: end, end: start };
}
