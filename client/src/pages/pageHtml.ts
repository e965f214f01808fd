import type { Uri, Webview } from 'vscode';
import { webviewPage } from '../webviews/webviewPage.ts';

/** The page of Show Page before any data. It may fetch our own worker's text from the extension, and start it. */
export function pageHtml(webview: Pick<Webview, 'cspSource'>, script: Uri, style: Uri, nonce: string): string {
  const allowed = [`connect-src ${webview.cspSource}`, 'worker-src blob:'];
  return webviewPage(webview, { script, style, nonce, allowed });
}
