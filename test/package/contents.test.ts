import { statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { expect, test } from 'vitest';
import { packageFile, readPackage } from '../workbench/obtain/unpack.mjs';

/* What is in the file that `npm run package` makes. */

const file = packageFile();
const parts = readPackage(file);
const text = (path: string): string => new TextDecoder().decode(parts[`extension/${path}`]);

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly contributes: unknown;
}
const manifest = JSON.parse(text('package.json')) as Manifest;

/** The part that reads PDF and Word files is loaded only when one is read; it may be as large again. */
const LARGEST = (parts['extension/dist/documents.node.js'] === undefined ? 1.5 : 3.5) * 1024 * 1024;

test('is small enough', () => {
  expect(statSync(file).size).toBeLessThan(LARGEST);
});

/**
 * The largest that each bundle may be, in KB as packed (not compressed). What a bundle loads later is a file of its own; of
 * the extension that is all that no report needs when it is first shown, but for the library for language clients.
 * `reading.js` is what reads a report, for the server, its processes, the command line and assistants alike.
 */
const LARGEST_BUNDLES: Readonly<Record<string, number>> = {
  'reading.js': 417,
  'cli.js': 36,
  'mcp.js': 480,
  'extension.node.js': 60,
  'extension.browser.js': 60,
  'client-nodeClient.js': 440,
  'client-browserClient.js': 410,
  'timeline.js': 10,
  'actionPlan.js': 8,
};

test.each(Object.entries(LARGEST_BUNDLES))('%s is no larger than %d KB', (name, most) => {
  const bundle = parts[`extension/dist/${name}`];
  expect(bundle?.length).toBeGreaterThan(1024);
  expect(bundle?.length).toBeLessThan(most * 1024);
});

/** What each server loads when it begins, beside what reads reports; and what it loads when it is asked for it. */
const AT_THE_START = ['server.js', 'common.js'];
const SERVERS = {
  'on Node': ['server.node.js', 'server-nodeServer.js', 'node.js'],
  'in a browser': ['server.browser.js', 'server-serve.js'],
};
const WHEN_ASKED = /dist\/(?:later|server-(?!serve\.|nodeServer\.|reader\.)\w+)\.js$/;

test.each(Object.entries(SERVERS))('the server %s begins with no more than 400 KB and what reads reports', (_, own) => {
  const sizes = [...own, ...AT_THE_START].map((name) => parts[`extension/dist/${name}`]?.length ?? Infinity);
  expect(sum(sizes)).toBeLessThan(400 * 1024);
});

test('what the server loads when it is asked for it is no larger than 105 KB, but for what reads YAML', () => {
  const sizes = bundleSizes(WHEN_ASKED);
  expect(sizes.length).toBeGreaterThan(3);
  expect(sum(sizes)).toBeLessThan(105 * 1024);
});

test('all that the extension may load later is no larger than 157 KB', () => {
  const sizes = bundleSizes(/dist\/client-(?!(?:node|browser)Client\.)\w+\.js$/);
  expect(sizes.length).toBeGreaterThan(10);
  expect(sum(sizes)).toBeLessThan(157 * 1024);
});

function sum(sizes: readonly number[]): number {
  return sizes.reduce((all, one) => all + one, 0);
}

function bundleSizes(name: RegExp): number[] {
  return Object.entries(parts).flatMap(([path, bytes]) => (name.test(path) ? [bytes.length] : []));
}

