import type { Uri, Webview } from 'vscode';
import { pageLanguage } from '../pageLanguage.ts';

/**
 * The page of the action plan before any data: it may load one style sheet and one script of ours, nothing else, and
 * connect to nowhere. Everything that it shows comes later, as data.
 */
export function planPage(webview: Pick<Webview, 'cspSource'>, script: Uri, style: Uri, nonce: string): string {
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${pageLanguage()}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width" />
    <title></title>
    <link rel="stylesheet" href="${style.toString()}" />
  </head>
  <body>
    <main>
      <h1 id="title"></h1>
      <div id="head">
        <p id="progress" role="status"></p>
        <progress id="bar" aria-labelledby="progress" value="0" max="1"></progress>
        <label><span id="filterLabel"></span> <select id="filter"></select></label>
      </div>
      <div id="table"></div>
    </main>
    <script nonce="${nonce}" src="${script.toString()}"></script>
  </body>
</html>
`;
}
