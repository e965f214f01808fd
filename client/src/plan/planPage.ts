import type { Uri, Webview } from 'vscode';
import { webviewPage } from '../webviews/webviewPage.ts';

const BODY = `<main>
      <h1 id="title"></h1>
      <div id="head">
        <p id="progress" role="status"></p>
        <progress id="bar" aria-labelledby="progress" value="0" max="1"></progress>
        <label><span id="filterLabel"></span> <select id="filter"></select></label>
      </div>
      <div id="table"></div>
    </main>`;

/** The page of the action plan before any data. */
export function planPage(webview: Pick<Webview, 'cspSource'>, script: Uri, style: Uri, nonce: string): string {
  return webviewPage(webview, { script, style, nonce, body: BODY });
}
