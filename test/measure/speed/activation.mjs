// How long the extension takes to start on the desktop: its bundle is loaded and activated in processes of their own, with
// an editor that has nothing open and answers at once. What VS Code itself does around it is not in these figures.
import { execFileSync } from 'node:child_process';
import Module from 'node:module';
import { fileURLToPath } from 'node:url';

const self = fileURLToPath(import.meta.url);

/** Anything that is asked of the editor: a function, a class, a namespace, a list without members. */
function anything() {
  return new Proxy(function () {}, {
    get: (target, name) => {
      if (name === Symbol.iterator) return [][Symbol.iterator];
      if (name === Symbol.toPrimitive) return () => '';
      // No promise: who waits for it goes on.
      if (name === 'then') return undefined;
      if (name === 'prototype') return target.prototype;
      return name === 'length' ? 0 : anything();
    },
    // What is set is forgotten.
    set: () => true,
    apply: anything,
    construct: anything,
  });
}

/** What the editor tells the extension: its manifest, and anything else. */
function contextOf(bundle) {
  const packageJSON = Module.createRequire(bundle)('../package.json');
  const context = { extension: { packageJSON } };
  return new Proxy(anything(), { get: (target, name) => context[name] ?? target[name] });
}

/** Processor time of this process so far, in milliseconds. */
function spent() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** In a process of its own: processor milliseconds of loading and of activation, as JSON on the standard output. */
function activateOnce(bundle) {
  const editor = anything();
  const load = Module._load;
  Module._load = (request, ...rest) => (request === 'vscode' ? editor : load(request, ...rest));
  const started = spent();
  const { activate } = Module.createRequire(bundle)(bundle);
  const loaded = spent();
  activate(contextOf(bundle));
  const activated = spent();
  process.stdout.write(JSON.stringify({ load: loaded - started, activate: activated - loaded }));
  process.exit();
}

/**
 * @param {string} bundle path of dist/extension.node.js
 * @param {number} times
 * @returns {{ load: number; activate: number }[]} milliseconds, a new process each time
 */
export function measureActivation(bundle, times) {
  return Array.from({ length: times }, () =>
    JSON.parse(execFileSync(process.execPath, [self, bundle], { encoding: 'utf8' })),
  );
}

if (process.argv[1] === self) activateOnce(process.argv[2]);
