import type { Connection } from 'vscode-languageserver';

/** Requests are answered with what they come with: parameters, where there are some, and a token to be cancelled by. */
type Handler = (...given: readonly unknown[]) => unknown;

/**
 * Answers requests with what is loaded when the first of them comes. `load` gives a function that registers all of these
 * `methods`, and no others, with `onRequest`. Where it cannot be loaded the request fails, and the next one tries again. The
 * built server loads at once: no message comes in between, so the answer is about the text that was asked about.
 */
export function whenAsked(
  connection: Connection,
  methods: readonly string[],
  load: () => Promise<(connection: Connection) => void>,
): void {
  let loading: Promise<ReadonlyMap<string, Handler>> | undefined;
  for (const method of methods) {
    connection.onRequest(method, async (...given: unknown[]): Promise<unknown> => {
      loading ??= load().then((register) => registered(connection, methods, register));
      const handlers = await loading.catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
      return handlers.get(method)?.(...given);
    });
  }
}

/** What `register` would have the connection answer with. */
function registered(
  connection: Connection,
  methods: readonly string[],
  register: (connection: Connection) => void,
): ReadonlyMap<string, Handler> {
  const handlers = new Map<string, Handler>();
  const onRequest = (type: string | { readonly method: string }, handler: Handler): object => {
    handlers.set(typeof type === 'string' ? type : type.method, handler);
    return { dispose: () => undefined };
  };
  register({ ...connection, onRequest: onRequest as Connection['onRequest'] });
  const names = [...handlers.keys()];
  if (names.sort().join() !== [...methods].sort().join()) throw new Error(`answered when asked: ${names.join()}`);
  return handlers;
}
