import { Uri, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { ExportReports } from './annotations/commands/takeAway.ts';
import { SERVER_PARTS } from '../../server/src/protocol/parts.ts';
import { activateWith } from './extension.ts';
import type { StartedLens } from './extension.ts';
import type { MakeClient } from './connection/lazyClient.ts';

/** VS Code in a browser: the server runs in a web worker. */
export function activate(context: ExtensionContext): StartedLens {
  const scriptOf = (name: string): Promise<string> => addressOf(Uri.joinPath(context.extensionUri, 'dist', name));
  const addressesOf = async (names: readonly string[]): Promise<Record<string, string>> =>
    Object.fromEntries(await Promise.all(names.map(async (name) => [name, await scriptOf(name)] as const)));
  const makeClient: MakeClient = async (id, name, options) => {
    const { LanguageClient } = await import('./browserClient.ts');
    const initializationOptions: unknown = {
      ...(options.initializationOptions as object),
      documentsScript: await scriptOf('documents.browser.js'),
      parts: await addressesOf(SERVER_PARTS),
    };
    const server = new Worker(await scriptOf('server.browser.js'));
    return new LanguageClient(id, name, server, { ...options, initializationOptions });
  };
  const exportReports: ExportReports = async (reports, format) => {
    const worker = new Worker(await scriptOf('exporter.js'));
    try {
      return await new Promise<Uint8Array>((done, failed) => {
        worker.onmessage = ({ data }: MessageEvent<{ bytes?: Uint8Array; error?: string }>) => {
          if (data.bytes === undefined) failed(new Error(data.error));
          else done(data.bytes);
        };
        worker.onerror = ({ message }) => {
          failed(new Error(message));
        };
        worker.postMessage({ reports, format });
      });
    } finally {
      worker.terminate();
    }
  };
  return activateWith(context, makeClient, exportReports);
}

/** VS Code makes no worker from an extension on a remote machine; of its script's text it does. */
async function addressOf(script: Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const bytes = Uint8Array.from(await workspace.fs.readFile(script));
  return URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
}
