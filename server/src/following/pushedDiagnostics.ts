import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { describeError } from '../answer.ts';
import { diagnostic } from '../features/diagnostics/diagnostic.ts';
import type { State } from '../state.ts';
import type { Reports } from '../workspace/reports.ts';

/** Milliseconds without a change before a report is looked through: between two letters nobody needs it. */
const PAUSE = 300;

interface Open {
  readonly documents: TextDocuments<TextDocument>;
  readonly reports: Reports;
}

/**
 * Sends clients that do not ask for diagnostics (LSP's older "push" model) what the others get when they ask: after a
 * report is opened or changed, of its latest version only, and none once it is closed.
 */
export class PushedDiagnostics {
  readonly #connection: Connection;
  readonly #open: Open;
  readonly #state: () => State;
  readonly #waiting = new Map<string, unknown>();
  /** URIs of which the client has been told something that may have to be taken back. */
  readonly #told = new Set<string>();

  constructor(connection: Connection, open: Open, state: () => State) {
    this.#connection = connection;
    this.#open = open;
    this.#state = state;
    open.documents.onDidChangeContent(({ document }) => {
      this.#plan(document.uri);
    });
    open.documents.onDidClose(({ document }) => {
      this.#stop(document.uri);
      if (this.#told.delete(document.uri)) this.#send({ uri: document.uri, diagnostics: [] });
    });
  }

  /** Under other settings, or beside other reports, all open reports have other diagnostics. */
  allChanged(): void {
    for (const uri of this.#open.documents.keys()) this.#plan(uri);
  }

  #plan(uri: string): void {
    if (this.#state().support.canPullDiagnostics) return;
    this.#stop(uri);
    const timer = setTimeout(() => {
      this.#waiting.delete(uri);
      void this.#tell(uri);
    }, PAUSE);
    this.#waiting.set(uri, timer);
  }

  #stop(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
  }

  /** What is no report, or none any more, has no diagnostics; of texts that never were one nothing is said. */
  async #tell(uri: string): Promise<void> {
    try {
      const document = await this.#open.reports.latest(uri);
      if (document === undefined) {
        if (this.#told.delete(uri)) this.#send({ uri, diagnostics: [] });
        return;
      }
      const { settings, index } = this.#state();
      const found = diagnostic(document, undefined, settings.diagnostics, () => index.named());
      this.#told.add(uri);
      this.#send({ uri, version: document.version, diagnostics: found.kind === 'full' ? found.items : [] });
    } catch (error) {
      this.#connection.console.error(`diagnostics failed on ${uri}: ${describeError(error)}`);
    }
  }

  #send(params: Parameters<Connection['sendDiagnostics']>[0]): void {
    this.#connection.sendDiagnostics(params).catch((error: unknown) => {
      this.#connection.console.error(`diagnostics not sent of ${params.uri}: ${describeError(error)}`);
    });
  }
}
