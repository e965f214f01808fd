import { expect, test, vi } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { CLIENT_COMMANDS } from '../../server/src/protocol/commands.ts';
import { DOCUMENT_SCHEME } from '../../server/src/text/documentUris.ts';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../server/src/features/semanticTokens.ts';

vi.mock('vscode', () => ({ ConfigurationTarget: {}, Uri: {}, l10n: {}, languages: {}, window: {}, workspace: {} }));

const { contributes } = manifest;

/** Commands that need no report in front. */
const WORK_ANYWHERE: readonly string[] = [
  'reportLens.openSampleReport',
  'reportLens.openAsReport',
  'reportLens.chooseEditor',
  'reportLens.searchReports',
  'reportLens.readFolder',
];
/** Commands for the folder, whatever is in front. */
const WORK_ON_FOLDERS: readonly string[] = [
  'reportLens.filterReports',
  'reportLens.showTimeline',
  'reportLens.compareReports',
];

test('every command of the code is in package.json, and every one of package.json in the code', async () => {
  const { ALL_COMMANDS } = await import('../../client/src/commands.ts');
  const clicks = await import('../../client/src/views/viewCommands.ts');
  const notDescribed: string[] = [...CLIENT_COMMANDS, ...Object.values(clicks)];
  const described = contributes.commands.map(({ command }) => command);
  expect([...described, ...notDescribed].sort()).toEqual(Object.keys(ALL_COMMANDS).sort());
});

test('every command has a category, and a place in the palette only where it can work', async () => {
  const { THREAD_COMMANDS } = await import('../../client/src/annotations/commands/annotationCommands.ts');
  const { GO_TO_LINE_COMMAND } = await import('../../client/src/navigation/goToLine.ts');
  expect(contributes.commands.every(({ category }) => category === 'Report Lens')).toBe(true);
  const inPalette = new Map(contributes.menus.commandPalette.map(({ command, when }) => [command, when]));
  for (const { command } of contributes.commands) {
    if (WORK_ANYWHERE.includes(command)) expect(inPalette.has(command), command).toBe(false);
    else if (WORK_ON_FOLDERS.includes(command))
      expect(inPalette.get(command), command).toBe('workspaceFolderCount > 0');
    else if (command in THREAD_COMMANDS || command === GO_TO_LINE_COMMAND)
      expect(inPalette.get(command), command).toBe('false');
    else expect(inPalette.get(command), command).toMatch(/editorLangId|reportsAreFiltered/);
  }
});

test('walking between recommendations, findings and citations has keys, on every system', () => {
  expect(contributes.keybindings.slice(0, 4).map(({ command, key, mac }) => [command, key, mac])).toEqual([
    ['reportLens.goToFindings', 'ctrl+f12', 'cmd+f12'],
    ['reportLens.backToRecommendations', 'ctrl+shift+f12', 'cmd+shift+f12'],
    ['reportLens.nextCitation', 'ctrl+f8', 'cmd+f8'],
    ['reportLens.previousCitation', 'ctrl+shift+f8', 'cmd+shift+f8'],
  ]);
});

test('no key means two things at the same place', () => {
  const places = contributes.keybindings.map(({ key, when }) => `${key} ${when}`);
  expect(new Set(places).size).toBe(places.length);
  // In the text one command may be a special case of another for VS Code; for a reader a key is one command.
  const inText = contributes.keybindings.filter(({ when }) => when.includes('editorTextFocus')).map(({ key }) => key);
  expect(new Set(inText).size).toBe(inText.length);
  for (const { mac, key } of contributes.keybindings) expect(mac).toBe(key.replace('ctrl', 'cmd'));
});

test('of a command with a key in the text and one in a view the palette shows that of the text', () => {
  const inViews = contributes.keybindings.filter(({ args }) => args === 'view').map(({ command }) => command);
  const shown = inViews.map((one) => contributes.keybindings.findLast(({ command }) => command === one));
  const inText = shown.filter((one) => one?.when.includes('editorTextFocus') === true);
  expect(inText.map((one) => one?.key)).toEqual(['ctrl+alt+u', 'ctrl+alt+y', 'ctrl+alt+n']);
});

test('in a browser the menu shows the keys that work: its own for Go to Definition is that of Go to Findings here', () => {
  const keys = contributes.keybindings.filter(({ when }) => when.includes('isWeb'));
  expect(keys.map(({ command, key }) => [command, key])).toEqual([['editor.action.revealDefinition', 'f12']]);
});

