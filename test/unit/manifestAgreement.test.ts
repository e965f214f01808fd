import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import texts from '../../package.nls.json' with { type: 'json' };

/* What package.json says in one place agrees with what it, or a page for readers, says in another. */

const { contributes } = manifest;
const root = new URL('../../', import.meta.url);

/** README and the pages beside it, as one text. */
const documentation = ['README.md', ...readdirSync(new URL('client/docs/', root)).map((name) => `client/docs/${name}`)]
  .map((path) => readFileSync(new URL(path, root), 'utf8'))
  .join('\n');

test('menus, keys, welcome views and the walkthrough name only commands that there are', () => {
  const commands = contributes.commands.map(({ command }) => command);
  const inMenus = Object.values(contributes.menus).flatMap((entries) =>
    (entries as { command?: string }[]).flatMap(({ command }) => command ?? []),
  );
  const inKeys = contributes.keybindings.map(({ command }) => command);
  const inTexts = [...JSON.stringify(texts).matchAll(/\(command:([\w.]+)/g)].map(([, command = '']) => command);
  const own = [...inMenus, ...inKeys, ...inTexts].filter((command) => command.startsWith('reportLens.'));
  // VS Code gives each view a command that shows it.
  const views = Object.values(contributes.views).flatMap((list) => list.map(({ id }) => `${id}.focus`));
  expect(own.filter((command) => !commands.includes(command) && !views.includes(command))).toEqual([]);
  expect(inTexts.length).toBeGreaterThan(2);
});

/** Rows of client/docs/commands.md up to its part on the editor's own commands: title → keys as they are printed there. */
function commandRows(): Map<string, string[]> {
  const page = readFileSync(new URL('client/docs/commands.md', root), 'utf8').split('## The editor’s own')[0] ?? '';
  const rows = [...page.matchAll(/^\| _(.+?)_ +\| (.*?) *\|/gm)];
  return new Map(
    rows.map(([, title = '', keys = '']) => [title, [...keys.matchAll(/`(.+?)`/g)].map(([, key = '']) => key)]),
  );
}

test('every command of the palette stands in the page of commands with its keys, and no other', () => {
  const titles = texts as Readonly<Record<string, string>>;
  const hidden = contributes.menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command);
  const shown = contributes.commands.filter(({ command }) => !hidden.includes(command));
  const expected = shown.map(({ command, title }): [string, string[]] => {
    const keys = contributes.keybindings
      .filter((binding) => binding.command === command)
      .map(({ key }) => printed(key));
    return [titles[title.slice(1, -1)] ?? title, keys];
  });
  expect(expected.length).toBeGreaterThan(hidden.length);
  expect(Object.fromEntries(commandRows())).toEqual(Object.fromEntries(expected));
});

/** "ctrl+alt+f8" as readers see it: "Ctrl+Alt+F8". */
function printed(key: string): string {
  return key.replace(/[a-z]+/g, (word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`);
}

test('every setting has a default, a scope and a description, and stands in a page for readers', () => {
  for (const [key, setting] of Object.entries(contributes.configuration.properties)) {
    expect(setting, key).toMatchObject({
      default: expect.anything() as unknown,
      scope: expect.stringMatching(/^(window|resource|machine|application)/) as string,
      markdownDescription: expect.stringMatching(/^%.+%$/) as string,
    });
    expect(documentation, `${key} is not documented`).toContain(key);
  }
});

test('settings that descriptions lead to exist', () => {
  const named = [...JSON.stringify(texts).matchAll(/`#(reportLens\.[\w.]+)#`/g)].map(([, key]) => key);
  for (const key of named) expect(Object.keys(contributes.configuration.properties)).toContain(key);
});

test('every program that the package installs is in a page for readers', () => {
  for (const name of Object.keys(manifest.bin)) expect(documentation).toContain(name);
});

test('pages for readers lead to each other and to pictures that exist', () => {
  const pages = ['README.md', ...readdirSync(new URL('client/docs/', root)).map((name) => `client/docs/${name}`)];
  for (const page of pages) {
    const text = readFileSync(new URL(page, root), 'utf8');
    for (const [, path = ''] of text.matchAll(/\]\((?!https?:|#)([^)\s#]+)/g))
      expect(() => readFileSync(new URL(path, new URL(page, root))), `${path} in ${page}`).not.toThrow();
  }
});
