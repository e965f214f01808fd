import { expect, test, vi } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };

const shown = vi.hoisted(() => ({ commands: [] as string[] }));
vi.mock('vscode', () => ({
  commands: {},
  l10n: { t: (sentence: string) => sentence },
  window: {
    showQuickPick: (offers: { command: string }[]) => {
      shown.commands.push(...offers.map(({ command }) => command));
      return Promise.resolve(undefined);
    },
  },
}));

test('everything that is offered exists', async () => {
  const { whatCanIDo } = await import('../../../client/src/whatCanIDo.ts');
  await whatCanIDo();
  const views = manifest.contributes.views.reportLens.map(({ id }) => `${id}.focus`);
  const ours = [...manifest.contributes.commands.map(({ command }) => command), ...views];
  const offered = shown.commands.filter((command) => command.startsWith('reportLens.'));
  expect(offered.length).toBeGreaterThan(5);
  expect(ours).toEqual(expect.arrayContaining(offered));
});
