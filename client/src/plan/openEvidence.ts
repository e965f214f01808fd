import { commands, env, l10n, Range, Uri, workspace } from 'vscode';
import { resolvedPath } from '../annotations/commands/linkPaths.ts';
import { isDocumentFile, toDocumentUri, toSourceUri } from '../documents/documentUri.ts';
import { say } from '../views/say.ts';

/** Opens a file of the open folders, or a web page, of which VS Code asks first. Nothing else is opened. */
export async function openEvidence(report: Uri, address: string): Promise<void> {
  if (/^https:\/\/[^\s<>"{}|\\^`]+$/.test(address)) {
    await env.openExternal(Uri.parse(address, true));
    return;
  }
  const [source = '', line] = address.split(/#L(?=\d+$)/);
  const roots = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.path);
  const from = toSourceUri(report) ?? report;
  const path = resolvedPath(from, source, roots);
  if (path === undefined) {
    say(l10n.t('This evidence is outside the open folder and is not opened: {0}', address), 'Warning');
    return;
  }
  const at = Math.max(0, Number(line ?? 1) - 1);
  const file = from.with({ path, query: '', fragment: '' });
  const uri = isDocumentFile(file) ? toDocumentUri(file) : file;
  await commands.executeCommand('vscode.open', uri, { selection: new Range(at, 0, at, 0) });
}
