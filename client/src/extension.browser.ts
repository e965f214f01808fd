import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { activateWith } from './extension.ts';
import type { StartedLens } from './extension.ts';

/** VS Code in a browser: the server runs in a web worker. */
export function activate(context: ExtensionContext): StartedLens {
  return activateWith(context, async (id, name, options) => {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true));
    return new LanguageClient(id, name, worker, options);
  });
}
