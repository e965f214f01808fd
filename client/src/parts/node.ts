import { notLoaded } from './notLoaded.ts';
import type { PartFile, PartsHost } from './parts.ts';

/** Node's, of the bundle. */
declare const require: (name: string) => unknown;

/** On the desktop parts are modules beside the bundle. */
export function partsHost(): PartsHost {
  // By a name that the bundler does not see: it would look for the file now.
  const load = (name: string): unknown => require(name);
  const read = async (file: string): Promise<PartFile> => {
    try {
      return (await Promise.resolve(load(`./${file}`))) as PartFile;
    } catch (error) {
      throw notLoaded(file, error);
    }
  };
  return { require: load, read };
}
