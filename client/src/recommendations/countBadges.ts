import { FileDecoration, l10n, Uri, window } from 'vscode';
import type { Disposable } from 'vscode';

const SCHEME = 'report-lens-count';
/** An editor shows two characters of a badge. */
const MOST = 99;

/** Where a line of the view says what its badge counts. */
export function countUri(what: 'cited' | 'recommendations', count: number): Uri {
  return Uri.from({ scheme: SCHEME, path: `/${what}`, query: String(count) });
}

/** Puts the counts at the right edge of the view, where they can be read however narrow it is. */
export function registerCountBadges(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme, path, query }) => {
      if (scheme !== SCHEME) return undefined;
      const words = path === '/cited' ? l10n.t('{0} cited', query) : l10n.t('Recommendations: {0}', query);
      return new FileDecoration(String(Math.min(MOST, Number(query))), words);
    },
  });
}
