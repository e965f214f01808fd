// @ts-check
/**
 * Bundles the server, the command line and what else runs the same code: each module is in one file of dist/, whoever
 * loads it. esbuild cuts all into modules that the entries have in common; those make files by who needs them (`fileOf`).
 * A file asks for another one when it is run, or by `import()` when it is first needed: always with `reportLensPart(FILE)`,
 * which is `require` on Node, and runs a script in a web worker (`server/src/browser/parts.ts`).
 */
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { AT_ONCE, CutModules, EVER, watchCut } from './cutModules.mjs';
import { glossaryForEsbuild } from './glossary/plugin.mjs';

/** @typedef {import('esbuild').BuildOptions} BuildOptions */
/** @typedef {import('esbuild').Metafile} Metafile */
/** @typedef {import('esbuild').Plugin} Plugin */
/** @typedef {import('./cutModules.mjs').Bundled} Bundled */

/** What is run, by the names of the bundles. */
const ENTRIES = {
  'server.node': 'server/src/node/main.ts',
  'server.browser': 'server/src/browser/main.ts',
  // A process of the server's that reads reports for the index.
  'reading.node': 'server/src/node/readingMain.ts',
  mcp: 'server/src/node/mcp.ts',
  cli: 'server/src/node/cli.ts',
};
const PROGRAMS = ['mcp', 'cli'];
/** What serves on Node: the entry only sets V8 up before it is loaded. */
const SERVER_ON_NODE = 'server-nodeServer.js';
/** Where esbuild writes the modules. */
const MODULES = '.build/server-modules';

/** On Node, what loads files beside a bundle. */
const LOADER = 'globalThis.reportLensPart = (name) => require(`./${name}`);';
/** In a web worker, scripts share one scope: what they declare stands in a function. `module` is there while one is run. */
const asPart = { banner: { js: '(() => {' }, footer: { js: '})();' } };

/**
 * @param {BuildOptions} shared
 * @returns {Promise<Bundled[]>} what is in each file
 */
export async function bundleServer(shared) {
  const { metafile } = await build(cutting(shared));
  return [...(await joinModules(/** @type {Metafile} */ (metafile), shared)), ...(await bundleData(shared))];
}

/**
 * Bundles whenever a source changes.
 * @param {BuildOptions} shared
 */
export async function watchServer(shared) {
  await watchCut(cutting(shared), (metafile) => joinModules(metafile, shared));
  await bundleData(shared);
}

/**
 * The entries of the built-in glossary, and the table of related words with its first likely findings: data, read by the
 * first that asks.
 * @param {BuildOptions} shared
 * @returns {Promise<Bundled[]>}
 */
function bundleData(shared) {
  const options = { ...shared, ...asPart, metafile: /** @type {const} */ (true), format: /** @type {const} */ ('cjs') };
  return Promise.all([
    build({
      ...options,
      entryPoints: ['server/glossary/glossary.yaml'],
      outfile: 'dist/glossary.js',
      plugins: [glossaryForEsbuild()],
    }),
    build({ ...options, entryPoints: ['server/relatedWords/table.mjs'], outfile: 'dist/relatedWords.js' }),
  ]);
}

/**
 * The tables of rules that say whose a number is: what each rule says in words is for who reads or tests them, and takes 6 KB.
 * @type {Plugin}
 */
const rulesWithoutNames = {
  name: 'rules-without-names',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\](?:owner|headedOwner|otherDocuments)\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/(?<=^ {4}name:)\s+'[^'\n]*'(?=,$)/gm, " ''"),
      loader: 'ts',
    }));
  },
};

/** @type {Plugin} */
const relatedWordsApart = {
  name: 'related-words-apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /relatedWords\/table\.mjs$/ }, ({ path }) => ({ path, namespace: 'rows' }));
    onLoad({ filter: /./, namespace: 'rows' }, () => ({
      contents: `export const readRows = () => reportLensPart('relatedWords.js').readRows();`,
    }));
  },
};

/**
 * All is cut as for a browser, since files are shared. What the library for language servers has for one host alone is
 * asked for by name.
 * @type {Plugin}
 */
const hostsOfTheLibrary = {
  name: 'hosts-of-the-library',
  setup(cut) {
    cut.onResolve({ filter: /^vscode-(?:languageserver(?:-protocol)?|jsonrpc)\/(?:node|browser)$/ }, async (asked) => {
      const [library = '', host] = asked.path.split('/');
      const { path, errors } = await cut.resolve(library, { kind: asked.kind, resolveDir: asked.resolveDir });
      return errors.length > 0 ? { errors } : { path: path.replace(/common([\\/])api\.js$/, `${host}$1main.js`) };
    });
  },
};

/**
 * @param {BuildOptions} shared
 * @returns {BuildOptions & { metafile: true }}
 */
function cutting(shared) {
  return {
    ...shared,
    metafile: true,
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    outdir: MODULES,
    entryPoints: ENTRIES,
    external: ['node:*', ...builtinModules],
    plugins: [
      glossaryForEsbuild(`reportLensPart('glossary.js').readEntries()`),
      relatedWordsApart,
      hostsOfTheLibrary,
      rulesWithoutNames,
    ],
  };
}

/**
 * Makes the files of dist/.
 * @param {Metafile} metafile of what was cut
 * @param {BuildOptions} shared
 * @returns {Promise<Bundled[]>}
 */
async function joinModules(metafile, shared) {
  const modules = new Modules(metafile);
  return Promise.all(
    [...modules.files].map(async ([file, names]) => {
      const outfile = `dist/${file}`;
      await build({
        ...shared,
        outfile,
        platform: 'node',
        format: 'cjs',
        stdin: { contents: modules.giving(file), resolveDir: '.', sourcefile: file },
        plugins: [modules.plugin(names)],
        ...frameOf(file),
      });
      return modules.bundled(outfile, names);
    }),
  );
}

