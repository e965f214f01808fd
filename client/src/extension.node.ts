import type { ExtensionContext } from 'vscode';
import { activateWith } from './extension.ts';
import type { StartedLens } from './extension.ts';

/** VS Code on the desktop: the server runs in a Node process of its own. */
export function activate(context: ExtensionContext): StartedLens {
  return activateWith(context, async (id, name, options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const module = context.asAbsolutePath('dist/server.node.js');
    return new LanguageClient(id, name, { module, transport: TransportKind.ipc }, options);
  });
}
