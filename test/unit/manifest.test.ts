import { expect, test, vi } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../server/src/features/semanticTokens.ts';

vi.mock('vscode', () => ({ ConfigurationTarget: {}, l10n: {}, languages: {}, window: {}, workspace: {} }));

const { contributes } = manifest;

test('every command of the code is in package.json, and every one of package.json in the code', async () => {
  const { COMMANDS } = await import('../../client/src/commands.ts');
  const described = contributes.commands.map(({ command }) => command);
  expect(described.sort()).toEqual(Object.keys(COMMANDS).sort());
});

test('every command has a category, and a place in the palette only where it can work', () => {
  expect(contributes.commands.every(({ category }) => category === 'Report Lens')).toBe(true);
  const inPalette = contributes.menus.commandPalette.map(({ command, when }) => [
    command,
    when.includes('editorLangId'),
  ]);
  expect(Object.fromEntries(inPalette)).toEqual(
    Object.fromEntries(contributes.commands.map(({ command }) => [command, true])),
  );
});

test('walking between recommendations, findings and citations has keys, on every system', () => {
  expect(contributes.keybindings.map(({ command, key, mac }) => [command, key, mac])).toEqual([
    ['reportLens.goToFindings', 'ctrl+f12', 'cmd+f12'],
    ['reportLens.backToRecommendations', 'ctrl+shift+f12', 'cmd+shift+f12'],
    ['reportLens.nextCitation', 'ctrl+f8', 'cmd+f8'],
    ['reportLens.previousCitation', 'ctrl+shift+f8', 'cmd+shift+f8'],
  ]);
});

test('nothing starts before a text is open, and no workspace is too little trusted or too virtual', () => {
  expect(manifest.activationEvents).toEqual(['onLanguage:report', 'onLanguage:plaintext', 'onLanguage:markdown']);
  expect(manifest.capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  expect(manifest.main).toMatch(/^\.\/dist\//);
  expect(manifest.browser).toMatch(/^\.\/dist\//);
  expect(Object.keys(manifest)).not.toContain('enabledApiProposals');
});

test('every kind of token has a description and colours', () => {
  expect(contributes.semanticTokenTypes.map(({ id }) => id)).toEqual([...TOKEN_TYPES]);
  expect(contributes.semanticTokenScopes.flatMap(({ scopes }) => Object.keys(scopes))).toEqual([...TOKEN_TYPES]);
  // `definition` is one of LSP's own.
  expect(['definition', ...contributes.semanticTokenModifiers.map(({ id }) => id)]).toEqual([...TOKEN_MODIFIERS]);
});

test('the view has an icon that exists, and says what to do whenever it is empty', async () => {
  const { existsSync } = await import('node:fs');
  const [container] = contributes.viewsContainers.activitybar;
  expect(existsSync(new URL(`../../${container?.icon ?? ''}`, import.meta.url))).toBe(true);
  expect(Object.keys(contributes.views)).toEqual([container?.id]);
  const empty = contributes.viewsWelcome.map(({ when }) => /== (\w+)$/.exec(when)?.[1]);
  expect(empty).toEqual(['noReport', 'none', 'noneOfFilter']);
});