/**
 * @param {string} file
 * @returns {BuildOptions}
 */
function frameOf(file) {
  // A worker’s first script: it gives nothing.
  if (file === 'server.browser.js') return { format: 'iife' };
  const isEntry = file.replace(/\.js$/, '') in ENTRIES;
  return isEntry ? { banner: { js: `#!/usr/bin/env node\n${LOADER}` } } : asPart;
}

/** What esbuild cut of the server. */
class Modules extends CutModules {
  /** Loaded when first needed. */
  #parts;
  /** What the server in a browser needs, ever. */
  #inBrowser;
  /** What each entry or part needs at once. */
  #needs;
  /** The modules of each file of dist/. */
  files;

  /** @param {Metafile} metafile */
  constructor(metafile) {
    super(metafile);
    const entries = Object.keys(ENTRIES).map((name) => `${name}.js`);
    const ever = new Set(entries.flatMap((name) => this.reached(name, EVER)));
    this.#parts = [...ever].filter((name) => !entries.includes(name) && !name.startsWith('chunk-')).sort();
    this.#inBrowser = new Set(this.reached('server.browser.js', EVER));
    this.#needs = new Map([...entries, ...this.#parts].map((name) => [name, new Set(this.reached(name, AT_ONCE))]));
    /** @type {Map<string, string[]>} */
    this.files = new Map();
    for (const name of [...ever].filter((one) => !this.isHelper(one)).sort()) {
      const file = this.fileOf(name);
      this.files.set(file, [...(this.files.get(file) ?? []), name]);
    }
    for (const file of this.files.keys()) this.#refuseCycles(file, []);
  }

  /**
   * Files that need each other at once could not be run.
   * @param {string} file
   * @param {readonly string[]} asking
   */
  #refuseCycles(file, asking) {
    if (asking.includes(file)) throw new Error(`files need each other: ${[...asking, file].join(' → ')}`);
    for (const needed of this.#neededBy(file)) this.#refuseCycles(needed, [...asking, file]);
  }

  /**
   * The files that a file needs at once.
   * @param {string} file
   */
  #neededBy(file) {
    const names = this.files.get(file) ?? [];
    const needed = names.flatMap((name) => this.importedBy(name, AT_ONCE)).filter((one) => !this.isHelper(one));
    return new Set(needed.map((one) => this.fileOf(one)).filter((one) => one !== file));
  }

  /**
   * The file that a module is in.
   * @param {string} name
   */
  fileOf(name) {
    if (name.replace(/\.js$/, '') in ENTRIES) return name;
    if (this.#parts.includes(name)) return fileOfPart(name);
    /** @param {string} one */
    const isNeededBy = (one) => this.#needs.get(one)?.has(name) === true;
    if (!this.#inBrowser.has(name)) return 'node.js';
    if (isNeededBy('reading.node.js')) return 'reading.js';
    if (this.#parts.some((part) => fileOfPart(part) === SERVER_ON_NODE && isNeededBy(part)))
      return PROGRAMS.some((one) => isNeededBy(`${one}.js`)) ? 'common.js' : 'server.js';
    const parts = this.#parts.filter(isNeededBy);
    const own = parts.find((part) => parts.length === 1 || this.isBehind(name, part));
    if (own !== undefined) return fileOfPart(own);
    return 'later.js';
  }

  /**
   * Where others find a module in its file.
   * @param {string} name
   */
  #memberOf(name) {
    return `m${this.files.get(this.fileOf(name))?.indexOf(name)}`;
  }

  /**
   * A module that gives what a file gives: what its entry or part exports, and each module that others import.
   * @param {string} file
   */
  giving(file) {
    const names = this.files.get(file) ?? [];
    const others = [...this.files.values()].flat().filter((name) => !names.includes(name));
    const asked = new Set(others.flatMap((name) => this.importedBy(name, AT_ONCE)));
    return names
      .flatMap((name) => [
        ...(this.#needs.has(name) ? [`export * from './${MODULES}/${name}';`] : []),
        ...(asked.has(name) ? [`export * as ${this.#memberOf(name)} from './${MODULES}/${name}';`] : []),
      ])
      .join('\n');
  }

  /**
   * Lets modules find each other: those in the same file, and others by their files.
   * @param {readonly string[]} inFile
   * @returns {Plugin}
   */
  plugin(inFile) {
    return {
      name: 'modules-of-the-server',
      setup: ({ onResolve, onLoad }) => {
        onResolve({ filter: /^\.\/[\w./-]+\.js$/ }, ({ path }) => {
          const name = basename(path);
          const isHere = !this.has(name) || inFile.includes(name) || this.isHelper(name);
          return isHere ? undefined : { path: name, namespace: 'beside' };
        });
        onLoad({ filter: /./, namespace: 'beside' }, ({ path }) => {
          const names = this.exportsOf(path).join(', ');
          const member = `reportLensPart("${this.fileOf(path)}").${this.#memberOf(path)}`;
          return { contents: `const { ${names} } = ${member};\nexport { ${names} };` };
        });
        onLoad({ filter: /\.build[\\/]server-modules[\\/][\w.-]+\.js$/ }, ({ path }) => ({
          contents: readFileSync(path, 'utf8').replace(
            /\bimport\("\.\/([\w.-]+\.js)"\)/g,
            (_, name) => `Promise.resolve().then(() => reportLensPart("${this.fileOf(name)}"))`,
          ),
        }));
      },
    };
  }
}

/** @param {string} part */
function fileOfPart(part) {
  return `server-${part.replace(/-[A-Z0-9]{8}\.js$/, '')}.js`;
}
