import type { Uri, Webview } from 'vscode';
import { pageLanguage } from './pageLanguage.ts';

/** What makes one page of ours differ from another. */
export interface PageParts {
  /** As the webview may load them. */
  readonly script: Uri;
  readonly style: Uri;
  /** New for each page: `newNonce`. */
  readonly nonce: string;
  /** What stands on the page before any data comes. */
  readonly body?: string;
  /** What the page may do besides, as directives of a content security policy. */
  readonly allowed?: readonly string[];
}

/**
 * The HTML of a page of ours, with nothing of a report in it: all that it shows comes later, as data. It may load one style
 * sheet and one script of ours, and connect to nowhere, but for what `allowed` says.
 */
export function webviewPage({ cspSource }: Pick<Webview, 'cspSource'>, parts: PageParts): string {
  const { script, style, nonce, body = '', allowed = [] } = parts;
  const policy = [
    "default-src 'none'",
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    ...allowed,
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
    ${body}
    <script nonce="${nonce}" src="${script.toString()}"></script>
  </body>
</html>
`;
}
