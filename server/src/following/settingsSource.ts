import { CodeLensRefreshRequest, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';
import { describeError } from '../answer.ts';
import type { ClientSupport } from '../clientSupport.ts';
import { readSettings, SETTINGS_SECTION } from '../settings.ts';
import type { Settings } from '../settings.ts';

/**
 * Tells `apply` the reader's settings, at the start and whenever they change. Clients that can be asked are asked;
 * others send them with the notification. No answer waits for this: until then the defaults hold. Returns what to do when
 * the client says `initialized`.
 */
export function followSettings(
  connection: Connection,
  support: () => ClientSupport,
  apply: (settings: Settings) => void,
): () => void {
  let current = '';
  const use = (value: unknown): void => {
    const settings = readSettings(value);
    const next = JSON.stringify(settings);
    if (next === current) return;
    const isFirst = current === '';
    current = next;
    apply(settings);
    if (!isFirst || next !== JSON.stringify(readSettings(undefined))) refresh(connection, support());
  };
  const ask = (): void => {
    connection.workspace
      .getConfiguration(SETTINGS_SECTION)
      .then(use)
      .catch((error: unknown) => {
        connection.console.error(`settings not read: ${describeError(error)}`);
      });
  };
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    if (support().canBeAskedForSettings) ask();
    else use((settings as Record<string, unknown> | null | undefined)?.[SETTINGS_SECTION]);
  });
  return () => {
    const { canBeAskedForSettings, canRegisterForSettings } = support();
    if (canBeAskedForSettings) ask();
    if (canRegisterForSettings) {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION })
        .catch((error: unknown) => {
          connection.console.error(`not told of changed settings: ${describeError(error)}`);
        });
    }
  };
}

/** What is on the screen may look different under the new settings. */
function refresh(connection: Connection, support: ClientSupport): void {
  const { canRefreshHints, canRefreshDiagnostics, canRefreshLenses } = support;
  const { inlayHint, diagnostics } = connection.languages;
  // A client that refuses shows the old state until the next change of the text.
  const ignore = (): void => undefined;
  if (canRefreshHints) inlayHint.refresh().catch(ignore);
  if (canRefreshDiagnostics) diagnostics.refresh().catch(ignore);
  if (canRefreshLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(ignore);
}
