import { l10n, ProgressLocation, window, workspace } from 'vscode';
import type { CancellationToken, Progress, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DOCUMENT_PROGRESS, READ_DOCUMENT_REQUEST } from '../../../server/src/protocol/documents.ts';
import type { DocumentAnswer, DocumentProgress, ReadDocumentParams } from '../../../server/src/protocol/documents.ts';
import { toBase64 } from '../../../server/src/text/bytes/base64.ts';
import type { LazyClient } from '../connection/lazyClient.ts';
import { toDocumentUri } from './documentUri.ts';

type Format = ReadDocumentParams['format'];

/** Larger files are not even loaded; the server has the same limit. */
const MOST_BYTES = 200_000_000;

/** Has the server read PDF and Word files, with progress and a button that stops it. */
export class DocumentReader {
  readonly #lazy: LazyClient;
  readonly #running = new Map<string, Progress<{ message?: string; increment?: number }>>();
  #listening: BaseLanguageClient | undefined;

  constructor(lazy: LazyClient) {
    this.#lazy = lazy;
  }

  /** Reads the file at `source`; what goes wrong is a `problem` in words for the reader. */
  async read(source: Uri, format: Format): Promise<DocumentAnswer> {
    try {
      const { size } = await workspace.fs.stat(source);
      if (size > MOST_BYTES) return problem(l10n.t('This file is too large to be read (the limit is 200 MB).'));
      const bytes = await workspace.fs.readFile(source);
      this.#lazy.start();
      const client = await this.#lazy.client;
      if (client === undefined) return problem(l10n.t('Report Lens is not running.'));
      return await this.#readWithProgress(client, source, bytes, format);
    } catch (error) {
      return problem(error instanceof Error ? error.message : String(error));
    }
  }

  #readWithProgress(
    client: BaseLanguageClient,
    source: Uri,
    bytes: Uint8Array,
    format: Format,
  ): Thenable<DocumentAnswer> {
    this.#listen(client);
    const uri = toDocumentUri(source).toString();
    const title = l10n.t('Reading {0}', source.path.replace(/^.*\//, ''));
    return window.withProgress(
      { location: ProgressLocation.Notification, title, cancellable: true },
      async (progress, token) => {
        this.#running.set(uri, progress);
        try {
          return await send(client, { uri, base64: toBase64(bytes), format }, token);
        } finally {
          this.#running.delete(uri);
        }
      },
    );
  }

  #listen(client: BaseLanguageClient): void {
    if (this.#listening === client) return;
    this.#listening = client;
    client.onNotification(DOCUMENT_PROGRESS, ({ uri, done, all }: DocumentProgress) => {
      this.#running
        .get(uri)
        ?.report({ message: l10n.t('page {0} of {1}', done, all), increment: 100 / Math.max(1, all) });
    });
  }
}

async function send(
  client: BaseLanguageClient,
  params: ReadDocumentParams,
  token: CancellationToken,
): Promise<DocumentAnswer> {
  try {
    return await client.sendRequest<DocumentAnswer>(READ_DOCUMENT_REQUEST, params, token);
  } catch (error) {
    if (token.isCancellationRequested) return { problem: l10n.t('Stopped.'), isCancelled: true };
    throw error;
  }
}

function problem(words: string): DocumentAnswer {
  return { problem: words, isCancelled: false };
}
