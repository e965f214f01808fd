import { expect, test, vi } from 'vitest';
import type { FileDecoration, FileDecorationProvider, Uri } from 'vscode';

const registered = vi.hoisted((): { provider?: FileDecorationProvider } => ({}));
vi.mock('vscode', () => ({
  FileDecoration: function FileDecoration(this: object, badge: string, tooltip: string) {
    Object.assign(this, { badge, tooltip });
  },
  l10n: { t: (sentence: string, count: string) => sentence.replace('{0}', count) },
  Uri: { from: (parts: object) => parts },
  window: {
    registerFileDecorationProvider: (provider: FileDecorationProvider) => {
      registered.provider = provider;
      return { dispose: () => undefined };
    },
  },
}));
const { countUri, registerCountBadges } = await import('../../../../client/src/recommendations/countBadges.ts');
registerCountBadges();

function badge(uri: Uri): Pick<FileDecoration, 'badge' | 'tooltip'> | undefined {
  const { provider } = registered;
  return provider?.provideFileDecoration(uri, {} as never) as FileDecoration | undefined;
}

test('a line tells at its right edge how many paragraphs it cites, a heading how many recommendations it has', () => {
  expect(badge(countUri('cited', 5))).toMatchObject({ badge: '5', tooltip: '5 cited' });
  expect(badge(countUri('recommendations', 13))).toMatchObject({ badge: '13', tooltip: 'Recommendations: 13' });
});

test('a badge has room for two figures; its words tell the whole number', () => {
  expect(badge(countUri('cited', 240))).toMatchObject({ badge: '99', tooltip: '240 cited' });
});

test('files get no badge from this', () => {
  expect(badge(Object.assign(countUri('cited', 5), { scheme: 'file' }))).toBeUndefined();
});
