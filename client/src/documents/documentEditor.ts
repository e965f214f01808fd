import type { CustomDocument, CustomReadonlyEditorProvider, Uri, WebviewPanel } from 'vscode';
import { ViewColumn } from 'vscode';
import type { DocumentParts } from './openAsReport.ts';
import { showAsReport } from './openAsReport.ts';

/** What package.json calls it; readers name it in `workbench.editorAssociations`. */
export const DOCUMENT_EDITOR = 'reportLens.document';

/** "Reopen Editor With… Report": gives its place to the document that shows the file as a report. */
export class DocumentEditor implements CustomReadonlyEditorProvider {
  readonly #parts: DocumentParts;

  constructor(parts: DocumentParts) {
    this.#parts = parts;
  }

  openCustomDocument(uri: Uri): CustomDocument {
    return { uri, dispose: () => undefined };
  }

  async resolveCustomEditor({ uri }: CustomDocument, panel: WebviewPanel): Promise<void> {
    const column = panel.viewColumn ?? ViewColumn.Active;
    await showAsReport(this.#parts, uri, column);
    panel.dispose();
  }
}
