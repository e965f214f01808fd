import { l10n, Uri, window, workspace } from 'vscode';
import type { Memento, TextDocument } from 'vscode';
import type { AnnotateResult } from '../../../../server/src/protocol/annotations.ts';
import { ATTACH_REQUEST, FOUND_SIDECARS_REQUEST } from '../../../../server/src/protocol/folderAnnotations.ts';
import type { AttachParams, FoundSidecar } from '../../../../server/src/protocol/folderAnnotations.ts';
import type { LazyClient } from '../../connection/lazyClient.ts';
import type { Annotations } from './annotations.ts';
import { say } from '../../views/say.ts';

/** What the reader did not want, as "report file". */
const REFUSED = 'annotations.notAttached';
const MOST_REFUSED = 500;

/**
 * A report that was moved to another folder without the file of its annotations: where one of its very text is left
 * behind, the reader is asked whether it belongs to it. Nothing is ever taken over unasked.
 */
export class FoundAnnotations {
  readonly #lazy: LazyClient;
  readonly #annotations: Annotations;
  readonly #memory: Memento;

  constructor(lazy: LazyClient, annotations: Annotations, memory: Memento) {
    this.#lazy = lazy;
    this.#annotations = annotations;
    this.#memory = memory;
  }

  /** Looks for some that may belong to a report that has none. */
  async look(document: TextDocument): Promise<void> {
    const client = await this.#lazy.client?.catch(() => undefined);
    if (client === undefined) return;
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const found = await client.sendRequest<FoundSidecar[]>(FOUND_SIDECARS_REQUEST, { textDocument }).catch(() => []);
    const refused = this.#memory.get<readonly string[]>(REFUSED, []);
    const key = ({ sidecar }: FoundSidecar): string => `${document.uri.toString()} ${sidecar}`;
    const first = found.find((one) => !refused.includes(key(one)));
    if (first === undefined) return;
    const attach = l10n.t('Attach');
    const refuse = l10n.t('Do Not Attach');
    const file = workspace.asRelativePath(Uri.parse(first.sidecar));
    const question = l10n.t(
      '{0} holds annotations of exactly this text ({1}), and its own report is gone. Do they belong to this report?',
      file,
      first.count,
    );
    const answer = await window.showInformationMessage(question, attach, refuse);
    if (answer === attach) await this.#attach(document, first);
    if (answer === refuse) await this.#memory.update(REFUSED, [...refused, key(first)].slice(-MOST_REFUSED));
  }

  async #attach(document: TextDocument, { sidecar }: FoundSidecar): Promise<void> {
    const client = await this.#lazy.client?.catch(() => undefined);
    if (client === undefined) return;
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const params: AttachParams = { textDocument, sidecar };
    const { ids, unsaved } = await client.sendRequest<AnnotateResult>(ATTACH_REQUEST, params);
    await this.#annotations.made(ids.length === 0 ? [] : [document.uri]);
    const said = l10n.t('Annotations attached: {0}. The old file is left as it is.', ids.length);
    say(unsaved ?? said);
  }
}
