// @ts-check
/**
 * What esbuild cut: modules that share what entries and parts have in common, made with `splitting`. Both bundlers
 * (`client/bundle.mjs`, `server/bundle.mjs`) say of it which modules make a file together, and how files find each other.
 */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { context } from 'esbuild';

/** @typedef {import('esbuild').BuildOptions} BuildOptions */
/** @typedef {import('esbuild').Metafile} Metafile */
/** @typedef {{ metafile: Metafile }} Bundled */
/** @typedef {readonly string[]} Kinds of imports */

/** @type {Kinds} */
export const AT_ONCE = ['import-statement'];
/** @type {Kinds} */
export const EVER = ['import-statement', 'dynamic-import'];

/**
 * Cuts whenever a source changes, and makes files of the modules with `join`.
 * @param {BuildOptions} cutting
 * @param {(metafile: Metafile) => Promise<unknown>} join
 */
export async function watchCut(cutting, join) {
  /** @type {import('esbuild').Plugin} */
  const joining = {
    name: 'join-modules',
    setup: ({ onEnd }) => {
      onEnd(async ({ metafile, errors }) => {
        if (metafile !== undefined && errors.length === 0) await join(metafile);
      });
    },
  };
  await (await context({ ...cutting, logLevel: 'info', plugins: [...(cutting.plugins ?? []), joining] })).watch();
}

/** Modules are called by the names of their files. */
export class CutModules {
  /** @type {Metafile['outputs']} */
  #outputs;

  /** @param {Metafile} metafile */
  constructor({ outputs }) {
    const cut = Object.entries(outputs).filter(([path]) => path.endsWith('.js'));
    this.#outputs = Object.fromEntries(cut.map(([path, output]) => [basename(path), output]));
  }

  /** All of them. */
  get names() {
    return Object.keys(this.#outputs);
  }

  /** @param {string} name */
  has(name) {
    return this.#outputs[name] !== undefined;
  }

  /**
   * True for what holds the code of a part, where others import that code at once: the part itself only hands it on.
   * @param {string} name
   * @param {string} part
   */
  isBehind(name, part) {
    const source = this.#outputs[part]?.entryPoint ?? '';
    return this.#outputs[name]?.inputs[source] !== undefined;
  }

  /**
   * True for what esbuild itself needs, which is small: each file has its own.
   * @param {string} name
   */
  isHelper(name) {
    return name.startsWith('chunk-') && Object.keys(this.#outputs[name]?.inputs ?? {}).length === 0;
  }

  /**
   * What a module gives others.
   * @param {string} name
   */
  exportsOf(name) {
    return this.#outputs[name]?.exports ?? [];
  }

  /**
   * @param {string} name
   * @param {Kinds} kinds
   */
  importedBy(name, kinds) {
    const { imports = [] } = this.#outputs[name] ?? {};
    return imports
      .filter(({ kind, external }) => external !== true && kinds.includes(kind))
      .map(({ path }) => basename(path));
  }

  /**
   * A module with all that it imports, and so on; itself first.
   * @param {string} name
   * @param {Kinds} kinds
   */
  reached(name, kinds) {
    const found = new Set([name]);
    for (const one of found) for (const other of this.importedBy(one, kinds)) found.add(other);
    return [...found];
  }

  /**
   * What is in a file that was made of modules.
   * @param {string} file
   * @param {readonly string[]} names
   * @returns {Bundled}
   */
  bundled(file, names) {
    const inputs = Object.assign({}, ...names.map((name) => this.#outputs[name]?.inputs));
    return {
      metafile: { inputs: {}, outputs: { [file]: { bytes: statSync(file).size, inputs, imports: [], exports: [] } } },
    };
  }
}
