import type { PartFile, PartsHost } from './parts.ts';

/** Node's, of the bundle. */
declare const require: (name: string) => unknown;

/** On the desktop parts are modules beside the bundle. */
export function partsHost(): PartsHost {
  // By a name that the bundler does not see: it would look for the file now.
  const load = (name: string): unknown => require(name);
  return { require: load, read: (file) => Promise.resolve(load(`./${file}`) as PartFile) };
}
