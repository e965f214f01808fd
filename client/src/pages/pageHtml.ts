import type { Uri, Webview } from 'vscode';
import { pageLanguage } from '../pageLanguage.ts';

/**
 * The page of Show Page before any data: one style sheet, one script of ours, and our own worker, whose text it fetches
 * from the extension and starts. It can connect to nothing else.
 */
export function pageHtml({ cspSource }: Pick<Webview, 'cspSource'>, script: Uri, style: Uri, nonce: string): string {
  const policy = [
    "default-src 'none'",
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `connect-src ${cspSource}`,
    'worker-src blob:',
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
    <script nonce="${nonce}" src="${script.toString()}"></script>
  </body>
</html>
`;
}