test('holds every file that its manifest names, and a README, a change log, a licence, notices and a list of parts', () => {
  const named = JSON.stringify(manifest.contributes).match(/"(?:\.\/)?(?:client|server|syntaxes|dist)\/[^"]+"/g) ?? [];
  const paths = [manifest.main, manifest.browser, manifest.icon, ...Object.values(manifest.bin)];
  const wanted = [...named.map((one) => one.slice(1, -1)), ...paths].map((path) => path.replace(/^\.\//, ''));
  const translation = 'client/l10n/bundle.l10n.cy.json';
  const always = [
    translation,
    'readme.md',
    'changelog.md',
    'LICENSE.txt',
    'dist/THIRD-PARTY-NOTICES.txt',
    'dist/sbom.cdx.json',
  ];
  const held = Object.keys(parts);
  for (const path of [...wanted, ...always, 'dist/server.node.js', 'dist/server.browser.js'])
    expect(held).toContain(`extension/${path}`);
  expect(named.length).toBeGreaterThan(3);
});

test('holds every picture and page that its README and the pages behind it lead to', () => {
  const pages = Object.keys(parts).flatMap((part) => /^extension\/(.*\.md)$/.exec(part)?.[1] ?? []);
  const links = pages.flatMap((page) =>
    [...text(page).matchAll(/\]\((?![a-z]+:)([^)#\s]+)(?:#[^)\s]*)?\)/g)].map(
      ([, path = '']) => new URL(path, `file:///extension/${page}`).pathname,
    ),
  );
  expect(links.length).toBeGreaterThan(20);
  for (const path of links) expect(Object.keys(parts)).toContain(decodeURIComponent(path).slice(1));
});

test('holds nothing else: no sources, tests, source maps, reports but the sample', () => {
  const unexpected = Object.keys(parts).filter(
    (path) =>
      !/^(?:extension\.vsixmanifest|\[Content_Types\]\.xml)$/.test(path) &&
      !/^extension\/(?:package(?:\.nls(?:\.[\w-]+)?)?\.json|(?:readme|changelog)\.md|LICENSE\.txt)$/.test(path) &&
      !/^extension\/(?:client\/(?:docs|media|l10n|schemas)\/|server\/glossary\/glossary\.schema\.json$|syntaxes\/|dist\/[\w.-]+\.(?:js|mjs|json|txt)$)/.test(
        path,
      ) &&
      !/^extension\/seeds\/(?:NOTICE|medway-2015-inspection\.txt)$/.test(path),
  );
  expect(unexpected).toEqual([]);
  expect(Object.keys(parts).filter((path) => path.endsWith('.map'))).toEqual([]);
});

/** In programs that ajv can write as texts, which nobody asks it for. */
const WRITTEN_BY_AJV = /^ajv(?:-formats)?\/dist\//;

test('bundles are minified and whole: nothing is left to be found in node_modules', () => {
  const bundles = Object.keys(parts).filter((path) => /dist\/.*\.js$/.test(path));
  expect(bundles.length).toBeGreaterThan(4);
  const beside = bundles.map((path) => path.replace(/^.*\//, './'));
  const given = [...builtinModules, ...builtinModules.map((name) => `node:${name}`), 'vscode', ...beside];
  for (const path of bundles) {
    const code = new TextDecoder().decode(parts[path]);
    // One of them only loads another.
    const least = code.length > 1_000 ? 200 : 50;
    expect(code.length / code.split('\n').length, `${path}: characters in a line`).toBeGreaterThan(least);
    const required = [...code.matchAll(/\brequire\("([\w@/.:-]+)"\)/g)].map(([, name]) => name ?? '');
    expect(required.filter((name) => !given.includes(name) && !WRITTEN_BY_AJV.test(name))).toEqual([]);
  }
});

test('every package in the bundles is named with its licence, and stands in the list of parts', () => {
  const notices = [...text('dist/THIRD-PARTY-NOTICES.txt').matchAll(/^-{80}\n(\S+) (\S+) \(([^)]+)\)$/gm)];
  expect(notices.length).toBeGreaterThan(5);
  const allowed = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0'];
  expect(notices.filter(([, , , license = '']) => !allowed.includes(license))).toEqual([]);
  const { components } = JSON.parse(text('dist/sbom.cdx.json')) as { components: { purl: string }[] };
  const named = notices.map(([, name = '', version = '']) => `pkg:npm/${name.replace('@', '%40')}@${version}`);
  expect(components.map(({ purl }) => purl)).toEqual(named);
});
