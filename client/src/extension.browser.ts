import { Uri, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { activateWith } from './extension.ts';
import type { StartedLens } from './extension.ts';

/** VS Code in a browser: the server runs in a web worker. */
export function activate(context: ExtensionContext): StartedLens {
  return activateWith(context, async (id, name, options) => {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const scriptOf = (file: string): Promise<string> => addressOf(Uri.joinPath(context.extensionUri, 'dist', file));
    const initializationOptions: unknown = {
      ...(options.initializationOptions as object),
      documentsScript: await scriptOf('documents.browser.js'),
    };
    const server = new Worker(await scriptOf('server.browser.js'));
    return new LanguageClient(id, name, server, { ...options, initializationOptions });
  });
}

/** VS Code makes no worker from an extension on a remote machine; of its script's text it does. */
async function addressOf(script: Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const bytes = Uint8Array.from(await workspace.fs.readFile(script));
  return URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
}
