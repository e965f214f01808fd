import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { ExportReports } from './annotations/commands/takeAway.ts';
import { activateWith } from './extension.ts';
import type { StartedLens } from './extension.ts';
import type { MakeClient } from './connection/lazyClient.ts';

/** VS Code on the desktop: the server runs in a Node process of its own. */
export function activate(context: ExtensionContext): StartedLens {
  const makeClient: MakeClient = async (id, name, options) => {
    const { LanguageClient, TransportKind } = await import('./nodeClient.ts');
    const module = context.asAbsolutePath('dist/server.node.js');
    return new LanguageClient(id, name, { module, transport: TransportKind.ipc }, options);
  };
  const exportReports: ExportReports = async (reports, format) => {
    // A bundle of its own, loaded when something is exported.
    const script = Uri.joinPath(context.extensionUri, 'dist', 'exporter.js').toString(true);
    const exporter = (await import(script)) as { readonly exportReports: ExportReports };
    return exporter.exportReports(reports, format);
  };
  return activateWith(context, makeClient, exportReports);
}
