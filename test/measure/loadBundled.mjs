import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { glossaryForEsbuild } from '../../server/glossary/plugin.mjs';

/** The exports of a TypeScript file of this folder, with all that it imports of the server; `options` are for esbuild. */
export async function loadBundled(file, options = {}) {
  const work = await mkdtemp(join(tmpdir(), 'report-lens-measure-'));
  const outfile = join(work, 'bundled.cjs');
  try {
    await build({
      entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      outfile,
      logLevel: 'warning',
      plugins: [glossaryForEsbuild()],
      ...options,
    });
    return (await import(pathToFileURL(outfile).href)).default;
  } finally {
    await rm(work, { recursive: true });
  }
}
