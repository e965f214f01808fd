import type { Disposable, Event, Uri } from 'vscode';
import { commands, EventEmitter, l10n, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { CLIENT_COMMANDS } from '../../../server/src/protocol/commands.ts';
import { FILE_REQUESTS } from '../../../server/src/protocol/files.ts';
import { GLOSSARY_CHANGED_NOTIFICATION } from '../../../server/src/protocol/terms.ts';

/** Makes the client for this kind of VS Code; called when the first report is open, not before. */
export type MakeClient = (id: string, name: string, options: LanguageClientOptions) => Promise<BaseLanguageClient>;

const OPTIONS: LanguageClientOptions = {
  // No scheme: reports are read wherever the editor has them from. Of Markdown the server answers for reports only.
  documentSelector: [{ language: 'report' }, { language: 'markdown' }],
  // What comes from reports is never HTML and never runs a command.
  markdown: { isTrusted: false, supportHtml: false },
};

/** What the server learns of this client beyond LSP: see `readClientSupport` there. */
const INITIALIZATION = {
  translations: l10n.bundle,
  commands: CLIENT_COMMANDS,
  files: true,
};

/** The language client, made and started when first needed. */
export class LazyClient implements Disposable {
  readonly #make: MakeClient;
  readonly #storage: Uri;
  readonly #glossaryChanged = new EventEmitter<void>();
  #client: Promise<BaseLanguageClient> | undefined;
  #started: BaseLanguageClient | undefined;
  readonly #listeners: ((client: BaseLanguageClient) => void)[] = [];
  readonly #heard = new Map<string, ((params: unknown) => void)[]>();

  /** Tells when glossaries of the team say something else. */
  readonly onDidChangeGlossary: Event<void> = this.#glossaryChanged.event;

  /** @param storage a folder where the server may keep things */
  constructor(make: MakeClient, storage: Uri) {
    this.#make = make;
    this.#storage = storage;
  }

  /** The started client; undefined if none was needed yet. */
  get client(): Promise<BaseLanguageClient> | undefined {
    return this.#client;
  }

  /** Tells of the client once it has started; at once where it has. */
  onStart(listener: (client: BaseLanguageClient) => void): void {
    if (this.#started === undefined) this.#listeners.push(listener);
    else listener(this.#started);
  }

  /** Tells of a notification from the server. Of each kind a language client tells only whoever asked last; here all hear it. */
  onNotification(kind: string, listener: (params: unknown) => void): void {
    const known = this.#heard.get(kind);
    known?.push(listener);
    if (known !== undefined) return;
    const listeners: ((params: unknown) => void)[] = [listener];
    this.#heard.set(kind, listeners);
    this.onStart((client) => {
      client.onNotification(kind, (params: unknown) => {
        listeners.forEach((one) => {
          one(params);
        });
      });
    });
  }

  start(): void {
    if (this.#client !== undefined) return;
    this.#client = this.#start();
    this.#client.catch((error: unknown) => {
      void sayNotStarted(error instanceof Error ? error.message : String(error));
    });
  }

  async dispose(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    await client?.dispose();
  }

  async #start(): Promise<BaseLanguageClient> {
    const initializationOptions = { ...INITIALIZATION, storage: this.#storage.toString() };
    const client = await this.#make('reportLens', 'Report Lens', { ...OPTIONS, initializationOptions });
    // On the desktop the server reads most files itself.
    for (const request of Object.values(FILE_REQUESTS))
      client.onRequest(request, async (params: unknown) => {
        const { answerFileRequest } = await import('./fileSystem.ts');
        return answerFileRequest(request, params);
      });
    client.onNotification(GLOSSARY_CHANGED_NOTIFICATION, () => {
      this.#glossaryChanged.fire();
    });
    await client.start();
    this.#started = client;
    this.#listeners.forEach((listener) => {
      listener(client);
    });
    return client;
  }
}

/** With a button: without one VS Code cuts the reason off. */
async function sayNotStarted(reason: string): Promise<void> {
  const again = l10n.t('Reload Window');
  const words = l10n.t(
    'Report Lens could not start. Your files are as they were. Reload the window to try again. ({0})',
    reason,
  );
  if ((await window.showErrorMessage(words, again)) === again)
    await commands.executeCommand('workbench.action.reloadWindow');
}
