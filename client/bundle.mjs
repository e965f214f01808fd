// @ts-check
/**
 * Bundles the extension for Node and for the browser. What is imported by `import()` is loaded when it is first needed, in
 * both: esbuild cuts all into modules that share what they have in common; then what an entry imports at once becomes its
 * bundle, and every other module a file that `src/parts` loads, since VS Code in a browser runs one script and knows no
 * modules.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { AT_ONCE, CutModules, EVER, watchCut } from '../server/cutModules.mjs';

/** @typedef {import('esbuild').BuildOptions} BuildOptions */
/** @typedef {import('esbuild').Metafile} Metafile */
/** @typedef {import('../server/cutModules.mjs').Bundled} Bundled */

const HOSTS = ['node', 'browser'];
/** Where esbuild writes the modules. */
const MODULES = '.build/client-modules';

/**
 * @param {BuildOptions} shared
 * @returns {Promise<Bundled[]>} what is in each file
 */
export async function bundleClient(shared) {
  const { metafile } = await build(cutting(shared));
  return joinModules(/** @type {Metafile} */ (metafile), shared);
}

/**
 * Bundles whenever a source changes.
 * @param {BuildOptions} shared
 */
export async function watchClient(shared) {
  await watchCut(cutting(shared), (metafile) => joinModules(metafile, shared));
}

/**
 * @param {BuildOptions} shared
 * @returns {BuildOptions & { metafile: true }}
 */
function cutting(shared) {
  return {
    ...shared,
    metafile: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    outdir: MODULES,
    entryPoints: HOSTS.map((host) => `client/src/extension.${host}.ts`),
    external: ['vscode', './nodeClient.ts', './browserClient.ts'],
  };
}

/** The library for language clients, which is another one in a browser. */
const LIBRARIES = {
  nodeClient: { platform: 'node', mainFields: ['module', 'main'] },
  browserClient: { platform: 'browser', mainFields: ['browser', 'module', 'main'] },
};

/**
 * How the file of a part begins and ends: see `PartFile` in src/parts/parts.ts.
 * @param {readonly string[]} [needs]
 */
const asPart = (needs = []) => ({
  banner: {
    js: `module.exports={needs:${JSON.stringify(needs)},make:(require,reportLensPart)=>{const module={exports:{}};`,
  },
  footer: { js: 'return module.exports;}};' },
});
/** What parts have in common, beside what the bundle holds. */
const SHARED = 'client-shared.js';

/**
 * Makes dist/extension.HOST.js and the files of the parts.
 * @param {Metafile} metafile of what was cut
 * @param {BuildOptions} shared
 * @returns {Promise<Bundled[]>}
 */
async function joinModules(metafile, shared) {
  const modules = new Modules(metafile);
  const options = { ...shared, bundle: true, format: /** @type {const} */ ('cjs'), external: ['vscode'] };
  /** @param {string} file @param {string} contents @param {readonly string[]} names @param {BuildOptions} rest */
  const made = async (file, contents, names, rest) => {
    await build({
      ...options,
      outfile: `dist/${file}`,
      platform: 'node',
      stdin: { contents, resolveDir: '.', sourcefile: file },
      plugins: [modules.plugin(names)],
      ...rest,
    });
    return modules.bundled(`dist/${file}`, names);
  };
  const bundles = HOSTS.map((host) => {
    const names = [`extension.${host}.js`, ...modules.held];
    const banner = { js: 'var reportLensPart;' };
    return made(`extension.${host}.js`, modules.bundleFor(host), names, { banner });
  });
  const parts = modules.parts.map((name) =>
    made(modules.nameOf(name), `export * from './${MODULES}/${name}';`, [name], asPart(modules.needsOf(name))),
  );
  const libraries = Object.entries(LIBRARIES).map(([name, host]) => {
    const files = { entryPoints: [`client/src/${name}.ts`], outfile: `dist/client-${name}.js` };
    return build({ ...options, ...asPart(), ...files, .../** @type {BuildOptions} */ (host), metafile: true });
  });
  return Promise.all([
    ...bundles,
    ...parts,
    made(SHARED, modules.givingAll(modules.shared), modules.shared, asPart()),
    ...libraries,
  ]);
}

