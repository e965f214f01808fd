/** What a worker's global scope holds for the files of the server; `server/bundle.mjs` writes the calls. */
interface PartScope {
  reportLensPart?: (name: string) => unknown;
  /** Where a part puts what it exports. */
  module?: { exports: unknown } | undefined;
}

/**
 * Lets files of the server load others, each once, when they need them. `addresses` gives where the client says that these
 * are; those it does not name stand beside this script. A file that cannot be loaded throws.
 */
export function useParts(
  scope: DedicatedWorkerGlobalScope & PartScope,
  addresses: Readonly<Record<string, string>>,
): void {
  const loaded = new Map<string, unknown>();
  scope.reportLensPart = (name) => {
    if (!loaded.has(name)) {
      const own = { exports: {} as unknown };
      // A part may load others before it says what it exports.
      const { module: around } = scope;
      scope.module = own;
      try {
        scope.importScripts(addresses[name] ?? new URL(name, scope.location.href).href);
      } finally {
        scope.module = around;
      }
      loaded.set(name, own.exports);
    }
    return loaded.get(name);
  };
}

/**
 * Addresses by file name in `initializationOptions.parts` of the request that a client begins with; clients may send
 * anything.
 */
export function readAddresses(message: unknown): Record<string, string> {
  const { params } = (message ?? {}) as { params?: { initializationOptions?: { parts?: unknown } | null } | null };
  const parts = params?.initializationOptions?.parts;
  const entries = typeof parts === 'object' && parts !== null ? Object.entries(parts) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
