import { packShard, readShard } from './cacheShard.ts';
import { FileError } from '../../files/fileSystem.ts';
import type { FileSystem } from '../../files/fileSystem.ts';
import type { KnownFile } from '../entry/indexedReport.ts';
import type { Slices } from '../../slices.ts';
import { childUri } from '../../files/uris.ts';

/** Files that the cache is spread over, so that a change writes little. */
const SHARDS = 64;

/** Where the cache is, and what its content depends on beside the files. */
export interface CachePlace {
  /** URI of a folder of its own. */
  readonly folder: string;
  /** Of the analysis that made it: another one would find other things. */
  readonly version: string;
}

interface Surroundings {
  readonly files: FileSystem;
  readonly place: () => CachePlace | undefined;
  readonly slices: Slices;
  readonly log: (message: string) => void;
}

/** Keeps what the index knows of files from one start to the next. Never rejects: a cache that fails is none. */
export class IndexCache {
  readonly #surroundings: Surroundings;
  /** Shards that must be written, whatever has changed since: what they hold is broken or old. */
  readonly #broken = new Set<number>();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** All that was kept; broken shards and those of other versions are left out. */
  async load(): Promise<Map<string, KnownFile>> {
    const { files, place, slices, log } = this.#surroundings;
    const cache = place();
    const all = new Map<string, KnownFile>();
    if (cache === undefined) return all;
    const read = Array.from({ length: SHARDS }, (_, shard) =>
      files.readFile(shardUri(cache, shard)).catch((error: unknown) => {
        if (!(error instanceof FileError && error.kind === 'missing')) log(`cache not read: ${String(error)}`);
        return undefined;
      }),
    );
    for (const [shard, reading] of read.entries()) {
      const bytes = await reading;
      if (bytes === undefined) continue;
      await slices.rest();
      try {
        for (const [uri, file] of readShard(bytes, cache.version)) all.set(uri, file);
      } catch (error) {
        log(`cache dropped: ${shardUri(cache, shard)}: ${error instanceof Error ? error.message : String(error)}`);
        this.#broken.add(shard);
      }
    }
    return all;
  }

  /** Writes the shards of the files that have changed, from all that is known. */
  async save(known: ReadonlyMap<string, KnownFile>, changed: Iterable<string>): Promise<void> {
    const cache = this.#surroundings.place();
    if (cache === undefined) return;
    const shards = new Map<number, Map<string, KnownFile>>();
    for (const shard of this.#broken) shards.set(shard, new Map());
    this.#broken.clear();
    for (const uri of changed) shards.set(shardOf(uri), new Map());
    for (const [uri, file] of known) if (file.stamp !== undefined) shards.get(shardOf(uri))?.set(uri, file);
    for (const [shard, files] of shards) await this.#write(shardUri(cache, shard), packShard(files, cache.version));
  }

  async #write(uri: string, bytes: Uint8Array): Promise<void> {
    const { files, slices, log } = this.#surroundings;
    try {
      await files.writeFile(`${uri}.new`, bytes);
      await files.rename(`${uri}.new`, uri);
    } catch (error) {
      log(`cache not written: ${uri}: ${error instanceof Error ? error.message : String(error)}`);
    }
    await slices.rest();
  }
}

function shardUri({ folder }: CachePlace, shard: number): string {
  return childUri(folder, `reports-${shard}.cache`);
}

/** FNV-1a of a URI's characters. */
function shardOf(uri: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < uri.length; at++) hash = Math.imul(hash ^ uri.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % SHARDS;
}
