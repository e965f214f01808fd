/** What a worker's global scope holds for the parts of its bundle; `esbuild.mjs` writes the calls. */
interface PartScope {
  reportLensPart?: (name: string) => unknown;
  /** Where a part puts what it exports. */
  module?: { exports: unknown };
}

/**
 * Lets the bundle load its parts, each once, when it first needs them. `addresses` gives where the client says that parts
 * are; those it does not name stand beside the bundle. A part that cannot be loaded throws.
 */
export function useParts(
  scope: DedicatedWorkerGlobalScope & PartScope,
  addresses: () => Readonly<Record<string, string>>,
): void {
  const loaded = new Map<string, unknown>();
  scope.reportLensPart = (name) => {
    if (!loaded.has(name)) {
      const own = { exports: {} as unknown };
      scope.module = own;
      try {
        scope.importScripts(addresses()[name] ?? new URL(name, scope.location.href).href);
      } finally {
        delete scope.module;
      }
      loaded.set(name, own.exports);
    }
    return loaded.get(name);
  };
}