test('everything that a menu of a thread or a view runs is a command, and has an icon where it stands in a line', () => {
  const commands = new Map(contributes.commands.map((one) => [one.command, one]));
  const { menus } = contributes;
  for (const { command } of Object.values(menus).flat()) expect(commands.has(command)).toBe(true);
  const titles = [...menus['comments/commentThread/title'], ...menus['comments/comment/title']];
  const lines = menus['view/item/context'].filter(({ group }) => group.startsWith('inline'));
  for (const { command } of [...titles, ...lines]) expect(commands.get(command), command).toHaveProperty('icon');
});

test('nothing starts before a text or a page is open, and no workspace is too little trusted or too virtual', () => {
  expect(manifest.activationEvents).toEqual([
    ...['report', 'plaintext', 'markdown', 'yaml', 'json'].map((language) => `onLanguage:${language}`),
    `onFileSystem:${DOCUMENT_SCHEME}`,
    ...['page', 'timeline', 'actionPlan'].map((page) => `onWebviewPanel:reportLens.${page}`),
  ]);
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

test('each view has an icon that exists, and says what to do whenever it is empty', async () => {
  const { existsSync } = await import('node:fs');
  const containers = Object.values(contributes.viewsContainers).flat();
  for (const { icon } of containers) expect(existsSync(new URL(`../../${icon}`, import.meta.url))).toBe(true);
  expect(Object.keys(contributes.views)).toEqual(containers.map(({ id }) => id));
  const emptyOf = (id: string): (string | undefined)[] =>
    contributes.viewsWelcome.filter(({ view }) => view === id).map(({ when }) => /Shown == (\w+)/.exec(when)?.[1]);
  const noReport = Array.from({ length: 5 }, () => 'noReport');
  expect(emptyOf('reportLens.recommendations')).toEqual([...noReport, 'none', 'noneOfFilter']);
  expect(emptyOf('reportLens.annotationsView')).toEqual(['noReport', 'noReport', 'none', 'noneOfFilter']);
  expect(emptyOf('reportLens.terms')).toEqual(['noReport', 'noReport', 'none', 'noneOfFilter']);
  expect(emptyOf('reportLens.search')).toEqual([undefined, 'nothing']);
  expect(emptyOf('reportLens.reports')).toEqual([undefined, 'none', 'noneOfFilter']);
});

test('an empty view offers only what can be done: no file is treated as a report where none is open', async () => {
  const strings = (await import('../../package.nls.json')).default as Record<string, string>;
  const offering = (command: string): string[] =>
    contributes.viewsWelcome
      .filter(({ contents }) => strings[contents.slice(1, -1)]?.includes(`(command:${command}`))
      .map(({ when }) => when);
  expect(offering('reportLens.treatAsReport')).toEqual([expect.stringContaining('editorIsOpen && !(resourceExtname')]);
  // While the report in front is read, nothing is offered for another one.
  for (const { contents, when } of contributes.viewsWelcome.filter((one) => /== noReport/.test(one.when)))
    expect(contents === '%welcome.document%' || /resourceLangId [!=]= report$/.test(when), contents).toBe(true);
  expect(offering('reportLens.reports.focus')).toEqual(['reportLens.searchShown == nothing']);
  expect(offering('reportLens.openAsReport')).toEqual([expect.stringContaining('resourceExtname =~ /')]);
  // The bytes of a PDF are no report: it is opened as one.
  const inPalette = contributes.menus.commandPalette.find(({ command }) => command === 'reportLens.treatAsReport');
  expect(inPalette?.when).toContain('!(resourceExtname =~ /^\\.(pdf|docx)$/i)');
  const walkthrough = `${manifest.publisher}.${manifest.name}#${contributes.walkthroughs[0]?.id}`;
  const tour = `workbench.action.openWalkthrough?${encodeURIComponent(JSON.stringify([walkthrough]))}`;
  expect(offering(tour)).toHaveLength(1);
});

test('the walkthrough leads only to commands that exist, and its pictures exist and are told in words', async () => {
  const { existsSync } = await import('node:fs');
  const strings = (await import('../../package.nls.json')).default as Record<string, string>;
  const ours = contributes.commands.map(({ command }) => command);
  const views = Object.values(contributes.views).flatMap((all) => all.map(({ id }) => `${id}.focus`));
  const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
  expect(steps.length).toBeGreaterThan(2);
  for (const { description, media } of steps) {
    const words = strings[description.slice(1, -1)] ?? '';
    const linked = Array.from(words.matchAll(/\(command:([\w.]+)\)/g), ([, command]) => command);
    expect([...ours, ...views, 'vscode.openFolder']).toEqual(expect.arrayContaining(linked));
    expect(existsSync(new URL(`../../${media.image}`, import.meta.url)), media.image).toBe(true);
    expect(strings[media.altText.slice(1, -1)]).toBeTruthy();
  }
});

test('whoever installs the package needs no other package: all are in the bundles, so all stand under devDependencies', () => {
  expect(Object.keys(manifest)).not.toContain('dependencies');
});