class Modules extends CutModules {
  /** In the bundle of either host. */
  held;
  /** In one file, for several parts. */
  shared;
  /** Each in a file of its own. */
  parts;

  /** @param {Metafile} metafile */
  constructor(metafile) {
    super(metafile);
    const entries = HOSTS.map((host) => `extension.${host}.js`);
    const [held = [], other = []] = entries.map((entry) => this.reached(entry, AT_ONCE).slice(1).sort());
    if (held.join() !== other.join()) throw new Error('what the bundles of the extension hold is not the same');
    this.held = held;
    const later = this.reached(entries[0], EVER).filter((name) => !held.includes(name) && !entries.includes(name));
    this.shared = later.filter((name) => name.startsWith('chunk-')).sort();
    this.parts = later.filter((name) => !this.shared.includes(name));
    const files = this.parts.map((name) => this.nameOf(name));
    if (new Set(files).size < files.length)
      throw new Error(`two parts of the client bear one name: ${files.join(', ')}`);
  }

  /**
   * What others call a module: a file, or a member of one.
   * @param {string} name
   */
  nameOf(name) {
    if (this.held.includes(name)) return `bundle#m${this.held.indexOf(name)}`;
    if (this.shared.includes(name)) return `${SHARED}#m${this.shared.indexOf(name)}`;
    return `client-${name.replace(/-[A-Z0-9]{8}\.js$/, '')}.js`;
  }

  /**
   * A module that gives others, by the names of members.
   * @param {readonly string[]} names
   */
  givingAll(names) {
    const asked = new Set([...this.parts, ...this.shared].flatMap((one) => this.importedBy(one, AT_ONCE)));
    return names
      .filter((name) => asked.has(name))
      .map((name) => `export * as ${this.nameOf(name).split('#')[1]} from './${MODULES}/${name}';`)
      .join('\n');
  }

  /**
   * The module that becomes a bundle: it gives parts what it holds, and the editor `activate`.
   * @param {string} host
   */
  bundleFor(host) {
    return `
import { partsHost } from './client/src/parts/${host}.ts';
import { Parts } from './client/src/parts/parts.ts';
import { activate as begin } from './${MODULES}/extension.${host}.js';
import * as bundle from 'report-lens:held';
export function activate(context) {
  reportLensPart = new Parts(partsHost(context), bundle).load;
  return begin(context);
}
`;
  }

  /**
   * The files that must be there before that of a part.
   * @param {string} part
   */
  needsOf(part) {
    const files = this.importedBy(part, AT_ONCE).map((one) => this.nameOf(one).split('#')[0] ?? '');
    return [...new Set(files)].filter((file) => file !== 'bundle');
  }

  /**
   * Lets modules find each other: those in the same file, and others by their names.
   * @param {readonly string[]} inFile
   * @returns {import('esbuild').Plugin}
   */
  plugin(inFile) {
    return {
      name: 'modules-of-the-client',
      setup: ({ onResolve, onLoad }) => {
        onResolve({ filter: /^report-lens:held$/ }, ({ path }) => ({ path, namespace: 'held' }));
        onLoad({ filter: /./, namespace: 'held' }, () => ({ contents: this.givingAll(this.held), resolveDir: '.' }));
        onResolve({ filter: /^\.\/[\w./-]+\.js$/ }, ({ path }) => {
          const name = basename(path);
          if (!this.has(name) || inFile.includes(name)) return undefined;
          return { path: this.nameOf(name), external: true };
        });
        onLoad({ filter: /\.build[\\/]client-modules[\\/][\w.-]+\.js$/ }, ({ path }) => ({
          contents: readFileSync(path, 'utf8').replace(
            /\bimport\("\.\/([\w.-]+)\.(js|ts)"\)/g,
            (_, name, kind) => `reportLensPart("${kind === 'ts' ? `client-${name}.js` : this.nameOf(`${name}.js`)}")`,
          ),
        }));
      },
    };
  }
}
