import type { Disposable } from 'vscode';
import { l10n } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** Makes the client for this kind of VS Code; called when the first report is open, not before. */
export type MakeClient = (id: string, name: string, options: LanguageClientOptions) => Promise<BaseLanguageClient>;

const OPTIONS: LanguageClientOptions = {
  // No scheme: reports are read wherever the editor has them from. Of Markdown the server answers for reports only.
  documentSelector: [{ language: 'report' }, { language: 'markdown' }],
  // What comes from reports is never HTML and never runs a command.
  markdown: { isTrusted: false, supportHtml: false },
  initializationOptions: { translations: l10n.bundle },
};

/** The language client, made and started when first needed. */
export class LazyClient implements Disposable {
  readonly #make: MakeClient;
  #client: Promise<BaseLanguageClient> | undefined;

  constructor(make: MakeClient) {
    this.#make = make;
  }

  /** The started client; undefined if none was needed yet. */
  get client(): Promise<BaseLanguageClient> | undefined {
    return this.#client;
  }

  start(): void {
    this.#client ??= this.#started();
    // The client itself tells the reader if the server does not start; nothing is left to do with the failure here.
    this.#client.catch(() => undefined);
  }

  async dispose(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    await client?.dispose();
  }

  async #started(): Promise<BaseLanguageClient> {
    const client = await this.#make('reportLens', 'Report Lens', OPTIONS);
    await client.start();
    return client;
  }
}
