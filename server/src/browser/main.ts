import { readAddresses, useParts } from './parts.ts';

/*
 * In a web worker the messages of the page that started it are the transport. The first one says where the parts of the
 * server are, which VS Code’s own way to run a worker keeps from it: what serves is loaded then.
 */
const scope = self as DedicatedWorkerGlobalScope;
const waiting: MessageEvent[] = [];
scope.onmessage = (message) => {
  if (waiting.push(message) === 1) void begin(message.data);
};

async function begin(first: unknown): Promise<void> {
  useParts(scope, readAddresses(first));
  const { serve } = await import('./serve.ts');
  serve(scope);
  for (const message of waiting) scope.onmessage?.(message);
}
