// @ts-check
/**
 * `npm run test:other-editors`: runs Neovim and Emacs, where they are installed, with the settings that
 * client/docs/other-editors.md gives to readers, on a report and the built server: the outline comes, a citation leads to
 * its paragraph, a term is explained. What is not installed is said. (Helix has no way to be run without a person.)
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectDir = fileURLToPath(new URL('../..', import.meta.url));
const server = join(projectDir, 'dist', 'server.node.js');
const page = readFileSync(join(projectDir, 'client', 'docs', 'other-editors.md'), 'utf8');

/** A report whose answers are known: paragraph 3 is cited, EHH is introduced. */
const text = readFileSync(join(projectDir, 'test', 'otherEditors', 'harbour.txt'), 'utf8');
const lines = text.split('\n');
const expected = { definition: lines.findIndex((line) => line.startsWith('3. ')), hover: 'early help hub' };

/**
 * The code that the page gives under a heading, for this project's server.
 * @param {RegExp} heading
 */
function documented(heading) {
  const section = page.split(/^## /m).find((part) => heading.test(part.split('\n')[0] ?? ''));
  const code = /```\w+\n(.*?)```/s.exec(section ?? '')?.[1];
  if (code === undefined) throw new Error(`other-editors.md has no settings under ${heading.source}`);
  return code.replaceAll('/path/to/dist/server.node.js', server.replaceAll('\\', '/'));
}

/**
 * @param {string} command
 * @returns {string | undefined} the version; undefined if there is no such program
 */
function versionOf(command) {
  const { status, stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  return status === 0 ? /\d+\.\d+(?:\.\d+)?/.exec(stdout)?.[0] : undefined;
}

/** @typedef {{ settings: string, words: (settings: string) => string[], ending: string }} Run */

/** Each editor: its program, and how it is run. @type {Record<string, { command: string, run: (version: string) => Run }>} */
const editors = {
  Neovim: {
    command: 'nvim',
    run: (version) => {
      const [major = 0, minor = 0] = version.split('.').map(Number);
      const isNew = major > 0 || minor >= 11;
      const check = join(projectDir, 'test', 'otherEditors', 'neovim.lua');
      return {
        settings: documented(isNew ? /^Neovim \(0\.11/ : /^Neovim \(0\.7/),
        ending: 'lua',
        words: (settings) => ['--headless', '--clean', '-u', settings, '-c', `luafile ${check}`],
      };
    },
  },
  Emacs: {
    command: 'emacs',
    run: () => {
      const check = join(projectDir, 'test', 'otherEditors', 'emacs.el');
      const start = ['--batch', '--eval', "(progn (package-initialize) (require 'eglot))"];
      return {
        settings: documented(/^Emacs/),
        ending: 'el',
        words: (settings) => [...start, '-l', settings, '-l', check],
      };
    },
  },
};

/** @param {{ symbols?: number, definition?: number, hover?: string }} result */
function faultsOf({ symbols = 0, definition, hover = '' }) {
  return [
    ...(symbols > 0 ? [] : ['no outline']),
    ...(definition === expected.definition
      ? []
      : [`the citation leads to line ${definition}, not ${expected.definition}`]),
    ...(hover.includes(expected.hover) ? [] : [`the hover says “${hover}”`]),
  ];
}

/**
 * @param {string} phrase
 * @returns {string} "line,column" from 0
 */
function placeOf(phrase) {
  const line = lines.findIndex((one) => one.includes(phrase));
  return `${line},${lines[line]?.indexOf(phrase)}`;
}

let failed = 0;
const folder = mkdtempSync(join(tmpdir(), 'report-lens-editors-'));
try {
  for (const [name, { command, run }] of Object.entries(editors)) {
    const version = versionOf(command);
    if (version === undefined) {
      console.log(`- ${name} is not installed here, so it was not checked`);
      continue;
    }
    const { settings, words, ending } = run(version);
    const home = join(folder, name);
    mkdirSync(home);
    writeFileSync(join(home, `settings.${ending}`), settings);
    copyFileSync(join(projectDir, 'test', 'otherEditors', 'harbour.txt'), join(home, 'harbour.txt'));
    const { stdout, stderr } = spawnSync(command, words(join(home, `settings.${ending}`)), {
      cwd: home,
      encoding: 'utf8',
      timeout: 90_000,
      env: {
        ...process.env,
        HOME: home,
        XDG_CONFIG_HOME: home,
        REPORT: join(home, 'harbour.txt'),
        CITATION: placeOf('3)'),
        TERM: placeOf('EHH knows'),
      },
    });
    const answer = /^RESULT (.*)$/m.exec(`${stdout}\n${stderr}`)?.[1];
    const faults = answer === undefined ? [`it gave no answer: ${stderr.slice(-500)}`] : faultsOf(JSON.parse(answer));
    console.log(`${faults.length === 0 ? '✓' : '✗'} ${name} ${version} with the documented settings`);
    for (const fault of faults) console.log(`  ${fault}`);
    failed += faults.length;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;
